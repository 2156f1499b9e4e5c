"""Every kind of finding, by its stable name."""

from __future__ import annotations

from collections.abc import Mapping

from builder.diagnostics import Code, Group, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

# Lessons: structure

UNCLOSED_DIRECTIVE = Code(
    "unclosed-directive",
    ERROR,
    "A directive has no closing line.",
    "Without it the rest of the lesson would stand inside the directive.",
    "/// note\nText.\n///",
    source="our own: docs/authors.md, Lessons",
)
UNOPENED_DIRECTIVE = Code(
    "unopened-directive",
    ERROR,
    "A line of slashes closes nothing.",
    "A closing line has exactly as many slashes as the line that opens its directive.",
    "//// tabs\n…\n////",
    source="our own: docs/authors.md, Lessons",
)
DIRECTIVE_NESTING = Code(
    "directive-nesting",
    ERROR,
    "A directive stands in another that has no more slashes.",
    "The outer one needs more slashes, so that each closing line belongs to one directive only.",
    "//// tabs\n## One\n/// note\nText.\n///\n////",
    source="our own: docs/authors.md, Lessons",
)
INDENTED_DIRECTIVE = Code(
    "indented-directive",
    ERROR,
    "A directive is indented, as inside a list.",
    "Directives begin at the margin; in a list they would be read as text.",
    example="/// note\nAt the margin.\n///",
    source="our own: docs/authors.md, Lessons",
)
UNKNOWN_DIRECTIVE = Code(
    "unknown-directive",
    ERROR,
    "There is no directive of this name.",
    "The directives are listed in the authors' guide.",
    example="/// example\n…\n///",
    source="our own: docs/authors.md, Lessons",
)
DIRECTIVE_CONTENT = Code(
    "directive-content",
    ERROR,
    "A directive's argument or content is not what it needs.",
    "Steps want one ordered list, a comparison one table, tabs, an accordion and flip cards parts under headings, "
    "and some directives have no content at all.",
    "/// steps\n1. First.\n2. Then.\n///",
    source="our own: docs/authors.md, Lessons",
)
UNCLOSED_CODE = Code(
    "unclosed-code",
    ERROR,
    "A block of code is not closed.",
    "Without the closing line the rest of the lesson would be code.",
    example="```\nTotal: 27\n```",
    source="CommonMark 0.31.2, 4.5 Fenced code blocks",
)
TOO_DEEP = Code(
    "too-deep",
    ERROR,
    "Markup is nested too deeply, or too dense.",
    "Reading it could take minutes, and no reader could follow it.",
    example="- One\n    - Two\n        - Three",
    source="our own: ARCHITECTURE.md, decision 3",
)
RAW_HTML = Code(
    "raw-html",
    ERROR,
    "A lesson holds raw HTML.",
    "Scripts and styles of an author's own break the accessibility and the safety of every page. "
    "What Markdown cannot say, a directive can; a sign that is meant as a sign is written \\<.",
    "2 \\< 3",
    group=Group.ACCESSIBILITY,
    source="WCAG 2.2, 4.1.2; OWASP, Cross Site Scripting Prevention",
)
UNCLOSED_FRONT_MATTER = Code(
    "unclosed-front-matter",
    ERROR,
    "A lesson's front matter has no closing line.",
    "A first line of three hyphens begins it; a second one ends it.",
    "---\nminutes: 8\n---",
    source="our own: docs/authors.md, Lessons",
)
NO_TITLE = Code(
    "no-title",
    ERROR,
    "A lesson has no title.",
    "The title names the page, its place in the contents and in the LMS.",
    "# Scale and shape",
    source="WCAG 2.2, 2.4.2",
)
SECOND_TITLE = Code(
    "second-title",
    ERROR,
    "A lesson has two '#' headings.",
    "A page has one title; headings inside begin with ## (screen readers move by them).",
    source="WCAG 2.2, 1.3.1",
    example="# The title\n\n## A part",
)
HEADING_LEVEL = Code(
    "heading-level",
    WARNING,
    "A heading goes too deep or skips a level.",
    "Learners who listen move from heading to heading; a missing level sounds like missing text (WCAG 1.3.1).",
    group=Group.ACCESSIBILITY,
    source="WCAG 2.2, 1.3.1 and 2.4.6",
    example="## A part\n\n### A part of the part",
)
EMPTY_HEADING = Code(
    "empty-heading",
    ERROR,
    "A heading has no text.",
    "Screen readers stop at it and say nothing, and the contents would have a line that nobody can read (WCAG 2.4.6).",
    group=Group.ACCESSIBILITY,
    source="WCAG 2.2, 1.3.1 and 2.4.6",
    example="## A part",
)
BOLD_HEADING = Code(
    "bold-heading",
    WARNING,
    "A bold line stands where a heading should.",
    "It looks like a heading, but screen readers do not stop at it, links cannot lead to it, and slides and papers are not cut there.",
    "## Scale and shape",
    group=Group.ACCESSIBILITY,
    source="WCAG 2.2, 1.3.1; W3C, Techniques for WCAG 2.2, failure F2",
)
UNKNOWN_REFERENCE_KIND = Code(
    "unknown-reference-kind",
    ERROR,
    "Braces hold a reference of no known kind.",
    "References are {fact:id}, {value:id} and {cite:id}.",
    example="{fact:g01-migrants}, {value:g01-migrants}, {cite:g01-migrants}",
    source="our own: docs/authors.md, course/facts.yaml",
)
UNKNOWN_FOOTNOTE = Code(
    "unknown-footnote",
    ERROR,
    "A footnote is used and not defined.",
    "The mark would lead nowhere.",
    group=Group.LINKS,
    example="It rose.[^1]\n\n[^1]: From 2019 to 2022.",
    source="our own: docs/authors.md, Lessons",
)
UNUSED_FOOTNOTE = Code(
    "unused-footnote",
    WARNING,
    "A footnote is defined and not used.",
    "Nobody would find the note.",
    group=Group.LINKS,
    example="It rose.[^1]\n\n[^1]: From 2019 to 2022.",
    source="our own: docs/authors.md, Lessons",
)
LINK_SCHEME = Code(
    "link-scheme",
    ERROR,
    "A link leads to an address of a kind that pages must not open.",
    "javascript:, data: and file: links are unsafe or dead in an LMS.",
    group=Group.LINKS,
    source="OWASP, Cross Site Scripting Prevention",
    example="[the report](https://example.org/report)",
)
LINK_TARGET = Code(
    "link-target",
    ERROR,
    "A link leads to nothing that the course knows.",
    "Links lead to https: addresses, to other lessons by their file, or to terms.",
    "[Reading numbers](reading-numbers.md)",
    group=Group.LINKS,
    source="our own: docs/authors.md, Lessons",
)
INLINE_IMAGE = Code(
    "inline-image",
    ERROR,
    "A picture stands inside a line of text.",
    "On a phone it would tear the line apart; a picture has a paragraph, or a figure, of its own.",
    example="A line of text.\n\n![The bus line links three lake towns.](line.svg)",
    source="WCAG 2.2, 1.4.10 Reflow",
)

# Files that authors bring

