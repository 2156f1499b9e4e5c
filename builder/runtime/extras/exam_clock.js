// The time of a test: shown on demand, told now and then.
import { make, makeButton } from "../elements.js";
import { clockText, timeWarning } from "./exam_words.js";
import { t } from "../messages.js";

const TICK = 1000; // ms
const LONGEST_TICK = 90; // seconds; browsers wake hidden pages once a minute, and a laptop that slept had no page open

/**
 * @param {HTMLElement} place @param {import("../types.d.ts").UnitQuiz} quiz @param {import("../types.d.ts").Session} session
 * @param {import("../types.d.ts").Exam} exam @param {() => void} ended @returns {() => void} stops it
 */
export function startExamClock(place, quiz, session, exam, ended) {
  const time = make("span", { class: "time", role: "timer" });
  const told = make("span", { class: "time-told", role: "status" });
  const toggle = makeButton("time-toggle", t("Hide the time"), () => {
    time.hidden = !time.hidden;
    toggle.textContent = time.hidden ? t("Show the time") : t("Hide the time");
  });
  let left = exam.secondsAllowed - exam.secondsUsed;
  let since = performance.now();
  const show = () => (time.textContent = t("Time left: {time}", { time: clockText(left) }));
  const tick = () => {
    const passed = Math.min((performance.now() - since) / 1000, LONGEST_TICK);
    since = performance.now();
    const now = session.tickExam(quiz, passed);
    const before = left;
    left = now.secondsAllowed - now.secondsUsed;
    if (now.phase !== "running" || left <= 0) {
      stop();
      ended();
      return;
    }
    show();
    const warning = timeWarning(before, left, exam.secondsAllowed);
    if (warning) told.textContent = warning;
  };
  const timer = setInterval(tick, TICK);
  const stop = () => clearInterval(timer);
  show();
  place.append(make("p", { class: "timer" }, time, " ", toggle, " ", told));
  return stop;
}
