import type { z } from 'astro/zod';
import { exampleOf } from './example-of.ts';
import { readSlipDate } from './read-slip-date.ts';
import { branchesOf, definitionOf, isOptional, shapeOf } from './schema-walk.ts';
import { slugOf } from './slug-of.ts';
import { suggest } from './suggest.ts';
import { SYNONYMS } from './synonyms.ts';

/** The value that was meant. */
export interface Repair {
  value: unknown;
  /** Whether nothing else can be meant, so that a program may write it. */
  isSure: boolean;
}

/** What is known about the entry around a value: examples are made of it. */
export interface Around {
  /** A day for examples of dates. */
  date: string;
}

/**
 * What a wrong value was meant to be: text that should be a list, a number in quotes, a date with a time. It fits the schema.
 * @param name the field, by which examples are chosen
 * @param raw how the value is written in the file, where that is known
 * @returns nothing where it cannot be told
 */
export function repair(schema: z.ZodType, found: unknown, name: string, around: Around, raw?: string): Repair | undefined {
  // A value that fits its own schema breaks a rule between fields, which no other value of this field can mend.
  if (found === undefined || found === null || schema.safeParse(found).success) return undefined;
  for (const branch of branchesOf(schema)) {
    for (const candidate of candidatesFor(branch, found, name, around, raw)) {
      if (branch.safeParse(candidate.value).success && schema.safeParse(candidate.value).success) return candidate;
    }
  }
  return undefined;
}

function candidatesFor(schema: z.ZodType, found: unknown, name: string, around: Around, raw: string | undefined): Repair[] {
  const { type, entries, element } = definitionOf(schema);
  if (type === 'object') return wrapInObject(schema, found, around, raw);
  if (type === 'array' && element !== undefined) {
    if (Array.isArray(found)) return [];
    const parts = typeof found === 'string' ? listParts(found) : [];
    const items = parts.map((part) =>
      element.safeParse(part).success ? { value: part, isSure: false } : repair(element, part, name, around),
    );
    if (items.length > 1 && items.every((item) => item !== undefined)) return [{ value: items.map(({ value }) => value), isSure: false }];
    const inside = element.safeParse(found).success ? { value: found, isSure: true } : repair(element, found, name, around, raw);
    return inside === undefined ? [] : [{ value: [inside.value], isSure: inside.isSure }];
  }
  if (typeof found === 'object' && found !== null) return soleItem(found, schema, name, around);
  if (type === 'number') return numbers(found);
  if (type === 'boolean') return booleans(String(found));
  if (type === 'enum') return choices(String(found), Object.values(entries ?? {}));
  if (type !== 'string') return [];
  const texts = textsFor(found, definitionOf(schema).format, raw);
  return typeof found === 'string' && isSlugSchema(schema) ? [...texts, { value: slugOf(found), isSure: false }] : texts;
}

/** `id, en` and `1. murah 2. cepat`: several things in one text. */
function listParts(found: string): string[] {
  const divider = /^\s*1[.)]\s.*\s2[.)]\s/.test(found) ? /\s*\d+[.)]\s+/ : /\s*[,;]\s*/;
  return found.split(divider).filter((part) => part !== '');
}

/** A list of one thing where the thing itself belongs. */
function soleItem(found: object, schema: z.ZodType, name: string, around: Around): Repair[] {
  const [item, ...others] = Array.isArray(found) ? found : [];
  if (item === undefined || others.length > 0 || typeof item === 'object') return [];
  return schema.safeParse(item).success
    ? [{ value: item, isSure: true }]
    : [repair(schema, item, name, around)].filter((one) => one !== undefined);
}

/** The field of an object that a text alone most likely is. */
const MAIN = ['src', 'email', 'whatsapp', 'body', 'name', 'amount', 'text', 'url', 'remedy', 'step', 'granted', 'note', 'label'];

