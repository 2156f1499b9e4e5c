"""Plan + Files → a zip that opens from a disk or any web server."""

from __future__ import annotations

from builder.plan import Plan
from builder.render import render_script
from builder.write.package import Files, Package


def write_web(plan: Plan, files: Files) -> Package:
    """The pages with a player that keeps progress in the browser alone."""
    content = {**files, "player.js": render_script(plan, "local")}
    return Package(f"{plan.course.id}-web.zip", content)
