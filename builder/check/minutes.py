"""Rules: a lesson takes about as long as it says."""

from __future__ import annotations

from collections.abc import Iterator

from builder import codes
from builder.check.contents import lessons, questions, stated
from builder.check.passages import Passage
from builder.check.wording import wording, words_in
from builder.diagnostics import Diagnostic
from builder.model import CardEmbed, Course, Lesson, Question, QuestionEmbed, QuizEmbed, Reflection
from builder.walk import lesson_blocks

FASTEST = 300  # words a minute: few read faster (Brysbaert 2019: 238 on average, most adults 175 to 300, in their first language)
SLOWEST = 110  # words a minute: a second language, with thought
QUESTION = (0.3, 2.5)  # minutes a question, least and most
REFLECTION = (0.5, 10)
GRACE = 5  # minutes that nobody argues about


def minutes_fit_the_text(course: Course, passages: tuple[Passage, ...]) -> Iterator[Diagnostic]:
    words: dict[str, int] = {}
    for passage in passages:
        if passage.lesson:
            words[passage.lesson] = words.get(passage.lesson, 0) + passage.text.count(" ") + 1
    by_id = {question.id: question for _, question in questions(course)}
    alone = {
        each.question
        for lesson in lessons(course)
        for each in lesson_blocks(lesson)
        if isinstance(each, QuestionEmbed)
    }
    rest = {quiz.id: [each for each in quiz.questions if each.id not in alone] for quiz in course.quizzes}
    drawn = {quiz.id: sum(draw.count for draw in quiz.draw) for quiz in course.quizzes}
    for lesson in lessons(course):
        if not lesson.minutes:
            continue
        shown = list(_questions(lesson, by_id, rest))
        extra = sum(drawn.get(each.quiz, 0) for each in lesson_blocks(lesson) if isinstance(each, QuizEmbed))
        least, most = _span(lesson, words.get(lesson.at.source.path, 0), shown, extra)
        if not least - GRACE <= lesson.minutes <= most + GRACE:
            says = f"{lesson.minutes} minute{'s' if lesson.minutes > 1 else ''}"
            message = f"'{lesson.id}' says {says}; its text and questions take {least:.0f} to {most:.0f}"
            yield Diagnostic(
                codes.READING_TIME, message, stated(lesson, "minutes"), "mend minutes: in the front matter"
            )


def _questions(
    lesson: Lesson, by_id: dict[str, Question], rest: dict[str, list[Question]]
) -> Iterator[Question]:
    for block in lesson_blocks(lesson):
        match block:
            case QuestionEmbed(id_) if id_ in by_id:
                yield by_id[id_]
            case QuizEmbed(quiz):
                yield from rest.get(quiz, ())
            case _:
                pass


def _span(lesson: Lesson, words: int, shown: list[Question], extra: int) -> tuple[float, float]:
    """Minutes: what a fast reader and a slow one need."""
    inner = lesson_blocks(lesson)
    count = len(shown) + extra
    reflections = sum(isinstance(each, Reflection) for each in inner)
    words += sum(len(words_in(wording(each.stem, {}))) for each in shown)
    words += 90 * sum(isinstance(each, CardEmbed) for each in inner)
    least = words / FASTEST + QUESTION[0] * count + REFLECTION[0] * reflections
    most = words / SLOWEST + QUESTION[1] * count + REFLECTION[1] * reflections
    return least, most
