import pMap from 'p-map';
import type { SealedDocument } from '#src/evidence/sealed-document.ts';
import { count, formatNumber } from '../terminal.ts';
import type { LoggedReview } from './check-documents.ts';
import {
  compareDisclosure,
  compareLevel,
  compareSeals,
  compareWords,
  type Difference,
  findUnmarked,
  findUnshown,
} from './compare-review.ts';
import type { Description } from './description.ts';
import type { LevelWords } from './expected/claims.ts';
import { type Expected, hasWords } from './expected/expected.ts';
import { languageOf } from './expected/link-target.ts';
import { FigureJudge } from './judge-figures.ts';
import type { MarkedJudge } from './judge-marked.ts';
import { ProductLists } from './product-lists.ts';
import type { Reading } from './read-loose.ts';
import { type ReadPage, readReviews, type ShownReview } from './read-page.ts';
import { NotAPageError, type SiteSource, UnreadableError } from './site-source.ts';
import { Findings, type Step } from './verify-report.ts';

interface SealedContent {
  reviews: readonly LoggedReview[];
  documents: ReadonlyMap<string, SealedDocument>;
  /** Ids of reviews that were public and are withdrawn. */
  withdrawn: ReadonlySet<string>;
  /** What figures, and everything outside of marked reviews, are compared with. */
  expected: Expected;
  /** What the shop says beside its customers' words, by its marks. */
  marked: MarkedJudge;
}

/** Every page of the site that can be found: what it shows of a review is what was sealed, and its level is the proven one. */
export async function checkPages(source: SiteSource, description: Description, sealed: SealedContent, maxPages: number): Promise<Step[]> {
  const findings = new Findings();
  const figures = new FigureJudge(source, description, sealed);
  const judge = new PageJudge(source, sealed, description.levelWords, findings);
  const { reviews } = sealed.expected;
  // Stars alone have no page.
  const withPage = sealed.reviews.filter(({ id }) => hasWords(reviews.get(id) ?? NOT_READ));
  const own = listOwnPages(description, withPage);
  const lists = new ProductLists(description, withPage, sealed.documents);
  const seeds = (await source.list?.())?.filter((path) => path.endsWith('.html')).map(pathOfFile) ?? listEntrances(description, sealed);
  const read = await walk(source, new Set([...own.keys(), ...seeds]), maxPages, async (path) => {
    const id = own.get(path);
    const reading = figures.readingOf(path);
    const page = await readAny(source, path, id, findings, reading);
    if (page !== undefined) {
      judge.judge(path, page, id);
      lists.add(path, page);
      figures.judge(path, page);
      for (const inner of readInner(source, path, page, findings, reading)) {
        judge.judge(path, inner, undefined);
        figures.judge(path, inner);
      }
    }
    return page?.links;
  });
  if (read.left === 0) for (const wrong of lists.findWrong()) findings.add({ ...wrong, where: source.address(wrong.where) });
  await figures.judgeSheets();
  return [findings.conclude('pages', judge.summary(read, own.size)), ...figures.conclude()];
}

/** Most documents inside one page, such as code for shops to copy and content for browsers without scripts. */
const MAX_INNER = 200;

/** Documents inside a page, and documents inside those. */
function readInner(source: SiteSource, path: string, page: ReadPage, findings: Findings, reading: Reading): ReadPage[] {
  const codes = [...(page.loose?.codes ?? [])];
  const inner: ReadPage[] = [];
  const refuse = (found: string) =>
    findings.add({ code: 'unreadable', where: source.address(path), found, expected: 'HTML in a page that can be read' });
  for (let at = 0; at < codes.length && at < MAX_INNER; at += 1) {
    try {
      const read = readReviews(codes[at] ?? '', { ...reading, explainsLevels: false });
      codes.push(...(read.loose?.codes ?? []));
      inner.push(read);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      refuse(error.message);
    }
  }
  if (codes.length > MAX_INNER) refuse(`more than ${MAX_INNER} documents in one page`);
  return inner;
}

/** Stands for a document that cannot be read: we assume that the review has words, and so a page. */
const NOT_READ = { words: { title: '?' } as SealedDocument };

/** The pages that must be there: one for each live review with words in each language. */
function listOwnPages({ pages }: Description, reviews: readonly LoggedReview[]): Map<string, string> {
  return new Map(reviews.flatMap(({ id }) => pages.map((page) => [page.replace('{id}', id), id] as const)));
}

/** Where reading starts when files cannot be listed: home, the trust page, and each product that is reviewed, with what other pages show of it. */
function listEntrances({ products }: Description, { documents }: SealedContent): string[] {
  const slugs = new Set([...documents.values()].map(({ product }) => product));
  const embedOf = (product: string, slug: string) => `${languageOf(product)}embed/${slug}/`;
  const ofProducts = [...slugs].flatMap((slug) =>
    products.flatMap((product) => [product.replace('{slug}', slug), embedOf(product, slug), `${embedOf(product, slug)}snippet.html`]),
  );
  return ['', ...products.map((product) => `${languageOf(product)}trust/`), ...ofProducts];
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
async function readAny(
  source: SiteSource,
  path: string,
  id: string | undefined,
  findings: Findings,
  reading: Reading,
): Promise<ReadPage | undefined> {
  const expected = id === undefined ? 'a page' : `the page of ${id}`;
  try {
    const html = await source.readPage(path);
    if (html !== undefined) return readReviews(html, reading);
    if (id !== undefined) findings.add({ code: 'missing', where: source.address(path), found: 'no such page', expected });
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const isOther = id === undefined && error instanceof NotAPageError;
    if (!isOther) findings.add({ code: 'unreadable', where: source.address(path), found: error.message, expected });
  }
  return undefined;
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
  readonly #levelWords: LevelWords;
  readonly #findings: Findings;
  readonly #live: ReadonlyMap<string, LoggedReview>;
  readonly #unsealed = new Set<string>();
  readonly #sealDigests = new Map<string, readonly string[]>();
  #shown = 0;
  #seals = 0;

  constructor(source: SiteSource, sealed: SealedContent, levelWords: LevelWords, findings: Findings) {
    this.#source = source;
    this.#levelWords = levelWords;
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
    const counted = this.#sealed.expected.reviews.get(ownId)?.counted ?? true;
    this.#add(path, ownId, all.length === 0 ? [NOT_MARKED] : [...findUnshown(all, document), ...findUnmarked(all, counted)]);
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
      ...(document === undefined
        ? []
        : [
            ...compareWords(shown, document),
            ...compareDisclosure(shown, document, this.#sealed.expected.reviews.get(id)?.more?.disclosureNote),
          ]),
      ...compareLevel(shown, live.level, this.#levelWords),
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
    const { listed, unsealed } = this.#sealed.expected;
    if (listed && shown.id !== '' && !unsealed.has(shown.id))
      return [{ field: 'review', code: 'not-in-log', found: 'a review', expected: 'one of the log, or of the list of all reviews' }];
    const [seal] = shown.seals;
    if (seal !== undefined)
      return [{ field: 'seal', code: 'not-in-log', found: 'a seal', expected: 'none: the log has no live review of this name' }];
    return compareLevel(shown, 'unverified', this.#levelWords).map((wrong) => ({
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
