"""What the preview answers, and what it never does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from builder.preview.application import make_application, state_of
from builder.preview.changes import Changes
from builder.preview.serving import address, free_socket
from builder.preview.workshop import Workshop

COURSES = Path(__file__).parents[1] / "courses"
LESSON = "modules/blocks/text.md"
PAGE = "/blocks_text.html"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    shutil.copytree(COURSES / "everything", tmp_path / "course")
    made = Workshop(tmp_path / "course")
    made.renew()
    return made


@pytest.fixture
def client(workshop: Workshop) -> TestClient:
    application = make_application(workshop, Changes(), ("localhost",))
    return TestClient(application, base_url="http://localhost")


def add(workshop: Workshop, text: str) -> None:
    file = workshop.root / LESSON
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    workshop.renew()


def test_every_file_of_the_web_package_is_served_and_pages_hear_of_changes(client: TestClient) -> None:
    start = client.get("/")
    assert start.status_code == 200
    assert '<script src="/.preview/live.js" data-version="1" defer></script></body>' in start.text
    for name in ("/style.css", "/player.js", "/search.js", PAGE, "/.preview/live.js", "/handouts/"):
        assert client.get(name).status_code == 200, name


def test_pictures_are_served_once_their_page_was(client: TestClient) -> None:
    page = client.get("/blocks_pictures.html").text
    picture = page.split('<img src="')[1].split('"')[0]
    assert client.get(f"/{picture}").headers["content-type"].startswith("image/")


@pytest.mark.parametrize(
    "path",
    [
        "/../course/course.yaml",
        "/course/course.yaml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/handouts/../../course/course.yaml",
        "/handouts/%2e%2e/course.yaml",
        "/.preview/waiting.html",
        "/.preview/..%2fapplication.py",
        "/C:%5Cwindows%5Cwin.ini",
        "/simulator/../application.py",
        "/simulator/%2e%2e/application.py",
        "/simulator/profiles.py",
        "/lms/web/index.html",
        "/lms/scorm12/../../course/course.yaml",
        "/lms/scorm12/%2e%2e/%2e%2e/course/course.yaml",
    ],
)
def test_no_path_of_the_disk_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_another_host_name_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400


def test_the_last_good_page_stays_while_there_is_a_mistake(workshop: Workshop, client: TestClient) -> None:
    add(workshop, "\n{fact:no-such-fact}\n")
    assert client.get(PAGE).status_code == 200
    state = state_of(workshop)
    assert state["version"] == 1
    findings = state["findings"]
    assert isinstance(findings, list)
    assert findings[0]["error"]
    assert findings[0]["place"].startswith(f"{LESSON}:")
    assert "^^^" in findings[0]["text"]


def test_an_error_stands_above_the_warnings_that_do_not_hold_a_page_back(workshop: Workshop) -> None:
    """Findings go by file: a warning's may come first."""
    file = workshop.root / "modules/blocks/pictures.md"
    file.write_text(file.read_text("utf-8") + "\n[here](https://example.org/)\n", "utf-8")
    add(workshop, "\n{fact:no-such-fact}\n")
    workshop.look_closely()
    assert not workshop.findings[0].is_error
    findings = state_of(workshop)["findings"]
    assert isinstance(findings, list)
    assert [each["error"] for each in findings] == sorted((each["error"] for each in findings), reverse=True)
    assert findings[0]["error"]


def test_a_course_that_never_was_good_has_a_page_that_waits(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    workshop.renew()
    client = TestClient(make_application(workshop, Changes(), ("localhost",)), base_url="http://localhost")
    assert "No page yet" in client.get("/").text
    assert "No page yet" in client.get("/lms/scorm12/index.html").text
    assert client.get("/style.css").status_code == 404


@pytest.mark.parametrize("standard", ["scorm12", "scorm2004"])
def test_a_course_at_an_lms_speaks_its_standard_and_has_a_manifest(
    client: TestClient, workshop: Workshop, standard: str
) -> None:
    assert workshop.view
    at = f"/lms/{standard}"
    assert f'"{standard}"' in client.get(f"{at}/player.js").text
    assert f'"{standard}"' not in client.get("/player.js").text
    manifest = client.get(f"{at}/imsmanifest.xml").text
    assert f'identifier="{workshop.view.plan.identifier}"' in manifest
    assert PAGE.removeprefix("/") in manifest
    page = client.get(at + PAGE).text
    assert page == client.get(PAGE).text
    assert "/.preview/live.js" in page
    assert set(workshop.view.made) == {
        f"lms/{standard}/player.js",
        f"lms/{standard}/imsmanifest.xml",
        "player.js",
        PAGE.removeprefix("/"),
    }


def test_the_simulator_is_served_and_knows_the_course_in_each_standard(client: TestClient) -> None:
    assert "LMS simulator" in client.get("/simulator").text
    assert client.get("/simulator/panel/panel.js").headers["content-type"].startswith("text/javascript")
    for course in client.get("/simulator/courses.json").json()["courses"].values():
        assert client.get(course).status_code == 200


def test_only_pages_that_are_asked_for_are_rendered(workshop: Workshop, client: TestClient) -> None:
    client.get(PAGE)
    assert workshop.view
    assert set(workshop.view.made) == {PAGE.removeprefix("/")}


def test_a_paper_is_printed_when_it_is_asked_for(client: TestClient) -> None:
    listed = client.get("/.preview/papers.json").json()
    assert {"path": "cards/card-marlene.pdf", "source": "course/cards/marlene.yaml"} in listed
    assert {"path": "workbooks/blocks.pdf", "source": "modules/blocks/module.yaml"} in listed
    assert client.get("/handouts/cards/card-marlene.pdf").content.startswith(b"%PDF-")
    assert client.get("/handouts/cards/none.pdf").status_code == 404


def test_modules_are_open_to_authors_unless_they_ask_for_locks(workshop: Workshop) -> None:
    assert workshop.view
    assert all(each.opens is None for each in workshop.view.plan.modules)
    locked = Workshop(workshop.root, locked=True)
    locked.renew()
    assert locked.view
    assert any(each.opens for each in locked.view.plan.modules)


def test_all_rules_are_asked_when_nobody_waits(workshop: Workshop) -> None:
    add(workshop, "\n" + "a word and " * 60 + "an end.\n")
    assert "long-sentence" not in {each.code.name for each in workshop.findings}
    workshop.look_closely()
    assert "long-sentence" in {each.code.name for each in workshop.findings}


def test_two_previews_take_different_ports() -> None:
    with free_socket("127.0.0.1", 18400) as one, free_socket("127.0.0.1", 18400) as other:
        assert address(one) != address(other)
