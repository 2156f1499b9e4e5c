"""Unit data as the script holds it: one example, read by the run-time's tests too (renew with ``pytest --renew``)."""

from __future__ import annotations

import json
from pathlib import Path

from builder.render.packed_unit import USUAL, packed_unit
from builder.render.unit_data import unit_data
from tests.render.courses import plan

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "tests" / "runtime" / "unit_data.json"
COURSES = ("everything", "minimal", "french", "arabic")


def test_the_example_is_what_python_packs(renew: bool) -> None:
    example = {name: _both(name) for name in COURSES}
    text = json.dumps(example, indent=1, ensure_ascii=False) + "\n"
    if renew:
        EXAMPLE.write_text(text, "utf-8")
    assert json.loads(EXAMPLE.read_text("utf-8")) == json.loads(text)


def test_both_sides_take_the_same_for_usual() -> None:
    script = (ROOT / "builder" / "runtime" / "packed_unit.js").read_text("utf-8")
    table = script.partition("const USUAL = {")[2].partition("};")[0]
    said = {name: json.loads(value) for name, value in (each.split(": ", 1) for each in _entries(table))}
    assert said == {name: value for name, value in USUAL.items() if name != "draw"}


def test_packing_takes_half_the_weight_away() -> None:
    both = _both("everything")
    plain, packed = (len(json.dumps(both[each], separators=(",", ":"))) for each in ("unit", "packed"))
    assert packed < plain * 0.6


def _both(name: str) -> dict[str, object]:
    unit = unit_data(plan(name), {})
    return {"unit": unit, "packed": packed_unit(unit)}


def _entries(table: str) -> list[str]:
    return [each.strip() for each in table.replace("\n", " ").split(",") if each.strip()]
