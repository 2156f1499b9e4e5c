// Text ⇄ ASCII of bounded length (docs/run-time.md, "Responses").

export const DIGITS64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
export const PACKED_LENGTH = 40;
/** The most that one more character can take: a packed text that is longer than the limit less this may be cut. */
export const CHARACTER_LENGTH = 5;
const PLAIN = /[A-Za-z0-9 _.,()'-]/;
const LAST_PAGE = 63;
const REPLACEMENT = 0xfffd; // for what no script uses: planes 4 to 16

/** A number below 4096 in two characters. @param {number} number */
export function twoDigits64(number) {
  return DIGITS64[number >> 6] + DIGITS64[number & 63];
}

/** @param {string} text two characters */
export function fromDigits64(text) {
  return DIGITS64.indexOf(text[0]) * 64 + DIGITS64.indexOf(text[1]);
}

/** The text in ASCII, cut at a whole character. @param {string} text @param {number} [limit] */
export function packText(text, limit = PACKED_LENGTH) {
  let packed = "";
  let page = -1; // of the run that is open
  for (const character of text.normalize("NFC")) {
    const point = storable(character.codePointAt(0) ?? 0);
    const plain = PLAIN.test(character);
    const next = plain ? -1 : point >> 12;
    const closing = page >= 0 && page !== next ? "~" : "";
    const opening = !plain && page !== next ? "~" + DIGITS64[next] : "";
    const added = closing + opening + (plain ? character : twoDigits64(point & 4095));
    if (packed.length + added.length + (plain ? 0 : 1) > limit) break;
    packed += added;
    page = next;
  }
  return page >= 0 ? packed + "~" : packed;
}

/** The text that was packed; what is no packed text is left out. @param {string} packed */
export function unpackText(packed) {
  return packed.replace(/~([\w-])((?:[\w-]{2})*)~?|~/g, (_, page, points) =>
    (points?.match(/../g) ?? [])
      .map((/** @type {string} */ two) => String.fromCodePoint(DIGITS64.indexOf(page) * 4096 + fromDigits64(two)))
      .join(""),
  );
}

/** @param {number} point */
function storable(point) {
  return point >> 12 > LAST_PAGE ? REPLACEMENT : point;
}
