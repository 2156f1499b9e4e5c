"""``coursewright certificates`` and ``coursewright verify``: papers with a check code, and whether one is ours."""

from __future__ import annotations

import csv
import io
import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import click

from builder import codes
from builder.certificates import Award, AwardKind, CertificateRules, Learner
from builder.check.certificate import module_ids
from builder.cli.findings import tell
from builder.cli.key_file import issuing_key, read_key
from builder.compiler import read_certificate_rules
from builder.diagnostics import Diagnostic
from builder.model import Course
from builder.papers.certificate import award_of, certificate_paper
from builder.papers.check_code import check_code, kind_of_code, plain_code
from builder.papers.paper import Size
from builder.press.certificates import print_certificate
from builder.press.pdf import CannotPrint, NoFace, is_font
from builder.read.cells import read_cells
from builder.read.learners import read_learners
from builder.render.messages import load_messages
from builder.render.numbers import numbers_of
from builder.source import UnreadableSource

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
COURSE = click.option(
    "--course",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("."),
    help="The course's folder; here, if left out.",
)
KEY = click.option(
    "--key",
    "key_file",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The file with the issuer's secret key, outside the course.",
)
LIST = "certificates.csv"
LIST_COLUMNS = ("file", "kind", "name", "hours", "date", "code")
KINDS = {
    AwardKind.COMPLETION: "a certificate of completion",
    AwardKind.FULL: "a certificate of completion, full curriculum",
    AwardKind.PARTICIPATION: "a record of participation",
}


@dataclass(frozen=True, slots=True)
class Made:
    """One certificate: its file's name, what it awards, its code and bytes."""

    file: str
    award: Award
    code: str
    pdf: bytes


@click.command()
@click.argument("learners", type=FILE)
@COURSE
@KEY
@click.option("--new-key", is_flag=True, help="Makes the key file first; it must not exist.")
@click.option("--font", type=FILE, help="A font for names that ours do not cover (TTF, OTF).")
@click.option("--paper", type=click.Choice([Size.A4.value, Size.LETTER.value]), default=Size.A4.value, show_default=True)  # fmt: skip
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where they go. Without it, dist/certificates/ in the course's folder.",
)
def certificates(
    learners: Path,
    folder: Path,
    key_file: Path,
    new_key: bool,
    font: Path | None,
    paper: str,
    out: Path | None,
) -> None:
    """Makes a certificate (PDF) for each learner in LEARNERS, a CSV file, who has reached what course.yaml asks for.

    Wrong rows are told at their line; the others are made. The columns stand in docs/certificates.md.
    """
    course = read_certificate_rules(folder)
    rules = _rules(course)
    key = issuing_key(key_file, folder, new=new_key)
    if font and not is_font(font):
        raise click.ClickException(f"'{font}' is no font (TTF or OTF)")
    findings: list[Diagnostic] = []
    rows = read_learners(learners.name, learners.read_bytes(), rules, module_ids(course), findings.append)
    made = [
        each
        for learner in rows
        if (each := _certificate(learner, course, rules, key, Size(paper), font, findings))
    ]
    _write(out or folder / "dist" / "certificates", made)
    if findings:
        tell(sorted(findings, key=lambda each: (each.at.line, each.at.column)))
    click.echo(
        f"{len(made)} of {len(rows)} learners have a paper in {out or folder / 'dist' / 'certificates'}"
    )
    if any(each.is_error for each in findings):
        sys.exit(1)


