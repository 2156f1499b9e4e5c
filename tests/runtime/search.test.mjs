// How the search folds, reads its index and ranks.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { folded, foldedWords } from "../../builder/runtime/extras/folding.js";
import { makeSearch, unpackWords } from "../../builder/runtime/extras/search_index.js";

const both = JSON.parse(readFileSync(new URL("folding.json", import.meta.url), "utf8"));

const DATA = {
  places: [
    ["m", "module-money.html", "Money", ""],
    ["l", "money_home.html", "Sending money home", "Money"],
    ["s", "money_home.html#h-cost", "What it costs", "Sending money home"],
    ["t", "glossary.html#term-remittance", "Remittance", ""],
  ],
  words: "0cost 22\n0fee 3\n0money 4\n0remittance 21",
};
const hrefs = (query) => makeSearch(DATA)(query).map(({ place }) => place.href);

test("both sides fold alike", () => {
  for (const [text, want] of Object.entries(both)) assert.deepEqual(foldedWords(text), want, text);
});

test("accents, case and vowel signs do not matter", () => {
  assert.equal(folded("Éducation"), "education");
  assert.equal(folded("مَدرسة"), folded("مدرسه"));
});

test("the index holds what was packed: shared beginnings, steps from place to place", () => {
  assert.deepEqual(unpackWords("0ab 1\n2c 21\n0z v1"), [["ab", [0]], ["abc", [1, 2]], ["z", [30]]]);
});

test("a term comes before a title, a title before a text", () => {
  assert.deepEqual(hrefs("remittance")[0], "glossary.html#term-remittance");
  assert.deepEqual(hrefs("money").slice(0, 2), ["module-money.html", "money_home.html"]);
  assert.deepEqual(hrefs("money").slice(2), ["glossary.html#term-remittance", "money_home.html#h-cost"]);
});

test("every word must be there; a beginning is enough", () => {
  assert.deepEqual(hrefs("send hom"), ["money_home.html", "money_home.html#h-cost"]);
  assert.deepEqual(hrefs("money xylophone"), []);
});

test("a word with another ending is found", () => {
  assert.equal(hrefs("costing").length > 0, true);
});

test("nothing asked, nothing found", () => {
  assert.deepEqual(hrefs(" ? "), []);
});
