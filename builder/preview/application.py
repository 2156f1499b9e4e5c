"""What the preview answers: files of the newest good view, papers, and a stream of what changed."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import AsyncIterator
from importlib.resources import files

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from builder.diagnostics import Diagnostic, show
from builder.press.pdf import CannotPrint
from builder.preview.changes import Changes
from builder.preview.papers import list_papers, print_paper
from builder.preview.workshop import Workshop

OWN = "/.preview"
FRESH = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
TAG = '<script src="/.preview/live.js" data-version="{number}" defer></script></body>'


def make_application(workshop: Workshop, changes: Changes, hosts: tuple[str, ...]) -> Starlette:
    """``hosts`` are the names by which the preview may be asked: a page elsewhere cannot reach it under another."""

    async def events(_: Request) -> Response:
        async def told() -> AsyncIterator[str]:
            async for _ in changes.follow():
                yield f"data: {json.dumps(state_of(workshop))}\n\n"

        return StreamingResponse(told(), media_type="text/event-stream", headers=FRESH)

    async def papers(_: Request) -> Response:
        listed = await run_in_threadpool(list_papers, workshop.course) if workshop.course else []
        return Response(json.dumps(listed), media_type="application/json", headers=FRESH)

    async def paper(request: Request) -> Response:
        path = request.path_params["path"]
        try:
            data = (
                await run_in_threadpool(print_paper, workshop.course, path)
                if workshop.course and not workshop.has_errors
                else None
            )
        except CannotPrint as error:
            return Response("\n".join(map(str, error.why)), 422, FRESH, "text/plain; charset=utf-8")
        return _found(path, data)

    async def page(request: Request) -> Response:
        name = request.path_params["name"] or "index.html"
        view = workshop.view
        if view is None:
            waiting = own_page("waiting.html") if name.endswith(".html") else None
            return _found(name, waiting and live(waiting, workshop.number))
        data = await run_in_threadpool(view.file, name)
        return _found(name, live(data, view.number) if data and name.endswith(".html") else data)

    async def own(request: Request) -> Response:
        name = request.path_params["name"]
        return _found(name, own_page(name) if name in ("live.js", "handouts.js") else None)

    async def handouts(_: Request) -> Response:
        return _found("handouts.html", live(own_page("handouts.html"), workshop.number))

    return Starlette(
        routes=[
            Route(f"{OWN}/events", events),
            Route(f"{OWN}/papers.json", papers),
            Route(f"{OWN}/{{name}}", own),
            Route("/handouts", lambda _: RedirectResponse("/handouts/")),
            Route("/handouts/", handouts),
            Route("/handouts/{path:path}", paper),
            Route("/{name:path}", page),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))],
    )


def state_of(workshop: Workshop) -> dict[str, object]:
    """What a page in the browser is told."""
    return {
        "version": workshop.view.number if workshop.view else 0,
        "reading": workshop.number,
        "findings": [_finding(each) for each in workshop.findings if not each.waived],
    }


def live(page: bytes, number: int) -> bytes:
    """The page with the script that hears of changes. Only the preview puts it in: packages have none."""
    return page.replace(b"</body>", TAG.format(number=number).encode(), 1)


def own_page(name: str) -> bytes:
    return files("builder.preview").joinpath("pages", name).read_bytes()


def _finding(each: Diagnostic) -> dict[str, object]:
    return {"place": f"{each.at.source.path}:{each.at.line}", "error": each.is_error, "text": show(each)}


def _found(name: str, data: bytes | None) -> Response:
    if data is None:
        return Response("there is no such file", 404, FRESH, "text/plain; charset=utf-8")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(data, headers=FRESH, media_type=kind)
