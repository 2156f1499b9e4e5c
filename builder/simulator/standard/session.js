// One launch as an LMS sees it: not initialised, running, ended. Every call gets the answer and the error that the standard asks for.
import { countRows, readName, rowOf } from "./names.js";
import { remarkOn, remarkOnParameters } from "./remarks.js";

/** @typedef {import("../types.d.ts").Standard} Standard */
/** @typedef {import("../types.d.ts").Fault} Fault */
/** @typedef {import("../types.d.ts").FunctionName} FunctionName */
/** @typedef {import("../types.d.ts").Values} Values */
/** @typedef {import("../types.d.ts").Call} Call */
/** @typedef {import("./names.js").Named} Named */
/** @typedef {{ value: string, fault?: Fault, detail?: string, remark?: string }} Answer */
/**
 * What an LMS does of its own; each may refuse with a fault. Left out: as the standard says.
 * @typedef {{
 *   get?: (name: string, pattern: string) => Answer | undefined,
 *   set?: (name: string, value: string, pattern: string, type: string) => Answer | undefined,
 *   commit?: () => Fault | undefined, end?: () => Fault | undefined, initialise?: () => Fault | undefined,
 *   code?: (fault: Fault) => string | undefined,
 *   length?: (type: string, pattern: string) => number | undefined }} Habits
 */

/**
 * `stored` is called with all values at each commit and at the end; `told` with each call.
 * @param {Standard} standard
 * @param {{ values?: Values, habits?: Habits, stored?: (values: Values, ended: boolean) => void, told?: (call: Call) => void }} [with_]
 */
