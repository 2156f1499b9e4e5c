// What a help desk asks for, in English: no answers, no names.

/** @typedef {import("./types.d.ts").UnitData} UnitData */
/** @typedef {import("./types.d.ts").Opened} Opened */
/** @typedef {import("./types.d.ts").Tracker} Tracker */

/** @param {{ unit: UnitData, opened: Opened, tracker: Tracker, browser: string, told: string[], length: number, sequence: number }} facts */
export function writeReport({ unit, opened, tracker, browser, told, length, sequence }) {
  return [
    `Course: ${unit.title}`,
    `Identifier: ${unit.id}`,
    `Version: ${unit.version}, build ${unit.build}`,
    `Tracking: ${tracker.name}, LMS ${opened.lms}, mode ${opened.mode}`,
    `State: ${length} of ${opened.stateLimit} characters, change ${sequence}`,
    `Notices: ${told.join(", ") || "none"}`,
    `Browser: ${browser}`,
    `Time: ${new Date().toISOString()}`,
    "Last errors:",
    ...(tracker.log.length ? tracker.log : ["none"]).map((line) => `  ${line}`),
  ].join("\n");
}
