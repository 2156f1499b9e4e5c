// The simulator's strict LMS as a value that goes from launch to launch, and may be told to misbehave.
import { launchJudged } from "../launch/lms/judged.mjs";

const STANDARDS = {
  scorm12: { api: "API", prefix: "LMS", finish: "LMSFinish" },
  scorm2004: { api: "API_1484_11", prefix: "", finish: "Terminate" },
};
const FUNCTIONS = ["Initialize", "GetValue", "SetValue", "Commit", "GetLastError"];

/** `data` is what it keeps; `violations` must stay empty. Flags: `failing`, `throwing`, `without` (beginnings of elements it lacks). */
export function makeLms(standard, data = {}) {
  const { api, prefix, finish } = STANDARDS[standard];
  const lms = { data, violations: [], calls: [], commits: 0, initialised: 0, finished: 0, failing: false, throwing: false, without: [] };
  let session = open();

  function open() {
    return launchJudged({
      standard,
      data: lms.data,
      habits: { get lacks() { return lms.without; } },
      isFailing: () => lms.failing,
      stored: (values) => (lms.data = values),
      told([name, ...rest], violation) {
        if (violation) lms.violations.push(violation);
        if (name === "commit" && rest.at(-1) === "true") lms.commits++;
      },
    });
  }

  /** A launch begins with the first Initialize after the last Finish that a test has put behind it. */
  function initialise() {
    if (lms.finished) return "false";
    if (!lms.initialised++) session = open();
    return session.api[`${prefix}Initialize`]("");
  }

  function call(name, parameters) {
    lms.calls.push([name.slice(prefix.length), ...parameters]);
    if (lms.throwing) throw new Error("the LMS broke");
    if (name === `${prefix}Initialize`) return initialise();
    if (name === finish) lms.finished++;
    return session.api[name](...parameters);
  }

  const names = [...FUNCTIONS.map((name) => prefix + name), finish];
  lms.place = { [api]: Object.fromEntries(names.map((name) => [name, (...parameters) => call(name, parameters)])) };
  return lms;
}

/** Answers by their id → their fields. */
export function interactionsOf(data) {
  const rows = [];
  for (const [element, value] of Object.entries(data)) {
    const parts = /^cmi\.interactions\.(\d+)\.(.*)$/.exec(element);
    if (parts) (rows[Number(parts[1])] ??= {})[parts[2]] = value;
  }
  return rows;
}
