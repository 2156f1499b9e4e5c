// The run-times by themselves: states, rows, derived values; what an LMS keeps from launch to launch; profiles.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { nothingKept, secondsOf } from "../../builder/simulator/standard/attempts.js";
import { launchAt } from "../../builder/simulator/standard/lms.js";
import { STANDARDS } from "./plays.mjs";

const PROFILES = Object.fromEntries(JSON.parse(readFileSync(new URL("../../builder/simulator/profiles.json", import.meta.url), "utf-8")).map((each) => [each.id, each]));
const LEARNER = { id: "amina", name: "Banda, Amina" };

/** A launch whose calls and kept data can be looked at. */
function launch(standard, { profile = "standard", kept = nothingKept(), more = {}, ...host } = {}) {
  const seen = { calls: [], kept };
  const lms = launchAt({ standard, profile: PROFILES[profile], kept, launch: { learner: LEARNER, mode: "normal", ...more }, told: (call) => seen.calls.push(call), stored: (each) => (seen.kept = each), ...host });
  return Object.assign(seen, lms);
}

test("a session begins once and ends once", () => {
  const { api } = launch("scorm2004");
  const said = [["GetValue", "cmi.mode"], ["SetValue", "cmi.location", "x"], ["Commit", ""], ["Terminate", ""], ["Initialize", "x"], ["Initialize", ""], ["Initialize", ""], ["Terminate", ""], ["Terminate", ""], ["Commit", ""], ["GetValue", "cmi.mode"], ["Initialize", ""]];
  const errors = said.map(([name, ...rest]) => (api[name](...rest), api.GetLastError()));
  assert.deepEqual(errors, ["122", "132", "142", "112", "201", "0", "103", "0", "113", "143", "123", "104"]);
});

test("1.2: not initialised before, nothing after, and no argument but the empty text", () => {
  const { api } = launch("scorm12");
  const said = [["LMSGetValue", "cmi.core.exit"], ["LMSSetValue", "cmi.suspend_data", "x"], ["LMSCommit", ""], ["LMSFinish", ""], ["LMSInitialize", "x"], ["LMSInitialize", ""], ["LMSInitialize", ""], ["LMSCommit", "x"], ["LMSFinish", "x"], ["LMSCommit", ""], ["LMSFinish", ""], ["LMSFinish", ""], ["LMSCommit", ""], ["LMSGetValue", "cmi.suspend_data"], ["LMSSetValue", "cmi.suspend_data", "x"], ["LMSInitialize", ""]];
  const answers = said.map(([name, ...rest]) => `${api[name](...rest)} ${api.LMSGetLastError()}`);
  assert.deepEqual(answers, [" 301", "false 301", "false 301", "false 301", "false 201", "true 0", "false 101", "false 201", "false 201", "true 0", "true 0", "false 301", "false 301", " 301", "false 301", "false 101"]);
});

test("without its server an LMS ends no session: it can be tried again", () => {
  let online = false;
  for (const [standard, code, begin, end, error] of [["scorm12", "101", "LMSInitialize", "LMSFinish", "LMSGetLastError"], ["scorm2004", "391", "Initialize", "Terminate", "GetLastError"]]) {
    online = false;
    const { api } = launch(standard, { isOnline: () => online });
    api[begin]("");
    assert.deepEqual([api[end](""), api[error]()], ["false", code]);
    online = true;
    assert.deepEqual([api[end](""), api[error]()], ["true", "0"]);
  }
});

