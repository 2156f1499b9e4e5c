// A profile → how its LMS departs from the standard, as a session takes it.
import { rowOf } from "./names.js";
import { seeded } from "./random.js";

/** @typedef {import("../types.d.ts").Profile} Profile */
/** @typedef {import("../types.d.ts").Values} Values */
/** @typedef {import("./session.js").Habits} Habits */
/** @typedef {import("./session.js").Answer} Answer */

/**
 * `pause` lets the page stand still; `isOnline` tells whether the server can be reached.
 * @param {Profile} profile @param {import("../types.d.ts").Standard["id"]} standard @param {Values} values @param {{ pause?: (milliseconds: number) => void, isOnline?: () => boolean }} [host]
 * @returns {Habits}
 */
export function habitsOf(profile, standard, values, { pause = () => {}, isOnline = () => true } = {}) {
  const random = seeded(profile.seed ?? 1);
  const lacks = (/** @type {string} */ name) => (profile.lacks ?? []).some((beginning) => name === beginning || name.startsWith(`${beginning}.`));
  return {
    get(name) {
      if (lacks(name)) return { value: "", fault: "not-implemented", detail: "this LMS lacks it" };
      if (profile.unreadable?.includes(name)) return { value: "" };
      const initial = values.has(name) ? undefined : profile.initials?.[name];
      if (initial !== undefined) return { value: initial };
      return profile.checks === false ? { value: values.get(name) ?? "" } : undefined;
    },
    set(name, value, pattern) {
      if (lacks(name)) return { value: "false", fault: "not-implemented", detail: "this LMS lacks it" };
      if (profile.checks === false) return { value: "true" };
      const wanted = profile.patterns?.[pattern] ?? profile.patterns?.[`${pattern} ${values.get(`${rowOf(name)}.type`)}`];
      if (wanted && !new RegExp(wanted, "u").test(value)) return { value: "false", fault: "type", detail: `this LMS takes only ${wanted}` };
      return undefined;
    },
    length: (type, pattern) => profile.lengths?.[pattern] ?? profile.lengths?.[type],
    commit() {
      pause(profile.commitMilliseconds ?? 0);
      if (!isOnline()) return "not-stored";
      return random() < (profile.commitFails ?? 0) ? "not-stored" : undefined;
    },
    end() {
      const request = (values.get("adl.nav.request") ?? "").replace(/^\{.*\}/, "");
      if (profile.endFailsOn?.includes(request)) return "not-ended";
      return isOnline() ? undefined : "not-stored"; // requirement 5.2.1.1
    },
    code: (fault) => profile.codes?.[standard]?.[fault],
  };
}
