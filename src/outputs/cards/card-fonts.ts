import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { type EmojiSet, readEmojiSet } from './emoji-set.ts';
import { type CodePointRanges, covers, intersect, readCoverage } from './font-coverage.ts';
import { FONT_FAMILIES, type FontFamily } from './font-families.ts';
import { isEmoji, splitGraphemes } from './graphemes.ts';
import { packageFile } from './package-file.ts';

/** What cards are drawn with. Read once, and handed to every card: new fonts cost 7 ms a card. */
export interface CardFonts {
  /** SHA-256 over the bytes of every font file. */
  digest: string;
  renderer: Renderer;
  emoji(): Promise<EmojiSet>;
  /**
   * Loads what a text needs.
   * @returns the graphemes that no font of the stack can draw: none, or the text must not be shown
   */
  load(text: string, stack: readonly FontFamily[]): Promise<string[]>;
  /** Pictures made small once and shown on several cards, by the digest of their file. */
  pictures: Map<string, Promise<Uint8Array>>;
}

/** Finds and hashes the fonts; each subset (there are some 400) is decoded when a card first needs it. */
export async function readCardFonts(): Promise<CardFonts> {
  const faces = (await Promise.all(FONT_FAMILIES.map(readFaces))).flat();
  const renderer = new Renderer();
  const coverages = new Map<FontFace, Promise<CodePointRanges>>();
  const drawable = new Map<string, Set<string>>();
  let emoji: Promise<EmojiSet> | undefined;

  const loadFace = (face: FontFace): Promise<CodePointRanges> => {
    const known = coverages.get(face) ?? registerFace(renderer, face);
    coverages.set(face, known);
    return known;
  };
  const readEmoji = () => (emoji ??= readEmojiSet());

  return {
    digest: digestFaces(faces),
    renderer,
    emoji: readEmoji,
    pictures: new Map(),
    load: (text, stack) => findMissing(text, stack, { faces, loadFace, readEmoji, drawable }),
  };
}

interface FontFace {
  family: string;
  bytes: Buffer;
  /** What the stylesheet of the package declares; the font itself may have less. */
  declared: CodePointRanges;
}

async function readFaces(family: FontFamily): Promise<FontFace[]> {
  const declared = JSON.parse(await readFile(packageFile(family.package, 'unicode.json'), 'utf8')) as Record<string, string>;
  const subsets = family.subsets ?? Object.keys(declared).filter((subset) => subset.startsWith('['));
  const stem = family.package.slice(family.package.indexOf('/') + 1);
  return Promise.all(
    subsets.map(async (subset) => {
      const file = `${stem}-${subset.replace(/[[\]]/g, '')}-${family.axes}-normal.woff2`;
      const bytes = await readFile(packageFile(family.package, join('files', file)));
      return { family: family.name, bytes, declared: parseRanges(declared[subset] ?? '') };
    }),
  );
}

/** Registers exactly what the font can draw, so that the engine picks the fonts that we looked at. */
async function registerFace(renderer: Renderer, face: FontFace): Promise<CodePointRanges> {
  const coverage = intersect(readCoverage(face.bytes), face.declared);
  await renderer.registerFont({ name: face.family, data: face.bytes, unicodeRange: coverage });
  return coverage;
}

interface Shelf {
  faces: readonly FontFace[];
  loadFace(face: FontFace): Promise<CodePointRanges>;
  readEmoji(): Promise<EmojiSet>;
  /** Graphemes found drawable before, by stack. */
  drawable: Map<string, Set<string>>;
}

async function findMissing(text: string, stack: readonly FontFamily[], shelf: Shelf): Promise<string[]> {
  const stackName = stack.map(({ name }) => name).join();
  const drawable = shelf.drawable.get(stackName) ?? new Set();
  shelf.drawable.set(stackName, drawable);

  const missing: string[] = [];
  for (const grapheme of new Set(splitGraphemes(text))) {
    if (drawable.has(grapheme)) continue;
    if (await isDrawable(grapheme, stack, shelf)) drawable.add(grapheme);
    else missing.push(grapheme);
  }
  return missing;
}

async function isDrawable(grapheme: string, stack: readonly FontFamily[], shelf: Shelf): Promise<boolean> {
  if (isEmoji(grapheme)) return (await shelf.readEmoji()).draw(grapheme) !== undefined;
  return isCovered(grapheme, stack, shelf);
}

/** A letter and its marks must come from one file: the engine does not join them across two. */
async function isCovered(grapheme: string, stack: readonly FontFamily[], { faces, loadFace }: Shelf): Promise<boolean> {
  const codePoints = [...grapheme.replace(INVISIBLE, '')].map((char) => char.codePointAt(0) ?? 0);
  for (const family of stack) {
    for (const face of faces) {
      if (face.family !== family.name || !coverAll(face.declared, codePoints)) continue;
      if (coverAll(await loadFace(face), codePoints)) return true;
    }
  }
  return false;
}

function coverAll(ranges: CodePointRanges, codePoints: readonly number[]): boolean {
  return codePoints.every((codePoint) => covers(ranges, codePoint));
}

/** Joiners and variation selectors steer other characters and are never drawn. */
const INVISIBLE = /\p{Join_Control}|\p{Variation_Selector}/gu;

/** Ranges from CSS: U+0000-00FF,U+0131 */
function parseRanges(css: string): CodePointRanges {
  return css.split(',').map((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function digestFaces(faces: readonly FontFace[]): string {
  const hash = createHash('sha256');
  for (const face of faces) hash.update(`${face.family} ${face.bytes.length}\n`).update(face.bytes);
  return hash.digest('hex');
}
