const PICTURE_END = String.raw`\.(?:jpe?g|png|webp|avif|gif|hei[cf]|mov|mp4|webm)`;
const BETWEEN = new RegExp(String.raw`[;|\n]|[,\s]\s*(?=(?:https?:)?\/\/)|(?<=${PICTURE_END})\s*,\s*`, 'i');

/**
 * The addresses and file names in a cell: between `;`, `|` or line breaks, or as a JSON list. A comma or a space may belong to a name:
 * after one, a new name begins only behind the ending of a picture, or with https://.
 */
export function splitPictures(cell: string): string[] {
  const text = cell.trim().replaceAll('&amp;', '&');
  const list = /^\[.*\]$/s.test(text) ? text.slice(1, -1).replace(/(["'])\s*,\s*\1/g, ';') : text;
  const names = list.split(BETWEEN).map((part) => part.replace(/^[\s"']+|[\s"',]+$/g, ''));
  return [...new Set(names.filter((name) => name !== ''))];
}
