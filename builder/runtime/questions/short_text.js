// Short text: a word or two.
import { packText, unpackText } from "../packed_text.js";
import { t } from "../messages.js";
import { onInput } from "./choices.js";

/** @type {import("../face.d.ts").MakeControls} */
export function shortTextControls(root, question, session, changed) {
  const field = typedField(root, changed);
  return {
    read: () => packText(field.value.trim()),
    write: (response) => (field.value = unpackText(response)),
    missing: () => (field.value.trim() ? "" : t("Write an answer first.")),
    places: () => new Map(),
  };
}

/** @param {HTMLElement} root @param {() => void} changed @returns {HTMLInputElement} */
export function typedField(root, changed) {
  onInput(root, changed);
  return root.querySelector("input") ?? document.createElement("input");
}
