import assert from "node:assert/strict";
import { test } from "node:test";
import { objectivesOf, percentOf, progressOf, ruleMet, ruleShare, scoreOf, successOf } from "../../builder/runtime/policy.js";
import { emptyState } from "../../builder/runtime/state.js";
import { makeUnit, makeUnitWithFinal } from "./course.mjs";

const answered = (mark, tries = 1) => ({ response: "aa", tries, submitted: true, mark });
const best = (percent, used = 0) => ({ best: percent, used, granted: 0, ended: 0 });

test("nothing done meets nothing", () => {
  const [unit, state] = [makeUnit(), emptyState(0)];
  assert.equal(ruleMet(unit.policy.completion, unit, state), false);
  assert.equal(progressOf(unit, state), 0);
  assert.equal(successOf(unit, state), "unknown");
  assert.equal(scoreOf(unit, state), null);
});

test("a module is done when its lessons are seen and its quizzes passed", () => {
  const [unit, state] = [makeUnit(), emptyState(0)];
  state.seen.add("La0").add("Lb0");
  assert.equal(ruleMet({ module: 0 }, unit, state), false);
  state.quizzes.set("Pr0", best(60));
  assert.equal(ruleMet({ module: 0 }, unit, state), true);
});

test("a share of the pages is enough where the author says so", () => {
  const [unit, state] = [makeUnit(), emptyState(0)];
  state.seen.add("La0").add("Lb0");
  assert.equal(ruleMet({ pages: 66 }, unit, state), true);
  assert.equal(ruleMet({ pages: 67 }, unit, state), false);
  assert.ok(ruleShare({ pages: 67 }, unit, state) < 1);
});

test("at least two of three can be said", () => {
  const [unit, state] = [makeUnit(), emptyState(0)];
  const rule = { least: 2, of: [{ pages: 30 }, { quiz: 0 }, { module: 1 }] };
  state.seen.add("La0");
  assert.equal(ruleMet(rule, unit, state), false);
  assert.equal(ruleShare(rule, unit, state), 0.5);
  state.quizzes.set("Pr0", best(80));
  assert.equal(ruleMet(rule, unit, state), true);
  assert.equal(ruleShare(rule, unit, state), 1);
});

test("a survey is passed when all is answered", () => {
  const [unit, state] = [makeUnit(), emptyState(0)];
  unit.quizzes[1].questions[0].points = 1; // a choice question: scored elsewhere, not in a survey
  assert.equal(ruleMet({ quiz: 1 }, unit, state), false);
  state.answers.set("s01", answered(0));
  assert.equal(ruleMet({ quiz: 1 }, unit, state), true);
});

test("progress is one only when all is met", () => {
  const [unit, state] = [makeUnit(), emptyState(0)];
  state.seen.add("La0").add("Lb0").add("Lc1");
  assert.equal(progressOf(unit, state), 0.25);
  state.quizzes.set("Pr0", best(60));
  assert.equal(progressOf(unit, state), 1);
});

test("failed means that no attempt is left", () => {
  const [unit, state] = [makeUnitWithFinal(), emptyState(0)];
  state.quizzes.set("Fi0", best(50, 1));
  assert.equal(successOf(unit, state), "unknown");
  state.quizzes.set("Fi0", best(50, 2));
  assert.equal(successOf(unit, state), "failed");
  state.quizzes.set("Fi0", { ...best(50, 2), granted: 1 });
  assert.equal(successOf(unit, state), "unknown");
  state.quizzes.set("Fi0", best(80, 2));
  assert.equal(successOf(unit, state), "passed");
});

test("two ways to pass are failed only when both are closed", () => {
  const unit = { ...makeUnitWithFinal(), policy: { completion: { pages: 0 }, success: { least: 1, of: [{ quiz: 2 }, { quiz: 0 }] } } };
  const state = emptyState(0);
  state.quizzes.set("Fi0", best(10, 2));
  assert.equal(successOf(unit, state), "unknown");
});

test("without a success rule there is no success", () => {
  const unit = { ...makeUnit(), policy: { completion: { pages: 0 }, success: null } };
  assert.equal(successOf(unit, emptyState(0)), "unknown");
  assert.equal(progressOf(unit, emptyState(0)), 1);
});

test("the score is the best final, unset before; without a final, the quizzes by weight", () => {
  const state = emptyState(0);
  state.quizzes.set("Pr0", best(90));
  assert.equal(scoreOf(makeUnitWithFinal(), state), null);
  assert.equal(scoreOf(makeUnit(), state), 90);
  const unit = makeUnit();
  const other = { ...unit.quizzes[0], id: "other", key: "Ot0", weight: 2, questions: [{ key: "q03", points: 1, objective: "" }] };
  assert.equal(scoreOf({ ...unit, quizzes: [...unit.quizzes, other] }, state), 30);
  state.quizzes.set("Fi0", best(70, 1));
  assert.equal(scoreOf(makeUnitWithFinal(), state), 70);
});

test("a percent is the points, rounded", () => {
  const [quiz, state] = [makeUnit().quizzes[0], emptyState(0)];
  state.answers.set("q01", answered(840));
  assert.equal(percentOf(quiz, state), 17);
  const weighted = { ...quiz, questions: [{ key: "q01", points: 3, objective: "" }, { key: "q02", points: 1, objective: "" }] };
  state.answers.set("q02", answered(2520));
  assert.equal(percentOf(weighted, state), 50);
});

test("an objective is told once its questions were tried", () => {
  const [unit, state] = [makeUnitWithFinal(), emptyState(0)];
  assert.deepEqual(objectivesOf(unit, state), []);
  state.answers.set("q01", answered(2520));
  assert.deepEqual(objectivesOf(unit, state), [{ id: "five-figures", score: 50, done: false }]);
  state.answers.set("q02", answered(2520));
  assert.deepEqual(objectivesOf(unit, state), [{ id: "five-figures", score: 100, done: true }]);
  state.answers.set("f03", answered(0));
  assert.deepEqual(objectivesOf(unit, state), [{ id: "five-figures", score: 67, done: false }]);
});
