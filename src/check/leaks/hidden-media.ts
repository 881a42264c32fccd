import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Content } from '#src/aggregate/catalog.ts';
import type { PublishedMedia } from '#src/aggregate/pictures.ts';
import { isVideo, type Media } from '#src/schemas/media.ts';
import type { Secret } from './secret.ts';
import { wordsOf } from './words-of.ts';

/** Pictures, videos and captions that no published entry shows: those of withheld and pending reviews, and of posts without permission. */
export interface HiddenMedia {
  /** Names of files, other texts of pictures, and captions, as far as nobody would take them for something else. */
  secrets: Secret[];
  /** By the hash of their bytes. */
  byHash: ReadonlyMap<string, Secret>;
}

/** @param root the content folder */
export async function readHiddenMedia(content: Content, { pictures, files }: PublishedMedia, root: string): Promise<HiddenMedia> {
  const shown = new Set([...pictures, ...files]);
  const entries = [...content.reviews, ...content.posts].flatMap(({ id, media }) =>
    media.map((one) => ({ one, place: `the media of ${id}` })),
  );
  const [open, hidden] = [entries.filter(({ one }) => shown.has(one.src)), entries.filter(({ one }) => !shown.has(one.src))];
  const said = new Set(open.flatMap(({ one }) => altsOf(one).map(keyOf)));
  const secrets: Secret[] = [];
  const byHash = new Map<string, Secret>();
  const add = (text: string, place: string) => {
    if (!said.has(keyOf(text))) secrets.push({ kind: 'media', value: text, place });
  };
  for (const { one, place } of hidden) {
    for (const alt of altsOf(one).filter(isDistinctive)) add(alt, place);
    for (const path of pathsOf(one).filter((each) => !shown.has(each))) {
      const { name, ext } = parse(path);
      if (name.length >= LEAST_NAME) for (const ending of new Set([ext, '.webp'])) add(`${name}${ending}`, place);
      const bytes = await readFile(join(root, 'media', path)).catch(() => undefined);
      if (bytes === undefined) continue;
      byHash.set(hashOf(bytes), { kind: 'media', value: path, place });
      if (ext === '.vtt') for (const line of captionLines(bytes.toString()).filter(isDistinctive)) add(line, place);
    }
  }
  return { secrets, byHash };
}

/** A shorter name, such as foto1, is that of many files. */
const LEAST_NAME = 8;

/** From five words on, nobody else has the same sentence. */
function isDistinctive(text: string): boolean {
  const words = wordsOf(text);
  return words.length >= 5 && words.join('').length >= 20;
}

function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}

function altsOf({ alt }: Media): string[] {
  return typeof alt === 'string' ? [alt] : Object.values(alt);
}

function pathsOf(media: Media): string[] {
  return isVideo(media) ? [media.src, media.poster, ...(media.captions ?? []).map(({ src }) => src)] : [media.src];
}

/** Lines of WebVTT that people read. */
function captionLines(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '' && !/-->|^WEBVTT|^NOTE|^\d+$/.test(line));
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
