/**
 * Prefixes and lengths of payment cards: Visa, Mastercard, American Express, Discover and GPN (60, 64, 65), JCB, Diners,
 * UnionPay, Maestro, and BNI's 1946.
 */
const NETWORKS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:0\d\d|4[4-9]\d|5\d\d)\d{12,15}|35(?:2[89]|[3-8]\d)\d{12,15}|3(?:0[0-5]|[689]\d)\d{11}|62\d{14,17}|(?:50|5[6-8])\d{14,17}|1946\d{12})$/;

/** Whether digits without separators can be a payment card's number: known prefix, its length, and a right check digit. */
export function isCardNumber(digits: string): boolean {
  return NETWORKS.test(digits) && hasLuhnDigit(digits) && !(digits.length === 13 && isBarcode(digits)) && !/^(\d)\1+$/.test(digits);
}

/** https://en.wikipedia.org/wiki/Luhn_algorithm */
function hasLuhnDigit(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9), 0);
  return sum % 10 === 0;
}

/** EAN-13, the barcodes of shops: those from Germany and Japan start with 4 as old Visa numbers do. */
function isBarcode(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
