// The contract between Python and JavaScript (unit data, page data) and between the run-time's parts.
// Types only: read by the type checker, never shipped.

/** A requirement: "why" (module done) and so on, as data. Percentages are whole numbers. */
export type Rule =
  | { module: number } // index into UnitData.modules
  | { pages: number } // percent of all lessons seen
  | { quiz: number } // index into UnitData.quizzes: passed
  | { seen: string } // a webinar's key: attended
  | { all: Rule[] }
  | { least: number; of: Rule[] };

export interface UnitLesson {
  key: string; // three characters, see docs/run-time.md
  was?: string[]; // keys of former ids
  module: number;
}
export interface UnitModule {
  opens: Rule | null;
}
export interface UnitQuiz {
  id: string;
  key: string;
  mode: "practice" | "test" | "final" | "survey";
  pass: number | null; // percent
  attempts: number; // 0: unlimited
  show: "after-attempt" | "after-pass" | "after-last" | "never";
  shuffle: boolean;
  draw: { from: string[]; count: number }[]; // keys of the questions to draw from; empty: all questions
  /** All of its questions, points 0 where nothing is right or wrong; pools' included where drawn. */
  questions: { key: string; points: number; objective: string }[];
  weight: number;
  timeLimit: number; // seconds, 0: none
  extraTime: boolean;
  wait: number; // seconds between attempts
  tutorCode: string; // digestText of "<quiz id>:<code, trimmed, lower case>", or ""
  compare?: number; // index of an earlier quiz, whose result is shown beside this one's
  lesson: number; // index of the lesson where it stands, -1: nowhere
  module: number;
}
export interface UnitWebinar {
  id: string;
  key: string; // kept among the lessons seen
  codes: [salt: string, digest: string][]; // a cohort each: digestText of "<salt>:<code, lower case, without blanks and hyphens>"
}
export interface UnitData {
  id: string; // manifest identifier
  title: string;
  version: string;
  build: string; // digest of the sources
  language: string;
  modules: UnitModule[];
  lessons: UnitLesson[];
  quizzes: UnitQuiz[];
  webinars?: UnitWebinar[]; // those that have an attendance code
  objectives: string[]; // ids of those that questions test
  policy: { completion: Rule; success: Rule | null };
  messages: Record<string, string>; // English → the course's language; empty for English
}

/** UnitData as the script holds it: builder/render/packed_unit.py. */
export interface PackedUnit extends Omit<UnitData, "modules" | "lessons" | "objectives" | "quizzes"> {
  modules: { opens: Rule | null; lessons: string }[]; // "key key~former"
  objectives: string; // ids with blanks between
  quizzes: PackedQuiz[];
}
/** What is usual is left out; seven signs a question: key, points, place of its objective. */
export type PackedQuiz = Partial<Omit<UnitQuiz, "questions" | "draw" | "module">> & {
  id: string;
  key: string;
  questions: string;
  draw?: [first: number, size: number, count: number][];
};

/** What a page's questions need beyond their HTML: keys and feedback (HTML strings). Order is the author's. */
export interface Shown {
  k: string; // two characters
  f: string; // feedback, HTML or ""
}
export type AnswerData =
  | { type: "single-choice" | "multiple-response"; choices: (Shown & { correct: boolean })[] }
  | { type: "true-false"; key: boolean; t: string; f: string }
  | { type: "matching"; pairs: { l: string; r: string; f: string }[]; extra: string[] }
  | { type: "ordering"; items: Shown[] }
  | { type: "short-text"; accept: string[]; wrong: { a: string; f: string }[]; f: string }
  | { type: "numeric"; key: string; tolerance: string; wrong: { a: string; f: string }[]; f: string }
  | { type: "categorise"; categories: { k: string; items: Shown[] }[] }
  | { type: "likert"; statements: string[]; scale: number }
  | {
      type: "branching";
      scored: boolean;
      nodes: { id: string; choices: (Shown & { rating: "" | "best" | "acceptable" | "poor"; next: string })[] }[];
    };
export interface QuestionData {
  id: string;
  key: string;
  quiz: string; // quiz id
  points: number;
  partial: boolean;
  shuffle: boolean;
  scored: boolean;
  objective: string;
  rationale: string; // HTML
  hint: string; // HTML
  texts: Record<string, string>; // choice key → plain text (for reports where a standard allows words)
  answer: AnswerData;
}
export interface PageData {
  questions: QuestionData[];
}

/** What a learner gave, as text in the saved state's own spelling (docs/run-time.md, "Responses"). */
export type Response = string;

export interface Result {
  fraction: number; // 0 to 1
  outcome: "right" | "partly" | "wrong" | "neutral";
  /** choice/item/pair key → its outcome and feedback, to be shown beside it; "" is the question as a whole. */
  details: Record<string, { outcome: "right" | "wrong" | "neutral"; feedback: string }>;
}

export interface Interaction {
  question: QuestionData;
  response: Response;
  result: Result;
  seconds: number; // latency
  at: Date;
}

/** What a tracker (one standard each) can do. No method throws. */
export interface Tracker {
  readonly name: "scorm12" | "scorm2004" | "local";
  /** Finds the API (retrying for some seconds), initialises once, reads what the LMS holds. */
  open(): Promise<Opened>;
  /** Spelling only; sent with the next save. */
  write(record: TrackRecord): void;
  interaction(interaction: Interaction): void;
  /** Commits; true when the LMS took everything. */
  save(): boolean;
  /** Session time, exit, last commit, terminate: once. */
  close(record: TrackRecord): void;
  /** What went wrong, newest last, for the help desk: no answers, no names. */
  readonly log: string[];
}
export interface Opened {
  lms: "connected" | "absent" | "refused"; // refused: an API that would not initialise
  mode: "normal" | "review" | "browse";
  learnerId: string;
  learnerName: string;
  state: string; // suspend data
  fresh: boolean; // the LMS says that this is a new attempt
  stateLimit: number; // characters
}
export interface TrackRecord {
  state: string;
  location: string; // bookmark: page id
  completed: boolean;
  success: "unknown" | "passed" | "failed";
  score: number | null; // 0 to 100
  progress: number; // 0 to 1
  objectives: { id: string; score: number; done: boolean }[]; // score 0 to 100
  seconds: number; // of this session
}

