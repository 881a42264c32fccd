import pMap from 'p-map';
import type { SealedDocument } from '#src/evidence/sealed-document.ts';
import { count, formatNumber } from '../terminal.ts';
import type { LoggedReview } from './check-documents.ts';
import { compareLevel, compareSeals, compareWords, type Difference, findUnshown } from './compare-review.ts';
import type { Description } from './description.ts';
import { hasMarks, type ReadPage, readReviews, type ShownReview } from './read-page.ts';
import { Findings, type Step } from './report.ts';
import { NotAPageError, type SiteSource, UnreadableError } from './site-source.ts';

export interface SealedContent {
  reviews: readonly LoggedReview[];
  documents: ReadonlyMap<string, SealedDocument>;
  /** Ids of reviews that were public and are withdrawn. */
  withdrawn: ReadonlySet<string>;
}

/** Every page of the site that can be found: what it shows of a review is what was sealed, and its level is the proven one. */
export async function checkPages(source: SiteSource, description: Description, sealed: SealedContent, maxPages: number): Promise<Step> {
  const findings = new Findings();
  const judge = new PageJudge(source, sealed, findings);
  const own = listOwnPages(
    description,
    sealed.reviews.filter(({ id }) => hasPage(sealed.documents.get(id))),
  );
  const seeds = (await source.list?.())?.filter((path) => path.endsWith('.html')).map(pathOfFile) ?? listEntrances(description, sealed);
  const read = await walk(source, new Set([...own.keys(), ...seeds]), maxPages, async (path) => {
    const id = own.get(path);
    const page = await readAny(source, path, id, findings);
    if (page !== undefined) judge.judge(path, page, id);
    return page?.links;
  });
  return findings.conclude('pages', judge.summary(read, own.size));
}

/** Stars without words have no page: there is nothing to read on it. Without its document nobody knows, and the page is missed. */
function hasPage(document: SealedDocument | undefined): boolean {
  return document === undefined || [document.title, document.body, ...document.pros, ...document.cons].some((words) => words !== null);
}

/** The pages that must be there: one for each live review with words in each language. */
function listOwnPages({ pages }: Description, reviews: readonly LoggedReview[]): Map<string, string> {
  return new Map(reviews.flatMap(({ id }) => pages.map((page) => [page.replace('{id}', id), id] as const)));
}

/** Where reading starts when files cannot be listed: home, and each product that is reviewed. */
function listEntrances({ products }: Description, { documents }: SealedContent): string[] {
  const slugs = new Set([...documents.values()].map(({ product }) => product));
  return ['', ...[...slugs].flatMap((slug) => products.map((product) => product.replace('{slug}', slug)))];
}

