"""What the browser tests share: packages built once, a server, a browser, learners."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from filelock import FileLock
from playwright.sync_api import Browser

from builder.compiler import compile_course
from builder.plan import Plan, plan_course
from builder.read import read_course
from builder.source import CONTENT_FOLDERS
from builder.write.publish import publish
from tests.launch.learner import Learner, Standard
from tests.launch.server import Server

TESTS = Path(__file__).parents[1]
REPOSITORY = TESTS.parent
COURSES = {
    **{name: TESTS / "courses" / name for name in ("everything", "minimal", "french", "arabic")},
    "real": REPOSITORY,
}
OPENED = {"open": "everything", "real-open": "real"}
SCORM_AGAIN = TESTS / "node_modules" / "scorm-again" / "dist" / "scorm-again.js"
AXE = TESTS / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Where the courses are built, each once: ``everything-scorm12/index.html``."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "packages"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def plans(packages: Path) -> Callable[[str], Plan]:
    """The plan of a course, by the course's name; the course is built when it is first asked for."""
    made: dict[str, Plan] = {}

    def plan(name: str) -> Plan:
        if name not in made:
            with FileLock(packages / f"{name}.lock"):
                if not (packages / name).exists():
                    _build(name, packages)
            course = read_course(_sources(name, packages), lambda _: None)
            assert course
            made[name] = plan_course(course, "")
        return made[name]

    return plan


def _sources(name: str, folder: Path) -> Path:
    """Where a course stands. One of ``OPENED`` has all its modules open from the start: what is locked is hidden, and then no
    test of a page sees it."""
    if name in COURSES:
        return COURSES[name]
    copy, original = folder / f"{name}-sources", COURSES[OPENED[name]]
    if not copy.exists():
        for part in (each for each in CONTENT_FOLDERS if (original / each).is_dir()):
            shutil.copytree(original / part, copy / part)
        file = copy / "course" / "course.yaml"
        text = file.read_text("utf-8")
        modules = ", ".join(
            each["module"] if isinstance(each, dict) else each for each in yaml.safe_load(text)["outline"]
        )
        outline = re.sub(r"outline:\n(?:[ -].*\n)+", f"outline: [{modules}]\n", text)
        assert outline != text
        file.write_text(outline, "utf-8")
    return copy


def _build(name: str, folder: Path) -> None:
    compilation = compile_course(_sources(name, folder), ("scorm12", "scorm2004", "web"))
    for published in publish(compilation.plan, compilation.packages, folder / name):
        standard = published.path.stem.rpartition("-")[2]
        with zipfile.ZipFile(published.path) as archive:
            archive.extractall(folder / f"{name}-{standard}")


@pytest.fixture(scope="session")
def server(packages: Path) -> Iterator[Server]:
    with Server(packages, {"scorm-again.js": SCORM_AGAIN, "axe.js": AXE}) as serving:
        yield serving


@pytest.fixture
def learner(
    browser: Browser, server: Server, plans: Callable[[str], Plan], request: pytest.FixtureRequest
) -> Iterator[Callable[..., Learner]]:
    """Makes learners; at the end none may have met a console error or broken the standard."""
    made: list[Learner] = []

    def make(standard: Standard = "scorm12", course: str = "open", **more: object) -> Learner:
        plans(course)
        package = f"{course}-{'web' if standard == 'none' else standard}"
        session = f"{abs(hash(request.node.nodeid))}-{len(made)}"
        one = Learner(browser, server, standard, session, package, **more)  # type: ignore[arg-type]
        made.append(one)
        return one

    yield make
    for one in made:
        if one.context:
            one.context.close()
        assert not one.errors, one.errors
        assert not one.violations, one.violations
