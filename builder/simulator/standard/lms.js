// A launch at an LMS of some profile: its API object, what it keeps, every call.
import { settle, summarise, valuesAtLaunch } from "./attempts.js";
import { habitsOf } from "./habits.js";
import { SCORM12 } from "./scorm12.js";
import { SCORM2004 } from "./scorm2004.js";
import { openSession } from "./session.js";

/** @typedef {import("../types.d.ts").Profile} Profile */
/** @typedef {import("../types.d.ts").Kept} Kept */
/** @typedef {import("../types.d.ts").Launch} Launch */
/** @typedef {import("../types.d.ts").Call} Call */

export const STANDARDS = { scorm12: SCORM12, scorm2004: SCORM2004 };

/**
 * `stored` gets what the LMS would hold from then on: at each commit, and at the end.
 * @param {{ standard: "scorm12" | "scorm2004", profile: Profile, kept: Kept, launch: Launch, stored?: (kept: Kept) => void, told?: (call: Call) => void,
 *   pause?: (milliseconds: number) => void, isOnline?: () => boolean }} options
 */
export function launchAt({ standard: id, profile, kept, launch, stored = () => {}, told = () => {}, pause, isOnline }) {
  const standard = STANDARDS[id];
  const values = valuesAtLaunch(standard, profile, kept, launch);
  const keeps = launch.mode === "normal" || profile.writesInReview;
  const session = openSession(standard, {
    values,
    habits: habitsOf(profile, id, values, { pause, isOnline }),
    told,
    stored(all, ended) {
      const held = new Map(all);
      if (ended) settle(standard, profile, held, launch);
      if (keeps) stored({ attempt: kept.attempt, launches: kept.launches + 1, ended, values: Object.fromEntries(held) });
    },
  });
  return { standard, api: spoken(session, profile, standard), values, state: session.state, summary: () => summarise(standard, values) };
}

/** The API object, with the habits of its answers. @param {ReturnType<typeof openSession>} session @param {Profile} profile @param {import("../types.d.ts").Standard} standard */
function spoken({ api, state }, profile, { functions }) {
  /** @type {Record<string, (...given: unknown[]) => unknown>} */
  const object = {};
  for (const [name, call] of Object.entries(api)) {
    object[name] = (...given) => {
      // Moodle's own page throws here, once objectives or interactions were stored.
      if (name === functions.initialise && state() === "after" && profile.secondInitialise === "throws") throw new TypeError("initialised a second time in the same page");
      const answer = /** @type {(...given: unknown[]) => string} */ (call)(...given);
      if (name === functions.lastError && profile.silentErrors) return "0";
      return profile.answersTrue && (answer === "true" || answer === "false") ? answer === "true" : answer;
    };
  }
  return object;
}
