import type { Bilingual } from '#src/schemas/problem.ts';
import type { Product } from '#src/schemas/product.ts';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { quote, shellWord } from '../../terminal.ts';
import type { Table } from '../reading/table.ts';
import { readRatingValue } from '../rows/rating-text.ts';
import { FIELDS, headersOf, normalizeHeader } from './fields.ts';
import { isNamedFor } from './guess-by-words.ts';
import type { Guess } from './guess-mapping.ts';
import { proposedColumn, valuesOf } from './likely-column.ts';

interface AskedFor {
  table: Table;
  privateColumns: readonly string[];
  /** Products that exist. */
  products: readonly Product[];
  /** The command as it was typed. */
  command: string;
}

/** Stands for the name of a column that nobody here can propose. */
const ANY_COLUMN = { en: 'COLUMN', id: 'KOLOM' };

/** Says which fields have no column, what the file has, and what to type. */
export function missingError(
  { table, privateColumns, products, command }: AskedFor,
  { mapping, unclear }: Guess,
  missing: readonly ('rating' | 'body' | 'product')[],
): CliError {
  const known = Object.entries(mapping.columns)
    .filter(([, column]) => column)
    .map(([field, column]) => `  ${field} ← ${column}`);
  const free = table.columns.filter((column) => !privateColumns.includes(column) && !Object.values(mapping.columns).includes(column));
  const unread = missing.includes('rating') && !unclear.some(({ field }) => field === 'rating') ? unreadRatings(free, table) : undefined;
  const unclearOf = (field: string) => unclear.find((one) => one.field === field)?.columns ?? [];
  const lines = missing.map((field) => {
    if (field === 'rating' && unread !== undefined) return `  rating: ${unread.said}`;
    return `  ${field}: ${told(unclearOf(field).length === 0 ? FIELDS[field].about : saidOfUnclear(unclearOf(field)))}`;
  });
  const flags = missing.map((field) => {
    const [first, ...others] = unclearOf(field);
    // Between two that fit, the person chooses: what is printed may be typed as it stands.
    const proposed = others.length > 0 ? undefined : (first ?? proposedColumn(field, free, table));
    return `--map ${field}=${shellWord(proposed ?? told(ANY_COLUMN))}`;
  });
  const [answers, ...others] = unclearOf('body');
  return new CliError(
    [
      told({
        en: `${table.name}: bukti import could not tell which column holds ${missing.join(', ')}. Nothing was imported.`,
        id: `${table.name}: bukti import tidak tahu kolom mana yang berisi ${missing.join(', ')}. Tidak ada yang diimpor.`,
      }),
      '',
      told({ en: 'Missing', id: 'Belum ada' }),
      ...lines,
      ...(known.length === 0 ? [] : ['', told({ en: 'Known', id: 'Sudah diketahui' }), ...known]),
      '',
      `${told({ en: 'Columns in the file:', id: 'Kolom di berkas:' })} ${table.columns.map((column) => quote(column)).join(', ')}`,
      '',
      told({ en: 'The first rows', id: 'Baris-baris pertama' }),
      ...renderRows(table, free),
      '',
    ].join('\n'),
    [
      ...(unread === undefined ? [] : [unread.fix]),
      `${told({ en: 'Type, with the right column names:', id: 'Ketik, dengan nama kolom yang benar:' })}\n    ${command} ${flags.join(' ')}`,
      ...(answers !== undefined && others.length === 0
        ? [
            `${told({ en: 'Where they are your answers to the customers:', id: 'Bila isinya balasan Anda kepada pelanggan:' })}\n    ${command} ${flags.join(' ').replace('--map body=', '--map reply=')}`,
          ]
        : []),
      ...(answers === undefined && flags.includes(`--map body=${told(ANY_COLUMN)}`)
        ? [
            `${told({ en: 'Where no column holds the words, and stars alone are meant:', id: 'Bila tidak ada kolom kata-katanya, dan yang dimaksud bintang saja:' })} --map body=`,
          ]
        : []),
      ...(missing.includes('product')
        ? [
            `${told({
              en: 'Where the whole file is about one product, --product and its slug instead, such as:',
              id: 'Bila seluruh berkas tentang satu produk, pakai --product dan slug-nya, misalnya:',
            })}\n    ${command} ${[...flags.slice(0, -1), `--product ${products[0]?.slug ?? 'kopi-arabika'}`].join(' ')}`,
          ]
        : []),
    ].join('\n  '),
  );
}

/** A column that is called like ratings, and whose cells nobody here understands: another column is hardly meant. */
function unreadRatings(free: readonly string[], table: Table): { said: string; fix: string } | undefined {
  const column = free.find((name) => headersOf('rating').includes(normalizeHeader(name)) || isNamedFor('rating', name));
  const example = valuesOf(table, column).find((cell) => readRatingValue(cell) === undefined);
  if (column === undefined || example === undefined) return undefined;
  const [name, cell] = [quote(column), quote(example, 40)];
  return {
    said: told({
      en: `${name} is called like it, but its cells are not understood, such as ${cell}; expected ${FIELDS.rating.about.en}`,
      id: `${name} namanya cocok, tetapi isinya tidak dipahami, misalnya ${cell}; seharusnya ${FIELDS.rating.about.id}`,
    }),
    fix: told({
      en: `If ${name} holds the stars, write them there as numbers from 1 to 5, and import the file again. Else:`,
      id: `Bila ${name} memang berisi bintang, tulis di sana sebagai angka 1 sampai 5, lalu impor lagi berkasnya. Bila bukan:`,
    }),
  };
}

function saidOfUnclear(columns: readonly string[]): Bilingual {
  const names = (and: string) => columns.map((column) => quote(column)).join(and);
  return columns.length === 1
    ? {
        en: `${names('')} may hold the customers’ words, or your answers`,
        id: `${names('')} bisa berisi kata-kata pelanggan, bisa juga balasan Anda`,
      }
    : { en: `${names(' and ')} both look like it`, id: `${names(' dan ')} dua-duanya tampak cocok` };
}

/** Three rows as they stand in the file, without personal columns. */
function renderRows({ columns, rows }: Table, shown: readonly string[]): string[] {
  return rows.slice(0, 3).map(({ number, cells }) => {
    const pairs = shown.slice(0, 8).map((column) => `${column} = ${quote(cells[columns.indexOf(column)] ?? '', 40)}`);
    return `  ${told({ en: 'row', id: 'baris' })} ${number}: ${pairs.join(', ')}`;
  });
}
