"""What a paper is: a title and blocks, in a closed set that every press (PDF, DOCX, EPUB, slides) can print.

Lessons hold blocks that only a screen can show (tabs, questions that answer, links between lessons). ``flatten.py`` turns them into
these: references are resolved, numbers are written out, pictures are bytes. So a press knows nothing of courses.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

# Parts of a line


@dataclass(frozen=True, slots=True)
class Words:
    """Text; ``strong``, ``emphasis`` and ``code`` mark it."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Web:
    """A link to an address (https:, mailto:). On paper the address is shown too."""

    address: str
    content: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of note ``number`` (from 1) of the paper's ``notes``."""

    number: int


Piece = Words | Break | Web | NoteMark
Pieces = tuple[Piece, ...]


# Blocks


@dataclass(frozen=True, slots=True)
class Title:
    """A heading inside the paper: ``level`` 1 (a part) to 4."""

    level: int
    content: Pieces


@dataclass(frozen=True, slots=True)
class Prose:
    content: Pieces


@dataclass(frozen=True, slots=True)
class Bullets:
    """``numbered`` from ``start``."""

    items: tuple[PaperBlocks, ...]
    numbered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms with what they mean."""

    items: tuple[tuple[Pieces, PaperBlocks], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. ``head`` is its header row; ``rows_named``: the first cell of each row is a header too.
    ``widths`` are shares of the width (empty: by content); ``fill``: cells to write in get at least this many lines."""

    head: tuple[Pieces, ...]
    rows: tuple[tuple[PaperBlocks, ...], ...]
    caption: Pieces = ()
    rows_named: bool = False
    widths: tuple[int, ...] = ()
    fill: int = 0


class BoxKind(Enum):
    NOTE = "note"
    TIP = "tip"
    WARNING = "warning"
    EXAMPLE = "example"
    FICTION = "fiction"
    SAY = "say"  # what the facilitator says
    QUESTION = "question"
    KEY = "key"  # an answer, in a trainer's edition


@dataclass(frozen=True, slots=True)
class Box:
    """A framed part. ``label`` is the kind in words ("Tip"), shown with the title: colour never says it alone."""

    kind: BoxKind
    label: str
    title: Pieces
    content: PaperBlocks


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of others."""

    content: PaperBlocks


@dataclass(frozen=True, slots=True)
class Mono:
    """Text set as it stands, in a fixed-width face."""

    text: str


class Format(Enum):
    SVG = "svg"
    PNG = "png"
    JPEG = "jpeg"


@dataclass(frozen=True, slots=True)
class Picture:
    """``data`` are the file's bytes; an SVG's colours are resolved (no ``var()``, no ``currentColor``). ``alt`` empty: decoration.
    ``share`` of the text's width, in percent."""

    data: bytes
    format: Format
    alt: str
    caption: Pieces = ()
    credit: Pieces = ()
    long: PaperBlocks = ()
    share: int = 100


@dataclass(frozen=True, slots=True)
class Line:
    """Blank lines to write on, with what to write. A text control in DOCX, ``id`` its tag."""

    label: Pieces
    lines: int = 1
    id: str = ""
    filled: str = ""  # what an example writes there


@dataclass(frozen=True, slots=True)
class Pick:
    """Options to tick: round where one is to be chosen. ``chosen`` are indexes that an example or a key ticks."""

    options: tuple[PaperBlocks, ...]
    one: bool = False
    chosen: tuple[int, ...] = ()
    letters: bool = False  # a, b, c before the options


@dataclass(frozen=True, slots=True)
class Choose:
    """One of a few words, in a line or a cell: a drop-down in DOCX. ``chosen`` empty: not yet."""

    options: tuple[str, ...]
    id: str = ""
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A date to write: a date control in DOCX."""

    label: Pieces
    id: str = ""
    filled: str = ""


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page (a question with its choices)."""

    content: PaperBlocks


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""


PaperBlock = (
    Title
    | Prose
    | Bullets
    | Terms
    | Grid
    | Box
    | Cited
    | Mono
    | Picture
    | Line
    | Pick
    | Choose
    | Day
    | Together
    | NewPage
)
PaperBlocks = tuple[PaperBlock, ...]


# Papers

LISTED = 2  # a contents list has a paper's titles down to this level, wherever they stand: a question's label is none of them


class Size(Enum):
    A4 = "a4"
    LETTER = "us-letter"
    A5 = "a5"


class Look(Enum):
    """What a paper is for: the press gives each its layout."""

    GUIDE = "guide"  # running text with boxes and a contents list
    SHEET = "sheet"  # one page, close set (run sheet, job aid)
    HANDOUT = "handout"
    WORKSHEET = "worksheet"
    BOOKLET = "booklet"  # title page, contents, parts that begin on new pages
    LETTER = "letter"  # plain, without a contents list


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper. ``name`` is its file name without suffix (ASCII slug); ``language`` a BCP 47 tag; ``footer`` is on every page
    (course, version, licence); ``contents`` the title of a contents list, empty for none. ``scale`` in percent of normal type."""

    name: str
    title: str
    language: str
    body: PaperBlocks
    subtitle: str = ""
    subject: str = ""  # one sentence for the file's metadata
    author: str = ""
    footer: str = ""
    look: Look = Look.HANDOUT
    size: Size = Size.A4
    wide: bool = False  # landscape
    scale: int = 100
    contents: str = ""
    notes: tuple[PaperBlocks, ...] = ()


# Training cards: two sides of A5


@dataclass(frozen=True, slots=True)
class CardFace:
    """One training card. The press sets its two sides, two-up sheets and posters. ``labels`` are the interface's words for
    "What this shows", "A question for you", "A tool to try", "Global Compact objectives"."""

    id: str
    person: str
    sector: str
    story: PaperBlocks
    credit: str
    link: str
    shows: PaperBlocks
    question: PaperBlocks
    tool: str
    gcm: tuple[int, ...]
    labels: tuple[str, str, str, str]


# Slides


class Layout(Enum):
    TITLE = "title"
    SECTION = "section"
    TEXT = "text"
    TWO_COLUMNS = "two-columns"
    PICTURE = "picture"
    TABLE = "table"
    QUOTE = "quote"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Slide:
    """``columns``: one body, or two for TWO_COLUMNS; bodies hold Prose, Bullets, Grid and Picture."""

    layout: Layout
    title: str
    columns: tuple[PaperBlocks, ...] = ()
    picture: Picture | None = None
    notes: PaperBlocks = ()


@dataclass(frozen=True, slots=True)
class Deck:
    name: str
    title: str
    language: str
    slides: tuple[Slide, ...]
    author: str = ""
    footer: str = ""


# Spreadsheets


class EntryKind(Enum):
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell to fill in. ``options`` are the words it takes, ``kind`` what else (input checks); ``filled`` what an example
    writes: a number with a decimal point, a date as in 2026-10-01."""

    options: tuple[str, ...] = ()
    filled: str = ""
    kind: EntryKind = EntryKind.TEXT


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that counts: an Excel formula without ``=``, with cells of its own sheet by A1 names. ``value`` is what it gives for
    the example, where there is one (tests compare an office program's result with it)."""

    text: str
    value: str = ""


Cell = str | Entry | Formula


@dataclass(frozen=True, slots=True)
class Sheet:
    """``rows`` begin with the header row; ``widths`` in characters."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    name: str
    title: str
    language: str
    sheets: tuple[Sheet, ...]
    author: str = ""
