// The heading of a quiz that is checked question by question: how far, how good.
import { make, pick } from "./elements.js";
import { t } from "./messages.js";

/** @param {HTMLElement} section @param {number} index of the quiz @param {import("./types.d.ts").QuestionData[]} questions on this page @param {import("./types.d.ts").Session} session */
export function showQuizScore(section, index, questions, session) {
  const line = make("p", { class: "quiz-score" });
  const heading = pick(section, "h2, h3, h4");
  if (heading) heading.after(line);
  else section.prepend(line);
  return () => (line.textContent = scoreWords(index, questions, session));
}

/** @param {number} index @param {import("./types.d.ts").QuestionData[]} questions @param {import("./types.d.ts").Session} session */
function scoreWords(index, questions, session) {
  const answered = questions.filter((question) => session.answer(question)?.submitted).length;
  const words = [t("Answered on this page: {n} of {total}.", { n: answered, total: questions.length })];
  const { pass, mode } = session.unit.quizzes[index];
  const best = session.quizBest(index);
  if (mode !== "survey" && best !== null) words.push(t("Your score so far: {n} %.", { n: best }));
  if (pass !== null && mode !== "survey") {
    words.push(best !== null && best >= pass ? t("Passed.") : t("To pass: {n} %.", { n: pass }));
  }
  return words.join(" ");
}
