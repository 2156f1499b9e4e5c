// A small LMS of each standard that checks every data type and vocabulary, and may be told to misbehave.
import { RESPONSES12, STRICT12 } from "../launch/lms/strict12.js";
import { RESPONSES2004, STRICT2004 } from "../launch/lms/strict2004.js";

const STANDARDS = {
  scorm12: { api: "API", prefix: "LMS", finish: "Finish", core: "cmi.core.", types: STRICT12, responses: RESPONSES12 },
  scorm2004: { api: "API_1484_11", prefix: "", finish: "Terminate", core: "cmi.", types: STRICT2004, responses: RESPONSES2004 },
};
const WRITE_ONLY12 = /^cmi\.(interactions\.\d|core\.(exit|session_time))/;

/** `data` is what it keeps; `violations` must stay empty. Flags: `failing`, `throwing`, `without` (beginnings of elements it lacks). */
export function makeLms(standard, data = {}) {
  const { api, prefix, finish, types, responses } = STANDARDS[standard];
  const known = types.map(([name, type]) => [new RegExp(`^${name}$`), type]);
  const lms = { data, violations: [], calls: [], commits: 0, initialised: 0, finished: 0, failing: false, throwing: false, without: [], pending: {} };

  function check(element, value) {
    const type = known.find(([name]) => name.test(element))?.[1];
    if (!type) return "cannot be set";
    if (typeof value !== "string" || !type.test(value)) return JSON.stringify(value);
    const row = /^(cmi\.interactions\.\d+)\..*(response|pattern)$/.exec(element);
    const kind = row && get(`${row[1]}.type`);
    const pattern = element.endsWith("pattern") && standard === "scorm2004" && /numeric|fill-in/.test(kind ?? "");
    return row && !pattern && !(kind && responses[kind].test(value)) ? `${kind}: ${JSON.stringify(value)}` : "";
  }
  const get = (element) => lms.pending[element] ?? lms.data[element] ?? "";
  const count = (list) => new Set(Object.keys({ ...lms.data, ...lms.pending }).flatMap((name) => (name.startsWith(`${list}.`) ? name.slice(list.length + 1).split(".")[0] : []))).size;
  const lacks = (element) => lms.without.some((beginning) => element.startsWith(beginning));

  const calls = {
    Initialize: () => String(!lms.finished && ++lms.initialised > 0),
    GetValue(element) {
      if (!lms.initialised || lms.finished || lacks(element)) return "";
      if (standard === "scorm12" && WRITE_ONLY12.test(element)) lms.violations.push(`${element} is write-only`);
      const list = /^(.*)\._count$/.exec(element);
      return list ? String(count(list[1])) : get(element);
    },
    SetValue(element, value) {
      if (lms.failing || lacks(element)) return "false";
      const violation = check(element, value);
      if (violation) lms.violations.push(`${element} ${violation}`);
      lms.pending[element] = value;
      return String(!violation);
    },
    Commit() {
      if (lms.failing) return "false";
      Object.assign(lms.data, lms.pending);
      lms.pending = {};
      lms.commits++;
      return "true";
    },
    [finish]: () => String(Object.assign(lms.data, lms.pending) && ++lms.finished === 1),
    GetLastError: () => (lms.failing ? "391" : "0"),
  };
  const wrapped = Object.entries(calls).map(([name, call]) => [
    prefix + name,
    (...parameters) => {
      lms.calls.push([name, ...parameters]);
      if (lms.throwing) throw new Error("the LMS broke");
      return call(...parameters);
    },
  ]);
  lms.place = { [api]: Object.fromEntries(wrapped) };
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
