// Finding and making elements.

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement | null} */
export function pick(root, selector) {
  return root.querySelector(selector);
}

/** @template {HTMLElement} [T=HTMLElement] @param {ParentNode} root @param {string} selector */
export function pickAll(root, selector) {
  return /** @type {T[]} */ ([...root.querySelectorAll(selector)]);
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, string>} [attributes] @param {(Node | string)[]} children
 */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  made.append(...children);
  return made;
}

/** @param {string} name its class @param {string} label @param {(event: Event) => void} pressed */
export function makeButton(name, label, pressed) {
  const made = make("button", { type: "button", class: name }, label);
  made.addEventListener("click", pressed);
  return made;
}

/** HTML that the build made. @param {string} name its class @param {string} html */
export function makeRich(name, html) {
  const made = make("div", { class: name });
  made.innerHTML = html;
  return made;
}

/** Focus without a jump; the element may be one that no key reaches. @param {HTMLElement | null} place */
export function focusOn(place) {
  if (!place) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest" });
}

/** @param {ParentNode} root @param {boolean} locked */
export function lockFields(root, locked) {
  for (const fields of root.querySelectorAll("fieldset")) fields.disabled = locked;
}
