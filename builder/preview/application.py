"""What the preview answers: files of the newest good view, alone and at a simulated LMS, papers, and a stream of what changed."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import AsyncIterator
from importlib.resources import files
from pathlib import PurePosixPath

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
from builder.preview.lms import STANDARDS, place_at_lms
from builder.preview.papers import list_papers, print_paper
from builder.preview.workshop import Workshop
from builder.simulator import simulator_files

OWN = "/.preview"
FRESH = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
KINDS = {".js": "text/javascript", ".css": "text/css"}  # Windows may have others in its registry
COURSES = {"home": "/", "courses": {each: f"/{place_at_lms(each)}" for each in STANDARDS}}
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
        return await newest(request.path_params["name"] or "index.html", "")

    async def at_lms(request: Request) -> Response:
        standard, name = request.path_params["standard"], request.path_params["name"]
        return await newest(name, standard) if standard in STANDARDS else _found(name, None)

    async def newest(name: str, standard: str) -> Response:
        view = workshop.view
        if view is None:
            waiting = own_page("waiting.html") if name.endswith(".html") else None
            return _found(name, waiting and live(waiting, workshop.number))
        own = standard and place_at_lms(standard, name)
        data = await run_in_threadpool(view.file, own if own in view.makers else name)
        return _found(name, live(data, view.number) if data and name.endswith(".html") else data)

    async def simulator(request: Request) -> Response:
        name = request.path_params["name"] or "index.html"
        courses = json.dumps(COURSES).encode() if name == "courses.json" else None
        return _found(name, courses or simulator_files().get(name))

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
            Route("/simulator", lambda _: RedirectResponse("/simulator/")),
            Route("/simulator/{name:path}", simulator),
            Route("/lms/{standard}/{name:path}", at_lms),
            Route("/{name:path}", page),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))],
    )


def state_of(workshop: Workshop) -> dict[str, object]:
    """What a page in the browser is told; errors first, as they are why it shows an older page."""
    findings = sorted(
        (each for each in workshop.findings if not each.waived), key=lambda each: not each.is_error
    )
    return {
        "version": workshop.view.number if workshop.view else 0,
        "reading": workshop.number,
        "findings": [_finding(each) for each in findings],
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
    kind = KINDS.get(PurePosixPath(name).suffix) or mimetypes.guess_type(name)[0]
    return Response(data, headers=FRESH, media_type=kind or "application/octet-stream")
