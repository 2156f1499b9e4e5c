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
    /** The browser's own copies that a course made go too: those under its manifest's id. @param {string} identifier */
    clear(identifier) {
      localStorage.removeItem(name);
      for (const each of Object.keys(localStorage)) if (identifier && each.startsWith(`${identifier}:`)) localStorage.removeItem(each);
    },
  };
}
