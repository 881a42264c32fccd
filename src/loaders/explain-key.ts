import type { z } from 'astro/zod';
import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import { expectedInIndonesian } from './expected-text.ts';
import { fieldName, inYaml, valueAt } from './explain-value.ts';
import { isSameKey, meantKey } from './key-slips.ts';
import { type Around, repair } from './repair.ts';
import { branchesOf, definitionOf, keysAt, schemaAt } from './schema-walk.ts';
import type { Source } from './source.ts';

/** A problem about a field that there is not, and the fields that it most likely stands for. */
export function unknownKey(
  key: string,
  parent: readonly PropertyKey[],
  known: readonly string[],
  schema: z.ZodType,
  source: Source,
  around: Around,
): { problem: Problem; meant: string[] } {
  const path = [...parent, key];
  const place = { file: source.file, line: source.lineOf(path), field: fieldName(path) };
  const own = knownSlip(key, parent, source);
  if (own !== undefined) return { problem: { ...place, ...own.said, code: own.code ?? 'unknown-key' }, meant: own.meant ?? [] };
  const inside = nestedKey(key, known, schema, parent);
  const nearest = inside === undefined ? meantKey(key, known) : undefined;
  const listed = known.filter((name) => parent.length > 0 || !isWrittenByBukti(name, source)).join(', ');
  const message = {
    en: `found the unknown field ${JSON.stringify(key)}, expected one of: ${listed}`,
    id: `bidang ${JSON.stringify(key)} tidak dikenal; yang ada: ${listed}`,
  };
  if (inside !== undefined)
    return {
      problem: {
        ...place,
        code: 'unknown-key',
        ...tell(message, {
          en: `Write it inside ${inside}: ${inside}: { ${key}: … }`,
          id: `Tulis di dalam ${inside}: ${inside}: { ${key}: … }`,
        }),
      },
      meant: [inside],
    };
  if (nearest === undefined)
    return { problem: { ...place, code: 'unknown-key', ...tell(message, { en: `Delete ${key}.`, id: `Hapus ${key}.` }) }, meant: [] };
  if (nearest === 'body' && parent.length === 0 && source.file.endsWith('.md'))
    return { problem: { ...place, code: 'unknown-key', ...tell(message, WORDS_BELOW) }, meant: [] };
  const isTaken = valueAt(source.value, [...parent, nearest]) !== undefined;
  const line = isTaken ? undefined : lineWith(nearest, path, parent, schema, source, around);
  const at = isTaken || !isSameKey(key, nearest) ? undefined : (source.written ?? source.inJson)?.(path, 'key');
  const replacement = source.written === undefined ? JSON.stringify(nearest) : nearest;
  return {
    problem: {
      ...place,
      code: 'unknown-key',
      ...tell(message, suggestion(nearest, line)),
      ...(at !== undefined && { edit: { line: at.line, column: at.column, found: at.text, replacement } }),
    },
    meant: [nearest],
  };
}

/** A key that is no language code, or no short name, in a place where every key has to be one. */
export function foreignKey(path: readonly PropertyKey[], expected: string, schema: z.ZodType, source: Source): Problem {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const keySchema = branchesOf(schemaAt(schema, parent) ?? schema).flatMap((branch) => definitionOf(branch).keyType ?? [])[0];
  const right = keySchema === undefined ? undefined : repair(keySchema, key, 'lang', { date: '' })?.value;
  const value = valueAt(source.value, path);
  return {
    code: 'unknown-key',
    file: source.file,
    line: source.lineOf(path),
    field: fieldName(path),
    ...tell(
      {
        en: `found the name ${JSON.stringify(key)}, expected ${expected}`,
        id: `ada nama ${JSON.stringify(key)}; yang diharapkan: ${expectedInIndonesian(expected) ?? expected}`,
      },
      typeof right === 'string'
        ? { en: `Write: ${right}: ${inYaml(value)}`, id: `Tulis: ${right}: ${inYaml(value)}` }
        : { en: `Correct the name of ${fieldName(path)}.`, id: `Betulkan nama ${fieldName(path)}.` },
    ),
  };
}

/** The field of this object that has a field of exactly this name inside: `city` is one of `author`. */
function nestedKey(key: string, known: readonly string[], schema: z.ZodType, parent: readonly PropertyKey[]): string | undefined {
  const holders = known.filter((name) => keysAt(schema, [...parent, name]).includes(key));
  return holders.length === 1 && !ALSO_OTHERWISE.has(key) ? holders[0] : undefined;
}

/** Names that people give to fields of the entry itself. */
const ALSO_OTHERWISE = new Set(['name', 'body', 'by', 'remedy', 'text', 'email', 'whatsapp', 'label']);

/** Fields that nobody types, and those that a Markdown file has elsewhere. */
function isWrittenByBukti(name: string, { file, written }: Source): boolean {
  if (written !== undefined && file.endsWith('.md') && ['id', 'body'].includes(name)) return true;
  return file.startsWith('reviews/') && ['seed', 'salt', 'pseudonym', 'imported'].includes(name);
}

