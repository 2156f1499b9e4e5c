// Question + response → Result (docs/run-time.md, "Marking").
import { isNear, parseDecimal, readNumber } from "./decimals.js";
import { CHARACTER_LENGTH, PACKED_LENGTH, unpackText } from "./packed_text.js";
import { branchPath, piecesOf, placementsOf, placingKey } from "./responses.js";

/** @typedef {import("./types.d.ts").AnswerData} AnswerData */
/** @typedef {import("./types.d.ts").QuestionData} QuestionData */
/** @typedef {import("./types.d.ts").Result} Result */
/** @typedef {{ fraction: number, details: Result["details"] }} Marked */
/** @template {AnswerData["type"]} T @typedef {Extract<AnswerData, { type: T }>} Of */

const ROUNDING = 1e-9;
/** @type {Marked} */
const UNANSWERED = { fraction: 0, details: {} };
const RATINGS = { best: 1, acceptable: 0.5, poor: 0, "": 0 };

/** @param {QuestionData} question @param {string} response @returns {Result} */
export function markResponse(question, response) {
  const { fraction, details } = markAnswer(question.answer, response);
  if (!question.scored) return { fraction: 0, outcome: "neutral", details: neutral(details) };
  const right = fraction > 1 - ROUNDING;
  if (right) return { fraction: 1, outcome: "right", details };
  if (!question.partial || fraction < ROUNDING) return { fraction: 0, outcome: "wrong", details };
  return { fraction, outcome: "partly", details };
}

/** A learner's and an author's text alike: case, accents, Arabic vowel signs and outer blanks do not count. @param {string} text */
export function plainText(text) {
  const bare = text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u0652]/g, "");
  return bare.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ").trim();
}

/** @param {AnswerData} answer @param {string} response @returns {Marked} */
function markAnswer(answer, response) {
  switch (answer.type) {
    case "single-choice":
    case "multiple-response":
      return markChoices(answer, response);
    case "true-false":
      return markTrueFalse(answer, response);
    case "matching":
    case "categorise":
      return markPlacements(placingKey(answer).pairs, placementsOf(response, answer.type));
    case "ordering":
      return markOrder(answer, response);
    case "short-text":
      return markText(answer, response);
    case "numeric":
      return markNumber(answer, response);
    case "likert":
      return UNANSWERED;
    case "branching":
      return markBranches(answer, response);
  }
}

/** @param {Extract<AnswerData, { choices: object }>} answer @param {string} response @returns {Marked} */
function markChoices(answer, response) {
  const keys = new Set(piecesOf(response));
  const taken = answer.choices.filter((each) => keys.has(each.k));
  const all = answer.choices.filter((each) => each.correct).length;
  const right = taken.filter((each) => each.correct).length;
  const surplus = taken.length - right;
  const fraction = all ? Math.max(0, (right - surplus) / all) : Number(!taken.length);
  return { fraction, details: detailsOf(taken.map((each) => [each.k, each.correct, each.f])) };
}

/** @param {Of<"true-false">} answer @param {string} response @returns {Marked} */
function markTrueFalse(answer, response) {
  if (!response) return UNANSWERED;
  const right = (response === "t") === answer.key;
  return { fraction: Number(right), details: detailsOf([[response, right, response === "t" ? answer.t : answer.f]]) };
}

/** @param {{ source: string, target: string, feedback: string }[]} key @param {Map<string, string>} given @returns {Marked} */
function markPlacements(key, given) {
  const right = key.filter((each) => given.get(each.source) === each.target);
  const made = key.filter((each) => given.has(each.source));
  return { fraction: right.length / key.length, details: detailsOf(made.map((each) => [each.source, right.includes(each), each.feedback])) };
}

/** An item is right where it follows the one that it should follow. @param {Of<"ordering">} answer @param {string} response @returns {Marked} */
function markOrder({ items }, response) {
  const order = piecesOf(response);
  if (!response) return UNANSWERED;
  const before = new Map(order.map((key, index) => /** @type {[string, string]} */ ([key, order[index - 1] ?? ""])));
  const right = items.map((item, index) => before.get(item.k) === (items[index - 1]?.k ?? ""));
  const neighbours = right.slice(1).filter(Boolean).length;
  const fraction = items.length > 1 ? neighbours / (items.length - 1) : 1;
  return { fraction, details: detailsOf(items.map((item, index) => [item.k, right[index], item.f])) };
}

/** @param {Of<"short-text">} answer @param {string} response @returns {Marked} */
function markText(answer, response) {
  const given = plainText(unpackText(response));
  // A text that filled its place may have been cut there (Arabic takes two characters a letter): its beginning has to do.
  const cut = response.length > PACKED_LENGTH - CHARACTER_LENGTH;
  const means = (/** @type {string} */ text) => plainText(text) === given || (cut && plainText(text).startsWith(given));
  return given ? markWritten(answer, answer.accept.some(means), means) : UNANSWERED;
}

/** @param {Of<"numeric">} answer @param {string} response @returns {Marked} */
function markNumber(answer, response) {
  const given = readNumber(response);
  const means = (/** @type {string} */ text, within = "0") => {
    const [number, distance] = [parseDecimal(text), parseDecimal(within)];
    return Boolean(number && distance && given.some((each) => isNear(each, number, distance)));
  };
  return response ? markWritten(answer, means(answer.key, answer.tolerance), means) : UNANSWERED;
}

/** @param {{ wrong: { a: string, f: string }[], f: string }} answer @param {boolean} right @param {(text: string) => boolean} means @returns {Marked} */
function markWritten({ wrong, f }, right, means) {
  const feedback = right ? "" : (wrong.find((each) => means(each.a))?.f ?? f);
  return { fraction: Number(right), details: detailsOf([["", right, feedback]]) };
}

/** @param {Of<"branching">} answer @param {string} response @returns {Marked} */
function markBranches(answer, response) {
  const path = branchPath(answer, response).map(({ choice }) => choice);
  const total = path.reduce((sum, choice) => sum + RATINGS[choice.rating], 0);
  /** @type {Result["details"]} */
  const details = {};
  for (const { k, f, rating } of path) {
    details[k] = { outcome: rating === "best" ? "right" : rating === "poor" ? "wrong" : "neutral", feedback: f };
  }
  return { fraction: path.length ? total / path.length : 0, details };
}

/** @param {[key: string, right: boolean, feedback: string][]} rows @returns {Result["details"]} */
function detailsOf(rows) {
  return Object.fromEntries(rows.map(([key, right, feedback]) => [key, { outcome: right ? "right" : "wrong", feedback }]));
}

/** @param {Result["details"]} details @returns {Result["details"]} */
function neutral(details) {
  return Object.fromEntries(Object.entries(details).map(([key, { feedback }]) => [key, { outcome: "neutral", feedback }]));
}
