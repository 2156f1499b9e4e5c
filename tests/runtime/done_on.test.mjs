// The day of completion: kept once, read again.
import assert from "node:assert/strict";
import test from "node:test";
import { emptyState, readState, writeState } from "../../builder/runtime/state.js";
import { resultWords } from "../../builder/runtime/extras/exam_words.js";
import { makeUnit } from "./course.mjs";

test("the day comes back as it was kept", () => {
  const state = { ...emptyState(0), doneOn: 20_416 };
  assert.equal(readState(writeState(state), makeUnit()).state?.doneOn, 20_416);
});

test("a state of an older version, and a garbled day, have none", () => {
  const text = writeState(emptyState(0));
  assert.equal(readState(text, makeUnit()).state?.doneOn, 0);
  assert.equal(readState(writeState({ ...emptyState(0), doneOn: 36 ** 3 }), makeUnit()).state?.doneOn, 0);
});

test("a test with one to compare with tells both percents", () => {
  const exam = { last: 83, best: 83 };
  assert.match(resultWords({ pass: 80 }, exam, 45), /Before the course: 45 %; now: 83 %\./);
  assert.doesNotMatch(resultWords({ pass: 80 }, exam), /Before/);
  assert.doesNotMatch(resultWords({ pass: 80 }, { last: null, best: null }, 45), /Before/);
});
