// What learners write for themselves: kept in this browser, gathered on the notes page.
import { make, pick, pickAll } from "./elements.js";
import { t } from "./messages.js";

/** @typedef {import("./types.d.ts").Session} Session */

const WRITING_PAUSE = 500; // ms without typing, then it is kept

/** @param {HTMLElement} main @param {Session} session @returns {() => void} keeps what was typed last */
export function showReflections(main, session) {
  const keepers = pickAll(main, ".reflection[data-reflection]").map((box) => showReflection(box, session));
  return () => keepers.forEach((keep) => keep());
}

/** @param {HTMLElement} box @param {Session} session */
function showReflection(box, session) {
  const id = box.dataset.reflection ?? "";
  const field = box.querySelector("textarea");
  const saved = pick(box, ".saved");
  let waiting = 0;
  const keep = () => {
    clearTimeout(waiting);
    if (!field || !waiting) return;
    waiting = 0;
    session.setReflection(id, field.value);
    if (saved) saved.textContent = t("Kept in this browser only.");
  };
  if (field) field.value = session.reflection(id);
  field?.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, WRITING_PAUSE);
  });
  field?.addEventListener("change", keep);
  return keep;
}

/** @param {HTMLElement} main @param {Session} session */
export function showNotes(main, session) {
  const notes = pickAll(main, ".note[data-reflection]");
  for (const note of notes) {
    const text = session.reflection(note.dataset.reflection ?? "");
    const written = pick(note, ".written");
    if (written) written.textContent = text || t("Nothing written yet.");
    note.classList.toggle("is-empty", !text);
  }
  pick(main, "button.save")?.addEventListener("click", () => saveAsFile(notesText(session.unit.title, notes)));
}

/** @param {string} title @param {HTMLElement[]} notes */
function notesText(title, notes) {
  const parts = notes.map((note) => note.innerText.trim());
  return [title, ...parts].join("\n\n") + "\n";
}

/** @param {string} text */
function saveAsFile(text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = make("a", { href: address, download: "notes.txt" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