const suggestion = (nearest: string, line: string | undefined): Bilingual => ({
  en: `Did you mean ${nearest}?${line === undefined ? '' : ` Write: ${line}`}`,
  id: `Maksudnya ${nearest}?${line === undefined ? '' : ` Tulis: ${line}`}`,
});

/** The line under its right name, with the value in the form that it needs there; nothing where the value does not fit at all. */
function lineWith(
  name: string,
  path: readonly PropertyKey[],
  parent: readonly PropertyKey[],
  schema: z.ZodType,
  source: Source,
  around: Around,
): string | undefined {
  const found = valueAt(source.value, path);
  const at = schemaAt(schema, [...parent, name]);
  if (at === undefined || found === null) return undefined;
  const value = at.safeParse(found).success ? found : repair(at, found, name, around, source.written?.(path, 'value')?.text)?.value;
  if (value === undefined || JSON.stringify(value).length > 200) return undefined;
  return source.written === undefined ? `${JSON.stringify(name)}: ${JSON.stringify(value)}` : `${name}: ${inYaml(value)}`;
}

const WORDS_BELOW: Bilingual = {
  en: 'Delete the field, and write the words below the second ---.',
  id: 'Hapus bidang itu, dan tulis kata-katanya di bawah --- yang kedua.',
};

interface KnownSlip {
  code?: Problem['code'];
  said: ReturnType<typeof tell>;
  /** Fields that must not be reported as missing too. */
  meant?: string[];
}

/** Fields that people expect to be there, and why they are not. */
function knownSlip(key: string, parent: readonly PropertyKey[], source: Source): KnownSlip | undefined {
  const plain = key.toLowerCase().replace(/[\s_-]/g, '');
  const isReview = source.file.startsWith('reviews/') && parent.length === 0;
  if (plain === 'verified' || plain === 'level' || plain === 'terverifikasi')
    return {
      code: 'declared-badge',
      said: tell(
        {
          en: `found ${JSON.stringify(key)}, expected no such field: a badge is computed from evidence, never declared`,
          id: `ada ${JSON.stringify(key)}; bidang ini tidak ada: tanda bukti dihitung, tidak bisa dinyatakan sendiri`,
        },
        {
          en: `Delete ${key}. A source, or an order matched by bukti, raises the level.`,
          id: `Hapus ${key}. Tingkat bukti naik dengan source, atau dengan pesanan yang dicocokkan oleh bukti.`,
        },
      ),
    };
  if (plain === 'draft' || plain === 'published' || plain === 'hidden')
    return {
      said: tell(
        {
          en: `found ${JSON.stringify(key)}: there are no drafts, what is in this folder is published`,
          id: `ada ${JSON.stringify(key)}: tidak ada draf, semua yang ada di folder ini diterbitkan`,
        },
        isReview
          ? {
              en: `Delete ${key}. Keep an unfinished file outside of content/; a review that must not be shown gets status: withheld and a reason, and is counted.`,
              id: `Hapus ${key}. Simpan berkas yang belum selesai di luar content/; ulasan yang tidak boleh tampil diberi status: withheld dan reason, dan ikut dihitung.`,
            }
          : {
              en: `Delete ${key}. Keep an unfinished file outside of content/.`,
              id: `Hapus ${key}. Simpan berkas yang belum selesai di luar content/.`,
            },
      ),
    };
  if (
    (plain === 'email' || plain === 'phone' || plain === 'telepon' || plain === 'whatsapp' || plain === 'ip' || plain === 'hp') &&
    source.file.startsWith('reviews/')
  )
    return {
      said: tell(
        {
          en: `found ${JSON.stringify(key)}, expected no contact of a customer: review files are published and kept in git`,
          id: `ada ${JSON.stringify(key)}; kontak pelanggan tidak boleh ada di sini: berkas ulasan diterbitkan dan disimpan di git`,
        },
        { en: `Delete ${key}.`, id: `Hapus ${key}.` },
      ),
    };
  if (plain === 'product' && isReview)
    return {
      said: tell(
        {
          en: 'found "product": the product of a review is the name of its folder',
          id: 'ada "product": produk sebuah ulasan adalah nama foldernya',
        },
        {
          en: 'Delete product, and put the file into reviews/<product>/.',
          id: 'Hapus product, dan taruh berkasnya di reviews/<produk>/.',
        },
      ),
    };
  const digits = source.written?.([...parent, key], 'key')?.text ?? key;
  if (/^\d{3}$/.test(digits) && valueAt(source.value, [...parent, key]) === null)
    return {
      said: tell(
        {
          en: `found ${digits} on its own: inside { } a comma ends the number before it`,
          id: `ada ${digits} sendirian: di dalam { } koma mengakhiri angka di depannya`,
        },
        {
          en: `Write the number without points and commas, such as ${amountBefore(source, parent)}${digits}.`,
          id: `Tulis angkanya tanpa titik dan koma, misalnya ${amountBefore(source, parent)}${digits}.`,
        },
      ),
    };
  return undefined;
}

const amountBefore = (source: Source, parent: readonly PropertyKey[]): string => String(valueAt(source.value, [...parent, 'amount']) ?? 85);
