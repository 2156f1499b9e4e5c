// From page to page without leaving: the connection to the LMS stays open (docs/run-time.md, "Pages").
import { focusOn, pick } from "./elements.js";
import { t } from "./messages.js";
import { showNotice, withdrawNotice } from "./notice_bar.js";

/** @typedef {import("./types.d.ts").Session} Session */
/** @typedef {import("./face.d.ts").ShownPage} ShownPage */

const SCROLL_PAUSE = 200; // ms

/**
 * @param {Session} session @param {() => ShownPage} showPage
 * @returns {{ page(): ShownPage, replace(href: string): Promise<void> }}
 */
export function startNavigation(session, showPage) {
  const canSwap = location.protocol.startsWith("http"); // from a disk browsers allow neither fetch nor pushState
  let page = showPage();
  let turn = 0;
  let hasWorked = false;
  let here = location.href;

  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a[href]"));
    if (!link || event.defaultPrevented) return;
    if (link.matches(".next, [rel=next]")) markSeen();
    if (!canSwap || !staysHere(link, event)) return;
    event.preventDefault();
    go(link.href, "push");
  });
  if (canSwap) rememberScroll();

  return { page: () => page, replace: (href) => go(new URL(href, location.href).href, "replace") };

  function rememberScroll() {
    let waiting = 0;
    history.scrollRestoration = "manual";
    addEventListener("scroll", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => history.replaceState({ scroll: scrollY }, ""), SCROLL_PAUSE);
    });
    addEventListener("popstate", () => {
      clearTimeout(waiting);
      if (withoutHash(here) !== withoutHash(location.href)) go(location.href, "back");
    });
  }

  function markSeen() {
    const main = pick(document, "main");
    if (main?.dataset.lesson && !pick(main, ".page-locked")) session.seen(main.dataset.lesson);
  }

  /** @param {string} address @param {"push" | "replace" | "back"} how */
  async function go(address, how) {
    const mine = ++turn;
    document.documentElement.classList.add("is-loading");
    const next = canSwap ? await fetchPage(address) : "lost";
    if (mine !== turn) return;
    document.documentElement.classList.remove("is-loading");
    if (next === "lost" && (hasWorked || !navigator.onLine)) {
      // A browser's error page would take the learner out of the course.
      return showNotice("page-lost", t("The page could not be loaded. Check your connection and try again."));
    }
    if (typeof next === "string" || !entersHistory(address, how)) return void location[how === "push" ? "assign" : "replace"](address);
    hasWorked = true;
    here = address;
    withdrawNotice("page-lost");
    page.leave();
    session.save();
    swapPage(next);
    page = showPage();
    settleView(how === "back" ? (history.state?.scroll ?? 0) : 0);
  }
}

/** A page of the course in this window. @param {HTMLAnchorElement} link @param {MouseEvent} event */
function staysHere(link, event) {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  if (link.target || link.hasAttribute("download") || !link.pathname.endsWith(".html")) return false;
  const isNeighbour = folderOf(link.href) === folderOf(location.href);
  // This very page, too: a reload would end the connection, and not every LMS opens another.
  return isNeighbour && (!link.hash || withoutHash(link.href) !== withoutHash(location.href));
}

/** @param {string} address */
export function folderOf(address) {
  const path = address.replace(/[?#].*/, "");
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** @param {string} address */
function withoutHash(address) {
  return address.replace(/#.*/, "");
}

/** "lost": no answer; "other": an answer that is no page of ours (a login, say). @param {string} address @returns {Promise<Document | "lost" | "other">} */
async function fetchPage(address) {
  try {
    const answer = await fetch(withoutHash(address), { credentials: "same-origin" });
    if (!answer.ok) return "other";
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return pick(page, "main[data-page]") ? page : "other";
  } catch {
    return "lost";
  }
}

/** False where a frame forbids it. @param {string} address @param {"push" | "replace" | "back"} how */
function entersHistory(address, how) {
  try {
    if (how === "push") history.pushState(null, "", address);
    if (how === "replace") history.replaceState(null, "", address);
    return true;
  } catch {
    return false;
  }
}

/** @param {Document} next */
function swapPage(next) {
  document.title = next.title;
  for (const name of ["page", "kind", "lesson", "module"]) {
    const value = next.body.dataset[name];
    if (value === undefined) delete document.body.dataset[name];
    else document.body.dataset[name] = value;
  }
  for (const part of ["nav.site-links", "nav.lessons", "main"]) {
    const coming = pick(next, part);
    if (coming) pick(document, part)?.replaceWith(coming);
  }
}

/** Reading goes on at the heading, or where the address points. @param {number} scroll */
function settleView(scroll) {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  focusOn(target || pick(document, "main h1") || pick(document, "main"));
  if (target) target.scrollIntoView();
  else scrollTo(0, scroll);
}