function wrapInObject(schema: z.ZodType, found: unknown, around: Around, raw: string | undefined): Repair[] {
  const shape = shapeOf(schema);
  if (shape === undefined || (typeof found === 'object' && !Array.isArray(found))) return [];
  return MAIN.filter((key) => key in shape).flatMap((key) => {
    const child = shape[key] as z.ZodType;
    const inside = child.safeParse(found).success ? { value: found, isSure: true } : repair(child, found, key, around, raw);
    if (inside === undefined) return [];
    const missing = Object.entries(shape).filter(([other, field]) => other !== key && (!isOptional(field) || other === 'date'));
    const wrapped = Object.keys(shape).flatMap((other): [string, unknown][] => {
      if (other === key) return [[key, inside.value]];
      const field = missing.find(([one]) => one === other);
      return field === undefined ? [] : [[other, exampleOf(field[1], other, around)]];
    });
    return [{ value: Object.fromEntries(wrapped), isSure: inside.isSure && missing.length === 0 }];
  });
}

const QUOTES = /^["'“”„‟«»‘’‚‛\s]+|["'“”„‟«»‘’‚‛\s]+$/gu;

function numbers(found: unknown): Repair[] {
  const text = String(found).replace(QUOTES, '');
  if (/^-?\d+(?:\.\d+)?$/.test(text) && typeof found === 'string' && !isThousands(text)) return [{ value: Number(text), isSure: true }];
  const stars = /^[★⭐]+(?=[☆\s]*$)/u.exec(text)?.[0];
  if (stars !== undefined) return [{ value: [...stars].length, isSure: true }];
  const word = NUMBER_WORDS.findIndex((words) => words.includes(text.toLowerCase().replace(/\s+(?:bintang|stars?)$/, '')));
  if (word >= 0) return [{ value: word + 1, isSure: false }];
  const [outOf] = /^\d(?=\s*(?:\/|dari|of|out of)\s*5$)/i.exec(text) ?? [];
  if (outOf !== undefined) return [{ value: Number(outOf), isSure: true }];
  const cents = /^(\d+)[;,.]$/.exec(text)?.[1];
  if (cents !== undefined) return [{ value: Number(cents), isSure: false }];
  const [, amount = '', thousands] =
    /^(?:[\p{L}\p{Sc}.]{0,4}\s*)?(\d[\d.,]*)\s*(rb|ribu|k|jt|juta)?\s*(?:,-|[\p{L}\p{Sc}*★⭐]{0,8})?$/iu.exec(text) ?? [];
  const value = readAmount(amount);
  if (value === undefined) return [];
  return [{ value: thousands === undefined ? value : value * (/^j/i.test(thousands) ? 1_000_000 : 1_000), isSure: false }];
}

/** The first five numbers, as people spell stars. */
const NUMBER_WORDS = [
  ['satu', 'one'],
  ['dua', 'two'],
  ['tiga', 'three'],
  ['empat', 'four'],
  ['lima', 'five'],
];

/** 85.000 and 1,250,000: points or commas between thousands. */
export const isThousands = (text: string): boolean => /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(text);

/** A number as people write it, with points or commas. */
function readAmount(text: string): number | undefined {
  const digits = text.replace(/[.,]+$/, '');
  if (isThousands(digits)) return Number(digits.replace(/[.,]/g, ''));
  const [, whole, cents] = /^(\d{1,3}(?:[.,]\d{3})*|\d+)[.,](\d{1,2})$/.exec(digits) ?? [];
  if (whole !== undefined) return Number(`${whole.replace(/[.,]/g, '')}.${cents}`);
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

function booleans(found: string): Repair[] {
  const word = found.replace(QUOTES, '').toLowerCase();
  if (['true', 'yes', 'ya', 'y', 'on', '1', 'benar'].includes(word)) return [{ value: true, isSure: true }];
  return ['false', 'no', 'tidak', 'n', 'off', '0', 'salah'].includes(word) ? [{ value: false, isSure: true }] : [];
}

/** The word of a list that somebody meant by another, also in Indonesian; nothing where none is near. */
export function meantChoice(found: string, known: readonly string[]): string | undefined {
  return choices(found, known).find(({ value }) => known.includes(String(value)))?.value as string | undefined;
}

function choices(found: string, known: readonly string[]): Repair[] {
  const word = found
    .replace(QUOTES, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const synonym = SYNONYMS[word];
  const nearest = suggest(word, known);
  return [
    { value: word, isSure: true },
    ...(synonym === undefined || !Object.hasOwn(SYNONYMS, word) ? [] : [{ value: synonym, isSure: false }]),
    ...(nearest === undefined ? [] : [{ value: nearest, isSure: false }]),
  ];
}

function textsFor(found: unknown, format: string | undefined, raw: string | undefined): Repair[] {
  if (format === 'date') {
    const day = typeof found === 'string' || typeof found === 'number' ? readSlipDate(found) : undefined;
    return day === undefined ? [] : [{ value: day.date, isSure: day.isSure }];
  }
  // Where text is expected, a number or `true` is taken as it was written: 007 and 1.50 keep their zeros.
  if (typeof found !== 'string' && (format === 'url' || format === 'email')) return [];
  if (typeof found !== 'string') {
    const written = raw ?? String(found);
    return [
      { value: written, isSure: raw !== undefined || !Number.isNaN(Number(found)) },
      ...(/^\d{6,}$/.test(written) ? digits(written) : []),
    ];
  }
  // In double quotes a \ begins an escape, so the path is taken as it was typed.
  const plain = (/\p{Cc}/u.test(found) && raw?.includes('\\') === true ? raw : found).replace(QUOTES, '');
  const candidates: Repair[] = [
    { value: plain, isSure: plain !== found },
    { value: plain.replace(/\s+/g, ' '), isSure: false },
  ];
  if (/[/\\]/.test(plain)) candidates.push({ value: plain.replaceAll('\\', '/').replace(LEADING_FOLDERS, ''), isSure: true });
  if (/\.\w{3,4}$/.test(plain) && !/[:\\]/.test(plain)) candidates.push({ value: mediaName(plain), isSure: false });
  if (format === 'url' && /[?#]/.test(plain)) candidates.push({ value: plain.replace(/[?#].*$/, ''), isSure: false });
  if (format === 'url' && /^[^\s:/@]+\.\p{L}{2,}(?:[/?#]\S*)?$/u.test(plain)) candidates.push({ value: `https://${plain}`, isSure: false });
  const phone = plain.replace(/^https?:\/\/(?:wa\.me|api\.whatsapp\.com\/send\?phone=)\/?(?=\d)/, '');
  if (/^\+?[\d\s().-]{6,}$/.test(phone)) candidates.push(...digits(phone));
  if (/^[A-Za-z]{2,3}[-_][A-Za-z]{2}$/.test(plain))
    candidates.push({ value: plain.slice(0, plain.search(/[-_]/)).toLowerCase(), isSure: false });
  if (/^[A-Za-z-]+$/.test(plain)) candidates.push({ value: SYNONYMS[plain.toLowerCase()] ?? plain.toLowerCase(), isSure: false });
  if (/^(?:\p{Sc}|[A-Za-z]{2,3}\.?|rupiah)$/iu.test(plain))
    candidates.push({ value: CURRENCIES[plain.toLowerCase()] ?? plain.toUpperCase(), isSure: false });
  return candidates.filter(({ value }) => value !== found && value !== '');
}

/** What people write before the path of a picture. */
const LEADING_FOLDERS = /^(?:\.\/|\/)?(?:content\/)?(?:media\/)?/;

/** The name that a picture or video has after it was renamed, and saved in a form that browsers show. */
function mediaName(path: string): string {
  const right = path.replace(/\.(?:heic|heif|gif|bmp|tiff?|pdf|psd)$/i, '.jpg').replace(/\.(?:mov|avi|mkv|3gp|m4v)$/i, '.mp4');
  const dot = right.lastIndexOf('.');
  const folders = right.slice(0, dot).split('/');
  return `${folders.map((one) => (/^[\w-]+$/.test(one) ? one : slugOf(one))).join('/')}${right.slice(dot)}`;
}

/** A phone number or a barcode without what divides its digits. */
function digits(plain: string): Repair[] {
  const only = plain.replace(/\D/g, '');
  return [
    { value: only, isSure: false },
    { value: `+${only}`, isSure: false },
    // A number without the code of a country is taken for an Indonesian one, as most of them are.
    { value: `+62${only.replace(/^0/, '')}`, isSure: false },
  ].filter(({ value }) => plain.startsWith('+') || !value.startsWith('+0'));
}

/** Whether a text stands in addresses. */
const isSlugSchema = (schema: z.ZodType): boolean =>
  schema.safeParse('a-1').success &&
  !schema.safeParse('a b').success &&
  !schema.safeParse('a.b').success &&
  schema.safeParse('kopi-gayo-200').success;

const CURRENCIES: Record<string, string> = {
  rp: 'IDR',
  'rp.': 'IDR',
  rupiah: 'IDR',
  rm: 'MYR',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
};
