// One launch in the page: the API object in this window, the course in its frame.
import { launchAt } from "../standard/lms.js";

/** @typedef {import("../types.d.ts").Profile} Profile */
/** @typedef {import("../types.d.ts").Kept} Kept */
/** @typedef {import("../types.d.ts").Call} Call */
/** @typedef {import("../types.d.ts").Launch} Launch */
/** @typedef {ReturnType<typeof launch>} Launched */
/** @typedef {{ standard: "scorm12" | "scorm2004", profile: Profile, kept: Kept, launch: Launch, course: string, place: HTMLElement,
 *   stored: (kept: Kept) => void, told: (call: Call) => void, isOnline: () => boolean }} Options */

/** @param {Options} options */
export function launch({ standard, profile, kept, launch: how, course, place, stored, told, isOnline }) {
  let alive = true;
  const windowNames = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (window));
  const lms = launchAt({ standard, profile, kept, launch: how, stored: (each) => alive && stored(each), told: (call) => alive && told(call), pause: standStill, isOnline });
  const offer = () => alive && (windowNames[lms.standard.api] = lms.api);
  if (!profile.apiMissing) setTimeout(offer, profile.apiLateMilliseconds ?? 0);
  if (!profile.apiMissing && !profile.apiLateMilliseconds) offer();
  const frame = showFrame(place, profile, course);
  frame.addEventListener("load", () => limit(frame, profile, isOnline));
  return {
    lms,
    frame,
    /** The learner leaves: the course's page goes, and may say goodbye. */
    leave() {
      frame.remove();
      alive = false;
      delete windowNames[lms.standard.api];
    },
    /** Nothing is said any more: the tab was killed. */
    kill() {
      alive = false;
      delete windowNames[lms.standard.api];
      frame.remove();
    },
  };
}

/** @param {HTMLElement} place @param {Profile} profile @param {string} course */
function showFrame(place, profile, course) {
  const frame = document.createElement("iframe");
  frame.title = "Course";
  frame.name = "course";
  frame.allow = "fullscreen";
  frame.style.width = profile.width ? `${profile.width}px` : "";
  place.classList.toggle("is-framed", Boolean(profile.width));
  frame.src = (profile.frames ?? 1) > 1 ? `panel/frame.html#${encodeURIComponent(course)}` : course;
  place.replaceChildren(frame);
  return frame;
}

/** Without a connection nothing is fetched; in an app, nothing outside the package. @param {HTMLIFrameElement} frame @param {Profile} profile @param {() => boolean} isOnline */
function limit(frame, profile, isOnline) {
  const inner = frame.contentWindow?.frames[0] ?? frame.contentWindow;
  if (!inner) return;
  const view = /** @type {Window & typeof globalThis} */ (inner);
  const fetchThen = view.fetch.bind(view);
  view.fetch = (input, init) => {
    const url = new URL(typeof input === "object" && "url" in input ? input.url : input, view.location.href);
    const isOwn = url.origin === view.location.origin;
    return isOnline() && (isOwn || !profile.packageOnly) ? fetchThen(input, init) : Promise.reject(new TypeError("no connection"));
  };
}

/** As a synchronous request does it. @param {number} milliseconds */
function standStill(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
