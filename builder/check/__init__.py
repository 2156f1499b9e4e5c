"""Course → what is wrong with it. A rule is a function; RULES is the list of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from builder.check import (
    abbreviations,
    accessibility,
    alignment,
    certificate,
    charts,
    contrast,
    cues,
    embeds,
    feedback,
    files,
    freshness,
    learning_path,
    lessons,
    links,
    minutes,
    names,
    phrases,
    questions,
    quizzes,
    references,
    requirements,
    schedule,
    sentences,
    severities,
    spread,
    stories,
    terms,
    tools,
    unused,
    waivers,
    webinar_papers,
    webinars,
    weight,
    worksheets,
)
from builder.check.contents import all_blocks, all_inlines
from builder.check.passages import Passage, passages
from builder.diagnostics import Diagnostic, in_order
from builder.model import Blocks, Course, Inlines

Rule = Callable[[Course], Iterator[Diagnostic]]
RuleRun = Callable[[], Iterable[Diagnostic]]
TextRule = Callable[[Course, tuple[Passage, ...]], Iterator[Diagnostic]]
"""A rule that goes through every text: they are gathered once for all such rules."""

InlineRule = Callable[[Course, Inlines], Iterator[Diagnostic]]
"""A rule that goes through every inline of the course."""

BlockRule = Callable[[Course, Blocks], Iterator[Diagnostic]]
"""A rule that goes through every block of every text."""

BLOCK_RULES: tuple[BlockRule, ...] = (
    accessibility.alternative_texts_say_more,
    accessibility.alternative_texts_begin_at_once,
    accessibility.alternative_texts_are_short,
    accessibility.columns_have_headers,
    weight.files_are_light,
    unused.assets_are_used,
)
INLINE_RULES: tuple[InlineRule, ...] = (
    references.facts_exist,
    references.terms_exist,
    references.linked_lessons_exist,
    links.links_say_where_they_lead,
    unused.facts_are_used,
    unused.terms_are_used,
)
TEXT_RULES: tuple[TextRule, ...] = (
    phrases.forbidden_phrases_are_absent,
    sentences.sentences_are_short,
    sentences.lessons_are_readable,
    abbreviations.abbreviations_are_explained,
    terms.terms_are_explained_first,
    terms.words_have_one_spelling,
    terms.terms_are_spelled_as_in_the_glossary,
    minutes.minutes_fit_the_text,
)

RULES: tuple[Rule, ...] = (
    names.ids_are_unique,
    names.ids_in_a_question_are_unique,
    names.modules_stand_once_in_the_outline,
    names.titles_are_short,
    names.former_ids_are_free,
    references.cards_exist,
    charts.charts_compare_like_with_like,
    references.objectives_exist,
    embeds.embedded_quizzes_exist,
    embeds.embedded_questions_exist,
    embeds.nothing_stands_twice,
    embeds.questions_of_a_quiz_all_stand_somewhere,
    embeds.quizzes_are_used,
    quizzes.quizzes_have_questions,
    quizzes.draws_belong_to_tests,
    quizzes.pools_exist,
    quizzes.pools_are_large_enough,
    quizzes.pools_serve_one_test,
    quizzes.there_is_one_final,
    questions.questions_have_a_key,
    questions.questions_offer_a_choice,
    questions.choices_differ,
    questions.answers_can_be_typed,
    questions.choices_have_feedback,
    questions.scored_questions_have_an_objective,
    questions.facts_are_as_checked,
    cues.keys_are_not_the_longest,
    cues.choices_speak_for_themselves,
    cues.negations_in_stems_are_emphasised,
    cues.choices_differ_in_words,
    cues.distractors_hold_no_absolutes,
    spread.keys_are_spread,
    feedback.feedback_says_why,
    alignment.objectives_are_asked,
    alignment.objectives_are_taught,
    alignment.lessons_serve_objectives,
    stories.next_nodes_exist,
    stories.nodes_can_be_reached,
    stories.stories_end,
    stories.scored_stories_are_rated,
    requirements.required_things_exist,
    requirements.required_numbers_are_there,
    requirements.required_quizzes_can_be_passed,
    requirements.modules_can_be_opened,
    learning_path.recommended_modules_exist,
    learning_path.compared_quizzes_exist,
    certificate.certificate_modules_exist,
    certificate.certificates_can_be_reached,
    lessons.lessons_have_text,
    lessons.headings_skip_no_level,
    lessons.headings_are_headings,
    lessons.objectives_read_on,
    lessons.stories_of_cards_are_short,
    webinars.minutes_add_up,
    webinars.nobody_listens_too_long,
    webinars.polls_offer_a_choice,
    webinars.breakouts_fit_their_segment,
    webinars.named_parts_exist,
    webinars.own_parts_are_used,
    webinars.parts_have_one_name,
    webinars.slides_have_alternative_texts,
    webinar_papers.handouts_name_what_exists,
    webinar_papers.handout_parts_hold_something,
    webinar_papers.placeholders_are_known,
    schedule.zones_exist,
    schedule.times_exist,
    schedule.scheduled_webinars_exist,
    schedule.sessions_have_one_name,
    schedule.sessions_stand_in_order,
    links.links_of_one_text_lead_to_one_place,
    contrast.themes_can_be_read,
    files.names_differ_by_more_than_capitals,
    files.files_are_read,
    files.lessons_are_listed,
    files.modules_are_listed,
    tools.sections_can_be_filled_in,
    tools.bands_cover_every_score,
    worksheets.examples_fit_their_tool,
    worksheets.rows_fit_their_columns,
    worksheets.formulas_count_columns_of_numbers,
    worksheets.sheets_have_titles_of_their_own,
    tools.toolkits_hold_what_exists,
    waivers.waivers_are_sound,
    severities.severities_are_sound,
)


def check(course: Course, found: Iterable[Diagnostic] = (), today: str = "") -> tuple[Diagnostic, ...]:
    """What the rules find in a course, and what was ``found`` in reading it: waived where a waiver says so,
    each once, in order of place. ``today`` (ISO) is the date by which facts grow old; without it, the newest check."""
    return judged(course, (*found, *(finding for run in rule_runs(course, today) for finding in run())))


def rule_runs(course: Course, today: str = "") -> tuple[RuleRun, ...]:
    """Every rule, about to look at the course; what rules share is gathered."""
    blocks, inlines, texts = tuple(all_blocks(course)), tuple(all_inlines(course)), passages(course)
    return (
        *(partial(rule, course) for rule in RULES),
        *(partial(rule, course, blocks) for rule in BLOCK_RULES),
        *(partial(rule, course, inlines) for rule in INLINE_RULES),
        *(partial(rule, course, texts) for rule in TEXT_RULES),
        partial(freshness.facts_are_fresh, course, today),
    )


def judged(course: Course, findings: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What all rules found, waived and weighed, each once and in order."""
    waived = (*waivers.waive(course, findings), *waivers.unused_waivers(course, findings))
    return in_order(severities.weigh(course, waived))
