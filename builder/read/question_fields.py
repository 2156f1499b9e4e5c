"""The fields of questions: those of every type, and each type's own."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model import Rating
from builder.read.fields import Field, Kind, Shape, Table

FEEDBACK = Field("feedback", Kind.MARKDOWN, "What is said to who gives this answer.")
CHOICE_ID = Field("id", Kind.SLUG, "Keeps learners' answers when the text is edited.")
KEY_OF_CHOICES = Field(
    "key", Kind.TEXT, "The correct choice as written, or a list of them.", shape=Shape.LIST
)

CHOICE = Table(
    "a choice",
    (
        Field("text", Kind.MARKDOWN, "The answer offered.", required=True),
        Field("correct", Kind.FLAG, "Whether it is a key.", default="false"),
        FEEDBACK,
        CHOICE_ID,
    ),
    short="text",
)
ITEM = Table(
    "an item",
    (Field("text", Kind.MARKDOWN, "What is to be placed.", required=True), FEEDBACK, CHOICE_ID),
    short="text",
)
PAIR = Table(
    "a pair",
    (
        Field("left", Kind.MARKDOWN, "What a partner is sought for.", required=True),
        Field("right", Kind.MARKDOWN, "Its partner.", required=True),
        FEEDBACK,
        CHOICE_ID,
    ),
)
CATEGORY = Table(
    "a category",
    (
        Field("name", Kind.MARKDOWN, "What its items have in common.", required=True),
        Field("items", Kind.RECORD, "What belongs into it.", required=True, shape=Shape.LIST, table=ITEM),
    ),
)
WRONG_TEXT = Table(
    "a wrong answer",
    (
        Field("text", Kind.TEXT, "A wrong answer that is to be expected.", required=True),
        Field("feedback", Kind.MARKDOWN, "What is said to it.", required=True),
    ),
)
WRONG_NUMBER = Table(
    "a wrong answer",
    (
        Field("value", Kind.NUMBER, "A wrong answer that is to be expected.", required=True),
        Field("feedback", Kind.MARKDOWN, "What is said to it.", required=True),
    ),
)
TRUTHS = Table(
    "feedback",
    (
        Field("true", Kind.MARKDOWN, "What is said to who answers “true”."),
        Field("false", Kind.MARKDOWN, "What is said to who answers “false”."),
    ),
)
BRANCH_CHOICE = Table(
    "a choice",
    (
        Field("text", Kind.MARKDOWN, "What the learner may do.", required=True),
        Field(
            "rating",
            Kind.WORD,
            "How good it is; left out where none is better.",
            words=tuple(r.value for r in Rating),
        ),
        Field("consequence", Kind.MARKDOWN, "What comes of it, told as a story.", required=True),
        Field("next", Kind.SLUG, "The node it leads to; without it the story ends."),
        CHOICE_ID,
    ),
)
NODE = Table(
    "a node",
    (
        Field("id", Kind.SLUG, "The name by which choices lead to it.", required=True),
        Field("text", Kind.MARKDOWN, "The situation and what is to be decided.", required=True),
        Field(
            "choices",
            Kind.RECORD,
            "What the learner may do.",
            required=True,
            shape=Shape.LIST,
            table=BRANCH_CHOICE,
        ),
    ),
)

CHOICES = Field("choices", Kind.RECORD, "The answers offered.", required=True, shape=Shape.LIST, table=CHOICE)
OTHERWISE = Field("feedback", Kind.MARKDOWN, "What is said to any other answer.")

OWN_FIELDS: Mapping[str, tuple[Field, ...]] = {
    "single-choice": (CHOICES, KEY_OF_CHOICES),
    "multiple-response": (CHOICES, KEY_OF_CHOICES),
    "true-false": (
        Field("key", Kind.FLAG, "Whether the stem is true.", required=True),
        Field("feedback", Kind.RECORD, "What is said to each answer.", table=TRUTHS),
    ),
    "matching": (
        Field("pairs", Kind.RECORD, "What belongs together.", required=True, shape=Shape.LIST, table=PAIR),
        Field("distractors", Kind.MARKDOWN, "Partners that fit nowhere.", shape=Shape.LIST),
    ),
    "ordering": (
        Field("items", Kind.RECORD, "The items, in the right order.", required=True, shape=Shape.LIST, table=ITEM),
    ),
    "short-text": (
        Field("accept", Kind.TEXT, "The right answers; case and accents do not count.", required=True, shape=Shape.LIST),
        Field("wrong", Kind.RECORD, "Known wrong answers.", shape=Shape.LIST, table=WRONG_TEXT),
        OTHERWISE,
    ),
    "numeric": (
        Field("key", Kind.NUMBER, "The right number, with a decimal point.", required=True),
        Field("tolerance", Kind.NUMBER, "How far an answer may be from it.", default="0"),
        Field("unit", Kind.TEXT, "Shown behind the answer."),
        Field("wrong", Kind.RECORD, "Known wrong answers.", shape=Shape.LIST, table=WRONG_NUMBER),
        OTHERWISE,
    ),
    "categorise": (
        Field(
            "categories",
            Kind.RECORD,
            "Where the items belong.",
            required=True,
            shape=Shape.LIST,
            table=CATEGORY,
        ),
    ),
    "likert": (
        Field("statements", Kind.RECORD, "What learners agree with or not.", required=True, shape=Shape.LIST, table=ITEM),
        Field("scale", Kind.TEXT, "Labels from low to high; else five from strongly disagree.", shape=Shape.LIST),
    ),
    "branching": (
        Field("nodes", Kind.RECORD, "The story's nodes; it begins at the first.", required=True, shape=Shape.LIST, table=NODE),
        Field("scored", Kind.FLAG, "Whether its ratings earn points.", default="false"),
    ),
}  # fmt: skip
"""Question type → its own fields."""

NOT_SHUFFLED = ("true-false", "likert", "branching")


def _question_table(type_: str) -> Table:
    shuffle = "false" if type_ in NOT_SHUFFLED else "true"
    fields = (
        Field("id", Kind.SLUG, "Unique in the whole course; progress is kept under it.", required=True),
        Field("type", Kind.WORD, "What learners do.", required=True, words=tuple(OWN_FIELDS)),
        Field("stem", Kind.MARKDOWN, "What is asked.", required=True),
        *OWN_FIELDS.get(type_, ()),
        Field("points", Kind.WHOLE, "Its weight in the quiz.", default="1", least=1, most=100),
        Field("partial", Kind.FLAG, "Whether part of the answer earns part of the points.", default="true"),
        Field("shuffle", Kind.FLAG, "Whether choices change their order.", default=shuffle),
        Field("objective", Kind.SLUG, "The objective that it tests."),
        Field("rationale", Kind.MARKDOWN, "Why the key is right; shown with every answer."),
        Field("hint", Kind.MARKDOWN, "Help before the answer."),
        Field("rests-on", Kind.TEXT, "Facts on which the key rests, with the value it was checked by.", shape=Shape.MAP),
    )  # fmt: skip
    return Table("a question" if not type_ else f"a {type_} question", fields)


QUESTIONS: Mapping[str, Table] = {type_: _question_table(type_) for type_ in OWN_FIELDS}
"""Question type → all its fields."""

ANY_QUESTION = _question_table("")
