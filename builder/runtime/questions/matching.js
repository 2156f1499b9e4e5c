// Matching: a right for each left.
import { pickAll } from "../elements.js";
import { placingControls } from "./placing.js";

/** @type {import("../face.d.ts").MakeControls} */
export function matchingControls(root, question, session, changed) {
  const { answer } = question;
  const order = answer.type === "matching" ? answer.pairs.map((pair) => pair.l) : [];
  for (const select of /** @type {HTMLSelectElement[]} */ (pickAll(root, ".pairs select"))) {
    const rights = [...select.options].filter((option) => option.value);
    select.append(...session.shuffled(rights, question.id + " rights"));
  }
  return placingControls(root, ".pairs", order, question, session, changed);
}
