// How wide the panel is, and whether it is there; both are remembered.
import { byId } from "./elements.js";

const NAME = "coursewright-simulator-panel";
const NARROWEST = 280;
const WIDEST = 760;
const USUAL = 400;
const LEAST_COURSE = 240; // pixels that the course keeps
const STEP = 24;

export function letPanelBeSized() {
  const kept = recall();
  const divider = byId("divider");
  const toggle = byId("toggle");
  divider.setAttribute("aria-valuemin", String(NARROWEST));
  divider.setAttribute("aria-valuemax", String(WIDEST));
  resize(kept.width);
  open(kept.open);

  toggle.addEventListener("click", () => open(!kept.open));
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    document.body.classList.add("is-sizing"); // or the frame would take the pointer
  });
  divider.addEventListener("pointermove", (event) => divider.hasPointerCapture(event.pointerId) && resize(innerWidth - event.clientX));
  divider.addEventListener("lostpointercapture", () => document.body.classList.remove("is-sizing"));
  divider.addEventListener("dblclick", () => resize(USUAL));
  divider.addEventListener("keydown", (event) => {
    const widths = { ArrowLeft: kept.width + STEP, ArrowRight: kept.width - STEP, Home: NARROWEST, End: WIDEST };
    const width = widths[/** @type {keyof typeof widths} */ (event.key)];
    if (width === undefined) return;
    event.preventDefault();
    resize(width);
  });

  /** @param {number} width */
  function resize(width) {
    kept.width = Math.round(Math.max(NARROWEST, Math.min(width, WIDEST, innerWidth - LEAST_COURSE)));
    document.body.style.setProperty("--panel", `${kept.width}px`);
    divider.setAttribute("aria-valuenow", String(kept.width));
    remember();
  }

  /** @param {boolean} isOpen */
  function open(isOpen) {
    kept.open = isOpen;
    document.body.classList.toggle("is-wide", !isOpen);
    toggle.setAttribute("aria-expanded", String(isOpen));
    toggle.textContent = isOpen ? "Hide panel" : "Show panel";
    remember();
  }

  function remember() {
    localStorage.setItem(NAME, JSON.stringify(kept));
  }
}

/** @returns {{ width: number, open: boolean }} */
function recall() {
  try {
    const { width, open } = JSON.parse(localStorage.getItem(NAME) ?? "{}");
    return { width: Number(width) || USUAL, open: open !== false };
  } catch {
    return { width: USUAL, open: true };
  }
}
