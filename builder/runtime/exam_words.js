// What a test says about itself: rules, time, result.
import { t, tn } from "./messages.js";

/** @typedef {import("./types.d.ts").UnitQuiz} UnitQuiz */
/** @typedef {import("./types.d.ts").Exam} Exam */

/** How many questions an attempt has. @param {UnitQuiz} quiz */
export function drawnCount({ draw, questions }) {
  return draw.length ? draw.reduce((sum, each) => sum + each.count, 0) : questions.length;
}

/** @param {UnitQuiz} quiz @param {Exam} exam @returns {string[]} */
export function ruleLines(quiz, exam) {
  const minutes = Math.round(quiz.timeLimit / 60);
  const hours = Math.round(quiz.wait / 3600);
  const count = drawnCount(quiz);
  return [
    tn("{n} question.", "{n} questions.", count),
    quiz.pass !== null && t("To pass: {n} %.", { n: quiz.pass }),
    minutes
      ? tn("Time: {n} minute, counted while this page is open.", "Time: {n} minutes, counted while this page is open.", minutes)
      : t("No time limit."),
    quiz.attempts
      ? t("Attempt {n} of {total}.", { n: exam.attemptsUsed + 1, total: exam.attemptsUsed + exam.attemptsLeft })
      : t("You may try as often as you like; the best attempt counts."),
    hours > 0 && tn("Between attempts you wait {n} hour.", "Between attempts you wait {n} hours.", hours),
    showWords(quiz),
    t("You may leave and come back: your answers are kept."),
  ].flatMap((line) => line || []);
}

/** @param {UnitQuiz} quiz */
function showWords({ show }) {
  switch (show) {
    case "after-attempt":
      return t("The right answers are shown after each attempt.");
    case "after-pass":
      return t("The right answers are shown when you have passed.");
    case "after-last":
      return t("The right answers are shown after the last attempt.");
    case "never":
      return t("The right answers are not shown.");
  }
}

/** @param {UnitQuiz} quiz @returns {[string, string][]} factor, words */
export function factorChoices({ timeLimit }) {
  const minutes = (/** @type {number} */ factor) => Math.round((timeLimit * factor) / 60);
  return [
    ["1", tn("{n} minute", "{n} minutes", minutes(1))],
    ["1.5", t("{n} minutes (half as much again)", { n: minutes(1.5) })],
    ["2", t("{n} minutes (double)", { n: minutes(2) })],
    ["0", t("no time limit")],
  ];
}

/** 75 → "1:15". @param {number} seconds */
export function clockText(seconds) {
  const whole = Math.max(Math.ceil(seconds), 0);
  const pair = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return (hours ? `${hours}:${pair(minutes)}` : String(minutes)) + ":" + pair(whole % 60);
}

/** The moments worth interrupting for: half of the time, five minutes, one minute. @param {number} before seconds left @param {number} after @param {number} allowed */
export function timeWarning(before, after, allowed) {
  const mark = [60, 300, allowed / 2].find((moment) => before > moment && after <= moment);
  return mark ? tn("{n} minute left.", "{n} minutes left.", Math.round(mark / 60)) : "";
}

/** @param {UnitQuiz} quiz @param {Exam} exam */
export function resultWords({ pass }, { last, best }) {
  const words = [];
  if (last !== null) words.push(t("Your result: {n} %.", { n: last }));
  if (best !== null && best !== last) words.push(t("Your best result: {n} %.", { n: best }));
  if (pass !== null && best !== null) words.push(best >= pass ? t("Passed.") : t("Not passed; {n} % are needed.", { n: pass }));
  return words.join(" ");
}
