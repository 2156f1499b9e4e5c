// The page: a course at an LMS of some profile, and what passes between them. `window.SIMULATOR` is for programs that drive it.
import { askFor, forgetPage, readAddress } from "./asked.js";
import { clearCalls, letCallsBeFiltered, showCall, showLaunch } from "./calls.js";
import { byId, make } from "./elements.js";
import { openKeeping } from "./keeping.js";
import { courseWindow, openLaunch, showFrame } from "./launching.js";
import { readManifest } from "./manifest.js";
import { letPanelBeSized } from "./sizing.js";
import { showSummary } from "./summary.js";

/** @typedef {import("../types.d.ts").Profile} Profile */
/** @typedef {import("../types.d.ts").Call} Call */
/** @typedef {import("./asked.js").Mode} Mode */

const LEARNER = "Banda, Amina";

const asked = await readAddress();
const { course, standard, learner } = asked;
const keeping = openKeeping({ course, standard, learner });
/** @type {Profile[]} */
const profiles = (await (await fetch("profiles.json")).json()).filter((/** @type {Profile} */ each) => each.standards.includes(standard));
const profile = profiles.find((each) => each.id === asked.profile) ?? profiles[0];
let manifest = await readManifest(course);

/** @type {import("./launching.js").Launched | null} */
let launched = null;
/** @type {HTMLIFrameElement | null} */
let frame = null;
let mode = asked.mode;
let launches = 0;
let online = true;
let waiting = 0;
/** @type {Call[]} */
const calls = [];
/** Elements set since the last commit that succeeded. @type {Set<string>} */
const pending = new Set();

/** A launch without a page of its own: the frame is there, or comes. */
function begin() {
  const kept = keeping.read();
  launches = kept.launches + 1;
  pending.clear();
  if (manifest.title) document.title = `${manifest.title} · LMS simulator`;
  launched = openLaunch({
    standard,
    profile,
    kept,
    launch: { learner: { id: learner, name: LEARNER }, mode, ...manifest.given },
    stored: keeping.write,
    told,
    offered: refresh,
    isOnline: () => online,
  });
  if (!asked.bare) showLaunch(`Launch ${launches} of attempt ${kept.attempt}${mode === "normal" ? "" : `, to ${mode}`}`);
  refresh();
}

/** @param {Mode} how @param {string} [page] */
function start(how, page = "") {
  mode = how;
  begin();
  frame = showFrame(byId("course"), profile, page ? course.replace(/[^/]*$/, page) : course, () => online);
}

/** The learner leaves: the course's page goes, and may say goodbye. */
function leave() {
  frame?.remove();
  launched?.end();
}

/** Nothing is said any more: the tab was killed. */
function kill() {
  launched?.end();
  frame?.remove();
}

/** A page of the course is about to load itself anew, as when a learner reloads the LMS's page: the LMS launches it again.
 * @param {Window} view the course's window */
async function again(view) {
  manifest = await readManifest(course);
  view.addEventListener("pagehide", () => {
    launched?.end();
    begin();
  });
}

/** @param {Call} call */
function told(call) {
  calls.push(call);
  if (/SetValue$/.test(call.function) && call.result === "true") pending.add(call.parameters[0]);
  if (/(Commit|Finish|Terminate)$/.test(call.function) && call.result === "true") pending.clear();
  if (asked.bare) return;
  showCall(call);
  // A value that was never set may be asked for: 2004 answers with an error.
  if (call.code !== "0" && !/GetValue$/.test(call.function)) say(`${call.function} was refused: ${call.code}, ${call.says}`);
  refresh();
}

/** Once for all the calls of one save. */
function refresh() {
  if (asked.bare || waiting) return;
  waiting = setTimeout(() => {
    waiting = 0;
    if (launched) showSummary({ launched, kept: keeping.read(), standard, profile, mode, online, pending: pending.size, launches, learner: LEARNER });
  });
}

/** @param {string} text */
const say = (text) => void (byId("told").textContent = text);

const actions = {
  resume: () => (leave(), start("normal"), say("Left, and launched again.")),
  relaunch() {
    frame?.contentWindow?.location.reload();
    say(frame?.isConnected ? "The course's page was loaded again; the LMS's page stayed." : "The tab is closed: “Resume” launches the course again.");
  },
  attempt() {
    leave();
    keeping.write({ ...keeping.read(), attempt: keeping.read().attempt + 1, values: {}, launches: 0 });
    start("normal");
    say("A new attempt has begun.");
  },
  review: () => (leave(), start("review"), say("Launched for review.")),
  browse: () => (leave(), start("browse"), say("Launched to browse.")),
  close() {
    kill();
    byId("course").replaceChildren(make("p", "nothing", "The tab is closed."));
    refresh();
    say("The tab was killed: nothing after the last commit has reached the LMS. “Resume” launches the course again.");
  },
  offline() {
    online = !online;
    document.querySelector("[data-do=offline]")?.setAttribute("aria-pressed", String(!online));
    say(online ? "The connection is back." : "No connection: commits are refused, pages cannot be loaded.");
    refresh();
  },
  clear() {
    kill();
    keeping.clear(manifest.identifier, Boolean(profile.apiMissing));
    calls.length = 0;
    clearCalls();
    start("normal");
    say("All is forgotten, by the LMS and by the browser.");
  },
};

function showChoices() {
  const [lmss, standards] = ["profile", "standard"].map((id) => /** @type {HTMLSelectElement} */ (byId(id)));
  for (const each of profiles) lmss.add(new Option(each.title, each.id, false, each === profile));
  standards.value = standard;
  standards.disabled = asked.fixed;
  for (const control of [lmss, standards]) {
    control.addEventListener("change", () => {
      leave();
      askFor(/** @type {"profile" | "standard"} */ (control.id), control.value);
    });
  }
  byId("says").textContent = profile.says;
  byId("source").textContent = `${profile.source}.`;
  for (const button of document.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => void actions[/** @type {keyof typeof actions} */ (/** @type {HTMLElement} */ (button).dataset.do)]());
  }
}

/** Back to the page that is open, out of the LMS. */
function showWayBack() {
  const link = /** @type {HTMLAnchorElement} */ (byId("back").querySelector("a"));
  byId("back").hidden = !asked.home;
  link.href = asked.home;
  link.addEventListener("click", () => {
    const page = frame?.isConnected ? courseWindow(frame)?.location.pathname.split("/").pop() : "";
    link.href = asked.home + (page ?? "");
  });
}

document.body.classList.toggle("is-bare", asked.bare);
if (!asked.bare) {
  letPanelBeSized();
  letCallsBeFiltered();
  showChoices();
  showWayBack();
}
Object.assign(window, {
  SIMULATOR: {
    calls,
    actions,
    kept: () => keeping.read(),
    summary: () => launched?.lms.summary(),
    state: () => launched?.lms.state(),
    leave,
    again,
  },
});
if (course) start(mode, asked.page);
else byId("course").append(make("p", "nothing", "Say which course: ?course=/path/to/index.html"));
if (asked.page) forgetPage();
