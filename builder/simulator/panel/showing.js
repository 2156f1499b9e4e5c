// Calls and record as a person reads them.

/** @typedef {import("../types.d.ts").Call} Call */

const MOST_ROWS = 500;
const LONGEST = 120; // characters of a value

/** @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {Call} call @param {number} number */
export function showCall(call, number) {
  const body = byId("calls");
  const row = document.createElement("tr");
  row.className = call.code !== "0" ? "is-refused" : call.remark ? "is-remarked" : "";
  const parameters = call.parameters.map((each) => JSON.stringify(shortened(each))).join(", ");
  const why = call.code === "0" ? call.remark : `${call.code}: ${call.says}`;
  row.append(cell(String(number)), cell(`${call.function}(${parameters})`, "code"), cell(shortened(call.result) || "“”", "code"), cell(why || "none"));
  if (why) row.lastElementChild?.append(Object.assign(document.createElement("span"), { className: "clause", textContent: call.clause }));
  body.prepend(row);
  while (body.children.length > MOST_ROWS) body.lastElementChild?.remove();
}

/** @param {[string, string][]} facts */
export function showSummary(facts) {
  const rows = facts.filter(([, value]) => value).flatMap(([name, value]) => [
    Object.assign(document.createElement("dt"), { textContent: name }),
    Object.assign(document.createElement("dd"), { textContent: value }),
  ]);
  byId("summary").replaceChildren(...rows);
}

/** @param {string} text */
function shortened(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
}

/** @param {string} text @param {string} [kind] */
function cell(text, kind) {
  const made = document.createElement("td");
  const inner = kind ? document.createElement(kind) : made;
  inner.textContent = text;
  if (kind) made.append(inner);
  return made;
}