NO_ALT = Code(
    "no-alt",
    ERROR,
    "A picture has no alternative text.",
    'Learners who cannot see it get nothing (WCAG 1.1.1). Pictures that only decorate say so with alt: "".',
    "/// figure | map.svg\n    alt: The bus line links three lake towns.\n///",
    group=Group.ACCESSIBILITY,
    source="WCAG 2.2, 1.1.1",
)
NO_CAPTIONS = Code(
    "no-captions",
    ERROR,
    "A film has no captions.",
    "Learners who cannot hear it, or sit in an open office, get nothing (WCAG 1.2.2).",
    group=Group.ACCESSIBILITY,
    source="WCAG 2.2, 1.2.2",
    example="/// video | arrival.mp4\n    captions: arrival.vtt\n…\n///",
)
NO_TRANSCRIPT = Code(
    "no-transcript",
    ERROR,
    "A sound or a film has no transcript.",
    "On a slow link and on paper the transcript is the lesson (WCAG 1.2.1).",
    group=Group.ACCESSIBILITY,
    source="WCAG 2.2, 1.2.1 and 1.2.8",
    example="/// audio | marlene.mp3\nMarlene: We came by boat.\n///",
)
ASSET_MISSING = Code(
    "asset-missing",
    ERROR,
    "A file that a lesson names does not exist.",
    "Files are looked for beside the lesson, then in course/assets/. Capital letters count: many servers tell them apart.",
    example="/// figure | line.svg      (modules/why/line.svg or course/assets/line.svg)",
    source="our own: docs/authors.md, Lessons",
)
ASSET_OUTSIDE = Code(
    "asset-outside",
    ERROR,
    "A file lies outside the course folder.",
    "The course could not be built elsewhere, and a private file could slip into a package.",
    example="/// figure | line.svg",
    source="OWASP, Path Traversal",
)
ASSET_KIND = Code(
    "asset-kind",
    ERROR,
    "A file is of a kind that cannot stand here.",
    "Pictures are SVG, PNG, JPEG or WebP; sound is MP3, M4A or OGG; film is MP4 or WebM; captions are WebVTT.",
    example="line.svg, photo.jpg, talk.mp3, arrival.mp4, arrival.vtt",
    source="our own: docs/authors.md, Lessons",
)

# Files

UNREADABLE = Code(
    "unreadable",
    ERROR,
    "A file cannot be read.",
    "It may be missing, or its permissions forbid reading.",
    example="chmod +r modules/why/frames.md",
    source="our own: docs/commands.md",
)
NOT_UTF_8 = Code(
    "not-utf-8",
    ERROR,
    "A file is not UTF-8 text.",
    "UTF-8 holds every script; editors offer it under 'Save with encoding'.",
    source="RFC 3629",
    example="iconv -f windows-1252 -t utf-8 frames.md > mended.md",
)
CONTROL_CHARACTER = Code(
    "control-character",
    ERROR,
    "A file holds a control character, or an escape that makes one.",
    "It cannot be seen, is forbidden in XML, and would break the package. It often comes from copying out of a PDF, or from a "
    "code such as \\u001b in double quotes.",
    source="XML 1.0, section 2.2",
    example="Type the line anew, or paste it as plain text.",
)
FILE_TOO_LARGE = Code(
    "file-too-large",
    ERROR,
    "A text file is larger than 1 MB.",
    "A lesson of 900 words has 6 kB. A larger file is often something else under a wrong name.",
    group=Group.WEIGHT,
    example="modules/why/frames.md            6 kB\ncourse/assets/arrival.mp4    a film is no text",
    source="our own: ARCHITECTURE.md, decision 3",
)
OUTSIDE_COURSE = Code(
    "outside-course",
    ERROR,
    "A file is a link that leads out of the course folder.",
    "The course could not be built elsewhere, and a private file could slip into a package.",
    example="cp ../shared/line.svg course/assets/line.svg",
    source="OWASP, Path Traversal",
)
NO_COURSE = Code(
    "no-course",
    ERROR,
    "There is no course/course.yaml.",
    "It holds the title and the outline. Run the command in the folder that holds course/, modules/ and quizzes/.",
    "course/course.yaml",
    source="our own: docs/authors.md, Writing a course",
)
FILE_MISSING = Code(
    "file-missing",
    ERROR,
    "A lesson or module that is listed has no file.",
    "A lesson 'frames' of module 'why' stands in modules/why/frames.md. Capital letters count.",
    example="lessons: [frames]      (modules/why/frames.md)",
    source="our own: docs/authors.md, Writing a course",
)
CASE_CLASH = Code(
    "case-clash",
    ERROR,
    "Two files have names that differ by capital letters alone.",
    "On Windows and on macOS one would overwrite the other.",
    example="line.svg and line-2.svg, never line.svg and Line.svg",
    source="Microsoft, Naming Files, Paths, and Namespaces",
)
STRAY_FILE = Code(
    "stray-file",
    WARNING,
    "A file stands where nothing reads it.",
    "Lessons end in .md, everything else in .yaml; a wrong ending or folder makes a file vanish silently.",
    example="quizzes/why.yaml, never quizzes/why.yml",
    source="our own: docs/authors.md, Writing a course",
)
UNLISTED_LESSON = Code(
    "unlisted-lesson",
    WARNING,
    "A lesson is in no module's list.",
    "Learners will not see it.",
    "lessons: [scale-and-shape, frames]",
    source="our own: docs/authors.md, modules/why/module.yaml",
)
UNLISTED_MODULE = Code(
    "unlisted-module",
    WARNING,
    "A module is not in the outline.",
    "Learners will not see it.",
    "outline: [orientation, why]",
    source="our own: docs/authors.md, course/course.yaml",
)
UNUSED_QUIZ = Code(
    "unused-quiz",
    WARNING,
    "No lesson shows this quiz, and none draws from it.",
    "Learners will not see its questions.",
    "/// quiz | why\n///",
    group=Group.QUESTIONS,
    source="our own: docs/authors.md, Quizzes",
)

# YAML

NO_LIBYAML = Code(
    "no-libyaml",
    ERROR,
    "PyYAML was installed without libyaml.",
    "Without it PyYAML reads some texts otherwise, and a course would hang on the machine. Its wheels have it; it is lacking "
    "where pip built PyYAML from its sources and found no compiler.",
    "python -m pip install --force-reinstall --only-binary :all: pyyaml",
    source="our own: ARCHITECTURE.md, decision 4",
)
YAML_SYNTAX = Code(
    "yaml-syntax",
    ERROR,
    "A file cannot be read as YAML.",
    "Most often a text holds ': ' or ' #' and stands without quotes, or a line's indent does not fit.",
    'stem: "Which is right: A or B?"',
    source="YAML 1.2.2, 7.3.3 Plain style",
)
YAML_SIGN = Code(
    "yaml-sign",
    ERROR,
    "A text begins with a sign that means something to YAML.",
    "Aliases (*), anchors (&) and tags (!) are not used in courses: a text that begins so needs quotes.",
    'text: "*Never* share the list."',
    source="YAML 1.2.2, 5.3 Indicator characters",
)
DUPLICATE_FIELD = Code(
    "duplicate-field",
    ERROR,
    "A field is written twice.",
    "One of the two values would be lost without a word.",
    example="title: Why\ntitle: Why not",
    source="YAML 1.2.2, 3.2.1.3 Node comparison",
)
UNKNOWN_FIELD = Code(
    "unknown-field",
    ERROR,
    "There is no field of this name here.",
    "A misspelled field would be ignored without a word. The fields are listed in the authors' guide.",
    example="qestions:      (did you mean questions?)",
    source="our own: docs/reference.md, Fields",
)
MISSING_FIELD = Code(
    "missing-field",
    ERROR,
    "A field that is needed is missing or empty.",
    "Nothing sensible can be assumed in its place.",
    example="- id: why-q1\n  type: true-false\n  stem: A frame is a way of seeing.\n  key: true",
    source="our own: docs/reference.md, Fields",
)
WRONG_KIND = Code(
    "wrong-kind",
    ERROR,
    "A value is of another kind than its field needs.",
    "A text, a number, a list and a group of fields are written differently.",
    "keywords: [migration, development]",
    source="our own: docs/reference.md, Fields",
)
UNKNOWN_WORD = Code(
    "unknown-word",
    ERROR,
    "A value is none of the words that its field knows.",
    "The words are listed in the authors' guide.",
    "mode: practice",
    source="our own: docs/reference.md, Fields",
)
OUT_OF_RANGE = Code(
    "out-of-range",
    ERROR,
    "A number is too small or too large.",
    "A pass mark, say, is between 1 and 100 percent.",
    example="pass-mark: 80",
    source="our own: docs/reference.md, Fields",
)
NOT_A_SLUG = Code(
    "not-a-slug",
    ERROR,
    "An id is not a slug.",
    "Ids stand in addresses, manifests and saved progress: a small letter, then small letters, digits and hyphens, "
    "at most 64 of them.",
    "id: why-q1",
    source="RFC 3986, 2.3 Unreserved characters; our own: docs/run-time.md, Saved state",
)
NOT_A_NUMBER = Code(
    "not-a-number",
    ERROR,
    "A value is no number.",
    "Write digits, with a decimal point where there is one: no thousands separators, no unit.",
    "key: 3.7",
    source="our own: docs/authors.md, Quizzes",
)
NOT_A_DATE = Code(
    "not-a-date",
    ERROR,
    "A value is no date.",
    "Dates are written as in 2026-11-24, in every language.",
    example="checked-on: 2026-11-24",
    source="ISO 8601-1:2019; RFC 3339, full-date",
)
NOT_A_LANGUAGE = Code(
    "not-a-language",
    ERROR,
    "A value is no language tag.",
    "Screen readers choose their voice by it: en, fr, es, ar, pt-BR…",
    "language: en",
    group=Group.LANGUAGE,
    source="WCAG 2.2, 3.1.1; BCP 47",
)

