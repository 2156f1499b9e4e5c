// The report for the help desk.
import { make, pick } from "./elements.js";
import { t } from "./messages.js";

/** @param {HTMLElement} main @param {import("./types.d.ts").Session} session */
export function showAbout(main, session) {
  const button = pick(main, "button.copy-report");
  const report = pick(main, "pre.report");
  if (!button || !report) return;
  const told = make("span", { role: "status" });
  button.after(" ", told);
  button.addEventListener("click", async () => {
    report.textContent = session.report();
    report.hidden = false;
    told.textContent = (await isCopied(report)) ? t("Copied.") : t("Select the text below and copy it.");
  });
}

/** @param {HTMLElement} report */
async function isCopied(report) {
  try {
    await navigator.clipboard.writeText(report.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(report); // frames and plain http have no clipboard
    return document.execCommand("copy");
  }
}
