// Numeric: a number as people write it.
import { t } from "../messages.js";
import { knownResponse } from "../responses.js";
import { typedField } from "./short_text.js";

/** @type {import("../face.d.ts").MakeControls} */
export function numericControls(root, { answer }, session, changed) {
  const field = typedField(root, changed);
  // Phones type a longer minus; blanks and other signs are left out.
  const read = () => knownResponse(answer, field.value.replace(/[−–]/g, "-"));
  return {
    read,
    write: (response) => (field.value = response),
    missing: () => (/\d/.test(read()) ? "" : t("Write a number first.")),
    places: () => new Map(),
  };
}
