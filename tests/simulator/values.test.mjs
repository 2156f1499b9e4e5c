// What each element takes and refuses, with which error: vocabularies word by word, numbers and lengths at their limits, every interaction type's format.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nothingKept } from "../../builder/simulator/standard/attempts.js";
import { launchAt } from "../../builder/simulator/standard/lms.js";
import { STANDARDS } from "./plays.mjs";

const LAUNCH = { learner: { id: "amina", name: "Banda, Amina" }, mode: "normal" };
const x = (count) => "x".repeat(count);
const list = (count, separator = "[,]") => Array.from({ length: count }, (_, each) => `i${each}`).join(separator);

const NUMBER12 = { takes: ["0", "0.5", "-1", "101", "66.667"], 405: ["", ".5", "1.", "1,5", "1e3", "+1", "a"] };
const SCORE12 = { takes: ["", "0", "100", "66.67"], 405: ["-0.1", "100.1", "a", "1e1"] };
const TIME12 = { takes: ["00:00:00", "23:59:59", "10:20:30.5", "10:20:30.25"], 405: ["24:00:00", "10:60:00", "10:20:60", "1:00:00", "10:20", "10:20:30.125", ""] };
const SPAN12 = { takes: ["00:00:00", "0000:00:00.00", "9999:59:59.99", "123:00:00"], 405: ["1:00:00", "12345:00:00", "00:60:00", "00:00:00.125", "PT1H", ""] };
const ID12 = { takes: ["a", "A1-b_c.d", x(255)], 405: ["", "a b", "é", x(256)] };
const STATUS12 = ["passed", "completed", "failed", "incomplete", "browsed"];
const whole12 = (least, most) => ({ takes: [`${least}`, "0", `${most}`], 405: [`${least - 1}`, `${most + 1}`, "0.5", "", "a"] });
const text12 = (longest) => ({ takes: ["", "a text, with signs: {}[]", x(longest)], 405: [x(longest + 1), "é"] });
const READ_ONLY12 = { takes: [], 403: ["", "x", "credit", "normal", "0"] };

/** Element, or element and interaction type → what it takes, and what it refuses with which error. */
const VALUES12 = {
  "cmi.core.student_id": READ_ONLY12,
  "cmi.core.student_name": READ_ONLY12,
  "cmi.core.lesson_location": text12(255),
  "cmi.core.credit": READ_ONLY12,
  "cmi.core.lesson_status": { takes: STATUS12, 405: ["not attempted", "unknown", "Passed", ""] },
  "cmi.core.entry": READ_ONLY12,
  "cmi.core.score.raw": SCORE12,
  "cmi.core.score.min": SCORE12,
  "cmi.core.score.max": SCORE12,
  "cmi.core.total_time": READ_ONLY12,
  "cmi.core.lesson_mode": READ_ONLY12,
  "cmi.core.exit": { takes: ["time-out", "suspend", "logout", ""], 405: ["normal", "timeout", "Suspend"] },
  "cmi.core.session_time": SPAN12,
  "cmi.suspend_data": text12(4096),
  "cmi.launch_data": READ_ONLY12,
  "cmi.comments": text12(4096),
  "cmi.comments_from_lms": READ_ONLY12,
  "cmi.objectives.0.id": ID12,
  "cmi.objectives.0.score.raw": SCORE12,
  "cmi.objectives.0.score.min": SCORE12,
  "cmi.objectives.0.score.max": SCORE12,
  "cmi.objectives.0.status": { takes: [...STATUS12, "not attempted"], 405: ["unknown", ""] },
  "cmi.student_data.mastery_score": READ_ONLY12,
  "cmi.student_data.max_time_allowed": READ_ONLY12,
  "cmi.student_data.time_limit_action": READ_ONLY12,
  "cmi.student_preference.audio": whole12(-1, 100),
  "cmi.student_preference.language": text12(255),
  "cmi.student_preference.speed": whole12(-100, 100),
  "cmi.student_preference.text": whole12(-1, 1),
  "cmi.interactions.0.id": ID12,
  "cmi.interactions.0.objectives.0.id": ID12,
  "cmi.interactions.0.time": TIME12,
  "cmi.interactions.0.type": { takes: ["true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"], 405: ["long-fill-in", "other", ""] },
  "cmi.interactions.0.weighting": NUMBER12,
  "cmi.interactions.0.result": { takes: ["correct", "wrong", "unanticipated", "neutral", "0", "0.5", "-1"], 405: ["incorrect", "right", "", ".5"] },
  "cmi.interactions.0.latency": SPAN12,
};
const RESPONSES12 = {
  "true-false": { takes: ["t", "f", "0", "1", "true", "false"], 405: ["", "x", "yes"] },
  choice: { takes: ["", "a", "a,b,c", "{a,b}", "1,2"], 405: ["ab", "a,", "a b", "a[,]b"] },
  "fill-in": { takes: ["", "any words", x(255)], 405: [x(256), "é"] },
  matching: { takes: ["", "a.1", "a.1,b.2", "{a.1,b.2}"], 405: ["a", "a.1,", "a[.]1", "aa.1"] },
  performance: { takes: ["", "any words", x(255)], 405: [x(256), "é"] },
  sequencing: { takes: ["", "a", "a,b,c"], 405: ["ab", "a[,]b"] },
  likert: { takes: ["", "a", "5"], 405: ["ab", "10"] },
  numeric: { takes: ["5", "-0.5"], 405: ["", "five", "1:2"] },
};