export function openSession(standard, { values = new Map(), habits = {}, stored = () => {}, told = () => {} } = {}) {
  /** @type {"before" | "running" | "after"} */
  let state = "before";
  let lastError = "0";
  let lastDetail = "";

  /** @param {string} name */
  const read = (name) => standard.derive(name, values) ?? values.get(name);
  /** @param {string} list */
  const rows = (list) => countRows(values.keys(), list);
  /** @param {FunctionName} which @param {Fault} before @param {Fault} after */
  const notRunning = (which, before, after) => (state === "running" ? undefined : failed(which, state === "before" ? before : after));

  /** @param {FunctionName} which @param {Fault} fault @param {string} [detail] @returns {Answer} */
  const failed = (which, fault, detail = "") => ({ value: which === "get" ? "" : "false", fault, detail });

  const answers = {
    /** @param {string} parameter */
    initialise(parameter) {
      if (state === "running") return failed("initialise", "initialised-twice");
      if (state === "after") return failed("initialise", "initialised-after-end");
      const fault = parameter === "" ? habits.initialise?.() : "argument";
      if (fault) return failed("initialise", fault);
      state = "running";
      return { value: "true" };
    },
    /** @param {string} parameter */
    end(parameter) {
      const wrong = notRunning("end", "ended-before", "ended-after");
      if (wrong) return wrong;
      const fault = parameter === "" ? habits.end?.() : "argument";
      if (fault) return failed("end", fault);
      state = "after";
      stored(values, true);
      return { value: "true" };
    },
    /** @param {string} parameter */
    commit(parameter) {
      const wrong = notRunning("commit", "committed-before", "committed-after");
      if (wrong) return wrong;
      const fault = parameter === "" ? habits.commit?.() : "argument";
      if (fault) return failed("commit", fault);
      stored(values, false);
      return { value: "true" };
    },
    /** @param {string} name */
    get(name) {
      return notRunning("get", "got-before", "got-after") ?? (name === "" ? failed("get", "no-name") : getValue(name));
    },
    /** @param {string} name @param {string} value */
    set(name, value) {
      return notRunning("set", "set-before", "set-after") ?? (name === "" ? failed("set", "no-name-set") : setValue(name, value));
    },
  };

  /** @param {string} name @returns {Answer} */
  function getValue(name) {
    const named = readName(standard.elements, name);
    const own = habits.get?.(name, named.kind === "element" ? named.pattern : name);
    if (own) return own;
    if (named.kind === "version") return { value: standard.version };
    if (named.kind === "children") return { value: named.words };
    if (named.kind !== "count" && named.kind !== "element") return failed("get", named.kind);
    if (named.kind === "element" && named.element.access === "wo") return failed("get", "write-only");
    const missing = named.places.find(({ list, row }) => row >= rows(list));
    if (missing) return failed("get", "out-of-range", `${missing.list} has ${rows(missing.list)} rows`);
    if (named.kind === "count") return { value: String(rows(named.of)) };
    const value = read(name) ?? named.element.initial;
    return value === undefined ? failed("get", standard.codes.unset === "0" ? "undefined" : "unset") : { value };
  }

  /** @param {string} name @param {string} value @returns {Answer} */
  function setValue(name, value) {
    const named = readName(standard.elements, name);
    const own = habits.set?.(name, value, named.kind === "element" ? named.pattern : name, named.kind === "element" ? named.element.type.name : "");
    if (own) {
      if (own.value === "true") values.set(name, value);
      return own;
    }
    if (named.kind === "undefined") return failed("set", "undefined-set");
    if (named.kind !== "element") return failed("set", "keyword");
    if (named.element.access === "ro") return failed("set", "read-only");
    const gap = named.places.find(({ list, row }) => row > rows(list));
    if (gap) return failed("set", "out-of-order", `the next row of ${gap.list} is ${rows(gap.list)}`);
    return faultOf(name, value, named) ?? keep(name, value, named);
  }

  /** What a value's own element says against it. @param {string} name @param {string} value @param {Extract<Named, { kind: "element" }>} named @returns {Answer | undefined} */
  function faultOf(name, value, { pattern, element, places }) {
    const place = rowOf(name);
    const field = (/** @type {string} */ each) => values.get(`${place}.${each}`) ?? "";
    const needed = element.needs?.find((each) => !values.has(`${place}.${each}`));
    if (needed) return failed("set", "dependency", `${place}.${needed} is not set`);
    const fault = element.type.check(value, field);
    if (fault) return failed("set", fault, `${element.type.name}: ${element.type.says}`);
    const longest = habits.length?.(element.type.name, pattern) ?? (standard.lengthsAreHard ? element.type.longest : undefined);
    if (longest !== undefined && value.length > longest) return failed("set", "too-long", `${value.length} characters; at most ${longest}`);
    const last = places.at(-1);
    if (element.most && last && last.row >= element.most(field)) return failed("set", "out-of-order", `a ${field("type")} interaction has one pattern`);
    return takenBy(name, value, element, last, field);
  }

  /**
   * @param {string} name @param {string} value @param {import("../types.d.ts").Element} element
   * @param {{ list: string, row: number } | undefined} place @param {(field: string) => string} field
   */
  function takenBy(name, value, element, place, field) {
    const key = element.unique?.(value, field);
    if (!place || key === undefined) return undefined;
    if (element.isFixed && values.has(name) && values.get(name) !== value) return failed("set", "taken", "an id may not change once it is set");
    const last = name.slice(name.lastIndexOf("."));
    const others = Array.from({ length: rows(place.list) }, (_, row) => `${place.list}.${row}${last}`).filter((each) => each !== name && values.has(each));
    const other = others.find((each) => element.unique?.(values.get(each) ?? "", field) === key);
    return other ? failed("set", "taken", `${other} is the same`) : undefined;
  }

  /** @param {string} name @param {string} value @param {Extract<Named, { kind: "element" }>} named @returns {Answer} */
  function keep(name, value, named) {
    values.set(name, standard.grows.includes(named.pattern) ? (values.get(name) ?? "") + value : value);
    return { value: "true", remark: remarkOn(standard, values, name, value, named) };
  }

  /** @param {FunctionName} which @param {unknown[]} given */
  function call(which, given) {
    const parameters = given.map(String);
    const answer = answers[/** @type {keyof typeof answers} */ (which)](parameters[0] ?? "", parameters[1] ?? "");
    lastError = answer.fault ? habits.code?.(answer.fault) ?? standard.codes[answer.fault] : "0";
    lastDetail = answer.detail ?? "";
    tell(which, parameters, answer, remarkOnParameters(which === "set" ? 2 : 1, given));
    return answer.value;
  }

  /** @param {FunctionName} which @param {string[]} parameters @param {Answer} answer @param {string} remark of the parameters */
  function tell(which, parameters, answer, remark) {
    const named = which === "get" || which === "set" ? readName(standard.elements, parameters[0] ?? "") : undefined;
    const says = [standard.errors[lastError]?.says, answer.detail].filter(Boolean).join("; ");
    told({
      function: standard.functions[which],
      parameters,
      result: answer.value,
      code: lastError,
      says: lastError === "0" ? "" : says,
      clause: named?.kind === "element" ? named.element.clause : standard.clauses[which],
      remark: remark || (answer.remark ?? ""),
    });
  }

  const api = {
    [standard.functions.initialise]: (/** @type {unknown[]} */ ...given) => call("initialise", given),
    [standard.functions.end]: (/** @type {unknown[]} */ ...given) => call("end", given),
    [standard.functions.get]: (/** @type {unknown[]} */ ...given) => call("get", given),
    [standard.functions.set]: (/** @type {unknown[]} */ ...given) => call("set", given),
    [standard.functions.commit]: (/** @type {unknown[]} */ ...given) => call("commit", given),
    [standard.functions.lastError]: () => lastError,
    [standard.functions.errorText]: (/** @type {unknown} */ code) => standard.errors[String(code)]?.text ?? "",
    [standard.functions.diagnostic]: (/** @type {unknown} */ code) => (code === "" || code === undefined || String(code) === lastError ? lastDetail : standard.errors[String(code)]?.says ?? ""),
  };
  return { api, values, state: () => state };
}
