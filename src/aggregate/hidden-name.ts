import { displayName } from '#src/evidence/display-name.ts';
import { withoutLookAlikes } from '#src/language/look-alikes.ts';
import { ROOTS } from '#src/language/roots.ts';
import { isStopWord } from '#src/language/stop-words.ts';
import { fold, isUnspaced, withoutUnseen } from '#src/language/tokens.ts';
import { CHANNELS, type Review } from '#src/schemas/review.ts';

/** The part of an author's name that its owner keeps back. */
interface HiddenName {
  /** Each word of it, folded, of three letters or more; in every way to write it. */
  words: ReadonlySet<string>;
  /** Its parts in scripts without spaces, of two letters or more. */
  unspaced: readonly string[];
  /** The whole name written as one word: `ranikusuma`, `kusumarani`, `rkusuma`. Spellings with fewer than 8 letters are left out. */
  joined: readonly string[];
}

/** A joined name with fewer letters also stands inside ordinary words. */
const LEAST_JOINED = 8;
/** In running text, a word with fewer letters is as likely something else as a name. */
const LEAST_IN_TEXT = 4;
/** Names that are ordinary words as well: in running text they count with a capital inside a sentence, or after a form of address. */
const ORDINARY = new Set(
  'indah bunga cahaya mawar melati permata intan mutiara bintang fajar surya mega bulan putri putra dewi dewa ratu raja budi jaya setia abadi sari murni wangi teguh ikhlas puji rahmat hidayat cinta kasih damai suci asli utama mulia baru lestari alam laut angin hujan pelangi senja embun rose grace hope faith joy summer autumn may june april august mark bill frank will sunny stone wood young white black brown green gray grey king baker cook miller fisher hall hill lake rivers page bell'.split(
    ' ',
  ),
);
const ADDRESSED =
  /(?<!\p{L})(?:kak|kaka|ka|pak|bapak|bu|ibu|mas|mbak|mba|bang|abang|om|tante|teh|kang|sis|bro|mr|mrs|ms|dear|halo|hai|hi|hello|encik|cik|puan|tuan|herrn?|frau|liebe[r]?|hallo|sra?|srta|señora?|señorita|do[nñ]a?|hola|السيدة?|الأستاذة?|أستاذة?|سيدة?|عزيزتي|عزيزي)\.?\s{1,2}$/iu;
/** What Indonesian, Malay, English and German write behind a name: Kusumanya, Kusuma's, Müllers. */
const AFTER_NAME = /(?:nya|ku|mu|lah|kah|pun|s)$/u;
/** What Arabic writes before a name, in one word with it: and, to, by, like. */
const BEFORE_ARABIC = /^(?:[ولبفك]|لل)(?=\p{Script=Arabic}{3})/u;
/** Words that follow a name in Japanese or Chinese. One or two kana count as a name only where such a word follows. */
const HONORIFIC = /^\s?(?:さん|さま|様|くん|君|ちゃん|氏|先生|殿|老师|老師|女士|小姐)/u;
const SYLLABLES = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,2}$/u;

/** @returns nothing where the name is shown in full */
export function hiddenName(author: Review['author']): HiddenName | undefined {
  const all = wordsIn(author.name);
  const said = wordsIn(displayName(author) ?? '');
  const shown = new Set(said.flatMap(spellings));
  const isShown = (word: string) => spellings(word).some((spelling) => shown.has(spelling));
  const kept = all.filter((word) => !isShown(word) && !isPlaceholder(word));
  const words = new Set(kept.flatMap(spellings).filter((word) => word.length >= 3 && !isUnspaced(word)));
  const unspaced = kept.filter(isUnspaced).flatMap(partsOf);
  if (words.size + unspaced.length === 0) return undefined;
  // Jean-Pierre D. shows jeanpierre himself.
  const together = spellings(said.join(''));
  const joined = joinWords(all).filter((name) => !together.some((shownName) => shownName.includes(name)));
  return { words, unspaced, joined };
}

/** Whether an id or a file name says a hidden word: alone between signs, or the whole name in one. */
export function isInSlug(slug: string, hidden: HiddenName): boolean {
  const said = wordsIn(slug).map(spellings);
  const together = said.map(([word]) => word).join('');
  return (
    hidden.joined.some((joined) => together.includes(joined)) ||
    findUnspaced(together, hidden) !== undefined ||
    said.flat().some((word) => hidden.words.has(word) && (word.length >= LEAST_IN_TEXT || !isOrdinary(word)))
  );
}

