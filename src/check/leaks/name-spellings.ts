import { comparable, lettersIn, wordsOf } from './words-of.ts';

/** With at least so many letters, a last name behind a first letter (r kusumawardhani) names one person. */
const LEAST_LAST = 8;
/** With at least so many letters, a name in one piece (ranikusuma) does not stand in a sentence by chance. */
const LEAST_JOINED = 9;

const TWO_LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa' };

/** The ways in which a whole name is written: Rani Kusumawardhani, kusumawardhani rani, ranikusumawardhani, r kusumawardhani; Jörg Groß is joerg gross too. */
export function nameSpellings(name: string): string[] {
  const long = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßøå]/g, (letter) => TWO_LETTERS[letter] ?? letter);
  return [...new Set([comparable(name), comparable(long)].flatMap(turned))];
}

function turned(name: string): string[] {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const first = words.slice(0, -1);
  if (first.length === 0 || lettersIn(words) < LEAST_JOINED) return [name];
  const short = lettersIn([last]) < LEAST_LAST ? [] : [`${words[0]?.charAt(0)} ${last}`];
  return [name, words.join(''), [last, ...first].join(' '), [last, ...first].join(''), ...short];
}
