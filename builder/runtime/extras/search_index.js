// What the search knows (builder/render/search_index.py), and how it ranks.
import { folded, foldedWords } from "./folding.js";

/** @typedef {{ kind: string, href: string, title: string, within: string }} Place */
/** @typedef {{ place: Place, score: number }} Found */

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const HALF = 31;
const TITLE_WORD = 12;
const TITLE_START = 8;
const WITHIN = 2;
const TEXT_WORD = 3;
const TEXT_START = 2;
const WHOLE_TITLE = 20;
/** @type {Record<string, number>} */
const KINDS = { t: 5, m: 3, l: 2, s: 0 }; // where a title matches: a term's definition first
const SHORTEST_STEM = 4;
const ENDING = 3; // letters

/** @param {import("../types.d.ts").SearchData} data @returns {(query: string) => Found[]} best first */
export function makeSearch(data) {
  const places = data.places.map(([kind, href, title, within]) => ({ kind, href, title, within }));
  const titles = places.map(({ title }) => foldedWords(title));
  const above = places.map(({ within }) => foldedWords(within));
  const words = unpackWords(data.words);
  return (query) => {
    const asked = foldedWords(query);
    if (!asked.length) return [];
    const scores = asked.map(scoresOf);
    const whole = folded(query.trim());
    const found = places.flatMap((place, index) => {
      if (!scores.every((each) => each[index])) return [];
      const same = folded(place.title) === whole ? WHOLE_TITLE : 0;
      return [{ place, score: scores.reduce((sum, each) => sum + each[index], same) }];
    });
    return found.sort((one, other) => other.score - one.score); // of equal ones the first in the course
  };

  /** By place. A word that is found nowhere is tried without its ending. @param {string} word */
  function scoresOf(word) {
    for (let start = word; ; start = start.slice(0, -1)) {
      const scores = scoresOfStart(start, word);
      if (scores.some(Boolean) || start.length <= SHORTEST_STEM || start.length <= word.length - ENDING) return scores;
    }
  }

  /** @param {string} start @param {string} word */
  function scoresOfStart(start, word) {
    const scores = places.map(({ kind }, index) => {
      const title = titles[index].includes(word) ? TITLE_WORD : begins(titles[index], start) ? TITLE_START : 0;
      return (title && title + KINDS[kind]) + (begins(above[index], start) ? WITHIN : 0);
    });
    const inText = new Map();
    for (const [each, numbers] of words) {
      if (!each.startsWith(start)) continue;
      const score = each === word ? TEXT_WORD : TEXT_START;
      for (const index of numbers) inText.set(index, Math.max(score, inText.get(index) ?? 0));
    }
    for (const [index, score] of inText) scores[index] += score;
    return scores;
  }
}

/** @param {string[]} words @param {string} start */
function begins(words, start) {
  return words.some((each) => each.startsWith(start));
}

/** @param {string} packed @returns {[word: string, places: number[]][]} */
export function unpackWords(packed) {
  let before = "";
  return packed.split("\n").filter(Boolean).map((row) => {
    const [rest, steps] = row.slice(1).split(" ");
    before = before.slice(0, DIGITS.indexOf(row[0])) + rest;
    return [before, placesOf(steps)];
  });
}

/** @param {string} steps */
function placesOf(steps) {
  const places = [];
  let [place, step, weight] = [-1, 0, 1];
  for (const sign of steps) {
    const digit = DIGITS.indexOf(sign);
    step += (digit % HALF) * weight;
    weight *= HALF;
    if (digit >= HALF) continue;
    place += step;
    places.push(place);
    [step, weight] = [0, 1];
  }
  return places;
}
