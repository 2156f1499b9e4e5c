// True or false: single choice in an order that never changes.
import { singleChoiceControls } from "./single_choice.js";

/** @type {import("../face.d.ts").MakeControls} */
export function trueFalseControls(root, question, session, changed) {
  return singleChoiceControls(root, { ...question, shuffle: false }, session, changed);
}
