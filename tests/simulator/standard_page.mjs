// docs/simulator-standard.md, from the run-times' own tables: node tests/simulator/standard_page.mjs > docs/simulator-standard.md
import { readFileSync } from "node:fs";
import { STANDARDS } from "./plays.mjs";

const DIFFERENCES = JSON.parse(readFileSync(new URL("differences.json", import.meta.url), "utf-8"));
const ACCESS = { rw: "read, write", ro: "read", wo: "write" };
const TITLES = { scorm12: "SCORM 1.2", scorm2004: "SCORM 2004 4th Edition" };
const INTERACTION = "cmi.interactions.n.type";

const CONDITIONS = {
  argument: "`Initialize`, `Commit` or `Terminate` with anything but the empty text",
  "initialised-twice": "initialised twice",
  "initialised-after-end": "initialised again after the end",
  "ended-before": "ended before the beginning",
  "ended-after": "ended twice",
  "got-before": "read before the beginning",
  "got-after": "read after the end",
  "set-before": "written before the beginning",
  "set-after": "written after the end",
  "committed-before": "committed before the beginning",
  "committed-after": "committed after the end",
  "no-name": "read without a name",
  "no-name-set": "written without a name",
  undefined: "a name that the data model does not have, read",
  "undefined-set": "a name that the data model does not have, written",
  "no-children": "`_children` of what has no parts",
  "no-count": "`_count` of what is no list",
  "no-version": "`_version` of anything but `cmi`",
  "out-of-range": "a row that is not there, read",
  "out-of-order": "a row beyond the next one, written; a pattern too many",
  keyword: "`_children`, `_count` or `_version`, written",
  "read-only": "an element that only the LMS sets, written",
  "write-only": "an element that cannot be read, read",
  unset: "nothing set yet, and no value to begin with",
  type: "a value that is not of the element's type",
  range: "a number outside its range",
  dependency: "written before what it needs",
  taken: "an id or pattern that another row has; an id that may not change",
  "not-implemented": "an optional element that an LMS lacks (profiles)",
  "too-long": "longer than the limit",
  "not-stored": "the server did not take it: at a commit, and at the end",
  "not-ended": "the LMS could not end the session (profiles)",
};

const cell = (text) => text.replaceAll("|", "\\|");
const code = (text) => `\`${text}\``;
const row = (...cells) => `| ${cells.map(cell).join(" | ")} |`;
const table = (heads, rows) => [row(...heads), row(...heads.map(() => "---")), ...rows.map((each) => row(...each))].join("\n");

/** @param {import("../../builder/simulator/types.d.ts").Standard} standard */
function elements(standard) {
  return table(
    ["element", "access", "takes", "begins with", "besides"],
    Object.entries(standard.elements).map(([name, element]) => [code(name), ACCESS[element.access], `${element.type.says} (${element.type.name})`, begins(standard, element), besides(standard, name, element)]),
  );
}

function begins(standard, { access, initial }) {
  if (access === "wo") return "";
  if (initial === undefined) return standard.codes.unset === "0" ? "" : `error ${standard.codes.unset}`;
  return initial === "" ? "the empty text" : code(initial);
}

function besides(standard, name, element) {
  const list = /^(.*)\.n\.[a-z_.]+$/.exec(name)?.[1];
  const held = element.access !== "ro" && list ? standard.rows[list] : undefined;
  return [
    element.needs ? `needs ${element.needs.map(code).join(" and ")}` : "",
    element.isFixed ? "stays once it is set" : "",
    element.unique ? (name.endsWith("pattern") ? "differs from the others, in a choice and a sequencing" : "differs from the other rows'") : "",
    standard.grows.includes(name) ? "is added to what is there" : "",
    /\.(id|pattern|comment|location)$/.test(name) && typeof held === "number" ? `rows: at least ${held}` : "",
    typeof held === "function" ? `rows by type: ${standard.elements[INTERACTION].type.says.replaceAll('"', "").split(", ").map((type) => `${type} ${held(() => type)}`).join(", ")}; where 1, no more` : "",
  ]
    .filter(Boolean)
    .join("; ");
}

function errors() {
  const { scorm12, scorm2004 } = STANDARDS;
  return table(["when", ...Object.values(TITLES)], Object.entries(CONDITIONS).map(([fault, says]) => [says, ...[scorm12, scorm2004].map(({ standard }) => told(standard, fault))]));
}

function told(standard, fault) {
  if (fault === "too-long" && !standard.lengthsAreHard) return "no error: a remark (profiles: 406)";
  if (["unset", "range", "dependency", "taken"].includes(fault) && standard.id === "scorm12") return fault === "range" ? "405" : "";
  const number = standard.codes[fault];
  return number === "0" ? "" : `${number} ${standard.errors[number].text}`;
}

