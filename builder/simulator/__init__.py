"""An LMS that is stricter than most: run-times of SCORM 1.2 and 2004, profiles of real LMSs, a page to watch a course in.

**Mounting it.** ``simulator_files()`` gives the page's files, by path below wherever they are mounted (``/simulator/`` in
what follows); serve ``.js`` as ``text/javascript``. The page needs the course on the same origin, so that the frames can
find the API. What to play stands in the address, as query parameters::

    /simulator/?course=/course/index.html&standard=scorm12&profile=moodle

=============  ==============================================================================================
``course``     the launch page, an absolute path of this origin. ``imsmanifest.xml`` beside it, if there is one,
               gives mastery score, launch data and thresholds. Without it the page asks for ``courses.json``
               beside itself: ``{"home": "/", "courses": {"scorm12": "/…/index.html", "scorm2004": …}}``, the course
               in each standard, and where the way back leads
``page``       another page of the course's folder, for the first launch alone
``standard``   ``scorm12`` (default) or ``scorm2004``: the package's own; its API alone is offered
``profile``    an id of profiles.json (default: ``standard``)
``learner``    an id (default: ``learner-1``); each has a record of its own
``mode``       ``normal`` (default), ``review`` or ``browse``
``panel``      ``0`` hides everything but the course
=============  ==============================================================================================

A page in the frame that is about to load itself anew calls ``SIMULATOR.again(window)``: the LMS launches it again, as when a
learner reloads.

What the LMS keeps lies in ``localStorage`` under ``coursewright-simulator:<course>:<standard>:<learner>``. A program that
drives the page finds ``window.SIMULATOR``: see panel/panel.js.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from builder.simulator.profiles import Profile, all_profiles

__all__ = ["Profile", "all_profiles", "simulator_files"]

SERVED = (".html", ".css", ".js", ".json")
NOT_SERVED = {"package.json", "tsconfig.json"}


@cache
def simulator_files() -> dict[str, bytes]:
    """All that the page loads: ``index.html``, ``panel/panel.js``, ``standard/session.js``, ``profiles.json``…"""
    return dict(sorted(_files(files("builder.simulator"), "")))


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for each in folder.iterdir():
        if each.is_dir():
            yield from _files(each, f"{path}{each.name}/")
        elif each.name.endswith(SERVED) and each.name not in NOT_SERVED:
            yield path + each.name, each.read_bytes()
