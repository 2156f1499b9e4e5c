"""What a course is: Course → Module → Lesson → Block/Inline; Quiz → Question; Card; Fact; Term.

Frozen values, tuples all the way down. A node's place (``at``) is carried and is no part of its value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from builder.certificates import CertificateRules
from builder.release import Release
from builder.source import Source, Span

if TYPE_CHECKING:
    from builder.tools import JobAid, Tool, Toolkit
    from builder.webinars import AttendanceCode, Schedule, Webinar

NOWHERE = Span(Source("", ()))


def no_place() -> Span:
    """The default of a node's ``at``, which is no part of its value."""
    return field(default=NOWHERE, compare=False, repr=False)


# Inlines: parts of a line


@dataclass(frozen=True, slots=True)
class Text:
    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    content: Inlines


@dataclass(frozen=True, slots=True)
class Strong:
    content: Inlines


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    pass


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address outside the course (``https:``, ``mailto:``)."""

    address: str
    content: Inlines
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class LessonLink:
    """A link to another lesson, by its file's path below the course folder; ``heading`` may be empty."""

    path: str
    heading: str
    content: Inlines
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class TermLink:
    term: str
    content: Inlines
    at: Span = no_place()


class FactPart(Enum):
    """What a reference to a fact shows."""

    FACT = "fact"  # value and citation mark
    VALUE = "value"
    CITE = "cite"


@dataclass(frozen=True, slots=True)
class FactReference:
    fact: str
    part: FactPart
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Abbreviation:
    text: str
    title: str


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """A reference to footnote number ``number`` (from 1, in order of use) of the same lesson."""

    number: int


Inline = (
    Text
    | Emphasis
    | Strong
    | Code
    | LineBreak
    | Link
    | LessonLink
    | TermLink
    | FactReference
    | Abbreviation
    | FootnoteMark
)
Inlines = tuple[Inline, ...]


