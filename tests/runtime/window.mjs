// Windows without a browser: parents, storage, and a clock that tests move.

/** Timers run at once, so that waiting for an API takes no time. */
export function makeWindow({ api = {}, storage = new Map(), session = new Map(), blocked = false } = {}) {
  const lms = { ...api };
  lms.parent = lms;
  const window = { opener: null, parent: lms, waits: 0, navigator: { userAgent: "a browser" }, localStorage: makeStorage(storage, blocked), sessionStorage: makeStorage(session, blocked), timers: [] };
  window.setTimeout = (run, delay) => {
    window.waits += delay;
    if (delay < 1000) setImmediate(run);
    else window.timers.push(run);
  };
  return window;
}

/** @param {Map<string, string>} kept */
function makeStorage(kept, blocked) {
  const checked = (use) => (...parameters) => {
    if (blocked) throw new Error("SecurityError");
    return use(...parameters);
  };
  return { getItem: checked((name) => kept.get(name) ?? null), setItem: checked((name, value) => void kept.set(name, value)) };
}
