// Our run-times and scorm-again's play the same calls. Where they differ, differences.json says why, and where the standard says so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { nothingKept } from "../../builder/simulator/standard/attempts.js";
import { launchAt } from "../../builder/simulator/standard/lms.js";
import { rowOf } from "../../builder/simulator/standard/names.js";
import { importPackage } from "../runtime/packages.mjs";
import { SCRIPTED, STANDARDS, randomPlay, sweep } from "./plays.mjs";

const { Scorm12API } = await importPackage("scorm-again/dist/esm/scorm12.js");
const { Scorm2004API } = await importPackage("scorm-again/dist/esm/scorm2004.js");
const SEEDS = 150;
const SETTINGS = { autocommit: false, logLevel: 5, mastery_override: false };
const DIFFERENCES = JSON.parse(readFileSync(new URL("differences.json", import.meta.url), "utf-8"));
const BROKEN = /^cmi(\.(core|score))?$|^cmi\.\w+\.\d+$/;
const LAUNCH = { learner: { id: "amina", name: "Banda, Amina" }, mode: "normal" };

/** @param {"scorm12" | "scorm2004"} id */
function theirs(id) {
  const api = id === "scorm12" ? new Scorm12API(SETTINGS) : new Scorm2004API(SETTINGS);
  const core = id === "scorm12" ? { "cmi.core.student_id": "amina", "cmi.core.student_name": "Banda, Amina", "cmi.core.credit": "credit", "cmi.core.lesson_mode": "normal", "cmi.core.entry": "ab-initio" } : { "cmi.learner_id": "amina", "cmi.learner_name": "Banda, Amina", "cmi.credit": "credit", "cmi.mode": "normal", "cmi.entry": "ab-initio" };
  api.loadFromFlattenedJSON(core);
  return api;
}

/** The places where the two differ, as [call, ours, theirs, the interaction's type]; what follows from a difference is not told again. */
function differ(id, play) {
  const { functions } = STANDARDS[id].standard;
  const [left, right] = [launchAt({ standard: id, profile: { id: "standard" }, kept: nothingKept(), launch: LAUNCH }).api, theirs(id)];
  const tainted = new Set();
  const types = new Map();
  const found = [];
  for (const [name, ...parameters] of play) {
    const [ours, others] = [left, right].map((api) => `${answer(api, name, parameters)} ${api[functions.lastError]()}`);
    const element = parameters[0] ?? "";
    const list = /^(\w+\.\w+)\.\d|^(\w+\.\w+)\._count/.exec(element);
    const place = list ? list[1] ?? list[2] : element;
    if (ours === "true 0" && element.endsWith(".type")) types.set(rowOf(element), parameters[1]);
    if (ours !== others && !tainted.has(place)) {
      found.push([[name, ...parameters], ours, others, types.get(rowOf(element)) ?? ""]);
      tainted.add(place);
    }
    if (BROKEN.test(element) && others === "true 0") break; // scorm-again has overwritten a branch of its own model: nothing after it counts
  }
  return found;
}

/** scorm-again gives objects and numbers too: as text. */
function answer(api, name, parameters) {
  const log = console.warn;
  console.warn = () => {};
  try {
    const given = api[name](...parameters);
    if (/_children$/.test(parameters[0] ?? "")) return String(given).split(",").sort().join(); // in no particular order
    return typeof given === "object" ? "[object]" : String(given);
  } catch (error) {
    return `throws ${error.name}`;
  } finally {
    console.warn = log;
  }
}

const matches = (pattern, text) => pattern === undefined || new RegExp(`^(?:${pattern})$`, "s").test(text);
const explains = (id, [[name, element = "", value = ""], ours, others, type]) => (each) =>
  matches(each.type, type) && each.standard.includes(id) && matches(each.call, name) && matches(each.element, element.replace(/\.\d+/g, ".n")) && matches(each.value, value) && matches(each.ours, ours) && matches(each.theirs, others);

for (const id of ["scorm12", "scorm2004"]) {
  test(`${id}: both run-times answer alike, but for what differences.json explains`, () => {
    const unexplained = [];
    const met = new Set();
    let calls = 0;
    const random = Array.from({ length: SEEDS }, (_, seed) => randomPlay(id, seed + 1));
    for (const play of [...SCRIPTED[id], ...sweep(id), ...random]) {
      calls += play.length;
      for (const difference of differ(id, play)) {
        const why = DIFFERENCES.find(explains(id, difference));
        if (why) met.add(why);
        else unexplained.push(difference);
      }
    }
    if (process.env.SHOW) show(unexplained);
    assert.deepEqual(unexplained.slice(0, 20), []);
    assert.ok(calls > SEEDS * 50);
    const idle = DIFFERENCES.filter((each) => each.standard.includes(id) && !met.has(each));
    assert.deepEqual(idle.map((each) => each.because), [], "no longer met");
  });
}

test("each difference has a reason and a source", () => {
  for (const { because, source } of DIFFERENCES) assert.ok(because.length > 20 && /SCORM|ADL|RFC/.test(source), because);
  assert.equal(rowOf("cmi.interactions.3.objectives.1.id"), "cmi.interactions.3");
});

function show(found) {
  const counted = new Map();
  for (const [[name, element = "", value = ""], ours, others] of found) {
    const key = `${name} ${element.replace(/\.\d+/g, ".n")}\t${ours.slice(0, 60)} | ${others.slice(0, 60)}`;
    counted.set(key, [...(counted.get(key) ?? []), value.slice(0, 30)]);
  }
  for (const [key, values] of [...counted].sort()) console.log(`${values.length}\t${key}\t${[...new Set(values)].slice(0, 4).join(" ¦ ")}`);
}
