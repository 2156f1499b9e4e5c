// What the learner must know, in plain words, above the page.
import { make, makeButton, pick } from "./elements.js";
import { t } from "./messages.js";

/** @param {import("./types.d.ts").Session} session */
export function showNotices(session) {
  session.onNotice((notice) => {
    if (notice === "save-recovered") withdrawNotice("save-failed");
    showNotice(notice, noticeWords(notice));
  });
}

/** @param {string} name a notice told before under this name is replaced @param {string} words */
export function showNotice(name, words) {
  withdrawNotice(name);
  const box = make("p", { class: "notice", "data-notice": name }, make("span", {}, words));
  box.append(makeButton("close-notice", t("Close"), () => box.remove()));
  pick(document, ".notices")?.append(box);
}

/** @param {string} name */
export function withdrawNotice(name) {
  pick(document, `.notice[data-notice="${name}"]`)?.remove();
}

/** @param {import("./types.d.ts").Notice} notice @returns {string} */
function noticeWords(notice) {
  switch (notice) {
    case "no-lms":
      return t("No learning platform was found. You can learn on; your progress is kept in this browser only.");
    case "lms-refused":
      return t("The learning platform did not answer. You can learn on; your progress is kept in this browser only.");
    case "review":
      return t("You are looking back at a finished course: nothing you do here changes your result.");
    case "browse":
      return t("You are only looking around: nothing you do here is kept.");
    case "save-failed":
      return t("Your progress could not be sent to the learning platform. It is kept in this browser, and is sent again soon.");
    case "save-recovered":
      return t("Your progress has been sent to the learning platform.");
    case "state-unreadable":
      return t("Part of your earlier progress could not be read. What could be read was kept.");
    case "storage-unavailable":
      return t("This browser keeps nothing for the course: notes you write here are lost when you leave.");
    case "restored-from-browser":
      return t("Your latest progress had not reached the learning platform. It was taken from this browser.");
    case "state-full":
      return t("The learning platform takes no more. Your latest answers are kept in this browser only.");
  }
}
