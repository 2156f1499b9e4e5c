// Multiple response: check boxes; the keys of those taken, in alphabetical order.
import { t } from "../messages.js";
import { piecesOf } from "../responses.js";
import { choiceInputs, choicePlaces, onInput, shuffleRow } from "./choices.js";

/** @type {import("../face.d.ts").MakeControls} */
export function multipleResponseControls(root, question, session, changed) {
  const inputs = choiceInputs(root);
  const places = choicePlaces(root);
  const { answer } = question;
  const noneIsRight = answer.type === "multiple-response" && !answer.choices.some((each) => each.correct);
  shuffleRow([...places.values()], question, session);
  onInput(root, changed);
  const read = () => {
    const taken = inputs.filter((input) => input.checked).map((input) => input.value);
    return taken.sort().join("");
  };
  return {
    read,
    write: (response) => inputs.forEach((input) => (input.checked = piecesOf(response).includes(input.value))),
    missing: () => (read() || noneIsRight ? "" : t("Choose at least one answer first.")),
    places: () => places,
  };
}
