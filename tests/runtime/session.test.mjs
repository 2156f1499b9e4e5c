import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { digestText } from "../../builder/runtime/random.js";
import { openSession } from "../../builder/runtime/session.js";
import { createTracker as createLocal } from "../../builder/runtime/trackers/local.js";
import { createTracker as createScorm12 } from "../../builder/runtime/trackers/scorm12.js";
import { createTracker as createScorm2004 } from "../../builder/runtime/trackers/scorm2004.js";
import { likert, makeUnit, makeUnitWithFinal, multiple, shortText, single } from "./course.mjs";
import { interactionsOf, makeLms } from "./strict_lms.mjs";
import { makeWindow } from "./window.mjs";

const CREATE = { scorm12: createScorm12, scorm2004: createScorm2004, local: createLocal };
const STATUS = "cmi.core.lesson_status";

/** Opens the course as in a browser; `storage` and `lms` go from visit to visit. */
async function visit({ standard = "scorm12", unit = makeUnit(), lms = makeLms("scorm12", { "cmi.core.student_id": "amina" }), storage = new Map(), session = new Map(), blocked = false } = {}) {
  if (lms?.finished === 1 && !lms.sameWindow) Object.assign(lms, { finished: 0, initialised: 0 });
  const window = makeWindow({ api: lms?.place, storage, session, blocked });
  const opened = await openSession(unit, CREATE[standard](unit, window), window);
  const notices = [];
  opened.onNotice((notice) => notices.push(notice));
  return { session: opened, notices, lms, storage, window, unit, tab: session };
}

const again = ({ lms, storage, unit }, changes = {}) => visit({ lms, storage, unit, ...changes });

test("a learner reads, answers, leaves and comes back to the same place with nothing lost", async () => {
  const first = await visit();
  first.session.visit("La0");
  first.session.seen("La0");
  first.session.submit(single("q01"), "bb", 10);
  first.session.draft(shortText("q02"), "Ken");
  first.session.close();
  const second = await again(first, { storage: new Map() });
  assert.deepEqual(second.notices, []);
  assert.equal(second.session.bookmark(), "La0");
  assert.equal(second.session.isSeen("La0"), true);
  assert.deepEqual(second.session.answer(single("q01")), { response: "bb", tries: 1, submitted: true });
  assert.deepEqual(second.session.answer(shortText("q02")), { response: "Ken", tries: 0, submitted: false });
  assert.deepEqual(first.lms.violations, []);
  assert.equal(first.lms.data["cmi.core.lesson_location"], "La0");
});

test("incomplete stands in the LMS from the first moment, with suspend: a tab may be killed", async () => {
  const { lms } = await visit();
  assert.deepEqual([lms.data[STATUS], lms.data["cmi.core.exit"], lms.commits], ["incomplete", "suspend", 1]);
});

test("passed comes when all is met, at once, and saving goes on (xerte#433)", async () => {
  const { session, lms } = await visit();
  for (const lesson of ["La0", "Lb0", "Lc1"]) session.seen(lesson);
  assert.equal(lms.data[STATUS], "incomplete");
  session.submit(single("q01"), "aa", 1);
  session.submit(multiple("q02"), "aabb", 1);
  assert.deepEqual([lms.data[STATUS], lms.data["cmi.core.score.raw"], session.progress(), session.completed(), session.success()], ["passed", "100", 1, true, "passed"]);
  session.retry(multiple("q02"));
  session.submit(multiple("q02"), "cc", 1);
  session.save();
  assert.equal(lms.data[STATUS], "passed");
  assert.equal(interactionsOf(lms.data).length, 3);
});

test("a commit comes when a page ends, not with every answer (LiaScript-Exporter#55)", async () => {
  const { session, lms } = await visit();
  session.draft(single("q01"), "aa");
  session.submit(single("q01"), "aa", 1);
  session.seen("La0");
  assert.equal(lms.commits, 1);
  session.save();
  session.hide();
  session.close();
  session.close();
  session.save();
  assert.deepEqual([lms.commits, lms.finished], [4, 1]);
});

test("the best answer counts; trying again lowers nothing", async () => {
  const { session } = await visit();
  session.submit(single("q01"), "aa", 1);
  assert.equal(session.quizBest(0), 50);
  session.retry(single("q01"));
  assert.deepEqual(session.answer(single("q01")), { response: "aa", tries: 1, submitted: false });
  assert.equal(session.submit(single("q01"), "bb", 1).outcome, "wrong");
  assert.equal(session.quizBest(0), 50);
  assert.equal(session.answer(single("q01"))?.tries, 2);
});

