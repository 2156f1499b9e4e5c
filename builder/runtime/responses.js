// Responses: what a learner gave, in the saved state's spelling (docs/run-time.md, "Responses").
import { packText, unpackText } from "./packed_text.js";

/** @typedef {import("./types.d.ts").AnswerData} AnswerData */
/** @typedef {import("./types.d.ts").Response} Response */
/** @typedef {Extract<AnswerData, { type: "branching" }>} BranchingData */
/** @typedef {Extract<AnswerData, { type: "matching" | "categorise" }>} PlacingData */

const LONGEST_NUMBER = 16;

/** Whole pieces of this many characters. @param {string} text @param {number} [length] @returns {string[]} */
export function piecesOf(text, length = 2) {
  return text.match(new RegExp(`.{${length}}`, "g")) ?? [];
}

/** Key → key of what it was put to: matching, categorise, Likert. @param {Response} response @param {AnswerData["type"]} type */
export function placementsOf(response, type) {
  const pieces = piecesOf(response, type === "likert" ? 3 : 4);
  return new Map(pieces.map((piece) => /** @type {[string, string]} */ ([piece.slice(0, 2), piece.slice(2)])));
}

/** What belongs where, and all that there is to put things to. @param {PlacingData} answer */
export function placingKey(answer) {
  if (answer.type === "matching") {
    const pairs = answer.pairs.map(({ l, r, f }) => ({ source: l, target: r, feedback: f }));
    return { pairs, targets: [...new Set([...pairs.map((each) => each.target), ...answer.extra])] };
  }
  const pairs = answer.categories.flatMap(({ k, items }) => items.map((item) => ({ source: item.k, target: k, feedback: item.f })));
  return { pairs, targets: answer.categories.map((each) => each.k) };
}

/** The choices taken in a story, each with its node, as far as they lead. @param {BranchingData} answer @param {Response} response */
export function branchPath(answer, response) {
  const path = [];
  let node = answer.nodes[0];
  for (const key of piecesOf(response)) {
    const choice = node?.choices.find((each) => each.k === key);
    if (!choice) break;
    path.push({ node, choice });
    node = /** @type {BranchingData["nodes"][0]} */ (answer.nodes.find((each) => each.id === choice.next));
  }
  return path;
}

/**
 * The part of a response that the question still has: choices may have been removed since it was saved.
 * @param {AnswerData} answer @param {Response} response @returns {Response}
 */
export function knownResponse(answer, response) {
  switch (answer.type) {
    case "single-choice":
      return keysAmong(response, answer.choices)[0] ?? "";
    case "multiple-response":
      return keysAmong(response, answer.choices).sort().join("");
    case "true-false":
      return /^[tf]/.exec(response)?.[0] ?? "";
    case "matching":
    case "categorise": {
      const { pairs, targets } = placingKey(answer);
      return placed(response, answer.type, pairs.map((each) => each.source), targets);
    }
    case "ordering":
      return keysAmong(response, answer.items).join("");
    case "short-text":
      return packText(unpackText(response.replace(/[^\w .,()'~-]/g, "")));
    case "numeric":
      return response.replace(/[^\d.,+\-eE]/g, "").slice(0, LONGEST_NUMBER);
    case "likert":
      return placed(response, answer.type, answer.statements, [..."123456789"].slice(0, answer.scale));
    case "branching":
      return branchPath(answer, response).map(({ choice }) => choice.k).join("");
  }
}

/** @param {Response} response @param {{ k: string }[]} choices */
function keysAmong(response, choices) {
  const known = new Set(choices.map((each) => each.k));
  return [...new Set(piecesOf(response))].filter((key) => known.has(key));
}

/** @param {Response} response @param {AnswerData["type"]} type @param {string[]} sources @param {string[]} targets */
function placed(response, type, sources, targets) {
  const pairs = [...placementsOf(response, type)];
  return pairs.filter(([source, target]) => sources.includes(source) && targets.includes(target)).map((pair) => pair.join("")).join("");
}