function pathOfFile(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

interface Walked {
  pages: number;
  /** Links that were not followed. */
  left: number;
}

/**
 * Reads these pages, and those that they link to, until none is left or `maxPages` were read beyond the first ones.
 * @param read gives the links of a page, and nothing where there is none
 */
async function walk(
  source: SiteSource,
  seeds: ReadonlySet<string>,
  maxPages: number,
  read: (path: string) => Promise<string[] | undefined>,
): Promise<Walked> {
  const known = new Set(seeds);
  const walked: Walked = { pages: 0, left: 0 };
  for (let next = [...seeds]; next.length > 0; ) {
    const pages = await pMap(next, async (path) => ({ path, links: await read(path) }), { concurrency: source.concurrency });
    const linked = pages.flatMap(({ path, links = [] }) => links.map((href) => source.resolveLink?.(href, path)));
    const found = new Set(linked.filter((path) => path !== undefined)).difference(known);
    next = [...found].slice(0, seeds.size + maxPages - known.size);
    for (const path of next) known.add(path);
    walked.pages += pages.filter(({ links }) => links !== undefined).length;
    walked.left += found.size - next.length;
  }
  return walked;
}

/** @param id the review whose own page this must be; any other link may lead to nothing, or to a file that is no page */
async function readAny(source: SiteSource, path: string, id: string | undefined, findings: Findings): Promise<ReadPage | undefined> {
  const expected = id === undefined ? 'a page' : `the page of ${id}`;
  try {
    const html = await source.readPage(path);
    if (html !== undefined) return parsePage(source, html);
    if (id !== undefined) findings.add({ code: 'missing', where: source.address(path), found: 'no such page', expected });
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const isOther = id === undefined && error instanceof NotAPageError;
    if (!isOther) findings.add({ code: 'unreadable', where: source.address(path), found: error.message, expected });
  }
  return undefined;
}

function parsePage({ list }: SiteSource, html: string): ReadPage {
  // Links matter only where files cannot be listed.
  return list !== undefined && !hasMarks(html) ? { reviews: [], links: [] } : readReviews(html);
}

const NOT_MARKED: Difference = {
  field: 'review',
  code: 'words-not-shown',
  found: 'no element that is marked as this review',
  expected: 'its sealed words, in sight',
};

/** Compares pages with the log one after the other, and counts. */
class PageJudge {
  readonly #source: SiteSource;
  readonly #sealed: SealedContent;
  readonly #findings: Findings;
  readonly #live: ReadonlyMap<string, LoggedReview>;
  readonly #unsealed = new Set<string>();
  readonly #sealDigests = new Map<string, string>();
  #shown = 0;
  #seals = 0;

  constructor(source: SiteSource, sealed: SealedContent, findings: Findings) {
    this.#source = source;
    this.#sealed = sealed;
    this.#findings = findings;
    this.#live = new Map(sealed.reviews.map((review) => [review.id, review]));
  }

  /** @param ownId the review whose own page this is */
  judge(path: string, { reviews }: ReadPage, ownId: string | undefined): void {
    for (const shown of reviews) if (!shown.hidden) this.#add(path, shown.id, this.#compare(shown));
    const document = ownId === undefined ? undefined : this.#sealed.documents.get(ownId);
    if (ownId === undefined || document === undefined) return;
    const all = reviews.filter(({ id }) => id === ownId);
    this.#add(path, ownId, all.length === 0 ? [NOT_MARKED] : findUnshown(all, document));
    if (all.length > 0 && all.every(({ level }) => level === undefined)) {
      const { level = 'none' } = this.#live.get(ownId) ?? {};
      this.#add(path, ownId, [{ field: 'level', code: 'wrong-level', found: 'no data-level', expected: level }]);
    }
  }

  #compare(shown: ShownReview): Difference[] {
    this.#shown += 1;
    this.#seals += shown.seals.length;
    const { id } = shown;
    const live = this.#live.get(id);
    if (live === undefined) return this.#compareUnsealed(shown);
    const document = this.#sealed.documents.get(id);
    return [
      // Without its document, which is a finding already, there is nothing to compare words with.
      ...(document === undefined ? [] : compareWords(shown, document)),
      ...compareLevel(shown, live.level),
      ...compareSeals(shown, live.leafHash, this.#sealDigests),
    ];
  }

  #compareUnsealed(shown: ShownReview): Difference[] {
    this.#unsealed.add(shown.id.slice(0, 100));
    if (this.#sealed.withdrawn.has(shown.id)) {
      return [
        { field: 'review', code: 'still-served', found: 'a review that is shown', expected: 'none: the log says that it was withdrawn' },
      ];
    }
    const [seal] = shown.seals;
    if (seal !== undefined)
      return [{ field: 'seal', code: 'not-in-log', found: 'a seal', expected: 'none: the log has no live review of this name' }];
    return compareLevel(shown, 'unverified').map((wrong) => ({
      ...wrong,
      code: 'not-in-log',
      expected: 'unverified: the log has no live review of this name',
    }));
  }

  #add(path: string, id: string, differences: readonly Difference[]): void {
    for (const { field, ...rest } of differences)
      this.#findings.add({ ...rest, where: `${this.#source.address(path)} (${field} of ${id.slice(0, 100)})` });
  }

  summary({ pages, left }: Walked, own: number): string {
    const unsealed =
      this.#unsealed.size === 0 ? '' : `; ${count(this.#unsealed.size, 'review')} shown without a seal, so nothing to compare`;
    const unread = left === 0 ? '' : `; ${formatNumber(left)} links were not followed (--max-pages)`;
    return `${count(pages, 'page')} read, ${formatNumber(own)} of them reviews' own, ${count(this.#shown, 'shown review')} compared with the sealed words, ${count(this.#seals, 'kawung seal')} with ${this.#seals === 1 ? 'its leaf' : 'their leaves'}${unsealed}${unread}`;
  }
}
