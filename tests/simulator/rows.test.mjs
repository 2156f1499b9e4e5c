// Rows of lists, keywords, dependencies, ids and patterns that must differ, shared data, errors told in words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingKept } from "../../builder/simulator/standard/attempts.js";
import { launchAt } from "../../builder/simulator/standard/lms.js";
import { STANDARDS } from "./plays.mjs";

const LAUNCH = { learner: { id: "amina", name: "Banda, Amina" }, mode: "normal" };

/** A running session: `get` and `set` answer "value error". */
function running(id, more = {}) {
  const { initialise, get, set, lastError } = STANDARDS[id].standard.functions;
  const calls = [];
  const { api } = launchAt({ standard: id, profile: { id: "standard" }, kept: nothingKept(), launch: { ...LAUNCH, ...more }, told: (call) => calls.push(call) });
  api[initialise]("");
  return { api, calls, get: (name) => `${api[get](name)} ${api[lastError]()}`, set: (name, value) => `${api[set](name, value)} ${api[lastError]()}` };
}

test("2004: rows come in order, with their id first; a refused one is not counted", () => {
  const { get, set } = running("scorm2004");
  assert.equal(get("cmi.objectives._count"), "0 0");
  assert.equal(get("cmi.objectives.0.id"), " 301");
  assert.equal(set("cmi.objectives.1.id", "a"), "false 351");
  assert.equal(set("cmi.objectives.0.success_status", "passed"), "false 408");
  assert.equal(get("cmi.objectives._count"), "0 0");
  assert.equal(set("cmi.objectives.0.id", "a"), "true 0");
  assert.equal(set("cmi.objectives.0.success_status", "passed"), "true 0");
  assert.equal(get("cmi.objectives.0.score.raw"), " 403");
  assert.equal(get("cmi.objectives.0.completion_status"), "unknown 0");
  assert.equal(get("cmi.objectives._count"), "1 0");
  assert.equal(set("cmi.interactions.0.objectives.0.id", "a"), "false 408");
  assert.equal(set("cmi.interactions.0.learner_response", "true"), "false 408");
  assert.equal(set("cmi.interactions.0.id", "q"), "true 0");
  assert.equal(set("cmi.interactions.0.learner_response", "true"), "false 408"); // no type yet
  assert.equal(set("cmi.interactions.0.correct_responses.0.pattern", "true"), "false 408");
  for (const field of ["type", "timestamp", "weighting", "result", "latency", "description"]) assert.equal(set(`cmi.interactions.1.${field}`, "x"), "false 408");
  assert.equal(set("cmi.comments_from_learner.0.location", "page 1"), "true 0"); // a comment has no id
});

test("2004: objectives' ids differ and stay; within an interaction they differ; interactions' may repeat, with a remark", () => {
  const { set, calls } = running("scorm2004");
  assert.equal(set("cmi.objectives.0.id", "a"), "true 0");
  assert.equal(set("cmi.objectives.1.id", "a"), "false 351");
  assert.equal(set("cmi.objectives.0.id", "b"), "false 351");
  assert.equal(set("cmi.objectives.0.id", "a"), "true 0");
  set("cmi.interactions.0.id", "q");
  assert.equal(set("cmi.interactions.0.objectives.0.id", "a"), "true 0");
  assert.equal(set("cmi.interactions.0.objectives.1.id", "a"), "false 351");
  assert.equal(set("cmi.interactions.0.objectives.0.id", "b"), "true 0");
  assert.equal(set("cmi.interactions.1.id", "q"), "true 0");
  assert.match(calls.at(-1).remark, /another interaction/);
  assert.equal(set("cmi.interactions.1.id", "r"), "true 0");
  assert.equal(calls.at(-1).remark, "");
});

