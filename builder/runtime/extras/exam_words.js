// What a test says about itself: attempts, time, result.
import { t, tn } from "../messages.js";

/** @typedef {import("../types.d.ts").UnitQuiz} UnitQuiz */
/** @typedef {import("../types.d.ts").Exam} Exam */

/** @param {Exam} exam */
export function attemptWords({ attemptsUsed, attemptsLeft }) {
  const n = attemptsUsed + 1;
  return attemptsLeft === Infinity ? t("Attempt {n}", { n }) : t("Attempt {n} of {total}", { n, total: attemptsUsed + attemptsLeft });
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

/** @param {UnitQuiz} quiz @param {Exam} exam @param {number | null} [before] percent of the quiz to compare with */
export function resultWords({ pass }, { last, best }, before = null) {
  const words = [];
  if (last !== null) words.push(t("Your result: {n} %.", { n: last }));
  if (best !== null && best !== last) words.push(t("Your best result: {n} %.", { n: best }));
  if (pass !== null && best !== null) words.push(best >= pass ? t("Passed.") : t("Not passed; {n} % are needed.", { n: pass }));
  if (before !== null && best !== null) words.push(t("Before the course: {before} %; now: {now} %.", { before, now: best }));
  return words.join(" ");
}