# Ids and references

DUPLICATE_ID = Code(
    "duplicate-id",
    ERROR,
    "Two things have the same id.",
    "Learners' progress is kept under ids: two questions of one id would share their answers.",
    example="- id: why-q1\n- id: why-q2",
    source="our own: docs/run-time.md, Saved state",
)
UNKNOWN_FACT = Code(
    "unknown-fact",
    ERROR,
    "A reference names a fact that course/facts.yaml does not have.",
    "Nothing would stand in its place.",
    "{fact:g01-migrants}",
    source="our own: docs/authors.md, course/facts.yaml",
)
UNKNOWN_TERM = Code(
    "unknown-term",
    ERROR,
    "A reference names a term that course/glossary.yaml does not have.",
    "There would be no definition to open.",
    "[firewalls](term:firewall)",
    group=Group.LINKS,
    source="our own: docs/authors.md, course/glossary.yaml",
)
UNKNOWN_CARD = Code(
    "unknown-card",
    ERROR,
    "A lesson shows a training card that course/cards/ does not have.",
    "A card's id is its file's name.",
    example="/// card | marlene      (course/cards/marlene.yaml)\n///",
    source="our own: docs/authors.md, course/cards/marlene.yaml",
)
UNKNOWN_OBJECTIVE = Code(
    "unknown-objective",
    ERROR,
    "A lesson or question names an objective that no module has.",
    "Objectives stand in module.yaml.",
    group=Group.QUESTIONS,
    example="objectives:\n  five-figures: State five current figures with year and source",
    source="our own: docs/authors.md, modules/why/module.yaml",
)
UNKNOWN_QUIZ = Code(
    "unknown-quiz",
    ERROR,
    "A quiz is named that quizzes/ does not have.",
    "A quiz's id is its file's name, without .yaml.",
    group=Group.QUESTIONS,
    example="/// quiz | why      (quizzes/why.yaml)\n///",
    source="our own: docs/authors.md, Quizzes",
)
UNKNOWN_QUESTION = Code(
    "unknown-question",
    ERROR,
    "A question is named that no quiz has.",
    "Questions stand in quizzes/*.yaml.",
    group=Group.QUESTIONS,
    example="/// question | why-q1\n///",
    source="our own: docs/authors.md, Quizzes",
)
UNKNOWN_LESSON = Code(
    "unknown-lesson",
    ERROR,
    "A link leads to a lesson that the course does not have.",
    "Links to lessons are paths to their files, as seen from the lesson; the lesson must be in its module's list.",
    "[the cycle](../cycle/four-phases.md)",
    group=Group.LINKS,
    source="our own: docs/authors.md, Lessons",
)
UNKNOWN_HEADING = Code(
    "unknown-heading",
    ERROR,
    "A link leads to a heading that the lesson does not have.",
    "A heading's name in links is its text in small letters, with hyphens between the words.",
    "[below](#reading-numbers)",
    group=Group.LINKS,
    source="HTML Living Standard, fragment navigation",
)
UNKNOWN_MODULE = Code(
    "unknown-module",
    ERROR,
    "A requirement names a module that is not in the outline.",
    "It could never be met.",
    group=Group.POLICY,
    example="outline: [orientation, why]",
    source="our own: docs/authors.md, course/course.yaml",
)
UNKNOWN_NODE = Code(
    "unknown-node",
    ERROR,
    "A choice leads to a node that the story does not have.",
    "The story would stop there.",
    group=Group.QUESTIONS,
    example="- id: start\n  choices:\n    - text: Ask the neighbours.\n      next: neighbours\n- id: neighbours",
    source="our own: docs/authors.md, Quizzes",
)
WAS_EXISTS = Code(
    "was-exists",
    ERROR,
    "A lesson's former id belongs to another lesson.",
    "Progress would be moved from a lesson that still exists, or to two lessons at once.",
    "was: old-file-name",
    source="our own: docs/run-time.md, Saved state",
)

# The course

LONG_TITLE = Code(
    "long-title",
    ERROR,
    "A title has more than 255 characters.",
    "Moodle keeps 255 and fails on more; most lists show about 36.",
    group=Group.LANGUAGE,
    source="Moodle, database field lengths",
    example="# Scale and shape",
)
UNKNOWN_FORMAT = Code(
    "unknown-format",
    ERROR,
    "There is no package format of this name.",
    "See the authors' guide.",
    "formats: [scorm12]",
    group=Group.POLICY,
    source="our own: docs/authors.md, course/course.yaml",
)
UNIT_NOT_BUILT = Code(
    "unit-not-built",
    ERROR,
    "Only the whole course can be one unit so far.",
    "Units per module or lesson are planned; the whole course in one launch is what LMSs play most reliably.",
    "unit: course",
    group=Group.POLICY,
    source="our own: docs/authors.md, course/course.yaml",
)
MODULE_TWICE = Code(
    "module-twice",
    ERROR,
    "The outline names a module twice.",
    "Learners' progress is kept once a module.",
    example="outline: [orientation, why]",
    source="our own: docs/run-time.md, Saved state",
)
NO_TEXT = Code(
    "no-text",
    ERROR,
    "A lesson has no text.",
    "Learners would open an empty page.",
    example="# Frames\n\nA frame is a way of seeing.",
    source="WCAG 2.2, 2.4.6",
)
OBJECTIVE_FORM = Code(
    "objective-form",
    WARNING,
    "An objective does not read on from “You will be able to…”.",
    "It begins with a capital verb and has no full stop.",
    "five-figures: State five current figures with year and source",
    group=Group.LANGUAGE,
    source="Mager 1962, Preparing Instructional Objectives",
)
LONG_STORY = Code(
    "long-story",
    WARNING,
    "A training card's story has more than 60 words.",
    "A card is read in a minute, on one half of a sheet.",
    group=Group.LANGUAGE,
    example="story: Marlene came by boat in March. Her school asked for papers that the flood had taken.",
    source="our own: docs/authors.md, course/cards/marlene.yaml",
)
CIRCULAR_PREREQUISITES = Code(
    "circular-prerequisites",
    ERROR,
    "Modules wait for each other.",
    "None of them could ever be opened.",
    group=Group.POLICY,
    example="- module: why\n- module: cycle\n  opens-after: why",
    source="our own: docs/authors.md, course/course.yaml",
)
NEVER_MET = Code(
    "never-met",
    ERROR,
    "A requirement can never be met.",
    "It asks for more than there is, or for a quiz that nobody can pass.",
    group=Group.POLICY,
    example="completion:\n  at-least: 3\n  of: [education, employment, health]",
    source="our own: docs/authors.md, course/course.yaml",
)
NO_FINAL = Code(
    "no-final",
    ERROR,
    "The policy asks for the final, and no quiz is one.",
    "Nobody could complete the course.",
    "mode: final",
    group=Group.POLICY,
    source="our own: docs/authors.md, course/course.yaml",
)
SECOND_FINAL = Code(
    "second-final",
    ERROR,
    "There is more than one final.",
    "The final decides the course's score: there is one at most.",
    group=Group.POLICY,
    example="mode: final      (in one quiz)\nmode: test       (in all others)",
    source="our own: docs/authors.md, course/course.yaml",
)

