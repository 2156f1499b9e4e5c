import assert from "node:assert/strict";
import { test } from "node:test";
import { markResponse } from "../../builder/runtime/scoring.js";
import { createTracker as createScorm12 } from "../../builder/runtime/trackers/scorm12.js";
import { createTracker as createScorm2004 } from "../../builder/runtime/trackers/scorm2004.js";
import { EVERY_TYPE, likert, makeUnit } from "./course.mjs";
import { importPackage } from "./packages.mjs";
import { makeWindow } from "./window.mjs";

const { Scorm12API } = await importPackage("scorm-again/dist/esm/scorm12.js");
const { Scorm2004API } = await importPackage("scorm-again/dist/esm/scorm2004.js");
const STANDARDS = {
  scorm12: { create: createScorm12, Api: Scorm12API, name: "API", set: "LMSSetValue" },
  scorm2004: { create: createScorm2004, Api: Scorm2004API, name: "API_1484_11", set: "SetValue" },
};
const RECORD = {
  state: "1abcstate", location: "m0_La0", completed: true, success: "passed", score: 83, progress: 1, objectives: [{ id: "five-figures", score: 75, done: true }], seconds: 65,
};

for (const [standard, { create, Api, name, set }] of Object.entries(STANDARDS)) {
  test(`${standard}: scorm-again takes all that is written, and gives it back`, async () => {
    const api = new Api({ autocommit: false, logLevel: 5, mastery_override: false });
    const refused = [];
    const inner = api[set].bind(api);
    const place = { ...api, [set]: (element, value) => { const answer = inner(element, value); if (answer !== "true") refused.push([element, value]); return answer; } };
    for (const each of ["LMSInitialize", "LMSGetValue", "LMSCommit", "LMSFinish", "LMSGetLastError", "Initialize", "GetValue", "Commit", "Terminate", "GetLastError"]) {
      if (typeof api[each] === "function") place[each] = api[each].bind(api);
    }
    const tracker = create(makeUnit(), makeWindow({ api: { [name]: place } }));
    assert.equal((await tracker.open()).lms, "connected");
    for (const [make, ...responses] of Object.values(EVERY_TYPE)) {
      for (const response of responses.filter(Boolean)) {
        tracker.interaction({ question: make("q01"), response, result: markResponse(make("q01"), response), seconds: 5, at: new Date() });
      }
    }
    tracker.interaction({ question: likert("s01"), response: "s14s22", result: markResponse(likert("s01"), "s14s22"), seconds: 5, at: new Date() });
    tracker.write(RECORD);
    assert.equal(tracker.save(), true, tracker.log.join("\n"));
    assert.deepEqual(refused, []);
    const { cmi } = api;
    const status = standard === "scorm12" ? cmi.core.lesson_status : cmi.success_status;
    const score = standard === "scorm12" ? cmi.core.score.raw : cmi.score.raw;
    assert.deepEqual([cmi.suspend_data, status, score], ["1abcstate", "passed", "83"]);
    assert.equal(cmi.interactions.childArray.length, Object.values(EVERY_TYPE).flatMap(([, ...each]) => each.filter(Boolean)).length + 2);
    tracker.close(RECORD);
    assert.deepEqual(refused, []);
    assert.deepEqual(tracker.log, []);
  });
}
