"""What an SVG may bring into a page, and what it may not."""

from __future__ import annotations

import pytest

from builder.render.svg import PREFIX, UnreadableDrawing, read_drawing

OPEN = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"'
)


def draw(inside: str, root: str = "", before: str = "") -> tuple[str, list[str]]:
    """The markup of a drawing, and what was refused."""
    refused: list[str] = []
    drawing = read_drawing(f"{before}{OPEN} {root}>{inside}</svg>".encode(), refused.append)
    return drawing.with_prefix("f1-"), refused


ATTACKS = {
    "script": "<script>alert(1)</script>",
    "script in another namespace": '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
    "handler": '<rect onclick="alert(1)"/>',
    "handler in capitals": '<rect ONLOAD="alert(1)"/>',
    "foreign object": "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>x</body></foreignObject>",
    "style sheet": "<style>@import url(https://example.org/a.css)</style>",
    "outside picture": '<image href="https://example.org/a.png"/>',
    "picture as data": '<image xlink:href="data:image/png;base64,AAAA"/>',
    "outside use": '<use href="https://example.org/a.svg#x"/>',
    "script address": '<a href="javascript:alert(1)"><text>x</text></a>',
    "outside fill": '<rect fill="url(https://example.org/a.svg#x)"/>',
    "outside fill in a style": '<rect style="fill: url(//example.org/a#x)"/>',
    "escaped address": '<rect fill="u\\72l(//example.org)"/>',
    "animation": '<animate attributeName="href" to="javascript:alert(1)"/>',
    "set": '<set attributeName="onclick" to="alert(1)"/>',
    "iframe": '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org"/>',
}
HARMLESS_WHERE_SILENT = {"script in another namespace", "iframe"}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_does_not_reach_the_page(name: str) -> None:
    markup, refused = draw(ATTACKS[name])
    assert refused or name in HARMLESS_WHERE_SILENT
    lower = markup.lower()
    for sign in (
        "script",
        "alert",
        "onclick",
        "onload",
        "example",
        "data:",
        "style",
        "foreign",
        "<a",
        "iframe",
    ):
        assert sign not in lower


def test_a_handler_on_the_root_is_refused() -> None:
    markup, refused = draw("", 'onload="alert(1)"')
    assert refused
    assert "alert" not in markup


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    _, refused = draw("<text>&b;</text>", before=bomb)
    assert refused


def test_an_outside_entity_is_not_read() -> None:
    markup, refused = draw(
        "<text>&file;</text>", before='<!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/passwd">]>'
    )
    assert refused
    assert "root" not in markup


def test_a_document_type_alone_is_harmless() -> None:
    doctype = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert draw("<rect/>", before=doctype)[1] == []


def test_ids_and_references_get_the_prefix_of_their_figure() -> None:
    markup, refused = draw(
        '<defs><marker id="tip"/></defs><path marker-end="url(#tip)"/><use xlink:href="#tip"/>'
    )
    assert refused == []
    assert 'id="f1-tip"' in markup
    assert 'marker-end="url(#f1-tip)"' in markup
    assert 'href="#f1-tip"' in markup


def test_a_style_attribute_becomes_attributes() -> None:
    markup, _ = draw('<rect style="fill: var(--a1); stroke-width:2; position: fixed"/>')
    assert 'fill="var(--a1)"' in markup
    assert 'stroke-width="2"' in markup
    assert "position" not in markup


def test_text_keeps_its_words_and_is_escaped() -> None:
    markup, _ = draw("<text>a &lt;b&gt; <tspan>c</tspan> d</text>")
    assert "<text>a &lt;b&gt; <tspan>c</tspan> d</text>" in markup


def test_a_private_character_cannot_forge_a_prefix() -> None:
    markup, _ = draw(f"<text>x{PREFIX}y</text>")
    assert "<text>xy</text>" in markup


def test_titles_and_what_editors_leave_are_dropped_in_silence() -> None:
    markup, refused = draw(
        '<title>t</title><metadata>m</metadata><x:view xmlns:x="http://example.org/x"/><g class="c" data-x="1"/>'
    )
    assert refused == []
    assert "<g/>" in markup
    assert "title" not in markup


def test_without_a_view_box_width_and_height_make_one() -> None:
    drawing = read_drawing(b'<svg xmlns="http://www.w3.org/2000/svg" width="20px" height="10"/>', print)
    assert (drawing.width, drawing.height) == (20, 10)
    assert 'viewBox="0 0 20 10"' in drawing.markup


@pytest.mark.parametrize(
    "data", [b"", b"<svg", b"<p/>", b"\xff\xfe", b"<svg xmlns='http://www.w3.org/2000/svg'/>"]
)
def test_what_is_no_drawing_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableDrawing):
        read_drawing(data, print)
