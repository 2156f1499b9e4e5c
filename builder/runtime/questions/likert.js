// Likert: a row of radio buttons a statement; nothing is right or wrong.
import { pickAll } from "../elements.js";
import { t } from "../messages.js";
import { placementsOf } from "../responses.js";
import { onInput, placementsText } from "./choices.js";

/** @type {import("../face.d.ts").MakeControls} */
export function likertControls(root, question, session, changed) {
  const rows = new Map(pickAll(root, "[data-statement]").map((row) => [row.dataset.statement ?? "", row]));
  const given = (/** @type {string} */ key) => radios(rows.get(key)).find((input) => input.checked)?.value ?? "";
  const order = [...rows.keys()];
  onInput(root, changed);
  return {
    read: () => placementsText(order, given),
    write(response) {
      const placements = placementsOf(response, question.answer.type);
      for (const [key, row] of rows) for (const input of radios(row)) input.checked = input.value === placements.get(key);
    },
    missing: () => (order.every(given) ? "" : t("Answer every line first.")),
    places: () => rows,
  };
}

/** @param {HTMLElement | undefined} row @returns {HTMLInputElement[]} */
function radios(row) {
  return row ? pickAll(row, "input") : [];
}
