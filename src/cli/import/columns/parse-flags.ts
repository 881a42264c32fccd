import { suggest } from '#src/loaders/suggest.ts';
import { LanguageTagSchema, WebAddressSchema } from '#src/schemas/primitives.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { CHANNELS } from '#src/schemas/review.ts';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { quote } from '../../terminal.ts';
import { toLanguageTag } from '../rows/language-tag.ts';
import type { DateOrder } from '../rows/parse-date.ts';
import { FIELD_NAMES, FIELDS, type Field, mayBeConstant, normalizeHeader, type SingleField } from './fields.ts';
import type { Mapping } from './mapping.ts';

interface MappingFlags {
  map: readonly string[];
  set: readonly string[];
  dateFormat?: DateOrder | undefined;
}

/**
 * `--map` and `--set` as a mapping for a file with these columns.
 * @throws CliError for a field or a column that does not exist, and for a constant that no review could have
 */
export function parseFlags({ map, set, dateFormat }: MappingFlags, columns: readonly string[], privateColumns: readonly string[]): Mapping {
  const mapping = { columns: {} as Mapping['columns'], constants: {} as Mapping['constants'], claims: [] as string[] };
  for (const flag of map) {
    const [field, column] = parsePair(flag, '--map', 'rating="Customer Rating"');
    const name = column === '' ? '' : findColumn(column, columns, privateColumns);
    if (field === 'claim') mapping.claims.push(...(name === '' ? [] : [name]));
    else mapping.columns[once(field, mapping.columns, '--map')] = name;
  }
  for (const flag of set) {
    const [field, value] = parsePair(flag, '--set', 'channel=tokopedia');
    mapping.constants[once(constantField(field), mapping.constants, '--set')] = checkConstant(field, value);
  }
  return { ...mapping, ...(dateFormat !== undefined && { dateOrder: dateFormat }) };
}

function parsePair(flag: string, option: string, example: string): [Field, string] {
  const at = flag.indexOf('=');
  const asHere = told({ en: `Type it like this: ${option} ${example}`, id: `Ketik seperti ini: ${option} ${example}` });
  if (at === -1)
    throw new CliError(
      told({
        en: `Found ${option} ${quote(flag)}, expected field=value.`,
        id: `Ada ${option} ${quote(flag)}; seharusnya bidang=nilai.`,
      }),
      asHere,
    );
  const word = flag.slice(0, at).trim();
  const field = FIELD_NAMES.find((name) => name.toLowerCase() === aliasOf(word).toLowerCase());
  if (field !== undefined) return [field, flag.slice(at + 1).trim()];
  const nearest = suggest(word, FIELD_NAMES);
  throw new CliError(
    told({
      en: `Found the field ${quote(word)} in ${option}, expected one of: ${FIELD_NAMES.join(', ')}.`,
      id: `Ada bidang ${quote(word)} di ${option}; seharusnya salah satu dari: ${FIELD_NAMES.join(', ')}.`,
    }),
    nearest === undefined ? asHere : didYouMean(nearest),
  );
}

const didYouMean = (name: string): string => told({ en: `Did you mean ${name}?`, id: `Maksudnya ${name}?` });

function aliasOf(word: string): string {
  const aliases: Record<string, string> = {
    productslug: 'handle',
    verified: 'claim',
    claims: 'claim',
    language: 'lang',
    incentivized: 'incentivised',
    picture: 'pictures',
    name: 'author',
  };
  return aliases[word.toLowerCase()] ?? word;
}

function once(field: Field, taken: object, option: string): SingleField {
  if (field !== 'claim' && !Object.hasOwn(taken, field)) return field;
  throw new CliError(
    told({ en: `Found ${option} ${field} twice, expected it once.`, id: `Ada ${option} ${field} dua kali; seharusnya sekali.` }),
    told({ en: 'Delete one of the two.', id: 'Hapus salah satunya.' }),
  );
}

/** By its exact name, else without regard to case, spaces and punctuation. */
function findColumn(wanted: string, columns: readonly string[], privateColumns: readonly string[]): string {
  const alike = columns.filter((column) => normalizeHeader(column) === normalizeHeader(wanted));
  const column = columns.find((name) => name === wanted) ?? (alike.length === 1 ? alike[0] : undefined);
  if (column === undefined) {
    const nearest = suggest(wanted, columns);
    const names = columns.map((name) => quote(name)).join(', ');
    throw new CliError(
      told({
        en: `Found no column ${quote(wanted)} in the file. Its columns: ${names}.`,
        id: `Tidak ada kolom ${quote(wanted)} di berkas itu. Kolomnya: ${names}.`,
      }),
      nearest === undefined
        ? told({ en: 'Type the name as it stands in the first row.', id: 'Ketik namanya seperti di baris pertama.' })
        : didYouMean(quote(nearest)),
    );
  }
  if (!privateColumns.includes(column)) return column;
  throw new CliError(
    told({
      en: `The column ${quote(column)} holds e-mail addresses, phone numbers or IP addresses, which are never imported.`,
      id: `Kolom ${quote(column)} memuat alamat surel, nomor telepon atau alamat IP, yang tidak pernah diimpor.`,
    }),
    told({ en: 'Choose another column, or leave it out.', id: 'Pilih kolom lain, atau lewatkan saja.' }),
  );
}

function constantField(field: Field): Field {
  if (mayBeConstant(field)) return field;
  const constants = FIELD_NAMES.filter(mayBeConstant).join(', ');
  throw new CliError(
    told({
      en: `Found --set ${field}, but ${field} is each customer's own and cannot be the same for all rows. --set knows: ${constants}.`,
      id: `Ada --set ${field}, padahal ${field} milik masing-masing pelanggan dan tidak mungkin sama di semua baris. --set mengenal: ${constants}.`,
    }),
    told({ en: `Type --map ${field}="Name of the column".`, id: `Ketik --map ${field}="Nama kolomnya".` }),
  );
}

function checkConstant(field: Field, value: string): string {
  const fail = ({ en, id }: Bilingual, fix = told({ en: 'Correct the value.', id: 'Betulkan nilainya.' })) =>
    new CliError(
      told({
        en: `Found --set ${field}=${quote(value)}, expected ${en}.`,
        id: `Ada --set ${field}=${quote(value)}; seharusnya ${id}.`,
      }),
      fix,
    );
  const { about } = FIELDS[field];
  if (value === '')
    throw fail(
      { en: `a value: ${about.en}`, id: `ada isinya: ${about.id}` },
      told({ en: `To leave ${field} out, type --map ${field}=`, id: `Untuk melewatkan ${field}, ketik --map ${field}=` }),
    );
  if (field === 'channel' && !(CHANNELS as readonly string[]).includes(value)) {
    const nearest = suggest(value, CHANNELS);
    throw fail(
      { en: `one of: ${CHANNELS.join(', ')}`, id: `salah satu dari: ${CHANNELS.join(', ')}` },
      nearest === undefined
        ? told({ en: 'other stands for any platform that is not listed.', id: 'other berarti platform yang tidak ada di daftar.' })
        : didYouMean(nearest),
    );
  }
  if (field === 'source' && !WebAddressSchema.safeParse(value).success)
    throw fail({ en: 'a web address that starts with https:// or http://', id: 'alamat web yang diawali https:// atau http://' });
  if (field === 'lang' && !LanguageTagSchema.safeParse(value).success) {
    const tag = toLanguageTag(value);
    throw fail(
      { en: 'a language tag such as id, en, jv or zh-Hans', id: 'kode bahasa, misalnya id, en, jv atau zh-Hans' },
      tag === undefined ? undefined : didYouMean(tag),
    );
  }
  return value;
}
