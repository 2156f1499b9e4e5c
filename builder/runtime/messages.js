// The script's words: English → the course's language.

/** @type {Record<string, string>} */
let catalogue = {};
let singularZero = false;

/** @param {{ messages: Record<string, string>, language: string }} unit */
export function setMessages({ messages, language }) {
  catalogue = messages;
  singularZero = /^fr\b/i.test(language);
}

/** @param {string} text @param {Record<string, string | number>} [values] */
export function t(text, values = {}) {
  return (catalogue[text] ?? text).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** @param {string} one @param {string} many @param {number} n @param {Record<string, string | number>} [values] */
export function tn(one, many, n, values) {
  return t(n === 1 || (singularZero && !n) ? one : many, { n, ...values });
}
