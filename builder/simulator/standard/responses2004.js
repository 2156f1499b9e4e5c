// Responses and patterns by an interaction's type (SCORM 2004 4th Edition, requirements 64.7 and 64.9; formats as in ADL's Sample Run-Time Environment).
import { isIdentifier, isLocalized } from "./types2004.js";

/** @typedef {import("../types.d.ts").DataType} DataType */
/** @typedef {(field: string) => string} Row */

const SHORT = 250; // characters of a short identifier, and of a word that is filled in
const LONG = 4000;
const NUMBER = /^-?\d+(\.\d+)?$/;
const SAYS = "as the interaction's type says; [,] between items, [.] within a pair";

/** Type → the patterns that every LMS must hold; where it is one, the standard allows no more. @type {Record<string, number>} */
const PATTERNS = { "true-false": 1, choice: 10, "fill-in": 5, "long-fill-in": 5, matching: 5, performance: 5, sequencing: 5, likert: 1, numeric: 1, other: 1 };
/** Type → the items of one pattern or response that every LMS must hold. @type {Record<string, number>} */
const ITEMS = { choice: 36, "fill-in": 10, matching: 36, performance: 125, sequencing: 36 };

/** @type {DataType} */
export const LEARNER_RESPONSE = {
  name: "format by the interaction's type",
  says: SAYS,
  check: (value, row) => (isResponse(value, row("type")) ? "" : "type"),
  excess: (value, row) => excess(value, row("type")),
};
/** @type {DataType} */
export const PATTERN = {
  name: "format by the interaction's type",
  says: `${SAYS}, [:] between a number's limits`,
  check: (value, row) => (isPattern(value, row("type")) ? "" : "type"),
  excess: (value, row) => excess(value, row("type")),
};

/** How many patterns an interaction of that type may have. @param {Row} row */
export function mostPatterns(row) {
  return PATTERNS[row("type")] === 1 ? 1 : Infinity;
}

/** How many every LMS must hold. @param {Row} row */
export function heldPatterns(row) {
  return PATTERNS[row("type")] ?? Infinity;
}

/** What no other pattern of the interaction may have (64.7.2.7, 64.7.2.13): a choice's items in any order, a sequence. @param {string} value @param {Row} row */
export function onlyPattern(value, row) {
  if (row("type") === "choice") return value.split("[,]").sort().join("[,]");
  return row("type") === "sequencing" ? value : undefined;
}

/** @param {string} value @param {string} type */
function isResponse(value, type) {
  const items = value.split("[,]");
  switch (type) {
    case "true-false":
      return /^(true|false)$/.test(value);
    case "choice":
      return value === "" || (items.every(isIdentifier) && new Set(items).size === items.length);
    case "sequencing":
      return items.every(isIdentifier);
    case "matching":
      return value === "" || items.every(isPair);
    case "performance":
      return items.every(isStep);
    case "likert":
      return isIdentifier(value);
    case "numeric":
      return NUMBER.test(value);
    case "fill-in":
      return items.every(isLocalized);
    case "long-fill-in":
      return isLocalized(value);
    default:
      return type === "other";
  }
}

/** @param {string} value @param {string} type */
function isPattern(value, type) {
  if (type === "numeric") return isRange(value);
  if (type === "matching" && value === "") return false;
  const bare = undelimited(value, DELIMITERS[type] ?? []);
  return bare !== undefined && isResponse(bare, type);
}

/** Type → what a pattern may begin with, in any order. @type {Record<string, string[]>} */
const DELIMITERS = { "fill-in": ["case_matters", "order_matters"], "long-fill-in": ["case_matters"], performance: ["order_matters"] };

/** The value without its delimiters; undefined where one says neither true nor false. @param {string} value @param {string[]} names */
function undelimited(value, names) {
  const left = new Set(names);
  for (let rest = value; ; ) {
    const [whole, name, setting] = /^\{(\w+)=([^}]*)\}/.exec(rest) ?? ["", "", ""];
    if (!left.delete(name)) return rest;
    if (!/^(true|false)$/.test(setting)) return undefined;
    rest = rest.slice(whole.length);
  }
}

/** min[:]max, either of which may be missing; never a number alone. @param {string} value */
function isRange(value) {
  const [least, most, ...more] = value.split("[:]");
  if (most === undefined || more.length) return false;
  if (![least, most].every((each) => each === "" || NUMBER.test(each))) return false;
  return least === "" || most === "" || Number(least) <= Number(most);
}

/** @param {string} item */
function isPair(item) {
  const parts = item.split("[.]");
  return parts.length === 2 && parts.every(isIdentifier);
}

/** A step's name, what was done (a text or a range), or both. @param {string} item */
function isStep(item) {
  const [name, answer, ...more] = item.split("[.]");
  if (answer === undefined || more.length || name + answer === "") return false;
  return (name === "" || isIdentifier(name)) && (!answer.includes("[:]") || isRange(answer));
}

/** What is longer than every LMS must hold, in words. @param {string} value @param {string} type */
function excess(value, type) {
  const items = value.split("[,]");
  if (items.length > (ITEMS[type] ?? Infinity)) return `${items.length} items: an LMS need not hold more than ${ITEMS[type]}`;
  const most = type === "long-fill-in" || type === "other" ? LONG : SHORT;
  const parts = most === LONG ? [value] : items.flatMap((item) => item.split("[.]"));
  const longest = Math.max(...parts.map((part) => part.replace(/^(\{\w+=[^}]*\})+/, "").length));
  return longest > most ? `${longest} characters: an LMS need not hold more than ${most}` : "";
}
