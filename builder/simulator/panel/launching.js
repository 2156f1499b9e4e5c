// One launch in the page: the API object in this window, the course in a frame.
import { launchAt } from "../standard/lms.js";

/** @typedef {import("../types.d.ts").Profile} Profile */
/** @typedef {import("../types.d.ts").Kept} Kept */
/** @typedef {import("../types.d.ts").Call} Call */
/** @typedef {import("../types.d.ts").Launch} Launch */
/** @typedef {ReturnType<typeof openLaunch>} Launched */
/** @typedef {{ standard: "scorm12" | "scorm2004", profile: Profile, kept: Kept, launch: Launch, stored: (kept: Kept) => void, told: (call: Call) => void,
 *   offered: () => void, isOnline: () => boolean }} Options */

/** @param {Options} options `offered` is called when the API is there, which may be at once, later or never */
export function openLaunch({ standard, profile, kept, launch, stored, told, offered, isOnline }) {
  let alive = true;
  let isOffered = false;
  const windowNames = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (window));
  const lms = launchAt({ standard, profile, kept, launch, stored: (each) => alive && stored(each), told: (call) => alive && told(call), pause: standStill, isOnline });
  const offer = () => {
    if (!alive) return;
    isOffered = true;
    windowNames[lms.standard.api] = lms.api;
    offered();
  };
  if (profile.apiLateMilliseconds) setTimeout(offer, profile.apiLateMilliseconds);
  else if (!profile.apiMissing) offer();
  return {
    lms,
    isOffered: () => isOffered,
    isAlive: () => alive,
    /** The LMS listens no more. */
    end() {
      alive = false;
      delete windowNames[lms.standard.api];
    },
  };
}

/** Shows a page of the course, with as many frames between as the LMS has. @param {HTMLElement} place @param {Profile} profile @param {string} address @param {() => boolean} isOnline */
export function showFrame(place, profile, address, isOnline) {
  const frame = document.createElement("iframe");
  frame.title = "Course";
  frame.name = "course";
  frame.allow = "fullscreen";
  frame.style.width = profile.width ? `${profile.width}px` : "";
  frame.src = (profile.frames ?? 1) > 1 ? `panel/frame.html#${encodeURIComponent(address)}` : address;
  frame.addEventListener("load", () => limit(frame, profile, isOnline));
  place.classList.toggle("is-framed", Boolean(profile.width));
  const width = Object.assign(document.createElement("p"), { className: "width", textContent: `A frame of ${profile.width} px` });
  place.replaceChildren(...(profile.width ? [width] : []), frame);
  return frame;
}

/** The window of the course itself. @param {HTMLIFrameElement} frame */
export function courseWindow(frame) {
  return /** @type {(Window & typeof globalThis) | null} */ (frame.contentWindow?.frames[0] ?? frame.contentWindow);
}

/** Without a connection nothing is fetched; in an app, nothing outside the package. @param {HTMLIFrameElement} frame @param {Profile} profile @param {() => boolean} isOnline */
function limit(frame, profile, isOnline) {
  const view = courseWindow(frame);
  if (!view) return;
  const fetchThen = view.fetch.bind(view);
  view.fetch = (input, init) => {
    const url = new URL(typeof input === "object" && "url" in input ? input.url : input, view.location.href);
    const isOwn = url.origin === view.location.origin;
    return isOnline() && (isOwn || !profile.packageOnly) ? fetchThen(input, init) : Promise.reject(new TypeError("no connection"));
  };
  Object.defineProperty(view.navigator, "onLine", { configurable: true, get: isOnline });
}

/** As a synchronous request does it. @param {number} milliseconds */
function standStill(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