test("modules open when what they ask is met", async () => {
  const { session } = await visit();
  assert.deepEqual([session.moduleOpen(0), session.moduleOpen(1)], [true, false]);
  session.seen("La0");
  session.seen("Lb0");
  session.submit(single("q01"), "aa", 1);
  session.submit(single("q02"), "aa", 1);
  assert.deepEqual([session.moduleDone(0), session.moduleOpen(1), session.moduleDone(1)], [true, true, false]);
});

test("a survey is told as neutral and has no score", async () => {
  const { session, lms } = await visit();
  session.submit(likert("s01"), "s14s22", 1);
  session.save();
  assert.deepEqual(interactionsOf(lms.data).map((row) => row.result), ["neutral", "neutral"]);
  assert.deepEqual([session.quizBest(1), session.score(), session.met({ quiz: 1 })], [null, null, true]);
});

test("a choice that was removed leaves a question to be answered again; its mark stays", async () => {
  const first = await visit();
  first.session.submit(single("q01"), "aa", 1);
  first.session.close();
  const { session } = await again(first);
  const changed = single("q01");
  changed.answer.choices.shift();
  assert.deepEqual(session.answer(changed), { response: "", tries: 1, submitted: false });
  assert.equal(session.quizBest(0), 50);
});

test("a failed save is told once, tried again by itself, and told when it works", async () => {
  const { session, notices, lms, window } = await visit();
  lms.failing = true;
  session.submit(single("q01"), "aa", 1);
  session.save();
  session.save();
  assert.deepEqual(notices, ["save-failed"]);
  assert.equal(window.timers.length, 1);
  lms.failing = false;
  window.timers[0]();
  assert.deepEqual(notices, ["save-failed", "save-recovered"]);
  assert.equal(interactionsOf(lms.data).length, 1);
  lms.failing = true;
  session.save();
  assert.deepEqual(notices.slice(2), ["save-failed"]);
});

test("what an LMS never took comes back from the browser", async () => {
  const first = await visit();
  first.lms.failing = true;
  first.session.submit(single("q01"), "aa", 1);
  first.session.close();
  first.lms.failing = false;
  const second = await again(first);
  assert.deepEqual(second.notices, ["restored-from-browser"]);
  assert.equal(second.session.answer(single("q01"))?.response, "aa");
  assert.equal(second.lms.data["cmi.suspend_data"].length > 20, true);
});

test("an LMS that was emptied means a new attempt; the reflections stay", async () => {
  const first = await visit();
  first.session.submit(single("q01"), "aa", 1);
  first.session.setReflection("why", "my text");
  first.session.close();
  first.lms.data = { "cmi.core.student_id": "amina" };
  const second = await again(first);
  assert.deepEqual(second.notices, []);
  assert.equal(second.session.answer(single("q01")), null);
  assert.equal(second.session.reflection("why"), "my text");
});

test("another learner at the same computer starts fresh", async () => {
  const first = await visit();
  first.session.submit(single("q01"), "aa", 1);
  first.session.close();
  const second = await visit({ storage: first.storage, lms: makeLms("scorm12", { "cmi.core.student_id": "bo" }) });
  assert.equal(second.session.answer(single("q01")), null);
  assert.equal(second.session.bookmark(), "");
});

test("a reload after the finish in the same window goes on with the browser's copy, told (Moodle)", async () => {
  const first = await visit();
  first.session.submit(single("q01"), "aa", 1);
  first.session.close();
  const second = await again(first, { lms: Object.assign(first.lms, { sameWindow: true }), session: first.tab });
  assert.deepEqual(second.notices, ["lms-refused"]);
  assert.equal(second.session.answer(single("q01"))?.response, "aa");
  second.session.submit(single("q02"), "aa", 1);
  second.session.close();
  first.lms.sameWindow = false;
  const third = await again(first);
  assert.deepEqual(third.notices, ["restored-from-browser"]);
  assert.equal(third.session.quizBest(0), 100);
});

test("without an LMS the course teaches on, and tells so only where one was expected", async () => {
  const expected = await visit({ lms: null });
  assert.deepEqual(expected.notices, ["no-lms"]);
  const web = await visit({ standard: "local", lms: null });
  web.session.submit(single("q01"), "aa", 1);
  web.session.close();
  const later = await again(web, { standard: "local" });
  assert.deepEqual(later.notices, []);
  assert.equal(later.session.answer(single("q01"))?.response, "aa");
});

