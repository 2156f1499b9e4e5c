// SHA-256 (FIPS 180-4). The browser's own (crypto.subtle) is missing wherever an LMS is served without TLS.

const primes = () => {
  /** @type {number[]} */
  const found = [];
  for (let number = 2; found.length < 64; number++) if (found.every((prime) => number % prime)) found.push(number);
  return found;
};

/** The first 32 bits of a number's fraction. @param {number} number */
const fractionBits = (number) => ((number % 1) * 2 ** 32) | 0;

/** @param {string} text @returns {Uint8Array} 32 bytes */
export function sha256(text) {
  const constants = primes().map((prime) => fractionBits(Math.cbrt(prime)));
  const hash = primes().slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
  const blocks = paddedBlocks(new TextEncoder().encode(text));
  for (let start = 0; start < blocks.length; start += 16) hashBlock(hash, constants, blocks.slice(start, start + 16));
  const bytes = new DataView(new ArrayBuffer(32));
  hash.forEach((word, index) => bytes.setInt32(index * 4, word));
  return new Uint8Array(bytes.buffer);
}

/** @param {string} text */
export function sha256Hex(text) {
  return [...sha256(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {Uint8Array} bytes @returns {number[]} words of 32 bits, a multiple of 16 */
function paddedBlocks(bytes) {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  bytes.forEach((byte, index) => view.setUint8(index, byte));
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return Array.from({ length: view.byteLength / 4 }, (_, index) => view.getInt32(index * 4));
}

/** @param {number[]} hash changed in place @param {number[]} constants @param {number[]} words */
function hashBlock(hash, constants, words) {
  const turn = (/** @type {number} */ word, /** @type {number} */ bits) => (word >>> bits) | (word << (32 - bits));
  let [a, b, c, d, e, f, g, h] = hash;
  for (let round = 0; round < 64; round++) {
    if (round > 15) {
      const [early, late] = [words[round - 15], words[round - 2]];
      const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[round] = (words[round - 16] + small + words[round - 7] + large) | 0;
    }
    const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[round] + words[round];
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (hash[index] = (hash[index] + word) | 0));
}
