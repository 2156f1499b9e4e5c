import assert from "node:assert/strict";
import { test } from "node:test";
import { markResponse } from "../../builder/runtime/scoring.js";
import { createTracker as createLocal } from "../../builder/runtime/trackers/local.js";
import { createTracker as createScorm12 } from "../../builder/runtime/trackers/scorm12.js";
import { createTracker as createScorm2004 } from "../../builder/runtime/trackers/scorm2004.js";
import { EVERY_TYPE, branching, likert, makeQuestion, makeUnit, matching, multiple, numeric, ordering, shortText, single, trueFalse } from "./course.mjs";
import { interactionsOf, makeLms } from "./strict_lms.mjs";
import { makeWindow } from "./window.mjs";
import { packText } from "../../builder/runtime/packed_text.js";

const CREATE = { scorm12: createScorm12, scorm2004: createScorm2004 };
const AT = new Date(2026, 10, 24, 9, 5, 7);
const RECORD = {
  state: "1abcstate", location: "m0_La0", completed: false, success: "unknown", score: null, progress: 0.123456, objectives: [], seconds: 3725.4,
};

async function launch(standard, data = {}, { lms = makeLms(standard, data), unit = makeUnit() } = {}) {
  const window = makeWindow({ api: lms.place });
  const tracker = CREATE[standard](unit, window);
  const opened = await tracker.open();
  return { lms, tracker, opened, window, send: (changes) => (tracker.write({ ...RECORD, ...changes }), tracker.save()) };
}

async function reported(standard, question, response, changes = {}) {
  const { lms, tracker } = await launch(standard);
  tracker.interaction({ question, response, result: markResponse(question, response), seconds: 12.6, at: AT, ...changes });
  assert.ok(tracker.save());
  assert.deepEqual(lms.violations, []);
  return interactionsOf(lms.data);
}

