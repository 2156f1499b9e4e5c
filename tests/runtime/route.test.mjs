// Which modules a learner still needs, and the time for them.
import assert from "node:assert/strict";
import test from "node:test";
import { minutesLeft, recommendedModules, routeOf, ruleAt } from "../../builder/runtime/extras/route.js";

const MINUTES = [10, 20, 30, 40, 50];
const RULE = { all: [{ module: 0 }, { least: 2, of: [{ module: 1 }, { module: 2 }, { module: 3 }] }, { module: 4 }] };

/** A lesson a module; the last waits for the first. @param {{ done?: number[], seen?: number[], completion?: object }} told */
function makeSession({ done = [], seen = done, completion = RULE }) {
  const modules = MINUTES.map((_, index) => ({ opens: index === 3 ? { module: 1 } : null }));
  const lessons = MINUTES.map((_, module) => ({ key: `L${module}`, href: `m${module}_l.html`, module }));
  const met = (rule) => ("module" in rule ? done.includes(rule.module) : false);
  const quizzes = [{ module: 2 }];
  return { unit: { modules, lessons, quizzes, policy: { completion, success: null } }, isSeen: (key) => seen.includes(Number(key[1])), met };
}

const route = (session, ...chosen) => [...routeOf(session, new Set(chosen))].sort();

test("of a choice nobody made, the first ones are the way", () => {
  assert.deepEqual(route(makeSession({})), [0, 1, 2, 4]);
});

test("what is done counts first, then what was chosen, then what was begun", () => {
  assert.deepEqual(route(makeSession({ done: [2] })), [0, 1, 2, 4]);
  assert.deepEqual(route(makeSession({}), 2, 3), [0, 1, 2, 3, 4]); // the fourth waits for the second
  assert.deepEqual(route(makeSession({ seen: [2] }), 1), [0, 1, 2, 4]);
});

test("whoever chooses more than is asked for takes more", () => {
  assert.deepEqual(route(makeSession({}), 1, 2, 3), [0, 1, 2, 3, 4]);
});

test("a quiz brings the module where it stands, and all pages bring all modules", () => {
  assert.deepEqual(route(makeSession({ completion: { quiz: 0 } })), [2]);
  assert.deepEqual(route(makeSession({ completion: { pages: 80 } })), [0, 1, 2, 3, 4]);
});

test("the time left is that of lessons not seen on the way", () => {
  const session = makeSession({ done: [0] });
  assert.equal(minutesLeft(session, MINUTES, routeOf(session, new Set())), 20 + 30 + 50);
});

test("a place in the page leads to its rule", () => {
  const session = makeSession({});
  assert.deepEqual(ruleAt(session, "completion.1.2"), { module: 3 });
  assert.equal(ruleAt(session, "success"), null);
  assert.equal(ruleAt(session, "completion.0.0"), null);
});

test("the modules most spoken for are recommended, of equal ones the first", () => {
  assert.deepEqual(recommendedModules([[3, 1], [3], [2]], 2), [3, 1]);
  assert.deepEqual(recommendedModules([], 2), []);
});
