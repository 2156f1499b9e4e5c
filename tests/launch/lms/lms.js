// A page that plays an LMS: the simulator's strict run-time keeps the data; scorm-again, made by others, hears every call too and may object.
// window.LMS holds what a test asks for: calls, violations, data.
import { launchJudged } from "./judged.mjs";

const options = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const is12 = options.standard === "scorm12";
const lms = (window.LMS = { calls: [], violations: [], data: { ...options.data }, finished: 0, failing: Boolean(options.failing) });

const learner = is12
  ? { "cmi.core.student_id": options.learner, "cmi.core.student_name": options.learnerName ?? "Banda, Amina", "cmi.core.lesson_mode": options.mode }
  : { "cmi.learner_id": options.learner, "cmi.learner_name": options.learnerName ?? "Banda, Amina", "cmi.mode": options.mode };

async function habits() {
  const profiles = await (await fetch("/builder/simulator/profiles.json")).json();
  const { lengths, patterns } = profiles.find((each) => each.id === "moodle");
  const hard = is12 ? {} : { lengths, patterns }; // in 2004 lengths are advice, and Moodle's ids have no hyphen
  return { ...hard, lacks: options.without ?? [], ...(options.throwOnSecondInit && { secondInitialise: "throws" }) };
}

/** What an LMS would have kept: told to the server too, since a closed tab takes this page with it. */
function keep(values) {
  lms.data = values;
  tell({ data: lms.data, calls: lms.calls, violations: lms.violations }) || tell({ data: lms.data, calls: [], violations: lms.violations });
}

const tell = (record) => navigator.sendBeacon(`/record/${options.session}`, JSON.stringify(record));

function told(call, violation) {
  lms.calls.push(call);
  if (violation) lms.violations.push(violation);
  if (call[0] === "finish") lms.finished += 1;
}

/** scorm-again, as it would go on from what was kept. */
function makeWitness() {
  const settings = { autocommit: false, logLevel: 5, mastery_override: false };
  const witness = is12 ? new window.Scorm12API(settings) : new window.Scorm2004API(settings);
  const core = is12 ? "cmi.core" : "cmi";
  const kept = Object.fromEntries(Object.entries(lms.data).filter(([name]) => !/session_time$|\.exit$/.test(name)));
  const entry = Object.keys(kept).length ? "resume" : "ab-initio";
  witness.loadFromFlattenedJSON({ ...kept, ...learner, [`${core}.entry`]: entry, [`${core}.credit`]: options.mode === "normal" ? "credit" : "no-credit" });
  return witness;
}

/** Each call that changed something is made at the witness, too. */
function watched(api) {
  const witness = makeWitness();
  const wrapped = {};
  for (const [name, call] of Object.entries(api)) {
    wrapped[name] = (...given) => {
      const answer = call(...given);
      const isChange = !/Get/.test(name) && answer === "true";
      if (isChange && witness[name](...given) !== "true") {
        const error = witness[is12 ? "LMSGetLastError" : "GetLastError"]();
        lms.violations.push(`scorm-again refused ${name}(${JSON.stringify(given)}): ${error}`);
      }
      return answer;
    };
  }
  return wrapped;
}

async function publish() {
  if (options.standard === "none") return;
  const data = { ...lms.data, ...learner };
  const launched = launchJudged({ standard: options.standard, data, habits: await habits(), isFailing: () => lms.failing, stored: keep, told });
  window[launched.standard.api] = watched(launched.api);
}

if (options.late) setTimeout(publish, options.late);
else await publish();
const frame = document.querySelector("iframe");
frame.src = options.launch;
/** The learner leaves the activity; the LMS's own page stays. */
lms.leave = () => frame.remove();