for (const standard of ["scorm12", "scorm2004"]) {
  const core = standard === "scorm12" ? "cmi.core." : "cmi.";

  test(`${standard}: an LMS gives name, mode and state`, async () => {
    const learner = standard === "scorm12" ? ["cmi.core.student_id", "cmi.core.student_name"] : ["cmi.learner_id", "cmi.learner_name"];
    const { opened } = await launch(standard, { [learner[0]]: "amina", [learner[1]]: "Banda, Amina", "cmi.suspend_data": "kept", [`${core}entry`]: "resume" });
    assert.deepEqual([opened.lms, opened.mode, opened.learnerId, opened.learnerName, opened.state, opened.fresh], ["connected", "normal", "amina", "Banda, Amina", "kept", false]);
    assert.equal(opened.stateLimit, standard === "scorm12" ? 4096 : 64_000);
  });

  test(`${standard}: what is written is spelled as the standard says`, async () => {
    const { lms, send } = await launch(standard);
    assert.ok(send({ score: 66.67, objectives: [{ id: "five-figures", score: 50, done: false }] }));
    assert.deepEqual(lms.violations, []);
    assert.equal(lms.data["cmi.suspend_data"], "1abcstate");
    assert.equal(lms.data[`${core}exit`], "suspend");
    assert.equal(lms.data[`${core}session_time`], standard === "scorm12" ? "01:02:05" : "PT1H2M5S");
    assert.equal(lms.data[`${core}score.raw`], "66.67");
    assert.equal(lms.data[standard === "scorm12" ? "cmi.core.lesson_location" : "cmi.location"], "m0_La0");
    if (standard === "scorm2004") assert.deepEqual([lms.data["cmi.score.scaled"], lms.data["cmi.progress_measure"]], ["0.6667", "0.1235"]);
  });

  test(`${standard}: no score is written before there is one`, async () => {
    const { lms, send } = await launch(standard);
    send({});
    assert.equal(Object.keys(lms.data).some((name) => name.includes("score")), false);
  });

  test(`${standard}: review and browse write nothing (Moodle takes writes even then)`, async () => {
    for (const mode of ["review", "browse"]) {
      const { lms, tracker, opened, send } = await launch(standard, { [standard === "scorm12" ? "cmi.core.lesson_mode" : "cmi.mode"]: mode });
      const before = { ...lms.data };
      assert.equal(opened.mode, mode);
      tracker.interaction({ question: single("q01"), response: "aa", result: markResponse(single("q01"), "aa"), seconds: 1, at: AT });
      assert.ok(send({}));
      tracker.close(RECORD);
      assert.deepEqual(lms.data, before);
      assert.deepEqual(lms.calls.filter(([name]) => /Set|Commit/.test(name)), []);
      assert.equal(lms.finished, 1);
    }
  });

  test(`${standard}: one initialise, one finish, exit always suspend (Moodle forgets the state otherwise)`, async () => {
    const { lms, tracker } = await launch(standard);
    tracker.close({ ...RECORD, completed: true, success: "passed" });
    tracker.close(RECORD);
    tracker.save();
    assert.deepEqual([lms.initialised, lms.finished, lms.data[`${core}exit`]], [1, 1, "suspend"]);
  });

  test(`${standard}: every question type is told exactly`, async () => {
    const wrong = standard === "scorm12" ? "wrong" : "incorrect"; // Moodle refuses "incorrect" in 1.2
    for (const [make, ...responses] of Object.values(EVERY_TYPE)) {
      const expected = ["correct", Number(markResponse(make("q01"), responses[1]).fraction).toFixed(2), wrong];
      for (const [index, response] of responses.entries()) {
        if (response) assert.equal((await reported(standard, make("q01"), response))[0].result, expected[index]);
      }
    }
  });

  test(`${standard}: a failed commit is tried again with everything, and nothing is sent twice into a list`, async () => {
    const { lms, tracker, send } = await launch(standard);
    tracker.interaction({ question: single("q01"), response: "aa", result: markResponse(single("q01"), "aa"), seconds: 1, at: AT });
    lms.failing = true;
    assert.equal(send({}), false);
    assert.equal(send({}), false);
    lms.failing = false;
    assert.equal(send({}), true);
    assert.equal(interactionsOf(lms.data).length, 1);
    assert.equal(lms.data["cmi.suspend_data"], "1abcstate");
    assert.equal(lms.data[`${core}exit`], "suspend");
    assert.deepEqual(lms.violations, []);
    assert.ok(tracker.log.length > 0);
  });

  test(`${standard}: an LMS without interactions and objectives costs a log line (spoor#294, #316)`, async () => {
    const { lms, tracker, send } = await launch(standard);
    lms.without = ["cmi.interactions", "cmi.objectives", `${core}score.min`];
    tracker.interaction({ question: single("q01"), response: "aa", result: markResponse(single("q01"), "aa"), seconds: 1, at: AT });
    const objectives = [{ id: "five-figures", score: 50, done: false }];
    for (let times = 0; times < 4; times++) assert.equal(send({ objectives, score: 50 }), true);
    const calls = lms.calls.length;
    send({ objectives, score: 50 });
    assert.ok(lms.calls.slice(calls).every(([, element]) => !/objectives|score/.test(element ?? "")), "it is not asked for ever");
  });

  test(`${standard}: an LMS without suspend data is a failed save`, async () => {
    const { lms, send } = await launch(standard);
    lms.without = ["cmi.suspend_data"];
    assert.equal(send({}), false);
  });

  test(`${standard}: calls that throw are failures, not errors`, async () => {
    const { lms, tracker, send } = await launch(standard);
    lms.throwing = true;
    assert.equal(send({}), false);
    tracker.close(RECORD);
  });

  test(`${standard}: an API that throws or refuses from the start is told as refused`, async () => {
    const throwing = makeLms(standard);
    throwing.throwing = true;
    assert.equal((await launch(standard, {}, { lms: throwing })).opened.lms, "refused");
    const finished = makeLms(standard);
    finished.finished = 1; // Moodle, after a reload in the same window
    const { opened, send } = await launch(standard, {}, { lms: finished });
    assert.equal(opened.lms, "refused");
    assert.equal(send({}), true);
    assert.equal(finished.calls.some(([name]) => name === "SetValue"), false);
  });

  test(`${standard}: an API that a former page left open is used`, async () => {
    const lms = makeLms(standard, { [standard === "scorm12" ? "cmi.core.student_id" : "cmi.learner_id"]: "amina" });
    Object.values(lms.place)[0][standard === "scorm12" ? "LMSInitialize" : "Initialize"]("");
    assert.equal((await launch(standard, {}, { lms })).opened.lms, "connected");
  });

  test(`${standard}: an API that comes late is waited for (openedx-scorm-xblock#78)`, async () => {
    const lms = makeLms(standard);
    const window = makeWindow();
    const setTimeout = window.setTimeout;
    window.setTimeout = (run, delay) => {
      if (window.waits >= 5000) Object.assign(window.parent, lms.place);
      setTimeout(run, delay);
    };
    assert.equal((await CREATE[standard](makeUnit(), window).open()).lms, "connected");
  });

  test(`${standard}: without an API it waits ten seconds in a frame, and not at all where no LMS can be`, async () => {
    const framed = makeWindow();
    assert.equal((await CREATE[standard](makeUnit(), framed).open()).lms, "absent");
    assert.equal(framed.waits, 10_000);
    const alone = makeWindow();
    alone.parent = alone;
    const tracker = CREATE[standard](makeUnit(), alone);
    assert.equal((await tracker.open()).lms, "absent");
    assert.equal(alone.waits, 0);
    tracker.write(RECORD);
    assert.equal(tracker.save(), true);
    tracker.close(RECORD);
  });

  test(`${standard}: the API is found in an opener's parent, past windows of another origin, and no other standard's is taken (iteexe#464)`, async () => {
    const lms = makeLms(standard);
    const foreign = makeLms(standard === "scorm12" ? "scorm2004" : "scorm12");
    const opener = makeWindow({ api: lms.place });
    const window = makeWindow({ api: foreign.place });
    const closed = { get API() { throw new Error("SecurityError"); }, get API_1484_11() { throw new Error("SecurityError"); }, parent: window.parent, opener };
    assert.equal((await CREATE[standard](makeUnit(), { ...window, parent: closed }).open()).lms, "connected");
    assert.equal(foreign.calls.length, 0);
  });

  test(`${standard}: an objective that the LMS knows already is used, a new one is added`, async () => {
    const { lms, send } = await launch(standard, { "cmi.objectives.0.id": "primary", "cmi.objectives.1.id": "five-figures" });
    send({ objectives: [{ id: "five-figures", score: 100, done: true }, { id: "direction", score: 0, done: false }] });
    assert.deepEqual(lms.violations, []);
    assert.equal(lms.data["cmi.objectives.1.score.raw"], "100");
    assert.equal(lms.data["cmi.objectives.2.id"], "direction");
    assert.equal(lms.data["cmi.objectives.0.score.raw"], undefined);
  });

  test(`${standard}: interactions go behind those of former visits, and are never read back`, async () => {
    const { lms, tracker } = await launch(standard, { "cmi.interactions.0.id": "id-q01" });
    for (const response of ["bb", "aa"]) {
      tracker.interaction({ question: single("q01"), response, result: markResponse(single("q01"), response), seconds: 1, at: AT });
    }
    tracker.save();
    assert.equal(interactionsOf(lms.data).length, 3);
    assert.deepEqual(lms.calls.filter(([name, element]) => name === "GetValue" && /interactions\.\d/.test(element)), []);
  });

  test(`${standard}: a better score that the LMS has stays`, async () => {
    const { lms, send } = await launch(standard, { [`${core}score.raw`]: "80" });
    send({ score: 40 });
    assert.equal(lms.data[`${core}score.raw`], "80");
    send({ score: 90 });
    assert.equal(lms.data[`${core}score.raw`], "90");
  });
}