# Quizzes and questions

EMPTY_QUIZ = Code(
    "empty-quiz",
    ERROR,
    "A quiz has no questions.",
    "Learners would see an empty box.",
    group=Group.QUESTIONS,
    example="questions:\n  - id: why-q1",
    source="our own: docs/authors.md, Quizzes",
)
EMBEDDED_TWICE = Code(
    "embedded-twice",
    ERROR,
    "A quiz, question or reflection stands at two places.",
    "Its answers are kept once, so that the second place would show them as given.",
    group=Group.QUESTIONS,
    example="/// quiz | why      (in one lesson)\n///",
    source="our own: docs/run-time.md, Saved state",
)
UNPLACED_QUESTION = Code(
    "unplaced-question",
    ERROR,
    "Some questions of a quiz stand in lessons, and this one nowhere.",
    "Its points would count, and nobody could earn them.",
    "/// quiz | why\n///",
    group=Group.QUESTIONS,
    source="our own: docs/authors.md, Quizzes",
)
QUESTION_IN_TEST = Code(
    "question-in-test",
    ERROR,
    "A single question of a test, final or pool stands in a lesson.",
    "Such questions are answered together; outside the test they would give themselves away.",
    group=Group.QUESTIONS,
    example="mode: practice",
    source="our own: docs/authors.md, Quizzes",
)
POOL_EMBEDDED = Code(
    "pool-embedded",
    ERROR,
    "A lesson shows a pool.",
    "Pools are never shown: tests draw from them.",
    "mode: test\ndraw: [{from: pool-a, count: 5}]",
    group=Group.QUESTIONS,
    source="our own: docs/authors.md, Quizzes",
)
NOT_BRANCHING = Code(
    "not-branching",
    ERROR,
    "The directive 'scenario' names a question that is no story.",
    "A scenario is a question of the type branching; others stand under the directive 'question'.",
    group=Group.QUESTIONS,
    example="/// question | why-q1\n///",
    source="our own: docs/authors.md, Quizzes",
)
DRAW_OUTSIDE_TEST = Code(
    "draw-outside-test",
    ERROR,
    "A quiz that is neither a test nor a final draws questions.",
    "Drawing belongs to attempts, and only tests and finals have attempts.",
    "mode: test",
    group=Group.QUESTIONS,
    source="our own: docs/authors.md, Quizzes",
)
DRAW_FROM_NO_POOL = Code(
    "draw-from-no-pool",
    ERROR,
    "A quiz draws from another that is no pool.",
    "Questions that learners answer elsewhere cannot test them.",
    "mode: pool",
    group=Group.QUESTIONS,
    source="our own: docs/authors.md, Quizzes",
)
POOL_TOO_SMALL = Code(
    "pool-too-small",
    ERROR,
    "More questions are drawn than the pool has.",
    "An attempt could not be made up.",
    group=Group.QUESTIONS,
    example="draw: [{from: pool-a, count: 5}]      (pool-a has five questions or more)",
    source="our own: docs/authors.md, Quizzes",
)
POOL_SHARED = Code(
    "pool-shared",
    ERROR,
    "Two tests draw from the same pool.",
    "Answers are kept once a question: two tests under way would mix theirs.",
    group=Group.QUESTIONS,
    example="draw: [{from: pool-a, count: 5}]      (in one test)\ndraw: [{from: pool-b, count: 5}]      (in another)",
    source="our own: docs/run-time.md, Saved state",
)
NO_KEY = Code(
    "no-key",
    ERROR,
    "A question has no key.",
    "Without a correct choice every learner would fail it.",
    "- text: 1 in 27\n  correct: true",
    group=Group.QUESTIONS,
    source="Haladyna, Downing and Rodriguez 2002, guideline 19",
)
TOO_MANY_KEYS = Code(
    "too-many-keys",
    ERROR,
    "A single choice has more than one key.",
    "Learners can pick one only. Where several are right, the type is multiple-response.",
    "type: multiple-response",
    group=Group.QUESTIONS,
    source="Haladyna, Downing and Rodriguez 2002, guideline 19",
)
UNKNOWN_KEY = Code(
    "unknown-key",
    ERROR,
    "A key is none of the choices.",
    "It must be written exactly as its choice.",
    "key: B",
    group=Group.QUESTIONS,
    source="our own: docs/authors.md, Quizzes",
)
KEY_TWICE = Code(
    "key-twice",
    ERROR,
    "A question says its key in two ways.",
    "Either `key` names the correct choices or they say `correct: true`; both could contradict each other.",
    group=Group.QUESTIONS,
    example="choices: [1 in 27, 1 in 100]\nkey: 1 in 27",
    source="our own: docs/authors.md, Quizzes",
)
TOO_FEW_CHOICES = Code(
    "too-few-choices",
    ERROR,
    "A question offers fewer than two things to choose between.",
    "There would be nothing to decide.",
    group=Group.QUESTIONS,
    source="Rodriguez 2005, Three Options Are Optimal for Multiple-Choice Items",
    example="choices: [1 in 27, 1 in 100, 1 in 9]\nkey: 1 in 27",
)
DUPLICATE_CHOICE = Code(
    "duplicate-choice",
    ERROR,
    "Two choices of a question read the same.",
    "Nobody could tell which is meant, and answers are kept under the choice's text.",
    group=Group.QUESTIONS,
    source="Haladyna, Downing and Rodriguez 2002, guideline 22",
    example="choices: [1 in 27, 1 in 100]",
)
LONG_ANSWER = Code(
    "long-answer",
    ERROR,
    "An accepted answer has more than 40 characters.",
    "Saved progress keeps 40 characters of a short answer; a longer one could never be given.",
    group=Group.QUESTIONS,
    example="accept: [remittances]",
    source="our own: docs/run-time.md, Saved state",
)
NODE_UNREACHABLE = Code(
    "node-unreachable",
    ERROR,
    "No choice leads to a node of a story.",
    "Nobody would ever read it.",
    "next: workers",
    group=Group.QUESTIONS,
    source="our own: docs/authors.md, Quizzes",
)
STORY_LOOP = Code(
    "story-loop",
    ERROR,
    "A story can go in a circle.",
    "It might never end, and its answers would outgrow the saved progress.",
    group=Group.QUESTIONS,
    example="- id: start\n  choices: [{text: Ask., next: end}]\n- id: end",
    source="our own: docs/run-time.md, Saved state",
)
NO_RATING = Code(
    "no-rating",
    ERROR,
    "A scored story has a choice without a rating.",
    "Its points could not be counted.",
    "rating: best",
    group=Group.QUESTIONS,
    source="our own: docs/authors.md, Quizzes",
)
FACT_CHANGED = Code(
    "fact-changed",
    ERROR,
    "A fact has changed since this question's key was checked.",
    "The key may be wrong now. Look at it, then write the fact's new value under rests-on.",
    "rests-on: {g01-share: 3.7}",
    group=Group.QUESTIONS,
    source="our own: docs/authors.md, Quizzes",
)
NO_FEEDBACK = Code(
    "no-feedback",
    WARNING,
    "A choice of a scored question has no feedback.",
    "What is said to a wrong answer teaches more than the mark. A rationale for the whole question will do, too.",
    group=Group.QUESTIONS,
    source="Van der Kleij, Feskens and Eggen 2015, Effects of Feedback in a Computer-Based Learning Environment",
    example="- text: 1 in 100\n  feedback: Too low. You may have read the share of refugees.",
)
NO_OBJECTIVE = Code(
    "no-objective",
    WARNING,
    "A scored question names no objective.",
    "Without it nobody can tell whether the course tests what it promises to teach.",
    "objective: five-figures",
    group=Group.QUESTIONS,
    source="Haladyna, Downing and Rodriguez 2002, guideline 1",
)

# Waivers

