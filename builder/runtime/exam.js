// Tests and finals: drawing, time, attempts, waiting.
import { attemptsSpent, bestPercent, percentOf, quizPassed } from "./policy.js";
import { markResponse } from "./scoring.js";
import { FULL_MARK, savedQuiz } from "./state.js";

/** @typedef {import("./types.d.ts").Exam} Exam */
/** @typedef {import("./types.d.ts").QuestionData} QuestionData */
/** @typedef {import("./types.d.ts").Result} Result */
/** @typedef {import("./types.d.ts").SavedState} SavedState */
/** @typedef {import("./types.d.ts").UnitQuiz} UnitQuiz */
/** @typedef {<T>(items: readonly T[], salt: string) => T[]} Shuffle */

const MINUTE = 60_000; // milliseconds

/** @param {UnitQuiz} quiz @param {SavedState} state @param {number | null} last percent @param {number} now milliseconds @returns {Exam} */
export function viewExam(quiz, state, last, now) {
  const kept = state.exams.get(quiz.key);
  const { used, granted } = savedQuiz(state, quiz.key);
  const opensAt = kept?.phase === "r" ? null : openingTime(quiz, state, now);
  const left = quiz.attempts ? Math.max(0, quiz.attempts + granted - used) : Infinity;
  return {
    quiz,
    phase: kept?.drawn.length ? (kept.phase === "r" ? "running" : "finished") : !left ? "spent" : opensAt ? "waiting" : "ready",
    drawn: kept?.drawn ?? [],
    attemptsUsed: used,
    attemptsLeft: left,
    best: bestPercent(quiz, state),
    last,
    secondsUsed: kept?.seconds ?? 0,
    secondsAllowed: quiz.timeLimit * (kept?.factor ?? 1),
    factor: kept?.factor ?? 1,
    opensAt,
    showAnswers: kept?.phase === "f" && answersShown(quiz, state, left),
  };
}

/** Draws and begins; false where no attempt is open. @param {UnitQuiz} quiz @param {SavedState} state @param {Exam["factor"]} factor @param {number} now @param {Shuffle} shuffled */
export function beginAttempt(quiz, state, factor, now, shuffled) {
  if (state.exams.get(quiz.key)?.phase === "r" || attemptsSpent(quiz, state) || openingTime(quiz, state, now)) return false;
  const drawn = drawQuestions(quiz, state, shuffled);
  // The budget of the saved state has room for the answers of one attempt.
  for (const key of [...(state.exams.get(quiz.key)?.drawn ?? []), ...drawn]) state.answers.delete(key);
  state.exams.set(quiz.key, { phase: "r", factor: quiz.extraTime ? factor : 1, seconds: 0, drawn });
  return true;
}

/**
 * Ends and marks the attempt that is running; a question that is not among the given ones counts as unanswered.
 * @param {UnitQuiz} quiz @param {SavedState} state @param {QuestionData[]} questions @param {number} now
 * @returns {{ percent: number, marked: { question: QuestionData, response: string, result: Result }[] }}
 */
export function endAttempt(quiz, state, questions, now) {
  const kept = state.exams.get(quiz.key);
  const marked = (kept?.drawn ?? []).flatMap((key) => {
    const [question, answer] = [questions.find((each) => each.key === key), state.answers.get(key)];
    if (!question || !answer) return [];
    const result = markResponse(question, answer.response);
    state.answers.set(key, { ...answer, tries: 1, submitted: true, mark: Math.round(result.fraction * FULL_MARK) });
    return answer.response ? [{ question, response: answer.response, result }] : [];
  });
  const percent = percentOf(quiz, state, kept?.drawn) ?? 100;
  const before = savedQuiz(state, quiz.key);
  const best = Math.max(before.best ?? 0, percent);
  state.quizzes.set(quiz.key, { ...before, best, used: before.used + 1, ended: Math.ceil(now / MINUTE) });
  if (kept) state.exams.set(quiz.key, { ...kept, phase: "f" });
  return { percent, marked };
}

/** When the next attempt opens; null where it is open. @param {UnitQuiz} quiz @param {SavedState} state @param {number} now */
function openingTime(quiz, state, now) {
  const { ended } = savedQuiz(state, quiz.key);
  // A clock that was set back must not lock the learner out for longer than the wait.
  const opens = Math.min(ended * MINUTE, Math.ceil(now / MINUTE) * MINUTE) + quiz.wait * 1000;
  return ended && quiz.wait && opens > now ? new Date(opens) : null;
}

/** @param {UnitQuiz} quiz @param {SavedState} state @param {Shuffle} shuffled @returns {string[]} */
function drawQuestions(quiz, state, shuffled) {
  const { used, ended } = savedQuiz(state, quiz.key);
  const salt = `${quiz.key} ${used} ${ended}`;
  if (!quiz.draw.length) {
    const all = quiz.questions.map((each) => each.key);
    return quiz.shuffle ? shuffled(all, salt) : all;
  }
  /** @type {string[]} */
  const drawn = [];
  for (const [index, { from, count }] of quiz.draw.entries()) {
    const free = shuffled(from.filter((key) => !drawn.includes(key)), `${salt} ${index}`).slice(0, count);
    drawn.push(...(quiz.shuffle ? free : from.filter((key) => free.includes(key))));
  }
  return quiz.shuffle ? shuffled(drawn, salt) : drawn;
}

/** @param {UnitQuiz} quiz @param {SavedState} state @param {number} left */
function answersShown(quiz, state, left) {
  if (quiz.show === "after-attempt") return true;
  if (quiz.show === "after-pass") return quizPassed(quiz, state);
  return quiz.show === "after-last" && !left;
}
