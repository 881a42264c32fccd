const MAX_LENGTH = 80;
/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** A text as a file name and an address: ASCII letters, digits and single hyphens; empty where nothing is left. */
export function slugify(text: string, maxLength = MAX_LENGTH): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return cut(trimHyphens(plain), maxLength);
}

/** Cuts between words where that loses little. */
function cut(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug;
  const start = slug.slice(0, maxLength);
  const end = slug[maxLength] === '-' ? maxLength : start.lastIndexOf('-');
  return trimHyphens(end > maxLength * 0.6 ? start.slice(0, end) : start);
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}
