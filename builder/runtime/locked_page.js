// A lesson whose module is not open yet: says what opens it.
import { make, pick } from "./elements.js";
import { t } from "./messages.js";

/** @typedef {import("./types.d.ts").Session} Session */
/** @typedef {import("./types.d.ts").Rule} Rule */

/** @param {HTMLElement} main @param {Session} session */
export function showLockedPage(main, session) {
  const { title, opens } = session.unit.modules[Number(main.dataset.module)];
  const heading = pick(main, "h1");
  const box = make(
    "div",
    { class: "page-locked" },
    make("p", {}, t("“{module}” is not open yet. To open it:", { module: title })),
    make("ul", {}, ...(opens ? [requirementItem(opens, session)] : [])),
    make("p", {}, make("a", { href: "index.html" }, t("To the contents"))),
  );
  for (const each of /** @type {HTMLElement[]} */ ([...main.children])) if (!each.contains(heading)) each.hidden = true;
  if (heading) heading.after(box);
  else main.prepend(box);
}

/** @param {Rule} rule @param {Session} session */
function requirementItem(rule, session) {
  const item = make("li", {}, requirementWords(rule, session));
  const parts = "all" in rule ? rule.all : "of" in rule ? rule.of : [];
  if (parts.length) item.append(make("ul", {}, ...parts.map((each) => requirementItem(each, session))));
  if (session.met(rule)) item.append(" ", make("span", { class: "mark" }, t("done")));
  return item;
}

/** @param {Rule} rule @param {Session} session @returns {Node | string} */
function requirementWords(rule, { unit }) {
  if ("all" in rule) return t("All of these:");
  if ("of" in rule) return t("At least {n} of these:", { n: rule.least });
  if ("pages" in rule) return t("See {n} % of the pages.", { n: rule.pages });
  if ("quiz" in rule) {
    const { title, lesson } = unit.quizzes[rule.quiz];
    return linkTo(unit.lessons[lesson]?.href, t("Pass “{quiz}”.", { quiz: title }));
  }
  const first = unit.lessons.find((each) => each.module === rule.module);
  return linkTo(first?.href, t("Finish “{module}”.", { module: unit.modules[rule.module].title }));
}

/** @param {string | undefined} href @param {string} words */
function linkTo(href, words) {
  return href ? make("a", { href }, words) : words;
}
