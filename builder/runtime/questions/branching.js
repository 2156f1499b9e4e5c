// Branching: a story whose nodes are shown one by one; each choice tells what came of it.
import { makeRich, pickAll } from "../elements.js";
import { t } from "../messages.js";
import { branchPath, piecesOf } from "../responses.js";

/** @typedef {Extract<import("../types.d.ts").AnswerData, { type: "branching" }>} Story */

/** @type {import("../face.d.ts").MakeControls} */
export function branchingControls(root, question, session, changed) {
  const story = /** @type {Story} */ (question.answer);
  const nodes = new Map(pickAll(root, ".node").map((node) => [node.dataset.node ?? "", node]));
  /** @type {string[]} */
  let taken = [];
  const here = () => nodes.get(nodeAfter(story, taken));
  const chosen = () => /** @type {HTMLInputElement | null} */ (here() && here()?.querySelector("input:checked"))?.value ?? "";
  const read = () => taken.join("");
  const write = (/** @type {string} */ response) => {
    taken = [];
    for (const node of nodes.values()) resetNode(node);
    for (const key of piecesOf(response)) takeStep(key);
    showNode(here());
  };
  /** @param {string} key @returns {HTMLElement | null} */
  const takeStep = (key) => {
    const node = here();
    const choice = story.nodes.flatMap((each) => each.choices).find((each) => each.k === key);
    const input = /** @type {HTMLInputElement | null} */ (node?.querySelector(`input[value="${key}"]`));
    if (!node || !choice || !input) return null;
    input.checked = true;
    taken.push(key);
    return closeNode(node, choice.f);
  };
  write("");
  return {
    read,
    write,
    missing: () => (!here() || chosen() ? "" : t("Choose what to do first.")),
    places: () => takenPlaces(nodes, taken),
    advance() {
      const told = here() ? takeStep(chosen()) : null;
      showNode(here());
      changed();
      return here() ? told : null;
    },
  };
}

/** The node that the choices lead to; "" at the story's end. @param {Story} story @param {string[]} taken */
export function nodeAfter(story, taken) {
  const path = branchPath(story, taken.join(""));
  return path.length ? path[path.length - 1].choice.next : story.nodes[0].id;
}

/** @param {HTMLElement} node */
function resetNode(node) {
  node.hidden = true;
  node.classList.remove("is-taken");
  for (const each of pickAll(node, ".consequence")) each.remove();
  for (const input of /** @type {HTMLInputElement[]} */ (pickAll(node, "input"))) input.checked = input.disabled = false;
}

/** @param {HTMLElement | undefined} node */
function showNode(node) {
  if (node) node.hidden = false;
}

/** @param {HTMLElement} node @param {string} consequence HTML */
function closeNode(node, consequence) {
  node.hidden = false;
  node.classList.add("is-taken");
  for (const input of /** @type {HTMLInputElement[]} */ (pickAll(node, "input"))) input.disabled = true;
  const told = makeRich("consequence", consequence);
  node.append(told);
  return told;
}

/** @param {Map<string, HTMLElement>} nodes @param {string[]} taken */
function takenPlaces(nodes, taken) {
  const inputs = [...nodes.values()].flatMap((node) => /** @type {HTMLInputElement[]} */ (pickAll(node, "input:checked")));
  const places = inputs.filter((input) => taken.includes(input.value));
  return new Map(places.map((input) => [input.value, input.closest("label") ?? input]));
}
