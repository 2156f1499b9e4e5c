// The page: a course at an LMS of some profile, and what passes between them. `window.SIMULATOR` is for programs that drive it.
import { openKeeping } from "./keeping.js";
import { launch } from "./launching.js";
import { readManifest } from "./manifest.js";
import { byId, showCall, showSummary } from "./showing.js";

/** @typedef {import("../types.d.ts").Profile} Profile */
/** @typedef {import("../types.d.ts").Call} Call */
/** @typedef {"normal" | "review" | "browse"} Mode */

const asked = new URLSearchParams(location.search);
const course = asked.get("course") ?? "";
const standard = asked.get("standard") === "scorm2004" ? "scorm2004" : "scorm12";
const learner = asked.get("learner") || "learner-1";
const keeping = openKeeping({ course, standard, learner });
const STATE_LIMITS = { scorm12: 4096, scorm2004: 64_000 };

/** @type {import("./launching.js").Launched | null} */
let launched = null;
/** @type {Call[]} */
const calls = [];
let online = true;

/** @type {Profile[]} */
const profiles = await (await fetch("profiles.json")).json();
const profile = profiles.find((each) => each.id === asked.get("profile")) ?? profiles[0];
const manifest = course ? await readManifest(course) : { identifier: "" };

/** @param {Mode} mode */
function start(mode) {
  const { identifier: _, ...given } = manifest;
  launched = launch({
    standard,
    profile,
    kept: keeping.read(),
    launch: { learner: { id: learner, name: "Banda, Amina" }, mode, ...given },
    course,
    place: byId("course"),
    stored: keeping.write,
    told,
    isOnline: () => online,
  });
  refresh();
}

/** @param {Call} call */
function told(call) {
  calls.push(call);
  showCall(call, calls.length);
  if (call.code !== "0") byId("told").textContent = `${call.function} was refused: ${call.code}, ${call.says}`;
  refresh();
}

function refresh() {
  if (!launched) return;
  const { completion, success, score, time, location: place, state, entry } = launched.lms.summary();
  const { attempt, launches } = keeping.read();
  const states = { before: "not initialised", running: "running", after: "ended" };
  showSummary([
    ["Status", completion],
    ["Success", success],
    ["Score", score || "none"],
    ["Time", time],
    ["State", `${state.toLocaleString("en")} of ${(profile.lengths?.["cmi.suspend_data"] ?? STATE_LIMITS[standard]).toLocaleString("en")} characters`],
    ["Place", place],
    ["Session", `${states[launched.lms.state()]}${entry ? `, ${entry}` : ""}`],
    ["Attempt", `${attempt}, launched ${launches} times before`],
    ["Connection", online ? "" : "none: commits are refused"],
  ]);
}

/** @param {string} text */
const say = (text) => void (byId("told").textContent = text);

const actions = {
  resume: () => (launched?.leave(), start("normal"), say("Left, and launched again.")),
  relaunch: () => (launched?.frame.contentWindow?.location.reload(), say("The course's page was loaded again; the LMS's page stayed.")),
  attempt() {
    launched?.leave();
    keeping.write({ ...keeping.read(), attempt: keeping.read().attempt + 1, values: {}, launches: 0 });
    start("normal");
    say("A new attempt has begun.");
  },
  review: () => (launched?.leave(), start("review"), say("Launched for review.")),
  browse: () => (launched?.leave(), start("browse"), say("Launched to browse.")),
  close: () => (launched?.kill(), refresh(), say("The tab was killed: nothing after the last commit has reached the LMS. “Leave and resume” launches again.")),
  offline() {
    online = !online;
    document.querySelector("[data-do=offline]")?.setAttribute("aria-pressed", String(!online));
    say(online ? "The connection is back." : "No connection: commits are refused, pages cannot be loaded.");
    refresh();
  },
  clear() {
    launched?.kill();
    keeping.clear(manifest.identifier);
    calls.length = 0;
    byId("calls").replaceChildren();
    start("normal");
    say("All is forgotten, by the LMS and by the browser.");
  },
};

function showChoices() {
  const select = /** @type {HTMLSelectElement} */ (byId("profile"));
  for (const each of profiles.filter((one) => one.standards.includes(standard))) select.add(new Option(each.title, each.id, false, each === profile));
  const standards = /** @type {HTMLSelectElement} */ (byId("standard"));
  standards.value = standard;
  for (const [name, control] of /** @type {const} */ ([["profile", select], ["standard", standards]])) {
    control.addEventListener("change", () => {
      launched?.leave();
      asked.set(name, control.value);
      location.search = String(asked);
    });
  }
  byId("says").textContent = `${profile.title}: ${profile.says} (Known from: ${profile.source}.)`;
  byId("only-refused").addEventListener("change", ({ target }) => byId("calls").classList.toggle("only-refused", /** @type {HTMLInputElement} */ (target).checked));
  for (const button of document.querySelectorAll("button")) {
    button.addEventListener("click", () => void actions[/** @type {keyof typeof actions} */ (button.dataset.do)]());
  }
}

document.body.classList.toggle("is-bare", asked.get("panel") === "0");
showChoices();
if (!course) byId("course").append(Object.assign(document.createElement("p"), { textContent: "Say which course: ?course=/path/to/index.html" }));
else start(/** @type {Mode} */ (asked.get("mode") ?? "normal"));

Object.assign(window, {
  SIMULATOR: {
    calls,
    actions,
    kept: () => keeping.read(),
    summary: () => launched?.lms.summary(),
    state: () => launched?.lms.state(),
    leave: () => launched?.leave(),
  },
});
