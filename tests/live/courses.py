"""A course with one webinar and two cohorts, over a change of clocks."""

from __future__ import annotations

from pathlib import Path

from builder.check import check
from builder.diagnostics import Diagnostic
from builder.model import Course
from builder.read import read_course
from builder.webinars import Cohort, Session, Webinar
from tests.case_files import BASE

WEBINAR = """\
title: "Kick-off; what, where?"
minutes: 90
aims: [Tell *why* movement matters]
before: ["Read the module, please; all of it", Note six numbers]
roles:
  - role: lead
    name: Lead facilitator
    duty: Leads.
segments:
  - at: 0-60
    title: Welcome
    lead: lead
    kind: exercise
    script: Welcome people.
    chat: ["Welcome! Captions: CC.", "Six rules: {value:g01-share}"]
    slides: [two, one]
  - at: 60-90
    title: Rooms
    lead: lead
    kind: breakout
    script: Open the rooms.
    chat: [Scribes write]
    polls: [share, mood]
    breakout: bus
slides:
  - id: one
    title: First
    body: "A share of {fact:g01-share}."
    notes: Wait.
  - id: two
    layout: two-columns
    title: Second
    body: |
      Left

      ---

      Right
polls:
  - id: share
    question: "Which share? {Guess}: ~ or #"
    options:
      - 1 in 9
      - text: 1 in 27 = few
        key: true
    debrief: Look at the spread.
  - id: mood
    question: What do you need?
    kind: multiple
    options: [Time, Quiet, Tea]
breakouts:
  - id: bus
    title: The bus line
    task: Find three ways.
    minutes: 20
    room-size: 5
    roles: [host, scribe]
    output: One sentence.
    material: A bus runs at six.
messages:
  invitation: |
    Dear colleague,

    {when}

    {join}

    It takes {minutes} minutes. **{webinar}** is on {when}. Ask {contact}.
  reminder: {text: "Tomorrow: {join}", subject: "Tomorrow: {webinar}"}
  follow-up: Thank you.
handout:
  - title: Figures
    facts: [g01-share]
  - title: Notes
    lines: 5
plan-b: {telephone: Call., audio-only: Listen., offline: Read.}
evaluation:
  statements: ["It was worth the time (${time}).", I learned something.]
  open: ["What should change?"]
"""
SCHEDULE = """\
host: The unit, training
contact: training@example.org
revision: 2
issued: 2027-01-15
zones: [Africa/Nairobi, Asia/Kathmandu]
cohorts:
  - id: spring
    title: Spring
    zone: Europe/Brussels
    sessions:
      - webinar: kick-off
        starts: 2027-03-23 14:00
        note: The room opens at 13:45.
      - title: Office hour
        starts: 2027-03-30 14:00
        minutes: 30
      - id: night
        title: The night in which clocks go forward
        starts: 2027-03-28 01:30
        minutes: 60
  - id: andes
    title: Andes
    zone: America/Bogota
    sessions:
      - webinar: kick-off
        starts: 2027-03-23 19:00
"""
FACTS = """\
g01-share:
  value: 3.7
  unit: "%"
  statement: 3.7 % of people were migrants.
  year: 2024
  source: UN DESA
"""


def course_in(
    root: Path, webinar: str = WEBINAR, schedule: str = SCHEDULE, language: str = "en", facts: str = FACTS
) -> Course:
    """The course, written below ``root`` and read; it has no error."""
    files = {
        **BASE,
        "webinars/kick-off.yaml": webinar,
        "webinars/schedule.yaml": schedule,
        "course/facts.yaml": facts,
    }
    files["course/course.yaml"] = files["course/course.yaml"].replace("language: en", f"language: {language}")
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    found: list[Diagnostic] = []
    course = read_course(root, found.append)
    assert course is not None
    assert not [each for each in check(course, found) if each.is_error]
    return course


def first(course: Course) -> tuple[Webinar, Cohort, Session]:
    assert course.schedule is not None
    cohort = course.schedule.cohorts[0]
    return course.webinars[0], cohort, cohort.sessions[0]
