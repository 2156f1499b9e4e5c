// Choosing modules, and being advised: kept in this browser, beside the reflections.
import { make, makeButton, pick, pickAll } from "../elements.js";
import { t, tn } from "../messages.js";
import { recommendedModules } from "./route.js";

/** @typedef {import("../types.d.ts").Session} Session */

const KEPT_CHOICE = "path:choice"; // no id of a reflection has a colon

/**
 * @param {HTMLElement} main @param {Session} session @param {import("../types.d.ts").PathData} data
 * @param {() => void} changed @returns {() => Set<number>} what is chosen, modules by index
 */
export function showChoice(main, session, data, changed) {
  const kept = session.reflection(KEPT_CHOICE).split(" ");
  const boxes = pickAll(main, ".options [data-option]").map((option) => {
    const module = Number(option.dataset.option);
    const box = make("input", { type: "checkbox" });
    const id = option.dataset.id ?? ""; // ids outlive a change of order
    box.checked = kept.includes(id);
    box.addEventListener("change", keep);
    pick(option, "label")?.prepend(box, " ");
    return { module, id, box };
  });
  const chosen = () => new Set(boxes.filter(({ box }) => box.checked).map(({ module }) => module));
  const help = pick(main, ".choose-help");
  if (help) help.hidden = false;
  tell();
  showRecommender(main, data.least, (modules) => {
    for (const { module, box } of boxes) box.checked = modules.includes(module);
    keep();
  });
  return chosen;

  function keep() {
    session.setReflection(KEPT_CHOICE, boxes.filter(({ box }) => box.checked).map(({ id }) => id).join(" "));
    tell();
    changed();
  }

  function tell() {
    const place = pick(main, ".chosen");
    const { size } = chosen();
    if (!place) return;
    const missing = data.least - size;
    const words = size ? [tn("{n} chosen.", "{n} chosen.", size)] : [];
    if (missing > 0) words.push(size ? tn("Choose {n} more.", "Choose {n} more.", missing) : t("Nothing chosen yet."));
    place.textContent = words.join(" ");
  }
}

/** @param {HTMLElement} main @param {number} most @param {(modules: number[]) => void} choose */
function showRecommender(main, most, choose) {
  const form = pick(main, ".recommender form");
  const told = pick(main, ".recommended");
  if (!form || !told) return;
  const answers = pickAll(form, "[data-speaks-for]").map((answer) => {
    const box = make("input", { type: "checkbox" });
    pick(answer, "label")?.prepend(box, " ");
    const modules = (answer.dataset.speaksFor ?? "").split(" ").filter(Boolean).map(Number);
    return { box, modules };
  });
  form.classList.add("is-live");
  pick(form, ".actions")?.append(makeButton("recommend", t("Recommend modules to me"), () => {
    const ticked = answers.filter(({ box }) => box.checked).map(({ modules }) => modules);
    const modules = recommendedModules(ticked, most);
    if (!modules.length) return void (told.textContent = t("Tick at least one answer."));
    choose(modules);
    const names = modules.map((module) => pick(main, `[data-option="${module}"] .name`)?.textContent ?? "");
    told.textContent = t("For your work: {modules}. They are ticked above; change them as you like.", { modules: names.join(", ") });
  }));
}