const real = (least = -Infinity, most = Infinity) => ({
  takes: [least, 0.5, most].filter(Number.isFinite).map(String),
  406: ["", "a", ".5", "1.", "1e1", "+1", "1,5"],
  407: [least - 0.1, most + 0.1].filter(Number.isFinite).map(String),
});
const URI = { takes: ["a", "urn:isbn:1", "http://example.org/a?b=c#d", "a%20b", x(4001)], 406: ["", "a b", "urn:", "urn:a", "é", "a[b]", "{a}", "a%zz"] };
const TIME = {
  takes: ["1970", "2038-12", "2024-02-29", "2026-11-24T10", "2026-11-24T10:20", "2026-11-24T10:20:30", "2026-11-24T10:20:30.5", "2026-11-24T10:20:30.25Z", "2026-11-24T10:20:30.2+05:30", "2026-11-24T10:20:30.2-05"],
  406: ["", "1969", "2039-01-01", "2026-13", "2023-02-29", "2026-11-24T24", "2026-11-24T10:60", "2026-11-24T10:20:30.125", "2026-11-24T10:20:30Z", "10:20:30", "24.11.2026"],
};
const INTERVAL = { takes: ["P1Y2M3DT4H5M6.78S", "PT0S", "P1D", "PT05H"], 406: ["", "P", "PT", "P1DT", "PT1.234S", "1H", "PT-1S", "00:01:00"] };
const localized = (longest) => ({ takes: ["", "text", "{lang=en}text", "{lang=en-GB}text", "{lang=x-own}text", "{other}", x(longest + 1)], 406: ["{lang=}text", "{lang=english}text", "{lang=e}text"] });
const READ_ONLY = { takes: [], 404: ["", "x", "0.5", "credit", "normal"] };
const COMPLETION = { takes: ["completed", "incomplete", "not attempted", "unknown"], 406: ["complete", "passed", ""] };
const SUCCESS = { takes: ["passed", "failed", "unknown"], 406: ["completed", "not attempted", ""] };
const TEXT = { takes: ["", "é", x(5)], 406: [] };

