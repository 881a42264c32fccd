import { suggest } from '#src/loaders/suggest.ts';
import { LanguageTagSchema, WebAddressSchema } from '#src/schemas/primitives.ts';
import { CHANNELS } from '#src/schemas/review.ts';
import { CliError } from '../../cli-error.ts';
import { quote } from '../../terminal.ts';
import type { DateOrder } from '../rows/parse-date.ts';
import { FIELD_NAMES, FIELDS, type Field, mayBeConstant, normalizeHeader, type SingleField } from './fields.ts';
import type { Mapping } from './mapping.ts';

export interface MappingFlags {
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
  if (at === -1) throw new CliError(`Found ${option} ${quote(flag)}, expected field=value.`, `Type it like this: ${option} ${example}`);
  const word = flag.slice(0, at).trim();
  const field = FIELD_NAMES.find((name) => name.toLowerCase() === aliasOf(word).toLowerCase());
  if (field !== undefined) return [field, flag.slice(at + 1).trim()];
  const nearest = suggest(word, FIELD_NAMES);
  throw new CliError(
    `Found the field ${quote(word)} in ${option}, expected one of: ${FIELD_NAMES.join(', ')}.`,
    nearest === undefined ? `Type it like this: ${option} ${example}` : `Did you mean ${nearest}?`,
  );
}

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
  throw new CliError(`Found ${option} ${field} twice, expected it once.`, 'Delete one of the two.');
}

/** By its exact name, else without regard to case, spaces and punctuation. */
function findColumn(wanted: string, columns: readonly string[], privateColumns: readonly string[]): string {
  const alike = columns.filter((column) => normalizeHeader(column) === normalizeHeader(wanted));
  const column = columns.find((name) => name === wanted) ?? (alike.length === 1 ? alike[0] : undefined);
  if (column === undefined) {
    const nearest = suggest(wanted, columns);
    throw new CliError(
      `Found no column ${quote(wanted)} in the file. Its columns: ${columns.map((name) => quote(name)).join(', ')}.`,
      nearest === undefined ? 'Type the name as it stands in the first row.' : `Did you mean ${quote(nearest)}?`,
    );
  }
  if (!privateColumns.includes(column)) return column;
  throw new CliError(
    `The column ${quote(column)} holds e-mail addresses, phone numbers or IP addresses, which are never imported.`,
    'Choose another column, or leave it out.',
  );
}

function constantField(field: Field): Field {
  if (mayBeConstant(field)) return field;
  throw new CliError(
    `Found --set ${field}, but ${field} is each customer's own and cannot be the same for all rows. --set knows: ${FIELD_NAMES.filter(mayBeConstant).join(', ')}.`,
    `Type --map ${field}="Name of the column".`,
  );
}

function checkConstant(field: Field, value: string): string {
  const fail = (expected: string, fix = 'Correct the value.') =>
    new CliError(`Found --set ${field}=${quote(value)}, expected ${expected}.`, fix);
  if (value === '') throw fail(`a value: ${FIELDS[field].about}`, `To leave ${field} out, type --map ${field}=`);
  if (field === 'channel' && !(CHANNELS as readonly string[]).includes(value)) {
    const nearest = suggest(value, CHANNELS);
    throw fail(
      `one of: ${CHANNELS.join(', ')}`,
      nearest === undefined ? 'other stands for any platform that is not listed.' : `Did you mean ${nearest}?`,
    );
  }
  if (field === 'source' && !WebAddressSchema.safeParse(value).success) throw fail('a web address that starts with https:// or http://');
  if (field === 'lang' && !LanguageTagSchema.safeParse(value).success) throw fail('a language tag such as id, en, jv or zh-Hans');
  return value;
}
