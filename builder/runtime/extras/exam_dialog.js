// "Hand in?": asks on the page, and leads to what is not answered yet.
import { focusOn, make, makeButton, pick } from "../elements.js";
import { t, tn } from "../messages.js";

/** @param {HTMLElement[]} unanswered @param {() => void} handIn */
export function askBeforeHandIn(unanswered, handIn) {
  const count = unanswered.length;
  const words = count
    ? tn("{n} question is not fully answered. Hand in all the same?", "{n} questions are not fully answered. Hand in all the same?", count)
    : t("All questions are answered. Hand in now?");
  const close = (/** @type {() => void} */ next) => () => {
    dialog.remove();
    next();
  };
  const back = close(() => focusOn(count ? unanswered[0] : pick(document, "button.hand-in")));
  const dialog = make("dialog", { class: "hand-in-check", "aria-labelledby": "hand-in-words" });
  dialog.append(
    make("p", { id: "hand-in-words" }, words),
    makeButton("back", count ? t("Go to the first of them") : t("Go back"), back),
    makeButton("hand-in-now", t("Hand in"), close(handIn)),
  );
  dialog.addEventListener("cancel", back);
  pick(document, "main")?.append(dialog);
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
}
