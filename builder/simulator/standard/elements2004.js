// The data model of SCORM 2004 4th Edition (RTE 4.2; navigation: SN 5.6): each element, its type, who may read and write it.
import { LEARNER_RESPONSE, PATTERN, mostPatterns } from "./responses2004.js";
import * as types from "./types2004.js";

/** @typedef {import("../types.d.ts").Element} Element */
/** @typedef {import("../types.d.ts").DataType} DataType */

const ID = ["id"];
const TYPED = ["id", "type"];
const { localized, real, text, vocabulary } = types;

/** @param {Element["access"]} access @returns {(section: string, type: DataType, initial?: string, more?: Partial<Element>) => Element} */
const element = (access) => (section, type, initial, more) => ({ access, type, initial, clause: `SCORM 2004 4th RTE ${section}`, ...more });
const kept = element("rw");
const given = element("ro");
const told = element("wo");

// The order is the standard's own: it is that of `_children`.
/** @type {import("../types.d.ts").Elements} */
export const ELEMENTS2004 = {
  "cmi.comments_from_learner.n.comment": kept("4.2.2", localized(4000)),
  "cmi.comments_from_learner.n.location": kept("4.2.2", text(250)),
  "cmi.comments_from_learner.n.timestamp": kept("4.2.2", types.TIME),
  "cmi.comments_from_lms.n.comment": given("4.2.3", localized(4000)),
  "cmi.comments_from_lms.n.location": given("4.2.3", text(250)),
  "cmi.comments_from_lms.n.timestamp": given("4.2.3", types.TIME),
  "cmi.completion_status": kept("4.2.4", types.COMPLETION, "unknown"),
  "cmi.completion_threshold": given("4.2.5", real(0, 1)),
  "cmi.credit": given("4.2.6", vocabulary("credit", "no-credit"), "credit"),
  "cmi.entry": given("4.2.7", vocabulary("ab-initio", "resume", ""), ""),
  "cmi.exit": told("4.2.8", vocabulary("time-out", "suspend", "logout", "normal", "")),
  "cmi.interactions.n.id": kept("4.2.9", types.LONG_IDENTIFIER),
  "cmi.interactions.n.type": kept("4.2.9", types.INTERACTION_TYPE, undefined, { needs: ID }),
  "cmi.interactions.n.objectives.n.id": kept("4.2.9", types.LONG_IDENTIFIER, undefined, { needs: ID, unique: "always" }),
  "cmi.interactions.n.timestamp": kept("4.2.9", types.TIME, undefined, { needs: ID }),
  "cmi.interactions.n.correct_responses.n.pattern": kept("4.2.9.2", PATTERN, undefined, { needs: TYPED, most: mostPatterns }),
  "cmi.interactions.n.weighting": kept("4.2.9", real(), undefined, { needs: ID }),
  "cmi.interactions.n.learner_response": kept("4.2.9.1", LEARNER_RESPONSE, undefined, { needs: TYPED }),
  "cmi.interactions.n.result": kept("4.2.9", types.RESULT, undefined, { needs: ID }),
  "cmi.interactions.n.latency": kept("4.2.9", types.TIME_INTERVAL, undefined, { needs: ID }),
  "cmi.interactions.n.description": kept("4.2.9", localized(250), undefined, { needs: ID }),
  "cmi.launch_data": given("4.2.10", text(4000)),
  "cmi.learner_id": given("4.2.11", types.LONG_IDENTIFIER),
  "cmi.learner_name": given("4.2.12", localized(250)),
  "cmi.learner_preference.audio_level": kept("4.2.13", real(0), "1"),
  "cmi.learner_preference.language": kept("4.2.13", types.LANGUAGE, ""),
  "cmi.learner_preference.delivery_speed": kept("4.2.13", real(0), "1"),
  "cmi.learner_preference.audio_captioning": kept("4.2.13", vocabulary("-1", "0", "1"), "0"),
  "cmi.location": kept("4.2.14", text(1000)),
  "cmi.max_time_allowed": given("4.2.15", types.TIME_INTERVAL),
  "cmi.mode": given("4.2.16", vocabulary("browse", "normal", "review"), "normal"),
  "cmi.objectives.n.id": kept("4.2.17", types.LONG_IDENTIFIER, undefined, { unique: "fixed" }),
  "cmi.objectives.n.score.scaled": kept("4.2.17", real(-1, 1), undefined, { needs: ID }),
  "cmi.objectives.n.score.raw": kept("4.2.17", real(), undefined, { needs: ID }),
  "cmi.objectives.n.score.min": kept("4.2.17", real(), undefined, { needs: ID }),
  "cmi.objectives.n.score.max": kept("4.2.17", real(), undefined, { needs: ID }),
  "cmi.objectives.n.success_status": kept("4.2.17", types.SUCCESS, "unknown", { needs: ID }),
  "cmi.objectives.n.completion_status": kept("4.2.17", types.COMPLETION, "unknown", { needs: ID }),
  "cmi.objectives.n.progress_measure": kept("4.2.17", real(0, 1), undefined, { needs: ID }),
  "cmi.objectives.n.description": kept("4.2.17", localized(250), undefined, { needs: ID }),
  "cmi.progress_measure": kept("4.2.18", real(0, 1)),
  "cmi.scaled_passing_score": given("4.2.19", real(-1, 1)),
  "cmi.score.scaled": kept("4.2.20", real(-1, 1)),
  "cmi.score.raw": kept("4.2.20", real()),
  "cmi.score.min": kept("4.2.20", real()),
  "cmi.score.max": kept("4.2.20", real()),
  "cmi.session_time": told("4.2.21", types.TIME_INTERVAL),
  "cmi.success_status": kept("4.2.22", types.SUCCESS, "unknown"),
  "cmi.suspend_data": kept("4.2.23", text(64000)),
  "cmi.time_limit_action": given("4.2.24", vocabulary("exit,message", "continue,message", "exit,no message", "continue,no message"), "continue,no message"),
  "cmi.total_time": given("4.2.25", types.TIME_INTERVAL, "PT0H0M0S"),
  "adl.data.n.id": given("4.3.1", types.LONG_IDENTIFIER),
  "adl.data.n.store": kept("4.3.1", text(64000)),
  "adl.nav.request": kept("SN 5.6.4", types.NAVIGATION, "_none_"),
  "adl.nav.request_valid.continue": given("SN 5.6.5", vocabulary("true", "false", "unknown"), "unknown"),
  "adl.nav.request_valid.previous": given("SN 5.6.5", vocabulary("true", "false", "unknown"), "unknown"),
  "adl.nav.request_valid.choice": given("SN 5.6.5", vocabulary("true", "false", "unknown"), "unknown"),
  "adl.nav.request_valid.jump": given("SN 5.6.5", vocabulary("true", "false", "unknown"), "unknown"),
};
