// Interaction → what both SCORMs say of it, each in its own style (1.2 RTE 3.4.2.7; 2004 RTE 4.2.9).
import { parseDecimal, readNumber, writeDecimal } from "../decimals.js";
import { unpackText } from "../packed_text.js";
import { branchPath, piecesOf, placementsOf, placingKey } from "../responses.js";

/** @typedef {import("../types.d.ts").AnswerData} AnswerData */
/** @typedef {import("../types.d.ts").Interaction} Interaction */
/** @typedef {import("../decimals.js").Decimal} Decimal */
/**
 * How a standard writes: a choice and what it is put to, by place (from 0) and text; between the two of a pair; between the items of a list.
 * @typedef {{
 *   source: (place: number, text: string) => string, target: (place: number, text: string) => string,
 *   step: (node: string) => string, pair: string, list: string, longest: number, truth: [no: string, yes: string],
 *   words: (text: string) => string, range: (key: Decimal, tolerance: Decimal) => string }} Style
 */
/** @typedef {{ id: string, type: string, given: string, correct: string[], result: string }} Spelled */

const MOST_PATTERNS = 5; // of short answers: what SCORM 2004 asks of an LMS

/** One for each statement of a Likert question, one for any other. @param {Interaction} interaction @param {Style} style @param {string} wrong @returns {Spelled[]} */
export function spellInteraction({ question, response, result }, style, wrong) {
  const { id, answer } = question;
  if (answer.type === "likert") {
    const given = [...placementsOf(response, answer.type)].filter(([key]) => answer.statements.includes(key));
    const name = (/** @type {string} */ key) => (answer.statements.length > 1 ? `${id}_${answer.statements.indexOf(key) + 1}` : id);
    return given.map(([key, level]) => ({ id: name(key), type: "likert", given: level, correct: [], result: "neutral" }));
  }
  const outcomes = { right: "correct", wrong, neutral: "neutral", partly: result.fraction.toFixed(2) };
  return [{ id, ...spellAnswer(answer, response, question.texts, style), result: outcomes[result.outcome] }];
}

/** @param {Exclude<AnswerData, { type: "likert" }>} answer @param {string} response @param {Record<string, string>} texts @param {Style} style @returns {{ type: string, given: string, correct: string[] }} */
function spellAnswer(answer, response, texts, style) {
  const listed = (/** @type {string[]} */ items) => joinWithin(items, style);
  const among = (/** @type {{ k: string }[]} */ choices) => (/** @type {string} */ key) =>
    style.source(choices.findIndex((each) => each.k === key), texts[key] ?? "");
  switch (answer.type) {
    case "single-choice":
    case "multiple-response": {
      const right = answer.choices.filter((each) => each.correct).map((each) => each.k);
      const name = among(answer.choices);
      return { type: "choice", given: listed(piecesOf(response).map(name)), correct: [listed(right.map(name))] };
    }
    case "true-false":
      return { type: "true-false", given: style.truth[Number(response === "t")], correct: [style.truth[Number(answer.key)]] };
    case "ordering": {
      const name = among(answer.items);
      return { type: "sequencing", given: listed(piecesOf(response).map(name)), correct: [listed(answer.items.map((each) => name(each.k)))] };
    }
    case "matching":
    case "categorise": {
      const { pairs, targets } = placingKey(answer);
      const sources = pairs.map((each) => each.source);
      const name = (/** @type {string[]} */ [source, target]) =>
        style.source(sources.indexOf(source), texts[source] ?? "") + style.pair + style.target(targets.indexOf(target), texts[target] ?? "");
      const given = [...placementsOf(response, answer.type)];
      return { type: "matching", given: listed(given.map(name)), correct: [listed(pairs.map((each) => name([each.source, each.target])))] };
    }
    case "short-text":
      return { type: "fill-in", given: style.words(unpackText(response)), correct: answer.accept.slice(0, MOST_PATTERNS).map(style.words) };
    case "numeric": {
      const [given, key, tolerance] = [readNumber(response)[0], parseDecimal(answer.key), parseDecimal(answer.tolerance)];
      return { type: "numeric", given: given ? writeDecimal(given) : "", correct: key && tolerance ? [style.range(key, tolerance)] : [] };
    }
    case "branching": {
      const steps = (/** @type {string} */ keys) =>
        listed(branchPath(answer, keys).map(({ node, choice }) => style.step(node.id) + style.pair + style.source(node.choices.indexOf(choice), texts[choice.k] ?? "")));
      return { type: "performance", given: steps(response), correct: answer.scored ? [steps(bestPath(answer))] : [] };
    }
  }
}

/** @param {Extract<AnswerData, { type: "branching" }>} answer */
function bestPath(answer) {
  let keys = "";
  let node = /** @type {typeof answer.nodes[0] | undefined} */ (answer.nodes[0]);
  for (let steps = 0; node && steps < answer.nodes.length; steps++) {
    const best = node.choices.find((each) => each.rating === "best");
    keys += best?.k ?? "";
    node = answer.nodes.find((each) => each.id === best?.next);
  }
  return keys;
}

/** Whole items only, up to what the standard allows. @param {string[]} items @param {Style} style */
function joinWithin(items, { list, longest }) {
  let text = "";
  for (const item of items) {
    const longer = text ? text + list + item : item;
    if (longer.length > longest) break;
    text = longer;
  }
  return text;
}
