import { channelOfSource } from '#src/evidence/source-host.ts';
import { suggest } from '#src/loaders/suggest.ts';
import { dateOrderOf } from '#src/schemas/country.ts';
import { SLUG_EXPECTED, SlugSchema } from '#src/schemas/primitives.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import type { Product } from '#src/schemas/product.ts';
import { CHANNELS, type Channel } from '#src/schemas/review.ts';
import { CliError } from '../../cli-error.ts';
import { spoken, told } from '../../spoken.ts';
import { quote, shellWord } from '../../terminal.ts';
import type { Table } from '../reading/table.ts';
import { type DateOrder, decideDateOrder } from '../rows/parse-date.ts';
import { nameFromSlug } from '../rows/product-book.ts';
import { slugify } from '../rows/slugify.ts';
import { askChannel, askDateOrder, askFormat, askMapping } from './ask.ts';
import { channelColumn, wordsOfNowhere } from './channel-column.ts';
import { normalizeHeader } from './fields.ts';
import type { Format } from './format.ts';
import { columnsOfFormat, IMPORT_FORMATS, recogniseFormat } from './formats.ts';
import { type Guess, guessMapping, missingFields } from './guess-mapping.ts';
import { eachCell, filledOf, valuesOrCells } from './likely-column.ts';
import { EMPTY_MAPPING, type Mapping, mergeMappings } from './mapping.ts';
import { missingError } from './missing-error.ts';

export interface Questions {
  table: Table;
  privateColumns: readonly string[];
  /** What the command line says. */
  flags: Mapping;
  /** What was saved for a file with the same headers. */
  saved: Mapping | undefined;
  /** The format that was recognised. */
  format: Format | undefined;
  /** `--product`. */
  product: string | undefined;
  /** Products that exist. */
  products: readonly Product[];
  /** The shop's, if site.yaml says it. */
  country: string | undefined;
  interactive: boolean;
  /** The command as it was typed, for a message that shows how to complete it. */
  command: string;
}

/**
 * The mapping for a file: flags beat what was saved, which beats what the format says, which beats a guess by header names; a
 * person is asked for the rest. A format that is known, or a mapping that was saved, is not asked about again.
 * @throws CliError with the columns and the command to type, where nobody can be asked
 */
export async function settleMapping(questions: Questions): Promise<Mapping> {
  const { table, privateColumns, flags, saved, format, product, interactive } = questions;
  const known = mergeMappings(
    format === undefined ? EMPTY_MAPPING : mappingOfFormat(format, table, privateColumns),
    saved ?? EMPTY_MAPPING,
  );
  const given = mergeMappings(known, flags);
  const guess: Guess =
    saved !== undefined && missingFields(given, product, table).length === 0
      ? { mapping: given, guessed: [], unclear: [] }
      : guessMapping(table, given, privateColumns, { product });
  const missing = missingFields(guess.mapping, product, table);
  const ask = interactive && (missing.length > 0 || (format === undefined && guess.guessed.length > 0));
  if (!ask && missing.length > 0) throw missingError(questions, guess, missing);
  const { mapping, product: about } = ask ? await askMapping(questions, guess) : { mapping: guess.mapping, product };
  return about === undefined
    ? mapping
    : aboutOneProduct(
        mapping,
        about,
        questions.products.map(({ slug }) => slug),
      );
}

function mappingOfFormat(format: Format, table: Table, privateColumns: readonly string[]): Mapping {
  const columns = columnsOfFormat(format, table);
  const isPublic = ([, column]: [string, string]) => !privateColumns.includes(column);
  return { ...EMPTY_MAPPING, columns: Object.fromEntries(Object.entries(columns).filter(isPublic)) };
}

/** The format of a file. Where two fit, a person chooses. @param wanted `--from` @throws CliError where nobody can be asked */
export async function settleFormat(
  table: Table,
  wanted: string | undefined,
  interactive: boolean,
  command: string,
): Promise<Format | undefined> {
  if (wanted !== undefined) return namedFormat(wanted);
  const fitting = recogniseFormat(table);
  if (fitting.length < 2 || table.ownExport) return table.ownExport ? undefined : fitting[0];
  const names = fitting.map(({ name }) => name);
  if (interactive) return namedFormat(await askFormat(names));
  throw new CliError(
    told({
      en: `${table.name}: its columns fit ${names.join(' and ')}. Nothing was imported.`,
      id: `${table.name}: kolomnya cocok dengan ${names.join(' dan ')}. Tidak ada yang diimpor.`,
    }),
    `${told({ en: 'Say which one it is:', id: 'Sebutkan yang mana:' })}\n${names.map((name) => `    ${command} --from ${shellWord(name)}`).join('\n')}`,
  );
}

