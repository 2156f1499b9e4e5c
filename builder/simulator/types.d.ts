// What the parts of the simulator hand each other. Types only: never shipped.

/** Why a call failed, apart from any standard's number for it. */
export type Fault =
  | "argument" // Initialize, Commit, Terminate with anything but ""
  | "initialised-twice"
  | "initialised-after-end"
  | "ended-before"
  | "ended-after"
  | "got-before"
  | "got-after"
  | "set-before"
  | "set-after"
  | "committed-before"
  | "committed-after"
  | "no-name" // GetValue("")
  | "no-name-set"
  | "undefined" // no such element in the standard
  | "undefined-set"
  | "no-children"
  | "no-count"
  | "no-version"
  | "out-of-range" // a row that is not there, read
  | "out-of-order" // a row beyond the next one, written
  | "keyword" // _children, _count, _version, written
  | "read-only"
  | "write-only"
  | "unset"
  | "type"
  | "range"
  | "dependency" // what must be set first is not
  | "taken" // an id that another row has, or that may not change
  | "not-implemented" // an optional element that this LMS lacks
  | "too-long" // longer than this LMS takes
  | "not-stored" // a commit that failed
  | "not-ended"; // a finish that failed

/** A value's fault, or "" where it is sound. `row` is what the value's own row holds, by field. */
export type Check = (value: string, row: (field: string) => string) => "" | "type" | "range";

export interface DataType {
  name: string; // the standard's
  says: string; // in plain words
  check: Check;
  longest?: number; // characters: 1.2, at most; 2004, what every LMS must hold (smallest permitted maximum)
  excess?: (value: string, row: (field: string) => string) => string; // which part of a sound value is longer than every LMS must hold, in words
}
export interface Element {
  type: DataType;
  access: "rw" | "ro" | "wo";
  initial?: string; // what an LMS answers before anything is set
  clause: string;
  needs?: string[]; // fields of the same row that must be set before
  unique?: (value: string, row: (field: string) => string) => string | undefined; // what no other row of the list may have; undefined: all may have it
  isFixed?: boolean; // may not change once it is set
  most?: (row: (field: string) => string) => number; // rows of the list that it stands in
}
export type Elements = Record<string, Element>; // "cmi.objectives.n.id" → what it is

export interface ErrorText {
  text: string; // what GetErrorString answers, in the standard's words
  says: string; // what that means, in ours
}
/** A standard: its names, elements, errors. */
export interface Standard {
  id: "scorm12" | "scorm2004";
  api: string; // the object's name in the LMS's window
  functions: Record<FunctionName, string>;
  version: string; // cmi._version
  elements: Elements;
  codes: Record<Fault, string>;
  errors: Record<string, ErrorText>;
  clauses: Record<FunctionName, string>;
  /** Values that follow from others; undefined: as stored. */
  derive: (element: string, values: Values) => string | undefined;
  /** The standard's own limits on a text are errors (1.2) or only a least that LMSs must hold (2004). */
  lengthsAreHard: boolean;
  /** List → the rows that every LMS must hold. */
  rows: Record<string, number | ((row: (field: string) => string) => number)>;
  /** Elements that grow instead of being replaced. */
  grows: string[];
}
export type FunctionName = "initialise" | "end" | "get" | "set" | "commit" | "lastError" | "errorText" | "diagnostic";
export type Values = Map<string, string>;

export interface Call {
  function: string; // the standard's name of it
  parameters: string[];
  result: string;
  code: string; // what GetLastError answers after it
  says: string; // of an error; "" where there is none
  clause: string;
  remark: string; // sound, but some LMSs will stumble over it
}

/** How an LMS departs from its standard: builder/simulator/profiles.json. What is left out is as the standard says. */
export interface Profile {
  id: string;
  title: string;
  source: string;
  says: string;
  standards: Standard["id"][];
  lengths?: Record<string, number>; // data type or element → hard limit in characters
  patterns?: Record<string, string>; // element, or element and interaction type with a blank between → what else its values must match
  lacks?: string[]; // beginnings of elements
  unreadable?: string[]; // elements that it takes, and answers with nothing
  checks?: boolean; // false: takes any element and value
  initials?: Record<string, string>; // element → what it answers before anything is set
  codes?: Partial<Record<Standard["id"], Partial<Record<Fault, string>>>>; // error codes of its own
  answersTrue?: boolean; // true instead of "true"
  silentErrors?: boolean; // GetLastError is always "0"
  writesInReview?: boolean;
  secondInitialise?: "throws"; // as the standard: an error code
  endFailsOn?: string[]; // navigation requests
  forgetsUnlessSuspended?: boolean; // 2004: also after a launch that never ended
  keepsAttempt?: boolean; // 2004: the state stays, whatever the exit
  masteryOverwrites?: boolean; // sets the status by masteryscore whatever the course has set, and even when the learner only suspends
  commitMilliseconds?: number; // the page stands still so long
  commitFails?: number; // share of commits, 0 to 1
  seed?: number;
  apiLateMilliseconds?: number;
  apiMissing?: boolean;
  frames?: number; // frames between the API and the course
  packageOnly?: boolean; // no request but for the package's own files
  width?: number; // of the frame, in CSS pixels
}

export interface Learner {
  id: string;
  name: string;
}
/** What an administrator or a manifest sets for a launch. */
export interface Launch {
  learner: Learner;
  mode: "normal" | "review" | "browse";
  launchData?: string;
  masteryScore?: string; // 1.2, 0 to 100
  passingScore?: string; // 2004, -1 to 1
  completionThreshold?: string;
  given?: Record<string, string>; // whatever else the LMS sets, by element: "cmi.comments_from_lms.0.comment", "adl.data.0.id"
}
/** What an LMS keeps of a learner between launches. */
export interface Kept {
  attempt: number;
  values: Record<string, string>;
  launches: number;
  ended: boolean; // the last launch ended properly
}
