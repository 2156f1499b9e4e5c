// A page comes to life: what its kind and its parts need.
import { showAbout } from "./about_page.js";
import { pick, pickAll } from "./elements.js";
import { showExtra, showExtraPage } from "./extra_scripts.js";
import { showLockedPage } from "./locked_page.js";
import { showCaptions } from "./media.js";
import { readPageData } from "./page_data.js";
import { showParts } from "./parts.js";
import { isModuleOpen, markProgress } from "./progress_marks.js";
import { makeControls, reopenQuestion, showQuestion, showResult, stepOrProblem } from "./question.js";
import { showQuizScore } from "./quiz.js";
import { showNotes, showReflections } from "./reflections.js";

/** @typedef {import("./types.d.ts").Session} Session */
/** @typedef {import("./types.d.ts").QuestionData} QuestionData */

/** What needs no session. @param {HTMLElement} main */
export function dressPage(main) {
  for (const each of pickAll(document, ".needs-script[hidden]")) each.hidden = false;
  showParts(main);
  showCaptions(main);
  pick(main, "button.print")?.addEventListener("click", () => print());
}

/** @param {Session} session @returns {import("./face.d.ts").ShownPage} */
export function showPage(session) {
  const main = pick(document, "main") ?? document.body;
  const { lesson, module, kind } = main.dataset;
  const refreshers = [() => markProgress(session)];
  /** @type {(() => void)[]} */
  const leavers = [];
  let keep = () => {};
  if (lesson && !isModuleOpen(session, Number(module))) showLockedPage(main);
  else {
    if (lesson) session.visit(lesson);
    refreshers.push(...showQuestions(main, session, leavers));
    keep = showReflections(main, session);
    if (lesson) leavers.push(watchForEnd(main, () => session.seen(lesson)));
    refreshers.push(showExtraPage(main, session));
    if (kind === "notes") showNotes(main, session);
    if (kind === "about") showAbout(main, session);
  }
  const refresh = () => refreshers.forEach((each) => each());
  refresh();
  const leave = () => [keep, ...leavers].forEach((each) => each());
  return { refresh, keep, leave };
}

/** @param {HTMLElement} main @param {Session} session @param {(() => void)[]} leavers added to @returns {(() => void)[]} to be called when the session changed */
function showQuestions(main, session, leavers) {
  const data = pick(main, "script.page-data")?.textContent;
  const questions = data ? readPageData(data, session.unit.build).questions : [];
  /** @type {Map<string, QuestionData>} */
  const alone = new Map(questions.map((each) => [each.id, each]));
  const refreshers = [];
  for (const section of pickAll(main, "section.quiz")) {
    const index = session.unit.quizzes.findIndex((each) => each.id === section.dataset.quiz);
    const here = questions.filter((each) => pick(section, `[data-question="${each.id}"]`));
    const quiz = session.unit.quizzes[index];
    if (!quiz) continue;
    if (quiz.mode === "practice" || quiz.mode === "survey") refreshers.push(showQuizScore(section, index, here, session));
    else {
      const parts = { quiz, questions: here, makeControls, reopenQuestion, showResult, stepOrProblem };
      leavers.push(showExtra("exam.js", section, session, parts));
      for (const each of here) alone.delete(each.id);
    }
  }
  for (const question of alone.values()) {
    const root = pick(main, `[data-question="${question.id}"]`);
    if (root) showQuestion(root, question, session);
  }
  return refreshers;
}

/** @param {HTMLElement} main @param {() => void} reached @returns {() => void} stops watching */
function watchForEnd(main, reached) {
  const end = pick(main, ".page-end");
  if (!end) return () => {};
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    reached();
  });
  watch.observe(end);
  return () => watch.disconnect();
}
