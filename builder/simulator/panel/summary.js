// What the LMS knows, as a person reads it.
import { secondsOf } from "../standard/attempts.js";
import { byId, make } from "./elements.js";

/** @typedef {import("../types.d.ts").Profile} Profile */
/** @typedef {import("../types.d.ts").Kept} Kept */
/** @typedef {import("./launching.js").Launched} Launched */
/** @typedef {{ launched: Launched, kept: Kept, standard: "scorm12" | "scorm2004", profile: Profile, mode: string, online: boolean, pending: number, launches: number, learner: string }} Known */

const STATE_LIMITS = { scorm12: 4096, scorm2004: 64_000 };
const GOOD = ["completed", "passed"];
const ALMOST = 0.9; // of the room for saved state

/** @param {Known} known `pending`: elements set since the last commit that succeeded; `launches`: of this attempt, with this one */
export function showSummary(known) {
  const { completion, success, score, time, location, state } = known.launched.lms.summary();
  const scaled = known.launched.lms.values.get("cmi.score.scaled");
  const isTwo = known.standard === "scorm2004";
  showPairs("tiles", [
    ["Status", completion, toneOf(completion)],
    ...(isTwo ? [/** @type {[string, string, string]} */ (["Success", success, toneOf(success)])] : []),
    ["Score", score || scaled || "none", ""],
    ["Time", friendly(secondsOf(time)), ""],
  ]);
  showState(state, limitOf(known));
  showPairs("facts", [
    ["Session", sessionOf(known), ""],
    ["Kept", keptOf(known), known.pending && keeps(known) ? "is-open" : ""],
    ["Attempt", `${known.kept.attempt}, launch ${known.launches}, ${known.learner}`, ""],
    ["Location", location || "none", ""],
    ...(known.online ? [] : [/** @type {[string, string, string]} */ (["Connection", "none: commits are refused", "is-bad"])]),
  ]);
  byId("glance").replaceChildren(make("span", `chip ${toneOf(completion)}`, completion), isTwo ? make("span", `chip ${toneOf(success)}`, success) : "", make("span", "chip", score ? `score ${score}` : "no score"));
  showRecord(known.kept.values);
}

/** @param {Known} known */
const keeps = ({ mode, profile }) => mode === "normal" || Boolean(profile.writesInReview);

/** @param {Known} known */
function sessionOf({ launched, profile, mode }) {
  if (!launched.isAlive()) return "none: the tab is closed";
  if (profile.apiMissing) return "none: this LMS has no API";
  if (!launched.isOffered()) return `none yet: the API comes after ${(profile.apiLateMilliseconds ?? 0) / 1000} s`;
  const states = { before: "not begun", running: "running", after: "ended" };
  return states[launched.lms.state()] + (mode === "normal" ? "" : `, to ${mode}`);
}

/** @param {Known} known */
function keptOf(known) {
  if (!keeps(known)) return `nothing of a launch to ${known.mode}`;
  if (known.pending) return `all but ${known.pending} ${known.pending === 1 ? "element" : "elements"} since the last commit`;
  return Object.keys(known.kept.values).length ? "all that the course sent" : "nothing yet";
}

/** Characters of saved state that this LMS takes. @param {Known} known */
function limitOf({ profile, standard }) {
  if (profile.checks === false) return Infinity;
  return profile.lengths?.["cmi.suspend_data"] ?? (standard === "scorm12" ? profile.lengths?.CMIString4096 : undefined) ?? STATE_LIMITS[standard];
}

/** @param {number} size @param {number} limit */
function showState(size, limit) {
  const [is, most] = [size, limit].map((each) => each.toLocaleString("en"));
  byId("state-size").textContent = limit === Infinity ? `${is} characters, no limit` : `${is} of ${most} characters`;
  const meter = /** @type {HTMLElement} */ (byId("state").querySelector(".meter"));
  meter.hidden = limit === Infinity;
  if (meter.hidden) return;
  meter.setAttribute("aria-valuemax", String(limit));
  meter.setAttribute("aria-valuenow", String(Math.min(size, limit)));
  meter.classList.toggle("is-almost", size > limit * ALMOST);
  /** @type {HTMLElement} */ (meter.firstElementChild).style.inlineSize = `${Math.min(100, (100 * size) / limit)}%`;
}

/** @param {Record<string, string>} values */
function showRecord(values) {
  const names = Object.keys(values).sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  byId("record-count").textContent = names.length ? String(names.length) : "empty";
  byId("values").replaceChildren(...names.map((name) => make("tr", "", make("td", "", make("code", "", name)), make("td", "", values[name]))));
}

/** @param {string} id @param {[name: string, value: string, tone: string][]} pairs */
function showPairs(id, pairs) {
  byId(id).replaceChildren(...pairs.map(([name, value, tone]) => make("div", tone, make("dt", "", name), make("dd", "", value))));
}

/** @param {string} word */
function toneOf(word) {
  return GOOD.includes(word) ? "is-good" : word === "failed" ? "is-bad" : "";
}

/** @param {number} seconds */
function friendly(seconds) {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  return [hours && `${hours} h`, (hours || minutes) && `${minutes} min`, !hours && `${rest} s`].filter(Boolean).join(" ");
}
