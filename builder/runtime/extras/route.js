// The way to the end that a learner takes: rules → modules still needed, and the time for them.

/** @typedef {import("../types.d.ts").Rule} Rule */
/** @typedef {import("../types.d.ts").Session} Session */

/**
 * The modules that completion and success need, with those that they wait for. Where a rule leaves a choice: what is done, then
 * what was chosen, then what was begun, then the first ones. Everything chosen belongs to it.
 * @param {Session} session @param {Set<number>} chosen @returns {Set<number>}
 */
export function routeOf(session, chosen) {
  const { unit } = session;
  /** @type {Set<number>} */
  const route = new Set();
  const { completion, success } = unit.policy;
  for (const rule of [completion, success]) if (rule) add(rule);
  chosen.forEach(addModule);
  return route;

  /** @param {Rule} rule */
  function add(rule) {
    if ("all" in rule) rule.all.forEach(add);
    else if ("least" in rule) preferred(rule).forEach(add);
    else if ("module" in rule) addModule(rule.module);
    else if ("quiz" in rule) addModule(unit.quizzes[rule.quiz].module);
    else if ("pages" in rule) unit.modules.forEach((_, index) => addModule(index));
  }

  /** @param {number} module */
  function addModule(module) {
    if (module < 0 || route.has(module)) return;
    route.add(module);
    const { opens } = unit.modules[module];
    if (opens) add(opens);
  }

  /** @param {{ least: number, of: Rule[] }} rule */
  function preferred({ least, of }) {
    const ranked = of.map((rule, place) => ({ rule, place, rank: rankOf(rule) }));
    return ranked.sort((one, other) => other.rank - one.rank || one.place - other.place).slice(0, least).map(({ rule }) => rule);
  }

  /** @param {Rule} rule */
  function rankOf(rule) {
    if (session.met(rule)) return 3;
    if (!("module" in rule)) return 0;
    return chosen.has(rule.module) ? 2 : Number(lessonsSeen(session, rule.module) > 0);
  }
}

/** @param {Session} session @param {number} module */
export function lessonsSeen(session, module) {
  return lessonsOfModule(session, module).filter(({ key }) => session.isSeen(key)).length;
}

/** @param {Session} session @param {number} module */
export function lessonsOfModule({ unit }, module) {
  return unit.lessons.filter((each) => each.module === module);
}

/** Of lessons not seen. @param {Session} session @param {number[]} minutes of all lessons @param {Set<number>} modules */
export function minutesLeft(session, minutes, modules) {
  return sumWhere(session, minutes, (lesson) => modules.has(lesson.module) && !session.isSeen(lesson.key));
}

/** @param {Session} session @param {number[]} minutes of all lessons */
export function minutesSeen(session, minutes) {
  return sumWhere(session, minutes, ({ key }) => session.isSeen(key));
}

/** The rule at a place like "completion.2.0". @param {Session} session @param {string} place @returns {Rule | null} */
export function ruleAt({ unit }, place) {
  const [goal, ...steps] = place.split(".");
  /** @type {Rule | null | undefined} */
  let rule = goal === "success" ? unit.policy.success : unit.policy.completion;
  for (const step of steps) {
    const index = Number(step);
    if (rule && "all" in rule) rule = rule.all[index];
    else if (rule && "least" in rule) rule = rule.of[index];
    else return null;
  }
  return rule ?? null;
}

/** The modules that the answers speak for most, no more than asked for; of equal ones the first. @param {number[][]} answers @param {number} most */
export function recommendedModules(answers, most) {
  /** @type {Map<number, number>} */
  const votes = new Map();
  for (const module of answers.flat()) votes.set(module, (votes.get(module) ?? 0) + 1);
  const ranked = [...votes].sort(([one, ones], [other, others]) => others - ones || one - other);
  return ranked.slice(0, most).map(([module]) => module);
}

/** @param {Session} session @param {number[]} minutes @param {(lesson: import("../types.d.ts").UnitLesson) => boolean} counts */
function sumWhere({ unit }, minutes, counts) {
  return unit.lessons.reduce((sum, lesson, index) => sum + (counts(lesson) ? (minutes[index] ?? 0) : 0), 0);
}
