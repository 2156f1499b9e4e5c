// Text → what a search compares: the other half of builder/render/folding.py.

/** @type {Record<string, string>} */
const LETTERS = { ß: "ss", œ: "oe", æ: "ae", ø: "o", ł: "l", đ: "d", ı: "i", ى: "ي", ة: "ه", ـ: "" };

/** @param {string} text */
export function folded(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[ßœæøłđıىةـ]/g, (letter) => LETTERS[letter]);
}

/** Words of two signs or more. @param {string} text */
export function foldedWords(text) {
  return (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1);
}
