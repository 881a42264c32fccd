import { displayName } from '#src/evidence/display-name.ts';
import { ROOTS } from '#src/language/roots.ts';
import { isStopWord } from '#src/language/stop-words.ts';
import { fold, withoutUnseen } from '#src/language/tokens.ts';
import type { Review } from '#src/schemas/review.ts';

/** The part of an author's name that its owner keeps back. */
export interface HiddenName {
  /** Each word of it, folded, of three letters or more. */
  words: ReadonlySet<string>;
  /** All words of the whole name in one, for `ranikusuma`; empty where that is too short to be told from a syllable. */
  joined: string;
}

/** Below it a joined name is a part of ordinary words. */
const LEAST_JOINED = 8;
/** Below it a word of a name in running text is as likely something else. */
const LEAST_IN_TEXT = 4;
/** Names that are ordinary words as well: in running text they count with a capital inside a sentence, or after a form of address. */
const ORDINARY = new Set(
  'indah bunga cahaya mawar melati permata intan mutiara bintang fajar surya mega bulan putri putra dewi dewa ratu raja budi jaya setia abadi sari murni wangi teguh ikhlas puji rahmat hidayat cinta kasih damai suci asli utama mulia baru lestari alam laut angin hujan pelangi senja embun rose grace hope faith joy summer autumn may june april august mark bill frank will sunny stone wood young white black brown green gray grey king baker cook miller fisher hall hill lake rivers page bell'.split(
    ' ',
  ),
);
const ADDRESSED =
  /(?<!\p{L})(?:kak|kaka|ka|pak|bapak|bu|ibu|mas|mbak|mba|bang|abang|om|tante|teh|kang|sis|bro|mr|mrs|ms|dear|halo|hai|hi|hello)\.?\s{1,2}$/iu;

/** @returns nothing where the name is shown in full */
export function hiddenName(author: Review['author']): HiddenName | undefined {
  const all = wordsIn(author.name);
  const shown = new Set(wordsIn(displayName(author) ?? ''));
  const words = new Set(all.filter((word) => word.length >= 3 && !shown.has(word)));
  if (words.size === 0) return undefined;
  const joined = all.join('');
  return { words, joined: all.length > 1 && joined.length >= LEAST_JOINED ? joined : '' };
}

/** Whether an id or a file name says a hidden word: alone between signs, or the whole name in one. */
export function isInSlug(slug: string, { words, joined }: HiddenName): boolean {
  const said = wordsIn(slug);
  const isJoined = joined !== '' && said.join('').includes(joined);
  return isJoined || said.some((word) => words.has(word) && (word.length >= LEAST_IN_TEXT || !isOrdinary(word)));
}

/** The first word of a hidden name that a text says, as it stands there; ordinary words only where they name somebody. */
export function findHiddenName(whole: string, { words, joined }: HiddenName): string | undefined {
  const text = withoutUnseen(whole);
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = fold(written);
    if (joined !== '' && word.includes(joined)) return written;
    if (!words.has(word)) continue;
    const before = text.slice(Math.max(0, index - 12), index);
    if (ADDRESSED.test(before)) return written;
    const isInSentence = /\p{Lu}\p{Ll}/u.test(written) && /[\p{L}\d,;:(]\s{0,2}$/u.test(before);
    if (isInSentence || (word.length >= LEAST_IN_TEXT && !isOrdinary(word))) return written;
  }
  return undefined;
}

function isOrdinary(word: string): boolean {
  return ORDINARY.has(word) || ROOTS.has(word) || isStopWord(word, 'id') || isStopWord(word, 'en');
}

function wordsIn(text: string): string[] {
  return Array.from(withoutUnseen(text).matchAll(/[\p{L}\p{M}]+/gu), ([word]) => fold(word));
}
