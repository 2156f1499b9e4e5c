// Numbers as people write them → exact decimals: no binary rounding between a key and its tolerance.

/** digits × 10^power @typedef {{ digits: bigint, power: number }} Decimal */

const NUMERAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/;
const ZERO = BigInt(0);
const TEN = BigInt(10);

/** A number with a decimal point. @param {string} text @returns {Decimal | null} */
export function parseDecimal(text) {
  const parts = NUMERAL.exec(text.trim());
  if (!parts || !(parts[2] || parts[3])) return null;
  const [, sign, whole, part = "", exponent = "0"] = parts;
  const digits = BigInt(whole + part);
  return { digits: sign === "-" ? -digits : digits, power: Number(exponent) - part.length };
}

/**
 * What a learner can have meant: "1,5" and "1.5" alike, "1,000" either way, likeliest first.
 * @param {string} text @returns {Decimal[]}
 */
export function readNumber(text) {
  const signs = text.replace(/[^.,]/g, "");
  const last = signs.slice(-1);
  const single = signs.indexOf(last) === signs.length - 1;
  const grouped = /^[+-]?\d{1,3}([.,]\d{3})+$/.test(text) && new Set(signs).size === 1;
  const asPart = single && text.replace(/[.,]/g, (sign, at) => (at === text.lastIndexOf(last) ? "." : ""));
  const asGroups = (grouped || !single) && text.replace(/[.,]/g, "");
  return [asPart, asGroups].flatMap((each) => (each === false ? [] : (parseDecimal(each) ?? [])));
}

/** @param {Decimal} number @param {Decimal} key @param {Decimal} tolerance */
export function isNear(number, key, tolerance) {
  const distance = addDecimals(number, { ...key, digits: -key.digits });
  const size = distance.digits < ZERO ? { ...distance, digits: -distance.digits } : distance;
  return addDecimals(size, { ...tolerance, digits: -tolerance.digits }).digits <= ZERO;
}

/** @param {Decimal} one @param {Decimal} other @returns {Decimal} */
export function addDecimals(one, other) {
  const power = Math.min(one.power, other.power);
  return { digits: atPower(one, power) + atPower(other, power), power };
}

/** Without exponent, as both SCORMs want it. @param {Decimal} number */
export function writeDecimal({ digits, power }) {
  const text = String(digits < ZERO ? -digits : digits) + "0".repeat(Math.max(power, 0));
  const long = text.padStart(1 - Math.min(power, 0), "0");
  const point = long.length + Math.min(power, 0);
  const part = long.slice(point).replace(/0+$/, "");
  return (digits < ZERO ? "-" : "") + long.slice(0, point) + (part && "." + part);
}

/** @param {Decimal} number @param {number} power */
function atPower(number, power) {
  return number.digits * TEN ** BigInt(number.power - power);
}
