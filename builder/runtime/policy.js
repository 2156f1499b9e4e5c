// Rules + saved state → what is met, and the course's completion, success and score.
import { FULL_MARK, savedQuiz } from "./state.js";

/** @typedef {import("./types.d.ts").Rule} Rule */
/** @typedef {import("./types.d.ts").UnitData} UnitData */
/** @typedef {import("./types.d.ts").UnitQuiz} UnitQuiz */
/** @typedef {import("./types.d.ts").SavedState} SavedState */

/** Attempts at a test or final are counted; a practice goes on at will. @param {UnitQuiz} quiz */
export function isExam(quiz) {
  return quiz.mode === "test" || quiz.mode === "final";
}

/** Whole percent of the points of these questions; null where there are none. @param {UnitQuiz} quiz @param {SavedState} state @param {string[]} [keys] */
export function percentOf(quiz, state, keys = quiz.questions.map((each) => each.key)) {
  return percentOfPoints(quiz.questions.filter((each) => keys.includes(each.key)), state);
}

/** @param {UnitQuiz} quiz @param {SavedState} state @returns {number | null} */
export function bestPercent(quiz, state) {
  return savedQuiz(state, quiz.key).best;
}

/** Whether anything is right or wrong in it. @param {UnitQuiz} quiz */
export function isScored(quiz) {
  return quiz.mode !== "survey" && quiz.questions.some((each) => each.points > 0);
}

/** A quiz without points is passed when every question was answered. @param {UnitQuiz} quiz @param {SavedState} state */
export function quizPassed(quiz, state) {
  if (!isScored(quiz) && !isExam(quiz)) return quiz.questions.every((each) => (state.answers.get(each.key)?.tries ?? 0) > 0);
  const best = bestPercent(quiz, state);
  return best !== null && best >= (quiz.pass ?? 0);
}

/** No attempt is left, and none is running. @param {UnitQuiz} quiz @param {SavedState} state */
export function attemptsSpent(quiz, state) {
  const { used, granted } = savedQuiz(state, quiz.key);
  return quiz.attempts > 0 && used >= quiz.attempts + granted && state.exams.get(quiz.key)?.phase !== "r";
}

/** @param {Rule} rule @param {UnitData} unit @param {SavedState} state @returns {boolean} */
export function ruleMet(rule, unit, state) {
  if ("all" in rule) return rule.all.every((each) => ruleMet(each, unit, state));
  if ("least" in rule) return rule.of.filter((each) => ruleMet(each, unit, state)).length >= rule.least;
  if ("quiz" in rule) return quizPassed(unit.quizzes[rule.quiz], state);
  if ("module" in rule) return moduleParts(rule.module, unit, state).every(Boolean);
  if ("seen" in rule) return state.seen.has(rule.seen);
  return lessonsSeen(unit, state) * 100 >= rule.pages * unit.lessons.length;
}

/** Share that is met, 0 to 1; 1 only where the rule is. @param {Rule} rule @param {UnitData} unit @param {SavedState} state @returns {number} */
export function ruleShare(rule, unit, state) {
  if (ruleMet(rule, unit, state)) return 1;
  if ("all" in rule) return mean(rule.all.map((each) => ruleShare(each, unit, state)));
  if ("least" in rule) {
    const shares = rule.of.map((each) => ruleShare(each, unit, state)).sort((one, other) => other - one);
    return mean(shares.slice(0, rule.least));
  }
  if ("module" in rule) return mean(moduleParts(rule.module, unit, state).map(Number));
  return "pages" in rule ? (lessonsSeen(unit, state) * 100) / (rule.pages * unit.lessons.length) : 0;
}

/** False where attempts are spent that the rule needs. @param {Rule} rule @param {UnitData} unit @param {SavedState} state @returns {boolean} */
export function rulePossible(rule, unit, state) {
  const possible = (/** @type {UnitQuiz} */ quiz) => quizPassed(quiz, state) || !attemptsSpent(quiz, state);
  if ("all" in rule) return rule.all.every((each) => rulePossible(each, unit, state));
  if ("least" in rule) return rule.of.filter((each) => rulePossible(each, unit, state)).length >= rule.least;
  if ("quiz" in rule) return possible(unit.quizzes[rule.quiz]);
  if ("module" in rule) return moduleQuizzes(rule.module, unit).every(possible);
  return true;
}

/** @param {UnitData} unit @param {SavedState} state @returns {"unknown" | "passed" | "failed"} */
export function successOf(unit, state) {
  const rule = unit.policy.success;
  if (!rule) return "unknown";
  if (ruleMet(rule, unit, state)) return "passed";
  return rulePossible(rule, unit, state) ? "unknown" : "failed";
}

/** 0 to 1, of completion and success together. @param {UnitData} unit @param {SavedState} state */
export function progressOf(unit, state) {
  const { completion, success } = unit.policy;
  return ruleShare({ all: success ? [completion, success] : [completion] }, unit, state);
}

/** The best finished final; without a final, the quizzes by weight; null before there is any. @param {UnitData} unit @param {SavedState} state @returns {number | null} */
export function scoreOf(unit, state) {
  const final = unit.quizzes.find((each) => each.mode === "final");
  if (final) return bestPercent(final, state);
  const counted = unit.quizzes.filter(isScored);
  if (counted.every((each) => bestPercent(each, state) === null)) return null;
  const weights = counted.reduce((sum, each) => sum + each.weight, 0);
  const sum = counted.reduce((total, each) => total + each.weight * (bestPercent(each, state) ?? 0), 0);
  return weights ? Math.round((sum * 100) / weights) / 100 : null;
}

/** Per objective that answered questions bear on: score in percent, and whether that passes. @param {UnitData} unit @param {SavedState} state */
export function objectivesOf(unit, state) {
  return unit.objectives.flatMap((id) => {
    const asked = unit.quizzes.filter(isScored).flatMap((quiz) => quiz.questions.map((each) => ({ ...each, quiz }))).filter((each) => each.objective === id && each.points > 0);
    const tried = asked.filter((each) => state.answers.get(each.key)?.tries);
    // Those of a pool that were not drawn could not be answered.
    const counted = asked.filter((each) => tried.includes(each) || !isExam(each.quiz));
    const score = percentOfPoints(counted, state) ?? 0;
    return tried.length ? [{ id, score, done: counted.every((each) => score >= (each.quiz.pass ?? 0)) }] : [];
  });
}

/** @param {UnitQuiz["questions"]} questions @param {SavedState} state */
function percentOfPoints(questions, state) {
  const total = (/** @type {(key: string) => number} */ weigh) => questions.reduce((sum, { key, points }) => sum + points * weigh(key), 0);
  const points = total(() => FULL_MARK);
  return points ? Math.round((100 * total((key) => state.answers.get(key)?.mark ?? 0)) / points) : null;
}

/** @param {UnitData} unit @param {SavedState} state */
function lessonsSeen(unit, state) {
  return unit.lessons.filter((each) => state.seen.has(each.key)).length;
}

/** @param {number} module @param {UnitData} unit */
function moduleQuizzes(module, unit) {
  return unit.quizzes.filter((each) => each.module === module && each.pass !== null);
}

/** @param {number} module @param {UnitData} unit @param {SavedState} state */
function moduleParts(module, unit, state) {
  const lessons = unit.lessons.filter((each) => each.module === module).map((each) => state.seen.has(each.key));
  return [...lessons, ...moduleQuizzes(module, unit).map((each) => quizPassed(each, state))];
}

/** @param {number[]} shares */
function mean(shares) {
  return shares.length ? shares.reduce((sum, each) => sum + each, 0) / shares.length : 1;
}
