import { readFile } from 'node:fs/promises';
import { packageFile } from './package-file.ts';

/** Twemoji (graphics by Twitter and jdecked, CC BY 4.0): flat, so a card stays small. */
export const EMOJI_PACKAGE = '@iconify-json/twemoji';

export interface EmojiSet {
  /** The emoji as an SVG document; nothing where the set does not have it. */
  draw(emoji: string): string | undefined;
}

interface IconFile {
  icons: Record<string, { body: string }>;
  aliases?: Record<string, { parent: string }>;
  width: number;
  height: number;
}

/** Room beside each emoji, in units of the set, of which an emoji has 36: two in a row do not touch. */
const MARGIN = 1;

/** Reads the whole set (10 MB, 50 ms): only for a card that shows an emoji. */
export async function readEmojiSet(): Promise<EmojiSet> {
  const [names, file] = await Promise.all([readJson<Record<string, string>>('chars.json'), readJson<IconFile>('icons.json')]);
  return {
    draw(emoji) {
      const name = names[emojiCode(emoji)];
      const icon = name === undefined ? undefined : (file.icons[name] ?? file.icons[file.aliases?.[name]?.parent ?? '']);
      return (
        icon &&
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} ${-MARGIN} ${file.width + 2 * MARGIN} ${file.height + 2 * MARGIN}">${icon.body}</svg>`
      );
    },
  };
}

/** Code points in hexadecimal, without variation selectors: 2764 for ❤️, 0031-20e3 for 1️⃣. */
function emojiCode(emoji: string): string {
  const points = [...emoji].filter((char) => char !== '\uFE0F' && char !== '\uFE0E');
  return points.map((char) => char.codePointAt(0)?.toString(16).padStart(4, '0')).join('-');
}

async function readJson<Value>(name: string): Promise<Value> {
  return JSON.parse(await readFile(packageFile(EMOJI_PACKAGE, name), 'utf8')) as Value;
}
