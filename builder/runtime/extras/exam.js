// A test or final: rules and start, the questions in one go, hand in, result.
import { focusOn, make, makeButton, pick, pickAll } from "../elements.js";
import { attemptWords, factorChoices, resultWords } from "./exam_words.js";
import { startExamClock } from "./exam_clock.js";
import { askBeforeHandIn } from "./exam_dialog.js";
import { setMessages, t } from "../messages.js";

/** @typedef {import("../types.d.ts").UnitQuiz} UnitQuiz */
/** @typedef {import("../types.d.ts").Exam} Exam */
/** @typedef {import("../types.d.ts").QuestionData} QuestionData */
/** @typedef {import("../types.d.ts").Session} Session */
/** @typedef {{ root: HTMLElement, question: QuestionData, controls: import("../face.d.ts").Controls }} Sheet a question on the page */

/**
 * @param {HTMLElement} section @param {Session} session @param {import("../types.d.ts").ExtraUnit} unit
 * @param {import("../face.d.ts").ExamParts} parts @returns {() => void} to be called when the page is left
 */
export function showExtra(section, session, unit, { quiz, questions, makeControls, reopenQuestion, showResult, stepOrProblem }) {
  setMessages(unit);
  const start = pick(section, ".quiz-start") ?? section.appendChild(make("div"));
  const list = pick(section, ".quiz-questions") ?? section;
  const end = pick(section, ".quiz-end") ?? section.appendChild(make("div"));
  /** @type {Map<string, Sheet>} */
  const sheets = new Map();
  const facts = pickAll(section, ".quiz-facts"); // known before the start, in the way after it
  let stopClock = () => {};

  for (const question of questions) addSheet(question);
  show(session.exam(quiz));
  return () => stopClock();

  /** @param {QuestionData} question */
  function addSheet(question) {
    const root = pick(section, `[data-question="${question.id}"]`);
    if (!root) return;
    const controls = makeControls(root, question, session);
    sheets.set(question.key, { root, question, controls });
    const feedback = pick(root, ".feedback");
    feedback?.setAttribute("role", "status");
    root.addEventListener("submit", (event) => {
      event.preventDefault();
      if (controls.advance && feedback) focusOn(stepOrProblem(controls, feedback));
    });
    const step = pick(root, "button[type=submit]");
    if (step) step.hidden = !controls.advance;
    else if (controls.advance) pick(root, "form")?.append(make("button", {}, t("Go on")));
  }

  /** @param {Exam} exam */
  function show(exam) {
    stopClock();
    section.dataset.phase = exam.phase;
    const drawn = exam.drawn.flatMap((key) => sheets.get(key) ?? []);
    for (const each of [...facts, ...pickAll(list, ".question")]) each.remove();
    start.replaceChildren();
    end.replaceChildren();
    if (exam.phase === "running") return showRunning(exam, drawn);
    if (exam.phase === "finished" && exam.showAnswers) showReview(drawn);
    showBetween(exam);
  }

  /** Before an attempt and after one. @param {Exam} exam */
  function showBetween(exam) {
    const before = quiz.compare === undefined ? null : session.quizBest(quiz.compare);
    const result = resultWords(quiz, exam, before);
    if (result) start.append(make("p", { class: "exam-result", tabindex: "-1" }, result));
    if (exam.opensAt && exam.attemptsLeft) start.append(make("p", { class: "waiting" }, waitingWords(exam.opensAt)));
    else if (exam.attemptsLeft) start.append(...startParts(exam));
    else start.append(make("p", { class: "spent" }, t("No attempt is left.")));
    if (quiz.tutorCode && (exam.opensAt || !exam.attemptsLeft)) start.append(tutorForm());
  }

  /** @param {Exam} exam @returns {Node[]} */
  function startParts(exam) {
    const attempt = make("p", { class: "attempt" }, attemptWords(exam));
    const factor = make("select", { class: "factor" });
    for (const [value, words] of factorChoices(quiz)) factor.append(make("option", { value }, words));
    const isOffered = quiz.timeLimit > 0 && quiz.extraTime;
    const begin = makeButton("begin", exam.attemptsUsed ? t("Start another attempt") : t("Start"), () => {
      show(session.startExam(quiz, /** @type {Exam["factor"]} */ (Number(factor.value))));
      focusOn(pick(list, ".question"));
    });
    const time = make("label", { class: "extra-time" }, t("The time that you need:"), " ", factor);
    return [...facts, attempt, ...(isOffered ? [time] : []), begin];
  }

  /** @param {Exam} exam @param {Sheet[]} drawn */
  function showRunning(exam, drawn) {
    drawn.forEach(({ root, question, controls }, index) => {
      reopenQuestion(root);
      controls.write(session.answer(question)?.response ?? "");
      numberQuestion(root, index + 1, drawn.length);
      list.append(root);
    });
    if (exam.secondsAllowed) stopClock = startExamClock(end, quiz, session, exam, timeIsUp);
    end.append(makeButton("hand-in", t("Hand in"), () => askBeforeHandIn(unanswered(drawn), handIn)));
  }

  /** @param {Sheet[]} drawn @returns {HTMLElement[]} */
  function unanswered(drawn) {
    return drawn.filter(({ question, controls }) => !session.answer(question)?.response || controls.missing()).map(({ root }) => root);
  }

  function handIn() {
    stopClock();
    show(session.finishExam(quiz, questions));
    session.save();
    focusOn(pick(start, ".exam-result"));
  }

  function timeIsUp() {
    const exam = session.exam(quiz);
    show(exam.phase === "running" ? session.finishExam(quiz, questions) : exam);
    start.prepend(make("p", { class: "time-up" }, t("The time is up. Your answers were handed in.")));
    session.save();
    focusOn(start);
  }

  /** @param {Sheet[]} drawn */
  function showReview(drawn) {
    drawn.forEach(({ root, question, controls }, index) => {
      const response = session.answer(question)?.response ?? "";
      if (response) controls.write(response);
      numberQuestion(root, index + 1, drawn.length);
      showResult(root, question, controls, session.result(question, response));
      const outcome = pick(root, ".feedback .outcome");
      if (outcome && !response) outcome.textContent = t("Not answered");
      list.append(root);
    });
  }

  function tutorForm() {
    const field = make("input", { autocomplete: "off" });
    const told = make("p", { role: "status" });
    const form = make("form", { class: "tutor" });
    form.append(make("label", {}, t("Code from your tutor:"), " ", field), make("button", {}, t("Use the code")), told);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!(await session.grantAttempt(quiz, field.value))) told.textContent = t("This code is not right, or it was used before.");
      else {
        show(session.exam(quiz));
        focusOn(pick(start, "button.begin"));
      }
    });
    return form;
  }
}

/** @param {HTMLElement} root @param {number} n @param {number} total */
function numberQuestion(root, n, total) {
  const title = pick(root, ".question-title");
  if (title) title.textContent = t("Question {n} of {total}", { n, total });
}

/** @param {Date} opensAt */
function waitingWords(opensAt) {
  const time = opensAt.toLocaleString(document.documentElement.lang || undefined, { dateStyle: "medium", timeStyle: "short" });
  return t("You can try again from {time}.", { time });
}
