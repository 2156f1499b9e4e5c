import assert from "node:assert/strict";
import test from "node:test";
import { setMessages, t, tn } from "../../builder/runtime/messages.js";
import { makeUnit } from "./course.mjs";

const speak = (language, messages) => setMessages(makeUnit({ language, messages }));

test("without a catalogue the English words are said, with their values", () => {
  speak("en", {});
  assert.equal(t("Question {n} of {total}", { n: 2, total: 5 }), "Question 2 of 5");
  assert.equal(t("{n} {unknown}", { n: 1 }), "1 {unknown}");
});

test("the course's language is spoken where the catalogue has the words", () => {
  speak("fr", { "Try again": "Réessayer" });
  assert.equal(t("Try again"), "Réessayer");
  assert.equal(t("Check"), "Check");
});

test("one is singular; in French nothing is, too", () => {
  speak("en", {});
  assert.deepEqual([0, 1, 2].map((n) => tn("{n} day", "{n} days", n)), ["0 days", "1 day", "2 days"]);
  speak("fr-CA", { "{n} day": "{n} jour", "{n} days": "{n} jours" });
  assert.deepEqual([0, 1, 2].map((n) => tn("{n} day", "{n} days", n)), ["0 jour", "1 jour", "2 jours"]);
});

test("a value with signs of its own is left as it is", () => {
  speak("en", {});
  assert.equal(t("Move up: {item}", { item: "{n} $& <b>" }), "Move up: {n} $& <b>");
});
