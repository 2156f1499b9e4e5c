// What an LMS does between launches: what is kept, what begins anew, what it sets by itself.

/** @typedef {import("../types.d.ts").Standard} Standard */
/** @typedef {import("../types.d.ts").Values} Values */
/** @typedef {import("../types.d.ts").Profile} Profile */
/** @typedef {import("../types.d.ts").Launch} Launch */
/** @typedef {import("../types.d.ts").Kept} Kept */

/** Nothing yet: a learner who never launched. @returns {Kept} */
export const nothingKept = () => ({ attempt: 1, launches: 0, ended: false, values: {} });

/**
 * The values at a launch. Exit decides (1.2 RTE 3.4.4, cmi.core.exit and cmi.core.entry; 2004: requirements 62.3 and 63): after `suspend`, or a
 * navigation request to suspend all, the attempt goes on; after any other a 2004 LMS begins a new one, and a 1.2 LMS keeps what it has.
 * @param {Standard} standard @param {Profile} profile @param {Kept} kept @param {Launch} launch @returns {Values}
 */
export function valuesAtLaunch(standard, profile, kept, launch) {
  const is12 = standard.id === "scorm12";
  const core = is12 ? "cmi.core" : "cmi";
  const isFirst = Object.keys(kept.values).length === 0;
  const suspended = kept.values[`${core}.exit`] === "suspend" || kept.values["adl.nav.request"] === "suspendAll";
  const lasts = is12 || suspended || profile.keepsAttempt || (!kept.ended && !profile.forgetsUnlessSuspended);
  const values = new Map(Object.entries(lasts ? kept.values : preferences(kept.values)));
  addTime(values, core, is12);
  values.delete(`${core}.exit`);
  values.delete(`${core}.session_time`);
  values.delete("adl.nav.request");
  const begins = isFirst || !lasts;
  values.set(`${core}.entry`, begins ? "ab-initio" : suspended ? "resume" : "");
  values.set(`${core}.credit`, launch.mode === "normal" ? "credit" : "no-credit");
  for (const [element, value] of given(launch, is12)) if (value) values.set(element, value);
  for (const [element, value] of Object.entries(launch.given ?? {})) values.set(element, value);
  return values;
}

/**
 * What the LMS sets when a session ends. 1.2 (RTE 3.4.4, cmi.core.lesson_status): where the course has set no status it becomes `completed`
 * (`browsed` in browse mode), and with a mastery score and a score, `passed` or `failed`.
 * @param {Standard} standard @param {Profile} profile @param {Values} values @param {Launch} launch
 */
export function settle(standard, profile, values, launch) {
  if (standard.id !== "scorm12") return;
  const status = "cmi.core.lesson_status";
  const [raw, mastery] = [values.get("cmi.core.score.raw"), values.get("cmi.student_data.mastery_score")];
  const isSet = values.has(status);
  if (!isSet) values.set(status, launch.mode === "browse" ? "browsed" : "completed");
  if (launch.mode === "normal" && raw && mastery && (!isSet || profile.masteryOverwrites)) {
    values.set(status, Number(raw) >= Number(mastery) ? "passed" : "failed");
  }
}

/** In words for people: what a gradebook would show. @param {Standard} standard @param {Values} values */
export function summarise(standard, values) {
  const read = (/** @type {string} */ name) => standard.derive(name, values) ?? values.get(name) ?? standard.elements[name]?.initial ?? "";
  const is12 = standard.id === "scorm12";
  const core = is12 ? "cmi.core" : "cmi";
  const total = new Map(values);
  addTime(total, core, is12);
  return {
    completion: read(is12 ? "cmi.core.lesson_status" : "cmi.completion_status"),
    success: is12 ? "" : read("cmi.success_status"),
    score: read(`${core}.score.raw`),
    time: total.get(`${core}.total_time`) ?? standard.elements[`${core}.total_time`].initial ?? "",
    location: read(is12 ? "cmi.core.lesson_location" : "cmi.location"),
    state: read("cmi.suspend_data").length,
    entry: read(`${core}.entry`),
  };
}

/** The learner's own settings outlive an attempt. @param {Record<string, string>} values */
function preferences(values) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => /_preference\./.test(name)));
}

/** @param {Launch} launch @param {boolean} is12 @returns {[string, string | undefined][]} */
function given({ learner, mode, launchData, masteryScore, passingScore, completionThreshold }, is12) {
  return is12
    ? [
        ["cmi.core.student_id", learner.id],
        ["cmi.core.student_name", learner.name],
        ["cmi.core.lesson_mode", mode],
        ["cmi.launch_data", launchData],
        ["cmi.student_data.mastery_score", masteryScore],
      ]
    : [
        ["cmi.learner_id", learner.id],
        ["cmi.learner_name", learner.name],
        ["cmi.mode", mode],
        ["cmi.launch_data", launchData],
        ["cmi.scaled_passing_score", passingScore],
        ["cmi.completion_threshold", completionThreshold],
      ];
}

/** Session time goes into total time. @param {Values} values @param {string} core @param {boolean} is12 */
function addTime(values, core, is12) {
  const session = values.get(`${core}.session_time`);
  if (!session) return;
  const seconds = secondsOf(session) + secondsOf(values.get(`${core}.total_time`) ?? "");
  values.set(`${core}.total_time`, is12 ? timespan(seconds) : duration(seconds));
}

/** Of HH:MM:SS.SS and of PnYnMnDTnHnMnS. @param {string} text */
export function secondsOf(text) {
  const clock = /^(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text);
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const [, ...given] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text) ?? [];
  return given.reduce((sum, each, place) => sum + Number(each ?? 0) * SECONDS[place], 0);
}

/** Of a year, a month (a twelfth of one), a day, an hour, a minute, a second. */
const SECONDS = [31_536_000, 2_628_000, 86_400, 3600, 60, 1];

/** @param {number} seconds */
function timespan(seconds) {
  const hundredths = Math.round(seconds * 100);
  const parts = [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6000) % 60, Math.floor(hundredths / 100) % 60];
  const [hours, minutes, whole] = parts.map((each, place) => String(each).padStart(place ? 2 : 4, "0"));
  return `${hours}:${minutes}:${whole}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** @param {number} seconds */
function duration(seconds) {
  const hundredths = Math.round(seconds * 100);
  return `PT${Math.floor(hundredths / 360_000)}H${Math.floor(hundredths / 6000) % 60}M${(hundredths % 6000) / 100}S`;
}
