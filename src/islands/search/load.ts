import type { ShownReview } from '#src/outputs/search/shown.ts';
import { type SearchManifest, type SearchTable, SHOWN_PER_FILE } from '#src/outputs/search/table.ts';
import type { ShopQuestion } from '#src/search/find-questions.ts';
import { createIndexReader } from '#src/search/index-reader.ts';
import type { IndexShard } from '#src/search/postings.ts';
import type { IndexReader } from '#src/search/rank.ts';

export interface Source {
  loadTable(): Promise<SearchTable>;
  loadNames(lang: string): Promise<string[]>;
  loadShown(rows: readonly number[]): Promise<ShownReview[]>;
  loadWords(): Promise<string[]>;
  loadQuestions(): Promise<ShopQuestion[]>;
  loadIndex(): Promise<IndexReader>;
}

/** Reads the files of the search. Each is fetched once; what failed is fetched again when it is next needed. */
export function createSource(folder: string): Source {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(path: string): Promise<T> => {
    const loaded =
      known.get(path) ??
      fetchJson(folder + path).catch((error: unknown) => {
        known.delete(path);
        throw error;
      });
    known.set(path, loaded);
    return loaded as Promise<T>;
  };
  const early = takeEarly();
  const orEarly = <T>(part: Promise<unknown> | undefined, path: () => Promise<string>): Promise<T> =>
    (part ?? Promise.reject(new Error('not asked for yet'))).catch(async () => once<T>(await path())) as Promise<T>;
  const loadManifest = () => orEarly<SearchManifest>(early?.manifest, async () => 'search.json');
  let index: IndexReader | undefined;
  return {
    loadTable: () => orEarly(early?.table, async () => (await loadManifest()).table),
    loadNames: (lang) => orEarly(early?.names, async () => (await loadManifest()).names[lang] ?? ''),
    loadWords: async () => once((await loadManifest()).words),
    async loadQuestions() {
      const { questions } = await loadManifest();
      return questions === undefined ? [] : once(questions);
    },
    async loadIndex() {
      const { folder: shards, starts, alone } = (await loadManifest()).index;
      index ??= createIndexReader(starts, (n) => once<IndexShard>(`${shards}/${n}.json`), alone);
      return index;
    },
    async loadShown(rows) {
      const { shown } = await loadManifest();
      const files = await Promise.all(rows.map((row) => once<ShownReview[]>(`${shown}/${Math.floor(row / SHOWN_PER_FILE)}.json`)));
      return files.flatMap((file, index) => file[(rows[index] ?? 0) % SHOWN_PER_FILE] ?? []);
    },
  };
}

/** What the head of the page has asked for already (pages/search.astro). */
type Early = { folder: string } & Record<'manifest' | 'table' | 'names', Promise<unknown>>;

const page = globalThis as { buktiSearch?: Early };

/** The folder of the search's files, where the page has begun to load them. */
export function earlyFolder(): string | undefined {
  return page.buktiSearch?.folder;
}

/** Once, so that trying again asks anew. */
function takeEarly(): Early | undefined {
  const early = page.buktiSearch;
  delete page.buktiSearch;
  return early;
}

/** `search.json` names the files of the newest build, so the browser must ask for it; the others never change. */
async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, url.endsWith('search.json') ? { cache: 'no-cache' } : {});
  if (response.ok) return await response.json();
  throw new Error(`${response.status} for ${url}`);
}
