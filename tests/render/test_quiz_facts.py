"""What a learner is told before a test."""

from builder.model import Draw, Mode, Quiz, ShowAnswers
from builder.render.messages import load_messages
from builder.render.quiz_facts import quiz_facts

ENGLISH = load_messages("en")


def test_a_quiz_that_is_checked_question_by_question_has_no_facts() -> None:
    assert not quiz_facts(Quiz("q", "Quiz", ()), ENGLISH)


def test_a_final_tells_questions_mark_time_tries_waiting_and_answers() -> None:
    final = Quiz(
        "final",
        "Final",
        (),
        mode=Mode.FINAL,
        pass_mark=80,
        attempts=3,
        show_answers=ShowAnswers.AFTER_PASS,
        draw=(Draw("a", 2), Draw("b", 3)),
        time_limit=20,
        wait=1,
    )
    assert quiz_facts(final, ENGLISH) == [
        "5 questions",
        "Pass mark: 80 %",
        "20 minutes, counted while the page is open",
        "3 attempts",
        "1 hour of waiting between attempts",
        "The right answers are shown when you have passed.",
        "You may leave and come back: your answers are kept.",
    ]


def test_a_test_without_limits_says_so() -> None:
    facts = quiz_facts(Quiz("test", "Test", (), mode=Mode.TEST, pass_mark=None), ENGLISH)
    assert "No time limit" in facts
    assert "You may try as often as you like; the best attempt counts." in facts
