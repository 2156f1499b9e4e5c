"""The success criteria of WCAG 2.2, levels A and AA, and what this program tests of each.

``rules`` are codes of findings, looked for in this very course. ``tests`` are automated tests of this program, run on
its pages and question types with courses of its own: they say how pages are made, not what stands on them. Most of
what a criterion asks no machine can judge, so the best result is "no failure found", by a rule on this course.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Needs(Enum):
    """What a course must hold for a criterion to apply."""

    ANYTHING = "anything"
    MEDIA = "sound or film"
    FILM = "film"
    TIME = "a time limit"
    THEME = "theme of its own"
    SLIDES = "slides"


@dataclass(frozen=True, slots=True)
class Criterion:
    """``remark`` says what remains for a person, or how the pages are made."""

    number: str
    name: str
    level: str
    rules: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    needs: Needs = Needs.ANYTHING
    remark: str = ""


AXE = "tests/launch/test_pages.py::test_no_page_has_a_fault_that_a_browser_can_find"
AXE_QUESTIONS = "tests/launch/test_pages.py::test_axe_finds_nothing_in_any_state_of_a_question"
NAMES = "tests/launch/test_pages.py::test_every_control_has_a_name"
KEYBOARD = "tests/launch/test_keyboard.py::test_every_question_type_is_answered_by_keyboard_alone"
TABS = "tests/launch/test_keyboard.py::test_tabs_are_changed_by_arrow_keys"
ESCAPE = "tests/launch/test_keyboard.py::test_escape_closes_a_definition_and_leads_back_to_its_term"
FOCUS = "tests/launch/test_keyboard.py::test_after_going_on_the_focus_is_at_the_new_heading"
DRAGGING = "tests/launch/test_keyboard.py::test_dragging_gives_what_selects_and_keys_give"
MORE_TIME = "tests/launch/test_exams.py::test_who_needs_more_time_gets_it"
HAND_IN = "tests/launch/test_exams.py::test_questions_without_an_answer_are_told_before_handing_in"
A, AA = "A", "AA"

LOOKED_AT: Mapping[str, Needs] = {
    "low-contrast": Needs.THEME,
    "theme-rule": Needs.THEME,
    "no-slide-alt": Needs.SLIDES,
    "no-captions": Needs.FILM,
    "no-transcript": Needs.MEDIA,
    "captions-unreadable": Needs.FILM,
}
"""What a rule looks at. Where a course holds none of it, the rule has looked at nothing, and is no evidence."""

CRITERIA: tuple[Criterion, ...] = (
    Criterion("1.1.1", "Non-text Content", A, ("no-alt", "no-slide-alt", "alt-repeats", "alt-announces", "long-alt"), (AXE,), remark="Whether a text says what its picture shows is for a person to judge."),
    Criterion("1.2.1", "Audio-only and Video-only (Prerecorded)", A, ("no-transcript",), needs=Needs.MEDIA, remark="Whether transcripts are complete is for a person to judge."),
    Criterion("1.2.2", "Captions (Prerecorded)", A, ("no-captions", "captions-unreadable"), needs=Needs.FILM, remark="Whether captions are right is for a person to judge."),
    Criterion("1.2.3", "Audio Description or Media Alternative (Prerecorded)", A, ("no-transcript",), needs=Needs.FILM, remark="Whether the transcript tells what is seen is for a person to judge."),
    Criterion("1.2.4", "Captions (Live)", AA, remark="Webinars take place outside the course."),
    Criterion("1.2.5", "Audio Description (Prerecorded)", AA, needs=Needs.FILM),
    Criterion("1.3.1", "Info and Relationships", A, ("heading-level", "bold-heading", "second-title", "table-header"), (AXE,)),
    Criterion("1.3.2", "Meaningful Sequence", A),
    Criterion("1.3.3", "Sensory Characteristics", A),
    Criterion("1.3.4", "Orientation", AA),
    Criterion("1.3.5", "Identify Input Purpose", AA),
    Criterion("1.4.1", "Use of Color", A),
    Criterion("1.4.2", "Audio Control", A, needs=Needs.MEDIA),
    Criterion("1.4.3", "Contrast (Minimum)", AA, ("low-contrast", "theme-rule"), (AXE, AXE_QUESTIONS), remark="Text inside pictures is not measured."),
    Criterion("1.4.4", "Resize Text", AA),
    Criterion("1.4.5", "Images of Text", AA),
    Criterion("1.4.10", "Reflow", AA, (), (AXE,), remark="The test looks for sideways scrolling in a narrow window."),
    Criterion("1.4.11", "Non-text Contrast", AA, ("low-contrast",), remark="Borders of controls and the theme's accents; drawings are not measured."),
    Criterion("1.4.12", "Text Spacing", AA),
    Criterion("1.4.13", "Content on Hover or Focus", AA, (), (ESCAPE,), remark="Tested: a definition closes by Escape."),
    Criterion("2.1.1", "Keyboard", A, (), (KEYBOARD, TABS)),
    Criterion("2.1.2", "No Keyboard Trap", A),
    Criterion("2.1.4", "Character Key Shortcuts", A),
    Criterion("2.2.1", "Timing Adjustable", A, (), (MORE_TIME,), needs=Needs.TIME, remark="Learners can ask for more time in a timed test."),
    Criterion("2.2.2", "Pause, Stop, Hide", A),
    Criterion("2.3.1", "Three Flashes or Below Threshold", A),
    Criterion("2.4.1", "Bypass Blocks", A, (), (AXE,)),
    Criterion("2.4.2", "Page Titled", A, ("no-title",), (AXE,)),
    Criterion("2.4.3", "Focus Order", A, (), (FOCUS,), remark="Tested: after going on, the focus is at the new page's heading."),
    Criterion("2.4.4", "Link Purpose (In Context)", A, ("empty-link-text",), (AXE,)),
    Criterion("2.4.5", "Multiple Ways", AA),
    Criterion("2.4.6", "Headings and Labels", AA, ("heading-level",), (NAMES,), remark="Whether headings describe what follows is for a person to judge."),
    Criterion("2.4.7", "Focus Visible", AA),
    Criterion("2.4.11", "Focus Not Obscured (Minimum)", AA),
    Criterion("2.5.1", "Pointer Gestures", A),
    Criterion("2.5.2", "Pointer Cancellation", A),
    Criterion("2.5.3", "Label in Name", A, (), (AXE,)),
    Criterion("2.5.4", "Motion Actuation", A),
    Criterion("2.5.7", "Dragging Movements", AA, (), (DRAGGING,), remark="Whatever can be dragged can be chosen from a list."),
    Criterion("2.5.8", "Target Size (Minimum)", AA),
    Criterion("3.1.1", "Language of Page", A, (), (AXE,)),
    Criterion("3.1.2", "Language of Parts", AA),
    Criterion("3.2.1", "On Focus", A),
    Criterion("3.2.2", "On Input", A),
    Criterion("3.2.3", "Consistent Navigation", AA),
    Criterion("3.2.4", "Consistent Identification", AA),
    Criterion("3.2.6", "Consistent Help", A),
    Criterion("3.3.1", "Error Identification", A, (), (HAND_IN,), remark="Tested: questions without an answer are told before a test is handed in."),
    Criterion("3.3.2", "Labels or Instructions", A, (), (NAMES,)),
    Criterion("3.3.3", "Error Suggestion", AA),
    Criterion("3.3.4", "Error Prevention (Legal, Financial, Data)", AA, (), (HAND_IN,), remark="Tested: handing in a test asks first where answers are missing."),
    Criterion("3.3.7", "Redundant Entry", A),
    Criterion("3.3.8", "Accessible Authentication (Minimum)", AA, remark="Signing in is the LMS's."),
    Criterion("4.1.2", "Name, Role, Value", A, ("raw-html",), (AXE, AXE_QUESTIONS, NAMES)),
    Criterion("4.1.3", "Status Messages", AA),
)  # fmt: skip
