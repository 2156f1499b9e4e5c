"""Packages that others' programs make of a small course, each in a process of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path

from tests.inspect.packages import PAGE

NODE_MODULES = Path(__file__).parents[1] / "node_modules"
SCRIPTS = Path(sysconfig.get_path("scripts"))
PACK_IN_NODE = f"require({json.dumps(str(NODE_MODULES / 'simple-scorm-packager'))})(JSON.parse(process.argv[1]), () => {{}})"
PACK_WITH_PYSLET = """
import sys
from pyslet.imscpv1p2 import ContentPackage
from pyslet.rfc2396 import URI
from pyslet.vfs import OSFilePath

package = ContentPackage(OSFilePath(sys.argv[1]))
resources = package.manifest.root.Resources
resource = resources.add_child(resources.ResourceClass)
resource.set_id("unit")
resource.type = "webcontent"
resource.set_entry_point(package.new_file(resource, URI.from_octets("index.html")))
package.manifest.update()
package.export_to_pif(sys.argv[2])
"""


def by_simple_scorm_packager(folder: Path, version: str, script: str, options: Mapping[str, object]) -> Path:
    """SCORM 1.2, 2004 3rd or 4th Edition, of npm's simple-scorm-packager."""
    course = _course(folder, script)
    asked = {
        "version": version,
        "organization": "Example",
        "title": "Water for all",
        "identifier": "water",
        "source": str(course),
        "package": {"zip": True, "outputFolder": str(folder / "out"), "version": "1.0.0"},
        **options,
    }
    _run("node", "-e", PACK_IN_NODE, json.dumps(asked), folder=folder)
    (made,) = (folder / "out").glob("*.zip")
    return made


def by_scocli(folder: Path, script: str) -> Path:
    """SCORM 2004 3rd Edition, of PyPI's scocli: its own frame, with our page in the place that it leaves for one. The
    command's last step, which asks a registry for a script, is left out."""
    start = f"import runpy; runpy.run_path({str(SCRIPTS / 'build.py')!r})['create_scorm_project']('water')"
    _run(sys.executable, "-c", start, folder=folder)
    shutil.copy(_course(folder, script) / "course.js", folder / "water/html")
    (folder / "water/html/index.html").write_text(PAGE, encoding="utf-8")
    _run(sys.executable, str(SCRIPTS / "bundle.py"), folder=folder / "water")
    return folder / "water/water.zip"


def by_pyslet(folder: Path, script: str) -> Path:
    """An IMS content package, which is not SCORM, of PyPI's pyslet."""
    made = folder / "package.zip"
    course = _course(folder, script)
    _run(sys.executable, "-W", "ignore", "-c", PACK_WITH_PYSLET, str(course), str(made), folder=folder)
    return made


def _course(folder: Path, script: str) -> Path:
    course = folder / "course"
    course.mkdir()
    (course / "index.html").write_text(PAGE, encoding="utf-8")
    (course / "course.js").write_text(script, encoding="utf-8")
    return course


def _run(*command: str, folder: Path) -> None:
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