test("scorm12: the status is incomplete until all is met, then passed; failed only when told so; never lower", async () => {
  const cases = [
    ["", false, "unknown", "incomplete"], ["not attempted", false, "unknown", "incomplete"], ["incomplete", false, "passed", "incomplete"],
    ["incomplete", true, "unknown", "incomplete"], ["incomplete", true, "passed", "passed"], ["incomplete", false, "failed", "failed"],
    ["passed", false, "unknown", "passed"], ["passed", true, "failed", "passed"], ["completed", false, "failed", "completed"],
    ["completed", true, "passed", "passed"], ["failed", false, "unknown", "incomplete"], ["browsed", false, "unknown", "incomplete"],
  ];
  for (const [held, completed, success, expected] of cases) {
    const { lms, send } = await launch("scorm12", { "cmi.core.lesson_status": held });
    send({ completed, success });
    assert.equal(lms.data["cmi.core.lesson_status"], expected, `${held} ${completed} ${success}`);
  }
});

test("scorm12: without a success rule the end is completed", async () => {
  const unit = { ...makeUnit(), policy: { completion: { pages: 100 }, success: null } };
  const { lms, send } = await launch("scorm12", {}, { unit });
  send({});
  assert.equal(lms.data["cmi.core.lesson_status"], "incomplete");
  send({ completed: true });
  assert.equal(lms.data["cmi.core.lesson_status"], "completed");
});

