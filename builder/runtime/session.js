// One learner's visit: saved state, policy, exams, tracker and the browser's copy, tied together.
import { beginAttempt, endAttempt, viewExam } from "./exam.js";
import { copyWins, nameCopy, openMirror } from "./mirror.js";
import { createNotices } from "./notices.js";
import { bestPercent, isExam, isScored, objectivesOf, percentOf, progressOf, ruleMet, scoreOf, successOf } from "./policy.js";
import { digestText, shuffleBySeed } from "./random.js";
import { writeReport } from "./report.js";
import { knownResponse } from "./responses.js";
import { markResponse } from "./scoring.js";
import { emptyState, FULL_MARK, readState, savedQuiz, writeState } from "./state.js";

/** @typedef {import("./types.d.ts").Session} Session */
/** @typedef {import("./types.d.ts").Tracker} Tracker */
/** @typedef {import("./types.d.ts").TrackRecord} TrackRecord */
/** @typedef {import("./types.d.ts").UnitData} UnitData */
/** @typedef {import("./types.d.ts").UnitQuiz} UnitQuiz */
/** @typedef {import("./types.d.ts").QuestionData} QuestionData */
/** @typedef {import("./types.d.ts").SavedAnswer} SavedAnswer */

const RETRY_AFTER = 30_000; // milliseconds
const TICKS_KEPT = 10; // seconds of a test that a crash may lose
const MOST_SECONDS = 36 ** 4 - 1; // four characters of saved state

