// A result → words and classes beside choices, and the feedback box.
import { keyInWords } from "./answer_words.js";
import { make, makeRich, pickAll } from "./elements.js";
import { t } from "./messages.js";

/** @typedef {import("./types.d.ts").Result} Result */
/** @typedef {import("./types.d.ts").QuestionData} QuestionData */

const OUTCOMES = ["is-right", "is-partly", "is-wrong", "is-neutral"];

/**
 * @param {HTMLElement} root the question @param {QuestionData} question
 * @param {Map<string, HTMLElement>} places @param {Result} result
 */
export function markPlaces(root, question, places, result) {
  root.classList.add("is-" + result.outcome);
  const isToldElsewhere = takesOneChoice(question) || question.answer.type === "branching";
  for (const [key, { outcome, feedback }] of Object.entries(result.details)) {
    const place = key && places.get(key);
    if (!place) continue;
    place.classList.add("is-" + outcome);
    if (outcome !== "neutral") place.append(make("span", { class: "outcome" }, outcomeWord(outcome)));
    if (feedback && !isToldElsewhere) place.append(makeRich("choice-feedback", feedback));
  }
}

/** @param {HTMLElement} root */
export function clearMarks(root) {
  for (const each of [root, ...pickAll(root, OUTCOMES.map((name) => "." + name).join())]) each.classList.remove(...OUTCOMES);
  for (const each of pickAll(root, "form .outcome, form .choice-feedback")) each.remove();
}

/**
 * What the feedback box holds.
 * @param {QuestionData} question @param {Result} result @returns {HTMLElement[]}
 */
export function feedbackParts(question, result) {
  /** @type {HTMLElement[]} */
  const parts = [make("p", { class: "outcome" }, overallWord(result))];
  const { details } = result;
  const told = takesOneChoice(question) ? Object.values(details) : details[""] ? [details[""]] : [];
  for (const { feedback: each } of told) if (each) parts.push(makeRich("choice-feedback", each));
  if (question.rationale) parts.push(makeRich("rationale", question.rationale));
  const key = question.scored && result.outcome !== "right" && keyInWords(question);
  if (key) parts.push(make("details", { class: "key" }, make("summary", {}, t("Show the right answer")), key));
  return parts;
}

/** Then its feedback stands in the box, where the reader's attention is. @param {QuestionData} question */
function takesOneChoice({ answer: { type } }) {
  return type === "single-choice" || type === "true-false";
}

/** @param {"right" | "wrong" | "neutral"} outcome */
function outcomeWord(outcome) {
  return outcome === "right" ? t("Right") : outcome === "wrong" ? t("Not right") : "";
}

/** @param {Result} result */
function overallWord({ outcome, fraction }) {
  if (outcome === "partly") return t("Partly right: {n} %", { n: Math.round(fraction * 100) });
  return outcome === "neutral" ? t("Thank you. Your answer is kept.") : outcomeWord(outcome);
}
