// Pure parts of what learners see.
import assert from "node:assert/strict";
import test from "node:test";
import { keyLines } from "../../builder/runtime/answer_words.js";
import { setMessages } from "../../builder/runtime/messages.js";
import { folderOf } from "../../builder/runtime/navigation.js";
import { tabReached } from "../../builder/runtime/parts.js";
import { nodeAfter } from "../../builder/runtime/questions/branching.js";
import { placementsText } from "../../builder/runtime/questions/choices.js";
import { branching, EVERY_TYPE, makeUnit } from "./course.mjs";

setMessages(makeUnit());

test("every question type with a key can say it in words", () => {
  for (const [type, [make]] of Object.entries(EVERY_TYPE)) {
    const { answer } = make("q01");
    const texts = new Proxy({}, { get: (_, key) => `text of ${String(key)}` });
    const lines = keyLines(answer, texts);
    assert.ok(lines.length && lines.every((line) => typeof line === "string" && !line.includes("undefined")), type);
  }
  assert.deepEqual(keyLines({ type: "likert", statements: ["s1"], scale: 5 }, {}), []);
});

test("a story goes on where the choices lead, and ends", () => {
  const { answer } = branching("q01");
  assert.equal(nodeAfter(answer, []), "at-start");
  assert.equal(nodeAfter(answer, ["aa"]), "end");
  assert.equal(nodeAfter(answer, ["aa", "dd"]), "");
  assert.equal(nodeAfter(answer, ["cc"]), "");
});

test("placements stand in the author's order, without what has none", () => {
  const given = { a1: "b2", a3: "b1" };
  assert.equal(placementsText(["a1", "a2", "a3"], (key) => given[key] ?? ""), "a1b2a3b1");
});

test("arrows go round the tabs, the other way where text runs from right to left", () => {
  assert.deepEqual(["ArrowRight", "ArrowLeft", "Home", "End", "a"].map((key) => tabReached(key, 2, 3, false)), [0, 1, 0, 2, -1]);
  assert.equal(tabReached("ArrowRight", 2, 3, true), 1);
});

test("pages of one folder are neighbours whatever follows their address", () => {
  assert.equal(folderOf("https://lms.example/a/b.html?c=/d/#e/f"), "https://lms.example/a/");
  assert.notEqual(folderOf("https://lms.example/a/b.html"), folderOf("https://lms.example/mod/scorm/player.php?x=/a/b.html"));
});
