// Responses and patterns by an interaction's type (SCORM 2004 4th Edition RTE 4.2.9.1 and 4.2.9.2).
import { isIdentifier, isLocalized } from "./types2004.js";

/** @typedef {import("../types.d.ts").DataType} DataType */

const SHORT = 250; // characters of a short identifier, and of a word that is filled in
const LONGEST = 4000;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Type → the most patterns that an LMS must hold; 1 where the standard allows no more. @type {Record<string, number>} */
const MOST_PATTERNS = { "true-false": 1, likert: 1, numeric: 1, other: 1 };

/** @type {DataType} */
export const LEARNER_RESPONSE = {
  name: "format by the interaction's type",
  says: "as the interaction's type says; [,] between items, [.] within a pair",
  check: (value, row) => (isResponse(value, row("type")) ? "" : "type"),
};
/** @type {DataType} */
export const PATTERN = {
  name: "format by the interaction's type",
  says: "as the interaction's type says; [,] between items, [.] within a pair, [:] between a number's limits",
  check: (value, row) => (isPattern(value, row("type")) ? "" : "type"),
};

/** How many patterns an interaction of that type may have. @param {(field: string) => string} row */
export function mostPatterns(row) {
  return MOST_PATTERNS[row("type")] ?? Infinity;
}

/** @param {string} value @param {string} type */
function isResponse(value, type) {
  switch (type) {
    case "true-false":
      return /^(true|false)$/.test(value);
    case "choice":
      return value === "" || areUnique(value.split("[,]"));
    case "sequencing":
      return value === "" || value.split("[,]").every(isShort);
    case "matching":
      return value === "" || value.split("[,]").every(isPair);
    case "performance":
      return value === "" || value.split("[,]").every(isStep);
    case "likert":
      return isShort(value);
    case "numeric":
      return NUMBER.test(value);
    case "fill-in":
      return value.split("[,]").every((word) => isLocalized(word) && bare(word).length <= SHORT);
    case "long-fill-in":
    case "other":
      return value.length <= LONGEST;
    default:
      return false;
  }
}

/** @param {string} value @param {string} type */
function isPattern(value, type) {
  switch (type) {
    case "numeric":
      return isRange(value);
    case "fill-in":
    case "long-fill-in":
      return isResponse(undelimited(value, ["case_matters", "order_matters"]), type);
    case "performance":
      return undelimited(value, ["order_matters"]).split("[,]").every(isStep);
    default:
      return isResponse(value, type);
  }
}

/** min[:]max, either of which may be missing. @param {string} value */
function isRange(value) {
  const [least, most, ...more] = value.split("[:]");
  if (most === undefined) return NUMBER.test(least);
  const are = [least, most].every((each) => each === "" || NUMBER.test(each));
  return are && !more.length && (least === "" || most === "" || Number(least) <= Number(most));
}

/** @param {string[]} items */
function areUnique(items) {
  return items.every(isShort) && new Set(items).size === items.length;
}

/** @param {string} item */
function isShort(item) {
  return item.length <= SHORT && isIdentifier(item);
}

/** @param {string} item */
function isPair(item) {
  const parts = item.split("[.]");
  return parts.length === 2 && parts.every(isShort);
}

/** A step's name, what was done, or both. @param {string} item */
function isStep(item) {
  const [name, answer, ...more] = item.split("[.]");
  return answer !== undefined && !more.length && (name === "" || isShort(name)) && answer.length <= SHORT && name + answer !== "";
}


/** @param {string} value @param {string[]} names */
function undelimited(value, names) {
  const pattern = new RegExp(`^\\{(${names.join("|")})=(true|false)\\}`);
  let rest = value;
  while (pattern.test(rest)) rest = rest.replace(pattern, "");
  return rest;
}

/** @param {string} word */
function bare(word) {
  return word.replace(/^\{lang=[^}]*\}/, "");
}