test("completion follows from a threshold, success from a passing score", () => {
  const { api } = launch("scorm2004", { more: { completionThreshold: "0.8", passingScore: "0.6" } });
  api.Initialize("");
  api.SetValue("cmi.completion_status", "completed");
  api.SetValue("cmi.success_status", "passed");
  assert.deepEqual([api.GetValue("cmi.completion_status"), api.GetValue("cmi.success_status")], ["unknown", "unknown"]);
  api.SetValue("cmi.progress_measure", "0.7999");
  assert.equal(api.GetValue("cmi.completion_status"), "incomplete");
  api.SetValue("cmi.score.scaled", "0.6");
  assert.equal(api.GetValue("cmi.success_status"), "passed");
  api.SetValue("cmi.progress_measure", "0.8");
  api.SetValue("cmi.score.scaled", "0.5");
  api.SetValue("cmi.success_status", "passed");
  assert.deepEqual([api.GetValue("cmi.completion_status"), api.GetValue("cmi.success_status")], ["completed", "failed"]);
});

test("after suspend an attempt goes on, and time adds up", () => {
  for (const [standard, first, session, second] of [["scorm12", "00:01:30.50", "0000:01:30.50", "0000:03:01.00"], ["scorm2004", "PT1M30.5S", "PT0H1M30.5S", "PT0H3M1S"]]) {
    const is12 = standard === "scorm12";
    const core = is12 ? "cmi.core" : "cmi";
    const [begin, set, get, end] = is12 ? ["LMSInitialize", "LMSSetValue", "LMSGetValue", "LMSFinish"] : ["Initialize", "SetValue", "GetValue", "Terminate"];
    let kept = nothingKept();
    for (const total of [undefined, session, second]) {
      const seen = launch(standard, { kept });
      seen.api[begin]("");
      assert.equal(seen.api[get](`${core}.entry`), total ? "resume" : "ab-initio");
      if (total) assert.deepEqual([seen.api[get](`${core}.total_time`), seen.api[get]("cmi.suspend_data")], [total, "kept"]);
      seen.api[set](`${core}.session_time`, first);
      seen.api[set]("cmi.suspend_data", "kept");
      seen.api[set](`${core}.exit`, "suspend");
      seen.api[end]("");
      kept = seen.kept;
    }
  }
});

test("1.2: the entry after each exit; the state stays after all", () => {
  for (const [exit, entry] of [["suspend", "resume"], ["time-out", ""], ["logout", ""], ["", ""]]) {
    const seen = launch("scorm12");
    seen.api.LMSInitialize("");
    seen.api.LMSSetValue("cmi.suspend_data", "kept");
    seen.api.LMSSetValue("cmi.core.exit", exit);
    seen.api.LMSFinish("");
    const { api } = launch("scorm12", { kept: seen.kept });
    api.LMSInitialize("");
    assert.deepEqual([api.LMSGetValue("cmi.core.entry"), api.LMSGetValue("cmi.suspend_data")], [entry, "kept"]);
  }
});

test("2004: the entry after each exit, and after a request to suspend all; preferences outlive an attempt", () => {
  for (const [exit, request, entry, state] of [["suspend", "", "resume", "kept"], ["normal", "suspendAll", "resume", "kept"], ["normal", "", "ab-initio", ""], ["time-out", "", "ab-initio", ""], ["logout", "", "ab-initio", ""], ["", "", "ab-initio", ""]]) {
    const seen = launch("scorm2004");
    seen.api.Initialize("");
    seen.api.SetValue("cmi.suspend_data", "kept");
    seen.api.SetValue("cmi.learner_preference.language", "sw");
    seen.api.SetValue("cmi.exit", exit);
    if (request) seen.api.SetValue("adl.nav.request", request);
    seen.api.Terminate("");
    const { api } = launch("scorm2004", { kept: seen.kept });
    api.Initialize("");
    const said = ["cmi.entry", "cmi.suspend_data", "cmi.learner_preference.language", "adl.nav.request"].map((name) => api.GetValue(name));
    assert.deepEqual(said, [entry, state, "sw", "_none_"]);
  }
});

