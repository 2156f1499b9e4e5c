"""Rules: every file in the course folder is of use."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.check.contents import lesson_path, lessons
from builder.diagnostics import Diagnostic
from builder.model import Course
from builder.near import did_you_mean
from builder.source import Source, Span

COURSE_FILES = ("course.yaml", "facts.yaml", "glossary.yaml", "course.lock")
MISNAMED = {".yml": ".yaml", ".markdown": ".md", ".mdown": ".md", ".txt": ".md"}


def names_differ_by_more_than_capitals(course: Course) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for path in course.files:
        other = first.setdefault(path.lower(), path)
        if other != path:
            message = f"'{path}' and '{other}' differ by capital letters alone"
            yield Diagnostic(codes.CASE_CLASH, message, _at(path), "rename one of them")


def files_are_read(course: Course) -> Iterator[Diagnostic]:
    for path in course.files:
        hint = _stray(path)
        if hint is not None:
            yield Diagnostic(codes.STRAY_FILE, f"nothing reads '{path}'", _at(path), hint)


def lessons_are_listed(course: Course) -> Iterator[Diagnostic]:
    listed = {lesson_path(lesson) for lesson in lessons(course)} | course.unread
    known = {module.id for module in course.modules}
    for path in course.files:
        folder, module, *rest = path.split("/")
        if folder == "modules" and module in known and path.endswith(".md") and len(rest) == 1:
            id_ = rest[0].removesuffix(".md")
            if path not in listed and not _is_readme(path):
                message = f"the lesson '{id_}' is not in its module's list"
                hint = f"add {id_} to lessons: in modules/{module}/module.yaml"
                yield Diagnostic(codes.UNLISTED_LESSON, message, _at(path), hint)


def modules_are_listed(course: Course) -> Iterator[Diagnostic]:
    listed = {item.module for item in course.outline}
    for path in course.files:
        if path.startswith("modules/") and path.endswith("/module.yaml") and path.count("/") == 2:
            module = path.split("/")[1]
            if module not in listed:
                message = f"the module '{module}' is not in the outline"
                hint = "add it to outline: in course/course.yaml"
                yield Diagnostic(codes.UNLISTED_MODULE, message, _at(path), hint)


def _stray(path: str) -> str | None:
    """A hint for a file that nothing reads; None for one that something does, or that is somebody's note."""
    folder, *folders, name = path.split("/")
    if _is_readme(path):
        return None
    for wrong, right in MISNAMED.items():
        if name.endswith(wrong) and folder != "course":
            return f"its name must end in {right}"
    match folder, folders:
        case "quizzes", _ if folders or not name.endswith(".yaml"):
            return "quizzes are files in quizzes/ that end in .yaml"
        case "modules", [] if name.endswith((".md", ".yaml")):
            return "lessons stand in a folder of their module"
        case "modules", [_] if name.endswith(".yaml") and name != "module.yaml":
            return did_you_mean(name, ["module.yaml"]) or "quizzes stand in quizzes/"
        case "course", [] if name not in COURSE_FILES:
            return did_you_mean(name, COURSE_FILES) or "pictures and files stand in course/assets/"
        case "webinars", _ if folders or not name.endswith((".yaml", ".md")):
            return "webinars are files in webinars/ that end in .yaml, their longer texts in .md"
        case "course", ["cards"] if not name.endswith(".yaml"):
            return "cards end in .yaml"
        case _:
            return None


def _is_readme(path: str) -> bool:
    return path.rpartition("/")[2].lower().startswith("readme")


def _at(path: str) -> Span:
    return Span(Source(path, ()))
