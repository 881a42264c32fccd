import { fold } from '#src/language/tokens.ts';
import type { Table } from '../reading/table.ts';
import { PERMISSION_WORDS } from './consent.ts';
import { anyOf, headerWords, turned } from './header-words.ts';
import { sampleOf } from './likely-column.ts';
import { isNo, isYes } from './yes-no.ts';

/** `isAnonymous` and `post_anonymously`, also inside another object such as `reviewer.isAnonymous`. */
const ANONYMOUS = / (?:is|be)?(?:anonym\p{L}*|anonim\p{L}*|anon|incognito|(?:alias|nickname) only|匿名) /u;
const HIDES =
  / (?:hide|hides|hidden|hiding|mask|masked|conceal|withhold|sembunyikan|disembunyikan|samarkan|disamarkan|rahasiakan|dirahasiakan|ausblenden|ausgeblendet|verbergen|verborgen|verstecken|ocultar|oculto|masquer|masque|private|privacy|privasi|confidential|secret) /;
const NAME = anyOf(
  'name,names,nama,namanya,username,namensnennung,attribution,byline,namen,nombre,nom,nome,identity,identitas,identidad,identität,identité,naam,*名前*,*氏名*,*이름*',
);
/** Columns that tell how a customer wants to be named, in words such as `anonymous_user`. */
const KIND_OF_NAME =
  / (?:reviewer|author|user|customer|buyer|name|nama) (?:type|kind|mode|display|visibility|privacy|tipe) | (?:display|show|tampilan) (?:name|nama|as|sebagai) /;
const ASKING = `${PERMISSION_WORDS},mention*,nenn*,genannt,sebut*,disebut*`;
const ASKS_TO_SHOW = anyOf(ASKING);
/** "Do not show my name". */
const ASKS_NOT_TO = turned(ASKING);

/** Columns in which customers say whether they are named: in `nameShown` they answer a question, in `anonymous` they ask not to be. */
export function findNameWishes(table: Table): { nameShown: string[]; anonymous: string[] } {
  const nameShown = table.columns.filter((column) => asksToName(column, sampleOf(table, column).slice(0, SAMPLE)));
  return { nameShown, anonymous: table.columns.filter((column) => saysWhoIsAnonymous(column) && !nameShown.includes(column)) };
}

const SAMPLE = 300;

/** Whether a column says by a yes, or by a word for it, that a customer wants no name shown. */
function saysWhoIsAnonymous(column: string): boolean {
  const words = headerWords(column.slice(column.lastIndexOf('.') + 1));
  if (/ id /.test(words)) return false;
  return isAboutHiding(words) || KIND_OF_NAME.test(headerWords(column));
}

function isAboutHiding(words: string): boolean {
  return ANONYMOUS.test(words) || ((HIDES.test(words) || ASKS_NOT_TO.test(words)) && NAME.test(words));
}

/** A question such as "May we show your name?", in whose column most cells are a yes or a no. @param cells the first ones */
function asksToName(column: string, cells: readonly string[]): boolean {
  const words = headerWords(column);
  if (!NAME.test(words) || !ASKS_TO_SHOW.test(words) || isAboutHiding(words)) return false;
  return cells.length > 0 && cells.filter((cell) => isYes(firstWord(cell)) || isNo(firstWord(cell))).length * 2 >= cells.length;
}

/** Whether a cell of such a question lets the name be shown: "Ya, boleh". */
export function allowsName(cell: string): boolean {
  return isYes(firstWord(cell)) && !/anonym|anonim/.test(fold(cell));
}

/** Whether a cell says that the name is not to be shown: "yes", "anonymous_user", "Tidak, tampilkan sebagai anonim". @param column its header */
export function saysAnonymous(column: string, cell: string): boolean {
  const text = fold(cell);
  if (text === '' || NOT_ANONYMOUS.test(text)) return false;
  // "Ya, tolong" is a yes; "Si Nguyen" in a column of display names is none.
  const beforeMark = /^\s*(\S+?)[,.;:!]/.exec(cell)?.[1] ?? '';
  if (isYes(cell) || isYes(beforeMark) || NO_NAME.test(text) || HIDDEN_NAME.test(text)) return true;
  // "Anonymity: full": in such a column any answer asks for it, except a plain no and a word such as "public".
  return ANONYMOUS.test(headerWords(column)) && !isNo(firstWord(cell)) && !NAMED.test(text);
}

const HIDDEN_NAME =
  /^(?:hide|hidden|private|masked|unnamed|nameless|withheld|concealed|disembunyikan|sembunyikan|disamarkan|samarkan|dirahasiakan|rahasia|versteckt|verborgen|oculto|oculta|masque)/;
const NAMED = /^(?:none|never|public|publik|named|shown|show|visible|full name|real name|registered)/;

/** How a customer asks to be named. */
export type NameWish = 'anonymous' | 'initials' | 'first-name';

const NO_NAME =
  /an[oó]n[iy]m|匿名|\b(?:without|tanpa|ohne|sin|sans|no) (?:\p{L}+ )?(?:name|nama|namen|nombre|nom)\b|\bjangan (?:pakai|sebut|sebutkan|tampilkan|cantumkan) nama/u;
const NOT_ANONYMOUS = /\b(?:not|non|no|tidak|bukan|nicht|kein\p{L}*)[\s_-]+(?:\p{L}+ )?an[oó]n[iy]m/u;
const INITIALS = /\b(?:initials?|inisial|initialen|iniciales|initiales|iniziali|iniciais)\b/;
const FIRST_NAME = /\b(?:first name|nama depan|vorname|nombre de pila|prenom)\b/;
const ONLY = anyOf('only,just,saja,hanya,cuma,nur,solo,solamente,seulement,uniquement,soltanto,alleen,apenas,somente,slechts');
/** A longer text is a review or a note, and no wish. */
const LONGEST_WISH = 80;

/** What a cell such as "Yes, but anonymously" or "Inisial saja" asks for. @param column its header: only some ask about names */
export function nameWish(column: string, cell: string): NameWish | undefined {
  if (cell.length > LONGEST_WISH) return undefined;
  const text = fold(cell);
  if (NO_NAME.test(text) && !NOT_ANONYMOUS.test(text)) return 'anonymous';
  const words = headerWords(column);
  if (NAME.test(words) && HIDDEN_NAME.test(text)) return 'anonymous';
  // "Initials only?" is answered with a yes.
  if (ONLY.test(words) && isYes(firstWord(cell))) return wishIn(words);
  if (!ASKS_TO_SHOW.test(words) && !NAME.test(words)) return undefined;
  return wishIn(text);
}

function wishIn(text: string): NameWish | undefined {
  if (INITIALS.test(text)) return 'initials';
  return FIRST_NAME.test(text) ? 'first-name' : undefined;
}

function firstWord(cell: string): string {
  return cell.trim().split(/[\s,.;:!]/)[0] ?? '';
}
