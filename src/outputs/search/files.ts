import { createHash } from 'node:crypto';
import type { Catalog } from '#src/aggregate/catalog.ts';
import { buildIndex } from './build-index.ts';
import { buildTable, localNames } from './build-table.ts';
import { listQuestions } from './questions.ts';
import { type ShownReview, showReviews } from './shown.ts';
import { type SearchManifest, SHOWN_PER_FILE } from './table.ts';
import { listWords } from './words.ts';

/** Where the files of the search lie on a site. */
export const SEARCH_FOLDER = 'search-index/';

/** Every file of the search, by its path below `search-index/`. The same catalog gives the same bytes. */
export function renderSearchFiles(catalog: Catalog): Map<string, Uint8Array> {
  const { starts, shards, alone } = buildIndex(catalog);
  const index = renderFolder('index', shards);
  const shown = renderFolder('shown', groupShown(showReviews(catalog)));
  const names = catalog.site.languages.map((lang) => [lang, renderJson('names', localNames(catalog, lang))] as const);
  const words = renderJson('words', listWords(catalog));
  const asked = listQuestions(catalog);
  const questions = asked.length === 0 ? [] : [renderJson('questions', asked)];
  const table = renderJson('table', buildTable(catalog));
  const manifest = encode({
    table: table[0],
    names: Object.fromEntries(names.map(([lang, [path]]) => [lang, path])),
    words: words[0],
    ...(questions[0] !== undefined && { questions: questions[0][0] }),
    shown: shown.folder,
    index: { folder: index.folder, starts, alone },
  } satisfies SearchManifest);
  return new Map([['search.json', manifest], table, words, ...questions, ...names.map(([, file]) => file), ...index.files, ...shown.files]);
}

/** Texts in the order of the rows, some in one file. */
function groupShown(reviews: readonly ShownReview[]) {
  return Array.from({ length: Math.ceil(reviews.length / SHOWN_PER_FILE) }, (_, n) =>
    reviews.slice(n * SHOWN_PER_FILE, (n + 1) * SHOWN_PER_FILE),
  );
}

/** A folder named after its content, so that browsers may keep it, and never mix two builds. */
function renderFolder(name: string, values: readonly unknown[]): { folder: string; files: [string, Uint8Array][] } {
  const files = values.map(encode);
  const folder = `${name}-${hashOf(files)}`;
  return { folder, files: files.map((bytes, n) => [`${folder}/${n}.json`, bytes]) };
}

function renderJson(name: string, value: unknown): [string, Uint8Array] {
  const bytes = encode(value);
  return [`${name}-${hashOf([bytes])}.json`, bytes];
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 10);
}