/** @param {UnitData} unit @param {Tracker} tracker @param {Window} window @returns {Promise<Session>} */
export async function openSession(unit, tracker, window) {
  const opened = await tracker.open();
  const started = Date.now();
  const notices = createNotices();
  const mirror = openMirror(window, nameCopy(window, unit.id, opened.learnerId, opened.lms !== "connected" && tracker.name !== "local"));
  const writable = opened.mode === "normal";
  const [lms, copy] = [readState(opened.state, unit), readState(mirror.state, unit)];
  const restored = writable && copyWins(lms, copy, mirror.taken && opened.lms === "connected");
  const chosen = restored ? copy : lms;
  const state = chosen.state ?? emptyState(started);
  const learner = opened.learnerId;

  /** Whether the LMS ever took a state of this attempt. */
  let taken = opened.state !== "" || (restored && mirror.taken);
  let fitting = opened.state; // the last text that the LMS has room for
  let failing = false;
  let retrying = false;
  let closed = false;
  let told = "";
  /** Question data that was asked about, by key. @type {Map<string, QuestionData>} */
  const met = new Map();
  /** Percent of attempts that ended in this session. @type {Map<string, number>} */
  const last = new Map();
  /** @type {(() => void)[]} */
  const listeners = [];

  if (!chosen.whole) notices.tell("state-unreadable");
  if (opened.lms === "absent" && tracker.name !== "local") notices.tell("no-lms");
  if (opened.lms === "refused") notices.tell("lms-refused");
  if (opened.mode !== "normal") notices.tell(opened.mode);
  if (restored && opened.lms === "connected") notices.tell("restored-from-browser");

  const shuffled = (/** @type {readonly any[]} */ items, /** @type {string} */ salt) => shuffleBySeed(items, `${state.attempt} ${learner} ${salt}`);
  const examQuiz = (/** @type {QuestionData} */ question) => unit.quizzes.find((quiz) => isExam(quiz) && quiz.questions.some((each) => each.key === question.key));
  const view = (/** @type {UnitQuiz} */ quiz) => viewExam(quiz, state, last.get(quiz.key) ?? null, Date.now());
  const kept = (/** @type {boolean} */ stored) => stored || notices.tell("storage-unavailable");

  function keepCopy() {
    if (writable) kept(mirror.keep(writeState(state), taken)); // a review leaves nothing behind
  }

  /** A change that the learner sees in progress, marks or locks. */
  function progressed() {
    change();
    const now = `${ruleMet(unit.policy.completion, unit, state)} ${successOf(unit, state)}`;
    if (now !== told) save();
    for (const listener of listeners) listener();
  }

  function change() {
    const isDone = ruleMet(unit.policy.completion, unit, state) && (!unit.policy.success || successOf(unit, state) === "passed");
    if (isDone && !state.doneOn) state.doneOn = dayOf(new Date());
    state.sequence++;
    keepCopy();
  }

  /** @returns {TrackRecord} */
  function record() {
    const text = writeState(state);
    if (text.length <= opened.stateLimit) fitting = text;
    else notices.tell("state-full"); // a cut state would be worse than an older one
    return {
      state: fitting,
      location: state.bookmark,
      completed: ruleMet(unit.policy.completion, unit, state),
      success: successOf(unit, state),
      score: scoreOf(unit, state),
      progress: progressOf(unit, state),
      objectives: objectivesOf(unit, state),
      seconds: Math.max(0, (Date.now() - started) / 1000),
    };
  }

  function save() {
    if (closed) return;
    const now = record();
    told = `${now.completed} ${now.success}`;
    tracker.write(now);
    if (tracker.save()) saved();
    else if (!failing) {
      failing = true;
      notices.tell("save-failed");
    }
    if (failing && !retrying) retryLater();
  }

  function retryLater() {
    retrying = true;
    window.setTimeout(() => {
      retrying = false;
      if (failing) save();
    }, RETRY_AFTER);
  }

  function saved() {
    if (failing) notices.replace("save-failed", "save-recovered");
    failing = false;
    if (opened.lms !== "connected" || taken) return;
    taken = true;
    keepCopy();
  }

  /** @param {QuestionData} question @param {Partial<SavedAnswer>} changes */
  function setAnswer(question, changes) {
    const before = state.answers.get(question.key) ?? { response: "", tries: 0, submitted: false, mark: 0 };
    state.answers.set(question.key, { ...before, ...changes });
  }

  /** @param {QuestionData} question */
  function answerable(question) {
    const quiz = examQuiz(question);
    const exam = quiz && state.exams.get(quiz.key);
    return !quiz || (exam?.phase === "r" && exam.drawn.includes(question.key));
  }

  /** @param {QuestionData} question */
  function updateBest(question) {
    const quiz = unit.quizzes.find((each) => each.id === question.quiz && isScored(each));
    const percent = quiz && percentOf(quiz, state);
    if (quiz && typeof percent === "number") {
      const before = savedQuiz(state, quiz.key);
      state.quizzes.set(quiz.key, { ...before, best: Math.max(before.best ?? 0, percent) });
    }
  }

  /** @param {UnitQuiz} quiz @param {QuestionData[]} questions */
  function endExam(quiz, questions) {
    const { percent, marked } = endAttempt(quiz, state, questions, Date.now());
    last.set(quiz.key, percent);
    for (const each of marked) tracker.interaction({ ...each, seconds: 0, at: new Date() });
    progressed();
    save();
    return view(quiz);
  }

  keepCopy();
  save(); // early: a tab that is killed leaves a status and `suspend` behind

  return {
    unit,
    opened,
    visit(lesson) {
      if (state.bookmark === lesson) return;
      state.bookmark = lesson;
      change();
    },
    seen(lesson) {
      if (state.seen.has(lesson) || ![...unit.lessons, ...(unit.webinars ?? [])].some((each) => each.key === lesson)) return;
      state.seen.add(lesson);
      progressed();
    },
    isSeen: (lesson) => state.seen.has(lesson),
    bookmark: () => state.bookmark,
    moduleDone: (module) => ruleMet({ module }, unit, state),
    moduleOpen(module) {
      const rule = unit.modules[module].opens;
      return !rule || ruleMet(rule, unit, state);
    },
    progress: () => progressOf(unit, state),
    doneOn: () => state.doneOn,
    completed: () => ruleMet(unit.policy.completion, unit, state),
    success: () => successOf(unit, state),
    score: () => scoreOf(unit, state),
    quizBest: (quiz) => bestPercent(unit.quizzes[quiz], state),
    met: (rule) => ruleMet(rule, unit, state),
    answer(question) {
      met.set(question.key, question);
      const answer = state.answers.get(question.key);
      if (!answer) return null;
      const response = knownResponse(question.answer, answer.response);
      // A choice that is gone leaves a question that can be answered again; its mark stays.
      return { response, tries: answer.tries, submitted: answer.submitted && (response !== "" || answer.response === "") };
    },
    draft(question, response) {
      met.set(question.key, question);
      if (!answerable(question)) return;
      setAnswer(question, { response: knownResponse(question.answer, response), submitted: false });
      change();
    },
    submit(question, given, seconds) {
      const response = knownResponse(question.answer, given);
      const result = markResponse(question, response);
      if (examQuiz(question)) return result; // marked when the whole is handed in
      const before = state.answers.get(question.key);
      const mark = Math.max(before?.mark ?? 0, Math.round(result.fraction * FULL_MARK));
      setAnswer(question, { response, tries: (before?.tries ?? 0) + 1, submitted: true, mark });
      updateBest(question);
      tracker.interaction({ question, response, result, seconds, at: new Date() });
      progressed();
      return result;
    },
    retry(question) {
      if (examQuiz(question) || !state.answers.has(question.key)) return;
      setAnswer(question, { submitted: false });
      change();
    },
    result: (question, response) => markResponse(question, knownResponse(question.answer, response)),
    exam: view,
    startExam(quiz, factor) {
      if (beginAttempt(quiz, state, factor, Date.now(), shuffled)) {
        last.delete(quiz.key);
        progressed();
        save();
        return view(quiz);
      }
      const now = view(quiz);
      return now.phase === "finished" ? { ...now, phase: now.attemptsLeft ? "waiting" : "spent" } : now;
    },
    tickExam(quiz, seconds) {
      const exam = state.exams.get(quiz.key);
      if (exam?.phase !== "r") return view(quiz);
      const allowed = quiz.timeLimit * exam.factor || MOST_SECONDS;
      const before = Math.floor(exam.seconds / TICKS_KEPT);
      exam.seconds = Math.min(exam.seconds + seconds, allowed);
      if (Math.floor(exam.seconds / TICKS_KEPT) > before) change();
      const markable = exam.drawn.every((key) => met.has(key) || !state.answers.has(key));
      return allowed < MOST_SECONDS && exam.seconds >= allowed && markable ? endExam(quiz, [...met.values()]) : view(quiz);
    },
    finishExam(quiz, questions) {
      return state.exams.get(quiz.key)?.phase === "r" ? endExam(quiz, [...questions, ...met.values()]) : view(quiz);
    },
    async grantAttempt(quiz, code) {
      const before = savedQuiz(state, quiz.key);
      if (digestText(`${quiz.id}:${code.trim().toLowerCase()}`) !== quiz.tutorCode || before.granted) return false;
      state.quizzes.set(quiz.key, { ...before, granted: 1, ended: 0 }); // the tutor lifts the waiting too
      progressed();
      save();
      return true;
    },
    shuffled,
    reflection: (id) => mirror.reflection(id),
    setReflection: (id, text) => void kept(mirror.setReflection(id, text)),
    save,
    hide: save,
    close() {
      if (closed) return;
      const now = record();
      closed = true;
      keepCopy();
      tracker.close(now);
    },
    onNotice: notices.listen,
    onChange: (listener) => void listeners.push(listener),
    report: () => writeReport({ unit, opened, tracker, browser: window.navigator.userAgent, told: notices.past(), length: writeState(state).length, sequence: state.sequence }),
  };
}

/** The day since 1970 that the learner's calendar shows. @param {Date} now */
function dayOf(now) {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
}
