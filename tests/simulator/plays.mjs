// Sequences of calls for both run-times: sensible ones, odd ones, the same for the same seed.
import { ELEMENTS12 } from "../../builder/simulator/standard/elements12.js";
import { ELEMENTS2004 } from "../../builder/simulator/standard/elements2004.js";
import { seeded } from "../../builder/simulator/standard/random.js";
import { SCORM12 } from "../../builder/simulator/standard/scorm12.js";
import { SCORM2004 } from "../../builder/simulator/standard/scorm2004.js";

const LENGTH = 60; // calls
const WORDS = ["passed", "completed", "failed", "incomplete", "browsed", "not attempted", "unknown", "suspend", "time-out", "logout", "normal", "credit", "correct", "wrong", "incorrect", "neutral", "unanticipated"];
const TYPES = ["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"];
const NUMBERS = ["0", "1", "0.5", "-0.5", "1.5", "50", "66.67", "100", "101", "-1", "-2", ".5", "1.", "1e3", "+1"];
const TIMES = ["10:20:30", "0001:02:03.5", "00:00:00.00", "24:00:00", "1:00:00", "PT1H2M3S", "P1D", "PT", "PT1.234S", "2026-11-24", "2026-11-24T10:20:30", "2026-11-24T10:20:30.25Z", "2026-11-24T10:20:30+01:00", "1969-01-01", "2026-13-01"];
const RESPONSES = ["t", "true", "a", "a,b", "{a,b}", "a.1", "a.1,b.2", "a[,]b", "a[,]a", "a[.]1[,]b[.]2", "a[.]", "1[:]2", "2[:]1", "[:]2", "{case_matters=true}yes", "{lang=en}yes", "{lang=}yes"];
const TEXTS = ["", "some words", "x", "an_id", "urn:a:b", "urn:", "é", "{lang=xx-yy-zz}hello", "x".repeat(300), "x".repeat(5000), "{target=a}choice", "continue", "exitAll", "_none_"];
const POOLS = [WORDS, TYPES, NUMBERS, TIMES, RESPONSES, TEXTS];
const ODD_NAMES = ["", "x", "cmi", "cmi.foo", "cmi.core", "cmi.core.foo", "cmi.score", "cmi.interactions.0", "cmi.interactions.foo", "cmi.objectives.-1.id", "cmi.objectives.a.id", "cmi._version", "cmi._children", "cmi.objectives.0._children", "cmi.objectives.0.score._count", "cmi.interactions.0.objectives._count", "cmi.interactions.0.correct_responses._count", "adl.nav.request_valid.continue", "adl.nav.request_valid.choice.{target=a}", "adl.data._count"];
const LISTS = { scorm12: ["cmi.core", "cmi.core.score", "cmi.objectives", "cmi.interactions", "cmi.student_data", "cmi.student_preference"], scorm2004: ["cmi.score", "cmi.objectives", "cmi.interactions", "cmi.comments_from_learner", "cmi.comments_from_lms", "cmi.learner_preference"] };

export const STANDARDS = { scorm12: { standard: SCORM12, elements: ELEMENTS12 }, scorm2004: { standard: SCORM2004, elements: ELEMENTS2004 } };

/** Rows of [function, ...parameters]. @param {"scorm12" | "scorm2004"} id @param {number} seed */
export function randomPlay(id, seed) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const { standard, elements } = STANDARDS[id];
  const names = Object.keys(elements);
  const { initialise, end, get, set, commit } = standard.functions;
  const name = () => {
    const dice = random();
    if (dice < 0.05) return pick(ODD_NAMES);
    if (dice < 0.12) return `${pick(LISTS[id])}.${pick(["_children", "_count"])}`;
    if (dice < 0.14) return `${pick(names).replace(/\.n/g, ".0")}.${pick(["_children", "_count"])}`;
    return pick(names).replace(/\.n/g, () => `.${pick(["0", "0", "0", "1", "1", "2"])}`);
  };
  const likely = (element) => elements[element.replace(/\.\d+/g, ".n")];
  const value = (element) => {
    if (random() < 0.25) return pick(pick(POOLS));
    const sound = POOLS.flat().filter((each) => likely(element)?.type.check(each, () => "choice") === "");
    return sound.length ? pick(sound) : pick(pick(POOLS));
  };
  const play = [];
  if (random() < 0.15) play.push([pick([get, commit, end]), ""]);
  if (random() < 0.1) play.push([initialise, "x"]);
  play.push([initialise, ""]);
  for (let calls = 0; calls < LENGTH; calls++) {
    const dice = random();
    if (dice < 0.35) play.push([get, name()]);
    else if (dice < 0.92) play.push(...setting(name(), value, set, random));
    else if (dice < 0.96) play.push([commit, random() < 0.8 ? "" : "x"]);
    else if (dice < 0.97) play.push([initialise, ""]);
  }
  play.push([end, ""]);
  for (const last of [[get, "cmi.suspend_data"], [set, "cmi.suspend_data", "x"], [commit, ""], [end, ""], [initialise, ""]]) if (random() < 0.5) play.push(last);
  return play;
}

