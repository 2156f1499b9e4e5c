// The search page: a field, a count that is told, a list.
import { make, pick } from "../elements.js";
import { setMessages, t, tn } from "../messages.js";
import { makeSearch } from "./search_index.js";

/** @typedef {import("./search_index.js").Found} Found */

const MOST_SHOWN = 40;
const TYPING_PAUSE = 150; // ms
const KEPT_WORDS = "coursewright:search";

/** @param {HTMLElement} main @param {import("../types.d.ts").Session} session @param {import("../types.d.ts").ExtraUnit} unit @returns {() => void} */
export function showExtra(main, session, unit) {
  setMessages(unit);
  const form = pick(main, "form.search");
  const field = main.querySelector("input");
  const list = pick(main, ".results");
  const count = pick(main, ".count");
  if (!form || !field || !list || !count) return () => {};
  const search = makeSearch(/** @type {import("../types.d.ts").SearchData} */ (unit.data));
  let waiting = 0;
  pick(main, ".without-script")?.remove();
  form.hidden = false;
  field.value = keptWords();
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, TYPING_PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    if (!list.hidden) pick(list, "a")?.focus();
  });
  show();
  field.focus({ preventScroll: true });
  return () => {};

  function show() {
    clearTimeout(waiting);
    const words = field?.value.trim() ?? "";
    const found = search(words);
    keepWords(words);
    list?.replaceChildren(...found.slice(0, MOST_SHOWN).map(resultItem));
    if (list) list.hidden = !found.length;
    if (count) count.textContent = words.length > 1 ? countWords(found.length) : "";
  }
}

/** @param {number} n */
function countWords(n) {
  if (!n) return t("Nothing was found. Try fewer words, or other ones.");
  const found = tn("{n} result", "{n} results", n);
  return n > MOST_SHOWN ? `${found}. ${t("The best {n} are shown.", { n: MOST_SHOWN })}` : found;
}

/** @param {Found} found */
function resultItem({ place }) {
  return make("li", {}, make("a", { href: place.href }, place.title), " ", make("span", { class: "where" }, whereWords(place)));
}

/** @param {Found["place"]} place */
function whereWords({ kind, within }) {
  if (kind === "m") return t("Module");
  if (kind === "t") return t("Glossary");
  return within;
}

/** For the way back from a result; storage may be blocked. */
function keptWords() {
  try {
    return sessionStorage.getItem(KEPT_WORDS) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} words */
function keepWords(words) {
  try {
    sessionStorage.setItem(KEPT_WORDS, words);
  } catch {
    // without it the field is empty on the way back
  }
}
