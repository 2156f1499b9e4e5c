// The unit data of the script → UnitData: the other half of builder/render/packed_unit.py.

/** @typedef {import("./types.d.ts").UnitData} UnitData */
/** @typedef {import("./types.d.ts").PackedUnit} PackedUnit */
/** @typedef {import("./types.d.ts").PackedQuiz} PackedQuiz */
/** @typedef {import("./types.d.ts").UnitQuiz} UnitQuiz */

const QUESTION = /(.{3})(..)(..)/g;
const USUAL = {
  mode: "practice", pass: 60, attempts: 0, show: "after-attempt", shuffle: false, weight: 1,
  timeLimit: 0, extraTime: true, wait: 0, tutorCode: "", lesson: -1,
};

/** @param {PackedUnit} packed @returns {UnitData} */
export function unpackUnit(packed) {
  const lessons = packed.modules.flatMap(({ lessons }, module) => (lessons ? lessonsOf(lessons, module) : []));
  const objectives = packed.objectives.split(" ");
  return {
    ...packed,
    modules: packed.modules.map(({ opens }) => ({ opens })),
    lessons,
    objectives: packed.objectives ? objectives : [],
    quizzes: packed.quizzes.map((quiz) => unpackedQuiz(quiz, lessons, objectives)),
  };
}

/** @param {string} keys @param {number} module */
function lessonsOf(keys, module) {
  return keys.split(" ").map((each) => {
    const [key, ...was] = each.split("~");
    return was.length ? { key, module, was } : { key, module };
  });
}

/** @param {PackedQuiz} packed @param {{ module: number }[]} lessons @param {string[]} objectives @returns {UnitQuiz} */
function unpackedQuiz(packed, lessons, objectives) {
  const questions = [...packed.questions.matchAll(QUESTION)].map(([, key, points, place]) => (
    { key, points: parseInt(points, 36), objective: objectives[parseInt(place, 36)] ?? "" }));
  const quiz = /** @type {Omit<UnitQuiz, "questions" | "draw" | "module">} */ ({ ...USUAL, ...packed });
  return {
    ...quiz,
    questions,
    draw: (packed.draw ?? []).map(([first, size, count]) => ({ from: questions.slice(first, first + size).map((each) => each.key), count })),
    module: lessons[quiz.lesson]?.module ?? -1,
  };
}