UNKNOWN_CODE = Code(
    "unknown-code",
    ERROR,
    "A waiver names a code that does not exist.",
    "It could never waive anything.",
    example="# waive longest-key: The quotation is as long as it is.",
    source="our own: docs/authors.md, Waivers",
)
WAIVER_WITHOUT_REASON = Code(
    "waiver-without-reason",
    ERROR,
    "A waiver gives no reason.",
    "Whoever reads it next year must be able to judge it.",
    "<!-- waive heading-level: The treaty's own numbering. -->",
    source="our own: docs/authors.md, Waivers",
)
ERROR_WAIVED = Code(
    "error-waived",
    ERROR,
    "A waiver names an error.",
    "Warnings can be right as they are; with an error the course cannot be built.",
    example="# waive longest-key: The quotation is as long as it is.",
    source="our own: docs/authors.md, Waivers",
)
UNUSED_WAIVER = Code(
    "unused-waiver",
    WARNING,
    "A waiver waives nothing.",
    "What it stood for is gone, or it stands in the wrong line: it would hide the next finding.",
    example="# waive longest-key: The quotation is as long as it is.\n- text: …",
    source="our own: docs/authors.md, Waivers",
)

# Building

STATE_TOO_LARGE = Code(
    "state-too-large",
    ERROR,
    "A learner's saved state could outgrow what SCORM 1.2 keeps.",
    "An LMS of SCORM 1.2 keeps 4,096 characters and cuts the rest: a learner would come back to lost answers. "
    "Every question takes some, those with many choices most.",
    group=Group.WEIGHT,
    source="SCORM 1.2 Run-Time Environment, cmi.suspend_data (CMIString4096)",
    example="draw: [{from: pool-a, count: 5}]      (a few of many questions)",
)
CROWDED_SLIDE = Code(
    "crowded-slide",
    WARNING,
    "A slide holds more than can be read.",
    "Its text does not fit in the smallest type that a room can read; the handout has room for the rest.",
    group=Group.WEBINARS,
    example="- id: counts\n  title: Three towns, three counts\n  text: Who counts, and when?",
    source="our own: docs/trainers.md, Printing",
)
CANNOT_PRINT = Code(
    "cannot-print",
    ERROR,
    "A paper cannot be printed.",
    "A character that no font has, or a page that is too full, would leave a hole in what trainers hand out.",
    example="Take another character, or a shorter text: the message names both.",
    source="our own: docs/trainers.md, Printing",
)
CANNOT_WRITE = Code(
    "cannot-write",
    ERROR,
    "The folder for the packages cannot be written.",
    "It may be read-only, full, or no folder. Nothing in it was changed.",
    "coursewright build --out /tmp/packages",
    source="our own: docs/commands.md",
)

# Rendering

SVG_CONTENT = Code(
    "svg-content",
    ERROR,
    "A drawing holds what a page must not run or load.",
    "Scripts, style sheets, outside references, entities, pictures in pictures and animations are not drawn: they "
    "would act on the whole page, or call other servers. Shapes, text, gradients, patterns and markers are.",
    'fill="var(--a1-soft)" stroke="var(--a1)"',
    source="OWASP, Cross Site Scripting Prevention",
)
PICTURE_UNREADABLE = Code(
    "picture-unreadable",
    ERROR,
    "A picture cannot be read.",
    "The file is damaged, empty, too large, or of another kind than its name says.",
    example="Save the picture again as JPEG, PNG, WebP or plain SVG.",
    source="our own: docs/authors.md, Lessons",
)
CAPTIONS_UNREADABLE = Code(
    "captions-unreadable",
    ERROR,
    "A file of captions is no WebVTT.",
    "It begins with WEBVTT, and each caption has a line with its time.",
    "WEBVTT\n\n00:00.000 --> 00:02.000\nA square moves.",
    group=Group.ACCESSIBILITY,
    source="W3C, WebVTT: The Web Video Text Tracks Format",
)
IMAGE_TOO_HEAVY = Code(
    "image-too-heavy",
    ERROR,
    "The pictures of a page are heavier than the course allows.",
    "Learners on slow or dear connections wait and pay for them. The budget stands in course.yaml.",
    "budgets:\n  page-images: 400 kB",
    group=Group.WEIGHT,
    source="Web Almanac, page weight",
)
THEME_RULE = Code(
    "theme-rule",
    ERROR,
    "A theme does more than set the colours and fonts that it may set.",
    "A theme sets custom properties on :root, nothing else: all else is held together by tests of contrast and layout.",
    ":root { --accent: #7a1f5c; }",
    group=Group.ACCESSIBILITY,
    source="WCAG 2.2, 1.4.3",
)

# Webinars