@click.command()
@click.argument("code")
@COURSE
@KEY
@click.option("--name", help="The name, as it stands on the paper.")
@click.option("--hours", metavar="NUMBER", type=int, help="Its hours; 0 where it names none.")
@click.option("--date", "day", help="Its date, as year-month-day.")
@click.option(
    "--list", "list_file", type=FILE, help=f"The {LIST} that was made with it, in place of the three."
)
def verify(
    code: str,
    folder: Path,
    key_file: Path,
    name: str | None,
    hours: int | None,
    day: str | None,
    list_file: Path | None,
) -> None:
    """Tells whether CODE, a certificate's check code, confirms the name, hours and date beside it."""
    course, key = read_certificate_rules(folder), read_key(key_file)
    if list_file:
        name, hours, day = _listed(list_file, code)
    if name is None or hours is None or day is None:
        raise click.UsageError("name --name, --hours and --date, as they stand on the paper, or --list")
    kind = kind_of_code(key, course.id, code, name, hours, day)
    if kind is None:
        click.echo(
            "Not confirmed: the code does not belong to this name, these hours and this date in this course "
            "(or it was made under another key).",
            err=True,
        )
        sys.exit(1)
    click.echo(f"Confirmed: {KINDS[kind]} of “{course.title}” for {name}, {hours} hours, {day}.")


def _certificate(
    learner: Learner,
    course: Course,
    rules: CertificateRules,
    key: bytes,
    size: Size,
    font: Path | None,
    findings: list[Diagnostic],
) -> Made | None:
    """The learner's paper, or None; what is missing or cannot be printed goes to ``findings``."""
    award, missing = award_of(learner, rules)
    if missing:
        given = "a record of participation" if award else "nothing"
        message = f"{learner.name} gets {given}; a certificate needs more: {'; '.join(missing)}"
        findings.append(Diagnostic(codes.CERTIFICATE_NOT_REACHED, message, learner.name_at))
    if award is None:
        return None
    code = check_code(key, course.id, award)
    messages, numbers = load_messages(course.language), numbers_of(course.language)
    words = certificate_paper(award, code, course.title, rules, messages, numbers)
    file = _file_name(learner.name, code)
    try:
        return Made(file, award, code, print_certificate(file, words, size=size, font=font))
    except CannotPrint as refused:
        findings += [_unprintable(why, learner) for why in refused.why]
        return None


def _unprintable(why: object, learner: Learner) -> Diagnostic:
    if isinstance(why, NoFace):
        message = f"'{learner.name}' has the character '{why.character}', which no font of ours covers"
        return Diagnostic(
            codes.NO_FACE_FOR_NAME, message, learner.name_at, "name a font that has it: --font FILE"
        )
    return Diagnostic(codes.LEARNER_VALUE, f"the certificate cannot be printed: {why}", learner.name_at)


def _file_name(name: str, code: str) -> str:
    """ASCII letters, digits and hyphens alone, another one for each code."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")
    return f"{slug or 'learner'}-{code[:9].lower()}.pdf"


def _write(out: Path, made: list[Made]) -> None:
    """The files, and the list of them that ``verify --list`` reads."""
    out.mkdir(parents=True, exist_ok=True)
    for each in made:
        (out / each.file).write_bytes(each.pdf)
    text = io.StringIO(newline="")
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(LIST_COLUMNS)
    for each in made:
        rows.writerow(
            (each.file, each.award.kind.value, each.award.name, each.award.hours, each.award.day, each.code)
        )
    (out / LIST).write_bytes(
        b"\xef\xbb\xbf" + text.getvalue().encode()
    )  # Excel takes it for UTF-8 by the BOM


def _listed(file: Path, code: str) -> tuple[str, int, str]:
    """Name, hours and date that the list has beside the code."""
    try:
        rows = read_cells(file.name, file.read_bytes())
    except UnreadableSource as error:
        raise click.ClickException(error.message) from None
    if not rows or tuple(cell.text for cell in rows[0]) != LIST_COLUMNS:
        raise click.ClickException(f"{file} is no list of certificates (columns: {', '.join(LIST_COLUMNS)})")
    for row in rows[1:]:
        texts = [cell.text for cell in row]
        if (
            len(texts) == len(LIST_COLUMNS)
            and plain_code(texts[5]) == plain_code(code)
            and texts[3].isdigit()
        ):
            return texts[2], int(texts[3]), texts[4]
    raise click.ClickException(f"{file} does not have the code {code}")


def _rules(course: Course) -> CertificateRules:
    if course.certificate is None:
        raise click.ClickException(
            "course.yaml has no certificate: its rules are told in docs/certificates.md"
        )
    return course.certificate
