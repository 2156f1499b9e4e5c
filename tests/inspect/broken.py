"""For each problem, a package that has it: code → files, and what else the break brings with it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from tests.inspect.packages import (
    CMI5,
    CMI5_FILES,
    MANIFEST_12,
    PAGE,
    SCORM_12,
    SCORM_2004,
    SCRIPT_12,
    SCRIPT_2004,
    WEB,
    Files,
    manifest_12,
    manifest_2004,
    page,
    script,
    with_file,
)

MANIFEST = "imsmanifest.xml"


@dataclass(frozen=True)
class Broken:
    """``place`` is where it is told, ``file:line`` or ``file``; ``also`` are codes that come with it."""

    files: Files
    place: str
    also: frozenset[str] = frozenset()


def broken(files: Files, place: str = "", *also: str) -> Broken:
    return Broken(files, place, frozenset(also))


def other_manifest(namespace: str, schema: str) -> Files:
    """A manifest of another standard, which has the same name."""
    return {
        **WEB,
        MANIFEST: f'<manifest identifier="a" xmlns="http://www.imsglobal.org/xsd/{namespace}"><metadata>'
        f"<schema>{schema}</schema><schemaversion>1.2</schemaversion></metadata>"
        "<organizations/><resources/></manifest>",
    }


ITEM = '<item identifier="item" identifierref="unit"><title>Water for all</title></item>'
UNIT = '<resource identifier="unit" type="webcontent" adlcp:scormtype="sco" href="index.html">'
PREREQUISITES = '<adlcp:prerequisites type="aicc_script">a</adlcp:prerequisites>'
TIME_LIMIT = "<adlcp:timelimitaction>stop</adlcp:timelimitaction>"
FILM = random.Random(6).randbytes(22_000_000)  # what no method makes smaller

IN_ARCHIVES: Mapping[str, Broken] = {
    "empty-zip": broken({}, "", "no-manifest"),
    "path-outside": broken({**SCORM_12, "../evil.txt": "x"}, "../evil.txt", "file-unlisted"),
    "back-slashes": broken({**SCORM_12, "a\\b.txt": "x"}, "a\\b.txt", "file-unlisted"),
    "name-not-ascii": broken({**SCORM_12, "é.txt": "x"}, "é.txt", "file-unlisted"),
    "name-not-portable": broken({**SCORM_12, "why?.txt": "x"}, "why?.txt", "file-unlisted"),
    "case-clash": broken({**SCORM_12, "Course.js": "x"}, "Course.js", "file-unlisted"),
    "same-base-name": broken(
        with_file("other/index.html", PAGE.replace("course", "../course")), "index.html"
    ),
    "system-junk": broken({**SCORM_12, "__MACOSX/._index.html": "x"}, "__MACOSX/._index.html"),
    "nested-zip": broken(with_file("inner.zip"), "inner.zip"),
    "huge-file": broken(with_file("film.mp4", FILM), "film.mp4"),
    "script-type": broken(with_file("more.mjs", "go();"), "more.mjs"),
    "flash": broken(with_file("film.swf"), "film.swf"),
    "refused-type": broken(with_file("save.php"), "save.php"),
    "unknown-type": broken(with_file("face.woff2"), "face.woff2"),
    "expands-too-much": broken(with_file("zeros.bin", bytes(4_000_000)), "zeros.bin"),
}
IN_MANIFESTS: Mapping[str, Broken] = {
    "no-manifest": broken({"readme.txt": "x"}),
    "manifest-in-folder": broken(
        {f"water/{name}": text for name, text in SCORM_12.items()}, f"water/{MANIFEST}"
    ),
    "manifest-name": broken(
        {("IMSManifest.xml" if name == MANIFEST else name): text for name, text in SCORM_12.items()},
        "IMSManifest.xml",
    ),
    "second-manifest": broken(
        with_file("inner/imsmanifest.xml", MANIFEST_12), "inner/imsmanifest.xml", "same-base-name"
    ),
    "web-pages-only": broken(WEB, "index.html"),
    "tin-can": broken({"tincan.xml": "<tincan/>", **WEB}, "tincan.xml"),
    "h5p": broken(
        {"h5p.json": "{}", "content/content.json": "{}", "a/a.js": 'fetch("http://a.b/c")'}, "h5p.json"
    ),
    "moodle-backup": broken({"moodle_backup.xml": "<moodle_backup/>"}, "moodle_backup.xml"),
    "document": broken(
        {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}, "[Content_Types].xml"
    ),
    "zip-of-zips": broken({"one.zip": "x", "two.zip": "x"}, "one.zip", "nested-zip"),
    "aicc": broken({"a.crs": "x", "a.au": "x", "a.des": "x", "a.cst": "x"}, "a.crs"),
    "cmi5-support": broken(CMI5_FILES, "cmi5.xml"),
    "cmi5-structure": broken(
        {**CMI5_FILES, "cmi5.xml": CMI5.replace("<url>index.html</url>", "")}, "cmi5.xml:7", "cmi5-support"
    ),
    "common-cartridge": broken(
        other_manifest("imsccv1p1/imscp_v1p1", "IMS Common Cartridge"), f"{MANIFEST}:1"
    ),
    "qti": broken(other_manifest("imscp_v1p1", "IMS QTI"), f"{MANIFEST}:1"),
    "not-scorm": broken(other_manifest("imscp_v1p1", "IMS Content"), f"{MANIFEST}:1"),
    "manifest-too-large": broken(
        {**SCORM_12, MANIFEST: MANIFEST_12 + "\n" + FILM.hex()[:5_000_000]}, MANIFEST
    ),
    "manifest-encoding": broken(
        {**SCORM_12, MANIFEST: MANIFEST_12.replace("UTF-8", "UTF-16").encode("utf-16")}, f"{MANIFEST}:1"
    ),
    "manifest-bom": broken({**SCORM_12, MANIFEST: MANIFEST_12.encode("utf-8-sig")}, f"{MANIFEST}:1"),
    "manifest-doctype": broken(
        manifest_12("<manifest ", '<!DOCTYPE manifest [<!ENTITY a "b">]>\n<manifest '), f"{MANIFEST}:2"
    ),
    "manifest-not-xml": broken(manifest_12("Water for all", "Water & all"), f"{MANIFEST}:7"),
    "version-misread": broken(manifest_2004("2004 4th Edition", " 2004 4th Edition "), f"{MANIFEST}:6"),
    "version-unusual": broken(manifest_12("<schemaversion>1.2</schemaversion>", ""), MANIFEST),
    "prefix-unknown": broken(
        {
            **SCORM_12,
            MANIFEST: MANIFEST_12.replace("xmlns:adlcp", "xmlns:scorm").replace("adlcp:s", "scorm:s"),
        },
        f"{MANIFEST}:12",
    ),
    "structure": broken(manifest_12(' type="webcontent"', ""), f"{MANIFEST}:12"),
    "namespace-unknown": broken(manifest_12("imscp_rootv1p1p2", "imscp_rootv1p1p9"), f"{MANIFEST}:4"),
    "scorm-type-spelling": broken(manifest_12("scormtype", "scormType"), f"{MANIFEST}:12"),
    "other-version": broken(
        manifest_2004(
            "<title>Water for all</title></item>", "<title>Water for all</title>" + PREREQUISITES + "</item>"
        ),
        f"{MANIFEST}:9",
    ),
    "value-invalid": broken(
        manifest_12(
            "<title>Water for all</title></item>", "<title>Water for all</title>" + TIME_LIMIT + "</item>"
        ),
        f"{MANIFEST}:8",
    ),
    "base-above": broken(
        {
            "imsmanifest.xml": MANIFEST_12.replace("<resources>", '<resources xml:base="pages/">'),
            "adlcp_rootv1p2.xsd": "<schema/>",
            "pages/index.html": PAGE,
            "pages/course.js": SCRIPT_12,
        },
        f"{MANIFEST}:11",
    ),
    "scorm-type": broken(manifest_12('scormtype="sco"', 'scormtype="asset"'), f"{MANIFEST}:12"),
    "no-control-files": broken(
        {name: text for name, text in SCORM_12.items() if ".xsd" not in name}, MANIFEST
    ),
    "identifier-missing": broken(manifest_12('<item identifier="item" ', "<item "), f"{MANIFEST}:8"),
    "identifier-twice": broken(manifest_12('identifier="item"', 'identifier="org"'), f"{MANIFEST}:8"),
    "identifier-invalid": broken(manifest_12('identifier="item"', 'identifier="1 item"'), f"{MANIFEST}:8"),
    "title-too-long": broken(manifest_12("Water for all", "w" * 256), f"{MANIFEST}:7"),
    "title-missing": broken(manifest_12("<title>Water for all</title>", ""), f"{MANIFEST}:7"),
    "no-unit": broken(manifest_12(' identifierref="unit"', ""), MANIFEST),
    "reference-lost": broken(
        manifest_12(
            "</item>\n", '</item>\n<item identifier="b" identifierref="gone"><title>B</title></item>\n'
        ),
        f"{MANIFEST}:9",
    ),
    "default-lost": broken(manifest_12('default="org"', 'default="gone"'), f"{MANIFEST}:6"),
    "launch-missing": broken(
        manifest_12('href="index.html"', 'href="Index.html"'), f"{MANIFEST}:12", "file-unlisted"
    ),
    "launch-elsewhere": broken(
        manifest_12('sco" href="index.html"', 'sco" href="https://example.org/index.html"'), f"{MANIFEST}:12"
    ),
    "launch-not-first": broken(
        manifest_12(UNIT, f'<resource identifier="a" type="webcontent" href="index.html"/>\n{UNIT}'),
        f"{MANIFEST}:12",
    ),
    "file-missing": broken(
        manifest_12('<file href="course.js"/>', '<file href="course.js"/><file href="gone.css"/>'),
        f"{MANIFEST}:14",
    ),
    "file-unlisted": broken({**SCORM_12, "more.txt": "x"}, MANIFEST),
    "absolute-href": broken(
        manifest_12('<file href="course.js"/>', '<file href="course.js"/><file href="/a.css"/>'),
        f"{MANIFEST}:14",
    ),
    "mastery-score": broken(
        manifest_12(ITEM, ITEM.replace("</item>", "<adlcp:masteryscore>80</adlcp:masteryscore></item>")),
        f"{MANIFEST}:8",
    ),
    "map-info": broken(
        manifest_2004(ITEM, ITEM.replace("</item>", "<imsss:mapInfo targetObjectiveID='a'/></item>")),
        f"{MANIFEST}:9",
    ),
    "many-units": broken(
        manifest_2004(ITEM, ITEM + "\n" + ITEM.replace('"item"', '"item2"')), f"{MANIFEST}:10"
    ),
}
IN_CONTENTS: Mapping[str, Broken] = {
    "external-request": broken(
        page("</head>", '\n<link rel="stylesheet" href="https://fonts.example/a.css"></head>'), "index.html:4"
    ),
    "insecure-request": broken(script('fetch("http://example.org/a.json");'), "course.js:3"),
    "absolute-path": broken(page("<p>", '<img alt="" src="/a.png"><p>'), "index.html:4"),
    "link-broken": broken(page("<p>", '<a href="next.html">Next</a><p>'), "index.html:4"),
    "unload-handler": broken(script('addEventListener("beforeunload", save);'), "course.js:3"),
    "synchronous-request": broken(script('request.open("POST", address, false);'), "course.js:3"),
    "wrong-version": broken({**SCORM_12, "course.js": SCRIPT_2004}, "course.js:1"),
    "call-of-other-version": broken(script('API.LMSGetValue("cmi.location");'), "course.js:3"),
    "no-api-call": broken({**SCORM_2004, "course.js": "go();"}),
    "exit-normal": broken(script('set("cmi.core.exit", "normal");'), "course.js:3"),
    "image-without-alt": broken(page("<p>", '\n<img src="index.html"><p>'), "index.html:5"),
    "video-without-captions": broken(page("<p>", '\n<video src="index.html"></video><p>'), "index.html:5"),
    "page-encoding": broken(
        {**SCORM_12, "index.html": PAGE.replace("drinks", "drânks").encode("latin-1")}, "index.html:4"
    ),
    "no-language": broken(page(' lang="en"', ""), "index.html:2"),
    "no-page-title": broken(page("<title>Water</title>", ""), "index.html:2"),
    "script-needed": broken(page("<p>Who drinks?</p>", '<div id="app"></div>'), "index.html"),
}
BROKEN = {**IN_ARCHIVES, **IN_MANIFESTS, **IN_CONTENTS}