const differences = (id) => table(["call", "because", "source"], DIFFERENCES.filter((each) => each.standard.includes(id)).map((each) => [each.call ?? "all", each.because, each.source]));

process.stdout.write(`# The simulator's run-times, judged by the standards

What \`builder/simulator/standard/\` checks, element by element. The tables come from the code (\`node tests/simulator/standard_page.mjs >
docs/simulator-standard.md\`; a test compares them). Each value, limit and error here is tried in \`tests/simulator/\`.

## Where it was verified

No text of a standard is in this project. What the tables say was compared with these, in November 2026:

| what | with |
| --- | --- |
| SCORM 1.2: elements, access, error conditions | *The SCORM Run-Time Environment*, version 1.2 (ADL, 1 October 2001), section 3.4.4 and the error codes, as scanned at fliphtml5.com/oirk/mrht (pages 23, 28, 34, 36, 37, 40, 45, 48, 55, 56, 58 to 61, 63 and 65 were to be had) |
| SCORM 1.2: data type errors of interactions are 405, not the 205 of the first printing; \`suspend\` leads to \`resume\` | *SCORM Version 1.2 Addendums*, addenda 4 and 6 |
| SCORM 1.2: what an LMS does with a missing status, and with a mastery score | the same book, \`cmi.core.lesson_status\`, as quoted in Chamilo's feature request 283 |
| SCORM 2004: error conditions, dependencies, uniqueness, derived values, entry and exit | *SCORM 2004 4th Edition Testing Requirements* 1.1 (ADL, 14 August 2009), as transcribed in github.com/gabrieldoty/simplify-scorm, \`src/scormAPI2004.compliance.md\`: the numbers of requirements below |
| SCORM 2004: types, ranges, lengths, rows, formats of responses | ADL's own *SCORM 2004 4th Edition Sample Run-Time Environment*, github.com/adlnet/SCORM-2004-4ed-SampleRTE: \`SCORM_2004_DM\`, \`SCORM_2004_NAV_DM\`, \`InteractionValidator\`, \`DateTimeValidator\`, \`DurationValidator\`, \`LangStringValidator\`, \`URIValidator\`, \`APIErrorManager\` |
| both: a second opinion | Rustici Software's run-time reference (scorm.com); Moodle's \`mod/scorm/datamodels\`; scorm-again, call by call |

Not seen, and so not quoted by number: the sections of the SCORM 1.2 book before 3.4.3, those of SCORM 2004's books (but for 4.1.1.3), and the pages of
SCORM 1.2 on the formats of \`student_response\`.

## Readings

Where the standards leave a choice, the simulator takes the stricter one, and says so here.

- **SCORM 1.2, unknown names: 401.** The book gives 401 for a name of another data model. Moodle and Rustici answer 201; the profile *Moodle* does too.
- **SCORM 1.2, rows out of order or not there: 201.** The book names no error. ADL's sample answers 101, Rustici and Moodle 201.
- **SCORM 1.2, after \`LMSFinish\`: 301**, as before \`LMSInitialize\`. ADL's sample answers 101.
- **SCORM 1.2, \`not attempted\`** is the LMS's to set, not the course's. **A mastery score** decides where the course has set no status; several LMSs overwrite it all the same (profile *Moodle*).
- **SCORM 1.2, preferences** begin with 0; the same paragraph also says the empty text.
- **SCORM 2004, lengths and counts** are the least that an LMS must hold (requirement 7.15): more is no error, and the panel remarks on it.
- **SCORM 2004, identifiers** are URIs of ASCII characters (RFC 3986); ADL's sample lets accents pass. Language codes are checked for their form, not looked up in ISO 639.
- **SCORM 2004, ids of interactions** may repeat: the book wants them unique, no requirement names an error. The panel remarks on it.
- **SCORM 2004, a change of an interaction's type** leaves its patterns as they are; ADL's sample and Moodle drop them.
- **Sequencing** is not simulated: there is one unit, and \`adl.nav.request_valid\` is always \`unknown\`. A request to suspend all lets the attempt go on, as \`suspend\` does.

## Errors

${errors()}

## SCORM 1.2

${elements(STANDARDS.scorm12.standard)}

## SCORM 2004 4th Edition

${elements(STANDARDS.scorm2004.standard)}

## Where scorm-again answers otherwise

\`tests/simulator/cross_check.test.mjs\` plays the same calls on both: every element with some eighty values, every keyword, and 150 random sessions for each
standard. A difference that is not in \`differences.json\` fails the test, and so does one in the file that no longer happens.

### SCORM 1.2

${differences("scorm12")}

### SCORM 2004

${differences("scorm2004")}
`);
