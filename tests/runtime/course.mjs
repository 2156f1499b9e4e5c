// A small course for the tests: two modules, three lessons, a practice, a survey, a final that draws.

/** @typedef {import("../../builder/runtime/types.d.ts").UnitData} UnitData */
/** @typedef {import("../../builder/runtime/types.d.ts").QuestionData} QuestionData */

const lesson = (key, module, was = []) => ({ key, was, href: `m${module}_${key}.html`, module });
const quiz = (changes) => ({
  mode: "practice", pass: 60, attempts: 0, show: "after-attempt", shuffle: false, draw: [], questions: [], weight: 1,
  timeLimit: 0, extraTime: true, wait: 0, tutorCode: "", lesson: 0, module: 0, ...changes,
});
const asked = (...keys) => keys.map((key) => ({ key, points: 1, objective: "five-figures" }));

export const MINUTE = 60_000;
export const CODE = "baobab";

/** @param {Partial<UnitData>} [changes] @returns {UnitData} */
export function makeUnit(changes = {}) {
  return {
    id: "coursewright_course", title: "A course", version: "1.0.0", build: "0123456789ab", language: "en",
    modules: [{ opens: null }, { opens: { module: 0 } }],
    lessons: [lesson("La0", 0), lesson("Lb0", 0, ["Old"]), lesson("Lc1", 1)],
    quizzes: [
      quiz({ id: "practice", key: "Pr0", questions: asked("q01", "q02") }),
      quiz({ id: "survey", key: "Su0", mode: "survey", pass: null, module: 1, questions: [{ key: "s01", points: 0, objective: "" }] }),
    ],
    objectives: ["five-figures"],
    policy: { completion: { all: [{ pages: 100 }, { quiz: 0 }] }, success: { quiz: 0 } },
    messages: {},
    ...changes,
  };
}

/** The course with a final of two questions out of three, and success by it alone. */
export function makeUnitWithFinal(changes = {}) {
  const unit = makeUnit();
  const final = quiz({
    id: "final", key: "Fi0", mode: "final", pass: 80, attempts: 2, show: "after-pass", shuffle: true, module: -1, lesson: -1,
    questions: asked("f01", "f02", "f03"), draw: [{ from: ["f01", "f02", "f03"], count: 2 }], ...changes,
  });
  return { ...unit, quizzes: [...unit.quizzes, final], policy: { completion: { all: [{ pages: 100 }, { quiz: 2 }] }, success: { quiz: 2 } } };
}

/** @returns {QuestionData} */
export function makeQuestion(key, answer, changes = {}) {
  return { id: `id-${key}`, key, quiz: "practice", points: 1, partial: true, shuffle: true, scored: true, objective: "five-figures", rationale: "", hint: "", texts: {}, answer, ...changes };
}

const choices = (right, ...keys) => keys.map((k) => ({ k, f: `about ${k}`, correct: right.includes(k) }));
export const single = (key, changes) => makeQuestion(key, { type: "single-choice", choices: choices(["aa"], "aa", "bb", "-c") }, { texts: { aa: "1 in 27", bb: "No-one", "-c": "أحد" }, ...changes });
export const multiple = (key, changes) => makeQuestion(key, { type: "multiple-response", choices: choices(["aa", "bb"], "aa", "bb", "cc", "dd") }, changes);
export const trueFalse = (key, changes) => makeQuestion(key, { type: "true-false", key: false, t: "no", f: "yes" }, changes);
export const matching = (key, changes) => makeQuestion(key, { type: "matching", pairs: [{ l: "a1", r: "b1", f: "" }, { l: "a2", r: "b2", f: "" }], extra: ["b3"] }, changes);
export const ordering = (key, changes) => makeQuestion(key, { type: "ordering", items: ["aa", "bb", "cc", "dd"].map((k) => ({ k, f: "" })) }, changes);
export const shortText = (key, changes) => makeQuestion(key, { type: "short-text", accept: ["Kenya", "République"], wrong: [{ a: "Uganda", f: "west of it" }], f: "other" }, changes);
export const numeric = (key, changes) => makeQuestion(key, { type: "numeric", key: "3.7", tolerance: "0.1", wrong: [{ a: "37", f: "ten times" }], f: "other" }, changes);
export const categorise = (key, changes) =>
  makeQuestion(key, { type: "categorise", categories: [{ k: "c1", items: [{ k: "aa", f: "" }, { k: "bb", f: "" }] }, { k: "c2", items: [{ k: "cc", f: "" }] }] }, changes);
export const likert = (key, changes) => makeQuestion(key, { type: "likert", statements: ["s1", "s2"], scale: 5 }, { quiz: "survey", scored: false, points: 0, ...changes });
const node = (id, ...rows) => ({ id, choices: rows.map(([k, rating, next]) => ({ k, f: `then ${k}`, rating, next })) });
export const branching = (key, changes) =>
  makeQuestion(key, { type: "branching", scored: true, nodes: [node("at-start", ["aa", "poor", "end"], ["bb", "best", "end"], ["cc", "acceptable", ""]), node("end", ["dd", "best", ""], ["ee", "poor", ""])] }, changes);

/** Type → [question, right, partly right or "", wrong]. */
export const EVERY_TYPE = {
  "single-choice": [single, "aa", "", "-c"],
  "multiple-response": [multiple, "aabb", "aa", "ccdd"],
  "true-false": [trueFalse, "f", "", "t"],
  matching: [matching, "a1b1a2b2", "a1b1a2b3", "a1b2a2b1"],
  ordering: [ordering, "aabbccdd", "bbccddaa", "ddccbbaa"],
  "short-text": [shortText, "kenya", "", "Uganda"],
  numeric: [numeric, "3,8", "", "37"],
  categorise: [categorise, "aac1bbc1ccc2", "aac1bbc2ccc2", "aac2bbc2ccc1"],
  branching: [branching, "bbdd", "bbee", "aaee"],
};
