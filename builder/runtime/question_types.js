// A question's type → its controls.
import { branchingControls } from "./questions/branching.js";
import { categoriseControls } from "./questions/categorise.js";
import { likertControls } from "./questions/likert.js";
import { matchingControls } from "./questions/matching.js";
import { multipleResponseControls } from "./questions/multiple_response.js";
import { numericControls } from "./questions/numeric.js";
import { orderingControls } from "./questions/ordering.js";
import { shortTextControls } from "./questions/short_text.js";
import { singleChoiceControls } from "./questions/single_choice.js";
import { trueFalseControls } from "./questions/true_false.js";

/** @type {Record<import("./types.d.ts").AnswerData["type"], import("./face.d.ts").MakeControls>} */
export const QUESTION_CONTROLS = {
  "single-choice": singleChoiceControls,
  "multiple-response": multipleResponseControls,
  "true-false": trueFalseControls,
  matching: matchingControls,
  ordering: orderingControls,
  "short-text": shortTextControls,
  numeric: numericControls,
  categorise: categoriseControls,
  likert: likertControls,
  branching: branchingControls,
};
