// The data types of SCORM 2004 4th Edition (RTE, "Data Types"; limits and formats as in ADL's Sample Run-Time Environment).

/** @typedef {import("../types.d.ts").DataType} DataType */
/** @typedef {import("../types.d.ts").Check} Check */

const REAL = /^-?\d+(\.\d+)?$/;
const LANGUAGE_TAG = /^([a-zA-Z]{2,3}|[ix])(-[a-zA-Z0-9]{2,8})*$/;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2038;
const IDENTIFIER_CHARACTERS = /^(?:[A-Za-z0-9\-_.!~*'();/?:@&=+$,#]|%[0-9A-Fa-f]{2})+$/; // RFC 3986 and 2141
const IDENTIFIER = /^(?!urn:[^:]*$)(?!urn:.*:$)[^\s]+$/;
const TIME_PARTS = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3])(?::([0-5]\d)(?::([0-5]\d)(?:\.\d{1,2}(?:Z|[+-]([01]\d|2[0-3])(?::[0-5]\d)?)?)?)?)?)?)?)?$/;

/** @param {string} name @param {string} says @param {RegExp} pattern @returns {DataType} */
const matching = (name, says, pattern) => ({ name, says, check: (value) => (pattern.test(value) ? "" : "type") });
/** @param {string[]} words @returns {DataType} */
export const vocabulary = (...words) => ({
  name: "state",
  says: words.map((word) => (word ? `"${word}"` : "the empty text")).join(", "),
  check: (value) => (words.includes(value) ? "" : "type"),
});
/** @param {number} longest @returns {DataType} */
export const text = (longest) => ({ name: `characterstring (SPM: ${longest})`, says: `text; every LMS holds at least ${longest} characters`, check: () => "", longest });
/** @param {number} longest @returns {DataType} */
export const localized = (longest) => ({
  name: `localized_string_type (SPM: ${longest})`,
  says: `text, which may begin with {lang=…}; every LMS holds at least ${longest} characters`,
  check: (value) => (isLocalized(value) ? "" : "type"),
  excess: (value) => {
    const { length } = value.replace(/^\{lang=[^}]*\}/, ""); // the delimiter does not count
    return length > longest ? `${length} characters: an LMS need not hold more than ${longest}` : "";
  },
});
/** @param {number} [least] @param {number} [most] @returns {DataType} */
export const real = (least = -Infinity, most = Infinity) => ({
  name: "real(10,7)",
  says: `a number${Number.isFinite(least) ? ` from ${least}` : ""}${Number.isFinite(most) ? ` to ${most}` : ""}, with a full stop before decimals`,
  check(value) {
    if (!REAL.test(value)) return "type";
    return Number(value) < least || Number(value) > most ? "range" : "";
  },
});

/** @type {DataType} */
export const LONG_IDENTIFIER = {
  name: "long_identifier_type (SPM: 4000)",
  says: "a URI or URN without blanks",
  check: (value) => (isIdentifier(value) ? "" : "type"),
  longest: 4000,
};
/** @type {DataType} */
export const TIME = {
  name: "time(second,10,0)",
  says: `a date, with a time if need be: YYYY-MM-DDThh:mm:ss, from ${FIRST_YEAR} to ${LAST_YEAR}`,
  check: (value) => (isTime(value) ? "" : "type"),
};
export const TIME_INTERVAL = matching("timeinterval(second,10,2)", "a duration, as PT1H2M3S, with at most two decimals", /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);
/** @type {DataType} */
export const LANGUAGE = { name: "language_type (SPM: 250)", says: "a language tag, as en-GB, or the empty text", check: (value) => (value === "" || LANGUAGE_TAG.test(value) ? "" : "type"), longest: 250 };
export const COMPLETION = vocabulary("completed", "incomplete", "not attempted", "unknown");
export const SUCCESS = vocabulary("passed", "failed", "unknown");
export const INTERACTION_TYPE = vocabulary("true-false", "choice", "fill-in", "long-fill-in", "likert", "matching", "performance", "sequencing", "numeric", "other");
/** @type {DataType} */
export const RESULT = {
  name: "state or real(10,7)",
  says: "correct, incorrect, unanticipated, neutral, or a number",
  check: (value) => (/^(correct|incorrect|unanticipated|neutral)$/.test(value) || REAL.test(value) ? "" : "type"),
};
/** Requirement 47.2. @type {DataType} */
export const NAVIGATION = {
  name: "state",
  says: "continue, previous, exit, exitAll, abandon, abandonAll, suspendAll, _none_, or {target=…} before choice or jump",
  check: (value) => (/^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^{}\s]+\}(choice|jump))$/.test(value) ? "" : "type"),
};

/** @param {string} value */
export function isIdentifier(value) {
  return IDENTIFIER_CHARACTERS.test(value) && IDENTIFIER.test(value);
}

/** A text, after the {lang=…} that it may begin with. @param {string} value */
export function isLocalized(value) {
  const tag = /^\{lang=([^}]*)\}/.exec(value);
  return !tag || LANGUAGE_TAG.test(tag[1]);
}

/** @param {string} value */
function isTime(value) {
  const [, year, month, day] = TIME_PARTS.exec(value) ?? [];
  if (!year || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return false;
  if (!day) return true;
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