test("2004: how many patterns an interaction has, and which must differ", () => {
  for (const [type, one, other, same] of [["true-false", "true", "false"], ["likert", "a", "b"], ["numeric", "1[:]2", "3[:]4"], ["other", "a", "b"], ["choice", "a[,]b", "a", "b[,]a"], ["sequencing", "a[,]b", "b[,]a", "a[,]b"], ["matching", "a[.]1", "a[.]1"], ["fill-in", "a", "a"], ["long-fill-in", "a", "a"], ["performance", "a[.]1", "a[.]1"]]) {
    const { set } = running("scorm2004");
    const pattern = (row, value) => set(`cmi.interactions.0.correct_responses.${row}.pattern`, value);
    set("cmi.interactions.0.id", "q");
    set("cmi.interactions.0.type", type);
    const onlyOne = ["true-false", "likert", "numeric", "other"].includes(type);
    assert.equal(pattern(0, one), "true 0", type);
    assert.equal(pattern(0, one), "true 0", type);
    assert.equal(pattern(1, other), onlyOne ? "false 351" : "true 0", type);
    if (same) assert.equal(pattern(2, same), "false 351", type);
  }
});

test("2004: longer than an LMS must hold is no error, and is remarked on", () => {
  const { set, calls } = running("scorm2004");
  const remark = (name, value) => (assert.equal(set(name, value), "true 0"), calls.at(-1).remark);
  const x = (count) => "x".repeat(count);
  for (const [name, longest] of [["cmi.location", 1000], ["cmi.suspend_data", 64_000], ["cmi.comments_from_learner.0.comment", 4000], ["cmi.comments_from_learner.0.location", 250]]) {
    assert.equal(remark(name, x(longest)), "", name);
    assert.match(remark(name, x(longest + 1)), new RegExp(`more than ${longest}$`), name);
  }
  assert.equal(remark("cmi.comments_from_learner.0.comment", `{lang=en}${x(4000)}`), "");
  remark("cmi.interactions.0.id", "q");
  assert.match(remark("cmi.interactions.0.description", x(251)), /more than 250$/);
  for (const [type, held, beyond, most] of [["choice", x(250), x(251), 250], ["other", x(4000), x(4001), 4000], ["long-fill-in", `{lang=en}${x(4000)}`, x(4001), 4000], ["fill-in", `a[,]{lang=en}${x(250)}`, `a[,]${x(251)}`, 250], ["matching", `a[.]${x(250)}`, `a[.]${x(251)}`, 250]]) {
    remark("cmi.interactions.0.type", type);
    assert.equal(remark("cmi.interactions.0.learner_response", held), "", type);
    assert.match(remark("cmi.interactions.0.learner_response", beyond), new RegExp(`more than ${most}$`), type);
  }
  for (const [type, most, item] of [["choice", 36, (each) => `i${each}`], ["sequencing", 36, () => "a"], ["matching", 36, () => "a[.]1"], ["fill-in", 10, () => "a"], ["performance", 125, () => "a[.]1"]]) {
    remark("cmi.interactions.0.type", type);
    const items = (count) => Array.from({ length: count }, (_, each) => item(each)).join("[,]");
    assert.equal(remark("cmi.interactions.0.learner_response", items(most)), "", type);
    assert.match(remark("cmi.interactions.0.learner_response", items(most + 1)), new RegExp(`more than ${most}$`), type);
  }
});

test("2004: more rows than an LMS must hold are no error, and are remarked on", () => {
  const { set, calls } = running("scorm2004");
  const rows = (name, most, value) => {
    for (let row = 0; row <= most; row++) {
      assert.equal(set(name(row), value(row)), "true 0");
      assert.equal(Boolean(calls.at(-1).remark), row === most, name(row));
    }
  };
  rows((row) => `cmi.comments_from_learner.${row}.comment`, 250, () => "x");
  rows((row) => `cmi.objectives.${row}.id`, 100, (row) => `o${row}`);
  rows((row) => `cmi.interactions.${row}.id`, 250, (row) => `q${row}`);
  rows((row) => `cmi.interactions.0.objectives.${row}.id`, 10, (row) => `o${row}`);
  for (const [type, most, value] of [["choice", 10, (row) => `i${row}`], ["sequencing", 5, (row) => `i${row}`], ["fill-in", 5, () => "a"], ["long-fill-in", 5, () => "a"], ["matching", 5, () => "a[.]1"], ["performance", 5, () => "a[.]1"]]) {
    const own = running("scorm2004");
    own.set("cmi.interactions.0.id", "q");
    own.set("cmi.interactions.0.type", type);
    for (let row = 0; row <= most; row++) {
      assert.equal(own.set(`cmi.interactions.0.correct_responses.${row}.pattern`, value(row)), "true 0", type);
      assert.equal(Boolean(own.calls.at(-1).remark), row === most, `${type} ${row}`);
    }
  }
});

