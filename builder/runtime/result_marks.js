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
  const isStory = question.answer.type === "branching";
  const isToldElsewhere = isStory || takesOneChoice(question);
  for (const [key, { outcome, feedback }] of Object.entries(result.details)) {
    const place = key && places.get(key);
    if (!place) continue;
    place.classList.add("is-" + outcome);
    if (outcome !== "neutral") place.append(make("span", { class: "outcome" }, outcomeWord(outcome, isStory)));
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
  const isStory = question.answer.type === "branching";
  /** @type {HTMLElement[]} */
  const parts = [make("p", { class: "outcome" }, overallWord(result, isStory))];
  const { details } = result;
  const told = takesOneChoice(question) ? Object.values(details) : details[""] ? [details[""]] : [];
  for (const { feedback: each } of told) if (each) parts.push(makeRich("choice-feedback", each));
  if (question.rationale) parts.push(makeRich("rationale", question.rationale));
  const key = question.scored && result.outcome !== "right" && keyInWords(question);
  if (key) parts.push(make("details", { class: "key" }, make("summary", {}, isStory ? t("Show the best choices") : t("Show the right answer")), key));
  return parts;
}

/** Then its feedback stands in the box, where the reader's attention is. @param {QuestionData} question */
function takesOneChoice({ answer: { type } }) {
  return type === "single-choice" || type === "true-false";
}

/** In a story nothing is false, but some ways are better. @param {"right" | "wrong"} outcome @param {boolean} isStory */
function outcomeWord(outcome, isStory) {
  if (outcome === "right") return isStory ? t("A good choice") : t("Right");
  return isStory ? t("A poor choice") : t("Not right");
}

/** @param {Result} result @param {boolean} isStory */
function overallWord({ outcome, fraction }, isStory) {
  if (outcome === "neutral") return t("Thank you. Your answer is kept.");
  if (outcome === "right") return isStory ? t("Well decided all the way") : t("Right");
  const n = Math.round(fraction * 100);
  if (isStory) return t("There are better ways: {n} %", { n });
  return outcome === "partly" ? t("Partly right: {n} %", { n }) : t("Not right");
}
