// A question that is checked on its own: check, hint, feedback, try again.
import { focusOn, lockFields, make, makeButton, makeRich, pick } from "./elements.js";
import { t } from "./messages.js";
import { QUESTION_CONTROLS } from "./question_types.js";
import { clearMarks, feedbackParts, markPlaces } from "./result_marks.js";

/** @typedef {import("./types.d.ts").QuestionData} QuestionData */
/** @typedef {import("./types.d.ts").Session} Session */
/** @typedef {import("./types.d.ts").Result} Result */
/** @typedef {import("./face.d.ts").Controls} Controls */

/** @param {HTMLElement} root the question's section @param {QuestionData} question @param {Session} session */
export function showQuestion(root, question, session) {
  const controls = makeControls(root, question, session);
  const check = /** @type {HTMLButtonElement | null} */ (pick(root, "button[type=submit]"));
  const feedback = pick(root, ".feedback");
  if (!check || !feedback) return;
  feedback.setAttribute("role", "status");
  let since = Date.now();
  const again = makeButton("again", againWords(question), () => {
    session.retry(question);
    controls.write(question.answer.type === "branching" ? "" : controls.read());
    since = Date.now();
    reopenQuestion(root);
    setChecked(false);
    focusOn(pick(root, "input:not(:disabled), select, button.up"));
  });
  const setChecked = (/** @type {boolean} */ checked, canTryAgain = true) => {
    check.hidden = checked;
    again.hidden = !checked || !canTryAgain;
  };
  const show = (/** @type {Result} */ result) => {
    showResult(root, question, controls, result);
    setChecked(true, result.outcome !== "right" || question.answer.type === "branching");
  };
  if (question.answer.type === "branching") check.textContent = t("Go on");
  check.after(again);
  setChecked(false);
  addHint(root, question, check);
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const told = stepOrProblem(controls, feedback);
    if (told) return focusOn(told);
    show(session.submit(question, controls.read(), Math.round((Date.now() - since) / 1000)));
    focusOn(feedback);
  });
  const answer = session.answer(question);
  if (answer?.submitted) show(session.result(question, answer.response));
}

/**
 * The controls, with what the learner gave before; each change is kept as a draft.
 * @param {HTMLElement} root @param {QuestionData} question @param {Session} session @returns {Controls}
 */
export function makeControls(root, question, session) {
  const make = QUESTION_CONTROLS[question.answer.type];
  const controls = make(root, question, session, () => session.draft(question, controls.read()));
  const answer = session.answer(question);
  if (answer?.response) controls.write(answer.response);
  return controls;
}

/** Marks, feedback; closed until tried again. @param {HTMLElement} root @param {QuestionData} question @param {Controls} controls @param {Result} result */
export function showResult(root, question, controls, result) {
  clearMarks(root);
  lockFields(root, true);
  markPlaces(root, question, controls.places(), result);
  pick(root, ".moved")?.replaceChildren();
  pick(root, ".feedback")?.replaceChildren(...feedbackParts(question, result));
}

/** @param {HTMLElement} root */
export function reopenQuestion(root) {
  clearMarks(root);
  lockFields(root, false);
  pick(root, ".feedback")?.replaceChildren();
}

/**
 * Takes a story's next step, or tells what is missing; returns where the learner should look, null when the answer is whole.
 * @param {Controls} controls @param {HTMLElement} feedback
 */
export function stepOrProblem(controls, feedback) {
  const missing = controls.missing();
  feedback.replaceChildren(...(missing ? [make("p", { class: "missing" }, missing)] : []));
  return missing ? feedback : (controls.advance?.() ?? null);
}

/** @param {HTMLElement} root @param {QuestionData} question @param {HTMLElement} check */
function addHint(root, { hint, id }, check) {
  if (!hint) return;
  const text = makeRich("hint-text", hint);
  text.id = id + "-hint";
  text.hidden = true;
  const button = makeButton("hint", t("Hint"), () => {
    text.hidden = !text.hidden;
    button.setAttribute("aria-expanded", String(!text.hidden));
  });
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", text.id);
  check.parentElement?.append(button);
  check.parentElement?.after(text);
}

/** @param {QuestionData} question */
function againWords({ answer, scored }) {
  if (answer.type === "branching") return t("Play it again");
  return scored ? t("Try again") : t("Change my answer");
}
