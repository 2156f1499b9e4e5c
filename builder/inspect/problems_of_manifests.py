"""Problems of the manifest and of what it names."""

from __future__ import annotations

from builder.inspect.findings import Platform, Problem, Severity

ANY = "every LMS"
STRICT = "an LMS that validates"
MAKER = "Report it to the maker of the authoring program; until then edit imsmanifest.xml in a plain text editor and pack again"

NO_MANIFEST = Problem(
    "no-manifest",
    Severity.ERROR,
    "There is no imsmanifest.xml at the root of the zip.",
    (Platform(ANY, "refuses it as no SCORM package"),),
    "Export from the authoring program for an LMS (“SCORM 1.2”), not for the web, and upload that zip as it is.",
)
MANIFEST_IN_FOLDER = Problem(
    "manifest-in-folder",
    Severity.ERROR,
    "The package's description (imsmanifest.xml, cmi5.xml or tincan.xml) lies in a folder of the zip, not at its root.",
    (
        Platform(
            "Moodle and most", "say that there is no manifest (adapt_authoring#706 is one such package)"
        ),
        Platform("Open edX (openedx-scorm-xblock)", "takes the folder for the package, and plays it"),
    ),
    "Open the folder, select everything in it, and zip the selection, not the folder.",
)
MANIFEST_NAME = Problem(
    "manifest-name",
    Severity.ERROR,
    "The manifest's name is not in small letters.",
    (Platform("an LMS on Linux", "says that there is no manifest"),),
    "Rename it to imsmanifest.xml.",
)
SECOND_MANIFEST = Problem(
    "second-manifest",
    Severity.WARNING,
    "There is more than one imsmanifest.xml.",
    (
        Platform(
            "an LMS that searches folders", "can take the wrong one (Open edX takes one that lies highest)"
        ),
    ),
    "Two packages were packed into one zip: upload each by itself.",
)
WEB_PAGES_ONLY = Problem(
    "web-pages-only",
    Severity.NOTE,
    "These are web pages without a manifest: nothing in them is for an LMS.",
    (
        Platform("Moodle", "shows them as a File resource, and records that they were opened, no result"),
        Platform("a web server, a disk, Kolibri", "show them"),
    ),
    "If results are to be recorded, export for SCORM 1.2.",
)
TIN_CAN = Problem(
    "tin-can",
    Severity.WARNING,
    "This is an xAPI package (tincan.xml), older than cmi5, which sends its results to a record store of its own.",
    (Platform("Moodle, Open edX and Canvas", "do not play it without a plug-in, and record no grade"),),
    "Ask for SCORM 1.2, or for cmi5 if your platform has it.",
)
COMMON_CARTRIDGE = Problem(
    "common-cartridge",
    Severity.ERROR,
    "This is an IMS Common Cartridge: a whole course for another platform to take over, not a SCORM package.",
    (Platform("a SCORM activity", "refuses it, or shows nothing"),),
    "Import it as a course (Moodle: Restore; Canvas: Import course content), or export SCORM 1.2 from where it was made.",
)
QTI = Problem(
    "qti",
    Severity.ERROR,
    "These are questions for a question bank (IMS QTI), not a SCORM package.",
    (Platform("a SCORM activity", "refuses it, or shows nothing"),),
    "Import it where your platform takes questions (Canvas: Import course content, QTI), or export SCORM 1.2.",
)
NOT_SCORM = Problem(
    "not-scorm",
    Severity.ERROR,
    "The manifest is of a plain IMS content package: nothing in it is said for SCORM.",
    (
        Platform("Moodle", "takes it for SCORM 1.2 and shows the pages, which record nothing"),
        Platform(STRICT, "refuses it"),
    ),
    "Export SCORM 1.2. Without results, unpack it and offer the pages as files.",
)
H5P = Problem(
    "h5p",
    Severity.ERROR,
    "This is an H5P file, not a SCORM package.",
    (Platform("a SCORM activity", "refuses it"), Platform("an H5P activity", "plays it")),
    "Upload it as an H5P activity (Moodle, and others with the H5P plug-in), or export it as SCORM from Lumi.",
)
MOODLE_BACKUP = Problem(
    "moodle-backup",
    Severity.ERROR,
    "This is a backup of a Moodle course, not a SCORM package.",
    (Platform("a SCORM activity", "refuses it"),),
    "Restore it (Moodle: Course reuse → Restore).",
)
DOCUMENT = Problem(
    "document",
    Severity.ERROR,
    "This is a document (Word, PowerPoint, Excel, OpenDocument or EPUB), not a SCORM package.",
    (Platform("a SCORM activity", "refuses it"),),
    "Offer it as a file, or publish it as SCORM 1.2 from the program that made it.",
)
ZIP_OF_ZIPS = Problem(
    "zip-of-zips",
    Severity.ERROR,
    "The zip holds nothing but other zips.",
    (Platform("a SCORM activity", "refuses it: it looks for imsmanifest.xml in the outer zip alone"),),
    "Unpack it once, and upload each inner zip by itself.",
)
AICC_PACKAGE = Problem(
    "aicc",
    Severity.WARNING,
    "This is an AICC package (.crs, .au, .des, .cst), a standard that nobody keeps any more.",
    (
        Platform("Moodle", "lets AICC courses report (HACP) only after an administrator has allowed it"),
        Platform("Canvas and Open edX", "do not play it"),
    ),
    "Ask for SCORM 1.2.",
)
CMI5_SUPPORT = Problem(
    "cmi5-support",
    Severity.NOTE,
    "This is a cmi5 package.",
    (Platform("Moodle and Open edX", "need a plug-in for cmi5; without it they refuse the zip"),),
    "Ask for SCORM 1.2 if your platform has no cmi5.",
)
CMI5_STRUCTURE = Problem(
    "cmi5-structure",
    Severity.ERROR,
    "cmi5.xml lacks something that the cmi5 specification asks for.",
    (Platform("an LMS of cmi5", "refuses the package"),),
    "Report it to the maker of the authoring program, with the line.",
)
MANIFEST_TOO_LARGE = Problem(
    "manifest-too-large",
    Severity.ERROR,
    "The manifest is larger than any course needs. It was not read.",
    (Platform(ANY, "may run out of memory"),),
    "Do not upload it before you know who made it.",
)
MANIFEST_ENCODING = Problem(
    "manifest-encoding",
    Severity.ERROR,
    "The manifest is not in UTF-8.",
    (Platform("Moodle", "reads UTF-8 alone: titles are garbled, or the import fails"),),
    'Save imsmanifest.xml as UTF-8 without BOM, with encoding="UTF-8" in its first line, and pack again.',
)
MANIFEST_BOM = Problem(
    "manifest-bom",
    Severity.WARNING,
    "The manifest begins with an invisible byte order mark.",
    (Platform("an LMS with an old XML reader", "says that the manifest is no XML"),),
    "Save it as “UTF-8 without BOM” and pack again.",
)
MANIFEST_DOCTYPE = Problem(
    "manifest-doctype",
    Severity.ERROR,
    "The manifest has a document type or entities, which can be used to read a server's files or to fill its memory. They were not read.",
    (Platform(ANY, "refuses it, or, if it is careless, runs into the trap"),),
    "No authoring program writes this. Do not upload it before you know who made it; then delete the <!DOCTYPE …> part.",
)
MANIFEST_NOT_XML = Problem(
    "manifest-not-xml",
    Severity.ERROR,
    "The manifest is not well-formed XML.",
    (
        Platform(ANY, "refuses the package"),
        Platform("Moodle", "mends a lone & itself, and takes the package if that is all"),
    ),
    "Often a title with & or < in it: write &amp; and &lt;, or change the title in the authoring program and export again.",
)
VERSION_MISREAD = Problem(
    "version-misread",
    Severity.ERROR,
    "The manifest's <schemaversion> is not exactly one of those that Moodle knows, and this is a SCORM 2004 package.",
    (
        Platform("Moodle", "takes it for SCORM 1.2, and nothing is recorded"),
        Platform(
            "Open edX (openedx-scorm-xblock)",
            "takes everything for SCORM 2004 that is not exactly 1.2, but a missing one for 1.2",
        ),
    ),
    "Write exactly one of: CAM 1.3, 2004 3rd Edition, 2004 4th Edition; no blanks or line breaks around it.",
)
VERSION_UNUSUAL = Problem(
    "version-unusual",
    Severity.WARNING,
    "The manifest's <schemaversion> is missing or not exactly “1.2”.",
    (
        Platform(STRICT, "refuses it"),
        Platform("Moodle", "takes it for SCORM 1.2, which it is"),
        Platform(
            "Open edX (openedx-scorm-xblock)",
            "takes it for SCORM 2004 where something else than 1.2 stands there: nothing is recorded",
        ),
    ),
    "Write <schema>ADL SCORM</schema><schemaversion>1.2</schemaversion> into the manifest's <metadata>.",
)
PREFIX_UNKNOWN = Problem(
    "prefix-unknown",
    Severity.ERROR,
    "A namespace of SCORM is bound to another prefix than the usual one.",
    (
        Platform(
            "Moodle",
            "compares the names literally (<manifest>, adlcp:, imsss:, adlseq:, adlnav:): it sees no course, no SCO, or no rules",
        ),
        Platform(
            "Open edX (openedx-scorm-xblock)", "finds no resource where the manifest itself has a prefix"
        ),
    ),
    f"{MAKER}: the prefix must be the usual one. Programs that rewrite XML put ns0: there.",
)
STRUCTURE = Problem(
    "structure",
    Severity.WARNING,
    "The manifest is not built as the standard says.",
    (
        Platform(STRICT, "refuses it (ADL's test suite does)"),
        Platform("SCORM Cloud", "lists it among the parser warnings of the import"),
        Platform("Moodle and Open edX", "pass over much of this"),
    ),
    f"{MAKER}.",
)
NAMESPACE_UNKNOWN = Problem(
    "namespace-unknown",
    Severity.WARNING,
    "The manifest's namespace is not SCORM's.",
    (Platform("an LMS that reads namespaces", "finds nothing in it"),),
    'The first element is <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"> in SCORM 1.2 and <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"> in SCORM 2004.',
)
SCORM_TYPE = Problem(
    "scorm-type",
    Severity.ERROR,
    "The launch resource does not say that it is a SCO.",
    (Platform("Moodle", "takes it for a page without tracking (an asset)"), Platform(STRICT, "refuses it")),
    'Write adlcp:scormtype="sco" (1.2) or adlcp:scormType="sco" (2004) at the <resource>.',
)
SCORM_TYPE_SPELLING = Problem(
    "scorm-type-spelling",
    Severity.WARNING,
    "The attribute that names a SCO is spelled as in the other version of SCORM (adlcp:scormtype in 1.2, adlcp:scormType in 2004).",
    (
        Platform("Moodle", "reads both spellings"),
        Platform("an LMS that minds capital letters", "takes the page for one without tracking (an asset)"),
        Platform(STRICT, "refuses it"),
    ),
    'Write adlcp:scormtype="sco" (1.2) or adlcp:scormType="sco" (2004) at the <resource>.',
)
OTHER_VERSION = Problem(
    "other-version",
    Severity.WARNING,
    "The manifest has elements that the other version of SCORM has, and this one not.",
    (
        Platform(STRICT, "refuses it"),
        Platform(ANY, "may pass over them: rules of sequence, time limits or pass marks in them do not hold"),
        Platform("Moodle", "does not look at the version, and heeds some of them"),
    ),
    "Export anew for one version; a manifest that was changed from one version to the other by hand keeps such parts.",
)
VALUE_INVALID = Problem(
    "value-invalid",
    Severity.WARNING,
    "The manifest has a value that the standard does not allow there.",
    (Platform(STRICT, "refuses it"), Platform(ANY, "may take it for something else, or for nothing")),
    f"{MAKER}.",
)
BASE_ABOVE = Problem(
    "base-above",
    Severity.ERROR,
    "The folder of the files stands as xml:base at the manifest or at all resources together.",
    (
        Platform("Moodle", "reads xml:base at each <resource> alone, so it does not find the launch page"),
        Platform(
            "Open edX (openedx-scorm-xblock)", "takes the href as it stands, and does not find the page"
        ),
    ),
    "Write the folder into each href, and leave xml:base out.",
)
NO_CONTROL_FILES = Problem(
    "no-control-files",
    Severity.NOTE,
    "The package does not hold the standard's schemas (.xsd) that its manifest points to.",
    (Platform("ADL's test suite", "asks for them"), Platform("ordinary LMSs", "do not mind")),
    "Nothing, unless a tender asks for conformance.",
)
IDENTIFIER_MISSING = Problem(
    "identifier-missing",
    Severity.ERROR,
    "An element has no identifier.",
    (Platform("Moodle", "cannot tell it from others"), Platform(STRICT, "refuses it")),
    f"{MAKER}: each manifest, organization, item and resource has an identifier of its own.",
)
IDENTIFIER_TWICE = Problem(
    "identifier-twice",
    Severity.ERROR,
    "Two elements have the same identifier.",
    (Platform(ANY, "launches the wrong part, or mixes up what is recorded"),),
    f"{MAKER}: each identifier stands once.",
)
IDENTIFIER_INVALID = Problem(
    "identifier-invalid",
    Severity.WARNING,
    "An identifier has blanks or signs that XML does not allow there, begins with a digit, or is not ASCII.",
    (
        Platform("Moodle", "in its strict mode refuses identifiers with blanks or outside ASCII"),
        Platform(STRICT, "refuses it"),
    ),
    f"{MAKER}: a letter or _, then letters, digits, - . _.",
)
TITLE_TOO_LONG = Problem(
    "title-too-long",
    Severity.ERROR,
    "A title has more than 255 letters.",
    (Platform("Moodle", "ends the import with a database error"),),
    "Shorten the title in the authoring program.",
)
TITLE_MISSING = Problem(
    "title-missing",
    Severity.WARNING,
    "The course or a part of it has no title.",
    (Platform(ANY, "shows an empty line, or the identifier"), Platform(STRICT, "refuses it")),
    "Give it a title in the authoring program.",
)
NO_UNIT = Problem(
    "no-unit",
    Severity.ERROR,
    "The manifest names nothing to launch: no item that leads to a page.",
    (
        Platform(ANY, "imports it and shows nothing, or refuses it"),
        Platform(
            "Moodle", "without any organization, lists each resource that has a page, by its identifier"
        ),
    ),
    "Export again; a package of resources alone is for repositories, not for learners.",
)
REFERENCE_LOST = Problem(
    "reference-lost",
    Severity.ERROR,
    "The manifest refers to an identifier that it does not define.",
    (
        Platform(ANY, "cannot launch this part"),
        Platform("Moodle", "warns of resources that are not there, and lists the part without a page"),
    ),
    f"{MAKER}.",
)
DEFAULT_LOST = Problem(
    "default-lost",
    Severity.ERROR,
    "The manifest names a default organization that it does not define.",
    (
        Platform("Moodle", "looks for it by its identifier, and finds nothing to begin with"),
        Platform(STRICT, "refuses it"),
    ),
    f"{MAKER}: the attribute default of <organizations> holds the identifier of the <organization>.",
)
LAUNCH_MISSING = Problem(
    "launch-missing",
    Severity.ERROR,
    "The page that is to be launched is not in the zip.",
    (Platform(ANY, "shows “not found”, or an empty frame"),),
    "Mind capital letters: servers know the difference. Otherwise export again with all files.",
)
LAUNCH_ELSEWHERE = Problem(
    "launch-elsewhere",
    Severity.ERROR,
    "The page that is to be launched is on another server.",
    (Platform(ANY, "launches it, but browsers let it not speak to the LMS from there: nothing is recorded"),),
    "Ask for a package that holds the course itself. (Licensed content may come as a proxy with a page of its own: that one works.)",
)
LAUNCH_NOT_FIRST = Problem(
    "launch-not-first",
    Severity.WARNING,
    "The resource that is launched is not the first with an href in the manifest.",
    (Platform("Open edX (openedx-scorm-xblock)", "launches the first one, whatever the manifest says"),),
    "Move the launch <resource> to the top of <resources>.",
)
FILE_MISSING = Problem(
    "file-missing",
    Severity.WARNING,
    "The manifest lists a file that is not in the zip.",
    (
        Platform(STRICT, "refuses it"),
        Platform("Moodle and Open edX", "do not look, and the learner meets a gap if the file was needed"),
    ),
    "Mind capital letters. Otherwise export again with all files.",
)
FILE_UNLISTED = Problem(
    "file-unlisted",
    Severity.NOTE,
    "Files in the zip are not listed in the manifest.",
    (
        Platform(STRICT, "complains (ADL's test suite)"),
        Platform("Moodle and Open edX", "serve them all the same"),
    ),
    "Nothing, unless a tender asks for conformance.",
)
ABSOLUTE_HREF = Problem(
    "absolute-href",
    Severity.ERROR,
    "The manifest names a file by a path from a server's root or from somebody's disk.",
    (Platform(ANY, "does not find it"),),
    "Paths are relative to imsmanifest.xml: pages/one.html, not /pages/one.html or C:\\course\\pages\\one.html.",
)
MASTERY_SCORE = Problem(
    "mastery-score",
    Severity.WARNING,
    "The manifest sets a mastery score (adlcp:masteryscore).",
    (
        Platform(
            "Moodle",
            "overwrites the course's status at each exit, also when the learner only pauses: somebody who stops early is “failed”, and may be locked in review",
        ),
    ),
    "Set the pass mark inside the course and leave it out of the manifest; or in Moodle allow unlimited attempts and set “Lock after final attempt” to No.",
)
MAP_INFO = Problem(
    "map-info",
    Severity.ERROR,
    "The manifest maps objectives (imsss:mapInfo).",
    (Platform("Moodle", "crashes on it at the upload, on PHP 8"),),
    "Export as SCORM 1.2, or without global objectives.",
)
MANY_UNITS = Problem(
    "many-units",
    Severity.WARNING,
    "The package has several SCOs in SCORM 2004.",
    (Platform("Moodle", "fails with error 104 at the second SCO in the same window: its results are lost"),),
    "Export as SCORM 1.2, or as one SCO.",
)

