"""Jobs → bytes: on all cores, and only what is not kept from an earlier time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from builder import codes
from builder.aside import cores
from builder.diagnostics import Diagnostic
from builder.handouts.jobs import CardDeal, Job, Kind
from builder.papers.paper import Deck, Paper, Spreadsheet
from builder.press.pdf import CannotPrint
from builder.source import Source, Span

FEW = 4  # jobs that are done sooner than another process has started
PAPERS = "papers"  # in the cache, in which others keep what is theirs


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job could not be printed, in words."""

    path: str
    why: str

    @property
    def finding(self) -> Diagnostic:
        at = Span(Source(self.path, ()))
        return Diagnostic(codes.CANNOT_PRINT, f"'{self.path}' cannot be printed: {self.why}", at)


Told = Callable[[int, int], None]
"""Told how many of how many are printed."""


def print_all(
    jobs: Sequence[Job], cache: Path | None, told: Told, *, in_turn: bool = False
) -> tuple[dict[str, bytes], tuple[Failure, ...]]:
    """Path → bytes, and what could not be printed. ``cache`` may be deleted at any time; jobs ``in_turn`` are few and small:
    they use one core, and leave in the cache what others keep there."""
    done = {job.path: job.value for job in jobs if isinstance(job.value, bytes)}
    kept = {job.path: cache / PAPERS / job.digest for job in jobs if cache and job.path not in done}
    done |= {path: data for path, file in kept.items() if (data := _kept(file)) is not None}
    missing = [job for job in jobs if job.path not in done]
    failures: list[Failure] = []
    printed = ((job, _tried(job)) for job in missing) if in_turn else _printed(missing)
    for number, (job, result) in enumerate(printed, 1):
        told(number, len(missing))
        if isinstance(result, Failure):
            failures.append(result)
        else:
            done[job.path] = result
            if job.path in kept:
                _keep(kept[job.path], result)
    if cache and not in_turn:
        _forget(cache / PAPERS, kept.values())
    return {job.path: done[job.path] for job in jobs if job.path in done}, tuple(failures)


def print_job(job: Job) -> bytes:
    """One file's bytes. CannotPrint where a press cannot set it."""
    match job.value:
        case bytes() as data:
            return data
        case Deck() as deck:
            from builder.press.pptx import write_pptx

            return write_pptx(deck)
        case Spreadsheet() as spreadsheet:
            from builder.press.xlsx import write_xlsx

            return write_xlsx(spreadsheet)
        case CardDeal() as deal:
            return _cards(deal)
        case Paper() as paper:
            return _paper(paper, job.kind)
    assert_never(job.value)


def _paper(paper: Paper, kind: Kind) -> bytes:
    match kind:
        case Kind.DOCX:
            from builder.press.docx import write_docx

            return write_docx(paper)
        case Kind.EPUB:
            from builder.press.epub import write_epub

            return write_epub(paper)
        case _:
            from builder.press.pdf import print_pdf

            return print_pdf(paper)


def _cards(deal: CardDeal) -> bytes:
    from builder.press.cards import Deal, print_cards

    return print_cards(
        deal.faces,
        Deal(deal.deal),
        name=deal.name,
        title=deal.title,
        language=deal.language,
        footer=deal.footer,
        author=deal.author,
        size=deal.size,
    )


def _printed(jobs: Sequence[Job]) -> Iterator[tuple[Job, bytes | Failure]]:
    if len(jobs) <= FEW:
        yield from ((job, _tried(job)) for job in jobs)
        return
    from concurrent.futures import ProcessPoolExecutor  # slow to import, and cards of a package need none
    from multiprocessing import get_context

    slowest_first = sorted(jobs, key=lambda job: (-_weight(job), job.path))
    # a forked child of a process in which Typst has threads waits for them for ever
    with ProcessPoolExecutor(cores(), mp_context=get_context("spawn")) as pool:
        yield from zip(slowest_first, pool.map(_tried, slowest_first), strict=True)


def _tried(job: Job) -> bytes | Failure:
    try:
        return print_job(job)
    except CannotPrint as error:
        return Failure(job.path, "; ".join(str(each) for each in error.why))


def _weight(job: Job) -> int:
    """Roughly how long it takes: the longest begin first, so that all cores end together."""
    return len(job.value.body) if isinstance(job.value, Paper) else 0


def _kept(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _keep(file: Path, data: bytes) -> None:
    """A cache that cannot be written costs time, nothing else."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_name(f"{file.name}.{os.getpid()}")
        half.write_bytes(data)
        half.replace(file)
    except OSError:
        return


def _forget(folder: Path, used: Iterable[Path]) -> None:
    """Takes away what no job needs any more."""
    for each in set(folder.glob("*")) - set(used):
        each.unlink(missing_ok=True)
