/** Every code of two letters that ISO 639-1 could give: `Intl` tells which of them it knows. */
export function twoLetterCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}
