// The browser's own copy of the saved state, and the reflections, which live nowhere else (docs/run-time.md, "The browser's copy").

/** @typedef {import("./types.d.ts").SavedState} SavedState */
/** @typedef {{ state: SavedState | null, whole: boolean }} Read what readState gives */
/** @typedef {{ state: string, taken: boolean, reflections: Record<string, string> }} Copy */

/**
 * Kept under the unit and the learner, so that a shared computer mixes nobody's. What cannot be stored lasts as long as the page;
 * `keep` and `setReflection` say so by false.
 * @param {Window} window @param {string} name
 */
export function openMirror(window, name) {
  let copy = loadCopy(window, name);
  const store = () => attemptStorage(() => (window.localStorage.setItem(name, JSON.stringify(copy)), true)) ?? false;
  // Another tab may have written a reflection since.
  const refresh = () => (copy = { ...copy, reflections: { ...copy.reflections, ...loadCopy(window, name).reflections } });
  return {
    state: copy.state,
    taken: copy.taken,
    /** @param {string} state @param {boolean} taken whether the LMS ever took a state of this attempt */
    keep(state, taken) {
      copy = { ...refresh(), state, taken };
      return store();
    },
    reflection: (/** @type {string} */ id) => refresh().reflections[id] ?? "",
    /** @param {string} id @param {string} text */
    setReflection(id, text) {
      const { reflections } = refresh();
      copy = { ...copy, reflections: { ...reflections, [id]: text } };
      return store();
    },
  };
}

/** Whether the browser's copy is the better one. @param {Read} lms @param {Read} copy @param {boolean} taken */
export function copyWins(lms, copy, taken) {
  if (!copy.state) return false;
  if (!lms.state) return !lms.whole || !taken; // emptied after it took something: a new attempt
  if (lms.state.attempt !== copy.state.attempt) return false;
  const ahead = copy.state.sequence - lms.state.sequence;
  return ahead > 0 || (ahead === 0 && !lms.whole);
}

/**
 * The learner whose copy it is. An API that was finished in this window, or has not come, tells nobody's name: then it is who last came in it.
 * @param {Window} window @param {string} unit @param {string} learner @param {boolean} nameless
 */
export function nameCopy(window, unit, learner, nameless) {
  const known = nameless ? (attemptStorage(() => window.sessionStorage.getItem(unit)) ?? "") : learner;
  attemptStorage(() => window.sessionStorage.setItem(unit, known));
  return `${unit}:${known}`;
}

/** @param {Window} window @param {string} name @returns {Copy} */
function loadCopy(window, name) {
  const kept = attemptStorage(() => JSON.parse(window.localStorage.getItem(name) ?? "{}"));
  return { state: String(kept?.state ?? ""), taken: Boolean(kept?.taken), reflections: Object(kept?.reflections) };
}

/** Storage throws where it is blocked, full, or holds what is not ours. @template T @param {() => T} use @returns {T | null} */
function attemptStorage(use) {
  try {
    return use();
  } catch {
    return null;
  }
}
