// Minutes and days in words.
import { t, tn } from "../messages.js";

const DAY = 86_400_000; // ms

/** @param {number} minutes */
export function durationWords(minutes) {
  if (minutes < 60) return tn("{n} minute", "{n} minutes", minutes);
  return t("{hours} h {minutes} min", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** @param {number} day since 1970, as the learner's calendar had it */
export function dayWords(day) {
  const language = document.documentElement.lang || undefined;
  return new Date(day * DAY).toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
}
