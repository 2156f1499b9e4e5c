"""Plan + Files → Package: one file a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from builder.plan import Plan
from builder.write.package import Files, Package
from builder.write.scorm12 import write_scorm12
from builder.write.scorm2004 import write_scorm2004
from builder.write.web import write_web

Writer = Callable[[Plan, Files], Package]

WRITERS: Mapping[str, Writer] = {
    "scorm12": write_scorm12,
    "scorm2004": write_scorm2004,
    "web": write_web,
}
"""Format name → writer. The files are all but the player, which each writer renders for its tracker."""