test("scorm2004: completion and success are two things, and neither goes back", async () => {
  const { lms, send } = await launch("scorm2004");
  send({ success: "passed" });
  assert.deepEqual([lms.data["cmi.completion_status"], lms.data["cmi.success_status"]], ["incomplete", "passed"]);
  const kept = await launch("scorm2004", { "cmi.completion_status": "completed", "cmi.success_status": "passed" });
  kept.send({ success: "failed" });
  assert.deepEqual([kept.lms.data["cmi.completion_status"], kept.lms.data["cmi.success_status"]], ["completed", "passed"]);
});

test("scorm2004: completed before the final is 0, not the full credit that Open edX gives without a score", async () => {
  const { lms, send } = await launch("scorm2004");
  send({ completed: true });
  assert.equal(lms.data["cmi.score.raw"], "0");
  const untested = await launch("scorm2004", {}, { unit: { ...makeUnit(), policy: { completion: { pages: 100 }, success: null } } });
  untested.send({ completed: true });
  assert.equal(untested.lms.data["cmi.score.raw"], undefined);
});

test("scorm12: responses are letters and figures by place", async () => {
  const rows = async (question, response) => {
    const [row] = await reported("scorm12", question, response);
    return [row.type, row.student_response, row["correct_responses.0.pattern"]];
  };
  assert.deepEqual(await rows(single("q01"), "-c"), ["choice", "c", "a"]);
  assert.deepEqual(await rows(multiple("q01"), "aacc"), ["choice", "a,c", "a,b"]);
  assert.deepEqual(await rows(trueFalse("q01"), "t"), ["true-false", "t", "f"]);
  assert.deepEqual(await rows(matching("q01"), "a1b3a2b1"), ["matching", "a.3,b.1", "a.1,b.2"]);
  assert.deepEqual(await rows(ordering("q01"), "bbaaccdd"), ["sequencing", "b,a,c,d", "a,b,c,d"]);
  assert.deepEqual(await rows(numeric("q01"), "3,75"), ["numeric", "3.75", "3.7"]);
  assert.deepEqual(await rows(shortText("q01"), packText("Sénégal ق")), ["fill-in", "Senegal \\u0642", "Kenya"]);
  assert.deepEqual(await rows(branching("q01"), "bbee"), ["performance", "at-start.b,end.b", "at-start.b,end.a"]);
});

test("scorm12: time, latency, weighting and objective are told", async () => {
  const [row] = await reported("scorm12", single("q01", { points: 2 }), "aa");
  assert.deepEqual([row.id, row.time, row.latency, row.weighting, row["objectives.0.id"]], ["id-q01", "09:05:07", "00:00:13", "2", "five-figures"]);
});

