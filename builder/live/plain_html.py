"""Paper blocks → the HTML of an e-mail: plain elements, no style sheet, no picture, nothing that is fetched."""

from __future__ import annotations

from html import escape
from typing import assert_never

from builder.live.plain_text import plain_text
from builder.papers.paper import (
    Break,
    Bullets,
    Grid,
    NoteMark,
    PaperBlock,
    PaperBlocks,
    Piece,
    Pieces,
    Prose,
    Terms,
    Title,
    Web,
    Words,
)

TABLE = ' cellpadding="6" style="border-collapse:collapse"'
CELL = ' style="border:1px solid #767676;text-align:start;vertical-align:top"'
BODY = "font-family:sans-serif;line-height:1.5;max-width:40em"


def html_page(title: str, language: str, direction: str, blocks: PaperBlocks) -> str:
    """A whole page in UTF-8, as mail programs take it."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n</head>\n"
        f'<body style="{BODY}">\n{html_blocks(blocks)}\n</body>\n</html>\n'
    )


def html_blocks(blocks: PaperBlocks) -> str:
    return "\n".join(_block(block) for block in blocks)


def html_line(pieces: Pieces) -> str:
    return "".join(_piece(each) for each in pieces)


def _piece(piece: Piece) -> str:
    match piece:
        case Words():
            return _words(piece)
        case Break():
            return "<br>"
        case Web(address, content):
            return f'<a href="{escape(address)}">{"".join(_words(each) for each in content)}</a>'
        case NoteMark():
            return ""
    assert_never(piece)


def _words(words: Words) -> str:
    text = escape(words.text)
    for marked, name in ((words.code, "code"), (words.emphasis, "em"), (words.strong, "strong")):
        text = f"<{name}>{text}</{name}>" if marked else text
    return text


def _block(block: PaperBlock) -> str:
    match block:
        case Title(level, content):
            return f"<h{level + 1}>{html_line(content)}</h{level + 1}>"
        case Prose(content):
            return f"<p>{html_line(content)}</p>"
        case Bullets(items, numbered, start):
            name, begin = ("ol", f' start="{start}"' if start > 1 else "") if numbered else ("ul", "")
            return f"<{name}{begin}>{''.join(f'<li>{html_blocks(item)}</li>' for item in items)}</{name}>"
        case Terms(items):
            pairs = (f"<dt>{html_line(term)}</dt><dd>{html_blocks(meaning)}</dd>" for term, meaning in items)
            return f"<dl>{''.join(pairs)}</dl>"
        case Grid():
            return _grid(block)
        case _:
            return f"<p>{escape(plain_text((block,))).replace(chr(10), '<br>')}</p>"


def _grid(grid: Grid) -> str:
    caption = f"<caption>{html_line(grid.caption)}</caption>" if grid.caption else ""
    head = "".join(f'<th scope="col"{CELL}>{html_line(cell)}</th>' for cell in grid.head)
    rows = "".join(f"<tr>{_row(row, named=grid.rows_named)}</tr>" for row in grid.rows)
    return f"<table{TABLE}>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(row: tuple[PaperBlocks, ...], *, named: bool) -> str:
    cells = []
    for place, cell in enumerate(row):
        name = 'th scope="row"' if named and place == 0 else "td"
        cells.append(f"<{name}{CELL}>{_cell(cell)}</{name[:2]}>")
    return "".join(cells)


def _cell(cell: PaperBlocks) -> str:
    match cell:
        case (Prose(content),):
            return html_line(content)
        case _:
            return html_blocks(cell)
