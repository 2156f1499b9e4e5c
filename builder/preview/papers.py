"""The papers of a course: which there are, from which source, printed when one is asked for."""

from __future__ import annotations

from collections.abc import Mapping

from builder.handouts.jobs import Job
from builder.handouts.making import all_jobs
from builder.model import Course
from builder.preview.cards import printed

FOLDERS: Mapping[str, str] = {
    "cards": "course/cards/{name}.yaml",
    "tools": "course/tools/{name}.yaml",
    "job-aids": "course/job-aids/{name}.yaml",
    "toolkits": "course/toolkits/{name}.yaml",
    "workbooks": "modules/{name}/module.yaml",
    "workbooks-trainers": "modules/{name}/module.yaml",
    "calendars": "webinars/schedule.yaml",
}


def list_papers(course: Course) -> list[dict[str, str]]:
    """``path`` and ``source`` of every paper."""
    return [{"path": job.path, "source": source_of(job.path, course)} for job in all_jobs(course, {})]


def print_paper(course: Course, path: str) -> bytes | None:
    """The paper of that path; None where there is none. CannotPrint where the press refuses it."""
    job: Job | None = next((each for each in all_jobs(course, {}) if each.path == path), None)
    return printed(job) if job else None


def source_of(path: str, course: Course) -> str:
    """The file that an author opens to change the paper."""
    folder, _, file = path.partition("/")
    for known in (f"webinars/{folder}.yaml", *_candidates(folder, file.rpartition(".")[0])):
        if known in course.files:
            return known
    return "course/course.yaml"


def _candidates(folder: str, name: str) -> list[str]:
    """A paper's name is its source's, with a word before or after it (``card-marlene``, ``workbook-why``)."""
    pattern = FOLDERS.get(folder, "")
    words = name.split("-")
    stretches = ["-".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1)]
    return [pattern.format(name=each) for each in stretches] if pattern else []
