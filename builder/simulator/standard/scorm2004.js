// SCORM 2004 4th Edition as a value: names, errors (RTE, "API Implementation Error Codes"), elements.
import { ELEMENTS2004 } from "./elements2004.js";
import { heldPatterns } from "./responses2004.js";

/** @typedef {import("../types.d.ts").Values} Values */

/** @type {import("../types.d.ts").Standard} */
export const SCORM2004 = {
  id: "scorm2004",
  api: "API_1484_11",
  functions: {
    initialise: "Initialize",
    end: "Terminate",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    lastError: "GetLastError",
    errorText: "GetErrorString",
    diagnostic: "GetDiagnostic",
  },
  clauses: {
    initialise: "SCORM 2004 4th Edition RTE, Initialize (requirement 4)",
    end: "SCORM 2004 4th Edition RTE, Terminate (requirement 5)",
    get: "SCORM 2004 4th Edition RTE, GetValue (requirement 6)",
    set: "SCORM 2004 4th Edition RTE, SetValue (requirement 7)",
    commit: "SCORM 2004 4th Edition RTE, Commit (requirement 8)",
    lastError: "SCORM 2004 4th Edition RTE, GetLastError",
    errorText: "SCORM 2004 4th Edition RTE, GetErrorString (requirement 10)",
    diagnostic: "SCORM 2004 4th Edition RTE, GetDiagnostic (requirement 11)",
  },
  version: "1.0",
  elements: ELEMENTS2004,
  codes: {
    argument: "201",
    "initialised-twice": "103",
    "initialised-after-end": "104",
    "ended-before": "112",
    "ended-after": "113",
    "got-before": "122",
    "got-after": "123",
    "set-before": "132",
    "set-after": "133",
    "committed-before": "142",
    "committed-after": "143",
    "no-name": "301",
    "no-name-set": "351",
    undefined: "401",
    "undefined-set": "401",
    "no-children": "301",
    "no-count": "301",
    "no-version": "301",
    "out-of-range": "301",
    "out-of-order": "351",
    keyword: "404",
    "read-only": "404",
    "write-only": "405",
    unset: "403",
    type: "406",
    range: "407",
    dependency: "408",
    taken: "351",
    "not-implemented": "402",
    "too-long": "406",
    "not-stored": "391",
    "not-ended": "111",
  },
  errors: {
    0: { text: "No Error", says: "" },
    101: { text: "General Exception", says: "the LMS could not do it, and nothing more precise is known" },
    102: { text: "General Initialization Failure", says: "the LMS could not begin the session" },
    103: { text: "Already Initialized", says: "initialised a second time" },
    104: { text: "Content Instance Terminated", says: "initialised again after Terminate" },
    111: { text: "General Termination Failure", says: "the LMS could not end the session" },
    112: { text: "Termination Before Initialization", says: "Terminate before Initialize" },
    113: { text: "Termination After Termination", says: "Terminate a second time" },
    122: { text: "Retrieve Data Before Initialization", says: "GetValue before Initialize" },
    123: { text: "Retrieve Data After Termination", says: "GetValue after Terminate" },
    132: { text: "Store Data Before Initialization", says: "SetValue before Initialize" },
    133: { text: "Store Data After Termination", says: "SetValue after Terminate" },
    142: { text: "Commit Before Initialization", says: "Commit before Initialize" },
    143: { text: "Commit After Termination", says: "Commit after Terminate" },
    201: { text: "General Argument Error", says: "there must be the empty text as the parameter" },
    301: { text: "General Get Failure", says: "a row that is not there, or _children, _count or _version of what has none" },
    351: { text: "General Set Failure", says: "a row out of order, or an id or a pattern that another row has" },
    391: { text: "General Commit Failure", says: "the LMS's server did not take what was sent" },
    401: { text: "Undefined Data Model Element", says: "the standard knows no such element" },
    402: { text: "Unimplemented Data Model Element", says: "this LMS lacks the element" },
    403: { text: "Data Model Element Value Not Initialized", says: "nothing was set yet" },
    404: { text: "Data Model Element Is Read Only", says: "only the LMS sets it" },
    405: { text: "Data Model Element Is Write Only", says: "the course may set it, and cannot read it back" },
    406: { text: "Data Model Element Type Mismatch", says: "the value is not of the element's type" },
    407: { text: "Data Model Element Value Out Of Range", says: "the number is too small or too large" },
    408: { text: "Data Model Dependency Not Established", says: "another element of the row must be set first (its id, or its type)" },
  },
  derive,
  lengthsAreHard: false,
  rows: {
    "cmi.comments_from_learner": 250,
    "cmi.interactions": 250,
    "cmi.interactions.n.objectives": 10,
    "cmi.interactions.n.correct_responses": heldPatterns,
    "cmi.objectives": 100,
  },
  grows: [],
};

/**
 * The LMS decides completion where a threshold is given (requirement 59.5), and success where a passing score is (77.5).
 * @param {string} element @param {Values} values
 */
function derive(element, values) {
  if (element === "cmi.completion_status") return reached(values, "cmi.completion_threshold", "cmi.progress_measure", ["completed", "incomplete"]);
  if (element === "cmi.success_status") return reached(values, "cmi.scaled_passing_score", "cmi.score.scaled", ["passed", "failed"]);
  return undefined;
}

/** @param {Values} values @param {string} limit @param {string} measure @param {[string, string]} words */
function reached(values, limit, measure, [yes, no]) {
  const [least, is] = [values.get(limit), values.get(measure)];
  if (!least) return undefined;
  if (is) return Number(is) >= Number(least) ? yes : no;
  return "unknown";
}
