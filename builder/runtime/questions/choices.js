// What single choice, true/false and multiple response share: inputs with a text each.
import { pickAll } from "../elements.js";

/** @param {HTMLElement} root @returns {HTMLInputElement[]} */
export function choiceInputs(root) {
  return pickAll(root, ".choice input");
}

/**
 * The entries of the keys that were given something, in the author's order (matching, categorise, Likert).
 * @param {string[]} order @param {(key: string) => string} given
 */
export function placementsText(order, given) {
  return order.map((key) => given(key) && key + given(key)).join("");
}

/** @param {HTMLElement} root @param {() => void} changed */
export function onInput(root, changed) {
  root.addEventListener("change", changed);
  root.addEventListener("input", changed);
}

/** Value → its choice. @param {HTMLElement} root @returns {Map<string, HTMLElement>} */
export function choicePlaces(root) {
  return new Map(choiceInputs(root).map((input) => [input.value, input.closest(".choice") ?? input]));
}

/**
 * Puts elements of one list into the order that is this learner's own.
 * @param {HTMLElement[]} row @param {import("../types.d.ts").QuestionData} question @param {import("../types.d.ts").Session} session
 */
export function shuffleRow(row, question, session) {
  const parent = row[0]?.parentElement;
  if (!parent || !question.shuffle) return;
  const end = row[row.length - 1].nextSibling;
  for (const each of session.shuffled(row, question.id)) parent.insertBefore(each, end);
}
