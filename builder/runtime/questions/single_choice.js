// Single choice: one radio button.
import { t } from "../messages.js";
import { choiceInputs, choicePlaces, onInput, shuffleRow } from "./choices.js";

/** @type {import("../face.d.ts").MakeControls} */
export function singleChoiceControls(root, question, session, changed) {
  const inputs = choiceInputs(root);
  const places = choicePlaces(root);
  shuffleRow([...places.values()], question, session);
  onInput(root, changed);
  const read = () => inputs.find((input) => input.checked)?.value ?? "";
  return {
    read,
    write: (response) => inputs.forEach((input) => (input.checked = input.value === response)),
    missing: () => (read() ? "" : t("Choose an answer first.")),
    places: () => places,
  };
}
