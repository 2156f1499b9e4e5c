"""A webinar → its evaluation on paper, and the list of who attended."""

from __future__ import annotations

from builder.model import Course
from builder.papers.paper import Choose, Grid, Line, Look, Paper, PaperBlocks, Prose
from builder.papers.pieces import as_words
from builder.papers.webinar_frame import frame_of
from builder.webinars import Webinar

SCALE = ("1", "2", "3", "4", "5")
ROWS = 24  # of an attendance list without names


def evaluation_form(course: Course, webinar: Webinar) -> Paper | None:
    """Statements from 1 to 5 and open questions; None for a webinar that asks nothing."""
    evaluation = webinar.evaluation
    if evaluation is None:
        return None
    frame = frame_of(course, webinar)
    head = (as_words(frame.say("Statement")), as_words(frame.say("1 = not at all, 5 = fully")))
    rows = tuple(
        ((Prose(as_words(text)),), (Choose(SCALE, f"statement-{number}"),))
        for number, text in enumerate(evaluation.statements, 1)
    )
    questions = tuple(
        Line(as_words(text), 3, f"open-{number}") for number, text in enumerate(evaluation.open, 1)
    )
    intro = frame.say("No names. It takes two minutes, and we read every line.")
    body: PaperBlocks = (
        Prose(as_words(intro)),
        Grid(head, rows, rows_named=True, widths=(70, 30)),
        *questions,
    )
    return frame.paper("evaluation", frame.say("Evaluation"), body, Look.WORKSHEET)


def attendance_list(course: Course, webinar: Webinar, names: tuple[str, ...] = ()) -> Paper:
    """A list to tick or sign: the names that are known, or empty rows."""
    frame = frame_of(course, webinar)
    say = frame.say
    head = (
        say("No."),
        say("Name"),
        say("Organisation"),
        say("Joined"),
        say("Left"),
        say("Signature or “online”"),
    )
    rows = tuple(_row(number, name) for number, name in enumerate(names or ("",) * ROWS, 1))
    grid = Grid(tuple(as_words(each) for each in head), rows, widths=(6, 30, 24, 10, 10, 20), fill=1)
    times = tuple(frame.times(*each) for each in frame.sessions)
    privacy = frame.say("Kept by the trainer for the certificate, and deleted when it is issued.")
    body: PaperBlocks = (*times, grid, Prose(as_words(privacy)))
    return frame.paper("attendance-list", frame.say("Attendance list"), body, Look.WORKSHEET)


def _row(number: int, name: str) -> tuple[PaperBlocks, ...]:
    cells: tuple[PaperBlocks, ...] = (
        (Prose(as_words(str(number))),),
        (Prose(as_words(name)),) if name else (),
    )
    return (*cells, (), (), (), ())
