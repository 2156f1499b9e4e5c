// SCORM 1.2 RTE 3.4: each element's data type, as an LMS may check it. scorm-again is laxer.
const INTEGER = "(0|[1-9]\\d*)";
const IDENTIFIER = /^[\x21-\x7e]{1,255}$/;
const DECIMAL = /^-?\d{1,7}(\.\d+)?$/;
const SCORE = /^(100(\.0+)?|\d{1,2}(\.\d+)?)?$/;
const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const text = (most) => new RegExp(`^[\\x00-\\x7f]{0,${most}}$`);
const FEEDBACK = text(255);

export const STRICT12 = [
  ["cmi.core.lesson_location", text(255)],
  ["cmi.core.lesson_status", /^(passed|completed|failed|incomplete|browsed)$/],
  ["cmi.core.score.raw", SCORE],
  ["cmi.core.score.min", SCORE],
  ["cmi.core.score.max", SCORE],
  ["cmi.core.exit", /^(time-out|suspend|logout|)$/],
  ["cmi.core.session_time", TIMESPAN],
  ["cmi.suspend_data", text(4096)],
  [`cmi.objectives.${INTEGER}.id`, IDENTIFIER],
  [`cmi.objectives.${INTEGER}.score.(raw|min|max)`, SCORE],
  [`cmi.objectives.${INTEGER}.status`, /^(passed|completed|failed|incomplete|browsed|not attempted)$/],
  [`cmi.interactions.${INTEGER}.id`, IDENTIFIER],
  [`cmi.interactions.${INTEGER}.objectives.${INTEGER}.id`, IDENTIFIER],
  [`cmi.interactions.${INTEGER}.time`, TIME],
  [`cmi.interactions.${INTEGER}.type`, /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/],
  [`cmi.interactions.${INTEGER}.correct_responses.${INTEGER}.pattern`, FEEDBACK],
  [`cmi.interactions.${INTEGER}.weighting`, DECIMAL],
  [`cmi.interactions.${INTEGER}.student_response`, FEEDBACK],
  [`cmi.interactions.${INTEGER}.result`, /^(correct|wrong|unanticipated|neutral|\d{1,3}(\.\d+)?)$/],
  [`cmi.interactions.${INTEGER}.latency`, TIMESPAN],
];

// Responses by type, 3.4.2.7.4: one character a choice, pairs with a full stop, comma between.
export const RESPONSES12 = {
  "true-false": /^[tf01]?$/,
  choice: /^(\{?[a-z0-9](,[a-z0-9])*\}?)?$/,
  matching: /^(\{?[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*\}?)?$/,
  sequencing: /^([a-z0-9](,[a-z0-9])*)?$/,
  likert: /^[a-z0-9]?$/,
  numeric: /^(-?\d+(\.\d+)?)?$/,
  "fill-in": FEEDBACK,
  performance: FEEDBACK,
};
