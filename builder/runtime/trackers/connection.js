// The calls to an LMS's API: none throws, what fails is kept for the next time.
import { awaitApi } from "./find_api.js";

/** @typedef {import("./find_api.js").Api} Api */
/** @typedef {{ api: string, prefix: string, finish: string, probe: string }} Names `probe`: an element that every LMS has */
/** @typedef {[element: string, value: string][]} Elements */
/** @typedef {ReturnType<typeof createConnection>} Connection */

const LOG_LENGTH = 30;
const LONGEST_QUEUE = 500; // rows
const PATIENCE = 3; // refusals of an element that an LMS need not have

/** @param {Window} window @param {Names} names */
export function createConnection(window, names) {
  /** @type {Api | null} */
  let api = null;
  /** What the API took. @type {Map<string, string>} */
  const held = new Map();
  /** @type {Map<string, { value: string, needed: boolean }>} */
  const waiting = new Map();
  /** Element → refusals, by an LMS that was well otherwise. @type {Map<string, number>} */
  const refused = new Map();
  /** @type {{ list: string, fields: Elements }[]} */
  const rows = [];
  /** List → its next number. @type {Map<string, number>} */
  const counts = new Map();
  /** @type {string[]} */
  const log = [];

  const note = (/** @type {string} */ text) => {
    log.push(text);
    if (log.length > LOG_LENGTH) log.shift();
  };
  const call = (/** @type {string} */ name, /** @type {string[]} */ ...parameters) => {
    try {
      return String(api?.[names.prefix + name](...parameters) ?? "");
    } catch (error) {
      note(`${name} ${parameters[0]}: ${error}`);
      return "";
    }
  };
  // Some LMSs answer true or 1, where the standard says "true".
  const took = (/** @type {string} */ name, /** @type {string[]} */ ...parameters) => /^(true|1)$/.test(call(name, ...parameters));

  /** 403 and the like, for elements never set, are the empty text. @param {string} element */
  const get = (element) => call("GetValue", element);
  /** @param {string} element @param {string} value */
  const set = (element, value) => {
    if (took("SetValue", element, value)) return true;
    note(`${element}: ${call("GetLastError")}`);
    return false;
  };

  /** @returns {Promise<"connected" | "absent" | "refused">} */
  async function open() {
    api = await awaitApi(window, names.api);
    if (!api) return "absent";
    if (took("Initialize", "")) return "connected";
    note(`Initialize: ${call("GetLastError")}`);
    // Open already, by a page before this one that could not finish: then it answers. After a finish in the same window it
    // does not (Moodle throws in 1.2, and says 104 in 2004).
    if (get(names.probe)) return "connected";
    api = null;
    return "refused";
  }

  /** To be sent with the next flush; only the `needed` ones are the learner's work. @param {Elements} elements @param {boolean} needed */
  function put(elements, needed) {
    for (const [element, value] of elements) {
      if (held.get(element) === value || (refused.get(element) ?? 0) >= PATIENCE) waiting.delete(element);
      else waiting.set(element, { value, needed });
    }
  }

  /** A row for a list that is never read back; without its first field the row is nothing. @param {string} list @param {Elements} fields */
  function append(list, fields) {
    if (rows.length < LONGEST_QUEUE) rows.push({ list, fields });
  }

  /** @returns {boolean} whether all that is needed was taken */
  function flush() {
    if (!api) return false;
    const failed = [...waiting].filter(([element, { value }]) => !set(element, value));
    for (const [element, { value }] of waiting) held.set(element, value);
    for (const [element] of failed) held.delete(element);
    waiting.clear();
    sendRows();
    if (took("Commit", "")) {
      for (const [element, { needed }] of failed) if (!needed) refused.set(element, (refused.get(element) ?? 0) + 1);
      return failed.every(([, { needed }]) => !needed);
    }
    note(`Commit: ${call("GetLastError")}`);
    held.clear(); // all is sent anew with the next record
    return false;
  }

  /** An LMS without interactions (spoor#294, #316) costs one refused call a save. */
  function sendRows() {
    while (rows.length) {
      const { list, fields } = rows[0];
      const number = counts.get(list) ?? (Number(get(`${list}._count`)) || 0);
      const send = (/** @type {[string, string]} */ [field, value]) => set(`${list}.${number}.${field}`, value);
      if (!send(fields[0])) return;
      fields.slice(1).forEach(send);
      counts.set(list, number + 1);
      rows.shift();
    }
  }

  function finish() {
    if (api && !took(names.finish, "")) note(`${names.finish}: ${call("GetLastError")}`);
    api = null;
  }

  return { open, get, put, append, flush, finish, log };
}

/** Reads a list's ids once: id → its number; a new id gets the next. @param {Connection} connection @param {string} list */
export function readNumbers(connection, list) {
  const count = Number(connection.get(`${list}._count`)) || 0;
  const numbers = new Map(Array.from({ length: count }, (_, number) => [connection.get(`${list}.${number}.id`), number]));
  let next = count;
  return (/** @type {string} */ id) => {
    const number = numbers.get(id) ?? next++;
    numbers.set(id, number);
    return `${list}.${number}`;
  };
}
