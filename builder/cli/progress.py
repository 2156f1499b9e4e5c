"""What is shown while a long build works: one line on a terminal, nothing in a pipe."""

from __future__ import annotations

import threading
from types import TracebackType
from typing import TextIO

from builder.aside import SILENT

DELAY = 1.0  # seconds before anything is shown: a short build stays silent
CLEAR = "\r\x1b[K"


class Progress:
    """A line that names the present step, replaced by the next and gone at the end."""

    def __init__(self, stream: TextIO, delay: float = DELAY) -> None:
        self._stream = stream
        self._shown = stream.isatty()
        self._late = False
        self._text = ""
        self._lock = threading.Lock()
        self._timer = threading.Timer(delay, self._become_late)
        self._timer.daemon = True
        self._timer.name = SILENT

    def __enter__(self) -> Progress:
        if self._shown:
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._text = ""
            if self._late:
                self._write(CLEAR)

    def step(self, text: str) -> None:
        """A step begins: shown once the work has lasted long enough."""
        with self._lock:
            self._text = text
            if self._late:
                self._write(f"{CLEAR}{text}…")

    def say(self, text: str) -> None:
        """Something that a person should know at once, in a pipe too."""
        with self._lock:
            self._write(f"{CLEAR if self._late else ''}{text}\n")

    def join(self) -> None:
        """Waits until the work counts as long."""
        self._timer.join()

    def _become_late(self) -> None:
        with self._lock:
            self._late = True
            if self._text:
                self._write(f"{CLEAR}{self._text}…")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
