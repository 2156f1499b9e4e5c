"""A sound package → one that loses something: what its script tells the LMS, and hears from it, is changed on the way."""

from __future__ import annotations

import dataclasses

from builder.rehearsal import Rehearsed

BETWEEN = """
window.API = new Proxy({}, { get: (_, name) => name === "then" ? undefined : (...given) => {
  const lms = parent.API;
  const ask = () => lms[name](...given);
  const tell = (value) => lms[name](given[0], value);
  const is = (call, element) => name === call && (element === undefined || given[0] === element);
  %s
  return ask();
} });
"""
HURRY = (
    "const later = setTimeout; window.setTimeout = (call, wait) => later(call, wait === 100 ? 1 : wait);\n"
)
"""The search for an API, in a hurry: it looks a hundred times, every tenth of a second."""


def broken(package: Rehearsed, change: str) -> Rehearsed:
    """``change`` is JavaScript that stands in each call to the API; see BETWEEN. SCORM 1.2 alone."""
    return with_script(package, BETWEEN % change)


def with_script(package: Rehearsed, script: str) -> Rehearsed:
    """``script`` runs before the course's own."""
    player = script.encode() + package.files["player.js"]
    return dataclasses.replace(package, files={**package.files, "player.js": player})
