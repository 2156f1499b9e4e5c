"""quizzes/<quiz>.yaml → Quiz."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.model import Draw, Mode, Question, Quiz, ShowAnswers
from builder.read.fields import Field, Kind, Shape, Table
from builder.read.question import id_of, read_question
from builder.read.question_fields import ANY_QUESTION
from builder.read.record import Record, Tally
from builder.read.texts import blocks

DRAW = Table(
    "a draw",
    (
        Field("from", Kind.SLUG, "The pool to draw from.", required=True),
        Field("count", Kind.WHOLE, "How many questions.", required=True, least=1, most=1000),
    ),
)
QUIZ = Table(
    "a quiz",
    (
        Field("title", Kind.TEXT, "Shown above the questions.", required=True),
        Field("intro", Kind.MARKDOWN, "Shown below the title."),
        Field(
            "mode",
            Kind.WORD,
            "How its questions are answered.",
            default="practice",
            words=tuple(mode.value for mode in Mode),
        ),
        Field("pass-mark", Kind.WHOLE, "Percent of the points.", words=("none",), least=1, most=100),
        Field("attempts", Kind.WHOLE, "Tries at a test or final.", words=("unlimited",), least=1, most=35),
        Field("show-answers", Kind.WORD, "When answers are shown.", words=tuple(each.value for each in ShowAnswers)),
        Field("shuffle", Kind.FLAG, "Whether questions change their order."),
        Field("draw", Kind.RECORD, "Pools to draw from.", shape=Shape.LIST, table=DRAW),
        Field("weight", Kind.WHOLE, "Share in the course's score.", default="1", least=0, most=1000),
        Field("time-limit", Kind.WHOLE, "Minutes, counted while the page is open.", words=("none",), least=1, most=1440),
        Field("extra-time", Kind.FLAG, "Whether learners may take more time.", default="true"),
        Field("wait", Kind.WHOLE, "Hours between attempts.", words=("none",), least=1, most=8760),
        Field("tutor-code", Kind.TEXT, "A word with which a tutor grants one more attempt."),
        Field("compare-with", Kind.SLUG, "An earlier quiz, whose result is shown beside this one's."),
        Field("questions", Kind.RECORD, "The questions.", shape=Shape.LIST, table=ANY_QUESTION),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class QuizReading:
    """``unread`` are the ids of questions that hold errors: rules keep silent about what is in them."""

    quiz: Quiz
    unread: frozenset[str]


def read_quiz(id_: str, record: Record) -> QuizReading:
    """The quiz and what of it could not be read; defaults depend on its mode."""
    mode = Mode(record.word("mode"))
    questions, unread = _questions(record)
    answers = record.word("show-answers")
    quiz = Quiz(
        id=id_,
        title=record.text("title"),
        questions=questions,
        intro=blocks(record, "intro"),
        mode=mode,
        pass_mark=_pass_mark(record, mode),
        attempts=record.whole("attempts") or (0 if record.has("attempts") or mode is not Mode.FINAL else 3),
        show_answers=ShowAnswers(answers) if answers else _show_answers(mode),
        shuffle=record.flag("shuffle") if record.has("shuffle") else mode.is_test,
        draw=tuple(_draws(record)),
        weight=_weight(record),
        time_limit=record.whole("time-limit") or 0,
        extra_time=record.flag("extra-time"),
        wait=record.whole("wait") or 0,
        tutor_code=record.text("tutor-code"),
        compare_with=record.slug("compare-with"),
        at=record.where("title"),
    )
    return QuizReading(quiz, frozenset(unread))


def _pass_mark(record: Record, mode: Mode) -> int | None:
    if record.has("pass-mark"):
        return record.whole("pass-mark")
    match mode:
        case Mode.SURVEY | Mode.POOL:
            return None
        case Mode.FINAL:
            return 80
        case Mode.PRACTICE | Mode.TEST:
            return 60


def _show_answers(mode: Mode) -> ShowAnswers:
    return ShowAnswers.AFTER_PASS if mode is Mode.FINAL else ShowAnswers.AFTER_ATTEMPT


def _weight(record: Record) -> int:
    weight = record.whole("weight")
    return 1 if weight is None else weight


def _draws(record: Record) -> Iterator[Draw]:
    for draw in record.records("draw"):
        yield Draw(draw.slug("from"), draw.whole("count") or 1, draw.where("from"))


def _questions(record: Record) -> tuple[tuple[Question, ...], set[str]]:
    """The questions, and the ids of those that could not be read, or not without an error."""
    found: list[Question] = []
    unread: set[str] = set()
    for node in record.items("questions"):
        tally = Tally(record.place.report)
        question = read_question(node, replace(record.place, report=tally))
        if question:
            found.append(question)
        if tally.errors or not question:
            unread.add(id_of(node))
    return tuple(found), unread
