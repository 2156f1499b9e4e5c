"""Links that lead out of a course, asked of a server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from builder.cli.online import ANSWERS, dead_links
from builder.compiler import check_course
from builder.diagnostics import Diagnostic
from builder.model import Course
from tests.case_files import BASE

STATUSES = {
    "/sound": 200,
    "/gone": 410,
    "/robots": 403,
    "/moved": 301,
    "/broken": 500,
    "/wiki/R%C3%A9fugi%C3%A9?q=%C3%A9": 200,
}


class Server(BaseHTTPRequestHandler):
    """Answers each path by its table, HEAD of /get-only with 404; counts what was asked."""

    asked: list[str]

    def answer(self) -> None:
        self.asked.append(f"{self.command} {self.path}")
        if self.path == "/no-http":
            self.wfile.write(b"Hello.\r\n\r\n")
            return
        status = STATUSES.get(self.path, 404)
        if self.path in ("/get-only", "/head-breaks"):
            status = 200 if self.command == "GET" else {"/get-only": 404, "/head-breaks": 500}[self.path]
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/sound")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = answer  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        del format, args


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def host(asked: list[str]) -> Iterator[str]:
    handler = type("Asked", (Server,), {"asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def check_online(root: Path, links: list[str]) -> tuple[Diagnostic, ...]:
    paragraphs = "\n\n".join(f"[Page {number}]({link})" for number, link in enumerate(links))
    lesson = f"# Frames\n\n{paragraphs}\n\n/// quiz | why\n///\n"
    for path, text in {**BASE, "modules/why/frames.md": lesson}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")

    def more(course: Course) -> Iterator[Diagnostic]:
        return dead_links(course, root, pause=0)

    return check_course(root, more=more)


def test_pages_that_are_gone_are_told_at_their_links(tmp_path: Path, host: str) -> None:
    paths = ["/sound", "/gone", "/robots", "/moved", "/broken", "/get-only", "/missing#part"]
    found = check_online(tmp_path, [host + path for path in paths])
    assert [each.message.removeprefix(f"'{host}") for each in found] == [
        "/gone' answers with 410",
        "/broken' answers with 500",
        "/missing' answers with 404",
    ]
    assert {each.code.name for each in found} == {"dead-link"}
    assert [each.at.line for each in found] == [5, 11, 15]


def test_addresses_are_asked_for_as_browsers_do(tmp_path: Path, host: str) -> None:
    assert check_online(tmp_path, [f"{host}/wiki/Réfugié?q=é#é", f"{host}/head-breaks"]) == ()


def test_what_speaks_no_http_and_what_is_no_address_do_not_answer(tmp_path: Path, host: str) -> None:
    found = check_online(tmp_path, [f"{host}/no-http", "http://a..b/"])
    assert [each.message.split("' ")[-1] for each in found] == ["does not answer"] * 2


def test_a_host_that_is_not_there_does_not_answer(tmp_path: Path, host: str) -> None:
    del host
    found = check_online(tmp_path, ["http://127.0.0.1:1/"])
    assert [each.message for each in found] == ["'http://127.0.0.1:1/' does not answer"]


def test_answers_are_kept_and_a_damaged_store_is_no_obstacle(
    tmp_path: Path, host: str, asked: list[str]
) -> None:
    links = [f"{host}/sound", f"{host}/gone"]
    first = check_online(tmp_path, links)
    count = len(asked)
    assert check_online(tmp_path, links) == first
    assert len(asked) == count
    (tmp_path / ANSWERS).write_text("[broken")
    assert check_online(tmp_path, links) == first
    assert len(asked) == 2 * count


def test_nothing_is_asked_unless_somebody_wants_it(tmp_path: Path, host: str, asked: list[str]) -> None:
    check_online(tmp_path, [f"{host}/gone"])
    asked.clear()
    assert check_course(tmp_path) == ()
    assert asked == []
