// The tracker of SCORM 2004 4th Edition (RTE 4.2).
import { addDecimals, writeDecimal } from "../decimals.js";
import { createConnection, readNumbers } from "./connection.js";
import { spellInteraction } from "./spelling.js";

/** @typedef {import("../types.d.ts").UnitData} UnitData */
/** @typedef {import("../types.d.ts").Tracker} Tracker */
/** @typedef {import("../types.d.ts").TrackRecord} TrackRecord */
/** @typedef {import("./connection.js").Elements} Elements */

const NAMES = { api: "API_1484_11", prefix: "", finish: "Terminate", probe: "cmi.learner_id" };
const STATE_LIMIT = 64_000; // characters
const LONGEST_LOCATION = 1000;
const LONGEST_RESPONSE = 4000;
const LONGEST_WORDS = 250;
const LONGEST_NAME = 24; // characters of a choice's text that stand in its identifier

/** @type {import("./spelling.js").Style} */
const STYLE2004 = {
  source: (place, text) => choiceName("abcdefghijklmnopqrstuvwxyz", place, text),
  target: (place, text) => choiceName(["1", "2", "3", "4", "5", "6", "7", "8", "9"], place, text),
  step: (node) => node.replace(/-/g, "_"),
  pair: "[.]",
  list: "[,]",
  longest: LONGEST_RESPONSE,
  truth: ["false", "true"],
  words: (text) => [...text.replace(/\[([,.:])\]/g, "$1")].slice(0, LONGEST_WORDS / 2).join(""),
  range: (key, tolerance) => {
    const below = { ...tolerance, digits: -tolerance.digits };
    return [below, tolerance].map((distance) => writeDecimal(addDecimals(key, distance))).join("[:]");
  },
};

/** @param {UnitData} unit @param {Window} window @returns {Tracker} */
export function createTracker(unit, window) {
  const connection = createConnection(window, NAMES);
  let writes = false;
  let heldCompletion = "";
  let heldSuccess = "";
  let heldScore = 0;
  /** @type {(id: string) => string} */
  let objective = () => "";

  return {
    name: "scorm2004",
    log: connection.log,
    async open() {
      const lms = await connection.open();
      const { get } = connection;
      const mode = /review|browse/.exec(get("cmi.mode"))?.[0];
      writes = lms === "connected" && !mode;
      heldCompletion = get("cmi.completion_status");
      heldSuccess = get("cmi.success_status");
      heldScore = Number(get("cmi.score.raw")) || 0;
      objective = readNumbers(connection, "cmi.objectives");
      return {
        lms,
        mode: mode === "review" || mode === "browse" ? mode : "normal",
        learnerId: get("cmi.learner_id"),
        learnerName: get("cmi.learner_name"),
        state: get("cmi.suspend_data"),
        fresh: get("cmi.entry") === "ab-initio",
        stateLimit: STATE_LIMIT,
      };
    },
    write(record) {
      if (!writes) return;
      const completion = record.completed || heldCompletion === "completed" ? "completed" : "incomplete";
      const success = heldSuccess === "passed" ? "passed" : record.success; // Moodle sets none by itself
      // Completion without a score is full credit in Open edX: not where success is still to come.
      const reached = record.score ?? (record.completed && unit.policy.success ? 0 : null);
      const score = reached === null ? null : Math.max(reached, heldScore);
      connection.put([["cmi.suspend_data", record.state], ["cmi.completion_status", completion], ["cmi.success_status", success]], true);
      if (score !== null) connection.put(scoreFields("cmi", score), true); // scaled alone grades 0 in Moodle
      if (score !== null) connection.put(rangeFields("cmi"), false);
      connection.put([["cmi.progress_measure", decimal(record.progress)]], false);
      // Nothing to come back to yet: scorm-again refuses an empty location (406).
      if (record.location) connection.put([["cmi.location", record.location.slice(0, LONGEST_LOCATION)]], false);
      // Any other exit than `suspend` makes Moodle forget the state.
      connection.put([["cmi.exit", "suspend"], ["cmi.session_time", duration(record.seconds)]], false);
      connection.put(record.objectives.flatMap((each) => objectiveFields(objective(each.id), each)), false);
    },
    interaction(interaction) {
      if (!writes) return;
      for (const each of spellInteraction(interaction, STYLE2004, "incorrect")) {
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

/** @param {string} at @param {number} score in percent @returns {Elements} */
function scoreFields(at, score) {
  return [[`${at}.score.scaled`, decimal(score / 100)], [`${at}.score.raw`, decimal(score)]];
}

/** @param {string} at @returns {Elements} */
function rangeFields(at) {
  return [[`${at}.score.min`, "0"], [`${at}.score.max`, "100"]];
}

/** @param {string} at @param {TrackRecord["objectives"][0]} objective @returns {Elements} */
function objectiveFields(at, { id, score, done }) {
  return [
    [`${at}.id`, id],
    ...scoreFields(at, score),
    ...rangeFields(at),
    [`${at}.success_status`, done ? "passed" : "unknown"],
    [`${at}.completion_status`, done ? "completed" : "incomplete"],
  ];
}

/** @param {import("./spelling.js").Spelled} spelled @param {import("../types.d.ts").Interaction} interaction @returns {Elements} */
function interactionFields({ id, type, given, correct, result }, { question, seconds, at }) {
  /** @type {Elements} */
  const fields = [
    ["id", id],
    ["type", type],
    ["objectives.0.id", question.objective],
    ["timestamp", localTime(at)],
    ...correct.map((pattern, number) => /** @type {[string, string]} */ ([`correct_responses.${number}.pattern`, pattern])),
    ["weighting", decimal(question.points)],
    ["learner_response", given],
    ["result", result],
    ["latency", seconds ? duration(seconds) : ""],
  ];
  return fields.filter(([, value]) => value);
}

/** Letter, then the text as far as identifiers go: reports show it. Moodle takes no hyphen. @param {ArrayLike<string>} letters @param {number} place @param {string} text */
function choiceName(letters, place, text) {
  const rounds = Math.floor(place / letters.length);
  const words = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").match(/[A-Za-z0-9]+/g) ?? [];
  const name = words.join("_").slice(0, LONGEST_NAME).replace(/_$/, "");
  return letters[place % letters.length] + (rounds || "") + (name && "_" + name);
}

/** PT1H2M3S. @param {number} seconds */
function duration(seconds) {
  const whole = Math.round(seconds);
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${whole % 60}S`;
}

/** No zone: Moodle refuses a bare `Z`, and three decimals. @param {Date} at */
function localTime(at) {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** At most four decimals, no exponent. @param {number} number */
function decimal(number) {
  return String(Math.round(number * 10_000) / 10_000);
}
