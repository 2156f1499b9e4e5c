// The script of "My path" and of the record of completion.
import { pick } from "../elements.js";
import { setMessages } from "../messages.js";
import { showPath } from "./path_page.js";
import { showRecord } from "./record_page.js";

/** @param {HTMLElement} main @param {import("../types.d.ts").Session} session @param {import("../types.d.ts").ExtraUnit} unit */
export function showExtra(main, session, unit) {
  setMessages(unit);
  /** @type {import("../types.d.ts").PathData} */
  const data = JSON.parse(pick(main, "script.path-data")?.textContent ?? "{}");
  return main.dataset.kind === "record" ? showRecord(main, session, data) : showPath(main, session, data);
}
