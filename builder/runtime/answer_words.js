// A question's key, as a list for the reader.
import { make } from "./elements.js";
import { t } from "./messages.js";

/** @param {import("./types.d.ts").QuestionData} question @returns {HTMLElement | null} */
export function keyInWords({ answer, texts }) {
  const lines = keyLines(answer, texts);
  if (!lines.length) return null;
  return make(answer.type === "ordering" ? "ol" : "ul", {}, ...lines.map((line) => make("li", {}, line)));
}

/**
 * @param {import("./types.d.ts").AnswerData} answer @param {Record<string, string>} texts choice key → text
 * @returns {string[]}
 */
export function keyLines(answer, texts) {
  switch (answer.type) {
    case "single-choice":
    case "multiple-response":
      return answer.choices.filter((each) => each.correct).map((each) => texts[each.k]);
    case "true-false":
      return [answer.key ? t("True") : t("False")];
    case "matching":
      return answer.pairs.map(({ l, r }) => `${texts[l]} – ${texts[r]}`);
    case "ordering":
      return answer.items.map((each) => texts[each.k]);
    case "short-text":
      return answer.accept.slice(0, 1);
    case "numeric":
      return [answer.key + (Number(answer.tolerance) ? ` ± ${answer.tolerance}` : "")];
    case "categorise":
      return answer.categories.map(({ k, items }) => `${texts[k]}: ${items.map((each) => texts[each.k]).join(", ")}`);
    case "branching":
      return answer.nodes.flatMap((node) => node.choices.filter((each) => each.rating === "best").map((each) => texts[each.k]));
    case "likert":
      return [];
  }
}