OF_MANIFESTS = (
    NO_MANIFEST,
    MANIFEST_IN_FOLDER,
    MANIFEST_NAME,
    SECOND_MANIFEST,
    WEB_PAGES_ONLY,
    TIN_CAN,
    COMMON_CARTRIDGE,
    QTI,
    NOT_SCORM,
    H5P,
    MOODLE_BACKUP,
    DOCUMENT,
    ZIP_OF_ZIPS,
    AICC_PACKAGE,
    CMI5_SUPPORT,
    CMI5_STRUCTURE,
    MANIFEST_TOO_LARGE,
    MANIFEST_ENCODING,
    MANIFEST_BOM,
    MANIFEST_DOCTYPE,
    MANIFEST_NOT_XML,
    VERSION_MISREAD,
    VERSION_UNUSUAL,
    PREFIX_UNKNOWN,
    STRUCTURE,
    NAMESPACE_UNKNOWN,
    SCORM_TYPE,
    SCORM_TYPE_SPELLING,
    OTHER_VERSION,
    VALUE_INVALID,
    BASE_ABOVE,
    NO_CONTROL_FILES,
    IDENTIFIER_MISSING,
    IDENTIFIER_TWICE,
    IDENTIFIER_INVALID,
    TITLE_TOO_LONG,
    TITLE_MISSING,
    NO_UNIT,
    REFERENCE_LOST,
    DEFAULT_LOST,
    LAUNCH_MISSING,
    LAUNCH_ELSEWHERE,
    LAUNCH_NOT_FIRST,
    FILE_MISSING,
    FILE_UNLISTED,
    ABSOLUTE_HREF,
    MASTERY_SCORE,
    MAP_INFO,
    MANY_UNITS,
)
