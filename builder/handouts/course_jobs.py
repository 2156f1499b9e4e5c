"""Course → jobs for the papers that belong to no webinar: cards, tools, job aids, toolkits, reader, workbooks, finals."""

from __future__ import annotations

from collections.abc import Iterator

from builder.handouts.card_jobs import card_jobs
from builder.handouts.jobs import Job, Kind
from builder.model import Course
from builder.papers.guidelines import guidelines_paper
from builder.papers.held_together import held_together
from builder.papers.job_aid import job_aid_paper
from builder.papers.paper import Paper
from builder.papers.paper_final import paper_finals
from builder.papers.spreadsheets import tool_spreadsheet
from builder.papers.toolkit import toolkit_paper
from builder.papers.workbook import trainers_edition, workbook_paper
from builder.papers.worksheet import worksheet_paper

PDF_DOCX = (Kind.PDF, Kind.DOCX)
TO_READ = (Kind.PDF, Kind.DOCX, Kind.EPUB)


def course_jobs(course: Course) -> Iterator[Job]:
    yield from card_jobs(course)
    for tool in course.tools:
        yield from printed("tools", worksheet_paper(course, tool), PDF_DOCX)
        if tool.spreadsheet:
            yield Job(f"tools/{tool.id}.xlsx", Kind.XLSX, tool_spreadsheet(course, tool))
    for job_aid in course.job_aids:
        yield from printed("job-aids", job_aid_paper(course, job_aid), PDF_DOCX)
    for toolkit in course.toolkits:
        yield from printed("toolkits", toolkit_paper(course, toolkit), PDF_DOCX)
    yield from printed("reader", guidelines_paper(course), TO_READ)
    for module in course.modules:
        yield from printed("workbooks", workbook_paper(course, module), TO_READ)
        yield from printed("workbooks-trainers", trainers_edition(course, module), PDF_DOCX)
    for paper in paper_finals(course):
        yield from printed("final", paper, PDF_DOCX)


def printed(folder: str, paper: Paper, kinds: tuple[Kind, ...]) -> Iterator[Job]:
    shown = held_together(paper, paper.language)
    for kind in kinds:
        yield Job(f"{folder}/{paper.name}.{kind.value}", kind, shown)
