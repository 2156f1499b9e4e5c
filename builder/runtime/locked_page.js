// A lesson whose module is not open yet: its head stays, with what opens it.
import { make, pick } from "./elements.js";
import { t } from "./messages.js";

/** @param {HTMLElement} main */
export function showLockedPage(main) {
  const head = pick(main, ".lesson-head") ?? main;
  for (const each of /** @type {HTMLElement[]} */ ([...main.children])) each.hidden = each !== head;
  const words = make("p", {}, t("This module is not open yet."), " ", pick(head, ".opens")?.textContent ?? "");
  head.append(make("div", { class: "page-locked" }, words, make("a", { href: "index.html" }, t("To the contents"))));
}
