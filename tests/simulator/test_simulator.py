"""The simulator's own tests, run by Node; its types, checked by TypeScript; its profiles."""

from __future__ import annotations

import subprocess
from pathlib import Path

from builder.simulator import all_profiles, simulator_files
from builder.write import WRITERS
from tests.runtime.test_runtime import PACKAGES, run

HERE = Path(__file__).parent
SIMULATOR = HERE.parents[1] / "builder" / "simulator"


def test_the_simulator_passes_its_own_tests() -> None:
    assert not run("node", "--test", *sorted(HERE.glob("*.test.mjs")))


def test_the_simulator_is_typed() -> None:
    assert not run("node", PACKAGES / "typescript" / "bin" / "tsc", "-p", SIMULATOR)


def test_the_page_about_the_standards_is_what_the_tables_say() -> None:
    """Renew it with: node tests/simulator/standard_page.mjs > docs/simulator-standard.md."""
    page = subprocess.run(
        ["node", HERE / "standard_page.mjs"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    assert (HERE.parents[1] / "docs" / "simulator-standard.md").read_text("utf-8") == page


def test_every_profile_tells_its_source_and_the_standards_it_plays() -> None:
    for profile in all_profiles().values():
        assert len(profile.source) > 20, profile.id
        assert profile.says.endswith("."), profile.id
        assert set(profile.standards) <= set(WRITERS), profile.id


def test_the_page_is_whole() -> None:
    files = simulator_files()
    assert {"index.html", "panel/panel.js", "panel/panel.css", "standard/lms.js", "profiles.json"} <= set(
        files
    )
    assert not any(name.endswith(("types.d.ts", "tsconfig.json", ".py")) for name in files)