test("exit and session time are of one session: the next begins without them", () => {
  for (const [standard, core, begin, set, end, spent, total] of [["scorm12", "cmi.core", "LMSInitialize", "LMSSetValue", "LMSFinish", "00:01:00", "0000:01:00.00"], ["scorm2004", "cmi", "Initialize", "SetValue", "Terminate", "PT1M", "PT0H1M0S"]]) {
    let kept = nothingKept();
    for (const first of [true, false]) {
      const seen = launch(standard, { kept });
      seen.api[begin]("");
      if (first) seen.api[set](`${core}.session_time`, spent);
      if (first) seen.api[set](`${core}.exit`, "suspend");
      seen.api[end]("");
      kept = seen.kept;
    }
    assert.deepEqual([kept.values[`${core}.total_time`], kept.values[`${core}.session_time`]], [total, undefined]);
    const { values } = launch(standard, { kept });
    assert.equal(values.get(`${core}.entry`), standard === "scorm12" ? "" : "ab-initio");
  }
});

test("mode and credit go together, and the learner's record names both", () => {
  for (const [mode, credit] of [["normal", "credit"], ["review", "no-credit"], ["browse", "no-credit"]]) {
    assert.equal(launch("scorm12", { more: { mode } }).values.get("cmi.core.credit"), credit);
    assert.equal(launch("scorm2004", { more: { mode } }).values.get("cmi.credit"), credit);
  }
});

test("time spans of every unit add up", () => {
  assert.deepEqual(["1:00:00", "0000:00:01.25", "P1Y", "P1M", "P1DT1H1M1.5S", "PT90S", ""].map(secondsOf), [3600, 1.25, 31_536_000, 2_628_000, 90_061.5, 90, 0]);
});

test("2004: any other exit begins a new attempt; Moodle does so even after a launch that never ended", () => {
  for (const [profile, ends, state] of [["standard", true, ""], ["standard", false, "kept"], ["moodle", false, ""]]) {
    const seen = launch("scorm2004", { profile });
    seen.api.Initialize("");
    seen.api.SetValue("cmi.suspend_data", "kept");
    seen.api[ends ? "Terminate" : "Commit"]("");
    const next = launch("scorm2004", { profile, kept: seen.kept });
    next.api.Initialize("");
    assert.equal(next.api.GetValue("cmi.suspend_data"), state);
  }
});

test("1.2: without a status of the course's own the LMS decides; Moodle overwrites it, even when the learner only suspends", () => {
  const finish = (profile, { exit = "", score, status, ...more }) => {
    const seen = launch("scorm12", { profile, more });
    seen.api.LMSInitialize("");
    if (status) seen.api.LMSSetValue("cmi.core.lesson_status", status);
    if (score) seen.api.LMSSetValue("cmi.core.score.raw", score);
    seen.api.LMSSetValue("cmi.core.exit", exit);
    seen.api.LMSFinish("");
    return seen.kept.values["cmi.core.lesson_status"];
  };
  assert.equal(finish("standard", {}), "completed");
  assert.equal(finish("standard", { mode: "browse" }), undefined);
  assert.equal(finish("moodle", { mode: "browse" }), "browsed");
  assert.equal(finish("standard", { masteryScore: "80", score: "50" }), "failed");
  assert.equal(finish("standard", { masteryScore: "80", score: "80" }), "passed");
  assert.equal(finish("standard", { masteryScore: "80", score: "50", status: "incomplete" }), "incomplete");
  assert.equal(finish("moodle", { masteryScore: "80", score: "50", status: "incomplete", exit: "suspend" }), "failed");
});