test("1.2: rows come in order; interactions cannot be read, and their lists can be counted", () => {
  const { get, set, calls } = running("scorm12");
  assert.equal(set("cmi.objectives.1.id", "a"), "false 201");
  assert.equal(get("cmi.objectives.0.id"), " 201");
  assert.equal(set("cmi.objectives.0.status", "passed"), "true 0"); // 1.2 asks for no id first
  assert.equal(set("cmi.objectives.0.id", "a"), "true 0");
  assert.equal(get("cmi.objectives.0.score.max"), " 0");
  assert.equal(set("cmi.interactions.0.student_response", "a"), "true 0");
  assert.match(calls.at(-1).remark, /before the interaction's type/);
  assert.equal(get("cmi.interactions.0.student_response"), " 404");
  assert.equal(set("cmi.interactions.0.correct_responses.0.pattern", "a"), "true 0");
  assert.equal(get("cmi.interactions.0.correct_responses._count"), "1 0");
  assert.equal(get("cmi.interactions.0.objectives._count"), "0 0");
  set("cmi.comments", "one ");
  set("cmi.comments", "two");
  assert.equal(get("cmi.comments"), "one two 0");
});

test("keywords: lists of parts, counts, versions; none may be set", () => {
  const one = running("scorm12");
  const other = running("scorm2004");
  const children12 = {
    "cmi.core": "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time",
    "cmi.core.score": "raw,min,max", "cmi.objectives": "id,score,status", "cmi.student_data": "mastery_score,max_time_allowed,time_limit_action",
    "cmi.student_preference": "audio,language,speed,text", "cmi.interactions": "id,objectives,time,type,correct_responses,weighting,student_response,result,latency",
  };
  const children2004 = {
    "cmi.comments_from_learner": "comment,location,timestamp", "cmi.comments_from_lms": "comment,location,timestamp", "cmi.score": "scaled,raw,min,max",
    "cmi.interactions": "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description",
    "cmi.learner_preference": "audio_level,language,delivery_speed,audio_captioning",
    "cmi.objectives": "id,score,success_status,completion_status,progress_measure,description", "adl.data": "id,store",
  };
  for (const [name, parts] of Object.entries(children12)) assert.equal(one.get(`${name}._children`), `${parts} 0`);
  for (const [name, parts] of Object.entries(children2004)) assert.equal(other.get(`${name}._children`), `${parts} 0`);
  one.set("cmi.objectives.0.id", "a");
  assert.equal(one.get("cmi.objectives.0.score._children"), "raw,min,max 0");
  assert.deepEqual([one.get("cmi._version"), other.get("cmi._version")], ["3.4 0", "1.0 0"]);
  assert.deepEqual(["cmi.suspend_data._children", "cmi.core._count", "cmi.core.score._version", "cmi.nothing._children", "cmi.nothing", "xyz.score.result"].map(one.get), [" 202", " 203", " 401", " 401", " 401", " 401"]);
  other.set("cmi.interactions.0.id", "q");
  assert.deepEqual(["cmi.location._children", "cmi.score._count", "cmi.score._version", "cmi.interactions.0.objectives._children", "cmi.nothing._count", "cmi.nothing", "cmi"].map(other.get), [" 301", " 301", " 301", " 301", " 401", " 401", " 401"]);
  for (const name of ["cmi._version", "cmi.core._children", "cmi.objectives._count"]) assert.equal(one.set(name, "x"), "false 402");
  for (const name of ["cmi._version", "cmi.score._children", "cmi.objectives._count"]) assert.equal(other.set(name, "x"), "false 404");
  assert.deepEqual([one.get(""), one.set("", "x"), other.get(""), other.set("", "x"), other.set("cmi.nothing", "x")], [" 201", "false 201", " 301", "false 351", "false 401"]);
});

test("what the LMS gives is read and not set; shared data is written where a row stands", () => {
  const given = { "cmi.comments_from_lms.0.comment": "Welcome", "adl.data.0.id": "shared", "cmi.max_time_allowed": "PT1H" };
  const { get, set } = running("scorm2004", { given });
  assert.deepEqual(["cmi.comments_from_lms._count", "cmi.comments_from_lms.0.comment", "cmi.comments_from_lms.0.location", "adl.data._count", "adl.data.0.id", "adl.data.0.store", "cmi.max_time_allowed"].map(get), ["1 0", "Welcome 0", " 403", "1 0", "shared 0", " 403", "PT1H 0"]);
  assert.equal(set("adl.data.0.store", "x"), "true 0");
  assert.equal(get("adl.data.0.store"), "x 0");
  assert.equal(set("adl.data.1.store", "x"), "false 408");
  assert.equal(set("adl.data.2.store", "x"), "false 351");
  assert.equal(set("adl.data.0.id", "y"), "false 404");
  const shared = running("scorm12", { given: { "cmi.comments_from_lms": "Welcome" } });
  assert.equal(shared.get("cmi.comments_from_lms"), "Welcome 0");
});

test("errors have texts and diagnostics; asking for them changes none", () => {
  const texts = {
    scorm12: { 0: "No error", 101: "General exception", 201: "Invalid argument error", 202: "Element cannot have children", 203: "Element not an array - cannot have count", 301: "Not initialized", 401: "Not implemented error", 402: "Invalid set value, element is a keyword", 403: "Element is read only", 404: "Element is write only", 405: "Incorrect Data Type" },
    scorm2004: {
      0: "No Error", 101: "General Exception", 102: "General Initialization Failure", 103: "Already Initialized", 104: "Content Instance Terminated", 111: "General Termination Failure", 112: "Termination Before Initialization", 113: "Termination After Termination",
      122: "Retrieve Data Before Initialization", 123: "Retrieve Data After Termination", 132: "Store Data Before Initialization", 133: "Store Data After Termination", 142: "Commit Before Initialization", 143: "Commit After Termination", 201: "General Argument Error",
      301: "General Get Failure", 351: "General Set Failure", 391: "General Commit Failure", 401: "Undefined Data Model Element", 402: "Unimplemented Data Model Element", 403: "Data Model Element Value Not Initialized", 404: "Data Model Element Is Read Only",
      405: "Data Model Element Is Write Only", 406: "Data Model Element Type Mismatch", 407: "Data Model Element Value Out Of Range", 408: "Data Model Dependency Not Established",
    },
  };
  for (const [id, each] of Object.entries(texts)) {
    const { standard } = STANDARDS[id];
    const { errorText, diagnostic, lastError } = standard.functions;
    const { api, set } = running(id);
    set(id === "scorm12" ? "cmi.core.score.raw" : "cmi.score.scaled", "200");
    const code = api[lastError]();
    assert.deepEqual(Object.fromEntries(Object.keys(standard.errors).map((one) => [one, api[errorText](one)])), each);
    assert.equal(api[errorText]("999"), "");
    assert.match(api[diagnostic](""), /from (0 to 100|-1 to 1)/);
    assert.equal(api[diagnostic](code), api[diagnostic](""));
    assert.ok(api[diagnostic](Object.keys(each).at(-2)).length > 5);
    assert.equal(api[diagnostic]("999"), "");
    assert.equal(api[lastError](), code);
    for (const one of Object.keys(each)) assert.ok(api[errorText](one).length < 256 && api[diagnostic](one).length < 256);
  }
});
