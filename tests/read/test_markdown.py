"""Markdown → blocks and inlines, with places."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.diagnostics import Diagnostic
from builder.model import (
    Abbreviation,
    Align,
    Block,
    Callout,
    Code,
    CodeBlock,
    DefinitionList,
    Emphasis,
    FactPart,
    FactReference,
    FootnoteMark,
    Footnotes,
    Heading,
    LessonLink,
    Link,
    List,
    Paragraph,
    Quote,
    Strong,
    Table,
    TermLink,
    Text,
)
from builder.read.markdown import read_inline, read_lesson_body
from builder.source import Source

HERE = Path(__file__).parent


def read(text: str) -> tuple[tuple[Block, ...], list[Diagnostic]]:
    found: list[Diagnostic] = []
    source = Source("modules/m/lesson.md", tuple(text.split("\n")))
    body = read_lesson_body(source, 1, found.append, folder="modules/m", root=HERE)
    return body.blocks, found


def the_block(text: str) -> Block:
    blocks, found = read(text)
    assert not found
    assert len(blocks) == 1
    return blocks[0]


def test_a_line_holds_emphasis_code_and_links() -> None:
    assert the_block("A *b* **c** `<d>` [e](https://x.org/a_b)") == Paragraph(
        (
            Text("A "),
            Emphasis((Text("b"),)),
            Text(" "),
            Strong((Text("c"),)),
            Text(" "),
            Code("<d>"),
            Text(" "),
            Link("https://x.org/a_b", (Text("e"),)),
        )
    )


def test_facts_terms_and_lessons_come_by_reference() -> None:
    assert the_block(
        "{fact:g01} {value:g01} {cite:g01} [walls](term:firewall) [next](../n/next.md#end)"
    ) == Paragraph(
        (
            FactReference("g01", FactPart.FACT),
            Text(" "),
            FactReference("g01", FactPart.VALUE),
            Text(" "),
            FactReference("g01", FactPart.CITE),
            Text(" "),
            TermLink("firewall", (Text("walls"),)),
            Text(" "),
            LessonLink("modules/n/next.md", "end", (Text("next"),)),
        )
    )


def test_escaped_signs_and_entities_are_plain_text() -> None:
    assert the_block(r"\<b> \{fact:x} &amp; &lt;i&gt; 2 < 3") == Paragraph(
        (Text("<b> {fact:x} & <i> 2 < 3"),)
    )


def test_lists_keep_their_paragraphs() -> None:
    assert the_block("3. a\n4. b\n\n    c") == List(
        True, ((Paragraph((Text("a"),)),), (Paragraph((Text("b"),)), Paragraph((Text("c"),)))), 3
    )


def test_a_table_has_a_head_and_alignments() -> None:
    assert the_block("| A | B |\n|---|--:|\n| 1 | *2* |") == Table(
        ((Text("A"),), (Text("B"),)),
        (((Text("1"),), (Emphasis((Text("2"),)),)),),
        (Align.START, Align.END),
    )


def test_definition_lists_quotes_and_abbreviations_are_read() -> None:
    blocks, found = read("IDP\n:   A person.\n\n> Said.\n\n*[IDP]: internally displaced person")
    assert not found
    assert blocks == (
        DefinitionList(
            (((Abbreviation("IDP", "internally displaced person"),), ((Paragraph((Text("A person."),)),),)),)
        ),
        Quote((Paragraph((Text("Said."),)),)),
    )


def test_footnotes_are_numbered_in_order_of_use() -> None:
    blocks, found = read("Two[^b] and one[^a].\n\n[^a]: First.\n[^b]: Second.")
    assert not found
    assert blocks == (
        Paragraph((Text("Two"), FootnoteMark(1), Text(" and one"), FootnoteMark(2), Text("."))),
        Footnotes(((Paragraph((Text("Second."),)),), (Paragraph((Text("First."),)),))),
    )


def test_the_first_heading_is_the_title_and_ids_are_unique() -> None:
    found: list[Diagnostic] = []
    source = Source("modules/m/lesson.md", ("# Title", "", "## Why", "", "## Why"))
    body = read_lesson_body(source, 1, found.append, folder="modules/m", root=HERE)
    assert not found
    assert body.title == Heading(1, "title", (Text("Title"),))
    assert [block.id for block in body.blocks if isinstance(block, Heading)] == ["why", "why-2"]


def test_fenced_code_hides_directives() -> None:
    assert the_block("```python\n/// note\n<b>\n```") == CodeBlock("/// note\n<b>", "python")


def test_a_comment_is_dropped_and_keeps_lines_in_place() -> None:
    blocks, _ = read("One\n\n<!-- two\n/// note -->\n\nThree")
    assert [(type(block), block.at.line) for block in blocks] == [(Paragraph, 1), (Paragraph, 6)]


def test_directives_nest_by_slashes() -> None:
    block = the_block("//// note | Outer\ntext\n\n/// tip\ninner\n///\n////")
    assert isinstance(block, Callout)
    assert block.title == (Text("Outer"),)
    assert isinstance(block.content[1], Callout)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("A\n\n- one\n- two <b>x</b>", "raw-html", 4, 7),
        ("A line\nwith {facts:x}", "unknown-reference-kind", 2, 6),
        ("Text\n\n> a\n> b[^1]", "unknown-footnote", 4, 4),
        ("A [x](javascript:alert(1))", "link-scheme", 1, 5),
        ("A [x](y.pdf)", "link-target", 1, 5),
        ("/// note\ntext", "unclosed-directive", 1, 5),
        ("text\n\n///", "unopened-directive", 3, 1),
        ("/// note\na\n/// tip\nb\n///\n///", "directive-nesting", 3, 5),
        ("- a\n    /// note\n    ///", "indented-directive", 2, 5),
        ("/// nite\ntext\n///", "unknown-directive", 1, 5),
        ("# A\n\n# B", "second-title", 3, 1),
        ("text ![x](y.png) text", "inline-image", 1, 9),
        ("![x](y.png)", "asset-missing", 1, 4),
        ("```\ncode", "unclosed-code", 1, 1),
        ("[" * 20_000, "too-deep", 1, 1),
        ("- " * 3000 + "a", "too-deep", 1, 1),
        ("\n".join("/" * (20 - n) + " note" for n in range(12)), "too-deep", 7, 16),
    ],
)
def test_a_mistake_is_found_at_its_place(text: str, code: str, line: int, column: int) -> None:
    _, found = read(text)
    assert (code, line, column) in [(each.code.name, each.at.line, each.at.column) for each in found]


@pytest.mark.parametrize(
    "sign", ["[", "*", "_", "`", "![", "[a](", "<", "&", "> ", "- ", "1. ", "a|", "/// note\n", "{fact:"]
)
def test_a_run_of_signs_is_read_or_refused_at_once(sign: str) -> None:
    """Where a guard fails, this test does not end: Python-Markdown's patterns are quadratic."""
    blocks, found = read((sign * 20_000)[:300_000])
    assert blocks or found


def test_one_line_is_read_alone() -> None:
    assert read_inline(Source("a", ("*x*",)), "*x*", 1, print, folder="", root=HERE) == (
        Emphasis((Text("x"),)),
    )


MARKUP = st.text(st.sampled_from("ab \n#*_`[]()!<>&{}:|-/1.~^\\\té\u200f🌍"), max_size=200)


@settings(max_examples=150, deadline=None)
@given(MARKUP)
def test_any_text_is_read_or_reported(text: str) -> None:
    read(text)
