// The keys and feedback of a page's questions: its JSON script → PageData (docs/run-time.md, "Pages").

/** @param {string} script text of `script.page-data` @param {string} build @returns {import("./types.d.ts").PageData} */
export function readPageData(script, build) {
  const masked = atob(JSON.parse(script));
  const bytes = Uint8Array.from(masked, (character, index) => character.charCodeAt(0) ^ build.charCodeAt(index % build.length));
  return JSON.parse(new TextDecoder().decode(bytes));
}
