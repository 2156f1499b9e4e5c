"""Rules: branching questions lead somewhere, and end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder import codes
from builder.check.contents import sound_questions
from builder.diagnostics import Diagnostic
from builder.model import Branching, Course, Node, Question
from builder.near import did_you_mean


def next_nodes_exist(course: Course) -> Iterator[Diagnostic]:
    for _, story in _stories(course):
        known = {node.id for node in story.nodes}
        for node in story.nodes:
            for choice in node.choices:
                if choice.next and choice.next not in known:
                    hint = did_you_mean(choice.next, known) or "without next: the story ends here"
                    message = f"there is no node '{choice.next}'"
                    yield Diagnostic(codes.UNKNOWN_NODE, message, choice.at, hint)


def nodes_can_be_reached(course: Course) -> Iterator[Diagnostic]:
    for question, story in _stories(course):
        reached = _reached(story)
        for node in story.nodes:
            if node.id not in reached:
                message = f"no choice of '{question.id}' leads to the node '{node.id}'"
                yield Diagnostic(
                    codes.NODE_UNREACHABLE, message, node.at, f"write next: {node.id} in a choice"
                )


def stories_end(course: Course) -> Iterator[Diagnostic]:
    """No path comes back to a node: saved progress keeps one choice a node."""
    for question, story in _stories(course):
        if node := _repeated(story):
            message = f"the story of '{question.id}' can come back to '{node.id}'"
            hint = "let the choice lead on; a second try is a node of its own"
            yield Diagnostic(codes.STORY_LOOP, message, node.at, hint)


def scored_stories_are_rated(course: Course) -> Iterator[Diagnostic]:
    for question, story in _stories(course):
        for node in story.nodes if story.scored else ():
            for choice in node.choices:
                if choice.rating is None:
                    message = f"a choice in '{question.id}' has no rating, and the story is scored"
                    hint = "add rating: best, acceptable or poor"
                    yield Diagnostic(codes.NO_RATING, message, choice.at, hint)


def _stories(course: Course) -> Iterator[tuple[Question, Branching]]:
    for question in sound_questions(course):
        if isinstance(question.answer, Branching) and question.answer.nodes:
            yield question, question.answer


def _reached(story: Branching) -> set[str]:
    nodes = _by_id(story)
    reached: set[str] = set()
    rest = [story.nodes[0].id]
    while rest:
        id_ = rest.pop()
        if id_ not in reached:
            reached.add(id_)
            rest += [choice.next for choice in nodes[id_].choices if choice.next in nodes]
    return reached


def _repeated(story: Branching) -> Node | None:
    """A node that lies on a circle: what is left when nodes without a way on are taken away, again and again."""
    rest = _by_id(story)
    while True:
        ends = [id_ for id_, node in rest.items() if not any(each.next in rest for each in node.choices)]
        if not ends:
            return next(iter(rest.values()), None)
        rest = {id_: node for id_, node in rest.items() if id_ not in ends}


def _by_id(story: Branching) -> Mapping[str, Node]:
    return {node.id: node for node in reversed(story.nodes)}
