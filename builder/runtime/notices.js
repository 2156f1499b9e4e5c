// What the learner is told: each notice once, the past ones to whoever listens later.

/** @typedef {import("./types.d.ts").Notice} Notice */

export function createNotices() {
  /** @type {Set<Notice>} */
  const past = new Set();
  /** @type {((notice: Notice) => void)[]} */
  const listeners = [];

  /** @param {Notice} notice */
  function tell(notice) {
    if (past.has(notice)) return;
    past.add(notice);
    for (const listener of listeners) listener(notice);
  }

  return {
    tell,
    /** The former is over; both can come again. @param {Notice} former @param {Notice} notice */
    replace(former, notice) {
      past.delete(former);
      tell(notice);
      past.delete(notice);
    },
    /** @param {(notice: Notice) => void} listener */
    listen(listener) {
      listeners.push(listener);
      for (const notice of past) listener(notice);
    },
    past: () => [...past],
  };
}
