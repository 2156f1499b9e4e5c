// Saved state ⇄ text (docs/run-time.md, "Saved state").
import { DIGITS64, fromDigits64, twoDigits64 } from "./packed_text.js";
import { hashText } from "./random.js";
import { piecesOf } from "./responses.js";

/** @typedef {import("./types.d.ts").UnitData} UnitData */
/** @typedef {import("./types.d.ts").SavedState} SavedState */
/** @typedef {import("./types.d.ts").SavedQuiz} SavedQuiz */
/** @typedef {import("./types.d.ts").SavedExam} SavedExam */

export const FULL_MARK = 2520;
const VERSION = "1";
const HEAD_LENGTH = 4; // version and checksum
const MOST_TRIES = 35;
const MOST_DRAFT_TRIES = 25;
/** @type {[string, SavedExam["factor"]][]} */
const FACTORS = [["1", 1], ["h", 1.5], ["2", 2], ["0", 0]];

/** @param {number} now milliseconds since 1970 @returns {SavedState} */
export function emptyState(now) {
  const attempt = Math.floor(now / 1000).toString(36).slice(-6).padStart(6, "0");
  return { attempt, sequence: 0, bookmark: "", doneOn: 0, seen: new Set(), answers: new Map(), quizzes: new Map(), exams: new Map() };
}

/** @param {SavedState} state @param {string} key @returns {SavedQuiz} */
export function savedQuiz(state, key) {
  return state.quizzes.get(key) ?? { best: null, used: 0, granted: 0, ended: 0 };
}

/** ASCII, without control characters. @param {SavedState} state */
export function writeState(state) {
  const body = [
    state.attempt,
    state.sequence.toString(36),
    state.bookmark,
    [...state.seen].join(""),
    [...state.answers].map(([key, each]) => key + statusOf(each) + twoDigits64(each.mark) + each.response).join("*"),
    [...state.quizzes].map(([key, each]) => key + quizText(each)).join("*"),
    [...state.exams].map(([key, each]) => key + examText(each)).join("*"),
    state.doneOn ? state.doneOn.toString(36) : "",
  ].join("!");
  return VERSION + checksum(body) + body;
}

/**
 * All that the text holds and the course still has. `whole` is false where something was lost: cut off, garbled, or not
 * ours at all (then `state` is null). An empty text is nobody's: null, and whole.
 * @param {string} text @param {UnitData} unit @returns {{ state: SavedState | null, whole: boolean }}
 */
export function readState(text, unit) {
  if (!text) return { state: null, whole: true };
  const body = text.slice(HEAD_LENGTH);
  const whole = text.slice(0, HEAD_LENGTH) === VERSION + checksum(body);
  const sections = (whole ? body : beforeCut(body)).split("!");
  if (text[0] !== VERSION || !/^[0-9a-z]{6}$/.test(sections[0])) return { state: null, whole: false };
  return { state: readSections(sections, unit), whole };
}

/** @param {string[]} sections @param {UnitData} unit @returns {SavedState} */
function readSections([attempt, sequence = "0", bookmark = "", seen = "", answers = "", quizzes = "", exams = "", doneOn = ""], unit) {
  const lesson = lessonKeys(unit);
  const known = new Set(unit.quizzes.flatMap((quiz) => [quiz.key, ...quiz.questions.map((each) => each.key)]));
  const places = piecesOf(seen, 3).map((key) => lesson.get(key) ?? "");
  return {
    attempt,
    sequence: /^[0-9a-z]{1,5}$/.test(sequence) ? parseInt(sequence, 36) : 0,
    bookmark: lesson.get(bookmark) ?? "",
    doneOn: /^[0-9a-z]{1,3}$/.test(doneOn) ? parseInt(doneOn, 36) : 0,
    seen: new Set(places.filter(Boolean)),
    answers: new Map(entries(answers, known, /^(.{3})([0-9A-Za-z])([\w-]{2})([^!*]*)$/, readAnswer)),
    quizzes: new Map(entries(quizzes, known, /^(.{3})(--|[0-9a-z]{2})(?:([0-9a-z])([0-9a-z])([0-9a-z]{1,5}))?$/, readQuiz)),
    exams: new Map(entries(exams, known, /^(.{3})([rf])([1h20])([0-9a-z]{1,4})\.((?:.{3})*)$/, (parts) => readExam(parts, known))),
  };
}

