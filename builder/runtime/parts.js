// Tabs, accordions and flip cards out of titled parts.
import { make, makeButton, pick, pickAll } from "./elements.js";

/** @param {HTMLElement} main */
export function showParts(main) {
  for (const group of pickAll(main, ".parts")) {
    const parts = pickAll(group, ".part").filter((part) => part.parentElement === group);
    if (group.dataset.parts === "tabs") makeTabs(group, parts);
    else for (const part of parts) (group.dataset.parts === "accordion" ? makePanel : makeCard)(part);
  }
}

/** @param {HTMLElement} group @param {HTMLElement[]} parts */
function makeTabs(group, parts) {
  const tabs = parts.map((part) => {
    const tab = makeButton("", partTitle(part)?.textContent ?? "", () => choose(tab));
    tab.setAttribute("role", "tab");
    part.setAttribute("role", "tabpanel");
    part.tabIndex = 0;
    const title = partTitle(part);
    if (title) title.hidden = true;
    return tab;
  });
  const choose = (/** @type {HTMLElement} */ chosen) =>
    tabs.forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      parts[index].hidden = tab !== chosen;
    });
  const list = make("div", { class: "tab-list", role: "tablist" }, ...tabs);
  list.addEventListener("keydown", (event) => {
    const next = tabs[tabReached(event.key, tabs.indexOf(/** @type {HTMLButtonElement} */ (event.target)), tabs.length, isRightToLeft(list))];
    if (!next) return;
    event.preventDefault();
    choose(next);
    next.focus();
  });
  group.prepend(list);
  choose(tabs[0]);
}

/** The tab that a key leads to; -1 for other keys. @param {string} key @param {number} from @param {number} count @param {boolean} mirrored */
export function tabReached(key, from, count, mirrored) {
  const steps = { ArrowLeft: mirrored ? 1 : -1, ArrowRight: mirrored ? -1 : 1 }[key];
  if (steps) return (from + steps + count) % count;
  return key === "Home" ? 0 : key === "End" ? count - 1 : -1;
}

/** @param {HTMLElement} element */
function isRightToLeft(element) {
  return getComputedStyle(element).direction === "rtl";
}

/** @param {HTMLElement} part */
function makePanel(part) {
  const title = partTitle(part);
  if (!title) return;
  const panel = make("details", { class: "part" }, make("summary", {}, title));
  panel.append(...part.childNodes);
  part.replaceWith(panel);
}

/** @param {HTMLElement} part */
function makeCard(part) {
  const title = partTitle(part);
  const body = pick(part, ".part-body");
  if (!title || !body) return;
  const flip = make("button", { type: "button", "aria-expanded": "false" }, ...title.childNodes);
  title.append(flip);
  body.hidden = true;
  flip.addEventListener("click", () => {
    body.hidden = !body.hidden;
    part.classList.toggle("is-flipped", !body.hidden);
    flip.setAttribute("aria-expanded", String(!body.hidden));
  });
}

/** @param {HTMLElement} part */
function partTitle(part) {
  return pick(part, ".part-title");
}
