const FOREIGN_DIGIT = /(?!\d)\p{Nd}/gu;
const IS_DIGIT = /^\p{Nd}$/u;

/** Digits of every script as 0 to 9: ٣ and ३ are 3. Everything else stays as it is. */
export function latinDigits(text: string): string {
  return text.replace(FOREIGN_DIGIT, asciiDigit);
}

/** The digits of a script stand together in Unicode, from its zero on; before a zero stands no digit, or ten of another script. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (IS_DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