test("scorm12: a Likert question is one interaction a statement", async () => {
  const rows = await reported("scorm12", likert("s01", { objective: "" }), "s14s22");
  assert.deepEqual(rows.map((row) => [row.id, row.type, row.student_response, row.result]), [["id-s01_1", "likert", "4", "neutral"], ["id-s01_2", "likert", "2", "neutral"]]);
});

test("scorm12: more than nine choices have letters too (adapt_framework#1376)", async () => {
  const choices = Array.from({ length: 30 }, (_, index) => ({ k: `k${String.fromCharCode(65 + index)}`, f: "", correct: index > 27 }));
  const [row] = await reported("scorm12", makeQuestion("q01", { type: "multiple-response", choices }), choices[27].k + choices[29].k);
  assert.deepEqual([row.student_response, row["correct_responses.0.pattern"]], ["1,3", "2,3"]);
});

test("scorm12: the longest answers stay within 255 characters", async () => {
  const accept = ["ق".repeat(40)];
  const [row] = await reported("scorm12", makeQuestion("q01", { type: "short-text", accept, wrong: [], f: "" }), packText(accept[0]));
  assert.ok(row["correct_responses.0.pattern"].length <= 255);
  const nodes = Array.from({ length: 40 }, (_, index) => ({ id: `a-long-name-of-a-node-${index}`, choices: [{ k: `k${String.fromCharCode(65 + index)}`, f: "", rating: "best", next: `a-long-name-of-a-node-${index + 1}` }] }));
  const all = nodes.map((node) => node.choices[0].k).join("");
  const [story] = await reported("scorm12", makeQuestion("q01", { type: "branching", scored: true, nodes }), all);
  assert.match(story.student_response, /^a-long-name-of-a-node-0\.a,.*\.a$/);
});

test("scorm2004: identifiers tell the choice's words, without hyphens", async () => {
  const rows = async (question, response) => {
    const [row] = await reported("scorm2004", question, response);
    return [row.type, row.learner_response, row["correct_responses.0.pattern"]];
  };
  assert.deepEqual(await rows(single("q01"), "bb"), ["choice", "b_No_one", "a_1_in_27"]);
  assert.deepEqual(await rows(single("q01"), "-c"), ["choice", "c", "a_1_in_27"]);
  assert.deepEqual(await rows(multiple("q01"), "aacc"), ["choice", "a[,]c", "a[,]b"]);
  assert.deepEqual(await rows(trueFalse("q01"), "t"), ["true-false", "true", "false"]);
  assert.deepEqual(await rows(matching("q01"), "a1b3a2b1"), ["matching", "a[.]3[,]b[.]1", "a[.]1[,]b[.]2"]);
  assert.deepEqual(await rows(ordering("q01"), "bbaaccdd"), ["sequencing", "b[,]a[,]c[,]d", "a[,]b[,]c[,]d"]);
  assert.deepEqual(await rows(numeric("q01"), "3,75"), ["numeric", "3.75", "3.6[:]3.8"]);
  assert.deepEqual(await rows(shortText("q01"), packText("Sénégal [,] ق")), ["fill-in", "Sénégal , ق", "Kenya"]);
  assert.deepEqual(await rows(branching("q01"), "bbee"), ["performance", "at_start[.]b[,]end[.]b", "at_start[.]b[,]end[.]a"]);
});

test("scorm2004: a timestamp has no zone (Moodle)", async () => {
  const [row] = await reported("scorm2004", single("q01"), "aa");
  assert.deepEqual([row.timestamp, row.latency], ["2026-11-24T09:05:07", "PT0H0M13S"]);
});

test("what has no number is told without one", async () => {
  for (const standard of ["scorm12", "scorm2004"]) {
    const [row] = await reported(standard, numeric("q01"), "e-e", { seconds: 0 });
    assert.equal(row.student_response ?? row.learner_response, undefined);
    assert.equal(row.latency, undefined);
  }
});

test("local: there is no LMS, and that is no failure", async () => {
  const tracker = createLocal();
  assert.equal((await tracker.open()).lms, "absent");
  assert.equal(tracker.save(), true);
});