test("storage that is blocked is told, and breaks nothing", async () => {
  const { session, notices, lms } = await visit({ blocked: true });
  assert.deepEqual(notices, ["storage-unavailable"]);
  session.submit(single("q01"), "aa", 1);
  session.close();
  assert.equal(lms.data["cmi.core.score.raw"], "50");
});

for (const mode of ["review", "browse"]) test(`${mode} shows what was done and leaves no trace`, async () => {
  const first = await visit();
  first.session.submit(single("q01"), "aa", 1);
  first.session.close();
  first.lms.data["cmi.core.lesson_mode"] = mode;
  const [data, stored] = [{ ...first.lms.data }, [...first.storage]];
  const second = await again(first);
  second.session.submit(single("q02"), "bb", 1);
  second.session.seen("La0");
  second.session.close();
  assert.deepEqual(second.notices, [mode]);
  assert.equal(second.session.answer(single("q01"))?.response, "aa");
  assert.deepEqual(second.lms.data, data);
  assert.deepEqual([...first.storage], stored);
});

test("a state that cannot be read is told; what is whole of it stays", async () => {
  const foreign = await visit({ lms: makeLms("scorm12", { "cmi.suspend_data": "{\"v\":1}" }) });
  assert.deepEqual(foreign.notices, ["state-unreadable"]);
  const first = await visit();
  first.session.visit("La0");
  first.session.submit(single("q01"), "aa", 1);
  first.session.close();
  first.lms.data["cmi.suspend_data"] = first.lms.data["cmi.suspend_data"].slice(0, -9);
  const cut = await again(first, { storage: new Map() });
  assert.deepEqual(cut.notices, ["state-unreadable"]);
  assert.equal(cut.session.bookmark(), "La0");
  cut.session.close();
  first.lms.data["cmi.suspend_data"] = first.lms.data["cmi.suspend_data"].slice(0, -9);
  assert.deepEqual((await again(first)).notices, ["restored-from-browser"]);
});

test("a state that grows too long is told and never cut", async () => {
  const lessons = Array.from({ length: 1400 }, (_, index) => ({ ...makeUnit().lessons[0], key: index.toString(36).padStart(3, "0") }));
  const { session, notices, lms } = await visit({ unit: { ...makeUnit(), lessons } });
  for (const lesson of lessons.slice(0, 1300)) session.seen(lesson.key);
  session.save();
  const kept = lms.data["cmi.suspend_data"];
  for (const lesson of lessons.slice(1300)) session.seen(lesson.key);
  session.save();
  assert.deepEqual(notices, ["state-full"]);
  assert.equal(lms.data["cmi.suspend_data"], kept);
  assert.deepEqual(lms.violations, []);
});

test("a final is drawn, interrupted, resumed with the same questions, handed in and scored", async () => {
  const unit = makeUnitWithFinal();
  const first = await visit({ unit });
  const quiz = unit.quizzes[2];
  const { drawn } = first.session.startExam(quiz, 1);
  first.session.draft(single(drawn[0], { quiz: "final" }), "aa");
  first.session.close();
  const second = await again(first, { storage: new Map() });
  assert.deepEqual(second.session.exam(quiz).drawn, drawn);
  assert.equal(second.session.answer(single(drawn[0]))?.response, "aa");
  second.session.draft(single(drawn[1], { quiz: "final" }), "aa");
  const done = second.session.finishExam(quiz, ["f01", "f02", "f03"].map((key) => single(key, { quiz: "final" })));
  assert.deepEqual([done.phase, done.last, done.best, done.showAnswers], ["finished", 100, 100, true]);
  assert.deepEqual([second.lms.data["cmi.core.score.raw"], second.lms.data[STATUS]], ["100", "incomplete"]);
  for (const lesson of ["La0", "Lb0", "Lc1"]) second.session.seen(lesson);
  assert.equal(second.lms.data[STATUS], "passed");
  assert.equal(interactionsOf(second.lms.data).length, 2);
  assert.equal((await again(second)).session.exam(quiz).phase, "finished");
});

test("only the questions drawn can be answered, and only while the attempt runs", async () => {
  const unit = makeUnitWithFinal();
  const { session } = await visit({ unit });
  session.draft(single("f01"), "aa");
  assert.equal(session.answer(single("f01")), null);
  const { drawn } = session.startExam(unit.quizzes[2], 1);
  const other = ["f01", "f02", "f03"].find((key) => !drawn.includes(key));
  session.draft(single(other), "aa");
  assert.equal(session.answer(single(other)), null);
  session.submit(single(drawn[0]), "aa", 1);
  assert.equal(session.answer(single(drawn[0])), null);
});

