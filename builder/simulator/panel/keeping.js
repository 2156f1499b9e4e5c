// What the LMS keeps, in this browser.
import { nothingKept } from "../standard/attempts.js";

/** @typedef {import("../types.d.ts").Kept} Kept */

const PREFIX = "coursewright-simulator:";

/** @param {{ course: string, standard: string, learner: string }} at */
export function openKeeping({ course, standard, learner }) {
  const name = PREFIX + [course, standard, learner].join(":");
  return {
    /** @returns {Kept} */
    read() {
      try {
        return { ...nothingKept(), ...JSON.parse(localStorage.getItem(name) ?? "{}") };
      } catch {
        return nothingKept();
      }
    },
    /** @param {Kept} kept */
    write: (kept) => localStorage.setItem(name, JSON.stringify(kept)),
    /**
     * The browser's own copies go too: a course of ours names them by its manifest's id and the learner's, or by the id alone at an
     * LMS that told it no name. @param {string} identifier @param {boolean} isNameless
     */
    clear(identifier, isNameless) {
      localStorage.removeItem(name);
      localStorage.removeItem(`${identifier}:${learner}`);
      if (isNameless) localStorage.removeItem(`${identifier}:`);
    },
  };
}
