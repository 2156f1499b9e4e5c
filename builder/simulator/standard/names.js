// An element's name → what it names: "cmi.objectives.2.id" is pattern "cmi.objectives.n.id" with rows [2].

/** @typedef {import("../types.d.ts").Elements} Elements */
/** @typedef {import("../types.d.ts").Element} Element */
/** @typedef {{ list: string, row: number }} Place A row of a list: "cmi.objectives", 2. */
/**
 * @typedef {{ kind: "element", pattern: string, element: Element, places: Place[] }
 *   | { kind: "children", places: Place[], words: string } | { kind: "count", of: string, places: Place[] }
 *   | { kind: "version" | "undefined" | "no-children" | "no-count" | "no-version", places: Place[] }} Named
 */

const ROW = /^(0|[1-9]\d*)$/;
const TARGET = /^(adl\.nav\.request_valid\.(?:choice|jump))\.\{target=[^{}\s]+\}$/; // requirements 50.2 and 119.2

/** @param {Elements} elements @param {string} name @returns {Named} */
export function readName(elements, name) {
  const target = TARGET.exec(name)?.[1];
  if (target) return elements[target] ? { kind: "element", pattern: target, element: elements[target], places: [] } : { kind: "undefined", places: [] };
  const parts = name.split(".");
  const places = placesOf(parts);
  const pattern = parts.map((part) => (ROW.test(part) ? "n" : part)).join(".");
  if (pattern === "cmi._version") return { kind: "version", places };
  const keyword = /^(.*)\._(children|count|version)$/.exec(pattern);
  if (keyword) return readKeyword(elements, keyword[1], keyword[2], name.slice(0, name.lastIndexOf(".")), places);
  const element = elements[pattern];
  return element && !target ? { kind: "element", pattern, element, places } : { kind: "undefined", places };
}

/** The rows of a list that values fill. @param {Iterable<string>} names @param {string} list */
export function countRows(names, list) {
  let count = 0;
  for (const name of names) {
    if (!name.startsWith(`${list}.`)) continue;
    const row = name.slice(list.length + 1).split(".", 1)[0];
    if (ROW.test(row)) count = Math.max(count, Number(row) + 1);
  }
  return count;
}

/** The row that an element stands in, without its last field: "cmi.objectives.2" of "cmi.objectives.2.score.raw". @param {string} name */
export function rowOf(name) {
  return /^((?:[a-z_]+\.)+?(?:0|[1-9]\d*))\./.exec(name)?.[1] ?? "";
}

/** @param {Elements} elements @param {string} base @param {string} keyword @param {string} of @param {Place[]} places @returns {Named} */
function readKeyword(elements, base, keyword, of, places) {
  const names = Object.keys(elements);
  const isList = names.some((name) => name.startsWith(`${base}.n.`));
  const below = base + (isList ? ".n." : ".");
  const fields = [...new Set(names.filter((name) => name.startsWith(below)).map((name) => name.slice(below.length).split(".")[0]))];
  const known = names.includes(base) || fields.length > 0;
  // cmi and cmi.interactions.n are no elements of the standards: they have no `_children`.
  if (!known || base === "cmi" || base === "adl" || base === "adl.nav" || base.endsWith(".n")) return { kind: "undefined", places };
  if (keyword === "version") return { kind: "no-version", places };
  if (keyword === "count") return isList ? { kind: "count", of, places } : { kind: "no-count", places };
  const isInnerList = isList && base.includes(".n.");
  return fields.length && !isInnerList ? { kind: "children", places, words: fields.join(",") } : { kind: "no-children", places };
}

/** @param {string[]} parts @returns {Place[]} */
function placesOf(parts) {
  return parts.flatMap((part, at) => (ROW.test(part) ? [{ list: parts.slice(0, at).join("."), row: Number(part) }] : []));
}
