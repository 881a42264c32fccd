import { fold } from '#src/language/tokens.ts';

/** A name in the order in which it is spoken: the first word is what a page shows of it, and must be no family name. */
export interface PersonName {
  name: string;
  /** The order cannot be told: only initials may be shown. */
  isUnclear?: true;
}

/** How names stand in a column. */
export interface NameOrder {
  /** What commas mean: `Lee, Ann` everywhere, `Rina, Jakarta`, or nobody knows. */
  commas: 'family-first' | 'places' | 'unclear';
  /** The header names the family name first: `Dupont Marie` may stand there. */
  isTurned: boolean;
}

/** Joins the cells of a first and a family name. One of them may hold the whole name. */
export function joinName(given: string, middle: string, family: string): PersonName {
  if (given === '') return family === '' ? { name: '' } : { name: family, isUnclear: true };
  const first = without(given, family);
  return { name: [first, middle, without(family, first)].filter((part) => part !== '').join(' ') };
}

/** The words of a name that another one does not have; all of them where none would be left. */
function without(name: string, other: string): string {
  const taken = wordsOf(other).map(fold);
  const left = wordsOf(name).filter((word) => !taken.includes(fold(word)));
  return left.length === 0 ? name : left.join(' ');
}

function wordsOf(name: string): string[] {
  return name.split(/[\s,]+/).filter((word) => word !== '');
}

/** Puts the first name first: `Lee, Ann` and `DUPONT Marie` become `Ann Lee` and `Marie DUPONT`. */
export function spokenName(name: string, { commas, isTurned }: NameOrder): PersonName {
  const split = splitAtComma(name);
  if (split === undefined) {
    const ordered = capitalsLast(name);
    return { name: ordered, ...(isTurned && ordered === name && name.includes(' ') && { isUnclear: true }) };
  }
  const { family, given } = split;
  if (commas === 'places') return { name };
  return commas === 'family-first' || isSurelyFamily(split) ? { name: `${given} ${family}` } : { name, isUnclear: true };
}

/** Reads a column of names as a whole: towns are not told from first names by one cell. @param isTurned what the header says */
export function readNameOrder(cells: readonly string[], isTurned = false): NameOrder {
  return { commas: isTurned ? 'family-first' : readCommas(cells), isTurned };
}

function readCommas(cells: readonly string[]): NameOrder['commas'] {
  const split = cells.flatMap((cell) => splitAtComma(cell) ?? []);
  if (split.filter(({ given }) => isPlace(given)).length * 3 >= Math.max(1, split.length)) return 'places';
  const others = cells.filter((cell) => /\S\s+\S/.test(cell) && splitAtComma(cell) === undefined);
  return split.some(isSurelyFamily) || others.length === 0 ? 'family-first' : 'unclear';
}

interface SplitName {
  family: string;
  given: string;
}

const WORD = /^(?:&|\p{L}[\p{L}\p{M}'’-]*\.?)$/u;
/** What stands behind a comma and is no first name: titles, posts and companies. */
const TITLES =
  /^(?:jr|sr|ii|iii|iv|md|phd|mba|msc|bsc|ma|ba|esq|dds|rn|cpa|ceo|cto|cfo|coo|cmo|vp|pt|cv|ud|tbk|ltd|llc|inc|gmbh|ag|se|sh|st|mm|dr|drs|ir|owner|founder|co-founder|director|manager|designer|developer|engineer|teacher|student|mahasiswa|guru|ibu|karyawan|pemilik|pengusaha|verified)\.?$/i;

/** A text with one comma between at most three words each, titles behind it aside: "Smith, Bob, Jr." */
function splitAtComma(name: string): SplitName | undefined {
  const parts = name.split(/\s*[,，、]\s*/u).map((part) => part.trim());
  const last = parts.findLastIndex((part) => !part.split(' ').some((word) => TITLES.test(word) || /\p{L}\.\p{L}/u.test(word)));
  const [family = '', given, ...others] = parts.slice(0, last + 1);
  if (given === undefined || others.length > 0) return undefined;
  const isName = [family, given].every((part) => {
    const words = part.split(/\s+/);
    return words.length <= 3 && words.every((word) => WORD.test(word));
  });
  return isName ? { family, given } : undefined;
}

/** `SMITH, Bob`, `van der Berg, Ann` and `Lee, Ann B.` can only be read one way. */
function isSurelyFamily({ family, given }: SplitName): boolean {
  return (
    (isCapitals(family) && !isCapitals(given)) ||
    /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|binti|ibn|mac|st)\s/i.test(family) ||
    /\s\p{L}\.?$/u.test(given)
  );
}

function isCapitals(word: string): boolean {
  return /^[\p{Lu}\p{M}'’\s-]{3,}$/u.test(word);
}

const HONORIFICS = /^(?:ibu|bapak|bpk|pak|kak|kang|mas|mbak|bang|mrs|miss|prof|haji|hajah|herr|frau|monsieur|madame|mme|señor|señora)$/i;

/** `DUPONT Marie`: capitals mark the family name. */
function capitalsLast(name: string): string {
  const words = name.split(/\s+/);
  const from = words.findIndex((word) => !isCapitals(word));
  const [capitals, others] = [words.slice(0, from), words.slice(from)];
  const isMarked =
    from > 0 && !HONORIFICS.test(words[0] ?? '') && others.every((word) => /^\p{Lu}[\p{L}\p{M}'’-]*\.?$/u.test(word) && !isCapitals(word));
  return isMarked ? [...others, ...capitals].join(' ') : name;
}

/** Towns and countries that customers of shops in Indonesia write behind their name. None of them is a first name as well. */
const PLACES = new Set(
  'aceh bali balikpapan banjarmasin bandung banten batam bekasi bogor cimahi cirebon denpasar depok garut indonesia jakarta jambi jogja jogjakarta kediri lampung madiun magelang makassar malang manado mataram medan padang palembang pekanbaru pontianak purwokerto salatiga samarinda semarang serang sidoarjo sleman solo surabaya surakarta tangerang tasikmalaya yogyakarta malaysia singapore singapura australia germany deutschland france england uk usa japan london berlin hamburg münchen madrid tokyo melbourne'
    .split(' ')
    .map(fold),
);

function isPlace(text: string): boolean {
  const words = wordsOf(fold(text));
  return [words[0], words.at(-1)].some((word) => word !== undefined && PLACES.has(word));
}