WEBINAR_MINUTES = Code(
    "webinar-minutes",
    ERROR,
    "The minutes of a webinar do not fit together.",
    "Segments follow each other without gap and overlap, and add up to the webinar's length: who leads it runs by this clock.",
    "minutes: 90\nsegments:\n  - at: 0-8\n  - at: 8-25",
    group=Group.WEBINARS,
    source="our own: docs/trainers.md, webinars/<webinar>.yaml",
)
NO_INTERACTION = Code(
    "no-interaction",
    WARNING,
    "Participants of a webinar only listen for more than 20 minutes.",
    "Online, attention goes after a quarter of an hour. A poll, a breakout, a discussion or an exercise brings it back.",
    "kind: discussion",
    group=Group.WEBINARS,
    source="Bligh 2000, What's the Use of Lectures?",
)
BREAKOUT_TOO_LONG = Code(
    "breakout-too-long",
    ERROR,
    "A breakout is longer than its segment.",
    "Opening rooms and coming back takes time as well.",
    group=Group.WEBINARS,
    example="segments:\n  - minutes: 20\n    breakout: bus-line\nbreakouts:\n  - id: bus-line\n    minutes: 15",
    source="our own: docs/trainers.md, webinars/<webinar>.yaml",
)
UNKNOWN_PART = Code(
    "unknown-part",
    ERROR,
    "A segment names a role, slide, poll or breakout that its webinar does not have.",
    "Nobody would know what to show, or who leads.",
    "roles:\n  - role: lead\n    name: Lead facilitator\nsegments:\n  - minutes: 8\n    lead: lead",
    group=Group.WEBINARS,
    source="our own: docs/trainers.md, webinars/<webinar>.yaml",
)
UNUSED_PART = Code(
    "unused-part",
    WARNING,
    "A webinar has a role, slide, poll or breakout that no segment names.",
    "It would be prepared, and never used.",
    group=Group.WEBINARS,
    example="segments:\n  - minutes: 8\n    slides: [counts]",
    source="our own: docs/trainers.md, webinars/<webinar>.yaml",
)
NO_SLIDE_ALT = Code(
    "no-slide-alt",
    ERROR,
    "A slide's picture has no alternative text.",
    "Slides are handed out, and read by people who do not see them (WCAG 1.1.1).",
    "picture: course/assets/cycle.svg\nalt: The four phases of the cycle.",
    group=Group.ACCESSIBILITY,
    source="WCAG 2.2, 1.1.1",
)
EMPTY_HANDOUT_PART = Code(
    "empty-handout-part",
    ERROR,
    "A part of a handout holds nothing, or has no title.",
    "Readers move through the paper by its headings.",
    group=Group.WEBINARS,
    example="handout:\n  - title: My plan\n    body: Write three steps.",
    source="our own: docs/trainers.md, webinars/<webinar>.yaml",
)
UNKNOWN_TOOL = Code(
    "unknown-tool",
    ERROR,
    "A tool is named that course/tools/ does not have.",
    "A tool's id is its file's name, without .yaml.",
    example="- tool: risk-analysis      (course/tools/risk-analysis.yaml)",
    source="our own: docs/trainers.md, course/tools/<tool>.yaml",
)
UNKNOWN_JOB_AID = Code(
    "unknown-job-aid",
    ERROR,
    "A job aid is named that course/job-aids/ does not have.",
    "A job aid's id is its file's name, without .yaml.",
    example="- job-aid: tool-selector      (course/job-aids/tool-selector.yaml)",
    source="our own: docs/trainers.md, course/job-aids/<job-aid>.yaml",
)
EMPTY_SECTION = Code(
    "empty-section",
    ERROR,
    "A section of a worksheet has nothing to fill in.",
    "Each kind of section needs its own: fields, rows with columns, or a scale of answers.",
    "- id: next\n  title: Next step\n  fields: [What, By whom]",
    source="our own: docs/trainers.md, course/tools/<tool>.yaml",
)
EXAMPLE_MISFIT = Code(
    "example-misfit",
    ERROR,
    "A filled example does not fit its worksheet.",
    "Each row of an example fills one row of the worksheet, with answers that the worksheet offers.",
    example="columns: [Indicator, Source]\n…\nexample:\n  answers:\n    indicators:\n      - [Households with a tap, Survey]",
    source="our own: docs/trainers.md, course/tools/<tool>.yaml",
)
ROW_MISFIT = Code(
    "row-misfit",
    ERROR,
    "A row of a worksheet gives more cells than there are columns, or one that a formula counts.",
    "What is given stands in the first columns; a formula's cells are never given.",
    "columns: [Indicator, Source]\nrows:\n  - [Households with a tap, Survey]",
    source="our own: docs/trainers.md, course/tools/<tool>.yaml",
)
BAD_FORMULA = Code(
    "bad-formula",
    ERROR,
    "A column's formula cannot be counted.",
    "It may hold columns of the same row in braces that take numbers, numbers, + - * / and parentheses. A column that is itself "
    "counted stands before it.",
    "columns:\n  - Risk\n  - {title: Likelihood, options: [1, 2, 3]}\n  - {title: Impact, kind: number}\n"
    '  - {title: Score, formula: "{Likelihood} * {Impact}"}',
    source="our own: docs/trainers.md, course/tools/<tool>.yaml",
)
SAME_SHEET_TITLE = Code(
    "same-sheet-title",
    WARNING,
    "Two sheets of a spreadsheet would have the same title.",
    "Spreadsheet programs show 31 characters of a title at most; the second sheet gets a number.",
    example="title: Risks\ntitle: Indicators",
    source="Microsoft, Excel: Rename a worksheet",
)
BAND_GAP = Code(
    "band-gap",
    ERROR,
    "The bands of a score leave a gap or overlap.",
    "Every score that can be reached belongs to one band.",
    "bands:\n  - {from: 0, to: 7, title: Unaware}\n  - {from: 8, to: 20, title: Aware}",
    source="our own: docs/trainers.md, course/tools/<tool>.yaml",
)
UNKNOWN_PLACEHOLDER = Code(
    "unknown-placeholder",
    ERROR,
    "A message holds a placeholder that nothing fills in.",
    "Participants would read the braces.",
    "We meet {when}. {join}",
    group=Group.WEBINARS,
    source="our own: docs/trainers.md, webinars/<webinar>.yaml",
)
UNKNOWN_WEBINAR = Code(
    "unknown-webinar",
    ERROR,
    "A webinar is named that webinars/ does not have.",
    "A webinar's id is its file's name, without .yaml.",
    group=Group.WEBINARS,
    example="- webinar: kick-off      (webinars/kick-off.yaml)",
    source="our own: docs/trainers.md, webinars/schedule.yaml",
)
UNKNOWN_ZONE = Code(
    "unknown-zone",
    ERROR,
    "There is no time zone of this name.",
    "Zones have the names of the IANA database, a continent and a city: their rules for summer time are known.",
    "zone: Europe/Brussels",
    group=Group.WEBINARS,
    source="IANA, Time Zone Database",
)
NO_SUCH_TIME = Code(
    "no-such-time",
    ERROR,
    "A date and time does not exist in its zone, or exists twice.",
    "When clocks go forward an hour is skipped; when they go back one comes twice. Nobody would know when to come.",
    group=Group.WEBINARS,
    source="IANA, Time Zone Database",
    example="starts: 2027-03-28 03:30",
)
UNKNOWN_SESSION = Code(
    "unknown-session",
    ERROR,
    "A file of meetings names a cohort or session that the schedule does not have.",
    "Its link would be in no message.",
    "autumn:\n  kick-off: {link: https://meet.example.org/123}",
    group=Group.WEBINARS,
    source="our own: docs/trainers.md, webinars/schedule.yaml",
)
SESSIONS_OUT_OF_ORDER = Code(
    "sessions-out-of-order",
    WARNING,
    "A cohort's session begins before the one above it.",
    "Most often a month or a year is mistyped.",
    group=Group.WEBINARS,
    example="- starts: 2027-03-01 14:00\n- starts: 2027-03-08 14:00",
    source="our own: docs/trainers.md, webinars/schedule.yaml",
)

# Learners and certificates

LEARNERS_FILE = Code(
    "learners-file",
    ERROR,
    "The learners' file has no rows, or lacks a column.",
    "Without the column nobody can say who has reached the certificate.",
    "name,e-mail,modules,final,capstone,peer review,webinars,date",
    group=Group.POLICY,
    source="our own: docs/certificates.md, Who did what",
)
UNKNOWN_COLUMN = Code(
    "unknown-column",
    WARNING,
    "The learners' file has a column of an unknown name.",
    "What stands in it is not read; if the name is mistyped, a result is missing.",
    group=Group.POLICY,
    example="name,email,modules",
    source="our own: docs/certificates.md, Who did what",
)
LEARNER_VALUE = Code(
    "learner-value",
    ERROR,
    "A row of the learners' file holds what cannot be read.",
    "A wrong result or date would stand on a certificate. The other rows are made.",
    "Amal Ndiaye,amal@example.org,all,24/30,14/20,yes,3,2026-11-24",
    group=Group.POLICY,
    source="our own: docs/certificates.md, Who did what",
)
SAME_LEARNER = Code(
    "same-learner",
    ERROR,
    "A learner stands in the learners' file twice.",
    "One person gets one certificate; two persons of one name are told apart by their e-mail.",
    group=Group.POLICY,
    example="Ana Silva,ana.1@example.org\nAna Silva,ana.2@example.org",
    source="our own: docs/certificates.md, Who did what",
)
CERTIFICATE_NOT_REACHED = Code(
    "certificate-not-reached",
    WARNING,
    "A learner has not done all that the certificate asks for.",
    "The rules stand in course.yaml, under certificate. Who has done the core modules gets a record of participation.",
    group=Group.POLICY,
    example="certificate:\n  choose: [education, employment, climate]\n  choose-least: 2",
    source="our own: docs/certificates.md, What the course asks for",
)
NO_FACE_FOR_NAME = Code(
    "no-face-for-name",
    ERROR,
    "A name has a character that no font of ours covers.",
    "It would be printed as an empty box. Name a font that has it with --font.",
    example="coursewright certificates learners.csv --font NotoSansThai.ttf",
    source="our own: docs/certificates.md, The papers",
)
UNKNOWN_CERTIFICATE_MODULE = Code(
    "unknown-certificate-module",
    ERROR,
    "The certificate asks for a module that the course does not have.",
    "Nobody could reach it.",
    group=Group.POLICY,
    example="certificate:\n  core: [why, cycle]",
    source="our own: docs/certificates.md, What the course asks for",
)
CERTIFICATE_NEVER_REACHED = Code(
    "certificate-never-reached",
    ERROR,
    "The certificate asks for more than there is.",
    "Nobody could reach it.",
    group=Group.POLICY,
    example="certificate:\n  core: [why, cycle]",
    source="our own: docs/certificates.md, What the course asks for",
)

# Questions: nothing but knowledge leads to the key

HALADYNA = "Haladyna, Downing and Rodriguez 2002, A Review of Multiple-Choice Item-Writing Guidelines"

