// Standard input: { unit, longest: { question key: characters } } → the length of the longest state that the run-time writes.
import { readFileSync } from "node:fs";
import { FULL_MARK, emptyState, readState, writeState } from "../../builder/runtime/state.js";

const { unit, longest } = JSON.parse(readFileSync(0, "utf8"));
const state = emptyState(Date.now());
state.sequence = 36 ** 5 - 1;
state.bookmark = unit.lessons[0].key;
state.doneOn = 36 ** 3 - 1;
for (const lesson of unit.lessons) state.seen.add(lesson.key);

const exams = unit.quizzes.filter(({ mode }) => mode === "test" || mode === "final");
const inExams = new Set(exams.flatMap((quiz) => quiz.questions.map(({ key }) => key)));
const inPages = unit.quizzes.filter((quiz) => !exams.includes(quiz)).flatMap((quiz) => quiz.questions.map(({ key }) => key));
const drawn = (quiz) => (quiz.draw.length ? quiz.draw.flatMap(({ from, count }) => [...from].sort((one, other) => longest[other] - longest[one]).slice(0, count)) : quiz.questions.map(({ key }) => key));

for (const key of [...inPages.filter((each) => !inExams.has(each)), ...exams.flatMap(drawn)]) {
  state.answers.set(key, { response: "x".repeat(longest[key]), tries: 35, submitted: true, mark: FULL_MARK });
}
for (const quiz of unit.quizzes) {
  const counts = exams.includes(quiz) ? { used: 35, granted: 1, ended: 36 ** 5 - 1 } : { used: 0, granted: 0, ended: 0 };
  state.quizzes.set(quiz.key, { best: 100, ...counts });
}
for (const quiz of exams) state.exams.set(quiz.key, { phase: "f", factor: 1.5, seconds: 36 ** 4 - 1, drawn: drawn(quiz) });

const text = writeState(state);
if (readState(text, unit).state?.answers.size !== state.answers.size) throw new Error("it does not come back");
console.log(text.length);
