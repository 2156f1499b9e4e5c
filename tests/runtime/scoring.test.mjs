import assert from "node:assert/strict";
import { test } from "node:test";
import { packText } from "../../builder/runtime/packed_text.js";
import { knownResponse } from "../../builder/runtime/responses.js";
import { markResponse } from "../../builder/runtime/scoring.js";
import { EVERY_TYPE, branching, categorise, likert, matching, multiple, numeric, ordering, shortText, single, trueFalse } from "./course.mjs";

const fraction = (question, response) => Math.round(markResponse(question, response).fraction * 1000) / 1000;
const outcome = (question, response) => markResponse(question, response).outcome;

for (const [type, [make, right, partly, wrong]] of Object.entries(EVERY_TYPE)) {
  test(`${type}: right, partly right, wrong and unanswered are told apart`, () => {
    assert.equal(outcome(make("q01"), right), "right");
    assert.equal(outcome(make("q01"), wrong), "wrong");
    assert.equal(fraction(make("q01"), ""), 0);
    if (partly) assert.equal(outcome(make("q01"), partly), "partly");
  });
  test(`${type}: without partial credit it is all or nothing`, () => {
    assert.equal(fraction(make("q01", { partial: false }), right), 1);
    if (partly) assert.equal(outcome(make("q01", { partial: false }), partly), "wrong");
  });
  test(`${type}: a survey's question is neither right nor wrong`, () => {
    const result = markResponse(make("q01", { scored: false }), right);
    assert.deepEqual([result.fraction, result.outcome], [0, "neutral"]);
  });
  test(`${type}: what a question knows of its own responses is all of them`, () => {
    for (const response of [right, partly, wrong]) assert.equal(knownResponse(make("q01").answer, response), response);
  });
}

test("in multiple response a wrong choice takes back a right one, and nothing goes below zero", () => {
  assert.equal(fraction(multiple("q01"), "aa"), 0.5);
  assert.equal(fraction(multiple("q01"), "aabbcc"), 0.5);
  assert.equal(fraction(multiple("q01"), "aabbccdd"), 0);
  assert.equal(fraction(multiple("q01"), "ccdd"), 0);
});

test("where nothing is right in multiple response, choosing nothing is", () => {
  const question = multiple("q01");
  const none = { ...question, answer: { ...question.answer, choices: question.answer.choices.map((each) => ({ ...each, correct: false })) } };
  assert.equal(fraction(none, ""), 1);
  assert.equal(fraction(none, "aa"), 0);
});

test("placements count one by one", () => {
  assert.equal(fraction(matching("q01"), "a1b1"), 0.5);
  assert.equal(fraction(categorise("q01"), "aac1bbc1ccc1"), 0.667);
});

test("an order counts its neighbours", () => {
  assert.equal(fraction(ordering("q01"), "bbccddaa"), 0.667);
  assert.equal(fraction(ordering("q01"), "bbaaccdd"), 0.333);
  const details = markResponse(ordering("q01"), "bbccddaa").details;
  assert.deepEqual(Object.entries(details).map(([key, { outcome: each }]) => key + each), ["aawrong", "bbwrong", "ccright", "ddright"]);
});

test("feedback comes for what was chosen, beside it", () => {
  assert.deepEqual(markResponse(single("q01"), "-c").details, { "-c": { outcome: "wrong", feedback: "about -c" } });
  assert.deepEqual(markResponse(trueFalse("q01"), "t").details, { t: { outcome: "wrong", feedback: "no" } });
  assert.deepEqual(markResponse(shortText("q01"), "Uganda").details, { "": { outcome: "wrong", feedback: "west of it" } });
  assert.deepEqual(markResponse(shortText("q01"), "Mali").details, { "": { outcome: "wrong", feedback: "other" } });
  assert.deepEqual(markResponse(numeric("q01"), "37").details, { "": { outcome: "wrong", feedback: "ten times" } });
  assert.deepEqual(markResponse(likert("s01"), "s14").details, {});
});

test("case, accents and outer blanks do not count in short text", () => {
  for (const text of [" KENYA ", "kényà", "republique", "RÉPUBLIQUE"]) assert.equal(outcome(shortText("q01"), packText(text)), "right", text);
  assert.equal(outcome(shortText("q01"), packText("Keny")), "wrong");
});

test("an answer that is too long for the saved state is marked by its beginning", () => {
  const accept = ["الاتفاق العالمي من أجل الهجرة", "Économie générale à l'étranger"];
  const question = shortText("q01", { answer: { type: "short-text", accept, wrong: [], f: "" } });
  for (const text of accept) assert.equal(outcome(question, packText(text)), "right", text);
  assert.equal(outcome(question, packText("الاتفاق")), "wrong");
});

test("numbers are compared without binary rounding", () => {
  for (const text of ["3.6", "3.7", "3.8", "3,8", "+3.60", "0.36e1", "37e-1", "3.8000"]) assert.equal(outcome(numeric("q01"), text), "right", text);
  for (const text of ["3.59999", "3.81", "-3.7", "", "e", "3.7.1", "--3", "3e99"]) assert.notEqual(outcome(numeric("q01"), text), "right", text);
});

test("thousands may be grouped either way", () => {
  const question = numeric("q01", { answer: { type: "numeric", key: "1234567", tolerance: "0", wrong: [], f: "" } });
  for (const text of ["1234567", "1,234,567", "1.234.567", "1,234,567.0", "1.234.567,00"]) assert.equal(outcome(question, text), "right", text);
  const thousand = numeric("q01", { answer: { type: "numeric", key: "1000", tolerance: "0", wrong: [], f: "" } });
  for (const text of ["1000", "1,000", "1.000", "1e3"]) assert.equal(outcome(thousand, text), "right", text);
  assert.equal(outcome(thousand, "1,00"), "wrong");
});

test("a story is the average of the nodes passed", () => {
  assert.equal(fraction(branching("q01"), "bbdd"), 1);
  assert.equal(fraction(branching("q01"), "cc"), 0.5);
  assert.equal(fraction(branching("q01"), "bbee"), 0.5);
  assert.equal(fraction(branching("q01"), "aadd"), 0.5);
});

test("choices that were removed since do not come back", () => {
  assert.equal(knownResponse(single("q01").answer, "zz"), "");
  assert.equal(knownResponse(multiple("q01").answer, "zzbbaabb"), "aabb");
  assert.equal(knownResponse(trueFalse("q01").answer, "x"), "");
  assert.equal(knownResponse(matching("q01").answer, "a1b1zzb2a2zz"), "a1b1");
  assert.equal(knownResponse(ordering("q01").answer, "zzddaa"), "ddaa");
  assert.equal(knownResponse(categorise("q01").answer, "aac1bbzz"), "aac1");
  assert.equal(knownResponse(likert("s01").answer, "s15s29zz1"), "s15");
  assert.equal(knownResponse(branching("q01").answer, "bbzz"), "bb");
  assert.equal(knownResponse(numeric("q01").answer, "1!2*3" + "4".repeat(30)), "1234444444444444");
  assert.ok(knownResponse(shortText("q01").answer, "x".repeat(99)).length <= 40);
});
