// Orders that look random and are the same each time; digests.

/** A number of 32 bits that every character of the text changes (FNV-1a). @param {string} text */
export function hashText(text) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}

/** 16 hexadecimal digits that tell whether two texts are one, for words that must not stand readable. @param {string} text */
export function digestText(text) {
  return [text, `${text}~`].map((each) => hashText(each).toString(16).padStart(8, "0")).join("");
}

/** The items in an order that the seed alone decides. @template T @param {readonly T[]} items @param {string} seed @returns {T[]} */
export function shuffleBySeed(items, seed) {
  const row = [...items];
  const random = randomNumbers(hashText(seed));
  for (let last = row.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [row[last], row[other]] = [row[other], row[last]];
  }
  return row;
}

/** Numbers from 0 to below 1 (a Weyl sequence, mixed). @param {number} seed */
function randomNumbers(seed) {
  return () => {
    seed = (seed + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(seed ^ (seed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
