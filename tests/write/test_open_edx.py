"""openedx-scorm-xblock's own reader takes our packages."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from builder.write import WRITERS
from builder.write.package import pack
from tests.write.plans import FILES, small_plan

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what old imports below XBlock warn of is not ours
    from django.conf import settings
    from django.core.files.base import ContentFile
    from django.core.files.storage import FileSystemStorage
    from openedxscorm.scormxblock import ScormXBlock
    from xblock.field_data import DictFieldData
    from xblock.fields import ScopeIds

if not settings.configured:
    settings.configure(USE_TZ=True)


class Storage(FileSystemStorage):  # type: ignore[misc]  # Django has no types
    """A folder whose files need no closing: the block leaves the manifest open."""

    def open(self, name: str, mode: str = "rb") -> ContentFile:  # noqa: ARG002
        return ContentFile(Path(self.path(name)).read_bytes())


class Runtime:
    """What Open edX hands a block: its fields, and somewhere to publish grades."""

    def __init__(self, **fields: object) -> None:
        self.fields = DictFieldData(fields)
        self.grades: list[float] = []

    def service(self, block: object, name: str) -> object:  # noqa: ARG002
        return self.fields if name == "field-data" else None

    def handler_url(self, block: object, name: str) -> str:  # noqa: ARG002
        return f"https://example.org/{name}"

    def publish(self, block: object, event: str, data: Mapping[str, float]) -> None:  # noqa: ARG002
        if event == "grade":
            self.grades.append(data["value"])


def block(folder: Path, format_name: str) -> tuple[ScormXBlock, Runtime]:
    """A block that a course team made and uploaded our package to."""
    runtime = Runtime(has_score=True, weight=10.0)
    made = ScormXBlock(runtime, scope_ids=ScopeIds("u", "scorm", "d", "u"))
    made.location = SimpleNamespace(block_id="b", org="o", course="c", block_type="scorm")
    made._storage = Storage(folder)
    archive = io.BytesIO(pack(WRITERS[format_name](small_plan(), FILES).files))
    archive.name = "package.zip"
    made.update_package_meta(archive)
    made.extract_package(archive)
    made.update_package_fields()
    return made, runtime


@pytest.mark.parametrize(("format_name", "version"), [("scorm12", "SCORM_12"), ("scorm2004", "SCORM_2004")])
def test_it_finds_the_launch_page_and_the_version(tmp_path: Path, format_name: str, version: str) -> None:
    made, _ = block(tmp_path, format_name)
    assert made.index_page_path == "index.html"
    assert made.scorm_version == version
    assert Path(tmp_path, made.extract_folder_path, "player.js").is_file()


@pytest.mark.parametrize("format_name", ["scorm12", "scorm2004"])
def test_it_sees_that_completion_is_reported(tmp_path: Path, format_name: str) -> None:
    """It looks for the words lesson_status and completion_status in text files: a squeezer must keep them."""
    made, _ = block(tmp_path, format_name)
    assert made.package_warnings == []


@pytest.mark.parametrize(
    ("format_name", "reported"),
    [
        ("scorm12", [("cmi.core.score.raw", "85"), ("cmi.core.lesson_status", "passed")]),
        (
            "scorm2004",
            [
                ("cmi.score.raw", "85"),
                ("cmi.score.scaled", "0.85"),
                ("cmi.completion_status", "completed"),
                ("cmi.success_status", "passed"),
            ],
        ),
    ],
)
def test_it_grades_what_our_trackers_report(
    tmp_path: Path, format_name: str, reported: list[tuple[str, str]]
) -> None:
    made, runtime = block(tmp_path, format_name)
    for name, value in reported:
        made.set_value({"name": name, "value": value})
    assert runtime.grades[-1] == pytest.approx(8.5)
    assert made.lesson_status == "completed"
