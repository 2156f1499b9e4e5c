// A page that plays an LMS: scorm-again keeps the data, a wrapper looks over its shoulder.
// window.LMS holds what a test asks for: calls, violations, data.
import { RESPONSES12, STRICT12 } from "./strict12.js";
import { RESPONSES2004, STRICT2004 } from "./strict2004.js";

const options = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const is12 = options.standard === "scorm12";
const NAMES = is12
  ? { init: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", finish: "LMSFinish", error: "LMSGetLastError", text: "LMSGetErrorString", diagnostic: "LMSGetDiagnostic" }
  : { init: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", finish: "Terminate", error: "GetLastError", text: "GetErrorString", diagnostic: "GetDiagnostic" };
const elements = (is12 ? STRICT12 : STRICT2004).map(([name, type]) => [new RegExp(`^${name}$`), type]);
const responses = is12 ? RESPONSES12 : RESPONSES2004;

const lms = (window.LMS = { calls: [], violations: [], data: { ...options.data }, finished: 0, failing: Boolean(options.failing), pending: {} });
const types = {}; // interaction number → its type

function check(element, value) {
  const known = elements.find(([name]) => name.test(element));
  if (!known) return `${element} cannot be set`;
  if (typeof value !== "string") return `${element}: ${typeof value}, not a string`;
  if (!known[1].test(value)) return `${element}: ${JSON.stringify(value)}`;
  return checkResponse(element, value);
}

function checkResponse(element, value) {
  const at = /^cmi\.interactions\.(\d+)\.(.*)$/.exec(element);
  if (!at) return "";
  if (at[2] === "type") types[at[1]] = value;
  const isResponse = /response$/.test(at[2]) || (/pattern$/.test(at[2]) && is12);
  if (isResponse && !types[at[1]]) return `${element} before the type`;
  if (isResponse && !responses[types[at[1]]].test(value)) return `${element} (${types[at[1]]}): ${JSON.stringify(value)}`;
  return "";
}

function wrap(inner) {
  const wrapped = {};
  const record = (name, parameters, result) => lms.calls.push([name, ...parameters, String(result)]);
  wrapped[NAMES.init] = (nothing) => {
    if (options.throwOnSecondInit && lms.finished) throw new Error("Moodle: initialised twice");
    const result = inner[NAMES.init](nothing);
    record("init", [], result);
    return result;
  };
  wrapped[NAMES.get] = (element) => {
    if (options.without?.some((part) => element.startsWith(part))) { record("get", [element], ""); return ""; }
    if (is12 && /^cmi\.interactions\.\d/.test(element)) lms.violations.push(`${element} is write-only`);
    const result = inner[NAMES.get](element);
    record("get", [element], result);
    return result;
  };
  wrapped[NAMES.set] = (element, value) => {
    const violation = check(element, value);
    if (violation) lms.violations.push(violation);
    if (options.without?.some((part) => element.startsWith(part))) { record("set", [element, value], "false"); return "false"; }
    const result = lms.failing ? "false" : inner[NAMES.set](element, value);
    record("set", [element, value], result);
    if (result === "true") lms.pending[element] = value;
    else if (!lms.failing) lms.violations.push(`${element} refused: ${inner[NAMES.error]()} ${JSON.stringify(value)}`);
    return result;
  };
  wrapped[NAMES.commit] = (nothing) => {
    const result = lms.failing ? "false" : inner[NAMES.commit](nothing);
    record("commit", [], result);
    if (result === "true") keep();
    return result;
  };
  wrapped[NAMES.finish] = (nothing) => {
    const result = lms.failing ? "false" : inner[NAMES.finish](nothing);
    record("finish", [], result);
    lms.finished += 1;
    if (result === "true") keep();
    return result;
  };
  for (const name of ["error", "text", "diagnostic"]) wrapped[NAMES[name]] = (code) => inner[NAMES[name]](code);
  return wrapped;
}

/** What an LMS would have kept: told to the server too, since a closed tab takes this page with it. */
function keep() {
  Object.assign(lms.data, lms.pending);
  lms.pending = {};
  tell({ data: lms.data, calls: lms.calls, violations: lms.violations }) || tell({ data: lms.data, calls: [], violations: lms.violations });
}

const tell = (record) => navigator.sendBeacon(`/record/${options.session}`, JSON.stringify(record));

function makeApi() {
  const settings = { autocommit: false, logLevel: 5, mastery_override: false };
  const api = is12 ? new window.Scorm12API(settings) : new window.Scorm2004API(settings);
  const core = is12 ? "cmi.core" : "cmi";
  const learner = is12
    ? { "cmi.core.student_id": options.learner, "cmi.core.student_name": options.learnerName ?? "Banda, Amina", "cmi.core.lesson_mode": options.mode }
    : { "cmi.learner_id": options.learner, "cmi.learner_name": options.learnerName ?? "Banda, Amina", "cmi.mode": options.mode };
  const kept = Object.fromEntries(Object.entries(lms.data).filter(([name]) => !/session_time$|\.exit$/.test(name)));
  const entry = Object.keys(kept).length ? "resume" : "ab-initio";
  api.loadFromFlattenedJSON({ ...kept, ...learner, [`${core}.entry`]: entry, [`${core}.credit`]: options.mode === "normal" ? "credit" : "no-credit" });
  return wrap(api);
}

function publish() {
  if (options.standard === "none") return;
  window[is12 ? "API" : "API_1484_11"] = makeApi();
}

if (options.late) setTimeout(publish, options.late);
else publish();
const frame = document.querySelector("iframe");
frame.src = options.launch;
/** The learner leaves the activity; the LMS's own page stays. */
lms.leave = () => frame.remove();
