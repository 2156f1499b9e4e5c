// Ordering: items moved up and down, by buttons or by their grips.
import { make, makeButton, pick, pickAll } from "../elements.js";
import { t } from "../messages.js";
import { piecesOf } from "../responses.js";
import { dragItem } from "./dragging.js";

/** @type {import("../face.d.ts").MakeControls} */
export function orderingControls(root, question, session, changed) {
  const list = pick(root, ".order") ?? root;
  const told = make("p", { class: "moved", role: "status" });
  list.after(told);
  const items = new Map(pickAll(list, "li").map((item) => [item.dataset.item ?? "", item]));
  const read = () => pickAll(list, "li").map((item) => item.dataset.item).join("");
  const first = firstOrder(question, session, [...items.keys()]);
  const write = (/** @type {string} */ response) => list.append(...piecesOf(response || first).flatMap((key) => items.get(key) ?? []));
  const settle = (/** @type {HTMLElement} */ item) => {
    const row = [...list.children];
    told.textContent = t("{item}: place {n} of {total}", { item: itemText(item), n: row.indexOf(item) + 1, total: row.length });
    changed();
  };
  write(""); // as for a question that a second attempt draws again
  for (const item of items.values()) makeMovable(list, item, settle);
  return { read, write, missing: () => "", places: () => items };
}

/** Never the right one. @param {import("../types.d.ts").QuestionData} question @param {import("../types.d.ts").Session} session @param {string[]} keys */
function firstOrder({ answer, id, shuffle }, session, keys) {
  const order = shuffle ? session.shuffled(keys, id) : keys;
  const right = answer.type === "ordering" ? answer.items.map((item) => item.k).join("") : "";
  return order.join("") === right ? order.reverse().join("") : order.join("");
}

/** @param {HTMLElement} list @param {HTMLElement} item @param {(item: HTMLElement) => void} settle */
function makeMovable(list, item, settle) {
  const grip = make("span", { class: "grip", "aria-hidden": "true" });
  const move = (/** @type {number} */ by) => () => {
    moveItem(list, item, [...list.children].indexOf(item) + by);
    settle(item);
  };
  const up = makeButton("up", "↑", move(-1));
  const down = makeButton("down", "↓", move(1));
  up.setAttribute("aria-label", t("Move up: {item}", { item: itemText(item) }));
  down.setAttribute("aria-label", t("Move down: {item}", { item: itemText(item) }));
  item.prepend(grip);
  item.append(make("span", { class: "moves" }, up, down));
  dragItem(item, grip, {
    follows: false,
    over(element, y) {
      const row = [...list.children];
      const target = row.findIndex((each) => each.contains(element));
      if (target < 0 || row[target] === item) return;
      const { top, height } = row[target].getBoundingClientRect();
      const isPast = target < row.indexOf(item) ? y < top + height / 2 : y > top + height / 2;
      if (isPast) moveItem(list, item, target);
    },
    drop: () => settle(item),
  });
}

/** Moves the others around it: what is moved itself would lose the focus or the pointer. @param {HTMLElement} list @param {HTMLElement} item @param {number} to */
function moveItem(list, item, to) {
  const row = [...list.children].filter((each) => each !== item);
  for (const each of row.slice(0, Math.max(to, 0))) list.insertBefore(each, item);
  let last = /** @type {Element} */ (item);
  for (const each of row.slice(Math.max(to, 0))) {
    last.after(each);
    last = each;
  }
}

/** @param {HTMLElement} item */
function itemText(item) {
  return pick(item, ".text")?.textContent?.trim() ?? "";
}