LONGEST_KEY = Code(
    "longest-key",
    WARNING,
    "The key is longer than every other choice.",
    "Writers qualify what is right until nobody can object to it. Test-wise learners pick the longest choice, and "
    "the question measures that.",
    "choices: [Count users, Count users by age, Count users by month]\nkey: Count users by age",
    Group.QUESTIONS,
    f"{HALADYNA}, guidelines 24 and 28d",
)
KEY_POSITIONS = Code(
    "key-positions",
    WARNING,
    "Keys stand at one position too often.",
    "Most authors hide the key in the middle. Players shuffle choices, but handouts on paper do not, nor do questions "
    "with shuffle: false; and a true/false quiz of true statements teaches to agree.",
    "- {id: why-q1, choices: [A, B, C], key: A}\n- {id: why-q2, choices: [D, E, F], key: F}",
    Group.QUESTIONS,
    f"{HALADYNA}, guideline 20; Attali and Bar-Hillel 2003, Guess Where",
)
ALL_OR_NONE = Code(
    "all-or-none",
    WARNING,
    "A choice speaks of the other choices, or all of them are right.",
    "Who is sure of two choices knows that “all of the above” is right without the third; who is sure of one wrong choice knows that it is "
    "not. “None of the above” never shows what the learner knows instead. And such choices stand in the wrong place once they are shuffled.",
    "type: multiple-response",
    Group.QUESTIONS,
    f"{HALADYNA}, guidelines 25 and 26",
)
NEGATIVE_STEM = Code(
    "negative-stem",
    WARNING,
    "A stem hinges on a negation that is not emphasised.",
    "A small “not” is read over, most of all by those who read in a second language: they then answer another question than was asked. "
    "Ask positively, or make the word stand out.",
    "stem: Which of these is **not** a durable solution?",
    Group.QUESTIONS,
    f"{HALADYNA}, guideline 17; NBME Item-Writing Guide, on negatively phrased lead-ins",
)
ALIKE_CHOICES = Code(
    "alike-choices",
    WARNING,
    "Two choices differ in capitals, signs or marks alone.",
    "Learners cannot tell what the difference means; who sees that two choices say the same knows that neither is the key.",
    "choices: [Count users, Count visits]",
    Group.QUESTIONS,
    f"{HALADYNA}, guideline 22",
)
ABSOLUTE_WORD = Code(
    "absolute-word",
    WARNING,
    "An absolute word gives a distractor away.",
    "Hardly anything is always or never so, as learners know: they strike such choices out without knowing the subject.",
    "text: Migrants often send money home.",
    Group.QUESTIONS,
    f"{HALADYNA}, guideline 28a; NBME Item-Writing Guide, on absolute terms",
)
BARE_FEEDBACK = Code(
    "bare-feedback",
    WARNING,
    "Feedback only says whether an answer is right.",
    "The mark says that already. Feedback that explains why an answer is right, or tempting, teaches far more than a verdict does.",
    "feedback: Too low. You may have read 1 in 100 as the share of refugees.",
    Group.QUESTIONS,
    "Van der Kleij, Feskens and Eggen 2015, Effects of Feedback in a Computer-Based Learning Environment: a Meta-Analysis",
)
OBJECTIVE_UNASKED = Code(
    "objective-unasked",
    WARNING,
    "No question asks for an objective.",
    "Learners are promised that they will be able to do it, and nobody can tell whether they are.",
    "objective: five-figures",
    Group.QUESTIONS,
    f"{HALADYNA}, guideline 1; Biggs 1996, Enhancing Teaching through Constructive Alignment",
)
OBJECTIVE_UNTAUGHT = Code(
    "objective-untaught",
    WARNING,
    "No lesson serves an objective.",
    "Questions would ask for what the course does not teach.",
    "objectives: [five-figures]",
    Group.STRUCTURE,
    "Biggs 1996, Enhancing Teaching through Constructive Alignment",
)
LESSON_WITHOUT_OBJECTIVE = Code(
    "lesson-without-objective",
    WARNING,
    "A lesson serves no objective, though others of its module do.",
    "Either the module promises too little, or the lesson is not needed.",
    "objectives: [five-figures]",
    Group.STRUCTURE,
    "Biggs 1996, Enhancing Teaching through Constructive Alignment",
)

# Language

FORBIDDEN_PHRASE = Code(
    "forbidden-phrase",
    WARNING,
    "A text holds a phrase that the course avoids.",
    "course.yaml lists phrases that are wrong, misleading or hurtful in this course's subject, each with a reason. They are found across "
    "markup and line ends. Where one is quoted as a bad example, a waiver says so.",
    "forbidden-phrases:\n  - phrase: flood of migrants\n    reason: People are not water.\n    instead: arrivals, with a number and a date",
    Group.LANGUAGE,
    "the course's own list; compare IOM, Glossary on Migration (2019) and Ethical Journalism Network, migration reporting",
)

LONG_SENTENCE = Code(
    "long-sentence",
    WARNING,
    "A sentence has more than 40 words.",
    "Who reads in a second language, or listens, has forgotten its beginning at its end. Plain-language guides ask for 15 to 20 words on average.",
    "The line links three towns. It runs from March to June.",
    Group.LANGUAGE,
    "ISO 24495-1:2023, Plain language; European Commission, How to write clearly",
)
HARD_TO_READ = Code(
    "hard-to-read",
    WARNING,
    "A lesson is very hard to read.",
    "Its sentences and words are longer than those of laws. The measure (LIX) counts words a sentence and the share of words of seven letters and more; newspapers have about 50.",
    "We ask who is counted. Then we ask who counts.",
    Group.LANGUAGE,
    "Björnsson 1968, Läsbarhet; Anderson 1983, Lix and Rix; WCAG 2.2, 3.1.5",
)
UNDEFINED_ABBREVIATION = Code(
    "undefined-abbreviation",
    WARNING,
    "An abbreviation is not explained where learners meet it first.",
    "Insiders do not notice abbreviations; everybody else stops at them. An entry of the glossary will do, and so will a few words in brackets.",
    "internally displaced people (IDPs)",
    Group.LANGUAGE,
    "WCAG 2.2, 3.1.4",
)
TERM_TOO_LATE = Code(
    "term-too-late",
    WARNING,
    "A term is used before the lesson that explains it.",
    "Learners meet it without a definition, and find the link when they no longer need it.",
    "[firewall](term:firewall)",
    Group.LANGUAGE,
    "WCAG 2.2, 3.1.3; ISO 24495-1:2023, Plain language",
)
SPELLING_VARIANT = Code(
    "spelling-variant",
    WARNING,
    "A word is spelled in two ways.",
    "Learners wonder whether two things are meant, and search finds half of them.",
    "organise, organised      (everywhere, or organize everywhere)",
    Group.LANGUAGE,
    "European Commission, English Style Guide; ISO 704:2022, Terminology work",
)
ALT_REPEATS = Code(
    "alt-repeats",
    WARNING,
    "An alternative text repeats the caption or the file's name.",
    "Who listens hears the same twice, and learns nothing of what the picture shows.",
    "alt: The bus line links three lake towns.",
    Group.ACCESSIBILITY,
    "WCAG 2.2, 1.1.1; W3C, An alt Decision Tree",
)
ALT_ANNOUNCES = Code(
    "alt-announces",
    WARNING,
    "An alternative text begins by saying that it is a picture.",
    "Screen readers say so themselves.",
    "alt: The bus line links three lake towns.",
    Group.ACCESSIBILITY,
    "W3C Web Accessibility Initiative, Images Tutorial, tips and tricks",
)
LONG_ALT = Code(
    "long-alt",
    WARNING,
    "An alternative text is longer than 250 characters.",
    "Screen readers say it without a pause, and nobody can go back in it. A long description can be read at one's own pace, by everybody.",
    "long: |\n    1. The line begins at the port. …",
    Group.ACCESSIBILITY,
    "W3C Web Accessibility Initiative, Images Tutorial, complex images",
)
TABLE_HEADER = Code(
    "table-header",
    WARNING,
    "A column of a table has no header.",
    "Screen readers say the header before each cell: without it, numbers are numbers of nothing.",
    "| Place | Count |\n|---|---|",
    Group.ACCESSIBILITY,
    "WCAG 2.2, 1.3.1; W3C, Tables Tutorial",
)
LOW_CONTRAST = Code(
    "low-contrast",
    WARNING,
    "A theme's colours are too close to each other.",
    "Text needs 4.5 : 1 to its ground and the border of a control 3 : 1, in the light and in the dark theme, or people with low vision, and everybody in the sun, cannot read.",
    ":root { --a1: #7a1f5c; }",
    Group.ACCESSIBILITY,
    "WCAG 2.2, 1.4.3 and 1.4.11",
)
EMPTY_LINK_TEXT = Code(
    "empty-link-text",
    WARNING,
    "A link's text does not say where it leads.",
    "Screen readers list the links of a page: ten times “here” is no list. An address is spelled out letter by letter.",
    "[the project's page](https://example.org)",
    Group.LINKS,
    "WCAG 2.2, 2.4.4",
)
DEAD_LINK = Code(
    "dead-link",
    WARNING,
    "An address outside the course does not answer.",
    "Pages move and vanish. This is looked at only with --online, never in a build.",
    "[the report, archived](https://web.archive.org/web/2026/https://example.org/report)",
    Group.LINKS,
    "W3C, Cool URIs don't change; WCAG 2.2, 2.4.4",
)
HEAVY_FILE = Code(
    "heavy-file",
    WARNING,
    "A file is heavier than learners on a slow line can bear.",
    "At 400 kbit/s, 5 MB take a hundred seconds, and in many countries they cost more than a meal.",
    "/// download | form.pdf      (5 MB at most)\n///",
    Group.WEIGHT,
    "ITU, Measuring digital development: the affordability of ICT services; Web Almanac, page weight",
)
READING_TIME = Code(
    "reading-time",
    WARNING,
    "A lesson takes much longer or shorter than it says.",
    "Learners plan their evenings, and organizers their weeks, by the minutes that a lesson states.",
    "minutes: 8",
    Group.STRUCTURE,
    "Brysbaert 2019, How many words do we read per minute?",
)
STALE_FACT = Code(
    "stale-fact",
    WARNING,
    "A fact was checked too long ago.",
    "Figures are revised, pages move. The bound is fact-months in course.yaml; the date to compare with is that of --today, or the newest check among the facts.",
    "checked-on: 2026-11-24",
    Group.POLICY,
    "the course's own bound; UN, Fundamental Principles of Official Statistics",
)
UNUSED_FACT = Code(
    "unused-fact",
    WARNING,
    "Nothing uses a fact.",
    "It must be kept true for nobody.",
    "{fact:g01-migrants}",
    Group.STRUCTURE,
    "our own: docs/authors.md, course/facts.yaml",
)
UNUSED_TERM = Code(
    "unused-term",
    WARNING,
    "Nothing leads to a term of the glossary.",
    "Learners find it by chance. A term that no text uses needs no entry.",
    "[firewalls](term:firewall)",
    Group.LANGUAGE,
    "WCAG 2.2, 3.1.3",
)
UNUSED_ASSET = Code(
    "unused-asset",
    WARNING,
    "Nothing shows a file that lies beside the lessons.",
    "It is translated, kept and checked for nobody, and its rights must be cleared all the same.",
    "/// figure | line.svg\n    alt: The bus line links three lake towns.\n///",
    Group.STRUCTURE,
    "our own: docs/authors.md, Lessons",
)

