import { hashTranslation } from '#src/evidence/sealed-context.ts';
import { COUNTED, dayOf, REPLY, type SearchManifest, unpackDays } from '#src/outputs/search/table.ts';
import { count, quote } from '../../terminal.ts';
import { isRecord, type JsonRecord, type RecordDifference } from '../expected/compare-record.ts';
import { listOf } from '../expected/expect-sale.ts';
import { type Expected, type ExpectedReview, hasWords } from '../expected/expected.ts';
import type { SiteSource } from '../site-source.ts';
import { Findings, type Step } from '../verify-report.ts';
import { Surface } from './surface.ts';

const FOLDER = 'search-index/';
const MAX_FILES = 20_000;

/**
 * What the search shows of each review, and the table by which it filters, sorts and counts: sealed words, stars and levels.
 * @param records every review of the API, with the shop's answers
 */
export async function checkSearch(source: SiteSource, expected: Expected, records: readonly JsonRecord[]): Promise<Step | undefined> {
  const surface = new Surface(source, new Findings());
  const manifest = await new Surface(source, new Findings()).json(`${FOLDER}search.json`);
  if (!isRecord(manifest)) return undefined;
  const { table, shown } = manifest as Partial<SearchManifest>;
  const answersOf = new Map(records.map((record) => [String(record.id), record]));
  const found: JsonRecord[] = [];
  for (let file = 0; file < MAX_FILES; file += 1) {
    const path = `${FOLDER}${nameOf(shown)}/${file}.json`;
    const document = (await source.read(path, 1).catch(() => true)) === undefined ? undefined : await surface.json(path);
    if (!Array.isArray(document)) break;
    for (const review of document.filter(isRecord)) {
      found.push(review);
      surface.add(path, compareShown(review, expected, answersOf.get(String(review.id))), String(review.id));
    }
  }
  const ids = new Set(found.map(({ id }) => id));
  const lost = [...expected.reviews.values()].find((review) => hasWords(review) && !ids.has(review.id));
  if (lost !== undefined)
    surface.add(`${FOLDER}${nameOf(shown)}`, [{ field: 'review', code: 'missing', found: 'no such review', expected: lost.id }]);
  const path = `${FOLDER}${nameOf(table)}`;
  const columns = await surface.json(path);
  if (isRecord(columns)) surface.add(path, compareTable(columns, found));
  return surface.conclude('search', `${count(found.length, 'review')} that the search shows, and the table by which it filters and sorts`);
}

/** A file that the manifest may name: of this folder. */
function nameOf(name: unknown): string {
  return typeof name === 'string' && /^[a-z]{1,20}-[0-9a-f]{1,64}(?:\.json)?$/.test(name) ? name : 'no-name';
}

function compareShown(shown: JsonRecord, { reviews, unsealed }: Expected, record: JsonRecord | undefined): RecordDifference[] {
  const sealed = reviews.get(String(shown.id));
  if (sealed === undefined)
    return unsealed.has(String(shown.id))
      ? []
      : [
          {
            field: 'review',
            code: 'not-in-log',
            found: quote(String(shown.body ?? '')),
            expected: 'one of the log, or of the list of all',
          },
        ];
  const { words } = sealed;
  const note = sealed.more === undefined ? shown.disclosureNote : sealed.more.disclosureNote;
  const facts: [string, unknown, unknown][] = [
    ['stars', shown.stars, words.rating],
    ['product', shown.product, words.product],
    ['title', shown.title ?? null, words.title],
    ['body', shown.body ?? '', words.body ?? ''],
    ['lang', shown.lang, words.lang],
    ['pros', shown.pros ?? [], words.pros],
    ['cons', shown.cons ?? [], words.cons],
    ['author', shown.author ?? null, words.author.name],
    ['date', shown.date ?? null, words.date],
    ['level', shown.level, sealed.level],
    ['disclosure', shown.disclosure ?? 'none', words.disclosure],
    // The search of a site of an earlier version shows none, and version 1 of a seal has none.
    ['disclosureNote', shown.disclosureNote ?? note, note],
    ['counted', shown.notCounted === undefined, sealed.counted],
    ...compareTranslations(shown, sealed),
    ...(record === undefined ? [] : compareAnswer(shown, record)),
  ];
  return facts.flatMap(([field, found, wanted]) => differ(field, found, wanted));
}

function compareTranslations(shown: JsonRecord, { more }: ExpectedReview): [string, unknown, unknown][] {
  if (more === undefined) return [];
  const texts = isRecord(shown.translations) ? Object.entries(shown.translations).filter(([, text]) => isRecord(text)) : [];
  const hashes = texts.map(([lang, text]) => [lang, hashTranslation(text as { title?: string; body: string })]).sort();
  return [['translations', Object.fromEntries(hashes), more.translations]];
}

/** The newest answer, which may be cut, and the steps of a recovery. */
function compareAnswer({ reply, recovery }: JsonRecord, record: JsonRecord): [string, unknown, unknown][] {
  const newest = listOf(record.replies).at(-1);
  const said = isRecord(reply) ? reply : undefined;
  const beginning = String(said?.body ?? '').replace(/\s*…$/u, '');
  const isBeginning = newest === undefined ? said === undefined : beginning !== '' && String(newest.body).startsWith(beginning);
  return [
    ['reply', [said?.by, said?.date, isBeginning], [newest?.by, newest?.date, true]],
    [
      'recovery',
      listOf(recovery).map(({ step, remedy }) => [step, remedy]),
      listOf(record.recovery).map(({ step, remedy }) => [step, remedy]),
    ],
  ];
}

/** Each row says the same as the review that is shown for it. */
function compareTable({ rows, products, levels }: JsonRecord, shown: readonly JsonRecord[]): RecordDifference[] {
  const columns = isRecord(rows) ? rows : {};
  const column = (name: string): number[] => (Array.isArray(columns[name]) ? (columns[name] as unknown[]).map(Number) : []);
  const named = (names: unknown, at: number | undefined) => (Array.isArray(names) ? names[at ?? -1] : undefined);
  const [stars, product, level, marks, days] = [
    column('stars'),
    column('product'),
    column('level'),
    column('marks'),
    unpackDays(column('day')),
  ];
  const count = stars.filter((n) => n > 0).length;
  const wrong = shown.flatMap((review, at) =>
    differ(
      `row of ${String(review.id).slice(0, 100)}`,
      [
        stars[at],
        named(products, product[at]),
        named(levels, level[at]),
        ((marks[at] ?? 0) & COUNTED) > 0,
        ((marks[at] ?? 0) & REPLY) > 0,
        days[at],
      ],
      [
        ...[review.stars, review.product, review.level, review.notCounted === undefined, review.reply !== undefined],
        dayOf(typeof review.date === 'string' ? review.date : undefined),
      ],
    ),
  );
  return [...differ('rows', count, shown.length), ...wrong];
}

function differ(field: string, found: unknown, wanted: unknown): RecordDifference[] {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  return a === b ? [] : [{ field, code: 'other-words', found: quote(a ?? 'nothing', 120), expected: quote(b ?? 'nothing', 120) }];
}
