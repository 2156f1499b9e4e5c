// The data types of SCORM 1.2 (RTE 3.4.5, "Data Types and Controlled Vocabulary", and 3.4.4, each element's own).

/** @typedef {import("../types.d.ts").DataType} DataType */
/** @typedef {import("../types.d.ts").Check} Check */

const ASCII = /^[\x00-\x7f]*$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;
const PATTERNS = /** @type {Record<string, RegExp>} */ ({
  "true-false": /^[01tf]/i, // 0, 1, t, f: the first character counts
  choice: /^(\{?[a-z0-9](,[a-z0-9])*\}?)?$/i,
  matching: /^(\{?[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*\}?)?$/i,
  sequencing: /^([a-z0-9](,[a-z0-9])*)?$/i,
  likert: /^[a-z0-9]?$/i,
  numeric: /^-?\d+(\.\d+)?$/,
});

/** @param {number} longest @returns {DataType} */
const text = (longest) => ({
  name: `CMIString${longest}`,
  says: `ASCII text of at most ${longest} characters`,
  check: (value) => (ASCII.test(value) ? "" : "type"),
  longest,
});
/** @param {string} name @param {string} says @param {RegExp} pattern @returns {DataType} */
const matching = (name, says, pattern) => ({ name, says, check: (value) => (pattern.test(value) ? "" : "type") });
/** @param {number} least @param {number} most @returns {DataType} */
const whole = (least, most) => ({
  name: "CMISInteger",
  says: `a whole number from ${least} to ${most}`,
  check: (value) => (/^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= most ? "" : "type"),
});
/** @param {string[]} words @returns {DataType} */
const vocabulary = (...words) => ({
  name: "CMIVocabulary",
  says: words.map((word) => (word ? `"${word}"` : "the empty text")).join(", "),
  check: (value) => (words.includes(value) ? "" : "type"),
});

export const STRING255 = text(255);
export const STRING4096 = text(4096);
export const IDENTIFIER = matching("CMIIdentifier", "at most 255 visible ASCII characters without blanks", /^[\x21-\x7e]{1,255}$/);
export const DECIMAL_NUMBER = matching("CMIDecimal", "a number, with a full stop before decimals", DECIMAL);
/** Scores are normalised between 0 and 100 (3.4.4, cmi.core.score.raw). @type {DataType} */
export const SCORE = {
  name: "CMIDecimal or CMIBlank",
  says: "a number from 0 to 100, or the empty text",
  check: (value) => (value === "" || (DECIMAL.test(value) && Number(value) >= 0 && Number(value) <= 100) ? "" : "type"),
};
export const TIME = matching("CMITime", "a time of day, HH:MM:SS, with at most two decimals", /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
export const TIMESPAN = matching("CMITimespan", "HHHH:MM:SS: two to four digits of hours, at most two decimals", /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
export const LANGUAGE = STRING255;
export const AUDIO = whole(-1, 100);
export const SPEED = whole(-100, 100);
export const TEXT_SHOWN = whole(-1, 1);
export const STATUS = vocabulary("passed", "completed", "failed", "incomplete", "browsed");
export const OBJECTIVE_STATUS = vocabulary("passed", "completed", "failed", "incomplete", "browsed", "not attempted");
export const CREDIT = vocabulary("credit", "no-credit");
export const ENTRY = vocabulary("ab-initio", "resume", "");
export const EXIT = vocabulary("time-out", "suspend", "logout", "");
export const MODE = vocabulary("browse", "normal", "review");
export const TIME_LIMIT_ACTION = vocabulary("exit,message", "exit,no message", "continue,message", "continue,no message");
export const INTERACTION_TYPE = vocabulary("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric");
/** @type {DataType} */
export const RESULT = {
  name: "CMIVocabulary or CMIDecimal",
  says: "correct, wrong, unanticipated, neutral, or a number",
  check: (value) => (/^(correct|wrong|unanticipated|neutral)$/.test(value) || DECIMAL.test(value) ? "" : "type"),
};
/** What a response may be follows from the interaction's type (3.4.4, cmi.interactions.n.type). @type {DataType} */
export const FEEDBACK = {
  name: "CMIFeedback",
  says: "at most 255 ASCII characters, as the interaction's type says: one letter or digit a choice, a comma between, a full stop within a pair",
  check: (value, row) => (ASCII.test(value) && (PATTERNS[row("type")]?.test(value) ?? true) ? "" : "type"),
  longest: 255,
};
