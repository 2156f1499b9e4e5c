"""The directives: what follows the bar, which options they have, what stands inside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.model import CalloutKind, Width
from builder.read.fields import Field, Kind, Shape, Table


@dataclass(frozen=True, slots=True)
class DirectiveDoc:
    """``argument`` and ``content`` tell authors what to write; empty where there is none."""

    doc: str
    argument: str
    content: str
    options: Table


def _options(name: str, *fields: Field) -> Table:
    return Table(f"'{name}'", fields)


TITLE = Field("title", Kind.TEXT, "What learners read and hear as its name.")
CAPTIONS = Field("captions", Kind.TEXT, "A WebVTT file (.vtt) with what is said and heard.")
CHART_RANGE = Table(
    "a range",
    (
        Field("label", Kind.LINE, "What it is about.", required=True),
        Field("from", Kind.SLUG, "The fact at which it begins.", required=True),
        Field("to", Kind.SLUG, "The fact at which it ends.", required=True),
    ),
)
CALLOUTS = {
    CalloutKind.NOTE: "Something worth knowing beside the text.",
    CalloutKind.TIP: "Advice from practice.",
    CalloutKind.WARNING: "What goes wrong, and for whom.",
    CalloutKind.EXAMPLE: "A worked example.",
    CalloutKind.FICTION: "A fictional situation; the page labels it so.",
}

DIRECTIVES: Mapping[str, DirectiveDoc] = {
    **{
        kind.value: DirectiveDoc(doc, "a title (optional)", "text", _options(kind.value))
        for kind, doc in CALLOUTS.items()
    },
    "figure": DirectiveDoc(
        "A picture with a caption.",
        "a file: SVG, PNG, JPEG or WebP",
        "the caption, one paragraph (optional)",
        _options(
            "figure",
            Field(
                "alt",
                Kind.TEXT,
                'What the picture shows, for those who cannot see it; "" for decoration. Required.',
            ),
            Field("credit", Kind.LINE, "Who made it."),
            Field("long", Kind.MARKDOWN, "A long description, for charts and maps."),
            Field(
                "width", Kind.WORD, "How wide it stands.", default="full", words=tuple(w.value for w in Width)
            ),
        ),
    ),
    "chart": DirectiveDoc(
        "Facts of one unit, drawn from course/facts.yaml as bars, as a line or as ranges; each has its value and its source.",
        "the title: what is compared, where and when",
        "the caption, one paragraph (optional)",
        _options(
            "chart",
            Field(
                "bars",
                Kind.LINE,
                "The facts, each with the label of its bar, from top to bottom. This, or `line`, or `ranges`.",
                shape=Shape.MAP,
            ),
            Field(
                "line",
                Kind.LINE,
                "The facts of a line, each with its label, from the earliest to the latest.",
                shape=Shape.MAP,
            ),
            Field(
                "ranges",
                Kind.RECORD,
                "The ranges, from top to bottom.",
                shape=Shape.LIST,
                table=CHART_RANGE,
            ),
        ),
    ),
    "audio": DirectiveDoc(
        "Sound.", "a file: MP3, M4A or OGG", "the transcript (required)", _options("audio", TITLE, CAPTIONS)
    ),
    "video": DirectiveDoc(
        "A film; its captions are required.",
        "a file: MP4 or WebM",
        "the transcript (required)",
        _options("video", TITLE, CAPTIONS, Field("poster", Kind.TEXT, "A picture to show before it plays.")),
    ),
    "steps": DirectiveDoc(
        "Things to do one after another.", "a title (optional)", "one ordered list", _options("steps")
    ),
    "tabs": DirectiveDoc(
        "Parts of equal rank, one shown at a time.",
        "",
        "parts, each begun by a heading of the same level",
        _options("tabs"),
    ),
    "accordion": DirectiveDoc(
        "Parts that open one by one.", "", "parts, each begun by a heading", _options("accordion")
    ),
    "flip-cards": DirectiveDoc(
        "Cards to turn over.",
        "",
        "parts: the heading is the front, the text the back",
        _options("flip-cards"),
    ),
    "comparison": DirectiveDoc(
        "Things side by side.",
        "the caption",
        "one table; its first column names the rows",
        _options("comparison"),
    ),
    "reflection": DirectiveDoc(
        "A question that the learner answers in writing, for themselves.",
        "an id, unique in the course",
        "the question",
        _options(
            "reflection",
            Field("lines", Kind.WHOLE, "The height of the box, in lines.", default="4", least=1, most=30),
        ),
    ),
    "quiz": DirectiveDoc(
        "The questions of a quiz that stand nowhere else.", "a quiz's id", "", _options("quiz")
    ),
    "question": DirectiveDoc("One question.", "a question's id", "", _options("question")),
    "scenario": DirectiveDoc("A branching question.", "a question's id", "", _options("scenario")),
    "card": DirectiveDoc("A training card.", "a card's id", "", _options("card")),
    "download": DirectiveDoc(
        "A file to take away.",
        "a file",
        "what it is (optional)",
        _options("download", Field("title", Kind.TEXT, "The link's text.", required=True)),
    ),
}
