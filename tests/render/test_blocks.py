"""Blocks and lines → HTML."""

from __future__ import annotations

import pytest

from builder.model import (
    Abbreviation,
    Align,
    Callout,
    CalloutKind,
    CodeBlock,
    FootnoteMark,
    Footnotes,
    Heading,
    LineBreak,
    Link,
    List,
    Paragraph,
    Part,
    Parts,
    PartsKind,
    Steps,
    Strong,
    Table,
    Text,
)
from builder.render.typography import typeset
from tests.render.courses import lesson_html, page


def words(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def test_a_list_of_single_paragraphs_is_tight() -> None:
    html = lesson_html((List(False, ((words("one"),), (words("two"), words("more")))),))
    assert html == "<ul>\n<li>one</li>\n<li><p>two</p>\n<p>more</p>\n</li>\n</ul>\n"


def test_a_list_inside_a_list_leaves_its_item_tight() -> None:
    inner = List(True, ((words("a"),),), start=3)
    html = lesson_html((List(False, ((words("one"), inner),)),))
    assert html == '<ul>\n<li>one<ol start="3">\n<li>a</li>\n</ol>\n</li>\n</ul>\n'


def test_inlines_nest() -> None:
    line = (
        Strong((Link("https://example.org", (Text("x"),)),)),
        LineBreak(),
        Abbreviation("UN", "United Nations"),
    )
    assert lesson_html((Paragraph(line),)) == (
        '<p><strong><a href="https://example.org" rel="external">x</a></strong><br>'
        '<abbr title="United Nations">UN</abbr></p>\n'
    )


def test_a_mark_sticks_to_the_word_before_it() -> None:
    html = lesson_html((Paragraph((Text("word "), FootnoteMark(1))), Footnotes(((words("note"),),))))
    assert "<p>word<sup" in html


def test_a_heading_s_id_is_kept_apart_from_the_page_s_own() -> None:
    assert '<h2 id="h-main">' in lesson_html((Heading(2, "main", (Text("Main"),)),))


def test_a_callout_has_its_kind_in_words() -> None:
    html = lesson_html((Callout(CalloutKind.WARNING, (), (words("Mind."),)),))
    assert 'role="note"' in html
    assert '<span class="label">Warning</span>' in html


def test_a_table_can_be_scrolled_by_keyboard_and_names_its_columns() -> None:
    table = Table(
        ((), (Text("A"),)), (((Text("r"),), (Text("1"),)),), (Align.START, Align.END), rows_named=True
    )
    html = lesson_html((table,))
    assert 'tabindex="0"' in html
    assert '<td></td><th scope="col" class="end">A</th>' in html
    assert '<th scope="row">r</th><td class="end">1</td>' in html


def test_code_is_shown_as_it_is() -> None:
    assert "<code>a &lt; b\n</code>" in lesson_html((CodeBlock("a < b\n", "c"),))


def test_parts_are_sections_with_headings_below_the_last_one() -> None:
    part = Part((Text("One"),), (words("x"),))
    html = lesson_html((Heading(3, "h", (Text("H"),)), Parts(PartsKind.TABS, (part, part))))
    assert html.count('<h4 class="part-title"') == 2
    assert 'data-parts="tabs"' in html


def test_steps_are_an_ordered_list() -> None:
    html = lesson_html((Steps((Text("How"),), ((words("a"),), (words("b"),))),))
    assert html.count("<li>") == 2
    assert "<ol>" in html


def test_sources_stand_once_each_and_say_how_old_their_data_are() -> None:
    html = page("everything", "blocks_text.html")
    assert html.count('<li id="source-') == 2
    assert "Data as of mid-2024; checked on 24 November 2026." in html
    assert '<sup class="cite"><a href="#source-1" aria-label="Source 1">[1]</a></sup>' in html


def test_a_fact_s_unit_may_stand_before_its_value() -> None:
    assert '<data value="685">US$\u00a0685\u00a0billion</data>' in page("everything", "blocks_text.html")


def test_a_term_leads_to_its_definition_on_the_page() -> None:
    html = page("everything", "blocks_text.html")
    assert '<a class="term" href="#term-firewall" data-term="firewall">firewall</a>' in html
    assert '<dt id="term-firewall">Firewall</dt>\n<dd>Strict separation' in html


def test_french_signs_keep_their_blanks() -> None:
    assert typeset("« oui » : 3 %, quoi ?", "fr") == "«\u00a0oui\u00a0»\u00a0: 3\u00a0%, quoi\u00a0?"
    assert typeset("12 % : so", "en") == "12\u00a0% : so"


@pytest.mark.parametrize(
    "text",
    ["US$_200", "€_5", "CHF_5", "200_€", "200_USD", "5_km", "20_°C", "5_kbit/s", "3_m²", "USD_−5"],
)
def test_a_number_keeps_its_sign_or_unit(text: str) -> None:
    assert typeset(text.replace("_", " "), "en") == text.replace("_", "\u00a0")


@pytest.mark.parametrize("text", ["in 2015 many", "5 m'a", "in 2024 hours", "XUSD 5", "5 men", "A 5"])
def test_a_word_after_a_number_is_no_unit(text: str) -> None:
    assert typeset(text, "en") == text
