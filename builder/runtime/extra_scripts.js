// Scripts that only some pages need: loaded once, when such a page is opened (docs/run-time.md, "Extra scripts").
import { make } from "./elements.js";
import { t } from "./messages.js";
import { showNotice } from "./notice_bar.js";

/** @typedef {import("./types.d.ts").ExtraPage} ExtraPage */

/** @param {HTMLElement} main @param {import("./types.d.ts").Session} session @returns {() => void} to be called when the session changed */
export function showExtraPage(main, session) {
  const name = main.dataset.extra;
  return name ? showExtra(name, main, session) : () => {};
}

/** Loads a script and lets it show a place of the page. What it returns is called by what this returns, once it is there.
 * @param {string} name @param {HTMLElement} place @param {import("./types.d.ts").Session} session @param {unknown} [more] @returns {() => void} */
export function showExtra(name, place, session, more) {
  let after = () => {};
  loadExtra(name).then(
    (show) => place.isConnected && (after = show(place, session, more)),
    () => showNotice("page-lost", t("The page could not be loaded. Check your connection and try again.")),
  );
  return () => after();
}

/** A script element, as a page from a disk may fetch nothing. @param {string} name @returns {Promise<ExtraPage>} */
function loadExtra(name) {
  const loaded = () => window.coursewrightExtras?.[name];
  return new Promise((resolve, reject) => {
    const settle = () => {
      const show = loaded();
      if (show) resolve(show);
      else reject(new Error(name));
    };
    if (loaded()) return settle();
    const script = make("script", { src: name });
    script.onload = script.onerror = settle;
    document.head.append(script);
  });
}
