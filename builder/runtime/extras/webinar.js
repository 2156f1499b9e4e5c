// A webinar's page takes the code that was given in it.
import { pick } from "../elements.js";
import { setMessages, t } from "../messages.js";
import { digestText } from "../random.js";

/** @typedef {import("../types.d.ts").UnitWebinar} UnitWebinar */

/** @param {HTMLElement} main @param {import("../types.d.ts").Session} session @param {import("../types.d.ts").ExtraUnit} unit @returns {() => void} */
export function showExtra(main, session, unit) {
  setMessages(unit);
  const form = pick(main, "form.attendance");
  const field = main.querySelector("input");
  const told = form && pick(form, "[role=status]");
  const webinar = session.unit.webinars?.find((each) => each.id === form?.dataset.webinar);
  if (!form || !field || !told || !webinar) return () => {};
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isCodeOf(webinar, field.value)) told.textContent = t("This code does not belong to this webinar. Mind each letter and digit.");
    else {
      session.seen(webinar.key);
      session.save();
      show();
    }
  });
  const show = () => {
    if (session.isSeen(webinar.key)) told.textContent = t("You have attended this webinar.");
  };
  show();
  return show;
}

/** However it is typed: in capitals, with hyphens or blanks. @param {UnitWebinar} webinar @param {string} code */
export function isCodeOf(webinar, code) {
  const given = code.toLowerCase().replace(/[\s-]/g, "");
  return webinar.codes.some(([salt, digest]) => digestText(`${salt}:${given}`) === digest);
}
