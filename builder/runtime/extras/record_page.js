// The record of completion: written when the policy is met.
import { make, makeButton, pick } from "../elements.js";
import { t } from "../messages.js";
import { digestText } from "../random.js";
import { dayWords, durationWords } from "./durations.js";
import { minutesSeen } from "./route.js";

/** @typedef {import("../types.d.ts").Session} Session */

const KEPT_NAME = "record:name"; // no id of a reflection has a colon

/** @param {HTMLElement} main @param {Session} session @param {import("../types.d.ts").PathData} data @returns {() => void} */
export function showRecord(main, session, data) {
  const sheet = pick(main, ".record");
  const actions = pick(main, ".record-actions");
  const given = spokenName(session.opened.learnerName);
  const field = make("input", { type: "text", id: "record-name", autocomplete: "name", maxlength: "100" });
  field.value = given || session.reflection(KEPT_NAME);
  field.addEventListener("input", () => {
    session.setReflection(KEPT_NAME, field.value.trim());
    fill();
  });
  if (!given) actions?.append(make("label", { for: "record-name" }, t("Your name, as the record is to show it:")), " ", field, " ");
  actions?.append(makeButton("print", t("Print"), () => print()));
  fill();
  return fill;

  function fill() {
    const day = session.doneOn();
    const wait = pick(main, ".record-wait");
    if (wait) wait.hidden = day > 0;
    if (sheet) sheet.hidden = !day;
    if (actions) actions.hidden = !day;
    if (!day) return;
    const score = session.score();
    const time = minutesSeen(session, data.minutes);
    const shown = {
      name: field.value.trim() || "…",
      hours: time ? durationWords(time) : "",
      date: dayWords(day),
      score: score === null ? "" : t("{n} %", { n: Math.round(score) }),
    };
    const lines = [session.unit.id, session.unit.version, shown.name, time, day, score ?? ""];
    write(main, { ...shown, checksum: checksum(lines.join("\n")) });
  }
}

/** A row without a value is left out. @param {HTMLElement} main @param {Record<string, string>} shown */
function write(main, shown) {
  for (const name in shown) {
    const place = pick(main, `.record-${name}`);
    if (!place) continue;
    place.textContent = shown[name];
    const row = place.closest("dd");
    if (row) row.hidden = !shown[name];
    const title = /** @type {HTMLElement | null} */ (row?.previousElementSibling);
    if (title) title.hidden = !shown[name];
  }
}

/** LMSs of SCORM tell "Family, Given". @param {string} name */
function spokenName(name) {
  const [family, given, ...more] = name.split(",").map((each) => each.trim());
  return given && !more.length ? `${given} ${family}` : name.trim();
}

/** Groups of four, which can be read aloud. @param {string} text */
function checksum(text) {
  return digestText(text).replace(/(.{4})(?=.)/g, "$1-");
}
