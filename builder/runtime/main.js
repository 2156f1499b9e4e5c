// The start: page and session find each other.
import { pick, pickAll } from "./elements.js";
import { setMessages, t } from "./messages.js";
import { folderOf, startNavigation } from "./navigation.js";
import { showNotice, showNotices, withdrawNotice } from "./notice_bar.js";
import { unpackUnit } from "./packed_unit.js";
import { dressPage, showPage } from "./pages.js";
import { bookmarkedLink } from "./progress_marks.js";
import { openSession } from "./session.js";
import { applySettings, showSettings } from "./settings.js";
import { openTerms } from "./terms.js";

/** @typedef {import("./types.d.ts").UnitData} UnitData */
/** @typedef {import("./types.d.ts").Session} Session */

const SEARCH_PATIENCE = 1500; // ms before a search is told of

/** @param {import("./types.d.ts").PackedUnit} packed
 * @param {(unit: UnitData, window: Window) => import("./types.d.ts").Tracker} createTracker */
export async function start(packed, createTracker) {
  const unit = unpackUnit(packed);
  document.documentElement.classList.add("js");
  setMessages(unit);
  applySettings();
  await parsedDocument();
  showSettings();
  openTerms();
  dressMain();
  addEventListener("beforeprint", () => pickAll(document, "details.part").forEach((part) => part.setAttribute("open", "")));
  document.addEventListener("submit", (event) => event.preventDefault()); // no form leaves the page, even before it is answered
  const waiting = setTimeout(() => showNotice("connecting", t("Looking for the learning platform…")), SEARCH_PATIENCE);
  const session = await openSession(unit, createTracker(unit, window), window);
  clearTimeout(waiting);
  withdrawNotice("connecting");
  showNotices(session);
  const navigation = startNavigation(session, () => {
    dressMain();
    return showPage(session);
  });
  session.onChange(() => navigation.page().refresh());
  leaveOnce(session, navigation.page);
  const link = resumesByItself(session) && bookmarkedLink(session);
  if (link) await navigation.replace(link.href);
  document.documentElement.classList.add("is-ready");
}

function parsedDocument() {
  if (document.readyState !== "loading") return;
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
}

/** Once a page. */
function dressMain() {
  const main = pick(document, "main:not(.is-dressed)");
  if (!main) return;
  main.classList.add("is-dressed");
  dressPage(main);
}

/** On a launch by an LMS, not when the learner goes back to the contents. @param {Session} session */
function resumesByItself({ opened }) {
  const isLaunch = folderOf(document.referrer) !== folderOf(location.href);
  return opened.lms === "connected" && isLaunch && pick(document, "main")?.dataset.kind === "contents";
}

/** Nothing on unload or beforeunload: browsers block it in frames (adapt_framework#3481). @param {Session} session @param {() => import("./face.d.ts").ShownPage} page */
function leaveOnce(session, page) {
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return;
    page().keep();
    session.hide();
  });
  addEventListener("pagehide", () => {
    page().leave();
    session.close();
  });
  // A page that comes back from the browser's memory has closed its session.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}
