// The simulator's LMS, for tests: its calls as short names, and whatever the standard has against one of them.
import { launchAt } from "../../../builder/simulator/standard/lms.js";

const SHORT = {
  LMSInitialize: "init", LMSGetValue: "get", LMSSetValue: "set", LMSCommit: "commit", LMSFinish: "finish",
  Initialize: "init", GetValue: "get", SetValue: "set", Commit: "commit", Terminate: "finish",
};
const WRITE_ONLY = { scorm12: "404", scorm2004: "405" };
const NOT_IMPLEMENTED = { scorm12: "401", scorm2004: "402" };
const FORBIDDEN = /no text|parameters instead|before the interaction's type/; // remarks that no course of ours should earn
const ELEMENTS = {
  scorm12: { id: "cmi.core.student_id", name: "cmi.core.student_name", mode: "cmi.core.lesson_mode" },
  scorm2004: { id: "cmi.learner_id", name: "cmi.learner_name", mode: "cmi.mode" },
};

/**
 * What is kept goes in as `data`, and comes out of `stored`. `told` gets each call as [short name, ...parameters, result], and what is against it, or "".
 * `habits` are those of a profile; `isFailing` tells whether the server is away.
 */
export function launchJudged({ standard, data, habits = {}, isFailing = () => false, stored, told }) {
  const { id, name, mode } = ELEMENTS[standard];
  return launchAt({
    standard,
    profile: Object.defineProperties({ id: "tests", standards: [standard] }, Object.getOwnPropertyDescriptors(habits)),
    kept: { attempt: 1, launches: 0, ended: false, values: data },
    launch: { learner: { id: data[id] ?? "", name: data[name] ?? "" }, mode: data[mode] ?? "normal" },
    isOnline: () => !isFailing(),
    stored: (kept) => stored(kept.values),
    told: (call) => told([SHORT[call.function], ...call.parameters, call.result], violation(standard, call, isFailing())),
  });
}

function violation(standard, { function: called, parameters, code, says, remark }, isFailing) {
  const name = SHORT[called];
  const words = `${called}(${parameters.map((each) => JSON.stringify(each)).join(", ")})`;
  if (FORBIDDEN.test(remark)) return `${words}: ${remark}`;
  if (code === "0") return "";
  const isOwed =
    (name === "set" && code === NOT_IMPLEMENTED[standard]) ||
    (name === "get" && code !== WRITE_ONLY[standard]) || // what was never set has no value
    name === "init" || // no LMS opens a second session in one launch
    ((name === "commit" || name === "finish") && isFailing);
  return isOwed ? "" : `${words}: ${code}, ${says}`;
}
