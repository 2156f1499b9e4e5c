// SCORM 2004 4th Edition as a value: names, errors (RTE 3.1.7), elements (RTE 4.2).
import { ELEMENTS2004 } from "./elements2004.js";

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
    initialise: "SCORM 2004 4th RTE 3.1.3.1",
    end: "SCORM 2004 4th RTE 3.1.3.2",
    get: "SCORM 2004 4th RTE 3.1.4.1",
    set: "SCORM 2004 4th RTE 3.1.4.2",
    commit: "SCORM 2004 4th RTE 3.1.4.3",
    lastError: "SCORM 2004 4th RTE 3.1.5.1",
    errorText: "SCORM 2004 4th RTE 3.1.5.2",
    diagnostic: "SCORM 2004 4th RTE 3.1.5.3",
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
    301: { text: "General Get Failure", says: "a row that is not there, or _children or _count of what has none" },
    351: { text: "General Set Failure", says: "a row out of order, or an id that another row has" },
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
  grows: [],
};

/**
 * The LMS decides completion where a threshold is given (4.2.4.1), and success where a passing score is (4.2.22.1).
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
