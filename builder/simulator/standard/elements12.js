// The data model of SCORM 1.2 (RTE 3.4.4, "The SCORM Run-Time Environment Data Model"): each element, its type, who may read and write it.
import * as types from "./types12.js";

/** @typedef {import("../types.d.ts").Element} Element */
/** @typedef {import("../types.d.ts").DataType} DataType */

/** @typedef {Omit<Element, "clause">} Row */
/** @param {Element["access"]} access @param {DataType} type @param {string} [initial] @returns {Row} */
const element = (access, type, initial) => ({ access, type, initial });
/** @param {DataType} type @param {string} [initial] */
const kept = (type, initial = "") => element("rw", type, initial);
/** @param {DataType} type @param {string} [initial] */
const given = (type, initial = "") => element("ro", type, initial);
/** @param {DataType} type */
const told = (type) => element("wo", type);

// The order is the standard's own: it is that of `_children`.
/** @type {Record<string, Row>} */
const ROWS = {
  "cmi.core.student_id": given(types.IDENTIFIER),
  "cmi.core.student_name": given(types.STRING255),
  "cmi.core.lesson_location": kept(types.STRING255),
  "cmi.core.credit": given(types.CREDIT, "credit"),
  "cmi.core.lesson_status": kept(types.STATUS, "not attempted"),
  "cmi.core.entry": given(types.ENTRY, "ab-initio"),
  "cmi.core.score.raw": kept(types.SCORE),
  "cmi.core.score.min": kept(types.SCORE),
  "cmi.core.score.max": kept(types.SCORE),
  "cmi.core.total_time": given(types.TIMESPAN, "0000:00:00.00"),
  "cmi.core.lesson_mode": given(types.MODE, "normal"),
  "cmi.core.exit": told(types.EXIT),
  "cmi.core.session_time": told(types.TIMESPAN),
  "cmi.suspend_data": kept(types.STRING4096),
  "cmi.launch_data": given(types.STRING4096),
  "cmi.comments": kept(types.STRING4096),
  "cmi.comments_from_lms": given(types.STRING4096),
  "cmi.objectives.n.id": kept(types.IDENTIFIER),
  "cmi.objectives.n.score.raw": kept(types.SCORE),
  "cmi.objectives.n.score.min": kept(types.SCORE),
  "cmi.objectives.n.score.max": kept(types.SCORE),
  "cmi.objectives.n.status": kept(types.OBJECTIVE_STATUS),
  "cmi.student_data.mastery_score": given(types.SCORE),
  "cmi.student_data.max_time_allowed": given(types.TIMESPAN),
  "cmi.student_data.time_limit_action": given(types.TIME_LIMIT_ACTION),
  "cmi.student_preference.audio": kept(types.AUDIO, "0"),
  "cmi.student_preference.language": kept(types.LANGUAGE),
  "cmi.student_preference.speed": kept(types.SPEED, "0"),
  "cmi.student_preference.text": kept(types.TEXT_SHOWN, "0"),
  "cmi.interactions.n.id": told(types.IDENTIFIER),
  "cmi.interactions.n.objectives.n.id": told(types.IDENTIFIER),
  "cmi.interactions.n.time": told(types.TIME),
  "cmi.interactions.n.type": told(types.INTERACTION_TYPE),
  "cmi.interactions.n.correct_responses.n.pattern": told(types.FEEDBACK),
  "cmi.interactions.n.weighting": told(types.DECIMAL_NUMBER),
  "cmi.interactions.n.student_response": told(types.FEEDBACK),
  "cmi.interactions.n.result": told(types.RESULT),
  "cmi.interactions.n.latency": told(types.TIMESPAN),
};

/** @type {import("../types.d.ts").Elements} */
export const ELEMENTS12 = Object.fromEntries(Object.entries(ROWS).map(([name, row]) => [name, { ...row, clause: `SCORM 1.2 RTE 3.4.4, ${name}` }]));
