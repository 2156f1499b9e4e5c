// What matching and categorise share: a select beside each item, and zones to drag the items to. The selects hold the answer.
import { make, pick, pickAll } from "../elements.js";
import { t, tn } from "../messages.js";
import { placementsOf } from "../responses.js";
import { placementsText, shuffleRow } from "./choices.js";
import { dragItem } from "./dragging.js";

/**
 * @param {HTMLElement} root @param {string} list selector of the list @param {string[]} order the items' keys as the author wrote them
 * @param {import("../types.d.ts").QuestionData} question @param {import("../types.d.ts").Session} session
 * @param {() => void} changed @returns {import("../face.d.ts").Controls}
 */
export function placingControls(root, list, order, question, session, changed) {
  const items = new Map(pickAll(root, list + " > li").map((item) => [itemKey(item), item]));
  shuffleRow([...items.values()], question, session);
  const zones = makeZones(root, list, items);
  const given = (/** @type {string} */ key) => selectOf(items.get(key))?.value ?? "";
  const settle = () => {
    showPlaced(zones, items);
    changed();
  };
  for (const item of items.values()) addGrip(item, zones, settle);
  root.addEventListener("change", settle);
  return {
    read: () => placementsText(order, given),
    write(response) {
      const placements = placementsOf(response, question.answer.type);
      for (const [key, item] of items) setSelect(item, placements.get(key) ?? "");
      showPlaced(zones, items);
    },
    missing() {
      const left = order.filter((key) => !given(key)).length;
      return left ? tn("{n} item still has no place.", "{n} items still have no place.", left) : "";
    },
    places: () => items,
  };
}

/** @param {HTMLElement} item */
function itemKey(item) {
  return item.dataset.left ?? item.dataset.item ?? "";
}

/** @param {HTMLElement | undefined} item @returns {HTMLSelectElement | null} */
function selectOf(item) {
  return item?.querySelector("select") ?? null;
}

/** @param {HTMLElement} item @param {string} value */
function setSelect(item, value) {
  const select = selectOf(item);
  if (select) select.value = value;
}

/** One zone for each place, hidden from screen readers, which have the selects. @param {HTMLElement} root @param {string} list @param {Map<string, HTMLElement>} items */
function makeZones(root, list, items) {
  const options = [...(selectOf([...items.values()][0])?.options ?? [])].filter((option) => option.value);
  const zones = options.map((option) => make("div", { class: "zone", "data-key": option.value }, make("strong", {}, option.text)));
  const hint = make("p", {}, t("Drag the items here, or choose in the lists."));
  pick(root, list)?.after(make("div", { class: "zones", "aria-hidden": "true" }, hint, ...zones));
  return zones;
}

/** @param {HTMLElement} item @param {HTMLElement[]} zones @param {() => void} settle */
function addGrip(item, zones, settle) {
  const grip = make("span", { class: "grip", "aria-hidden": "true" });
  item.prepend(grip);
  /** @type {HTMLElement | null} */
  let target = null;
  dragItem(item, grip, {
    follows: true,
    over(element) {
      target = zones.find((zone) => zone.contains(element)) ?? null;
      for (const zone of zones) zone.classList.toggle("is-target", zone === target);
    },
    drop(dropped) {
      for (const zone of zones) zone.classList.remove("is-target");
      if (!dropped || !target) return;
      setSelect(item, target.dataset.key ?? "");
      settle();
    },
  });
}

/** @param {HTMLElement[]} zones @param {Map<string, HTMLElement>} items */
function showPlaced(zones, items) {
  for (const zone of zones) {
    for (const chip of pickAll(zone, ".chip")) chip.remove();
    for (const item of items.values()) {
      if (selectOf(item)?.value !== zone.dataset.key) continue;
      zone.append(make("span", { class: "chip" }, pick(item, ".text")?.textContent ?? ""));
    }
  }
}
