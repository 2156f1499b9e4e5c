// What the address asks for; where it names no course, what stands in courses.json beside the page.

/** @typedef {"scorm12" | "scorm2004"} StandardId */
/** @typedef {"normal" | "review" | "browse"} Mode */
/** @typedef {{ home: string, courses: Record<StandardId, string> }} Mounted who mounted the simulator: a page to go back to, the course in each standard */
/** @typedef {{ course: string, standard: StandardId, learner: string, mode: Mode, page: string, profile: string, home: string, fixed: boolean, bare: boolean }} Asked */

/** `fixed`: the course is a package of one standard. `page`: below the course's folder, or "". @returns {Promise<Asked>} */
export async function readAddress() {
  const asked = new URLSearchParams(location.search);
  const standard = asked.get("standard") === "scorm2004" ? "scorm2004" : "scorm12";
  const mode = /** @type {Mode} */ (["review", "browse"].find((each) => each === asked.get("mode")) ?? "normal");
  const given = asked.get("course") ?? "";
  const mounted = given ? null : await readMounted();
  return {
    course: given || (mounted?.courses[standard] ?? ""),
    standard,
    learner: asked.get("learner") || "learner-1",
    mode,
    page: /^[\w-]+\.html$/.test(asked.get("page") ?? "") ? String(asked.get("page")) : "",
    profile: asked.get("profile") ?? "",
    home: mounted?.home ?? "",
    fixed: Boolean(given),
    bare: asked.get("panel") === "0",
  };
}

/** Loads the page anew for another LMS or standard. @param {"profile" | "standard"} name @param {string} value */
export function askFor(name, value) {
  const asked = new URLSearchParams(location.search);
  asked.set(name, value);
  location.search = String(asked);
}

/** A page is asked for once: later launches begin where the learner left. */
export function forgetPage() {
  const asked = new URLSearchParams(location.search);
  asked.delete("page");
  history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
}

/** @returns {Promise<Mounted | null>} */
async function readMounted() {
  const answer = await fetch("courses.json").catch(() => null);
  return answer?.ok ? answer.json() : null;
}
