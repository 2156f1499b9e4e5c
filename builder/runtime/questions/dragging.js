// Dragging by pointer: mouse, finger and pen alike. What is dragged can always be done by keys and single presses too.

const EDGE = 48; // px from the window's edge where it scrolls
const SCROLL_STEP = 12; // px

/**
 * @typedef {object} Drag
 * @property {boolean} follows whether the item moves with the pointer (else `over` re-orders the list)
 * @property {(element: Element | null, y: number) => void} over what is under the pointer, and where
 * @property {(dropped: boolean) => void} drop false: broken off
 */

/** @param {HTMLElement} item @param {HTMLElement} grip @param {Drag} drag */
export function dragItem(item, grip, drag) {
  grip.style.touchAction = "none"; // or a finger would scroll the page
  grip.addEventListener("pointerdown", (event) => {
    if (event.button || item.closest("fieldset")?.disabled) return;
    event.preventDefault();
    followPointer(item, grip, drag, event);
  });
}

/** @param {HTMLElement} item @param {HTMLElement} grip @param {Drag} drag @param {PointerEvent} start */
function followPointer(item, grip, drag, start) {
  const [startX, startY] = [start.clientX, start.clientY + scrollY];
  const marked = [item, item.closest(".question")];
  const mark = (/** @type {boolean} */ on) => marked.forEach((each) => each?.classList.toggle("is-dragging", on));
  const move = (/** @type {PointerEvent} */ event) => {
    scrollAtEdge(event.clientY);
    if (drag.follows) item.style.transform = `translate(${event.clientX - startX}px,${event.clientY + scrollY - startY}px)`;
    item.style.pointerEvents = "none";
    drag.over(document.elementFromPoint(event.clientX, event.clientY), event.clientY);
    item.style.pointerEvents = "";
  };
  const end = (/** @type {Event} */ event) => {
    mark(false);
    item.style.transform = "";
    grip.removeEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel"]) grip.removeEventListener(name, end);
    drag.drop(event.type === "pointerup");
  };
  grip.setPointerCapture(start.pointerId);
  grip.addEventListener("pointermove", move);
  for (const name of ["pointerup", "pointercancel"]) grip.addEventListener(name, end);
  mark(true);
}

/** @param {number} y */
function scrollAtEdge(y) {
  if (y < EDGE) scrollBy(0, -SCROLL_STEP);
  else if (y > innerHeight - EDGE) scrollBy(0, SCROLL_STEP);
}
