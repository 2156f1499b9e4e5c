// The tracker of SCORM 1.2 (RTE 3.4).
import { writeDecimal } from "../decimals.js";
import { createConnection, readNumbers } from "./connection.js";
import { spellInteraction } from "./spelling.js";

/** @typedef {import("../types.d.ts").UnitData} UnitData */
/** @typedef {import("../types.d.ts").Tracker} Tracker */
/** @typedef {import("../types.d.ts").TrackRecord} TrackRecord */
/** @typedef {import("./connection.js").Elements} Elements */

const NAMES = { api: "API", prefix: "LMS", finish: "Finish", probe: "cmi.core.student_id" };
const STATE_LIMIT = 4096; // characters: CMIString4096. Moodle holds more by default, and exactly this with its strict setting
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"; // more than nine choices: adapt_framework#1376
const TARGETS = "123456789abcdefghijklmnopqrstuvwxyz0";
const STRING255 = 255;
const MOST_HOURS = 9999;

/** @type {import("./spelling.js").Style} */
const STYLE12 = {
  source: (place) => LETTERS[Math.min(place, LETTERS.length - 1)],
  target: (place) => TARGETS[Math.min(place, TARGETS.length - 1)],
  step: (node) => node,
  pair: ".",
  list: ",",
  longest: STRING255,
  truth: ["f", "t"],
  words: asciiWords,
  range: (key) => writeDecimal(key),
};

/** @param {UnitData} unit @param {Window} window @returns {Tracker} */
export function createTracker(unit, window) {
  const connection = createConnection(window, NAMES);
  let writes = false;
  let heldStatus = "";
  let heldScore = 0;
  /** @type {(id: string) => string} */
  let objective = () => "";

  return {
    name: "scorm12",
    log: connection.log,
    async open() {
      const lms = await connection.open();
      const { get } = connection;
      const mode = /review|browse/.exec(get("cmi.core.lesson_mode"))?.[0]; // some give none: LiaScript-Exporter#36
      writes = lms === "connected" && !mode;
      heldStatus = get("cmi.core.lesson_status");
      heldScore = Number(get("cmi.core.score.raw")) || 0;
      objective = readNumbers(connection, "cmi.objectives");
      return {
        lms,
        mode: mode === "review" || mode === "browse" ? mode : "normal",
        learnerId: get("cmi.core.student_id"),
        learnerName: get("cmi.core.student_name"),
        state: get("cmi.suspend_data"),
        fresh: get("cmi.core.entry") === "ab-initio",
        stateLimit: STATE_LIMIT,
      };
    },
    write(record) {
      if (!writes) return;
      const status = nextStatus(record, heldStatus, Boolean(unit.policy.success));
      const score = record.score === null ? null : Math.max(record.score, heldScore);
      connection.put([["cmi.suspend_data", record.state], ["cmi.core.lesson_status", status]], true);
      if (score !== null) connection.put([["cmi.core.score.raw", String(score)]], true);
      if (score !== null) connection.put([["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"]], false);
      // Moodle refuses `normal`; after any other exit than `suspend` an LMS may forget the state.
      connection.put([["cmi.core.lesson_location", record.location.slice(0, STRING255)], ["cmi.core.exit", "suspend"]], false);
      connection.put([["cmi.core.session_time", timespan(record.seconds)]], false);
      connection.put(record.objectives.flatMap((each) => objectiveFields(objective(each.id), each)), false);
    },
    interaction(interaction) {
      if (!writes) return;
      for (const each of spellInteraction(interaction, STYLE12, "wrong")) { // Moodle refuses "incorrect"
        connection.append("cmi.interactions", interactionFields(each, interaction));
      }
    },
    save: () => !writes || connection.flush(),
    close(record) {
      this.write(record);
      if (writes) connection.flush();
      writes = false;
      connection.finish();
    },
  };
}

/**
 * Never lower than what the LMS has. No status at the end would become `completed` in Moodle.
 * @param {TrackRecord} record @param {string} held @param {boolean} hasSuccess
 */
function nextStatus({ completed, success }, held, hasSuccess) {
  const passed = completed && (hasSuccess ? success === "passed" : true);
  if (passed && hasSuccess) return "passed";
  if (held === "passed" || held === "completed") return held;
  if (passed) return "completed";
  return success === "failed" ? "failed" : "incomplete"; // Open edX grades `failed` as 0: only when no attempt is left
}

/** @param {string} at @param {TrackRecord["objectives"][0]} objective @returns {Elements} */
function objectiveFields(at, { id, score, done }) {
  return [
    [`${at}.id`, id],
    [`${at}.score.raw`, String(score)],
    [`${at}.score.min`, "0"],
    [`${at}.score.max`, "100"],
    [`${at}.status`, done ? "passed" : "incomplete"],
  ];
}

/** @param {import("./spelling.js").Spelled} spelled @param {import("../types.d.ts").Interaction} interaction @returns {Elements} */
function interactionFields({ id, type, given, correct, result }, { question, seconds, at }) {
  /** @type {Elements} */
  const fields = [
    ["id", id.slice(0, STRING255)],
    ["objectives.0.id", question.objective],
    ["time", [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoFigures).join(":")],
    ["type", type],
    ...correct.map((pattern, number) => /** @type {[string, string]} */ ([`correct_responses.${number}.pattern`, pattern])),
    ["weighting", String(question.points)],
    ["student_response", given],
    ["result", result],
    ["latency", seconds ? timespan(seconds) : ""],
  ];
  return fields.filter(([, value]) => value);
}

/** HHHH:MM:SS, hours of at least two digits, no decimals (CMITimespan; Moodle takes at most two decimals). @param {number} seconds */
function timespan(seconds) {
  const whole = Math.round(seconds);
  const hours = Math.min(Math.floor(whole / 3600), MOST_HOURS);
  return [hours, Math.floor(whole / 60) % 60, whole % 60].map(twoFigures).join(":");
}

/** @param {number} number */
function twoFigures(number) {
  return String(number).padStart(2, "0");
}

/** 1.2 knows ASCII alone: accents go, and other scripts are escaped (scorm-again#365). @param {string} text */
function asciiWords(text) {
  let ascii = "";
  for (const character of text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "")) {
    const point = character.codePointAt(0) ?? 0;
    const next = point > 31 && point < 127 ? character : `\\u${point.toString(16).padStart(4, "0")}`;
    if (ascii.length + next.length > STRING255) break;
    ascii += next;
  }
  return ascii;
}
