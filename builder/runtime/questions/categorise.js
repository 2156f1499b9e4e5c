// Categorise: a category for each item.
import { placingControls } from "./placing.js";

/** @type {import("../face.d.ts").MakeControls} */
export function categoriseControls(root, question, session, changed) {
  const { answer } = question;
  const items = answer.type === "categorise" ? answer.categories.flatMap((category) => category.items) : [];
  return placingControls(root, ".sort", items.map((item) => item.k), question, session, changed);
}
