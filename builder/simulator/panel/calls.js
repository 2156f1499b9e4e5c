// Every call as a person reads it: the newest first, launches marked, filtered by words.
import { byId, make } from "./elements.js";

/** @typedef {import("../types.d.ts").Call} Call */

const MOST_ROWS = 500;
const LONGEST = 120; // characters of a value

let calls = 0;
let noted = 0; // with an error or a remark

/** @param {Call} call */
export function showCall(call) {
  calls += 1;
  if (call.code !== "0" || call.remark) noted += 1;
  add(rowOf(call, calls));
  showCounts();
}

/** A line above the calls of a launch. @param {string} text */
export function showLaunch(text) {
  add(make("li", "launch", text));
}

export function clearCalls() {
  calls = noted = 0;
  byId("calls").replaceChildren();
  showCounts();
}

export function letCallsBeFiltered() {
  const again = () => {
    for (const row of byId("calls").children) hideOthers(/** @type {HTMLElement} */ (row));
  };
  byId("words").addEventListener("input", again);
  byId("only-refused").addEventListener("change", again);
}

/** @param {HTMLElement} row */
function add(row) {
  const list = byId("calls");
  hideOthers(row);
  list.prepend(row);
  while (list.children.length > MOST_ROWS) list.lastElementChild?.remove();
}

/** @param {HTMLElement} row */
function hideOthers(row) {
  const words = /** @type {HTMLInputElement} */ (byId("words")).value.trim().toLowerCase();
  const isBare = row.classList.contains("launch") || row.matches(".is-refused, .is-remarked") || !(/** @type {HTMLInputElement} */ (byId("only-refused")).checked);
  row.hidden = !isBare || !(row.textContent ?? "").toLowerCase().includes(words);
}

function showCounts() {
  byId("calls-count").textContent = calls > MOST_ROWS ? `${calls}, the newest ${MOST_ROWS} shown` : String(calls || "");
  byId("refused-count").textContent = String(noted || "");
}

/** @param {Call} call @param {number} number */
function rowOf(call, number) {
  const why = call.code === "0" ? call.remark : call.says;
  const row = make("li", call.code !== "0" ? "is-refused" : why ? "is-remarked" : "");
  row.value = number;
  row.append(make("div", "", make("code", "", ...spelled(call)), make("span", "answer", make("span", "arrow", " → "), shortened(call.result) || "“”")));
  if (!why) return row;
  const label = call.code === "0" ? "Remark" : `Error ${call.code}`;
  row.append(make("p", "why", make("strong", "", label), ` ${why}. `, make("span", "clause", call.clause)));
  return row;
}

/** @param {Call} call @returns {(string | Node)[]} */
function spelled({ function: name, parameters }) {
  const [first, ...rest] = parameters.map((each) => JSON.stringify(shortened(each)));
  const named = first === undefined ? [] : [make("b", "", first), rest.map((each) => `, ${each}`).join("")];
  return [make("span", "function", name), "(", ...named, ")"];
}

/** @param {string} text */
function shortened(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
}