test("the time of a final counts while it is open, over launches, and ends it", async () => {
  const unit = makeUnitWithFinal({ timeLimit: 60 });
  const quiz = unit.quizzes[2];
  const first = await visit({ unit });
  const { drawn } = first.session.startExam(quiz, 1.5);
  first.session.draft(single(drawn[0]), "aa");
  assert.equal(first.session.tickExam(quiz, 50).secondsUsed, 50);
  first.session.close();
  const second = await again(first);
  assert.deepEqual([second.session.exam(quiz).secondsUsed, second.session.exam(quiz).secondsAllowed], [50, 90]);
  assert.equal(second.session.tickExam(quiz, 45).phase, "running", "not before its questions were shown");
  second.session.answer(single(drawn[0]));
  const ended = second.session.tickExam(quiz, 1);
  assert.deepEqual([ended.phase, ended.last, ended.secondsUsed], ["finished", 50, 90]);
});

test("failed comes with the last attempt; a tutor's code grants one more, once", async () => {
  const tutorCode = digestText(`${makeUnitWithFinal({}).quizzes[2].id}:baobab`);
  const unit = makeUnitWithFinal({ attempts: 1, wait: 3600, tutorCode });
  const quiz = unit.quizzes[2];
  const { session, lms } = await visit({ unit });
  session.startExam(quiz, 1);
  const spent = session.finishExam(quiz, []);
  assert.deepEqual([spent.attemptsLeft, session.success(), lms.data[STATUS]], [0, "failed", "failed"]);
  assert.equal(session.startExam(quiz, 1).phase, "spent");
  assert.equal(await session.grantAttempt(quiz, "acacia"), false);
  assert.equal(await session.grantAttempt(quiz, " Baobab "), true);
  assert.equal(lms.data[STATUS], "incomplete");
  assert.equal(session.startExam(quiz, 1).phase, "running");
  session.finishExam(quiz, []);
  assert.equal(await session.grantAttempt(quiz, "baobab"), false);
});

test("between two attempts the learner waits", async () => {
  mock.timers.enable({ apis: ["Date"], now: Date.UTC(2026, 10, 24, 9) });
  const unit = makeUnitWithFinal({ wait: 7200 });
  const quiz = unit.quizzes[2];
  const { session } = await visit({ unit });
  session.startExam(quiz, 1);
  assert.deepEqual(session.finishExam(quiz, []).opensAt, new Date(Date.UTC(2026, 10, 24, 11)));
  assert.equal(session.startExam(quiz, 1).phase, "waiting");
  mock.timers.setTime(Date.UTC(2026, 10, 24, 11));
  assert.equal(session.startExam(quiz, 1).phase, "running");
  mock.timers.reset();
});

test("the order of things is one learner's own", async () => {
  const first = await visit();
  const items = Array.from({ length: 20 }, (_, index) => index);
  const order = first.session.shuffled(items, "q01");
  assert.deepEqual(first.session.shuffled(items, "q01"), order);
  first.session.close();
  assert.deepEqual((await again(first)).session.shuffled(items, "q01"), order);
  assert.notDeepEqual((await visit({ lms: makeLms("scorm12", { "cmi.core.student_id": "bo" }) })).session.shuffled(items, "q01"), order);
});

test("the report helps a help desk and tells neither answers nor names", async () => {
  const { session, lms } = await visit();
  session.submit(shortText("q01"), "secret", 1);
  lms.failing = true;
  session.save();
  const report = session.report();
  assert.match(report, /build 0123456789ab/);
  assert.match(report, /scorm12, LMS connected, mode normal/);
  assert.match(report, /Commit: 101/);
  assert.doesNotMatch(report, /secret|amina/);
});

test("SCORM 2004 goes the same way", async () => {
  const lms = makeLms("scorm2004", { "cmi.learner_id": "amina" });
  const first = await visit({ standard: "scorm2004", lms });
  for (const lesson of ["La0", "Lb0", "Lc1"]) first.session.seen(lesson);
  first.session.submit(single("q01"), "aa", 1);
  first.session.submit(multiple("q02"), "aa", 1);
  first.session.close();
  assert.deepEqual(lms.violations, []);
  assert.deepEqual(
    ["cmi.completion_status", "cmi.success_status", "cmi.score.raw", "cmi.score.scaled", "cmi.progress_measure", "cmi.exit"].map((name) => lms.data[name]),
    ["completed", "passed", "75", "0.75", "1", "suspend"],
  );
  assert.equal(lms.data["cmi.objectives.0.score.raw"], "75");
});
