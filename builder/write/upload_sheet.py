"""Package → one page of text for the person who uploads it."""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Mapping

from builder.plan import Plan
from builder.write.package import Package
from builder.write.policy_words import requirement_words, score_words

WIDTH = 88

FORMATS: Mapping[str, str] = {
    "scorm12": "SCORM 1.2",
    "scorm2004": "SCORM 2004 4th Edition",
    "web": "web pages",
}

MOODLE = (
    "Moodle",
    "Add a 'SCORM package' and drop the zip there. Grading method 'Highest grade', maximum grade 100. "
    "Number of attempts 'Unlimited', 'Force new attempt' No, 'Lock after final attempt' No, 'Force completed' No, "
    "'Auto-commit' No. Display package 'Current window', 'Skip content structure page' Always, "
    "'Display course structure in player' Disabled.",
)
COMPLETION_12 = "Activity completion: 'Require status' {done}."
MOODLE_APP = (
    "Moodle app",
    "Plays this package online and offline. Set 'Protect package downloads' to No, or the app cannot fetch it.",
)
NO_MOODLE_APP = ("Moodle app", "Does not play SCORM 2004: give its users the SCORM 1.2 package.")
OPEN_EDX = (
    "Open edX",
    "Enable the SCORM XBlock ('scorm' in the advanced modules), add one to a unit, upload the zip. "
    "'Scored' True; 'Weight' as the course team wishes; the height at least 600.",
)
CANVAS = (
    "Canvas",
    "In the course's SCORM tool, upload the zip and choose 'Graded assignment' with 100 points "
    "(or 'Practice' where the score does not count).",
)
ILIAS = (
    "ILIAS",
    "Add a 'Learning Module SCORM', upload the zip. Leave the mastery score empty, lesson mode 'Normal', "
    "and let learners resume; in Learning Progress choose 'Status set by SCORM'.",
)
CLOUD = ("SCORM Cloud", "Add Content, Import a SCORM package. No setting is needed.")
BLACKBOARD = (
    "Blackboard",
    "Add a 'SCORM package', upload the zip. Attempts 'Unlimited', grade 'by score', 100 points.",
)

SETTINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "scorm12": (MOODLE, MOODLE_APP, OPEN_EDX, CANVAS, ILIAS, CLOUD, BLACKBOARD),
    "scorm2004": (MOODLE, NO_MOODLE_APP, OPEN_EDX, CANVAS, ILIAS, CLOUD, BLACKBOARD),
    "web": (
        (
            "Web server",
            "Unpack the zip into a folder. Any server will do; let it compress .html, .css and .js.",
        ),
        ("Disk", "Unpack the zip and open index.html. Some phones open no folders: use a server there."),
        ("Kolibri", "Import the zip as an HTML5 app, as it is."),
    ),
}

UPLOAD: Mapping[str, str] = {
    "scorm12": "Upload the zip as it is. Do not unpack it and do not zip it again.",
    "scorm2004": "Upload the zip as it is. Do not unpack it and do not zip it again. Where an LMS takes both versions, "
    "SCORM 1.2 is the one that more of them play well.",
    "web": "These pages need no LMS and report to none: progress stays in each learner's browser.",
}


def upload_sheet(plan: Plan, format_name: str, package: Package, data: bytes) -> str:
    """What to upload, settings for each LMS, what the gradebook will show, size and SHA-256 of ``data``."""
    course = plan.course
    facts = {
        "Course": f"{course.title} {course.version}",
        "Package": package.name,
        "Format": FORMATS[format_name],
        "Size": f"{len(data):,} bytes, {len(package.files)} files",
        "SHA-256": hashlib.sha256(data).hexdigest(),
        "Build": plan.build,
        "Language": course.language,
        "Licence": course.licence or "not stated",
        "Help": course.contact or "not stated",
    }
    parts = [
        "\n".join(f"{name:<9} {value}" for name, value in facts.items()),
        _section("What to do", UPLOAD[format_name]),
        _section("Settings", *(f"{lms}: {text}" for lms, text in _settings(plan, format_name))),
        _section("What the gradebook will show", *_gradebook(plan, format_name)),
    ]
    return "\n\n".join(parts) + "\n"


def _settings(plan: Plan, format_name: str) -> tuple[tuple[str, str], ...]:
    done = "'Passed'" if plan.success else "'Completed'"
    return tuple(
        (lms, f"{text} {COMPLETION_12.format(done=done)}" if lms == "Moodle" else text)
        for lms, text in SETTINGS[format_name]
    )


def _gradebook(plan: Plan, format_name: str) -> list[str]:
    score = f"Score: {score_words(plan)}."
    completion = requirement_words(plan.course.policy.completion, plan)
    success = plan.course.policy.success
    passed = requirement_words(success, plan) if success else ""
    match format_name:
        case "scorm12":
            return [score, *_one_status(completion, passed)]
        case "scorm2004":
            return [score, *_two_statuses(completion, passed)]
        case _:
            return ["Nothing: no gradebook is connected. The learner's own contents page shows the same."]


def _one_status(completion: str, passed: str) -> list[str]:
    """SCORM 1.2 folds completion and success into one word."""
    if not passed:
        return [f"Status: 'incomplete' at first; 'completed' when {completion}."]
    both = completion if passed in completion else f"{completion}, and {passed}"
    return [
        f"Status: 'incomplete' at first; 'passed' when {both}.",
        "It is 'failed' only when no attempt is left, and never falls back.",
    ]


def _two_statuses(completion: str, passed: str) -> list[str]:
    shown = [f"Completion: 'incomplete' at first; 'completed' when {completion}."]
    if passed:
        shown.append(
            f"Success: 'unknown' at first; 'passed' when {passed}; 'failed' only when no attempt is left."
        )
    return shown


def _section(title: str, *paragraphs: str) -> str:
    filled = (
        textwrap.fill(each, WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)
        for each in paragraphs
    )
    return "\n".join((title.upper(), *filled))
