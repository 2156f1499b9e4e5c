"""A small server for the browser tests: a package's files, an LMS page, a record of what the LMS kept."""

from __future__ import annotations

import gzip
import json
import mimetypes
import sys
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType

REPOSITORY = Path(__file__).parents[2]
PAGES = {"tests/launch/lms/": REPOSITORY, "builder/simulator/": REPOSITORY}
"""Served as they lie: the LMS page's script imports the simulator's by its place."""
COMPRESSED = ("text/", "application/javascript", "image/svg")


@dataclass
class Record:
    """What the LMS page told: elements and values kept, all calls so far, breaches of the standard."""

    data: dict[str, str] = field(default_factory=dict)
    calls: list[list[str]] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)


class Server:
    """Serves what lies in ``root``, the LMS page and the simulator, ``files`` and ``/record/<session>`` on a free port."""

    def __init__(self, root: Path, files: dict[str, Path], compress: bool = True) -> None:
        self.root, self.files, self.compress = root, files, compress
        self.records: dict[str, Record] = {}
        self.requests: list[str] = []
        self.blocked = False
        handler = type("Handler", (_Handler,), {"owner": self})
        self._httpd = _QuietServer(("127.0.0.1", 0), handler)
        self._httpd.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._httpd.server_port}"

    def __enter__(self) -> Server:
        threading.Thread(target=self._httpd.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._httpd.shutdown()
        self._httpd.server_close()

    def file(self, path: str) -> Path | None:
        """The file behind a URL path, or None."""
        clean = path.split("?")[0].lstrip("/")
        if clean in self.files:
            return self.files[clean]
        own = next((folder for name, folder in PAGES.items() if clean.startswith(name)), self.root)
        target = own / clean
        return target if target.is_file() else None


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes a page breaks its connections off: nothing to tell."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    owner: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.owner.requests.append(self.path)
        file = self.owner.file(self.path)
        if file is None or self.owner.blocked:
            self._send(404, b"", "text/plain")
            return
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        kind = "application/javascript" if file.suffix == ".js" else kind
        self._send(200, file.read_bytes(), kind)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        told = json.loads(body)
        self.owner.records[self.path.rpartition("/")[2]] = Record(**told)
        self._send(200, b"kept", "application/octet-stream")

    def _send(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        if (
            self.owner.compress
            and kind.startswith(COMPRESSED)
            and "gzip" in self.headers.get("Accept-Encoding", "")
        ):
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind + ("; charset=utf-8" if kind.startswith("text/") else ""))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: a test prints when it fails."""