test("lengths: 1.2 refuses, 2004 remarks, profiles go their own ways", () => {
  const set = (standard, profile, length) => {
    const seen = launch(standard, { profile });
    seen.api[standard === "scorm12" ? "LMSInitialize" : "Initialize"]("");
    seen.api[standard === "scorm12" ? "LMSSetValue" : "SetValue"]("cmi.suspend_data", "x".repeat(length));
    return [seen.calls.at(-1).code, Boolean(seen.calls.at(-1).remark)];
  };
  assert.deepEqual(set("scorm12", "standard", 4096), ["0", false]);
  assert.deepEqual(set("scorm12", "standard", 4097), ["405", false]);
  assert.deepEqual(set("scorm12", "moodle", 4097), ["0", false]);
  assert.deepEqual(set("scorm12", "moodle-strict", 4097), ["405", false]);
  assert.deepEqual(set("scorm12", "moodle-app", 64_000), ["0", false]);
  assert.deepEqual(set("scorm12", "moodle-app", 64_001), ["405", false]);
  const { api } = launch("scorm12", { profile: "moodle-app" });
  api.LMSInitialize("");
  assert.deepEqual([255, 256].map((length) => api.LMSSetValue("cmi.interactions.0.student_response", "x".repeat(length))), ["true", "false"]);
  assert.deepEqual(set("scorm2004", "standard", 64_001), ["0", true]);
  assert.deepEqual(set("scorm2004", "hard-4096", 4097), ["406", false]);
});

test("a profile's habits: what is lacking, what fails, what is not text", () => {
  const lacking = launch("scorm12", { profile: "core-only" }).api;
  lacking.LMSInitialize("");
  assert.deepEqual([lacking.LMSSetValue("cmi.interactions.0.id", "a"), lacking.LMSGetLastError()], ["false", "401"]);
  const edx = launch("scorm12", { profile: "open-edx" }).api;
  edx.LMSInitialize("");
  assert.deepEqual([edx.LMSSetValue("no.such", "x"), edx.LMSSetValue("cmi.core.lesson_status", "passed"), edx.LMSGetValue("cmi.core.lesson_status"), edx.LMSGetLastError()], ["true", "true", "", "0"]);
  assert.equal(launch("scorm12", { profile: "canvas-like" }).api.LMSInitialize(""), true);
  const commits = () => {
    const { api } = launch("scorm12", { profile: "unreliable" });
    api.LMSInitialize("");
    return Array.from({ length: 50 }, () => api.LMSCommit(""));
  };
  assert.deepEqual(commits(), commits());
  assert.deepEqual([...new Set(commits())].sort(), ["false", "true"]);
  let paused = 0;
  const slow = launch("scorm12", { profile: "slow", pause: (milliseconds) => (paused += milliseconds) }).api;
  slow.LMSInitialize("");
  slow.LMSCommit("");
  assert.equal(paused, 3000);
});

test("Moodle: a second initialise in the same page throws, and navigation away makes terminate fail", () => {
  const { api } = launch("scorm2004", { profile: "moodle" });
  api.Initialize("");
  api.SetValue("adl.nav.request", "exitAll");
  assert.deepEqual([api.Terminate(""), api.GetLastError()], ["false", "101"]);
  api.SetValue("adl.nav.request", "suspendAll");
  assert.equal(api.Terminate(""), "true");
  assert.throws(() => api.Initialize(""), TypeError);
});

test("Moodle 2004: hard lengths, ids of choices without a hyphen, its own first status and error codes", () => {
  const { api } = launch("scorm2004", { profile: "moodle", isOnline: () => false });
  const set = (name, value) => `${api.SetValue(name, value)} ${api.GetLastError()}`;
  api.Initialize("");
  assert.equal(api.GetValue("cmi.completion_status"), "not attempted");
  assert.equal(set("cmi.completion_status", "incomplete"), "true 0");
  assert.equal(api.GetValue("cmi.completion_status"), "incomplete");
  assert.equal(set("cmi.location", "x".repeat(1001)), "false 406");
  assert.equal(set("cmi.suspend_data", "x".repeat(64_001)), "false 406");
  set("cmi.interactions.0.id", "q");
  set("cmi.interactions.0.type", "choice");
  assert.equal(set("cmi.interactions.0.learner_response", "a_1[,]b"), "true 0");
  assert.equal(set("cmi.interactions.0.learner_response", "a-1"), "false 406");
  assert.deepEqual([api.Commit(""), api.GetLastError()], ["false", "101"]);
  const old = launch("scorm12", { profile: "moodle" }).api;
  old.LMSInitialize("");
  assert.deepEqual([old.LMSGetValue("cmi.nothing"), old.LMSGetLastError()], ["", "201"]);
});

