import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { CliError } from '../../cli-error.ts';
import { ifThere } from '../../if-there.ts';
import { told } from '../../spoken.ts';
import { writeWhole } from '../../write-whole.ts';
import { slugify } from '../rows/slugify.ts';
import { normalizeHeader, SINGLE_FIELDS, type SingleField } from './fields.ts';
import type { Mapping } from './mapping.ts';

const FieldsSchema = z.partialRecord(z.enum(SINGLE_FIELDS as [SingleField, ...SingleField[]]), z.string());

const SavedSchema = z.strictObject({
  headers: z.array(z.string()),
  columns: FieldsSchema,
  claims: z.array(z.string()),
  constants: FieldsSchema,
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
});
type Saved = z.infer<typeof SavedSchema>;

interface SavedMapping {
  /** File name in `<content>/.mappings`. */
  file: string;
  mapping: Mapping;
}

/** What is true of one file alone: the next one with the same headers may be about something else. */
const NOT_SAVED: readonly SingleField[] = ['product', 'handle', 'sku', 'source', 'experienced'];

/** The mapping that was saved for a file with the same set of headers, if there is one. @throws CliError when it is broken */
export async function findSavedMapping(contentFolder: string, columns: readonly string[]): Promise<SavedMapping | undefined> {
  const all = await readAll(contentFolder);
  const found = all.find(({ saved }) => keyOf(saved.headers) === keyOf(columns));
  if (found === undefined) return undefined;
  const { headers: _headers, dateOrder, columns: fields, ...rest } = found.saved;
  return { file: found.file, mapping: { ...rest, columns: asWritten(fields, columns), ...(dateOrder !== undefined && { dateOrder }) } };
}

/** Saves the mapping for files with these headers. @returns the path of the file, or nothing where it stood there already */
export async function saveMapping(
  contentFolder: string,
  columns: readonly string[],
  mapping: Mapping,
  name: string,
): Promise<string | undefined> {
  const all = await readAll(contentFolder);
  const before = all.find(({ saved }) => keyOf(saved.headers) === keyOf(columns));
  const file = before?.file ?? freeName(slugify(name.replace(/\.[^.]+$/, ''), 60) || 'mapping', new Set(all.map((one) => one.file)));
  const constants = Object.fromEntries(Object.entries(mapping.constants).filter(([field]) => !NOT_SAVED.includes(field as SingleField)));
  // "All rows are shown" was said of this file; it must not publish hidden rows of the next one.
  const { status, ...fields } = mapping.columns;
  const kept = status === '' ? fields : mapping.columns;
  const text = `${JSON.stringify({ headers: [...columns], ...mapping, columns: kept, claims: [...mapping.claims], constants } satisfies Saved, null, 2)}\n`;
  if (before?.text === text) return undefined;
  const path = join(contentFolder, '.mappings', file);
  await writeWhole(path, text);
  return path;
}

async function readAll(contentFolder: string): Promise<{ file: string; text: string; saved: Saved }[]> {
  const folder = join(contentFolder, '.mappings');
  const names = (await ifThere(readdir(folder))) ?? [];
  const files = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort();
  return Promise.all(files.map(async (file) => ({ file, ...parseSaved(await readFile(join(folder, file), 'utf8'), file) })));
}

function parseSaved(text: string, file: string): { text: string; saved: Saved } {
  try {
    return { text, saved: SavedSchema.parse(JSON.parse(text)) };
  } catch (cause) {
    throw new CliError(
      told({
        en: `Found .mappings/${file}, which bukti import cannot read as a saved mapping.`,
        id: `.mappings/${file} tidak dapat dibaca bukti import sebagai susunan kolom yang tersimpan.`,
      }),
      told({ en: 'Delete it; the next import writes it again.', id: 'Hapus saja; impor berikutnya menulisnya lagi.' }),
      { cause },
    );
  }
}

/** The set of headers, whatever their order; without the columns that --refused adds, so that a mended file is known again. */
function keyOf(columns: readonly string[]): string {
  return JSON.stringify(
    columns
      .map(normalizeHeader)
      .filter((header) => !header.startsWith('bukti'))
      .sort(),
  );
}

/** Saved names may differ from those of this file in case and spaces. */
function asWritten(fields: Partial<Record<SingleField, string>>, columns: readonly string[]): Mapping['columns'] {
  const known = new Map(columns.map((column) => [normalizeHeader(column), column]));
  return Object.fromEntries(Object.entries(fields).map(([field, column]) => [field, known.get(normalizeHeader(column)) ?? column]));
}

function freeName(base: string, taken: ReadonlySet<string>): string {
  let name = `${base}.json`;
  for (let n = 2; taken.has(name); n += 1) name = `${base}-${n}.json`;
  return name;
}
