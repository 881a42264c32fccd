import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { type AnyLocated, type Located, type ParsedFile, parseFile } from '#src/loaders/parse-file.ts';
import { type ContentFile, listFolder } from '#src/loaders/read-folder.ts';
import { ENTRIES_FILE } from '#src/loaders/read-log.ts';
import { ContentError } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import type { Product } from '#src/schemas/product.ts';
import type { Review } from '#src/schemas/review.ts';
import type { Site } from '#src/schemas/site.ts';
import { ifThere } from '../../if-there.ts';
import { spoken, told } from '../../spoken.ts';
import { LARGE_FOLDER, LargeReviews } from './large-reviews.ts';

/** What an import has to know of a content folder, before it adds to it. */
export interface Existing {
  /** Missing where the folder has no `site.yaml` yet. */
  site?: Site;
  products: Product[];
  /** Slugs of public promises. */
  commitments: string[];
  /** Reviews by id, with the file that each is in. */
  reviews: ExistingReviews;
  /** Ids of reviews that were public and were withdrawn. Missing is the same as none. */
  withdrawn?: ReadonlySet<string>;
}

/** A review that is here, as the search for twins and for missing ones needs it. */
export interface ExistingReview {
  review: Pick<Review, 'id' | 'product' | 'channel' | 'status' | 'rating' | 'author'> &
    Partial<Pick<Review, 'title' | 'body' | 'date' | 'imported' | 'salt' | 'seed'>>;
  file: string;
}

/** Reviews by id: a map, or the files of a large folder. */
export interface ExistingReviews {
  get(id: string): { review: Review; file: string } | undefined;
  has(id: string): boolean;
  values(): Iterable<ExistingReview>;
}

const FILES_OPEN = 64;

const NOTHING_IMPORTED = (): string =>
  told({
    en: 'Nothing was imported. Mend these first, so that no review is added twice.',
    id: 'Tidak ada yang diimpor. Betulkan ini dulu, supaya tidak ada ulasan yang masuk dua kali.',
  });

/**
 * Reads site, products and reviews of a folder; a missing folder is empty.
 * @param largeFrom bytes of reviews from which they are not held in memory
 * @throws ContentError when a file of these cannot be read, since what it holds might be added a second time
 */
export async function readExisting(contentFolder: string, largeFrom = LARGE_FOLDER): Promise<Existing> {
  const files = (await listFolder(contentFolder)).filter(
    ({ path, problem }) =>
      /^(?:site\.yaml$|commitments\/|products\/|reviews\/)/.test(path) ||
      (problem !== undefined && /^(?:commitments|products|reviews)$/.test(path)),
  );
  // A folder with the name of a file holds no reviews. The error comes when that file is written.
  const plain = files.filter(({ isFolder }) => isFolder !== true);
  const large = await findLarge(contentFolder, plain, largeFrom);
  const parsed = await pMap(
    plain.filter(({ path }) => !large.includes(path)),
    parseListed,
    { concurrency: FILES_OPEN },
  );
  const entries = parsed.flatMap((file) => file.entries);
  const read = new Map(ofKind(entries, 'reviews').map(({ data, source }) => [data.id, { review: data, file: source.file }]));
  const reviews = large.length === 0 ? read : new LargeReviews(contentFolder, large, read);
  const problems = [...parsed.flatMap((file) => file.problems), ...(reviews instanceof LargeReviews ? reviews.problems : [])];
  if (problems.length > 0) {
    throw new ContentError(problems, `${renderReport(problems, spoken())}\n\n${NOTHING_IMPORTED()}`);
  }
  const site = ofKind(entries, 'site')[0]?.data;
  return {
    ...(site !== undefined && { site }),
    products: ofKind(entries, 'products').map(({ data }) => data),
    commitments: ofKind(entries, 'commitments').map(({ data }) => data.slug),
    reviews,
    withdrawn: await readWithdrawn(contentFolder),
  };
}

/** From the text of the log alone: a large one takes seconds to be judged, and other commands do that. */
async function readWithdrawn(contentFolder: string): Promise<Set<string>> {
  const text = (await ifThere(readFile(join(contentFolder, ENTRIES_FILE), 'utf8'))) ?? '';
  const withdrawn = new Set<string>();
  if (!text.includes(TOMBSTONE)) return withdrawn;
  for (const line of text.split('\n')) {
    const id = /"id":"([^"]+)"/.exec(line)?.[1];
    if (id === undefined) continue;
    if (line.includes(TOMBSTONE)) withdrawn.add(id);
    else withdrawn.delete(id);
  }
  return withdrawn;
}
const TOMBSTONE = '"type":"withdrawn"';

/** The files with many reviews, where they are too large together to be held in memory. */
async function findLarge(contentFolder: string, files: readonly ContentFile[], largeFrom: number): Promise<string[]> {
  const many = files.filter(({ path, problem }) => problem === undefined && /^reviews\/[^/]+\.ndjson$/.test(path)).map(({ path }) => path);
  const sizes = await pMap(many, async (path) => (await stat(join(contentFolder, path))).size, { concurrency: FILES_OPEN });
  return sizes.reduce((sum, size) => sum + size, 0) > largeFrom ? many : [];
}

async function parseListed({ path, problem, read }: ContentFile): Promise<ParsedFile> {
  return problem === undefined ? parseFile(path, await read()) : { entries: [], problems: [problem] };
}

function ofKind<Kind extends AnyLocated['kind']>(entries: readonly AnyLocated[], kind: Kind): Located<Kind>[] {
  return entries.filter((entry) => entry.kind === kind) as Located<Kind>[];
}