/**
 * Every element with every value of the pools, each in a session of its own, its row begun as a course does; then every keyword of every
 * element, and every error's text. Rows as in randomPlay. @param {"scorm12" | "scorm2004"} id
 */
export function sweep(id) {
  const { standard, elements } = STANDARDS[id];
  const { initialise, get, set, errorText } = standard.functions;
  const values = [...new Set(POOLS.flat())];
  const plays = [];
  for (const [pattern, element] of Object.entries(elements)) {
    const name = pattern.replace(/\.n(?=\.|$)/g, ".0");
    const types = /(response|pattern)$/.test(pattern) ? TYPES : [""];
    plays.push([[initialise, ""], [get, name]]);
    for (const type of types) for (const value of values) plays.push([[initialise, ""], ...begun(name, type, set), [set, name, value], [get, name]]);
    if (element.type.longest > 300) plays.push([[initialise, ""], [set, name, "x".repeat(element.type.longest)], [set, name, "x".repeat(element.type.longest + 1)]]);
    for (const keyword of ["_children", "_count", "_version"]) {
      const asked = `${name}.${keyword}`;
      plays.push([[initialise, ""], ...begun(name, "choice", set), [get, asked], [set, asked, "x"]]);
    }
  }
  plays.push([[initialise, ""], ...[...Object.keys(standard.errors), "", "999"].map((code) => [errorText, code])]);
  return plays;
}

/** The calls that a row's other fields wait for. @param {string} name @param {string} type @param {string} set */
function begun(name, type, set) {
  const row = /^(cmi\.(?:interactions|objectives)\.0)\.(?!id$)/.exec(name)?.[1];
  const calls = row ? [[set, `${row}.id`, "one"]] : [];
  return type && row?.includes("interactions") ? [...calls, [set, `${row}.type`, type]] : calls;
}

/** What chance seldom finds. @type {Record<string, string[][][]>} */
export const SCRIPTED = {
  scorm12: [
    [["LMSInitialize", ""], ["LMSSetValue", "cmi.core.session_time", "1:00:00"], ["LMSSetValue", "cmi.core.exit", "normal"], ["LMSFinish", ""]],
    [["LMSInitialize", ""], ["LMSSetValue", "cmi.interactions.0.id", "one"], ["LMSSetValue", "cmi.interactions.0.result", "incorrect"], ["LMSFinish", ""]],
  ],
  scorm2004: [
    [["Initialize", ""], ["SetValue", "cmi.objectives.0.id", "one"], ["SetValue", "cmi.objectives.1.id", "one"], ["SetValue", "cmi.objectives.0.id", "two"], ["GetValue", "cmi.objectives.0.id"], ["Terminate", ""]],
  ],
};

/** Rows of lists are set as courses do: id and type first, most of the time. */
function setting(name, value, set, random) {
  const row = /^(cmi\.(?:interactions|objectives)\.\d)\./.exec(name)?.[1];
  const first = [];
  if (row && random() < 0.8) first.push([set, `${row}.id`, `id-${row.at(-1)}`]);
  if (row?.includes("interactions") && random() < 0.8) first.push([set, `${row}.type`, TYPES[Math.floor(random() * TYPES.length)]]);
  return [...first, [set, name, value(name)]];
}