const VALUES2004 = {
  "cmi.comments_from_learner.0.comment": localized(4000),
  "cmi.comments_from_learner.0.location": TEXT,
  "cmi.comments_from_learner.0.timestamp": TIME,
  "cmi.comments_from_lms.0.comment": READ_ONLY,
  "cmi.comments_from_lms.0.location": READ_ONLY,
  "cmi.comments_from_lms.0.timestamp": READ_ONLY,
  "cmi.completion_status": COMPLETION,
  "cmi.completion_threshold": READ_ONLY,
  "cmi.credit": READ_ONLY,
  "cmi.entry": READ_ONLY,
  "cmi.exit": { takes: ["time-out", "suspend", "logout", "normal", ""], 406: ["timeout", "_none_"] },
  "cmi.interactions.0.id": URI,
  "cmi.interactions.0.type": { takes: ["true-false", "choice", "fill-in", "long-fill-in", "likert", "matching", "performance", "sequencing", "numeric", "other"], 406: ["", "multiple"] },
  "cmi.interactions.0.objectives.0.id": URI,
  "cmi.interactions.0.timestamp": TIME,
  "cmi.interactions.0.weighting": real(),
  "cmi.interactions.0.result": { takes: ["correct", "incorrect", "unanticipated", "neutral", "-0.5"], 406: ["wrong", "", ".5"] },
  "cmi.interactions.0.latency": INTERVAL,
  "cmi.interactions.0.description": localized(250),
  "cmi.launch_data": READ_ONLY,
  "cmi.learner_id": READ_ONLY,
  "cmi.learner_name": READ_ONLY,
  "cmi.learner_preference.audio_level": real(0),
  "cmi.learner_preference.language": { takes: ["", "en", "fra", "en-GB", "x-own", "zh-min-nan"], 406: ["e", "english", "en_GB", "en-G"] },
  "cmi.learner_preference.delivery_speed": real(0),
  "cmi.learner_preference.audio_captioning": { takes: ["-1", "0", "1"], 406: ["2", "", "0.5"] },
  "cmi.location": TEXT,
  "cmi.max_time_allowed": READ_ONLY,
  "cmi.mode": READ_ONLY,
  "cmi.objectives.0.id": URI,
  "cmi.objectives.0.score.scaled": real(-1, 1),
  "cmi.objectives.0.score.raw": real(),
  "cmi.objectives.0.score.min": real(),
  "cmi.objectives.0.score.max": real(),
  "cmi.objectives.0.success_status": SUCCESS,
  "cmi.objectives.0.completion_status": COMPLETION,
  "cmi.objectives.0.progress_measure": real(0, 1),
  "cmi.objectives.0.description": localized(250),
  "cmi.progress_measure": real(0, 1),
  "cmi.scaled_passing_score": READ_ONLY,
  "cmi.score.scaled": real(-1, 1),
  "cmi.score.raw": real(),
  "cmi.score.min": real(),
  "cmi.score.max": real(),
  "cmi.session_time": INTERVAL,
  "cmi.success_status": SUCCESS,
  "cmi.suspend_data": TEXT,
  "cmi.time_limit_action": READ_ONLY,
  "cmi.total_time": READ_ONLY,
  "adl.data.0.id": READ_ONLY,
  "adl.data.0.store": { takes: [], 408: ["x"] },
  "adl.nav.request": { takes: ["continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_", "{target=a}choice", "{target=a}jump"], 406: ["", "choice", "jump", "{target=}choice", "next"] },
  "adl.nav.request_valid.continue": READ_ONLY,
  "adl.nav.request_valid.previous": READ_ONLY,
  "adl.nav.request_valid.choice": READ_ONLY,
  "adl.nav.request_valid.jump": READ_ONLY,
};
const RESPONSES = {
  "true-false": { takes: ["true", "false"], 406: ["", "t", "TRUE"] },
  choice: { takes: ["", "a", "a[,]b", list(37)], 406: ["a[,]a", "a[,]", "a b", "[,]a"] },
  "fill-in": { takes: ["", "a word", "one[,]two", "{lang=en}one[,]{lang=fr}deux", x(251)], 406: ["{lang=}one", "one[,]{lang=e}two"] },
  "long-fill-in": { takes: ["", "any text [,] at all", "{lang=en}text", x(4001)], 406: ["{lang=}text"] },
  likert: { takes: ["a", "http://example.org/5"], 406: ["", "a b"] },
  matching: { takes: ["", "a[.]1", "a[.]1[,]b[.]2", "a[.]1[,]a[.]1"], 406: ["a", "a[.]", "[.]1", "a[.]1[.]2", "a[.]1[,]", "a.1"] },
  performance: { takes: ["a[.]1", "[.]done", "a[.]", "a[.]two words", "a[.]1[:]2", "a[.][:]2"], 406: ["", "a", "[.]", "a[.]1[.]2", "a b[.]1", "a[.]2[:]1", "a[.]x[:]y"] },
  sequencing: { takes: ["a", "a[,]b[,]a", list(37)], 406: ["", "a[,]", "a b"] },
  numeric: { takes: ["5", "-0.5"], 406: ["", "five", "1[:]2"] },
  other: { takes: ["", "{anything}[,][.]", x(4001)], 406: [] },
};
const PATTERNS = {
  ...RESPONSES,
  "fill-in": {
    takes: ["", "one[,]two", "{case_matters=true}one", "{order_matters=false}{case_matters=true}one[,]two", "{case_matters=false}{lang=en}one", "{unknown=1}one"],
    406: ["{case_matters=yes}one", "{order_matters=}one", "{lang=}one", "{case_matters=true}{order_matters=x}one"],
  },
  "long-fill-in": { takes: ["", "{case_matters=true}text", "{case_matters=true}{lang=en}text", "{order_matters=x}text"], 406: ["{case_matters=no}text", "{case_matters=true}{lang=}text"] },
  matching: { takes: ["a[.]1[,]b[.]2"], 406: ["", "a"] },
  performance: { takes: [...RESPONSES.performance.takes, "{order_matters=false}a[.]1"], 406: [...RESPONSES.performance[406], "{order_matters=maybe}a[.]1", "{case_matters=true}a"] },
  numeric: { takes: ["1[:]2", "[:]2", "1[:]", "[:]", "2[:]2"], 406: ["", "5", "2[:]1", "1[:]2[:]3", "a[:]b", "1:2"] },
};

/** Every value in a session of its own, after what its row needs. */
function tries(id, element, type, value) {
  const { initialise, set, lastError } = STANDARDS[id].standard.functions;
  const { api } = launchAt({ standard: id, profile: { id: "standard" }, kept: nothingKept(), launch: LAUNCH });
  api[initialise]("");
  const row = /^cmi\.(interactions|objectives)\.0/.exec(element)?.[0];
  if (row && element !== `${row}.id`) api[set](`${row}.id`, "one");
  if (type) api[set](`${row}.type`, type);
  const result = api[set](element, value);
  return `${result} ${api[lastError]()}`;
}

