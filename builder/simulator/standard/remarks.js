// What is sound, and some LMSs will stumble over all the same.
import { rowOf } from "./names.js";

/** @typedef {import("../types.d.ts").Standard} Standard */
/** @typedef {import("../types.d.ts").Values} Values */
/** @typedef {import("./names.js").Named} Named */

/**
 * Of a value that was just set, in words; "" where there is nothing to say.
 * @param {Standard} standard @param {Values} values @param {string} name @param {string} value @param {Extract<Named, { kind: "element" }>} named
 */
export function remarkOn(standard, values, name, value, { pattern, element, places }) {
  const place = rowOf(name);
  const field = (/** @type {string} */ each) => values.get(`${place}.${each}`) ?? "";
  const { type } = element;
  const beyond = type.excess?.(value, field);
  if (beyond) return beyond;
  if (!standard.lengthsAreHard && type.longest !== undefined && value.length > type.longest) {
    return `${value.length} characters: an LMS need not hold more than ${type.longest}`;
  }
  const crowded = places.find(({ list, row }) => row >= heldRows(standard, list, field));
  if (crowded) return `row ${crowded.row} of ${crowded.list}: an LMS need not hold more than ${heldRows(standard, crowded.list, field)}`;
  // The RTE wants interactions' ids unique, and asks no error of an LMS; some refuse (adapt-contrib-spoor#234).
  if (pattern === "cmi.interactions.n.id" && [...values].some(([each, held]) => held === value && each !== name && /^cmi\.interactions\.\d+\.id$/.test(each))) {
    return "another interaction has this id: some LMSs refuse it";
  }
  return type.name === "CMIFeedback" && !field("type") ? "a response before the interaction's type: an LMS cannot check it" : "";
}

/** Of how a function was called, in words. @param {number} wanted @param {unknown[]} given */
export function remarkOnParameters(wanted, given) {
  if (given.length !== wanted) return `${given.length} parameters instead of ${wanted}`;
  return given.every((each) => typeof each === "string") ? "" : "a parameter that is no text";
}

/** @param {Standard} standard @param {string} list @param {(field: string) => string} field */
function heldRows(standard, list, field) {
  const held = standard.rows[list.replace(/\.\d+/g, ".n")] ?? Infinity;
  return typeof held === "number" ? held : held(field);
}
