"""Templates → HTML: the only door to Jinja.

Pages are files in ``templates/``; parts of pages are macros in ``templates/parts/``. Everything that is not
Markup is escaped; Markup is made here and by ``filled`` alone, from texts of our own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from builder.render.kept_templates import KeptTemplates
from builder.render.messages import Messages, load_messages
from builder.render.numbers import numbers_of

__all__ = ["Markup", "Templates", "escape", "filled", "joined", "load_templates"]

NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of the interface's language."""

    environment: Environment
    messages: Messages

    def page(self, name: str, **values: object) -> bytes:
        """A whole page, as UTF-8."""
        return self.environment.get_template(f"{name}.html").render(values).encode()

    def part(self, name: str, **values: object) -> Markup:
        """A part of a page: ``blocks.callout`` is the macro ``callout`` of ``parts/blocks.html``."""
        file, macro = name.split(".")
        module = self.environment.get_template(f"parts/{file}.html").module
        return Markup(cast(Macro, getattr(module, macro))(**values))


@lru_cache(maxsize=8)
def load_templates(language: str) -> Templates:
    """The templates for a course in ``language`` (en, fr, es; others get the English interface)."""
    messages = load_messages(language)
    environment = Environment(
        loader=PackageLoader("builder.render"),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=KeptTemplates("i18n, autoescape, strict, trim_blocks, lstrip_blocks"),
    )
    environment.globals.update(
        gettext=messages.gettext,
        ngettext=messages.ngettext,
        _=messages.gettext,
        numbers=numbers_of(messages.language, messages.spoken),
        language=messages.language,
        direction=messages.direction,
        spoken=messages.spoken,
    )
    return Templates(environment, messages)


def filled(frame: str, *values: object) -> Markup:
    """``frame`` (HTML of our own, with ``{}``) filled with values; those that are no Markup are escaped."""
    return Markup(frame.format(*(escape(value) for value in values)))


def joined(parts: Iterable[Markup]) -> Markup:
    """Nothing is escaped, since all of it is Markup already: on that the types insist."""
    return Markup("".join(parts))
