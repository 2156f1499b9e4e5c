"""The report's own door to Jinja: one template, with everything that is not ours escaped."""

from __future__ import annotations

from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


def fill(name: str, **values: object) -> str:
    """The template ``name`` filled with values; its style sheet and the theme's colours stand in the page."""
    environment = Environment(
        loader=PackageLoader("builder.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    theme = (files("builder") / "runtime" / "style" / "theme.css").read_text("utf-8")
    own = (files("builder.report") / "templates" / "report.css").read_text("utf-8")
    return environment.get_template(name).render(style=Markup(theme + own), **values)
