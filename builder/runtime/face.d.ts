// What the parts of the page tell one another. Types only, never shipped.
import type { QuestionData, Response, Session } from "./types.d.ts";

/** A question's controls, whatever its type. */
export interface Controls {
  read(): Response; // "": nothing given
  write(response: Response): void;
  /** What is still to do before the answer can be checked, in words; "" when nothing. */
  missing(): string;
  /** Key → the element beside which its outcome is shown. */
  places(): Map<string, HTMLElement>;
  /** Branching: takes the step that was chosen and returns what it led to; null at the story's end. */
  advance?(): HTMLElement | null;
}
export type MakeControls = (
  root: HTMLElement,
  question: QuestionData,
  session: Session,
  changed: () => void,
) => Controls;

/** A page that is shown. */
export interface ShownPage {
  refresh(): void; // the session changed
  keep(): void; // what was typed last, before the browser may end the page
  leave(): void; // another page comes
}
/** What the player hands to `extras/exam.js`: the quiz, its questions on this page, and how questions are shown. */
export interface ExamParts {
  quiz: import("./types.d.ts").UnitQuiz;
  questions: import("./types.d.ts").QuestionData[];
  makeControls: typeof import("./question.js").makeControls;
  reopenQuestion: typeof import("./question.js").reopenQuestion;
  showResult: typeof import("./question.js").showResult;
  stepOrProblem: typeof import("./question.js").stepOrProblem;
}