export interface Answer {
  response: Response;
  tries: number;
  submitted: boolean; // false: a draft
}
export interface Exam {
  quiz: UnitQuiz;
  /** finished: until the next start, over reloads; attemptsLeft and opensAt tell whether it can be. spent: no attempt left. */
  phase: "ready" | "running" | "finished" | "waiting" | "spent";
  drawn: string[]; // question keys in the order to show, while running or finished
  attemptsUsed: number;
  attemptsLeft: number; // those not finished, a running one included; Infinity where unlimited
  best: number | null; // percent
  last: number | null; // percent of the attempt just finished, in this session
  secondsUsed: number;
  secondsAllowed: number; // 0: no limit
  factor: 1 | 1.5 | 2 | 0; // 0: no limit
  opensAt: Date | null; // when the next attempt has to wait; null when it need not
  showAnswers: boolean;
}
export type Notice =
  | "no-lms" | "lms-refused" | "review" | "browse" | "save-failed" | "save-recovered" | "state-unreadable"
  | "storage-unavailable" | "restored-from-browser" | "state-full";
export interface Session {
  readonly unit: UnitData;
  readonly opened: Opened;
  /** Remembers the place; the first argument is a lesson's key. */
  visit(lesson: string): void;
  seen(lesson: string): void; // its end was reached; a webinar: it was attended
  isSeen(lesson: string): boolean;
  bookmark(): string; // lesson key or ""
  moduleDone(module: number): boolean;
  moduleOpen(module: number): boolean;
  /** Share of the policy's requirements that are met, 0 to 1. */
  progress(): number;
  completed(): boolean;
  /** The day, since 1970, when completion and success were first met both; 0 where they are not yet. */
  doneOn(): number;
  success(): "unknown" | "passed" | "failed";
  score(): number | null;
  quizBest(quiz: number): number | null; // percent
  met(rule: Rule): boolean;
  answer(question: QuestionData): Answer | null;
  draft(question: QuestionData, response: Response): void;
  /** Practice and survey: marks, records an interaction, keeps the best. */
  submit(question: QuestionData, response: Response, seconds: number): Result;
  retry(question: QuestionData): void;
  result(question: QuestionData, response: Response): Result; // marks without recording
  exam(quiz: UnitQuiz): Exam;
  startExam(quiz: UnitQuiz, factor: 1 | 1.5 | 2 | 0): Exam;
  /** Counted while the page is open. When time is up it ends and marks the attempt, from the questions that
   * answer() and draft() have been asked about. */
  tickExam(quiz: UnitQuiz, seconds: number): Exam;
  finishExam(quiz: UnitQuiz, questions: QuestionData[]): Exam;
  /** Resolves to whether the code was right and unused. */
  grantAttempt(quiz: UnitQuiz, code: string): Promise<boolean>;
  /** Order to show things in: the same for one learner's attempt, different between learners. */
  shuffled<T>(items: readonly T[], salt: string): T[];
  reflection(id: string): string; // kept in the browser only
  setReflection(id: string, text: string): void;
  save(): void; // a page or a quiz ends
  hide(): void; // the page became hidden: commit
  close(): void; // pagehide: finish, once
  onNotice(listener: (notice: Notice) => void): void; // past notices are told at once
  onChange(listener: () => void): void;
  report(): string; // plain text for the help desk: versions, LMS, last errors; no answers
}

// What the saved state holds (state.js spells it as text).

export interface SavedAnswer extends Answer {
  mark: number; // the best so far, in 2520ths of full marks: exact for up to ten parts
}
export interface SavedQuiz {
  best: number | null; // percent
  used: number; // attempts
  granted: number; // attempts by a tutor's code
  ended: number; // the last attempt, in minutes since 1970
}
export interface SavedExam {
  phase: "r" | "f"; // running, finished
  factor: 1 | 1.5 | 2 | 0;
  seconds: number;
  drawn: string[];
}
export interface SavedState {
  attempt: string;
  sequence: number;
  bookmark: string;
  doneOn: number; // day since 1970, 0: not yet
  seen: Set<string>; // lessons, and webinars attended
  answers: Map<string, SavedAnswer>;
  quizzes: Map<string, SavedQuiz>;
  exams: Map<string, SavedExam>;
}

/** What an extra script registers under its file's name (docs/run-time.md, "Extra scripts"); gives what refreshes the page. */
export type ExtraPage = (place: HTMLElement, session: Session, more?: unknown) => () => void;
export interface ExtraUnit {
  messages: Record<string, string>;
  language: string;
  data: unknown;
}
/** `script.path-data` of "My path" and of the record. */
export interface PathData {
  minutes: number[]; // of the lessons, in order
  least: number; // how many modules are to be chosen; 0: there is no choice
  choose: number[]; // among these
}
/** builder/render/search_index.py. */
export interface SearchData {
  places: [kind: string, href: string, title: string, within: string][]; // kinds by first letter: module, lesson, section, term
  words: string;
}
declare global {
  interface Window {
    coursewrightExtras?: Record<string, ExtraPage>;
  }
}