CHART_VALUE = Code(
    "chart-value",
    ERROR,
    "A chart shows a fact whose value is no number, or is below zero.",
    "A bar's length is a number, counted from zero.",
    "value: 3.7",
    source="Huff 1954, How to Lie with Statistics; our own: docs/authors.md, Charts",
)
CHART_UNITS = Code(
    "chart-units",
    ERROR,
    "A chart shows facts of different units.",
    "Bars beside each other are compared: people and percent have no common length.",
    "/// chart | Migrants among all people\n    bars:\n      g01-share-1990: In 1990\n      g01-share: In mid-2024\n///",
    source="our own: docs/authors.md, Charts",
)
CHART_SERIES = Code(
    "chart-series",
    ERROR,
    "A chart shows facts that course/facts.yaml calls not comparable.",
    "Two revisions, or a stock and a flow, beside each other look like a growth that nobody measured.",
    "not-comparable-with: [g03-migrants-2020]",
    source="our own: docs/authors.md, Charts",
)

CHART_YEARS = Code(
    "chart-years",
    ERROR,
    "The points of a line do not follow each other in time.",
    "A line tells of a change from year to year; its points stand as far apart as their years.",
    "year: mid-2024",
    source="our own: docs/authors.md, Charts",
)

# A live course (see course/course.lock)

LOCK_DAMAGED = Code(
    "lock-damaged",
    ERROR,
    "The lock file of the last release cannot be read.",
    "What an edit would lose is known from it alone. `coursewright lock` writes it; a merge by hand can leave its marks.",
    '"lessons": {\n  "why/frames": {"key": "abc", "title": "Frames"}\n}',
    source="our own: docs/run-time.md, Saved state",
)
RELEASED_COURSE_RENAMED = Code(
    "released-course-renamed",
    WARNING,
    "A course that was released has another id.",
    "To an LMS it is another course, and learners begin anew.",
    "id: water-for-all",
    source="our own: docs/run-time.md, Saved state",
)
RELEASED_MODULE_GONE = Code(
    "released-module-gone",
    WARNING,
    "A module that was released is gone.",
    "Rules and learners' paths that counted on it count on nothing.",
    example="outline: [orientation, why]",
    source="our own: docs/run-time.md, Saved state",
)
RELEASED_LESSON_GONE = Code(
    "released-lesson-gone",
    WARNING,
    "A lesson that was released is gone.",
    "Learners who have read it lose the mark, and may no longer be complete. A lesson that was renamed or moved keeps it by was:.",
    "---\nwas: [old-name, other-module/old-name]\n---",
    source="our own: docs/run-time.md, Saved state",
)
RELEASED_QUIZ_GONE = Code(
    "released-quiz-gone",
    WARNING,
    "A quiz that was released is gone.",
    "Learners' results and attempts in it are dropped when they come back.",
    example="quizzes/why.yaml keeps its name; its title: may change.",
    source="our own: docs/run-time.md, Saved state",
)
RELEASED_QUESTION_GONE = Code(
    "released-question-gone",
    WARNING,
    "A question that was released is gone.",
    "Learners' answers to it are dropped when they come back. A question that is reworded keeps its id.",
    example="- id: why-q1\n  stem: The same question, in better words.",
    source="our own: docs/run-time.md, Saved state",
)
RELEASED_QUESTION_RETYPED = Code(
    "released-question-retyped",
    WARNING,
    "A question that was released is of another type.",
    "Answers that learners gave to the old type mean nothing to the new one.",
    example="- id: why-q1-2\n  type: multiple-response",
    source="our own: docs/run-time.md, Saved state",
)
RELEASED_CHOICE_GONE = Code(
    "released-choice-gone",
    WARNING,
    "A choice that was released is gone, or reworded.",
    "Answers that name it are dropped. A choice without an id is known by its words; with an id it can be reworded at any time.",
    "- id: everybody\n  text: Everybody who lives here.",
    source="our own: docs/run-time.md, Saved state",
)
RELEASED_REFLECTION_GONE = Code(
    "released-reflection-gone",
    WARNING,
    "A reflection that was released is gone.",
    "What learners wrote there stays in their browser, and is shown no more.",
    example="/// reflection | my-river\nWhat does the river mean to you?\n///",
    source="our own: docs/run-time.md, Saved state",
)
RELEASED_WEBINAR_GONE = Code(
    "released-webinar-gone",
    WARNING,
    "A webinar whose attendance counted is gone.",
    "Learners who gave its code lose the mark.",
    group=Group.WEBINARS,
    example="webinars/kick-off.yaml keeps its name; its title: may change.",
    source="our own: docs/run-time.md, Saved state",
)
RELEASED_KEY_MOVED = Code(
    "released-key-moved",
    WARNING,
    "A new id takes the place in saved state that a released one had.",
    "Saved state knows things by short digests; where two are the same, the first id in alphabetical order has it. The new id pushed a released one aside.",
    example="- id: why-q1b      (another id than the one that clashed)",
    source="our own: docs/run-time.md, Saved state",
)

# New codes stand above this line.

CODES: Mapping[str, Code] = {code.name: code for code in tuple(globals().values()) if isinstance(code, Code)}
"""Every code by its name."""
