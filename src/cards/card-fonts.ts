import { createHash } from 'node:crypto';
import { Renderer } from '@takumi-rs/core';
import { type EmojiSet, readEmojiSet } from './emoji-set.ts';
import type { FittedText } from './fit-text.ts';
import { type CodePointRanges, covers } from './font-coverage.ts';
import { type FontFace, faceCoverage, pinFace, readFaces } from './font-face.ts';
import { FONT_FAMILIES, type FontFamily } from './font-families.ts';
import { isEmoji, splitGraphemes } from './graphemes.ts';

/** What cards are drawn with. Read once, and handed to every card: new fonts cost 7 ms a card. */
export interface CardFonts {
  /** SHA-256 over the bytes of every font file. */
  digest: string;
  renderer: Renderer;
  emoji(): Promise<EmojiSet>;
  /** Loads what a text needs. */
  load(text: string, stack: readonly FontFamily[]): Promise<LoadedText>;
  /** A static font of one weight: the same buffer each time, since satori parses each buffer once. */
  pin(face: FontFace, weight: number): Promise<Buffer>;
  /** Texts that were fitted into a box a moment ago: cards of a review in several languages have the same words. */
  fitted: Map<string, Promise<FittedText>>;
  /** Pictures made small once and shown on several cards, by the digest of their file, their size and their ground. */
  pictures: Map<string, Promise<Uint8Array>>;
}

interface LoadedText {
  /** Each file that draws a part of it, in the order of `FONT_FAMILIES`. */
  faces: FontFace[];
  /** Graphemes that no font of the stack can draw. The text may be shown only if there are none. */
  missing: string[];
}

/** Finds and hashes the fonts; each subset (there are some 400) is decoded when a card first needs it. */
export async function readCardFonts(): Promise<CardFonts> {
  const faces = (await Promise.all(FONT_FAMILIES.map(readFaces))).flat();
  const renderer = new Renderer();
  const readEmoji = once(readEmojiSet);
  const shelf: Shelf = { faces, loadFace: keep((face) => registerFace(renderer, face)), readEmoji, found: new Map() };
  const pinAll = keep((face: FontFace) => keep((weight: number) => pinFace(face, weight)));
  return {
    digest: digestFaces(faces),
    renderer,
    emoji: readEmoji,
    fitted: new Map(),
    pictures: new Map(),
    load: (text, stack) => loadText(text, stack, shelf),
    pin: (face, weight) => pinAll(face)(weight),
  };
}

/** Remembers what a function made of each argument. */
function keep<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function once<Value>(make: () => Value): () => Value {
  const kept = keep(make);
  return () => kept(undefined);
}

/** Registers exactly what the font can draw, so that the engine picks the fonts that we looked at. */
async function registerFace(renderer: Renderer, face: FontFace): Promise<CodePointRanges> {
  const coverage = faceCoverage(face);
  await renderer.registerFont({ name: face.family.name, data: face.bytes, unicodeRange: coverage });
  return coverage;
}

interface Shelf {
  faces: readonly FontFace[];
  loadFace(face: FontFace): Promise<CodePointRanges>;
  readEmoji(): Promise<EmojiSet>;
  /** For each stack of fonts, the font that draws a grapheme. Graphemes that nothing can draw are not kept. */
  found: Map<string, Map<string, FontFace | 'emoji'>>;
}

async function loadText(text: string, stack: readonly FontFamily[], shelf: Shelf): Promise<LoadedText> {
  const stackName = stack.map(({ name }) => name).join();
  const found = shelf.found.get(stackName) ?? new Map<string, FontFace | 'emoji'>();
  shelf.found.set(stackName, found);

  const faces = new Set<FontFace>();
  const missing: string[] = [];
  for (const grapheme of new Set(splitGraphemes(text))) {
    const face = found.get(grapheme) ?? (await findFace(grapheme, stack, shelf));
    if (face === undefined) missing.push(grapheme);
    else found.set(grapheme, face);
    if (typeof face === 'object') faces.add(face);
  }
  return { faces: shelf.faces.filter((face) => faces.has(face)), missing };
}

async function findFace(grapheme: string, stack: readonly FontFamily[], shelf: Shelf): Promise<FontFace | 'emoji' | undefined> {
  if (isEmoji(grapheme)) return (await shelf.readEmoji()).draw(grapheme) === undefined ? undefined : 'emoji';
  // A letter and its marks must come from one file: the engine does not join them across two.
  const codePoints = [...grapheme.replace(INVISIBLE, '')].map((char) => char.codePointAt(0) ?? 0);
  for (const family of stack) {
    for (const face of shelf.faces) {
      if (face.family !== family || !coverAll(face.declared, codePoints)) continue;
      if (coverAll(await shelf.loadFace(face), codePoints)) return face;
    }
  }
  return undefined;
}

function coverAll(ranges: CodePointRanges, codePoints: readonly number[]): boolean {
  return codePoints.every((codePoint) => covers(ranges, codePoint));
}

/** Joiners and variation selectors steer other characters and are never drawn. */
const INVISIBLE = /\p{Join_Control}|\p{Variation_Selector}/gu;

function digestFaces(faces: readonly FontFace[]): string {
  const hash = createHash('sha256');
  for (const face of faces) hash.update(`${face.family.name} ${face.bytes.length}\n`).update(face.bytes);
  return hash.digest('hex');
}
