// The tests' LMS objects to what the standard forbids, and to nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeLms } from "./strict_lms.mjs";

const API = { scorm12: ["API", "LMS"], scorm2004: ["API_1484_11", ""] };

function running(standard) {
  const lms = makeLms(standard);
  const [api, prefix] = API[standard];
  const call = (name, ...given) => lms.place[api][prefix + name](...given);
  assert.equal(call("Initialize", ""), "true");
  return { lms, call };
}

for (const [standard, wrong] of [
  ["scorm12", [["cmi.interactions.0.result", "incorrect"], ["cmi.core.exit", "normal"], ["cmi.suspend_data", "x".repeat(4097)], ["cmi.core.lesson_location", "é"], ["cmi.core.score.raw", "101"]]],
  ["scorm2004", [["cmi.interactions.0.result", "wrong"], ["cmi.score.scaled", "1.1"], ["cmi.session_time", "00:10:00"], ["cmi.completion_status", "passed"]]],
]) {
  test(`${standard}: each breach of the standard is a violation`, () => {
    for (const [element, value] of wrong) {
      const { lms, call } = running(standard);
      call("SetValue", "cmi.interactions.0.id", "q01");
      assert.deepEqual(lms.violations, []);
      assert.equal(call("SetValue", element, value), "false");
      assert.equal(lms.violations.length, 1, element);
      assert.ok(lms.violations[0].includes(element));
    }
  });

  test(`${standard}: a value that is no text, and a response before its type, are violations`, () => {
    const { lms, call } = running(standard);
    call("SetValue", standard === "scorm12" ? "cmi.core.score.raw" : "cmi.score.raw", 50);
    call("SetValue", "cmi.interactions.0.id", "q01");
    call("SetValue", `cmi.interactions.0.${standard === "scorm12" ? "student" : "learner"}_response`, "a");
    assert.equal(lms.violations.length, 2, lms.violations.join("\n"));
  });

  test(`${standard}: what an LMS lacks, or cannot take now, is none`, () => {
    const { lms, call } = running(standard);
    lms.without = ["cmi.interactions"];
    assert.equal(call("SetValue", "cmi.interactions.0.id", "q01"), "false");
    lms.failing = true;
    assert.equal(call("Commit", ""), "false");
    assert.deepEqual(lms.violations, []);
  });
}
