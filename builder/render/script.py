"""Run-time modules + unit data → player.js: one classic script, comments and blanks taken out."""

from __future__ import annotations

import json
import posixpath
import re
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import minify

from builder.plan import Plan
from builder.render.messages import Messages, load_messages
from builder.render.packed_unit import packed_unit
from builder.render.unit_data import unit_data

IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"(\.{1,2}/[\w./-]+\.js)";[^\S\n]*\n?', re.MULTILINE)
EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?(?:function|const|class)\b)", re.MULTILINE)
LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
DECLARED = re.compile(
    r"^(?:export\s+)?(?:async\s+)?(?:function\*?|const|let|var|class)\s+([\w$]+)", re.MULTILINE
)
SAID = re.compile(r'\bt\(\s*("(?:[^"\\\n]|\\.)*")')
COUNTED = re.compile(r'\btn\(\s*("(?:[^"\\\n]|\\.)*"),\s*("(?:[^"\\\n]|\\.)*")')
START = "main.js"
UNIT = "COURSEWRIGHT_UNIT_DATA"  # a free name, which the minifier leaves alone


class BadModule(ValueError):
    """A run-time module that cannot be joined: a fault of ours, not of an author."""


def render_extra(plan: Plan, name: str, data: object) -> bytes:
    """A script of its own that the player loads for the pages that ask for it (docs/run-time.md, "Extra scripts").

    It starts at ``extras/<name>.js``, which exports ``showExtra``; it has copies of the modules that it shares with the player,
    and says its own texts. ``data`` comes with it.
    """
    joined = join_modules((f"extras/{name}.js",))
    messages = script_messages(load_messages(plan.course.language), joined)
    unit = json.dumps({"messages": messages, "language": plan.course.language, "data": data})
    return _minified_extra(joined, f"{name}.js").replace(UNIT, unit, 1).encode("ascii")


def render_script(plan: Plan, tracker: str) -> bytes:
    """The player of a course, speaking the standard of ``trackers/<tracker>.js``."""
    joined = join_modules((f"trackers/{tracker}.js", START))
    data = unit_data(plan, script_messages(load_messages(plan.course.language), joined))
    unit = json.dumps(packed_unit(data), ensure_ascii=True, separators=(",", ":"))
    return _minified(joined).replace(UNIT, unit, 1).encode("ascii")


@lru_cache(maxsize=8)
def join_modules(starts: tuple[str, ...]) -> str:
    """The modules that ``starts`` need and they themselves, each once, after what it imports."""
    order: dict[str, str] = {}
    for start in starts:
        _add_module(start, order, ())
    names: dict[str, str] = {}
    for path, text in order.items():
        for name in DECLARED.findall(text):
            if name in names:
                raise BadModule(f"'{name}' is declared in {names[name]} and in {path}")
            names[name] = path
    return "\n".join(_stripped(path, text) for path, text in order.items())


def script_messages(messages: Messages, script: str) -> dict[str, str]:
    """What a script says, English → the interface's language; empty for English."""
    if messages.spoken == "en":
        return {}
    said = {text: messages.gettext(text) for text in said_texts(script)}
    for one, many in counted_texts(script):
        said |= {one: messages.ngettext(one, many, 1), many: messages.ngettext(one, many, 2)}
    return dict(sorted(said.items()))


def said_texts(script: str) -> list[str]:
    return [json.loads(each) for each in dict.fromkeys(SAID.findall(script))]


def counted_texts(script: str) -> list[tuple[str, str]]:
    return [(json.loads(one), json.loads(many)) for one, many in dict.fromkeys(COUNTED.findall(script))]


def script_sources() -> dict[str, str]:
    """Every module of the run-time by its path, trackers included."""
    root = files("builder").joinpath("runtime")
    return dict(sorted(_modules_below(root, "")))


def _modules_below(folder: Traversable, path: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for each in folder.iterdir():
        if each.is_dir():
            found += _modules_below(each, f"{path}{each.name}/")
        elif each.name.endswith(".js"):
            found.append((path + each.name, each.read_text("utf-8")))
    return found


def _add_module(path: str, order: dict[str, str], above: tuple[str, ...]) -> None:
    """Adds a module after its imports. Circles are allowed: functions are hoisted in the joined script."""
    if path in order or path in above:
        return
    text = files("builder").joinpath("runtime", *path.split("/")).read_text("utf-8")
    for _, target in IMPORT.findall(text):
        _add_module(
            posixpath.normpath(posixpath.join(posixpath.dirname(path), target)), order, (*above, path)
        )
    order[path] = text


def _stripped(path: str, text: str) -> str:
    for names, _ in IMPORT.findall(text):
        if " as " in names:
            raise BadModule(f"{path} imports under another name")
    text = EXPORT.sub("", IMPORT.sub("", text))
    if left := LEFT_OVER.search(text):
        raise BadModule(f"{path} cannot be joined: {left[0]}")
    return text


@lru_cache(maxsize=8)
def _minified(modules: str) -> str:
    """One function that holds all, its local names short; in ASCII, so that no server's charset can garble it.
    The unit data is still to be put in for ``UNIT``."""
    script = f'(function(){{"use strict";const UNIT={UNIT};\n{modules}\nstart(UNIT,createTracker)}})();'
    small = str(minify.string("application/javascript", script))
    return _ascii(small)


@lru_cache(maxsize=8)
def _minified_extra(modules: str, name: str) -> str:
    register = f'(window.coursewrightExtras??={{}})["{name}"]=(place,session,more)=>showExtra(place,session,UNIT,more)'
    script = f'(function(){{"use strict";const UNIT={UNIT};\n{modules}\nsetMessages(UNIT);{register}}})();'
    return _ascii(str(minify.string("application/javascript", script)))


def _ascii(script: str) -> str:
    return "".join(char if char.isascii() else _escaped(char) for char in script) + "\n"


def _escaped(char: str) -> str:
    """In a string, a template or a pattern: as UTF-16 units."""
    units = char.encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
