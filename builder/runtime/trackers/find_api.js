// Where an LMS has put its API object (SCORM 1.2 RTE 3.3.6.1, SCORM 2004 RTE 3.3.1).

/** Functions of an LMS; what they return is not to be trusted. @typedef {Record<string, (...parameters: string[]) => unknown>} Api */

const DEEPEST = 50; // frames in frames
const TRIES = 100;
const SEARCH_PAUSE = 100; // milliseconds: ten seconds in all

/**
 * The API of that name: in this window and its parents, then in their openers and those windows' parents. 1.2 content looks for 1.2 alone
 * (iteexe#464): `API` is never taken for `API_1484_11`.
 * @param {Window} window @param {string} name @returns {Api | null}
 */
export function findApi(window, name) {
  const near = parentsOf(window);
  // In Moodle's pop-up `opener` is null and the API sits in the parent frame: parents come first.
  const openers = near.flatMap((each) => parentsOf(attempt(() => each.opener)));
  for (const place of [...near, ...openers]) {
    const api = attempt(() => /** @type {Record<string, Api>} */ (/** @type {unknown} */ (place))[name]);
    if (api) return api;
  }
  return null;
}

/**
 * Open edX may start content before its API is there (openedx-scorm-xblock#78): looks again for ten seconds. A page with neither
 * parent nor opener is in no LMS, and does not wait.
 * @param {Window} window @param {string} name @returns {Promise<Api | null>}
 */
export async function awaitApi(window, name) {
  const alone = window.parent === window && !window.opener;
  for (let tries = 0; tries < (alone ? 1 : TRIES); tries++) {
    const api = findApi(window, name);
    if (api) return api;
    if (!alone) await new Promise((resolve) => window.setTimeout(resolve, SEARCH_PAUSE));
  }
  return null;
}

/** The window itself first. @param {Window | null | undefined} window @returns {Window[]} */
function parentsOf(window) {
  const row = [];
  for (let each = window; each && row.length < DEEPEST; each = nextParent(each)) row.push(each);
  return row;
}

/** @param {Window} window @returns {Window | null} */
function nextParent(window) {
  const parent = attempt(() => window.parent);
  return parent && parent !== window ? parent : null;
}

/** Windows of another origin throw at a touch. @template T @param {() => T} read @returns {T | null} */
function attempt(read) {
  try {
    return read();
  } catch {
    return null;
  }
}
