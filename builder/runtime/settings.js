// Theme and text size: chosen by the learner, kept in the browser where it allows.
import { make, pick } from "./elements.js";
import { t } from "./messages.js";

const THEMES = ["auto", "light", "dark"];
const TEXT_SIZES = ["100", "125", "150", "200"];

/** Before the page is seen, if possible. */
export function applySettings() {
  applyTheme(keptSetting("theme", THEMES));
  applyTextSize(keptSetting("text-size", TEXT_SIZES));
}

/** The buttons in the header. */
export function showSettings() {
  const theme = pick(document, "button.theme");
  if (!theme) return;
  let size = pick(document, "button.text-size");
  if (!size) theme.after((size = make("button", { type: "button", class: "text-size" })));
  theme.hidden = size.hidden = false;
  cycleSetting(theme, "theme", THEMES, applyTheme, themeLabel);
  cycleSetting(size, "text-size", TEXT_SIZES, applyTextSize, (value) => t("Text: {n} %", { n: value }));
}

/**
 * @param {HTMLElement} button @param {string} name @param {string[]} values
 * @param {(value: string) => void} apply @param {(value: string) => string} label
 */
function cycleSetting(button, name, values, apply, label) {
  let value = keptSetting(name, values);
  button.textContent = label(value);
  button.addEventListener("click", () => {
    value = values[(values.indexOf(value) + 1) % values.length];
    apply(value);
    keepSetting(name, value);
    button.textContent = label(value);
  });
}

/** @param {string} value */
function themeLabel(value) {
  if (value === "light") return t("Theme: light");
  return value === "dark" ? t("Theme: dark") : t("Theme: automatic");
}

/** @param {string} value */
function applyTheme(value) {
  const { dataset } = document.documentElement;
  if (value === "auto") delete dataset.theme;
  else dataset.theme = value;
}

/** @param {string} value percent */
function applyTextSize(value) {
  const root = document.documentElement;
  root.dataset.textSize = value;
  root.style.fontSize = value === "100" ? "" : value + "%";
}

/** @param {string} name @param {string[]} values */
function keptSetting(name, values) {
  try {
    const kept = localStorage.getItem("coursewright:" + name) ?? "";
    return values.includes(kept) ? kept : values[0];
  } catch {
    return values[0]; // storage is forbidden here
  }
}

/** @param {string} name @param {string} value */
function keepSetting(name, value) {
  try {
    localStorage.setItem("coursewright:" + name, value);
  } catch {
    // it lasts as long as the page
  }
}
