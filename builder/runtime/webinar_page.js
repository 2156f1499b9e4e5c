// A webinar's page takes the code that was given in it.
import { pick } from "./elements.js";
import { t } from "./messages.js";

/** @param {HTMLElement} main @param {import("./types.d.ts").Session} session @returns {() => void} to be called when the session changed */
export function showAttendance(main, session) {
  const form = pick(main, "form.attendance");
  const field = /** @type {HTMLInputElement | null} */ (form && pick(form, "input"));
  const told = form && pick(form, "[role=status]");
  if (!form || !field || !told) return () => {};
  const webinar = form.dataset.webinar ?? "";
  const refresh = () => {
    if (session.attended(webinar)) told.textContent = t("You have attended this webinar.");
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!session.attend(webinar, field.value)) told.textContent = t("This code does not belong to this webinar. Mind each letter and digit.");
  });
  return refresh;
}
