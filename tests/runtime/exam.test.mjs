import assert from "node:assert/strict";
import { test } from "node:test";
import { beginAttempt, endAttempt, viewExam } from "../../builder/runtime/exam.js";
import { shuffleBySeed } from "../../builder/runtime/random.js";
import { emptyState } from "../../builder/runtime/state.js";
import { makeUnitWithFinal, MINUTE, single } from "./course.mjs";

const NOW = 30_000_000 * MINUTE;
const shuffled = (items, salt) => shuffleBySeed(items, `seed ${salt}`);
const finalOf = (changes) => makeUnitWithFinal(changes).quizzes[2];
const questions = ["f01", "f02", "f03"].map((key) => single(key));
const view = (quiz, state, now = NOW) => viewExam(quiz, state, null, now);

function answer(state, responses) {
  state.exams.get("Fi0").drawn.forEach((key, index) => state.answers.set(key, { response: responses[index], tries: 0, submitted: false, mark: 0 }));
}

test("a final goes from ready to running to finished, and to spent with its attempts", () => {
  const [quiz, state] = [finalOf(), emptyState(NOW)];
  assert.equal(view(quiz, state).phase, "ready");
  assert.equal(view(quiz, state).attemptsLeft, 2);
  assert.ok(beginAttempt(quiz, state, 1, NOW, shuffled));
  assert.equal(view(quiz, state).phase, "running");
  assert.equal(view(quiz, state).drawn.length, 2);
  answer(state, ["aa", "bb"]);
  assert.equal(endAttempt(quiz, state, questions, NOW).percent, 50);
  const after = view(quiz, state);
  assert.deepEqual([after.phase, after.best, after.attemptsUsed, after.attemptsLeft, after.showAnswers], ["finished", 50, 1, 1, false]);
  assert.ok(beginAttempt(quiz, state, 1, NOW, shuffled));
  assert.equal([...state.answers.keys()].length, 0);
  answer(state, ["aa", "aa"]);
  assert.equal(endAttempt(quiz, state, questions, NOW).percent, 100);
  assert.equal(view(quiz, state).showAnswers, true);
  assert.equal(view(quiz, state).best, 100);
  assert.equal(beginAttempt(quiz, state, 1, NOW, shuffled), false);
});

test("an attempt that is running cannot be begun again", () => {
  const [quiz, state] = [finalOf(), emptyState(NOW)];
  beginAttempt(quiz, state, 1, NOW, shuffled);
  const drawn = view(quiz, state).drawn;
  assert.equal(beginAttempt(quiz, state, 1, NOW, shuffled), false);
  assert.deepEqual(view(quiz, state).drawn, drawn);
});

test("a worse attempt does not lower the best", () => {
  const [quiz, state] = [finalOf(), emptyState(NOW)];
  for (const responses of [["aa", "aa"], ["bb", "bb"]]) {
    beginAttempt(quiz, state, 1, NOW, shuffled);
    answer(state, responses);
    endAttempt(quiz, state, questions, NOW);
  }
  assert.equal(view(quiz, state).best, 100);
});

test("what was not answered counts as wrong, and is no interaction", () => {
  const [quiz, state] = [finalOf(), emptyState(NOW)];
  beginAttempt(quiz, state, 1, NOW, shuffled);
  answer(state, ["aa", ""]);
  const { percent, marked } = endAttempt(quiz, state, questions, NOW);
  assert.deepEqual([percent, marked.length], [50, 1]);
});

test("the next attempt waits as long as the author says, to the minute", () => {
  const [quiz, state] = [finalOf({ wait: 3600 }), emptyState(NOW)];
  beginAttempt(quiz, state, 1, NOW, shuffled);
  endAttempt(quiz, state, questions, NOW + 1);
  assert.deepEqual(view(quiz, state, NOW + 2).opensAt, new Date(NOW + 61 * MINUTE));
  assert.equal(beginAttempt(quiz, state, 1, NOW + 60 * MINUTE, shuffled), false);
  assert.equal(view(quiz, state, NOW + 61 * MINUTE).opensAt, null);
  assert.ok(beginAttempt(quiz, state, 1, NOW + 61 * MINUTE, shuffled));
});

test("a clock that was set back locks nobody out for longer than the wait", () => {
  const [quiz, state] = [finalOf({ wait: 3600 }), emptyState(NOW)];
  beginAttempt(quiz, state, 1, NOW, shuffled);
  endAttempt(quiz, state, questions, NOW);
  const earlier = NOW - 9999 * MINUTE;
  assert.deepEqual(view(quiz, state, earlier).opensAt, new Date(earlier + 60 * MINUTE));
});

test("more time is the learner's to take, unless the author forbids it", () => {
  for (const [extraTime, factor, seconds] of [[true, 1.5, 900], [true, 0, 0], [true, 2, 1200], [false, 2, 600]]) {
    const [quiz, state] = [finalOf({ timeLimit: 600, extraTime }), emptyState(NOW)];
    beginAttempt(quiz, state, factor, NOW, shuffled);
    assert.equal(view(quiz, state).secondsAllowed, seconds);
  }
});

test("answers are shown when the author says", () => {
  const shown = (show, responses, changes = {}) => {
    const [quiz, state] = [finalOf({ show, ...changes }), emptyState(NOW)];
    beginAttempt(quiz, state, 1, NOW, shuffled);
    answer(state, responses);
    endAttempt(quiz, state, questions, NOW);
    return view(quiz, state).showAnswers;
  };
  assert.equal(shown("after-attempt", ["bb", "bb"]), true);
  assert.equal(shown("after-pass", ["bb", "bb"]), false);
  assert.equal(shown("after-pass", ["aa", "aa"]), true);
  assert.equal(shown("after-last", ["aa", "aa"]), false);
  assert.equal(shown("after-last", ["bb", "bb"], { attempts: 1 }), true);
  assert.equal(shown("never", ["aa", "aa"], { attempts: 1 }), false);
});

test("without a draw all questions come, in the author's order unless shuffled", () => {
  const [quiz, state] = [finalOf({ draw: [], shuffle: false }), emptyState(NOW)];
  beginAttempt(quiz, state, 1, NOW, shuffled);
  assert.deepEqual(view(quiz, state).drawn, ["f01", "f02", "f03"]);
});

test("two draws from one pool take nothing twice", () => {
  const from = ["f01", "f02", "f03"];
  const [quiz, state] = [finalOf({ draw: [{ from, count: 2 }, { from, count: 2 }] }), emptyState(NOW)];
  beginAttempt(quiz, state, 1, NOW, shuffled);
  assert.deepEqual([...view(quiz, state).drawn].sort(), from);
});

test("attempts and learners draw differently", () => {
  const keys = Array.from({ length: 30 }, (_, index) => `k${10 + index}`);
  assert.deepEqual(shuffleBySeed(keys, "one"), shuffleBySeed(keys, "one"));
  assert.notDeepEqual(shuffleBySeed(keys, "one"), shuffleBySeed(keys, "two"));
  assert.deepEqual([...shuffleBySeed(keys, "one")].sort(), keys);
});

test("a draw is fair: every item comes first about as often", () => {
  const firsts = { a: 0, b: 0, c: 0, d: 0 };
  for (let seed = 0; seed < 4000; seed++) firsts[shuffleBySeed(["a", "b", "c", "d"], `x ${seed}`)[0]]++;
  for (const count of Object.values(firsts)) assert.ok(count > 850 && count < 1150, JSON.stringify(firsts));
});