/** The first word of a hidden name that a text says, as it stands there; ordinary words only where they name somebody. */
export function findHiddenName(whole: string, hidden: HiddenName): string | undefined {
  const text = withoutLookAlikes(withoutUnseen(whole));
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const said = spellings(written);
    if (hidden.joined.some((joined) => said.some((word) => word.includes(joined)))) return written;
    const word = said.find((one) => hidden.words.has(one)) ?? withoutEnds(said, hidden);
    if (word === undefined) continue;
    const before = text.slice(Math.max(0, index - 12), index);
    if (ADDRESSED.test(before)) return written;
    const isInSentence = /\p{Lu}\p{Ll}/u.test(written) && /[\p{L}\d,;:(]\s{0,2}$/u.test(before);
    if (isInSentence || (word.length >= LEAST_IN_TEXT && !isOrdinary(word))) return written;
  }
  return findUnspaced(text, hidden);
}

/** The hidden word inside a longer word (Kusumanya), where nobody takes it for an ordinary word. */
function withoutEnds(said: readonly string[], { words }: HiddenName): string | undefined {
  return said
    .filter((word) => !isOrdinary(word))
    .flatMap((word) => [word.replace(AFTER_NAME, ''), word.replace(BEFORE_ARABIC, '')])
    .find((word) => word.length >= LEAST_IN_TEXT && words.has(word) && !isOrdinary(word));
}

/** A part of a name in a script where no space stands around it. */
function findUnspaced(text: string, { unspaced }: HiddenName): string | undefined {
  if (unspaced.length === 0) return undefined;
  const plain = fold(text);
  return unspaced.find((part) => {
    for (let at = plain.indexOf(part); at !== -1; at = plain.indexOf(part, at + 1))
      if (!SYLLABLES.test(part) || HONORIFIC.test(plain.slice(at + part.length, at + part.length + 4))) return true;
    return false;
  });
}

const HAN_NAME = /^\p{Script=Han}{3,4}$/u;

/** 山田太郎 holds 山田 and 太郎: the family name comes first, and has one letter or two. */
function partsOf(word: string): string[] {
  const letters = Array.from(fold(word));
  const parts = HAN_NAME.test(word) ? [letters, letters.slice(0, 2), letters.slice(1), letters.slice(2)] : [letters];
  return [...new Set(parts.filter(({ length }) => length >= 2).map((part) => part.join('')))];
}

/** The whole name, its halves the other way round, two words that follow each other, and the first letter with the last word. */
function joinWords(all: readonly string[]): string[] {
  const pairs = all.slice(1).map((word, at) => [all[at] ?? '', word]);
  const last = all.at(-1) ?? '';
  const ways = [all, ...pairs, [last, ...all.slice(0, -1)], [(all[0] ?? '').charAt(0), last]];
  const joined = all.length < 2 ? [] : ways.flatMap((way) => spellings(way.join('')));
  return [...new Set(joined.filter(({ length }) => length >= LEAST_JOINED))];
}

/** Words for a customer whose name a platform does not say: Pembeli Tokopedia, Google user. */
const PLACEHOLDERS = new Set([
  ...CHANNELS,
  ...'pelanggan pembeli pengguna konsumen anonim customer buyer user shopper anonymous guest kunde kundin kunden anonymer cliente usuario usuaria comprador anónimo anónima pelanggan pembeli 匿名 عميل مستخدم'.split(
    ' ',
  ),
]);

/** Whether a word says that somebody is a customer, and not who it is. */
export function isPlaceholder(word: string): boolean {
  return PLACEHOLDERS.has(word.toLowerCase());
}

function isOrdinary(word: string): boolean {
  return ORDINARY.has(word) || ROOTS.has(word) || isStopWord(word, 'id') || isStopWord(word, 'en');
}

function wordsIn(text: string): string[] {
  return Array.from(withoutLookAlikes(withoutUnseen(text)).matchAll(/[\p{L}\p{M}]+/gu), ([word]) => word);
}

const TWO_LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const ONE_LETTER: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', ı: 'i', þ: 'th' };

/** A word as people type it: Müller is muller and mueller, Groß is gross, Øster is oster and oester. */
function spellings(word: string): string[] {
  const plain = (text: string) => fold(text).replace(/[ßøæœłđðıþ]/g, (letter) => ONE_LETTER[letter] ?? letter);
  const lower = word.normalize('NFC').toLowerCase();
  const long = lower.replace(/[äöüøå]/g, (letter) => TWO_LETTERS[letter] ?? letter);
  return long === lower ? [plain(word)] : [plain(word), plain(long)];
}
