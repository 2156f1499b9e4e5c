"""Every kind of finding, by its stable name."""

from __future__ import annotations

from builder.diagnostics import Code, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

# Lessons: structure

UNCLOSED_DIRECTIVE = Code(
    "unclosed-directive",
    ERROR,
    "A directive has no closing line.",
    "Without it the rest of the lesson would stand inside the directive.",
    "/// note\nText.\n///",
)
UNOPENED_DIRECTIVE = Code(
    "unopened-directive",
    ERROR,
    "A line of slashes closes nothing.",
    "A closing line has exactly as many slashes as the line that opens its directive.",
    "//// tabs\n…\n////",
)
DIRECTIVE_NESTING = Code(
    "directive-nesting",
    ERROR,
    "A directive stands in another that has no more slashes.",
    "The outer one needs more slashes, so that each closing line belongs to one directive only.",
    "//// tabs\n## One\n/// note\nText.\n///\n////",
)
INDENTED_DIRECTIVE = Code(
    "indented-directive",
    ERROR,
    "A directive is indented, as inside a list.",
    "Directives begin at the margin; in a list they would be read as text.",
)
UNKNOWN_DIRECTIVE = Code(
    "unknown-directive",
    ERROR,
    "There is no directive of this name.",
    "The directives are listed in the authors' guide.",
)
DIRECTIVE_CONTENT = Code(
    "directive-content",
    ERROR,
    "A directive's argument or content is not what it needs.",
    "Steps want one ordered list, a comparison one table, tabs, an accordion and flip cards parts under headings, "
    "and some directives have no content at all.",
    "/// steps\n1. First.\n2. Then.\n///",
)
UNCLOSED_CODE = Code(
    "unclosed-code",
    ERROR,
    "A block of code is not closed.",
    "Without the closing line the rest of the lesson would be code.",
)
TOO_DEEP = Code(
    "too-deep",
    ERROR,
    "Markup is nested too deeply, or too dense.",
    "Reading it could take minutes, and no reader could follow it.",
)
RAW_HTML = Code(
    "raw-html",
    ERROR,
    "A lesson holds raw HTML.",
    "Scripts and styles of an author's own break the accessibility and the safety of every page. "
    "What Markdown cannot say, a directive can; a sign that is meant as a sign is written \\<.",
    "2 \\< 3",
)
NO_TITLE = Code(
    "no-title",
    ERROR,
    "A lesson has no title.",
    "The title names the page, its place in the contents and in the LMS.",
    "# Scale and shape",
)
SECOND_TITLE = Code(
    "second-title",
    ERROR,
    "A lesson has two '#' headings.",
    "A page has one title; headings inside begin with ## (screen readers move by them).",
)
HEADING_LEVEL = Code(
    "heading-level",
    WARNING,
    "A heading goes too deep or skips a level.",
    "Learners who listen move from heading to heading; a missing level sounds like missing text (WCAG 1.3.1).",
)
UNKNOWN_REFERENCE_KIND = Code(
    "unknown-reference-kind",
    ERROR,
    "Braces hold a reference of no known kind.",
    "References are {fact:id}, {value:id} and {cite:id}.",
)
UNKNOWN_FOOTNOTE = Code(
    "unknown-footnote", ERROR, "A footnote is used and not defined.", "The mark would lead nowhere."
)
UNUSED_FOOTNOTE = Code(
    "unused-footnote", WARNING, "A footnote is defined and not used.", "Nobody would find the note."
)
LINK_SCHEME = Code(
    "link-scheme",
    ERROR,
    "A link leads to an address of a kind that pages must not open.",
    "javascript:, data: and file: links are unsafe or dead in an LMS.",
)
LINK_TARGET = Code(
    "link-target",
    ERROR,
    "A link leads to nothing that the course knows.",
    "Links lead to https: addresses, to other lessons by their file, or to terms.",
    "[Reading numbers](reading-numbers.md)",
)
INLINE_IMAGE = Code(
    "inline-image",
    ERROR,
    "A picture stands inside a line of text.",
    "On a phone it would tear the line apart; a picture has a paragraph, or a figure, of its own.",
)

# Files that authors bring

NO_ALT = Code(
    "no-alt",
    ERROR,
    "A picture has no alternative text.",
    "Learners who cannot see it get nothing (WCAG 1.1.1). Pictures that only decorate say so with alt: \"\".",
    "/// figure | map.svg\n    alt: The bus line links three lake towns.\n///",
)
ASSET_MISSING = Code(
    "asset-missing",
    ERROR,
    "A file that a lesson names does not exist.",
    "Files are looked for beside the lesson, then in course/assets/. Capital letters count: many servers tell them apart.",
)
ASSET_OUTSIDE = Code(
    "asset-outside",
    ERROR,
    "A file lies outside the course folder.",
    "The course could not be built elsewhere, and a private file could slip into a package.",
)
ASSET_KIND = Code(
    "asset-kind",
    ERROR,
    "A file is of a kind that cannot stand here.",
    "Pictures are SVG, PNG, JPEG or WebP; sound is MP3, M4A or OGG; film is MP4 or WebM; captions are WebVTT.",
)
