import assert from "node:assert/strict";
import test from "node:test";
import { attemptWords, clockText, factorChoices, resultWords, timeWarning } from "../../builder/runtime/extras/exam_words.js";
import { setMessages } from "../../builder/runtime/messages.js";
import { makeUnit, makeUnitWithFinal } from "./course.mjs";

setMessages(makeUnit());
const final = (changes) => makeUnitWithFinal(changes).quizzes[2];
const exam = { attemptsUsed: 0, attemptsLeft: 2, last: null, best: null };

test("time is told in hours, minutes and seconds, and never below zero", () => {
  assert.deepEqual([0, 9.2, 75, 3600, 3725, -3].map(clockText), ["0:00", "0:10", "1:15", "1:00:00", "1:02:05", "0:00"]);
});

test("the learner is interrupted at half of the time, at five minutes and at one", () => {
  const told = [];
  for (let left = 1200; left > 0; left--) {
    const words = timeWarning(left, left - 1, 1200);
    if (words) told.push(words);
  }
  assert.deepEqual(told, ["10 minutes left.", "5 minutes left.", "1 minute left."]);
});

test("a page that slept through a moment tells it once", () => {
  assert.equal(timeWarning(400, 290, 1200), "5 minutes left.");
});

test("an attempt tells its number, and how many there are where they end", () => {
  assert.equal(attemptWords(exam), "Attempt 1 of 2");
  assert.equal(attemptWords({ ...exam, attemptsUsed: 3, attemptsLeft: Infinity }), "Attempt 4");
});

test("extra time is offered as the minutes that it gives", () => {
  assert.deepEqual(factorChoices(final({ timeLimit: 1200 })).map(([factor, words]) => [factor, parseInt(words) || 0]), [["1", 20], ["1.5", 30], ["2", 40], ["0", 0]]);
});

test("the result tells the last attempt, the best one and whether it is enough", () => {
  assert.equal(resultWords(final(), { ...exam, last: 60, best: 90 }), "Your result: 60 %. Your best result: 90 %. Passed.");
  assert.equal(resultWords(final(), { ...exam, last: 60, best: 60 }), "Your result: 60 %. Not passed; 80 % are needed.");
  assert.equal(resultWords(final(), exam), "");
});
