import assert from "node:assert/strict";
import { test } from "node:test";
import { copyWins, nameCopy, openMirror } from "../../builder/runtime/mirror.js";
import { makeWindow } from "./window.mjs";

const read = (attempt, sequence, whole = true) => ({ state: attempt ? { attempt, sequence } : null, whole });
const NOTHING = read("", 0);
const GARBLED = read("", 0, false);

test("the browser's copy wins where it is of the same attempt and newer", () => {
  assert.equal(copyWins(read("one", 5), read("one", 6), true), true);
  assert.equal(copyWins(read("one", 6), read("one", 6), true), false);
  assert.equal(copyWins(read("one", 7), read("one", 6), true), false);
  assert.equal(copyWins(read("two", 1), read("one", 6), true), false);
});

test("it wins over an empty LMS that never took anything, and not over a new attempt", () => {
  assert.equal(copyWins(NOTHING, read("one", 6), false), true);
  assert.equal(copyWins(NOTHING, read("one", 6), true), false);
  assert.equal(copyWins(NOTHING, NOTHING, false), false);
});

test("it wins over what cannot be read whole", () => {
  assert.equal(copyWins(GARBLED, read("one", 6), true), true);
  assert.equal(copyWins(read("one", 6, false), read("one", 6), true), true);
  assert.equal(copyWins(read("one", 6, false), read("one", 5), true), false);
  assert.equal(copyWins(GARBLED, NOTHING, true), false);
});

test("a shared computer mixes nobody's", () => {
  const storage = new Map();
  const open = (learner) => openMirror(makeWindow({ storage }), nameCopy(makeWindow(), "unit", learner, false));
  open("amina").keep("state", true);
  open("amina").setReflection("r", "mine");
  assert.equal(open("bo").state, "");
  assert.equal(open("bo").reflection("r"), "");
  assert.deepEqual([open("amina").state, open("amina").taken, open("amina").reflection("r")], ["state", true, "mine"]);
});

test("an API that is finished tells no name: the copy is the one of who last came in that window", () => {
  const [storage, session] = [new Map(), new Map()];
  const window = makeWindow({ storage, session });
  assert.equal(nameCopy(window, "unit", "amina", false), "unit:amina");
  assert.equal(nameCopy(window, "unit", "", true), "unit:amina");
  assert.equal(nameCopy(makeWindow({ storage }), "unit", "", true), "unit:");
});

test("two tabs keep each other's reflections", () => {
  const storage = new Map();
  const [one, other] = [openMirror(makeWindow({ storage }), "n"), openMirror(makeWindow({ storage }), "n")];
  one.setReflection("a", "first");
  other.setReflection("b", "second");
  other.keep("state", false);
  assert.deepEqual([one.reflection("b"), openMirror(makeWindow({ storage }), "n").reflection("a")], ["second", "first"]);
});

test("storage that throws costs no error, is told, and lasts as long as the page", () => {
  const mirror = openMirror(makeWindow({ blocked: true }), "n");
  assert.equal(mirror.keep("state", true), false);
  assert.equal(mirror.setReflection("a", "text"), false);
  assert.equal(mirror.reflection("a"), "text");
  assert.equal(nameCopy(makeWindow({ blocked: true }), "unit", "", true), "unit:");
});

test("storage that holds somebody else's is as good as empty", () => {
  for (const text of ["", "{", "null", "7", "[]", '{"state":{},"reflections":3}']) {
    const mirror = openMirror(makeWindow({ storage: new Map([["n", text]]) }), "n");
    assert.equal(mirror.reflection("a"), "");
    assert.ok(mirror.keep("state", true));
  }
});
