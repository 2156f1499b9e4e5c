"""A job aid → one page to keep on the desk."""

from __future__ import annotations

from builder.model import Course
from builder.papers.course_paper import course_paper
from builder.papers.flatten import Flattener
from builder.papers.paper import Box, BoxKind, Bullets, Look, Paper, PaperBlocks, Pick
from builder.tools import JobAid, JobAidKind


def job_aid_paper(course: Course, job_aid: JobAid) -> Paper:
    flat = Flattener(course, shift=1)
    return course_paper(flat, job_aid.id, job_aid.title, job_aid_text(job_aid, flat), Look.SHEET)


def job_aid_text(job_aid: JobAid, flat: Flattener) -> PaperBlocks:
    """When it is of use, its lines (to tick where it is a checklist), what to mind."""
    items = tuple(flat.blocks(each) for each in job_aid.items)
    numbered = job_aid.kind is JobAidKind.STEPS
    lines = Pick(items) if job_aid.kind is JobAidKind.CHECKLIST else Bullets(items, numbered)
    note = flat.blocks(job_aid.note)
    label = flat.messages.gettext("Note")
    return (*flat.blocks(job_aid.when), lines, *((Box(BoxKind.NOTE, label, (), note),) if note else ()))
