// My path: what is done, what is open, how long it takes still.
import { make, pick, pickAll } from "../elements.js";
import { t } from "../messages.js";
import { showChoice } from "./choice.js";
import { durationWords } from "./durations.js";
import { lessonsOfModule, lessonsSeen, minutesLeft, routeOf, ruleAt } from "./route.js";

/** @typedef {import("../types.d.ts").Session} Session */
/** @typedef {import("../types.d.ts").Rule} Rule */
/** @typedef {import("../types.d.ts").PathData} PathData */

/** @param {HTMLElement} main @param {Session} session @param {PathData} data @returns {() => void} */
export function showPath(main, session, data) {
  const chosen = showChoice(main, session, data, refresh);
  refresh();
  return refresh;

  function refresh() {
    const route = routeOf(session, chosen());
    for (const step of pickAll(main, ".step")) markStep(step, session);
    for (const row of pickAll(main, ".path-modules > li")) markRow(row, session, route);
    showComparisons(main, session);
    const state = pick(main, ".path-state");
    if (!state) return;
    state.textContent = stateWords(session, minutesLeft(session, data.minutes, route));
    state.hidden = !state.textContent;
  }
}

/** @param {Session} session @param {number} left minutes */
function stateWords(session, left) {
  const words = [];
  if (session.completed()) words.push(t("You have completed the course."));
  if (session.success() === "passed") words.push(t("You have passed."));
  if (session.success() === "failed") words.push(t("The course cannot be passed any more: no attempt is left."));
  if (left) words.push(t("Time left on your path: about {time}.", { time: durationWords(left) }));
  return words.join(" ");
}

/** @param {HTMLElement} step @param {Session} session */
function markStep(step, session) {
  const rule = ruleAt(session, step.dataset.rule ?? "");
  if (!rule) return;
  const isDone = session.met(rule);
  step.classList.toggle("is-done", isDone);
  markOf(step).textContent = isDone ? t("done") : openWords(rule, session);
}

/** @param {Rule} rule @param {Session} session */
function openWords(rule, session) {
  if ("least" in rule) return t("{n} of {total} done", { n: rule.of.filter((each) => session.met(each)).length, total: rule.least });
  if ("module" in rule) return moduleWords(rule.module, session);
  if ("quiz" in rule) {
    const best = session.quizBest(rule.quiz);
    const { pass } = session.unit.quizzes[rule.quiz];
    if (best !== null) return t("best result so far: {n} %", { n: best });
    return pass ? t("{n} % are needed", { n: pass }) : t("open");
  }
  if ("pages" in rule) {
    const { lessons } = session.unit;
    return t("{n} of {total} lessons read", { n: lessons.filter(({ key }) => session.isSeen(key)).length, total: lessons.length });
  }
  return t("open");
}

/** @param {number} module @param {Session} session */
function moduleWords(module, session) {
  if (session.moduleDone(module)) return t("done");
  if (!session.moduleOpen(module)) return t("not open yet");
  const total = lessonsOfModule(session, module).length;
  const n = lessonsSeen(session, module);
  return n === total ? t("all read; a quiz is still to be passed") : t("{n} of {total} lessons read", { n, total });
}

/** @param {HTMLElement} row @param {Session} session @param {Set<number>} route */
function markRow(row, session, route) {
  const module = Number(row.dataset.module);
  row.classList.toggle("is-on-route", route.has(module));
  const state = pick(row, ".module-state");
  const extra = route.has(module) ? "" : t("not on your path");
  const isTold = pick(row, ".opens:not([hidden])"); // what opens it says that it is not open
  if (state) state.textContent = [isTold ? "" : moduleWords(module, session), extra].filter(Boolean).join(" · ");
}

/** The line's own mark, before its parts. @param {HTMLElement} step */
function markOf(step) {
  const found = pick(step, ":scope > .step-state");
  if (found) return found;
  const mark = make("span", { class: "step-state" });
  const parts = pick(step, ":scope > .steps");
  if (parts) parts.before(mark);
  else step.append(" ", mark);
  return mark;
}

/** @param {HTMLElement} main @param {Session} session */
function showComparisons(main, session) {
  const { quizzes } = session.unit;
  const section = pick(main, ".comparison");
  for (const list of pickAll(main, ".comparison dl")) {
    const after = quizzes.findIndex((each) => each.id === list.dataset.quiz);
    const before = quizzes[after]?.compare ?? -1;
    if (before < 0) continue;
    const rows = [[t("Before the course"), session.quizBest(before)], [t("After it"), session.quizBest(after)]];
    list.replaceChildren(...rows.flatMap(([name, percent]) => comparisonRow(String(name), /** @type {number | null} */ (percent))));
    if (section) section.hidden = rows.some(([, percent]) => percent === null);
  }
}

/** @param {string} name @param {number | null} percent */
function comparisonRow(name, percent) {
  const bar = make("span", { class: "bar", "aria-hidden": "true" });
  bar.style.inlineSize = `${percent ?? 0}%`;
  return [make("dt", {}, name), make("dd", {}, make("span", { class: "track" }, bar), ` ${percent ?? "–"} %`)];
}
