// Small pieces of the page.

/** @param {string} id */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @template {keyof HTMLElementTagNameMap} Name @param {Name} name @param {string} className @param {(string | Node)[]} content @returns {HTMLElementTagNameMap[Name]} */
export function make(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}