# Blocks: parts of a lesson


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` 2 to 4 on the page; ``id`` is unique in its lesson."""

    level: int
    id: str
    content: Inlines
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Paragraph:
    content: Inlines
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class List:
    ordered: bool
    items: tuple[Blocks, ...]
    start: int = 1
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class DefinitionList:
    items: tuple[tuple[Inlines, tuple[Blocks, ...]], ...]
    at: Span = no_place()


class Align(Enum):
    START = "start"
    CENTER = "center"
    END = "end"


@dataclass(frozen=True, slots=True)
class Table:
    """``rows_named``: the first cell of each row is its header (the comparison directive)."""

    head: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    align: tuple[Align, ...]
    caption: Inlines = ()
    rows_named: bool = False
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class CodeBlock:
    text: str
    language: str = ""
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Quote:
    content: Blocks
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Rule:
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The lesson's footnotes, in order of use."""

    notes: tuple[Blocks, ...]
    at: Span = no_place()


class CalloutKind(Enum):
    NOTE = "note"
    TIP = "tip"
    WARNING = "warning"
    EXAMPLE = "example"
    FICTION = "fiction"


@dataclass(frozen=True, slots=True)
class Callout:
    kind: CalloutKind
    title: Inlines
    content: Blocks
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Asset:
    """A file an author brings: its path below the course folder, and where it lies on this machine."""

    path: str
    file: Path = field(compare=False, repr=False)
    at: Span = no_place()

    @property
    def suffix(self) -> str:
        return self.file.suffix.lower()


class Width(Enum):
    FULL = "full"
    HALF = "half"


@dataclass(frozen=True, slots=True)
class Figure:
    """``alt`` is empty for decoration; ``long`` is a long description, for complex pictures."""

    asset: Asset
    alt: str
    caption: Inlines = ()
    credit: Inlines = ()
    long: Blocks = ()
    width: Width = Width.FULL
    at: Span = no_place()


class ChartKind(Enum):
    BARS = "bars"
    LINE = "line"
    RANGES = "ranges"


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One bar, point or range: its length or height is the value of ``fact``; a range goes on to that of ``to``."""

    label: Inlines
    fact: FactReference
    to: FactReference | None = None

    @property
    def facts(self) -> tuple[FactReference, ...]:
        return (self.fact,) if self.to is None else (self.fact, self.to)


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn from zero, to be compared: all values are numbers of one unit. The points of a line follow in time."""

    title: Inlines
    bars: tuple[ChartBar, ...]
    caption: Inlines = ()
    kind: ChartKind = ChartKind.BARS
    at: Span = no_place()


class MediaKind(Enum):
    AUDIO = "audio"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Media:
    kind: MediaKind
    asset: Asset
    title: str
    transcript: Blocks
    captions: Asset | None = None
    poster: Asset | None = None
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Steps:
    title: Inlines
    items: tuple[Blocks, ...]
    at: Span = no_place()


class PartsKind(Enum):
    TABS = "tabs"
    ACCORDION = "accordion"
    FLIP_CARDS = "flip-cards"


@dataclass(frozen=True, slots=True)
class Part:
    title: Inlines
    content: Blocks
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Parts:
    """Tabs, accordion or flip cards: titled parts of equal rank."""

    kind: PartsKind
    parts: tuple[Part, ...]
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Reflection:
    id: str
    prompt: Blocks
    lines: int = 4
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class QuizEmbed:
    quiz: str
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class QuestionEmbed:
    """``scenario``: the author asked for a branching question by the directive of that name."""

    question: str
    scenario: bool = False
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class CardEmbed:
    card: str
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Download:
    asset: Asset
    title: str
    content: Blocks = ()
    at: Span = no_place()


Block = (
    Heading
    | Paragraph
    | List
    | DefinitionList
    | Table
    | CodeBlock
    | Quote
    | Rule
    | Footnotes
    | Callout
    | Figure
    | Chart
    | Media
    | Steps
    | Parts
    | Reflection
    | QuizEmbed
    | QuestionEmbed
    | CardEmbed
    | Download
)
Blocks = tuple[Block, ...]


# Questions


@dataclass(frozen=True, slots=True)
class Choice:
    """``id`` is the author's, or empty: then a digest of ``source`` (the text as written) keys it."""

    text: Blocks
    source: str
    correct: bool = False
    feedback: Blocks = ()
    id: str = ""
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Pair:
    left: Choice
    right: Choice


@dataclass(frozen=True, slots=True)
class Category:
    name: Choice
    items: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """A wrong answer that was foreseen: as text, or as a number written in full."""

    answer: str
    feedback: Blocks
    at: Span = no_place()


class Rating(Enum):
    BEST = "best"
    ACCEPTABLE = "acceptable"
    POOR = "poor"


@dataclass(frozen=True, slots=True)
class BranchChoice:
    """``next`` is the id of the node it leads to, or empty at the story's end."""

    text: Blocks
    source: str
    consequence: Blocks
    rating: Rating | None = None
    next: str = ""
    id: str = ""
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Node:
    id: str
    text: Blocks
    choices: tuple[BranchChoice, ...]
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class SingleChoice:
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class MultipleResponse:
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class TrueFalse:
    key: bool
    feedback_true: Blocks = ()
    feedback_false: Blocks = ()


@dataclass(frozen=True, slots=True)
class Matching:
    pairs: tuple[Pair, ...]
    distractors: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Ordering:
    """``items`` in the right order."""

    items: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ShortText:
    accept: tuple[str, ...]
    wrong: tuple[WrongAnswer, ...] = ()
    feedback: Blocks = ()


@dataclass(frozen=True, slots=True)
class Numeric:
    """``key`` and ``tolerance`` as the author wrote them (decimal point): no binary rounding."""

    key: str
    tolerance: str = "0"
    unit: str = ""
    wrong: tuple[WrongAnswer, ...] = ()
    feedback: Blocks = ()


@dataclass(frozen=True, slots=True)
class Categorise:
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Likert:
    """``scale`` from low to high; empty: the interface's five, from strongly disagree to strongly agree."""

    statements: tuple[Choice, ...]
    scale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Branching:
    """The story starts at the first node."""

    nodes: tuple[Node, ...]
    scored: bool = False


Answer = (
    SingleChoice
    | MultipleResponse
    | TrueFalse
    | Matching
    | Ordering
    | ShortText
    | Numeric
    | Categorise
    | Likert
    | Branching
)


@dataclass(frozen=True, slots=True)
class FactCheck:
    """A question's key rests on ``fact``, and was checked when its value was ``value``."""

    fact: str
    value: str
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    stem: Blocks
    answer: Answer
    points: int = 1
    partial: bool = True
    shuffle: bool = True
    objective: str = ""
    rationale: Blocks = ()
    hint: Blocks = ()
    rests_on: tuple[FactCheck, ...] = ()
    at: Span = no_place()

    @property
    def is_scored(self) -> bool:
        match self.answer:
            case Likert():
                return False
            case Branching(scored=scored):
                return scored
            case _:
                return True


class Mode(Enum):
    PRACTICE = "practice"
    TEST = "test"
    FINAL = "final"
    POOL = "pool"
    SURVEY = "survey"

    @property
    def is_test(self) -> bool:
        """Whether its questions are answered together, in attempts."""
        return self in (Mode.TEST, Mode.FINAL)


class ShowAnswers(Enum):
    AFTER_ATTEMPT = "after-attempt"
    AFTER_PASS = "after-pass"
    AFTER_LAST = "after-last"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Draw:
    pool: str
    count: int
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Quiz:
    """``pass_mark`` in percent or None; ``attempts`` 0 means unlimited; ``time_limit`` in minutes and ``wait``
    in hours, 0 for none; ``compare_with`` is the id of an earlier quiz whose result stands beside this one's."""

    id: str
    title: str
    questions: tuple[Question, ...]
    intro: Blocks = ()
    mode: Mode = Mode.PRACTICE
    pass_mark: int | None = 60
    attempts: int = 0
    show_answers: ShowAnswers = ShowAnswers.AFTER_ATTEMPT
    shuffle: bool = False
    draw: tuple[Draw, ...] = ()
    weight: int = 1
    time_limit: int = 0
    extra_time: bool = True
    wait: int = 0
    tutor_code: str = ""
    compare_with: str = ""
    at: Span = no_place()


# The course


@dataclass(frozen=True, slots=True)
class Objective:
    id: str
    text: str
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Lesson:
    """One page of teaching. ``was`` holds the ids it had before renamings; ``minutes`` 0 where not stated."""

    id: str
    title: str
    blocks: Blocks
    minutes: int = 0
    objectives: tuple[str, ...] = ()
    summary: str = ""
    was: tuple[str, ...] = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Module:
    id: str
    title: str
    lessons: tuple[Lesson, ...]
    summary: str = ""
    product: str = ""
    objectives: tuple[Objective, ...] = ()
    reading: tuple[Inlines, ...] = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Fact:
    """``value`` as written; ``unit`` with ``#`` for the value's place, or following it."""

    id: str
    value: str
    statement: str
    year: str
    source: str
    link: str = ""
    unit: str = ""
    checked_on: str = ""
    yearly: bool = False
    not_comparable_with: tuple[str, ...] = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Term:
    id: str
    term: str
    definition: Blocks
    see: tuple[str, ...] = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Card:
    """A training card: one person's story, one question, one tool."""

    id: str
    person: str
    sector: str
    story: Blocks
    credit: str
    link: str
    linkage: Blocks
    question: Blocks
    tool: str
    gcm: tuple[int, ...] = ()
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class ModuleDone:
    module: str
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class PagesSeen:
    percent: int = 100
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class QuizzesPassed:
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class QuizPassed:
    quiz: str
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class FinalPassed:
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class AllOf:
    requirements: tuple[Requirement, ...]
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class AtLeast:
    count: int
    requirements: tuple[Requirement, ...]
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class WebinarsAttended:
    """At least ``count`` of the course's webinars, by their attendance codes."""

    count: int
    at: Span = no_place()


Requirement = (
    ModuleDone | PagesSeen | QuizzesPassed | QuizPassed | FinalPassed | WebinarsAttended | AllOf | AtLeast
)


@dataclass(frozen=True, slots=True)
class OutlineItem:
    module: str
    opens_after: Requirement | None = None
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Policy:
    """``success`` None: the course knows completion alone."""

    completion: Requirement
    success: Requirement | None
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An answer of the recommender, and the modules that it speaks for."""

    text: str
    modules: tuple[str, ...]
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class PathQuestion:
    """A question of the recommender; learners tick what fits."""

    question: str
    answers: tuple[Suggestion, ...]
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class LearningPath:
    """What the page "My path" has beyond the policy. ``certificate`` says what a certificate needs beyond the course's own
    record of completion, and who issues it."""

    recommend: tuple[PathQuestion, ...] = ()
    certificate: Blocks = ()


@dataclass(frozen=True, slots=True)
class Waiver:
    """``file`` empty: everywhere; ``line`` 0: the whole file, else the first line where it holds, up to
    ``last_line``."""

    code: str
    reason: str
    file: str = ""
    line: int = 0
    last_line: int = 0
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class ForbiddenPhrase:
    """A wording that the course keeps out of its texts, why, and what to write ``instead`` (may be empty)."""

    phrase: str
    reason: str
    instead: str = ""
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class SeverityOf:
    """How severe the course takes a finding that is a warning by itself: an error, a warning, or (``off``) none."""

    code: str
    level: str
    reason: str = ""
    at: Span = no_place()


@dataclass(frozen=True, slots=True)
class Course:
    """All that authors wrote. ``page_images`` is a budget in bytes; ``theme`` holds the style sheets of course/theme/.

    ``release`` is what the lock file says of the last release. ``outside`` are lessons that a package of one module leaves out: source path → title.

    ``files`` are the paths of all files in the content folders; ``unread`` names what could not be read
    without an error (paths of files, ids of questions): checks neither call it unknown nor look into it.
    """

    id: str
    title: str
    language: str
    description: str
    version: str
    modules: tuple[Module, ...]
    outline: tuple[OutlineItem, ...]
    policy: Policy
    quizzes: tuple[Quiz, ...] = ()
    facts: tuple[Fact, ...] = ()
    terms: tuple[Term, ...] = ()
    cards: tuple[Card, ...] = ()
    webinars: tuple[Webinar, ...] = ()
    schedule: Schedule | None = None
    attendance_codes: tuple[AttendanceCode, ...] = ()
    tools: tuple[Tool, ...] = ()
    job_aids: tuple[JobAid, ...] = ()
    toolkits: tuple[Toolkit, ...] = ()
    keywords: tuple[str, ...] = ()
    licence: str = ""
    publisher: str = ""
    contact: str = ""
    privacy: Blocks = ()
    accessibility: Blocks = ()
    formats: tuple[str, ...] = ("scorm12", "scorm2004", "web")
    unit: str = "course"
    page_images: int = 300_000
    theme: tuple[Source, ...] = ()
    certificate: CertificateRules | None = None
    path: LearningPath = LearningPath()
    waivers: tuple[Waiver, ...] = field(default=(), compare=False)
    severities: tuple[SeverityOf, ...] = field(default=(), compare=False)
    forbidden_phrases: tuple[ForbiddenPhrase, ...] = field(default=(), compare=False)
    known_abbreviations: tuple[str, ...] = field(default=(), compare=False)
    fact_months: int = 0
    release: Release | None = field(default=None, compare=False)
    outside: Mapping[str, str] = field(default_factory=dict)
    files: tuple[str, ...] = field(default=(), compare=False)
    unread: frozenset[str] = field(default=frozenset(), compare=False)
    at: Span = no_place()
