// A term of the glossary opens its definition beside it; Escape, a press elsewhere or going on closes it.
import { make, pick } from "./elements.js";

/** Once, for all pages to come. */
export function openTerms() {
  /** @type {HTMLElement | null} */
  let note = null;
  /** @type {HTMLElement | null} */
  let opener = null;
  const close = () => {
    opener?.setAttribute("aria-expanded", "false");
    note?.remove();
    note = opener = null;
  };
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const link = /** @type {HTMLElement | null} */ (target.closest("a.term"));
    if (note?.contains(target)) return;
    const wasOpen = link && link === opener;
    close();
    if (!link) return;
    const made = definitionNote(link);
    if (!made) return; // the link leads there
    event.preventDefault();
    if (wasOpen) return;
    [opener, note] = [link, made];
    link.setAttribute("aria-expanded", "true");
    link.after(made);
    keepInside(made);
    made.focus({ preventScroll: true });
    made.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && relatedTarget !== link && !made.contains(/** @type {Node} */ (relatedTarget))) close();
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !note) return;
    const back = opener;
    close();
    back?.focus();
  });
}

/** @param {HTMLElement} link */
function definitionNote(link) {
  const title = document.getElementById("term-" + link.dataset.term);
  const definition = title?.nextElementSibling;
  if (!title || !definition) return null;
  const note = make("span", { class: "term-note", role: "note", tabindex: "-1", "aria-label": title.textContent ?? "" });
  note.innerHTML = definition.innerHTML;
  return note;
}

/** Moves it sideways where it would leave the page's text. @param {HTMLElement} note */
function keepInside(note) {
  const room = (pick(document, "main") ?? document.body).getBoundingClientRect();
  const { left, right } = note.getBoundingClientRect();
  const by = right > room.right ? room.right - right : left < room.left ? room.left - left : 0;
  if (by) note.style.transform = `translateX(${by}px)`;
}
