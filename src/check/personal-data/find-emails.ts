import type { PersonalData } from './personal-data.ts';

/**
 * Bounded repetitions everywhere, and no two that could share characters: a hostile text is searched in linear time.
 * The name of the first label is not a price: "2 pcs@15rb.mantap" is no address.
 */
const LOCAL = String.raw`(?<![\p{L}\d._%+-])([\p{L}\d][\p{L}\d._%+-]{0,63})`;
const NOT_A_PRICE = String.raw`(?!(?:rp\.?)?[\d.,]+(?:rb|ribu|ribuan|k|jt|juta|an|pcs|gr|kg|ml|lt)?\b)`;
const LABEL = String.raw`[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?`;
const DOMAIN = String.raw`${NOT_A_PRICE}(${LABEL}(?:\.${LABEL}){0,4}\.\p{L}{2,24})(?![\p{L}\d])`;

/** Where people have a mailbox and nothing else. */
const PROVIDERS =
  'gmail|googlemail|ymail|yahoo|hotmail|outlook|icloud|rocketmail|proton|protonmail|live|mail|msn|aol|gmx|web|t-online|freenet|terra|docomo|ezweb|softbank';
const AT = String.raw`\s{0,2}[[({<]\s?(?:at|a|et|ä|ät|arroba|@)\s?[\])}>]\s{0,2}`;
const DOT = String.raw`\s{0,2}(?:\.|[[({<]\s?(?:d|dot|titik|punkt|punto|\.)\s?[\])}>]|\b(?:dot|titik|punkt|punto)\b)\s{0,2}`;
const TLD = `com(?:${DOT}(?:my|sg|sa|mx|ar))?|net|org|info|me|id|co${DOT}(?:id|uk|jp)|ne${DOT}jp|my|sg|de|es|at|ch|mx|sa|ae|uk`;
const ASKED = String.raw`\b(?:e-?mail|surel|contact|reach|hubungi)\b[^@\n]{0,30}?\s`;

const SPELLINGS: readonly RegExp[] = [
  new RegExp(`${LOCAL}@${DOMAIN}`, 'giu'),
  // budi[at]contoh.com, budi (at) contoh [dot] com
  new RegExp(`${LOCAL}${AT}${NOT_A_PRICE}(${LABEL}${DOT}(?:${TLD}))\\b`, 'giu'),
  // budi @ gmail . com
  new RegExp(String.raw`${LOCAL}\s{0,2}@\s{0,2}((?:${PROVIDERS})${DOT}(?:${TLD}))\b`, 'giu'),
  // budi@gmail,com
  new RegExp(String.raw`${LOCAL}@((?:${PROVIDERS}),(?:${TLD}))\b`, 'giu'),
  // budi at gmail dot com
  new RegExp(
    String.raw`${LOCAL}\s{1,2}(?:at|et|ät|arroba)\s{1,2}((?:${PROVIDERS})\s{0,2}\b(?:dot|titik|punkt|punto)\s{1,2}(?:${TLD}))\b`,
    'giu',
  ),
  // surel saya budi at gmail.com; without the word before it, it would be "I signed in at gmail.com"
  new RegExp(String.raw`${ASKED}([\p{L}\d][\p{L}\d._%+-]{0,63})\s{1,2}(?:at|et)\s{1,2}((?:${PROVIDERS})\.(?:${TLD}))\b`, 'giu'),
  // budi88 gmail com
  /(?<![\p{L}\d._%+-])([\p{L}._%+-]{2,40}\d{1,8})\s{1,2}((?:gmail|yahoo|hotmail|outlook|icloud)[ .]com)\b/giu,
];
const WORD_FOR_AT = /(?<!\p{L})(?:at|et|ät|a|ä|arroba)(?!\p{L})|\d\s{1,2}(?:gmail|yahoo|hotmail|outlook|icloud)[ .]com/iu;

/** E-mail addresses, also such as "budi [at] gmail dot com". */
export function findEmails(text: string): PersonalData[] {
  const spellings = text.includes('@') ? SPELLINGS : WORD_FOR_AT.test(text) ? SPELLINGS.slice(1) : [];
  return spellings.flatMap((spelling) =>
    Array.from(text.matchAll(spelling), ([written, local = '', domain = '']) => ({
      kind: 'email' as const,
      value: `${local}@${plainDomain(domain)}`.toLowerCase(),
      written,
    })),
  );
}

function plainDomain(domain: string): string {
  return domain
    .replace(/\b(?:d|dot|titik|punkt|punto)\b|,/gi, '.')
    .replace(/(?<=[a-z]) (?=com$)/i, '.')
    .replace(/[\s[\](){}<>]/g, '');
}
