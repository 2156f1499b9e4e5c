// Seen, closed, here: in contents and lists.
import { make, pick, pickAll } from "./elements.js";
import { t } from "./messages.js";

/** @typedef {import("./types.d.ts").Session} Session */

/** A finished course is looked back at with every door open. @param {Session} session @param {number} module */
export function isModuleOpen(session, module) {
  return session.opened.mode !== "normal" || !session.unit.modules[module] || session.moduleOpen(module);
}

/** @param {Session} session */
export function markProgress(session) {
  for (const link of pickAll(document, "a[data-lesson]")) markLink(link, session);
  for (const place of pickAll(document, "[data-module]:not(main, body)")) markModule(place, session);
  showShareDone(session);
  offerToContinue(session);
}

/** @param {HTMLElement} link @param {Session} session */
function markLink(link, session) {
  const lesson = session.unit.lessons.find((each) => each.key === link.dataset.lesson);
  if (!lesson) return;
  const isSeen = session.isSeen(lesson.key);
  const isLocked = !isModuleOpen(session, lesson.module);
  const isHere = pick(document, "main")?.dataset.lesson === lesson.key;
  link.classList.toggle("is-seen", isSeen);
  link.classList.toggle("is-locked", isLocked);
  link.classList.toggle("is-current", isHere);
  if (!link.closest(".lessons, .module")) return;
  if (isHere) link.setAttribute("aria-current", "page");
  let mark = pick(link, ".mark");
  if (!mark) link.append(" ", (mark = make("span", { class: "mark" })));
  mark.textContent = isLocked ? t("not open yet") : isSeen ? t("seen") : "";
}

/** @param {HTMLElement} place @param {Session} session */
function markModule(place, session) {
  const module = Number(place.dataset.module);
  const isOpen = isModuleOpen(session, module);
  const opens = pick(place, ".opens");
  place.classList.toggle("is-locked", !isOpen);
  place.classList.toggle("is-done", session.moduleDone(module));
  if (opens) opens.hidden = isOpen;
}

/** @param {Session} session */
function showShareDone(session) {
  const place = pick(document, ".course-progress");
  const bar = place?.querySelector("progress");
  if (!place || !bar) return;
  const percent = Math.floor(session.progress() * 100);
  const words = pick(place, "span");
  bar.value = percent;
  if (words) words.textContent = shareWords(session, percent);
  place.hidden = false;
}

/** @param {Session} session @param {number} percent */
function shareWords(session, percent) {
  const score = session.score();
  const words = [session.completed() ? t("You have completed the course.") : t("{n} % done", { n: percent })];
  if (session.success() === "passed") words.push(t("You have passed."));
  if (score !== null) words.push(t("Your score: {n} %.", { n: Math.round(score) }));
  return words.join(" ");
}

/** The contents page's first link leads to where the learner left. @param {Session} session */
function offerToContinue(session) {
  const start = /** @type {HTMLAnchorElement | null} */ (pick(document, "a.start"));
  const link = bookmarkedLink(session);
  if (!start || !link) return;
  start.href = link.href;
  const title = pick(link, ".name")?.textContent ?? "";
  start.textContent = t("Continue where you left: {lesson}", { lesson: title });
}

/** The contents page's link to the lesson where the learner left. @param {Session} session */
export function bookmarkedLink({ bookmark }) {
  return /** @type {HTMLAnchorElement | null} */ (pick(document, `main a[data-lesson="${bookmark()}"]`));
}
