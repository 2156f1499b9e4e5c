"""Problems of pages, scripts and style sheets."""

from __future__ import annotations

from builder.inspect.findings import Platform, Problem, Severity

BROWSERS = "browsers"
READERS = "learners with a screen reader"

EXTERNAL_REQUEST = Problem(
    "external-request",
    Severity.WARNING,
    "The course asks another server for a part of itself.",
    (
        Platform("learners behind a firewall or offline (the Moodle app)", "miss that part"),
        Platform("the other server", "learns who learns when: ask your data protection officer"),
    ),
    "Have fonts, scripts and media packed into the course.",
)
INSECURE_REQUEST = Problem(
    "insecure-request",
    Severity.WARNING,
    "The course asks for a part of itself over http, without encryption.",
    (Platform(BROWSERS, "block it where the LMS itself is on https, as nearly all are"),),
    "Pack the part into the course, or at least ask for it over https.",
)
ABSOLUTE_PATH = Problem(
    "absolute-path",
    Severity.WARNING,
    "A page asks for a file by a path from the server's root or from somebody's disk.",
    (Platform("every LMS", "serves packages from a folder of its own: the file is not found"),),
    "Export again with relative paths, or set the base path to “./” in the program that built the pages.",
)
LINK_BROKEN = Problem(
    "link-broken",
    Severity.WARNING,
    "A page asks for a file that is not in the zip under this name.",
    (Platform("every LMS", "answers “not found”: a picture, a script or a page is missing"),),
    "Mind capital letters: Windows knows no difference, servers do. Otherwise export again with all files.",
)
UNLOAD_HANDLER = Problem(
    "unload-handler",
    Severity.WARNING,
    "The course saves when the page is unloaded (“unload” or “beforeunload”).",
    (
        Platform(
            BROWSERS, "on telephones do not call it, and block it in frames (Chrome): the last work is lost"
        ),
        Platform("Chrome", "is taking “unload” away step by step"),
    ),
    "Tell learners to leave by the course's own exit button, and ask the maker for a version that saves on “pagehide” and “visibilitychange”.",
)
SYNCHRONOUS_REQUEST = Problem(
    "synchronous-request",
    Severity.WARNING,
    "The course waits for a server with a synchronous request.",
    (
        Platform(
            BROWSERS,
            "freeze the page meanwhile, and refuse such requests while a page closes: the last work is lost",
        ),
    ),
    "Ask the maker for a version without synchronous XMLHttpRequest.",
)
WRONG_VERSION = Problem(
    "wrong-version",
    Severity.ERROR,
    "The course speaks another version of SCORM than its manifest says.",
    (Platform("every LMS", "offers the API of the manifest's version alone: nothing is recorded"),),
    "Export for one version; do not change the manifest by hand.",
)
CALL_OF_OTHER_VERSION = Problem(
    "call-of-other-version",
    Severity.ERROR,
    "A script asks one version of SCORM for an element that only the other has.",
    (Platform("every LMS", "answers with error 401 (or 201 in SCORM 1.2): this value is not recorded"),),
    "Report it to the maker of the course. In SCORM 1.2 the status is cmi.core.lesson_status, in SCORM 2004 cmi.completion_status and cmi.success_status.",
)
NO_API_CALL = Problem(
    "no-api-call",
    Severity.WARNING,
    "Nothing in the package seems to speak to an LMS.",
    (
        Platform("Moodle and most", "show it as not attempted, or never completed"),
        Platform("Open edX", "grades only what it finds the words lesson_status or completion_status in"),
    ),
    "Export for SCORM, not for the web; or track the viewing only (Moodle: completion “must view”).",
)
EXIT_NORMAL = Problem(
    "exit-normal",
    Severity.WARNING,
    "The course sets cmi.core.exit to “normal”, which SCORM 1.2 does not have.",
    (
        Platform("Moodle", "refuses the value (error 405)"),
        Platform("an LMS that is not strict", "treats it as the end: the next launch begins anew"),
    ),
    "Ask the maker to set “suspend” or an empty string.",
)
IMAGE_WITHOUT_ALT = Problem(
    "image-without-alt",
    Severity.WARNING,
    "Pictures have no text alternative (WCAG 1.1.1).",
    (Platform(READERS, "hear the file's name, or nothing"),),
    'Describe each picture in the authoring program; a mere ornament gets an empty alternative (alt="").',
)
VIDEO_WITHOUT_CAPTIONS = Problem(
    "video-without-captions",
    Severity.NOTE,
    "A page has videos and no file of captions or subtitles for them (WCAG 1.2.2).",
    (
        Platform("learners who do not hear, or have no headphones", "miss what is said"),
        Platform("captions that are part of the picture", "help, but cannot be made larger or read out"),
    ),
    "Add captions (.vtt) in the authoring program, and a transcript beside the video.",
)
NO_LANGUAGE = Problem(
    "no-language",
    Severity.WARNING,
    "A page does not say its language (WCAG 3.1.1).",
    (Platform(READERS, "hear it in the wrong voice"),),
    'Set the language in the authoring program, or write <html lang="en">.',
)
NO_PAGE_TITLE = Problem(
    "no-page-title",
    Severity.WARNING,
    "A page has no title (WCAG 2.4.2).",
    (Platform(READERS, "cannot tell windows and frames apart"),),
    "Set a title, or write <title>…</title> into the page's head.",
)
PAGE_ENCODING = Problem(
    "page-encoding",
    Severity.WARNING,
    "A page has letters in an old encoding, and does not say which.",
    (Platform(BROWSERS, "guess: é, ñ or Arabic letters show as �, ? or other letters"),),
    'Save the page as UTF-8 and write <meta charset="utf-8"> into its head.',
)
FLASH = Problem(
    "flash",
    Severity.WARNING,
    "Parts of the course are made for Adobe Flash (.swf).",
    (Platform(BROWSERS, "do not play Flash: since January 2021 none does"),),
    "If the course shows the same without these parts (some programs packed both forms), nothing. Otherwise ask the maker for a version in HTML5.",
)
SCRIPT_NEEDED = Problem(
    "script-needed",
    Severity.NOTE,
    "A page has no text of its own: everything is written by JavaScript.",
    (
        Platform("learners on slow lines", "see an empty page until all scripts are there"),
        Platform("old browsers", "stay empty"),
    ),
    "Nothing that an administrator can do. Try it on the slowest telephone and line that your learners have.",
)

OF_CONTENTS = (
    EXTERNAL_REQUEST,
    INSECURE_REQUEST,
    ABSOLUTE_PATH,
    LINK_BROKEN,
    UNLOAD_HANDLER,
    SYNCHRONOUS_REQUEST,
    WRONG_VERSION,
    CALL_OF_OTHER_VERSION,
    NO_API_CALL,
    EXIT_NORMAL,
    IMAGE_WITHOUT_ALT,
    VIDEO_WITHOUT_CAPTIONS,
    NO_LANGUAGE,
    NO_PAGE_TITLE,
    PAGE_ENCODING,
    FLASH,
    SCRIPT_NEEDED,
)
