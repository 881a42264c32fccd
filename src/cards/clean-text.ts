/** Joiners do honest work in Persian, Indic scripts and emoji, and nowhere else. */
const STRAY_JOINER =
  /(?<!\p{L}|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier})\p{Join_Control}|\p{Join_Control}(?!\p{L}|\p{M}|\p{Extended_Pictographic})/gu;

/** Format characters but the joiners: soft hyphens, zero-width spaces, bidi marks and overrides, byte order marks. */
const FORMAT = /(?!\p{Join_Control}|[\u{E0020}-\u{E007F}])\p{Cf}/gu;

/** Tag letters that spell no flag, as they do after a black flag for England: a way to hide text. */
const HIDDEN_TAGS = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0020}-\u{E007F}]+/gu;

/** More marks on one letter than any script needs: stacked to cover the lines above. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * One line of what a reader can see: NFC, white space and line breaks as single spaces, and without control characters,
 * invisible characters, bidi overrides and half characters.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/[\uFFF9-\uFFFD\u115F\u1160\u3164\uFFA0]/gu, '')
    .replace(FORMAT, '')
    .replace(HIDDEN_TAGS, '')
    .replace(STRAY_JOINER, '')
    .replace(STACKED_MARKS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}