function namedFormat(wanted: string): Format {
  const names = IMPORT_FORMATS.map(({ name }) => name);
  const found = IMPORT_FORMATS.find(({ name }) => normalizeHeader(name) === normalizeHeader(wanted));
  if (found !== undefined) return found;
  const nearest = suggest(wanted, names);
  throw new CliError(
    told({
      en: `Found --from ${quote(wanted)}, expected one of: ${names.join(', ')}.`,
      id: `Ditemukan --from ${quote(wanted)}, padahal harus salah satu dari: ${names.join(', ')}.`,
    }),
    nearest === undefined
      ? told({
          en: 'Leave it out: most files are recognised by their columns.',
          id: 'Hilangkan saja: kebanyakan berkas dikenali dari kolomnya.',
        })
      : told({ en: `Did you mean ${nearest}?`, id: `Maksudnya ${nearest}?` }),
  );
}

/**
 * Where the reviews were written, for rows that do not say: as told, else as the format says. Rows whose own column or source tells
 * need none. @throws CliError where it cannot be told and nobody can be asked: a guess would make somebody else's reviews count
 */
export async function settleChannel({ table, format, interactive, command }: Questions, mapping: Mapping): Promise<Channel | undefined> {
  const said = mapping.constants.channel as Channel | undefined;
  const column = channelColumn(table, mapping);
  const unnamed = column === undefined ? [] : wordsOfNowhere(table, column);
  if (said !== undefined || (format?.channel !== undefined && unnamed.every((word) => word === ''))) return said ?? format?.channel;
  if (table.ownExport) return 'website';
  const bySource = mapping.constants.source === undefined ? undefined : channelOfSource(mapping.constants.source);
  if (bySource !== undefined) return bySource;
  if (column !== undefined && unnamed.length === 0) return undefined;
  const isAddressed = table.rows.length > 0 && filledOf(table, mapping.columns.source) === table.rows.length;
  if (isAddressed && eachCell(table, mapping.columns.source).every((source) => channelOfSource(source) !== undefined)) return undefined;
  if (interactive) return askChannel();
  throw new CliError(
    told(
      column === undefined
        ? {
            en: `${table.name}: nothing in the file says where these reviews were written. Nothing was imported.`,
            id: `${table.name}: berkas ini tidak menyebut di mana ulasannya ditulis. Tidak ada yang diimpor.`,
          }
        : saidOfUnnamed(table.name, column, unnamed),
    ),
    [
      told({
        en: 'Say where, since reviews from other platforms do not count like those that came to you:',
        id: 'Sebutkan di mana, sebab ulasan dari platform lain tidak dihitung seperti yang datang kepada Anda:',
      }),
      `    ${command} --channel website    ${told({ en: '(written on your own site or form)', id: '(ditulis di situs atau formulir Anda sendiri)' })}`,
      `    ${command} --channel tokopedia  (${told({ en: 'or', id: 'atau' })} ${CHANNELS.filter((channel) => channel !== 'website' && channel !== 'tokopedia').join(', ')})`,
    ].join('\n'),
  );
}

/** Only the rows that name no platform are asked about: `--channel` is for those. */
function saidOfUnnamed(name: string, column: string, words: readonly string[]): Bilingual {
  const shown = `${words
    .slice(0, 5)
    .map((word) => quote(word, 40))
    .join(', ')}${words.length > 5 ? ', …' : ''}`;
  return {
    en: `${name}: ${quote(column)} says of some reviews where they were written, and of others not (${shown}). Nothing was imported. --channel is for those others.`,
    id: `${name}: ${quote(column)} menyebut tempat sebagian ulasan ditulis, dan sebagian lain tidak (${shown}). Tidak ada yang diimpor. --channel berlaku untuk yang lain itu.`,
  };
}

/**
 * How slashes in dates are read: as told, else as the columns themselves tell, else as saved, else as in the shop's country, else as a
 * person answers.
 * Nothing where it does not matter. @throws CliError where nobody can be asked
 */
export async function settleDateOrder(
  { table, flags, country, interactive, command }: Questions,
  mapping: Mapping,
): Promise<DateOrder | undefined> {
  const columns = (['date', 'edited', 'experienced', 'replyDate'] as const).map((field) => mapping.columns[field]);
  const texts = {
    *[Symbol.iterator]() {
      for (const column of columns) yield* valuesOrCells(table, column);
    },
  };
  return settleDateOrderOf(texts, { told: flags.dateOrder, usual: mapping.dateOrder, country, interactive, command });
}

