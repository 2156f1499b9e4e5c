"""Problems of the zip itself, by name."""

from __future__ import annotations

from builder.inspect.findings import Platform, Problem, Severity

ANY = "every LMS"
UNPACKS = "cannot unpack it, or unpacks a part and then says that files are missing"
REPACK = "Ask for the package anew, or unpack it and pack it again with an ordinary zip program"

NOT_A_ZIP = Problem(
    "not-a-zip",
    Severity.ERROR,
    "The file is not a zip archive.",
    (Platform(ANY, "refuses it"),),
    "Upload the .zip as it was exported. A .rar, a .7z, a folder or a web page saved by a browser that was not logged in is no package.",
)
CUT_OFF = Problem(
    "cut-off",
    Severity.ERROR,
    "The file begins like a zip, but its end is missing or damaged.",
    (Platform(ANY, UNPACKS),),
    "The download or the copy broke off: get it again and compare the size.",
)
EMPTY_ZIP = Problem(
    "empty-zip",
    Severity.ERROR,
    "The zip holds no file.",
    (Platform(ANY, "refuses it"),),
    "Export the course again, and look into the zip before you upload it.",
)
TOO_MANY_ENTRIES = Problem(
    "too-many-entries",
    Severity.ERROR,
    "The zip lists more files than any course has. It was not read further.",
    (Platform(ANY, "is busy unpacking for a long time, and may stop answering"),),
    "Do not upload it. A course of this size is pictures cut into tiles, or an archive made to do harm.",
)
EXPANDS_TOO_MUCH = Problem(
    "expands-too-much",
    Severity.ERROR,
    "Something small in the zip grows to an absurd size when unpacked (a “zip bomb”). It was not unpacked.",
    (Platform(ANY, "fills its disk"),),
    "Do not upload it. If you know who made it, ask what the named file is for.",
)
ENTRIES_OVERLAP = Problem(
    "entries-overlap",
    Severity.ERROR,
    "Several entries of the zip share the same bytes, which no zip program does by itself (a “zip bomb”).",
    (Platform(ANY, "fills its disk, or refuses the zip"),),
    "Do not upload it.",
)
ENCRYPTED_ENTRY = Problem(
    "encrypted-entry",
    Severity.ERROR,
    "Files in the zip are locked by a password.",
    (Platform(ANY, "cannot read them, and none asks for the password"),),
    "Pack the course again without a password.",
)
COMPRESSION_METHOD = Problem(
    "compression-method",
    Severity.ERROR,
    "Files in the zip are compressed by a method that is not the zip standard's usual one.",
    (Platform(ANY, "that unpacks with PHP's or Java's own library cannot read them"),),
    "Pack the course again with the method “Deflate” (7-Zip: Add to archive, format zip, method Deflate; not Deflate64, LZMA or BZip2).",
)
DAMAGED_ENTRY = Problem(
    "damaged-entry",
    Severity.ERROR,
    "A file in the zip is damaged: it does not unpack to what its check sum says.",
    (Platform(ANY, UNPACKS),),
    f"{REPACK}; damage comes from broken downloads and from programs that change files inside a zip.",
)
PATH_OUTSIDE = Problem(
    "path-outside",
    Severity.ERROR,
    "A file's name leads out of the folder that the package is unpacked into (“..”, a leading slash, a drive letter).",
    (
        Platform(
            ANY, "refuses the zip, leaves the file out, or, if it is careless, overwrites files of the server"
        ),
    ),
    "Do not upload it before you know who made it. Every name must be a path below the package's own folder.",
)
BACK_SLASHES = Problem(
    "back-slashes",
    Severity.ERROR,
    "Names in the zip use back-slashes where the zip standard (APPNOTE 4.4.17) asks for forward slashes.",
    (
        Platform(
            "an LMS on Linux",
            "makes files called “folder\\file” instead of folders, so that nothing is found",
        ),
    ),
    "Pack again with another program: old .NET programs and some Windows scripts write such zips.",
)
SYMBOLIC_LINK = Problem(
    "symbolic-link",
    Severity.ERROR,
    "The zip holds a symbolic link instead of a file.",
    (
        Platform(
            ANY,
            "writes a file that holds only the link's target, or refuses the zip: links could show files of the server",
        ),
    ),
    "Pack the files that the links lead to (the command zip does so unless it is told -y).",
)
NAME_ENCODING = Problem(
    "name-encoding",
    Severity.WARNING,
    "A file name is not ASCII and does not say how it is encoded.",
    (Platform(ANY, "guesses, so that the name in the manifest and the name on the disk can differ"),),
    "Rename the files to plain letters (a–z, 0–9, - and _) in the authoring program and export again.",
)
NAME_NOT_ASCII = Problem(
    "name-not-ascii",
    Severity.WARNING,
    "A file name has letters outside ASCII.",
    (
        Platform("Chamilo", "has lost such files (chamilo-lms#4650)"),
        Platform(ANY, "on a server without a UTF-8 locale may store another name than the pages ask for"),
    ),
    "Rename the files to plain letters (a–z, 0–9, - and _) in the authoring program and export again. Titles may keep every letter.",
)
NAME_NOT_PORTABLE = Problem(
    "name-not-portable",
    Severity.WARNING,
    'A file name has signs that some system cannot store (control signs, < > : " | ? *, a dot or a blank at its end, or over 200 letters).',
    (Platform("an LMS on Windows", "cannot unpack it"),),
    "Rename the file in the authoring program and export again.",
)
DUPLICATE_NAME = Problem(
    "duplicate-name",
    Severity.WARNING,
    "Two entries of the zip have the same name.",
    (Platform(ANY, "keeps one of them; which one differs from LMS to LMS"),),
    f"{REPACK}; it happens where a program adds to a zip instead of writing it anew.",
)
CASE_CLASH = Problem(
    "case-clash",
    Severity.WARNING,
    "Two names differ only in capital and small letters.",
    (Platform("an LMS on Windows or macOS", "keeps one of the two files"),),
    "Rename one of them.",
)
SAME_BASE_NAME = Problem(
    "same-base-name",
    Severity.NOTE,
    "Files in different folders have the same name.",
    (
        Platform(
            "Open edX, with the SCORM block before its change #114",
            "serves one file in place of the other (issues #3 and #112)",
        ),
    ),
    "Update openedx-scorm-xblock, or give each file a name of its own.",
)
SYSTEM_JUNK = Problem(
    "system-junk",
    Severity.WARNING,
    "The zip holds files that an operating system put there (__MACOSX, .DS_Store, Thumbs.db).",
    (
        Platform(
            "an LMS that looks for the manifest in every folder",
            "can take the wrong one, or complain of files that the manifest does not list",
        ),
    ),
    "On a Mac, pack with: zip -r course.zip . -x '*.DS_Store' '__MACOSX*' (inside the folder), not by the Finder's “Compress”.",
)
NESTED_ZIP = Problem(
    "nested-zip",
    Severity.NOTE,
    "There is a zip inside the zip. It was not looked into.",
    (Platform(ANY, "leaves it packed: good for a download, useless if it is the course"),),
    "If the inner zip is the course, upload that one.",
)
HUGE_FILE = Problem(
    "huge-file",
    Severity.WARNING,
    "A file is so large that learners on a slow connection wait for minutes.",
    (
        Platform(
            ANY, "may refuse the upload: the limit of PHP is 2 MB as shipped, and often 100 MB in practice"
        ),
        Platform("learners on a telephone", "pay for each megabyte"),
    ),
    "Compress or shorten it, or put the video on a streaming service that your organization runs and offer a transcript.",
)
BIG_PACKAGE = Problem(
    "big-package",
    Severity.NOTE,
    "The package is larger than many servers let you upload.",
    (
        Platform(
            "Moodle",
            "takes what the smallest of its site, course and PHP limits allows (upload_max_filesize, post_max_size)",
        ),
    ),
    "Compress the media, or ask for a higher limit.",
)
SCRIPT_TYPE = Problem(
    "script-type",
    Severity.WARNING,
    "A script has the ending .mjs.",
    (Platform("Moodle", "serves it as text/plain, and the browser then refuses to run it"),),
    "Rename it to .js and change where it is asked for.",
)
REFUSED_TYPE = Problem(
    "refused-type",
    Severity.WARNING,
    "The package has programs: files that only a web server runs (.php, .asp, .jsp, .cgi), its settings (.htaccess, web.config), or programs for a computer (.exe, .bat and others).",
    (
        Platform(ANY, "does not run them: what depends on them fails"),
        Platform("virus scanners and firewalls before an LMS", "may refuse the whole zip"),
    ),
    "Ask the maker what they are for. A course is pages, scripts for the browser and media; programs for learners belong on a page for downloads.",
)
UNKNOWN_TYPE = Problem(
    "unknown-type",
    Severity.NOTE,
    "Files have an ending that some servers do not know (.webp, .woff2, .wasm, .avif and others).",
    (
        Platform(
            "Moodle",
            "serves .wasm, .webp and .woff2 as application/octet-stream: pictures and fonts mostly work, streamed WebAssembly does not",
        ),
    ),
    "Where they do not show, add the type to the server (Moodle: Site administration → Server → File types).",
)
NOT_ALL_READ = Problem(
    "not-all-read",
    Severity.NOTE,
    "The inspection stopped at its limits: not every file was looked at.",
    (),
    "What is listed here is true, but the list may be incomplete.",
)

OF_ARCHIVES = (
    NOT_A_ZIP,
    CUT_OFF,
    EMPTY_ZIP,
    TOO_MANY_ENTRIES,
    EXPANDS_TOO_MUCH,
    ENTRIES_OVERLAP,
    ENCRYPTED_ENTRY,
    COMPRESSION_METHOD,
    DAMAGED_ENTRY,
    PATH_OUTSIDE,
    BACK_SLASHES,
    SYMBOLIC_LINK,
    NAME_ENCODING,
    NAME_NOT_ASCII,
    NAME_NOT_PORTABLE,
    DUPLICATE_NAME,
    CASE_CLASH,
    SAME_BASE_NAME,
    SYSTEM_JUNK,
    NESTED_ZIP,
    HUGE_FILE,
    BIG_PACKAGE,
    SCRIPT_TYPE,
    REFUSED_TYPE,
    UNKNOWN_TYPE,
    NOT_ALL_READ,
)
