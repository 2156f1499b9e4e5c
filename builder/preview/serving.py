"""A workshop on a port of this computer, until Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
from collections.abc import Callable, Coroutine
from pathlib import Path

import uvicorn

from builder.preview.application import make_application
from builder.preview.changes import Changes
from builder.preview.watching import watch
from builder.preview.workshop import Workshop

TRIED = 100  # ports after the first
LOOPBACK = ("127.0.0.1", "::1", "localhost")
GRACE = 1  # second for open streams when the preview ends


class NoPort(OSError):
    """No port is free, or the host is none of this computer."""


def free_socket(host: str, port: int) -> socket.socket:
    """A socket that listens at ``port``, or the next free one. NoPort where there is none."""
    for number in range(port, min(port + TRIED, 65536)):
        try:
            return socket.create_server((host, number), family=_family(host), reuse_port=False)
        except OSError as error:
            last = error
    raise NoPort(f"{host} has no free port from {port} on: {(last.strerror or 'error').lower()}")


def address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def serve(root: Path, listening: socket.socket, *, locked: bool, ready: Callable[[Workshop], None]) -> None:
    """Serves the course in ``root``; ``ready`` is called when pages can be asked for."""
    host = listening.getsockname()[0]
    hosts = (*LOOPBACK, "[::1]") if host in LOOPBACK else ("*",)
    workshop, changes = Workshop(root, locked), Changes()
    workshop.renew()
    gc.freeze()  # a course is a value without circles: looking through it again at each change costs a third of the time
    config = uvicorn.Config(
        make_application(workshop, changes, hosts),
        log_level="warning",
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=GRACE,
    )
    ready(workshop)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(uvicorn.Server(config), listening, watch(workshop, changes)))


async def _run(
    server: uvicorn.Server, listening: socket.socket, watching: Coroutine[object, object, None]
) -> None:
    task = asyncio.create_task(watching)
    try:
        await server.serve(sockets=[listening])
    finally:
        task.cancel()


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
