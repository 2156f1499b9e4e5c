import assert from "node:assert/strict";
import { test } from "node:test";
import { packText, unpackText } from "../../builder/runtime/packed_text.js";
import { hashText } from "../../builder/runtime/random.js";
import { emptyState, readState, writeState } from "../../builder/runtime/state.js";
import { makeUnit, makeUnitWithFinal } from "./course.mjs";

const unit = makeUnitWithFinal();

function fullState() {
  const state = emptyState(Date.UTC(2026, 10, 24));
  state.sequence = 12345;
  state.bookmark = "Lb0";
  for (const key of ["La0", "Lb0", "Lc1"]) state.seen.add(key);
  state.answers.set("q01", { response: "aa", tries: 3, submitted: true, mark: 2520 });
  state.answers.set("q02", { response: packText("قهوة & café"), tries: 0, submitted: false, mark: 0 });
  state.answers.set("f01", { response: "-1.5e+3", tries: 12, submitted: true, mark: 840 });
  state.quizzes.set("Pr0", { best: 67, used: 0, granted: 0, ended: 0 });
  state.quizzes.set("Fi0", { best: null, used: 1, granted: 1, ended: 29_900_000 });
  state.exams.set("Fi0", { phase: "r", factor: 1.5, seconds: 61, drawn: ["f03", "f01"] });
  return state;
}

test("a state comes back as it was", () => {
  const state = fullState();
  assert.deepEqual(readState(writeState(state), unit), { state, whole: true });
});

test("a state is printable ASCII", () => {
  assert.match(writeState(fullState()), /^[\x20-\x7e]+$/);
});

test("nothing saved is a new learner, not a broken state", () => {
  assert.deepEqual(readState("", unit), { state: null, whole: true });
});

test("what is not ours starts fresh and says so", () => {
  for (const text of ["{\"adapt\":1}", "2abc!", "1", "1xyz", "null", "!!!!!!!", "1AAA\u0000!é"]) {
    assert.deepEqual(readState(text, unit), { state: null, whole: false }, text);
  }
});

test("a state that is cut off anywhere keeps a beginning of what it held, and never something else", () => {
  const state = fullState();
  const text = writeState(state);
  for (let length = 1; length < text.length; length++) {
    const read = readState(text.slice(0, length), unit);
    assert.equal(read.whole, false, `at ${length}`);
    if (!read.state) continue;
    assert.equal(read.state.attempt, state.attempt);
    assert.ok(["", "Lb0"].includes(read.state.bookmark));
    for (const key of read.state.seen) assert.ok(state.seen.has(key));
    for (const [key, answer] of read.state.answers) assert.deepEqual(answer, state.answers.get(key), `at ${length}`);
    for (const [key, quiz] of read.state.quizzes) assert.deepEqual(quiz, state.quizzes.get(key), `at ${length}`);
    for (const [key, exam] of read.state.exams) assert.deepEqual(exam, state.exams.get(key), `at ${length}`);
  }
});

test("a cut behind the answers loses no answer", () => {
  const text = writeState(fullState());
  const end = text.lastIndexOf("!", text.lastIndexOf("!") - 1) + 1;
  assert.equal(readState(text.slice(0, end), unit).state?.answers.size, 3);
});

test("one character changed is noticed", () => {
  const text = writeState(fullState());
  for (let place = 4; place < text.length; place++) {
    const garbled = text.slice(0, place) + (text[place] === "x" ? "y" : "x") + text.slice(place + 1);
    assert.equal(readState(garbled, unit).whole, false, garbled);
  }
});

test("lessons, questions and quizzes that the course no longer has are dropped; a renamed lesson is kept", () => {
  const state = fullState();
  state.seen.add("Gone".slice(0, 3)).delete("Lb0");
  state.seen.add("Old");
  state.bookmark = "Old";
  const read = readState(writeState(state), makeUnit()).state;
  assert.deepEqual([...(read?.seen ?? [])].sort(), ["La0", "Lb0", "Lc1"]);
  assert.equal(read?.bookmark, "Lb0");
  assert.deepEqual([...(read?.answers.keys() ?? [])], ["q01", "q02"]);
  assert.equal(read?.exams.size, 0);
});

test("sections that a later version adds are passed over", () => {
  const state = fullState();
  const body = writeState(state).slice(4) + "!later";
  assert.deepEqual(readState("1zzz" + body, unit).state?.answers, state.answers);
});

test("tries beyond what a character holds stay at the most", () => {
  const state = fullState();
  state.answers.set("q01", { response: "aa", tries: 99, submitted: true, mark: 0 });
  state.answers.set("q02", { response: "", tries: 99, submitted: false, mark: 0 });
  const read = readState(writeState(state), unit).state;
  assert.equal(read?.answers.get("q01")?.tries, 35);
  assert.equal(read?.answers.get("q02")?.tries, 25);
});

test("short text in any script comes back, to the last whole character", () => {
  for (const text of ["", "a b-c_d.,()'", "café", "~tilde~ * ! \u0000", "قهوة", "移民と開発", "👩‍👩‍👧 é́́", "\ud800lone", "x\ufffdy", "\u{20000}"]) {
    assert.equal(unpackText(packText(text, 1000)), text.normalize("NFC"), text);
  }
  assert.equal(unpackText(packText("\u{10ffff}")), "\ufffd");
});

test("packed text fits, is ASCII, and is a beginning of the text", () => {
  for (const text of ["x".repeat(99), "é".repeat(99), "a移b".repeat(30), "👩‍🚀".repeat(20), "~".repeat(50), "ع ع ".repeat(20)]) {
    const packed = packText(text);
    assert.ok(packed.length <= 40 && packed.length > 30, packed);
    assert.match(packed, /^[\w .,()'~-]*$/);
    assert.ok(text.normalize("NFC").startsWith(unpackText(packed)));
    assert.equal(packText(unpackText(packed)), packed);
  }
});

test("unpacking what nobody packed does not fail", () => {
  for (const text of ["~", "~~", "~A", "~Aa", "a~Aabcd", "~-____~"]) assert.equal(typeof unpackText(text), "string");
});

test("garbled states in a thousand ways never stop the course", () => {
  const text = writeState(fullState());
  const random = (/** @type {number} */ below, /** @type {string} */ seed) => hashText(seed) % below;
  for (let round = 0; round < 1000; round++) {
    const [from, to] = [random(text.length, `a${round}`), random(text.length, `b${round}`)];
    const garbled = text.slice(0, from) + text.slice(to, to + random(40, `c${round}`)) + "!*é\u0000~"[round % 5] + text.slice(from);
    const { state } = readState(garbled, unit);
    if (state) assert.deepEqual(readState(writeState(state), unit), { state, whole: true });
  }
});