function checkAll(id, values, types) {
  const cases = [...Object.entries(values).map(([element, rule]) => [element, "", rule]), ...types];
  for (const [element, type, { takes, ...refused }] of cases) {
    for (const value of takes) assert.equal(tries(id, element, type, value), "true 0", `${element} ${type} ← ${value.slice(0, 60)}`);
    for (const [code, each] of Object.entries(refused)) for (const value of each) assert.equal(tries(id, element, type, value), `false ${code}`, `${element} ${type} ← ${value.slice(0, 60)}`);
  }
  const covered = new Set(cases.map(([element]) => element.replaceAll(/\.0/g, ".n")));
  assert.deepEqual(Object.keys(STANDARDS[id].elements).filter((each) => !covered.has(each)), [], "elements that no case tries");
}

const byType = (element, table) => Object.entries(table).map(([type, rule]) => [element, type, rule]);

test("SCORM 1.2: every element takes its values and refuses all others", () => {
  checkAll("scorm12", VALUES12, [...byType("cmi.interactions.0.student_response", RESPONSES12), ...byType("cmi.interactions.0.correct_responses.0.pattern", RESPONSES12)]);
});

test("SCORM 2004: every element takes its values and refuses all others", () => {
  checkAll("scorm2004", VALUES2004, [...byType("cmi.interactions.0.learner_response", RESPONSES), ...byType("cmi.interactions.0.correct_responses.0.pattern", PATTERNS)]);
});

test("what may be read, what begins with which value, what cannot be read", () => {
  const read = (id, element) => {
    const { initialise, get, lastError } = STANDARDS[id].standard.functions;
    const { api } = launchAt({ standard: id, profile: { id: "standard" }, kept: nothingKept(), launch: LAUNCH });
    api[initialise]("");
    return `${api[get](element)} ${api[lastError]()}`;
  };
  const all = (id) => Object.fromEntries(Object.keys(STANDARDS[id].elements).filter((each) => !each.includes(".n.")).map((each) => [each, read(id, each)]));
  assert.deepEqual(all("scorm12"), {
    "cmi.core.student_id": "amina 0", "cmi.core.student_name": "Banda, Amina 0", "cmi.core.lesson_location": " 0", "cmi.core.credit": "credit 0", "cmi.core.lesson_status": "not attempted 0",
    "cmi.core.entry": "ab-initio 0", "cmi.core.score.raw": " 0", "cmi.core.score.min": " 0", "cmi.core.score.max": " 0", "cmi.core.total_time": "0000:00:00.00 0", "cmi.core.lesson_mode": "normal 0",
    "cmi.core.exit": " 404", "cmi.core.session_time": " 404", "cmi.suspend_data": " 0", "cmi.launch_data": " 0", "cmi.comments": " 0", "cmi.comments_from_lms": " 0", "cmi.student_data.mastery_score": " 0",
    "cmi.student_data.max_time_allowed": " 0", "cmi.student_data.time_limit_action": " 0", "cmi.student_preference.audio": "0 0", "cmi.student_preference.language": " 0", "cmi.student_preference.speed": "0 0",
    "cmi.student_preference.text": "0 0",
  });
  assert.deepEqual(all("scorm2004"), {
    "cmi.completion_status": "unknown 0", "cmi.completion_threshold": " 403", "cmi.credit": "credit 0", "cmi.entry": "ab-initio 0", "cmi.exit": " 405", "cmi.launch_data": " 403", "cmi.learner_id": "amina 0",
    "cmi.learner_name": "Banda, Amina 0", "cmi.learner_preference.audio_level": "1 0", "cmi.learner_preference.language": " 0", "cmi.learner_preference.delivery_speed": "1 0",
    "cmi.learner_preference.audio_captioning": "0 0", "cmi.location": " 403", "cmi.max_time_allowed": " 403", "cmi.mode": "normal 0", "cmi.progress_measure": " 403", "cmi.scaled_passing_score": " 403",
    "cmi.score.scaled": " 403", "cmi.score.raw": " 403", "cmi.score.min": " 403", "cmi.score.max": " 403", "cmi.session_time": " 405", "cmi.success_status": "unknown 0", "cmi.suspend_data": " 403",
    "cmi.time_limit_action": "continue,no message 0", "cmi.total_time": "PT0H0M0S 0", "adl.nav.request": "_none_ 0", "adl.nav.request_valid.continue": "unknown 0", "adl.nav.request_valid.previous": "unknown 0",
    "adl.nav.request_valid.choice": "unknown 0", "adl.nav.request_valid.jump": "unknown 0",
  });
});
