// The data model of SCORM 2004 4th Edition: each element, its type, who may read and write it.
// The numbers are those of ADL's Testing Requirements (REQ_57 to REQ_79; navigation: 47 to 50 and 119); 0 where none was seen.
import { LEARNER_RESPONSE, PATTERN, mostPatterns, onlyPattern } from "./responses2004.js";
import * as types from "./types2004.js";

/** @typedef {import("../types.d.ts").Element} Element */
/** @typedef {import("../types.d.ts").DataType} DataType */

const ID = ["id"];
const TYPED = ["id", "type"];
const { localized, real, text, vocabulary } = types;

/** @typedef {Omit<Element, "clause"> & { requirement: number }} Row */
/** @param {Element["access"]} access @returns {(requirement: number, type: DataType, initial?: string, more?: Partial<Element>) => Row} */
const element = (access) => (requirement, type, initial, more) => ({ access, type, initial, requirement, ...more });
const kept = element("rw");
const given = element("ro");
const told = element("wo");
/** @param {string} value */
const itself = (value) => value;

// The order is the standard's own: it is that of `_children`.
/** @type {Record<string, Row>} */
const ROWS = {
  "cmi.comments_from_learner.n.comment": kept(57, localized(4000)),
  "cmi.comments_from_learner.n.location": kept(57, text(250)),
  "cmi.comments_from_learner.n.timestamp": kept(57, types.TIME),
  "cmi.comments_from_lms.n.comment": given(58, localized(4000)),
  "cmi.comments_from_lms.n.location": given(58, text(250)),
  "cmi.comments_from_lms.n.timestamp": given(58, types.TIME),
  "cmi.completion_status": kept(59, types.COMPLETION, "unknown"),
  "cmi.completion_threshold": given(60, real(0, 1)),
  "cmi.credit": given(0, vocabulary("credit", "no-credit"), "credit"),
  "cmi.entry": given(62, vocabulary("ab-initio", "resume", ""), ""),
  "cmi.exit": told(63, vocabulary("time-out", "suspend", "logout", "normal", "")),
  "cmi.interactions.n.id": kept(64, types.LONG_IDENTIFIER),
  "cmi.interactions.n.type": kept(64, types.INTERACTION_TYPE, undefined, { needs: ID }),
  "cmi.interactions.n.objectives.n.id": kept(64, types.LONG_IDENTIFIER, undefined, { needs: ID, unique: itself }),
  "cmi.interactions.n.timestamp": kept(64, types.TIME, undefined, { needs: ID }),
  "cmi.interactions.n.correct_responses.n.pattern": kept(64, PATTERN, undefined, { needs: TYPED, most: mostPatterns, unique: onlyPattern }),
  "cmi.interactions.n.weighting": kept(64, real(), undefined, { needs: ID }),
  "cmi.interactions.n.learner_response": kept(64, LEARNER_RESPONSE, undefined, { needs: TYPED }),
  "cmi.interactions.n.result": kept(64, types.RESULT, undefined, { needs: ID }),
  "cmi.interactions.n.latency": kept(64, types.TIME_INTERVAL, undefined, { needs: ID }),
  "cmi.interactions.n.description": kept(64, localized(250), undefined, { needs: ID }),
  "cmi.launch_data": given(65, text(4000)),
  "cmi.learner_id": given(0, types.LONG_IDENTIFIER),
  "cmi.learner_name": given(0, localized(250)),
  "cmi.learner_preference.audio_level": kept(0, real(0), "1"),
  "cmi.learner_preference.language": kept(0, types.LANGUAGE, ""),
  "cmi.learner_preference.delivery_speed": kept(0, real(0), "1"),
  "cmi.learner_preference.audio_captioning": kept(0, vocabulary("-1", "0", "1"), "0"),
  "cmi.location": kept(0, text(1000)),
  "cmi.max_time_allowed": given(70, types.TIME_INTERVAL),
  "cmi.mode": given(0, vocabulary("browse", "normal", "review"), "normal"),
  "cmi.objectives.n.id": kept(72, types.LONG_IDENTIFIER, undefined, { unique: itself, isFixed: true }),
  "cmi.objectives.n.score.scaled": kept(72, real(-1, 1), undefined, { needs: ID }),
  "cmi.objectives.n.score.raw": kept(72, real(), undefined, { needs: ID }),
  "cmi.objectives.n.score.min": kept(72, real(), undefined, { needs: ID }),
  "cmi.objectives.n.score.max": kept(72, real(), undefined, { needs: ID }),
  "cmi.objectives.n.success_status": kept(72, types.SUCCESS, "unknown", { needs: ID }),
  "cmi.objectives.n.completion_status": kept(72, types.COMPLETION, "unknown", { needs: ID }),
  "cmi.objectives.n.progress_measure": kept(72, real(0, 1), undefined, { needs: ID }),
  "cmi.objectives.n.description": kept(72, localized(250), undefined, { needs: ID }),
  "cmi.progress_measure": kept(0, real(0, 1)),
  "cmi.scaled_passing_score": given(74, real(-1, 1)),
  "cmi.score.scaled": kept(75, real(-1, 1)),
  "cmi.score.raw": kept(75, real()),
  "cmi.score.min": kept(75, real()),
  "cmi.score.max": kept(75, real()),
  "cmi.session_time": told(76, types.TIME_INTERVAL),
  "cmi.success_status": kept(77, types.SUCCESS, "unknown"),
  "cmi.suspend_data": kept(0, text(64000)),
  "cmi.time_limit_action": given(79, vocabulary("exit,message", "continue,message", "exit,no message", "continue,no message"), "continue,no message"),
  "cmi.total_time": given(0, types.TIME_INTERVAL, "PT0H0M0S"),
  "adl.data.n.id": given(0, types.LONG_IDENTIFIER),
  "adl.data.n.store": kept(0, text(64000), undefined, { needs: ID }),
  "adl.nav.request": kept(47, types.NAVIGATION, "_none_"),
  "adl.nav.request_valid.continue": given(48, vocabulary("true", "false", "unknown"), "unknown"),
  "adl.nav.request_valid.previous": given(49, vocabulary("true", "false", "unknown"), "unknown"),
  "adl.nav.request_valid.choice": given(50, vocabulary("true", "false", "unknown"), "unknown"),
  "adl.nav.request_valid.jump": given(119, vocabulary("true", "false", "unknown"), "unknown"),
};

/** @param {string} name @param {number} requirement */
const clause = (name, requirement) => `SCORM 2004 4th Edition ${name.startsWith("adl.nav.") ? "SN" : "RTE"}, ${name}${requirement ? ` (requirement ${requirement})` : ""}`;

/** @type {import("../types.d.ts").Elements} */
export const ELEMENTS2004 = Object.fromEntries(Object.entries(ROWS).map(([name, { requirement, ...row }]) => [name, { ...row, clause: clause(name, requirement) }]));
