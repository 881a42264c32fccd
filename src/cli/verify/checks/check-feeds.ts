import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { count } from '../../terminal.ts';
import type { Description } from '../description.ts';
import { type LevelWords, readClaims, readFigures } from '../expected/claims.ts';
import { compareRating } from '../expected/compare-figures.ts';
import { isRecord, type RecordDifference } from '../expected/compare-record.ts';
import type { Expected } from '../expected/expected.ts';
import { judgeLoose } from '../expected/judge-loose.ts';
import { createTargetOf } from '../expected/link-target.ts';
import { readLoose } from '../read-loose.ts';
import type { SiteSource } from '../site-source.ts';
import { Findings, type Step } from '../verify-report.ts';
import { attribute, collapse, isElement, visibleText } from '../visible-text.ts';
import { Surface } from './surface.ts';
import { readElements } from './xml-elements.ts';

/** One entry of a feed, whatever its format. */
interface Item {
  url: string;
  title: string;
  html: string;
  author?: string;
  date?: string;
}

/** RSS and JSON Feed, of the site and of each product, in each language: the words and figures of each entry. */
export async function checkFeeds(source: SiteSource, description: Description, expected: Expected): Promise<Step | undefined> {
  const surface = new Surface(source, new Findings());
  const feeds = new FeedJudge(surface, description, source, expected);
  for (const template of description.products) {
    const language = template.split('products/')[0] ?? '';
    for (const product of [undefined, ...(description.embedded.includes(template) ? expected.products : [])]) {
      const folder = product === undefined ? language : template.replace('{slug}', product);
      await feeds.checkJson(`${folder}feed.json`, product);
      await feeds.checkRss(`${folder}feed.xml`, product);
    }
  }
  return surface.conclude(
    'feeds',
    `${count(feeds.items, 'entry', 'entries')} in ${count(surface.read, 'feed')}, compared with the sealed words`,
  );
}

class FeedJudge {
  items = 0;
  readonly #surface: Surface;
  readonly #expected: Expected;
  readonly #targetOf: ReturnType<typeof createTargetOf>;
  readonly #levelWords: LevelWords;

  constructor(surface: Surface, description: Description, source: SiteSource, expected: Expected) {
    this.#surface = surface;
    this.#expected = expected;
    this.#targetOf = createTargetOf(description, source.name);
    this.#levelWords = description.levelWords;
  }

  async checkJson(path: string, product: string | undefined): Promise<void> {
    const feed = await this.#surface.json(path);
    if (!isRecord(feed)) return;
    this.#checkHead(path, [feed.title, feed.description], product);
    if (isRecord(feed._bukti)) this.#surface.add(path, compareRating(feed._bukti.rating, this.#expected.figuresOf(product)), product);
    for (const item of Array.isArray(feed.items) ? feed.items.filter(isRecord) : []) {
      const [author] = Array.isArray(item.authors) ? item.authors.filter(isRecord) : [];
      const text = (value: unknown) => (typeof value === 'string' ? value : '');
      this.#checkItem(path, {
        url: text(item.url),
        title: text(item.title),
        html: text(item.content_html),
        author: text(author?.name),
        date: text(item.date_published).slice(0, 10),
      });
      const own = isRecord(item._bukti) ? item._bukti : {};
      const sealed = this.#expected.reviews.get(this.#targetOf(text(item.url), '').review ?? '');
      if (sealed === undefined) continue;
      const facts: [string, unknown, unknown][] = [
        ['rating', own.rating, sealed.words.rating],
        ['level', own.level, sealed.level],
        ['counted', own.counted, sealed.counted],
      ];
      for (const [field, found, wanted] of facts)
        if (found !== undefined && found !== wanted) this.#surface.add(path, [differing(field, found, wanted)], sealed.id);
    }
  }

  async checkRss(path: string, product: string | undefined): Promise<void> {
    const xml = await this.#surface.text(path);
    if (xml === undefined) return;
    const [head = ''] = xml.split('<item>', 1);
    this.#checkHead(path, [readElements(head, 'title')[0], readElements(head, 'description')[0]], product);
    for (const item of readElements(xml, 'item')) {
      const one = (name: string) => readElements(item, name)[0];
      const author = one('dc:creator');
      this.#checkItem(path, {
        url: one('link') ?? '',
        title: one('title') ?? '',
        html: one('description') ?? one('content:encoded') ?? '',
        ...(author !== undefined && { author }),
      });
    }
  }

  /** The figures in the words of a feed itself. */
  #checkHead(path: string, texts: readonly unknown[], product: string | undefined): void {
    for (const claim of texts.flatMap((text) => (typeof text === 'string' ? readClaims(text) : []))) {
      const wrong = judgeLoose({ claim, reviews: [], products: product === undefined ? [] : [product] }, {}, this.#expected);
      if (wrong !== undefined) this.#surface.add(path, [wrong], product);
    }
  }

  #checkItem(path: string, { url, title, html, author, date }: Item): void {
    this.items += 1;
    const { review: id } = this.#targetOf(url, '');
    const sealed = id === undefined ? undefined : this.#expected.reviews.get(id);
    if (id === undefined || (sealed === undefined && !this.#expected.unsealed.has(id))) {
      this.#surface.add(path, [{ field: 'entry', code: 'not-in-log', found: url.slice(0, 200), expected: 'the address of a review' }]);
      return;
    }
    const document = parse(html);
    const page = readLoose(document, { targetOf: () => ({ review: id }), levelWords: this.#levelWords });
    const claims = [...readFigures(title).map((claim) => ({ claim, reviews: [id], products: [] })), ...page.claims];
    for (const { claim } of claims) {
      // In an entry every figure is about its review.
      if (claim.kind !== 'level' && claim.kind !== 'stars') continue;
      const wrong = judgeLoose(
        { claim: claim.kind === 'stars' ? { ...claim, mean: false } : claim, reviews: [id], products: [] },
        {},
        this.#expected,
      );
      if (wrong !== undefined) this.#surface.add(path, [wrong], id);
    }
    if (sealed === undefined) return;
    const root = document.childNodes.find(isElement);
    const shown = root === undefined ? '' : visibleText(root);
    const { words } = sealed;
    // The customer's words have their language; what stands below them are this software's notes.
    const said = collapse(paragraphsOf(document).join(' '));
    const body = collapse(words.body ?? '');
    if (said !== body) this.#surface.add(path, [differing('body', said, body)], id);
    for (const phrase of [...words.pros, ...words.cons])
      if (!shown.includes(collapse(phrase))) this.#surface.add(path, [differing('pros and cons', shown.slice(0, 120), phrase)], id);
    if (words.title !== null && !`${collapse(title)} ${shown}`.includes(collapse(words.title)))
      this.#surface.add(path, [differing('title', title, words.title)], id);
    if (author !== undefined && author !== '' && words.author.name !== null && author !== words.author.name)
      this.#surface.add(path, [differing('author', author, words.author.name)], id);
    if (date !== undefined && date !== '' && words.date !== null && date !== words.date)
      this.#surface.add(path, [differing('date', date, words.date)], id);
  }
}

/** Text of each paragraph that has a language of its own. */
function paragraphsOf(node: Html.Node): string[] {
  if (isElement(node) && node.tagName === 'p' && attribute(node, 'lang') !== undefined) return [visibleText(node)];
  return 'childNodes' in node ? node.childNodes.flatMap(paragraphsOf) : [];
}

function differing(field: string, found: unknown, expected: unknown): RecordDifference {
  return { field, code: 'other-words', found: JSON.stringify(found).slice(0, 200), expected: JSON.stringify(expected).slice(0, 200) };
}
