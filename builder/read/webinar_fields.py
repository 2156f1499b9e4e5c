"""What webinars/*.yaml may hold."""

from __future__ import annotations

from builder.read.fields import Field, Kind, Shape, Table
from builder.webinars import SegmentKind, SlideLayout

LONGEST = 600  # minutes: a day

ROLE = Table(
    "a role",
    (
        Field("role", Kind.SLUG, "The name by which segments name it.", required=True),
        Field("name", Kind.TEXT, "What people are called.", required=True),
        Field("duty", Kind.TEXT, "What they do, in a sentence."),
    ),
)
SEGMENT = Table(
    "a segment",
    (
        Field("at", Kind.TEXT, "From which minute to which: `0-8`. In its place, or beside it, `minutes`."),
        Field("minutes", Kind.WHOLE, "How long it takes; it begins where the one before ends.", least=1, most=LONGEST),
        Field("title", Kind.TEXT, "What happens, in a few words.", required=True),
        Field("lead", Kind.SLUG, "The role that leads.", required=True),
        Field("kind", Kind.WORD, "What participants do in it.", default="talk", words=tuple(k.value for k in SegmentKind)),
        Field("script", Kind.MARKDOWN, "What the facilitator says and does.", required=True),
        Field("key-question", Kind.LINE, "The question that this part is about."),
        Field("watch", Kind.MARKDOWN, "What may go wrong, and what to do then."),
        Field("producer", Kind.LINE, "What the producer does, an action each.", shape=Shape.LIST),
        Field("chat", Kind.LINE, "Lines to paste into the chat.", shape=Shape.LIST),
        Field("slides", Kind.SLUG, "Slides, in the order shown.", shape=Shape.LIST),
        Field("polls", Kind.SLUG, "Polls, in the order launched.", shape=Shape.LIST),
        Field("breakout", Kind.SLUG, "The breakout that happens in it."),
    ),
)  # fmt: skip
SLIDE = Table(
    "a slide",
    (
        Field("id", Kind.SLUG, "The name by which segments name it.", required=True),
        Field("layout", Kind.WORD, "How it is set.", default="text", words=tuple(each.value for each in SlideLayout)),
        Field("title", Kind.LINE, "Its title: every slide has one, for who listens.", required=True),
        Field("body", Kind.MARKDOWN, "Short paragraphs, a list or a table; a line `---` divides two columns."),
        Field("picture", Kind.TEXT, "A picture's path, from the course folder, or its name in `course/assets/`."),
        Field("alt", Kind.TEXT, "What the picture says; empty in quotes for decoration."),
        Field("notes", Kind.MARKDOWN, "Speaker notes."),
    ),
)  # fmt: skip
OPTION = Table(
    "an option",
    (
        Field("text", Kind.LINE, "What is offered.", required=True),
        Field("key", Kind.FLAG, "Whether it is right.", default="false"),
    ),
    short="text",
)
POLL = Table(
    "a poll",
    (
        Field("id", Kind.SLUG, "The name by which segments name it.", required=True),
        Field("question", Kind.LINE, "What is asked.", required=True),
        Field("kind", Kind.WORD, "How many options may be chosen.", default="single", words=("single", "multiple")),
        Field("options", Kind.RECORD, "What is offered, with its key where there is one.", required=True, shape=Shape.LIST, table=OPTION),
        Field("key", Kind.TEXT, "The right options, written exactly as above, in place of `key: true` at each.", shape=Shape.LIST),
        Field("debrief", Kind.MARKDOWN, "What the facilitator says when the result shows."),
    ),
)  # fmt: skip
BREAKOUT = Table(
    "a breakout",
    (
        Field("id", Kind.SLUG, "The name by which its segment names it.", required=True),
        Field("title", Kind.TEXT, "A short title.", required=True),
        Field("task", Kind.MARKDOWN, "What rooms do.", required=True),
        Field("minutes", Kind.WHOLE, "How long the rooms are open.", required=True, least=1, most=LONGEST),
        Field("output", Kind.MARKDOWN, "What each room brings back.", required=True),
        Field("room-size", Kind.WHOLE, "People a room.", least=2, most=100),
        Field("roles", Kind.TEXT, "Roles in a room: host, scribe…", shape=Shape.LIST),
        Field("report-back", Kind.MARKDOWN, "How rooms report."),
        Field("material", Kind.MARKDOWN, "The brief that rooms work with; long ones stand in a file: `kick-off.md#brief`."),
    ),
)  # fmt: skip
MESSAGE = Table(
    "a message",
    (
        Field("text", Kind.MARKDOWN, "The message; `{when}` and the like are filled in for each session.", required=True),
        Field("subject", Kind.TEXT, "Its subject; without it, the webinar's title."),
    ),
    short="text",
)  # fmt: skip
MESSAGES = Table(
    "messages",
    (
        Field("invitation", Kind.RECORD, "Sent some weeks before.", required=True, table=MESSAGE),
        Field("reminder", Kind.RECORD, "Sent the day before.", required=True, table=MESSAGE),
        Field("follow-up", Kind.RECORD, "Sent the day after.", required=True, table=MESSAGE),
    ),
)
HANDOUT_PART = Table(
    "a part of the handout",
    (
        Field("title", Kind.TEXT, "Its heading; a worksheet or job aid alone brings its own."),
        Field("body", Kind.MARKDOWN, "Text."),
        Field("facts", Kind.SLUG, "Facts by id: a table of figures, years and sources.", shape=Shape.LIST),
        Field("terms", Kind.SLUG, "Terms of the glossary with their definitions.", shape=Shape.LIST),
        Field("tool", Kind.SLUG, "A worksheet of `course/tools/`."),
        Field("job-aid", Kind.SLUG, "A job aid of `course/job-aids/`."),
        Field("lines", Kind.WHOLE, "Blank lines to write on.", least=1, most=40),
    ),
)
PLAN_B = Table(
    "plan B",
    (
        Field("telephone", Kind.MARKDOWN, "For who joins by telephone.", required=True),
        Field("audio-only", Kind.MARKDOWN, "When pictures do not get through.", required=True),
        Field("offline", Kind.MARKDOWN, "The alternative for who could not join.", required=True),
    ),
)
EVALUATION = Table(
    "an evaluation",
    (
        Field(
            "statements", Kind.TEXT, "Statements to agree with, from 1 to 5.", required=True, shape=Shape.LIST
        ),
        Field("open", Kind.TEXT, "Questions to answer in words.", shape=Shape.LIST),
    ),
)
WEBINAR = Table(
    "a webinar",
    (
        Field("title", Kind.TEXT, "What it is called.", required=True),
        Field("minutes", Kind.WHOLE, "How long it takes; the segments add up to it.", required=True, least=1, most=LONGEST),
        Field("week", Kind.WHOLE, "The week of the course's calendar.", least=1, most=60),
        Field("aims", Kind.LINE, "What participants can do, or have, at the end.", required=True, shape=Shape.LIST),
        Field("before", Kind.LINE, "Tasks before it.", shape=Shape.LIST),
        Field("after", Kind.LINE, "Tasks after it.", shape=Shape.LIST),
        Field("roles", Kind.RECORD, "Who does what.", required=True, shape=Shape.LIST, table=ROLE),
        Field("rules", Kind.LINE, "Ground rules, for guide and handout.", shape=Shape.LIST),
        Field("materials", Kind.LINE, "What must lie ready.", shape=Shape.LIST),
        Field("segments", Kind.RECORD, "The plan, in order.", required=True, shape=Shape.LIST, table=SEGMENT),
        Field("slides", Kind.RECORD, "Slides.", shape=Shape.LIST, table=SLIDE),
        Field("polls", Kind.RECORD, "Polls.", shape=Shape.LIST, table=POLL),
        Field("breakouts", Kind.RECORD, "Work in small rooms.", shape=Shape.LIST, table=BREAKOUT),
        Field("messages", Kind.RECORD, "Invitation, reminder, follow-up.", table=MESSAGES),
        Field("handout", Kind.RECORD, "The participants' paper, its parts in order.", shape=Shape.LIST, table=HANDOUT_PART),
        Field("plan-b", Kind.RECORD, "What happens when the connection fails.", required=True, table=PLAN_B),
        Field("evaluation", Kind.RECORD, "What participants are asked at the end.", table=EVALUATION),
        Field("attendance-code", Kind.FLAG, "Whether a page in the package takes a code given in the webinar.", default="false"),
    ),
)  # fmt: skip
