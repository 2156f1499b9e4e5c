import assert from "node:assert/strict";
import { test } from "node:test";
import { isCodeOf } from "../../builder/runtime/extras/webinar.js";
import { rulePossible, ruleMet, ruleShare } from "../../builder/runtime/policy.js";
import { digestText } from "../../builder/runtime/random.js";
import { openSession } from "../../builder/runtime/session.js";
import { emptyState, readState, writeState } from "../../builder/runtime/state.js";
import { createTracker } from "../../builder/runtime/trackers/scorm12.js";
import { makeUnit } from "./course.mjs";
import { makeLms } from "./strict_lms.mjs";
import { makeWindow } from "./window.mjs";

const SALT = "0123456789abcdef";
const webinar = (id, key, ...codes) => ({ id, key, codes: codes.map((code) => [SALT, digestText(`${SALT}:${code}`)]) });
const attended = (least) => ({ least, of: [{ seen: "Wk0" }, { seen: "Wc0" }] });
const unit = makeUnit({
  webinars: [webinar("kick-off", "Wk0", "k7qm2xwp", "hhhh9999"), webinar("clinic", "Wc0", "abcd2345")],
  policy: { completion: attended(1), success: attended(2) },
});

/** @param {ReturnType<typeof makeLms>} lms */
async function open(lms) {
  Object.assign(lms, { finished: 0, initialised: 0 });
  const window = makeWindow({ api: lms.place, storage: new Map(), session: new Map() });
  return openSession(unit, createTracker(unit, window), window);
}

test("a code counts however it is typed, for its own webinar, and for the cohort that it was given to", () => {
  const [kickOff, clinic] = unit.webinars;
  assert.equal(isCodeOf(kickOff, " K7QM - 2xwp "), true);
  assert.equal(isCodeOf(kickOff, "hhhh-9999"), true);
  assert.equal(isCodeOf(clinic, "k7qm-2xwp"), false);
  assert.equal(isCodeOf(kickOff, ""), false);
});

test("attendance completes the course in the LMS, is kept there, and is there again", async () => {
  const lms = makeLms("scorm12", {});
  const first = await open(lms);
  assert.deepEqual([first.completed(), first.progress()], [false, 0]);
  first.seen("Wc0");
  first.seen("Wxx");
  assert.deepEqual([first.completed(), first.success()], [true, "unknown"]);
  assert.equal(first.progress(), 0.75);
  first.close();
  const second = await open(lms);
  assert.equal(second.isSeen("Wc0"), true);
  second.seen("Wk0");
  assert.equal(second.isSeen("Wxx"), false);
  assert.deepEqual([second.success(), second.progress()], ["passed", 1]);
  assert.equal(lms.data["cmi.core.lesson_status"], "passed");
  assert.deepEqual(lms.violations, []);
});

test("attendance is no lesson seen, and outlives a webinar that lost its codes as a lesson does", () => {
  const state = emptyState(0);
  state.seen.add("La0").add("Wk0").add("Wc0");
  assert.equal(ruleMet({ pages: 100 }, unit, state), false);
  assert.equal(ruleShare({ least: 3, of: [...attended(3).of, { seen: "Wx0" }] }, unit, state), 2 / 3);
  assert.equal(rulePossible(attended(2), unit, state), true);
  const text = writeState(state);
  assert.deepEqual([...(readState(text, unit).state?.seen ?? [])], ["La0", "Wk0", "Wc0"]);
  assert.deepEqual([...(readState(text, makeUnit()).state?.seen ?? [])], ["La0"]);
});
