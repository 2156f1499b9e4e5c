// SCORM 2004 4th Edition RTE 4.1 and 4.2: each element's data type, as an LMS may check it.
const INTEGER = "(0|[1-9]\\d*)";
const REAL = /^-?\d+(\.\d+)?$/;
const SCALED = /^-?(0(\.\d+)?|1(\.0+)?)$/;
const PERCENT = /^(0(\.\d+)?|1(\.0+)?)$/;
// Moodle: no zone, or at most two decimals and a zone.
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,2})?([+-]\d\d:\d\d)?$/;
const DURATION = /^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const IDENTIFIER = /^[A-Za-z0-9_:/.#%-]{1,4000}$/;
const text = (most) => new RegExp(`^[\\s\\S]{0,${most}}$`);

export const STRICT2004 = [
  ["cmi.completion_status", /^(completed|incomplete|not attempted|unknown)$/],
  ["cmi.success_status", /^(passed|failed|unknown)$/],
  ["cmi.exit", /^(suspend|time-out|normal|logout|)$/],
  ["cmi.location", text(1000)],
  ["cmi.progress_measure", PERCENT],
  ["cmi.score.scaled", SCALED],
  ["cmi.score.(raw|min|max)", REAL],
  ["cmi.session_time", DURATION],
  ["cmi.suspend_data", text(64000)],
  [`cmi.objectives.${INTEGER}.id`, IDENTIFIER],
  [`cmi.objectives.${INTEGER}.score.scaled`, SCALED],
  [`cmi.objectives.${INTEGER}.score.(raw|min|max)`, REAL],
  [`cmi.objectives.${INTEGER}.completion_status`, /^(completed|incomplete|not attempted|unknown)$/],
  [`cmi.objectives.${INTEGER}.success_status`, /^(passed|failed|unknown)$/],
  [`cmi.objectives.${INTEGER}.progress_measure`, PERCENT],
  [`cmi.objectives.${INTEGER}.description`, text(250)],
  [`cmi.interactions.${INTEGER}.id`, IDENTIFIER],
  [`cmi.interactions.${INTEGER}.type`, /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/],
  [`cmi.interactions.${INTEGER}.objectives.${INTEGER}.id`, IDENTIFIER],
  [`cmi.interactions.${INTEGER}.timestamp`, TIMESTAMP],
  [`cmi.interactions.${INTEGER}.correct_responses.${INTEGER}.pattern`, text(4000)],
  [`cmi.interactions.${INTEGER}.weighting`, REAL],
  [`cmi.interactions.${INTEGER}.learner_response`, text(4000)],
  [`cmi.interactions.${INTEGER}.result`, /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d+)?)$/],
  [`cmi.interactions.${INTEGER}.latency`, DURATION],
  [`cmi.interactions.${INTEGER}.description`, text(250)],
];

const ID = "[A-Za-z0-9_.]+"; // a short_identifier_type that Moodle takes: no hyphen
const list = (item) => new RegExp(`^(${item}(\\[,\\]${item})*)?$`);
// Responses by type, 4.2.9.2 (learner_response) of the RTE book.
export const RESPONSES2004 = {
  "true-false": /^(true|false)$/,
  choice: list(ID),
  sequencing: list(ID),
  matching: list(`${ID}\\[\\.\\]${ID}`),
  performance: list(`(${ID})?\\[\\.\\](${ID})?`),
  likert: new RegExp(`^${ID}$`),
  numeric: /^-?\d+(\.\d+)?$/,
  "fill-in": /^(\{lang=[A-Za-z-]+\})?[\s\S]{0,250}$/,
  "long-fill-in": text(4000),
};