/** @param usual how it is where the dates themselves do not tell */
export async function settleDateOrderOf(
  texts: Iterable<string>,
  {
    told: given,
    usual,
    country,
    interactive,
    command,
  }: { told: DateOrder | undefined; usual: DateOrder | undefined; country: string | undefined; interactive: boolean; command: string },
): Promise<DateOrder | undefined> {
  if (given !== undefined) return given;
  const order = decideDateOrder(texts);
  if (order === 'dmy' || order === 'mdy') return order;
  if (order === 'irrelevant' || (order === 'undecided' && usual !== undefined)) return usual;
  if (order === 'undecided' && country !== undefined) return dateOrderOf(country);
  const example = Iterator.from(texts).find((text) => decideDateOrder([text]) === 'undecided') ?? Iterator.from(texts).next().value ?? '';
  if (order === 'undecided' && interactive) return askDateOrder(example);
  if (order === 'year-first') throw yearFirstError(example, command);
  throw new CliError(
    order === 'mixed'
      ? told({
          en: 'Some dates have the day first and some the month, so none that could be either can be trusted. Nothing was imported.',
          id: 'Sebagian tanggal mendahulukan hari dan sebagian bulan, jadi yang bisa dua-duanya tidak dapat dipercaya. Tidak ada yang diimpor.',
        })
      : told({
          en: `All dates can be read two ways: ${quote(example)} has no part above 12 that would tell the day, and neither has any other. Nothing was imported.`,
          id: `Semua tanggal bisa dibaca dua cara: ${quote(example)} tidak punya angka di atas 12 yang menunjukkan harinya, begitu juga yang lain. Tidak ada yang diimpor.`,
        }),
    `${told({ en: 'Say what comes first:', id: 'Sebutkan mana yang lebih dulu:' })}\n    ${command} --date-format dmy    (${describe(example, 'dmy')})\n    ${command} --date-format mdy    (${describe(example, 'mdy')})`,
  );
}

function yearFirstError(example: string, command: string): CliError {
  return new CliError(
    told({
      en: `Dates such as ${quote(example)} seem to start with a year of two digits. Nothing was imported.`,
      id: `Tanggal seperti ${quote(example)} tampaknya diawali tahun dua angka. Tidak ada yang diimpor.`,
    }),
    told({
      en: `Write the years with four digits, and import the file again; if the day comes first, type ${command} --date-format dmy`,
      id: `Tulis tahunnya dengan empat angka, lalu impor lagi berkasnya; bila hari lebih dulu, ketik ${command} --date-format dmy`,
    }),
  );
}

/** A file about one product: its columns for the product are not looked at. */
function aboutOneProduct(mapping: Mapping, slug: string, existing: readonly string[]): Mapping {
  if (!SlugSchema.safeParse(slug).success) {
    const fixed = slugify(slug);
    throw new CliError(
      told({
        en: `Found --product ${quote(slug)}, expected ${SLUG_EXPECTED}.`,
        id: `Ditemukan --product ${quote(slug)}, padahal harus huruf kecil, angka dan tanda hubung.`,
      }),
      fixed === '' ? told({ en: 'Correct it.', id: 'Perbaiki.' }) : told({ en: `Type --product ${fixed}`, id: `Ketik --product ${fixed}` }),
    );
  }
  const named = mapping.constants.product;
  const nearest = existing.includes(slug) || named !== undefined ? undefined : suggest(slug, existing);
  if (nearest !== undefined) {
    throw new CliError(
      told({
        en: `Found --product ${slug}, which does not exist, and is close to ${nearest}.`,
        id: `Ditemukan --product ${slug}, yang tidak ada, dan mirip ${nearest}.`,
      }),
      told({
        en: `Type --product ${nearest}, or add --set product="Name" to make ${slug} a new product.`,
        id: `Ketik --product ${nearest}, atau tambahkan --set product="Nama" agar ${slug} menjadi produk baru.`,
      }),
    );
  }
  const { product: _product, handle: _handle, sku: _sku, ...columns } = mapping.columns;
  return { ...mapping, columns, constants: { ...mapping.constants, handle: slug, product: named ?? nameFromSlug(slug) } };
}

function describe(date: string, order: DateOrder): string {
  const [shown = date] = /\d[\d\s./-]{4,12}\d/.exec(date) ?? [];
  const [a = '', b = ''] = shown.split(/[-/.]/);
  const [day, month] = order === 'dmy' ? [a, b] : [b, a];
  const name = new Date(Date.UTC(2000, Number(month) - 1, 1)).toLocaleString(spoken(), { month: 'long', timeZone: 'UTC' });
  return `${quote(shown.slice(0, 10))} ${told({ en: 'is', id: 'berarti' })} ${Number(day)} ${name}`;
}