/** Present and former keys of lessons, and those of webinars → present ones. @param {UnitData} unit @returns {Map<string, string>} */
function lessonKeys(unit) {
  const former = unit.lessons.flatMap((each) => (each.was ?? []).map((key) => /** @type {[string, string]} */ ([key, each.key])));
  return new Map([...former, ...[...unit.lessons, ...(unit.webinars ?? [])].map((each) => /** @type {[string, string]} */ ([each.key, each.key]))]);
}

/**
 * @template T @param {string} section @param {Set<string>} known @param {RegExp} shape
 * @param {(parts: string[]) => T} read @returns {[string, T][]}
 */
function entries(section, known, shape, read) {
  /** @type {[string, T][]} */
  const found = [];
  for (const entry of section.split("*")) {
    const parts = shape.exec(entry);
    if (parts && known.has(parts[1])) found.push([parts[1], read(parts)]);
  }
  return found;
}

/** @param {string[]} parts */
function readAnswer([, , status, mark, response]) {
  const submitted = status > "Z" || status <= "9";
  const tries = submitted ? parseInt(status, 36) : status.charCodeAt(0) - 65;
  return { response, tries, submitted, mark: Math.min(fromDigits64(mark), FULL_MARK) };
}

/** @param {string[]} parts @returns {SavedQuiz} */
function readQuiz([, , best, used = "0", granted = "0", ended = "0"]) {
  const percent = best === "--" ? null : Math.min(parseInt(best, 36), 100);
  return { best: percent, used: parseInt(used, 36), granted: parseInt(granted, 36), ended: parseInt(ended, 36) };
}

/** @param {string[]} parts @param {Set<string>} known @returns {SavedExam} */
function readExam([, , phase, factor, seconds, drawn], known) {
  return {
    phase: phase === "r" ? "r" : "f",
    factor: FACTORS.find(([letter]) => letter === factor)?.[1] ?? 1,
    seconds: parseInt(seconds, 36),
    drawn: piecesOf(drawn, 3).filter((key) => known.has(key)),
  };
}

/** @param {{ tries: number, submitted: boolean }} answer */
function statusOf({ tries, submitted }) {
  return submitted ? Math.min(tries, MOST_TRIES).toString(36) : String.fromCharCode(65 + Math.min(tries, MOST_DRAFT_TRIES));
}

/** @param {SavedQuiz} quiz */
function quizText({ best, used, granted, ended }) {
  const percent = best === null ? "--" : best.toString(36).padStart(2, "0");
  if (!used && !granted && !ended) return percent;
  return percent + Math.min(used, MOST_TRIES).toString(36) + Math.min(granted, MOST_TRIES).toString(36) + ended.toString(36);
}

/** @param {SavedExam} exam */
function examText({ phase, factor, seconds, drawn }) {
  const letter = FACTORS.find(([, value]) => value === factor)?.[0] ?? "1";
  return phase + letter + Math.floor(seconds).toString(36) + "." + drawn.join("");
}

/** The entry that the cut went through is left out. @param {string} body */
function beforeCut(body) {
  const place = Math.max(body.lastIndexOf("!"), body.lastIndexOf("*"));
  const lessons = body.split("!").length === 4 ? body.length - ((body.length - place - 1) % 3) : place;
  return body.slice(0, Math.max(lessons, 0));
}

/** @param {string} body */
function checksum(body) {
  const hash = hashText(body);
  return DIGITS64[hash & 63] + DIGITS64[(hash >> 6) & 63] + DIGITS64[((hash >> 12) ^ (hash >> 24)) & 63];
}