test("Open edX: nothing that it would have to work out can be read, and the state stays", () => {
  const seen = launch("scorm2004", { profile: "open-edx" });
  seen.api.Initialize("");
  seen.api.SetValue("cmi.suspend_data", "kept");
  seen.api.SetValue("cmi.score.scaled", "0.5");
  seen.api.SetValue("cmi.exit", "normal");
  seen.api.Terminate("");
  const { api } = launch("scorm2004", { profile: "open-edx", kept: seen.kept });
  api.Initialize("");
  assert.deepEqual(["cmi.suspend_data", "cmi.score.scaled", "cmi.entry", "cmi.mode", "cmi.learner_id", "cmi.interactions._count"].map((name) => api.GetValue(name)), ["kept", "", "", "", "amina", ""]);
});

test("review keeps nothing, but for an LMS that writes even then", () => {
  for (const [profile, kept] of [["standard", {}], ["moodle", { state: "x" }]]) {
    const seen = launch("scorm12", { profile, more: { mode: "review" } });
    seen.api.LMSInitialize("");
    seen.api.LMSSetValue("cmi.suspend_data", "x");
    seen.api.LMSCommit("");
    assert.equal(seen.kept.values["cmi.suspend_data"], kept.state);
  }
});

test("each call tells what the standard says of its error, and where", () => {
  const seen = launch("scorm2004");
  seen.api.Initialize("");
  seen.api.SetValue("cmi.score.scaled", "2");
  const [, call] = seen.calls;
  assert.deepEqual([call.function, call.result, call.code, call.clause], ["SetValue", "false", "407", "SCORM 2004 4th Edition RTE, cmi.score.scaled (requirement 75)"]);
  assert.match(call.says, /from -1 to 1/);
  seen.api.SetValue("cmi.location", 5);
  assert.match(seen.calls.at(-1).remark, /no text/);
  seen.api.Commit();
  assert.match(seen.calls.at(-1).remark, /0 parameters instead of 1/);
  seen.api.SetValue("cmi.location", "5", "x");
  assert.match(seen.calls.at(-1).remark, /3 parameters instead of 2/);
  seen.api.SetValue("cmi.location", "5");
  assert.equal(seen.calls.at(-1).remark, "");
});

test("profiles are spelled as the run-times read them: keys, elements, types, faults", () => {
  const types = readFileSync(new URL("../../builder/simulator/types.d.ts", import.meta.url), "utf-8");
  const keys = new Set([.../export interface Profile \{([^}]*)\}/.exec(types)[1].matchAll(/^ {2}(\w+)\??:/gm)].map(([, key]) => key));
  const elements = new Map(Object.values(STANDARDS).flatMap(({ elements: all }) => Object.entries(all)));
  const dataTypes = new Set([...elements.values()].map((each) => each.type.name));
  const known = (name) => elements.has(name) || [...elements.keys()].some((each) => each.startsWith(`${name}.`));
  for (const profile of Object.values(PROFILES)) {
    assert.deepEqual(Object.keys(profile).filter((key) => !keys.has(key)), [], profile.id);
    const named = [...(profile.lacks ?? []), ...(profile.unreadable ?? []), ...Object.keys(profile.initials ?? {}), ...Object.keys(profile.patterns ?? {}).map((each) => each.split(" ")[0])];
    assert.deepEqual(named.filter((name) => !known(name)), [], profile.id);
    assert.deepEqual(Object.keys(profile.lengths ?? {}).filter((name) => !dataTypes.has(name) && !elements.has(name)), [], profile.id);
    for (const [id, codes] of Object.entries(profile.codes ?? {})) {
      const { standard } = STANDARDS[id];
      for (const [fault, code] of Object.entries(codes)) assert.ok(fault in standard.codes && code in standard.errors, `${profile.id} ${fault}`);
    }
    assert.doesNotMatch(profile.source, /notes/i);
  }
});
