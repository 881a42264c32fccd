import { CsvError, parse } from 'csv-parse/sync';
import { unescapeCell } from '#src/outputs/export/spreadsheet.ts';
import { count } from '../../terminal.ts';
import { compareRecord, isRecord, type JsonRecord } from '../expected/compare-record.ts';
import type { Expected, ExpectedReview } from '../expected/expected.ts';
import type { SiteSource } from '../site-source.ts';
import { Findings, type Step } from '../verify-report.ts';
import { judgeUnsealed } from './check-api.ts';
import { Surface } from './surface.ts';
import { readElements } from './xml-elements.ts';

const NDJSON = 'export/reviews.ndjson';
const CSV = 'export/reviews.csv';
const GOOGLE = 'google-product-reviews.xml';
/** As the export joins phrases in one cell. */
const DIVIDER = ' | ';

/** The files with every review: each row is a sealed review, word for word, and each sealed review has a row. */
export async function checkExports(source: SiteSource, expected: Expected): Promise<Step | undefined> {
  const surface = new Surface(source, new Findings());
  const rows = (await checkNdjson(surface, expected)) + (await checkCsv(surface, expected)) + (await checkGoogle(surface, expected));
  return surface.conclude('exports', `${count(rows, 'row')} of CSV, NDJSON and Google's feed, compared with the sealed words`);
}

async function checkNdjson(surface: Surface, expected: Expected): Promise<number> {
  const text = await surface.text(NDJSON);
  if (text === undefined) return 0;
  const lines = text.split('\n').filter((line) => line !== '');
  const records = lines.flatMap((line): JsonRecord[] => {
    try {
      const record: unknown = JSON.parse(line);
      return isRecord(record) ? [record] : [];
    } catch {
      return [];
    }
  });
  if (records.length < lines.length)
    surface.add(NDJSON, [
      {
        field: 'line',
        code: 'malformed',
        found: `${count(lines.length - records.length, 'line')} that are no JSON`,
        expected: 'a review a line',
      },
    ]);
  for (const record of records) compare(surface, NDJSON, record, expected);
  requireAll(
    surface,
    NDJSON,
    records.map(({ id }) => String(id)),
    expected,
  );
  return records.length;
}

async function checkCsv(surface: Surface, expected: Expected): Promise<number> {
  const text = await surface.text(CSV);
  if (text === undefined) return 0;
  let rows: Record<string, string>[];
  try {
    rows = parse<Record<string, string>>(text, { bom: true, columns: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    surface.add(CSV, [{ field: 'row', code: 'malformed', found: `no CSV (${error.code})`, expected: 'a review a row' }]);
    return 0;
  }
  for (const row of rows) {
    const cells = Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unescapeCell(`${cell}`)]));
    const id = cells.review_id ?? '';
    const sealed = expected.reviews.get(id);
    compare(surface, CSV, recordOf(cells, sealed), expected);
  }
  requireAll(
    surface,
    CSV,
    rows.map(({ review_id = '' }) => unescapeCell(review_id)),
    expected,
  );
  return rows.length;
}

/** A row with the fields of the API. Phrases may hold the divider themselves, so that they are compared as they are joined. */
function recordOf(cells: Record<string, string>, sealed: ExpectedReview | undefined): JsonRecord {
  const given = (name: string) => (cells[name] === '' || cells[name] === undefined ? undefined : cells[name]);
  const phrases = (name: 'pros' | 'cons') => {
    const joined = cells[name] ?? '';
    const wanted = sealed?.words[name] ?? [];
    return joined === wanted.join(DIVIDER) ? wanted : joined.split(DIVIDER);
  };
  const number = (name: string) => (given(name) === undefined ? undefined : Number(cells[name]));
  return {
    id: cells.review_id,
    product: cells.product_handle,
    rating: number('rating'),
    title: given('title'),
    body: cells.body,
    pros: phrases('pros'),
    cons: phrases('cons'),
    author: { name: given('author'), city: given('city') },
    date: given('date'),
    experienced: given('experienced'),
    lang: cells.lang,
    channel: cells.channel,
    source: given('source_url'),
    disclosure: cells.disclosure,
    disclosureNote: given('disclosure_note'),
    level: cells.level,
    counted: cells.counted === 'yes',
    ...(given('leaf_hash') !== undefined && { seal: { leafHash: cells.leaf_hash, index: number('seal_index'), rev: number('seal_rev') } }),
  };
}

async function checkGoogle(surface: Surface, expected: Expected): Promise<number> {
  const text = await surface.text(GOOGLE);
  if (text === undefined) return 0;
  const reviews = readElements(text, 'review');
  for (const xml of reviews) {
    const one = (name: string) => readElements(xml, name)[0];
    const id = one('review_id') ?? '';
    const sealed = expected.reviews.get(id);
    if (sealed === undefined) {
      const listed = expected.unsealed.get(id);
      const record = { id, rating: Number(one('overall')), level: one('is_verified_purchase') === 'true' ? 'order-matched' : 'unverified' };
      surface.add(GOOGLE, judgeUnsealed(record, listed), id);
      continue;
    }
    const { words, level } = sealed;
    const facts: [string, unknown, unknown][] = [
      ['rating', one('overall'), `${words.rating}`],
      ['title', one('title') ?? null, words.title],
      ['body', one('content'), words.body],
      ['date', one('review_timestamp')?.slice(0, 10) ?? null, words.date],
      ['pros', readElements(one('pros') ?? '', 'pro'), words.pros],
      ['cons', readElements(one('cons') ?? '', 'con'), words.cons],
      ...(words.author.name === null
        ? []
        : [['author', readElements(one('reviewer') ?? '', 'name')[0], words.author.name] as [string, unknown, unknown]]),
      ['is_verified_purchase', one('is_verified_purchase') === 'true', level === 'order-matched'],
    ];
    for (const [field, found, wanted] of facts) {
      if (JSON.stringify(found) === JSON.stringify(wanted)) continue;
      surface.add(
        GOOGLE,
        [
          {
            field,
            code: 'other-words',
            found: JSON.stringify(found ?? null).slice(0, 200),
            expected: JSON.stringify(wanted).slice(0, 200),
          },
        ],
        id,
      );
    }
  }
  return reviews.length;
}

function compare(surface: Surface, path: string, record: JsonRecord, { reviews, unsealed }: Expected): void {
  const id = String(record.id);
  const sealed = reviews.get(id);
  if (sealed === undefined) {
    surface.add(path, judgeUnsealed(record, unsealed.get(id)), id);
    return;
  }
  const { more: _more, ...words } = sealed;
  // A table has answers and translations in cells of its own form.
  const isTable = path === CSV;
  surface.add(path, compareRecord(record, isTable ? words : sealed), id);
}

function requireAll(surface: Surface, path: string, ids: readonly string[], { reviews }: Expected): void {
  const there = new Set(ids);
  if (there.size < ids.length)
    surface.add(path, [{ field: 'id', code: 'wrong-figure', found: 'a review twice', expected: 'each review once' }]);
  for (const review of reviews.values())
    if (!there.has(review.id)) surface.add(path, [{ field: 'review', code: 'missing', found: 'no such review', expected: review.id }]);
}
