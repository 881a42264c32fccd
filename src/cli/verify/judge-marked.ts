import { quote } from '../terminal.ts';
import type { Difference } from './compare-review.ts';
import { type MarkedFacts, type WantedTexts, wantedOfProduct, wantedOfSite } from './expected/expect-marked.ts';
import { REVIEW_SUBJECTS, wantedOfReview } from './expected/expect-review-texts.ts';
import { readNumbers, says, type WantedText } from './expected/figure-texts.ts';
import type { Mark } from './read-loose.ts';
import type { MarkedText } from './read-marked.ts';

/** Figures that must be the same wherever the site shows them, since only the shop knows how many reviews it has not sealed. */
const SAID_ALIKE = new Set(['received//received', 'received//withheld', 'received//pending']);

/** Compares the marked texts of pages with what follows from sealed documents, the log and the lists of the site. */
export class MarkedJudge {
  compared = 0;
  readonly #facts: MarkedFacts;
  readonly #site: WantedTexts;
  readonly #products = new Map<string, WantedTexts>();
  readonly #reviews: ReadonlyMap<string, { review: Parameters<typeof wantedOfReview>[0]; texts?: ReadonlyMap<string, WantedText> }>;
  readonly #saidAlike = new Map<string, number>();

  constructor(facts: MarkedFacts) {
    this.#facts = facts;
    this.#site = wantedOfSite(facts);
    this.#reviews = new Map((facts.sale?.reviews ?? []).map((review) => [review.id, { review }]));
  }

  /** The number that pages show, of those that must be the same everywhere; nothing where none shows it. */
  saidAlike(name: string): number | undefined {
    return this.#saidAlike.get(name);
  }

  /** Whether the text with this mark is compared as a whole. @param product that the page is about */
  knows({ name, of }: Mark, product: string | undefined): boolean {
    return !SAID_ALIKE.has(name) && this.#wantedOf(name, of ?? product) !== undefined;
  }

  /** @param product that the page is about */
  judge(marked: readonly MarkedText[], product: string | undefined): Difference[] {
    const wrong = marked.flatMap((one) => this.#compare(one, one.of ?? product));
    return [...wrong, ...this.#findMissing(marked, product), ...compareSums(marked)];
  }

  #compare(marked: MarkedText, product: string | undefined): Difference[] {
    const { name, text } = marked;
    const [subject = ''] = name.split('/');
    if (SAID_ALIKE.has(name)) {
      const [number = 0] = readNumbers(text);
      const before = this.#saidAlike.get(name) ?? number;
      this.#saidAlike.set(name, before);
      if (before !== number) return [difference(name, text, `${before}, as on another page`)];
    }
    const wanted = this.#wantedOf(name, product);
    if (wanted === undefined) return [];
    this.compared += 1;
    const expected = wanted.get(name);
    if (expected === undefined) {
      // An answer that a product offers, and that nobody gave.
      if (subject === 'attribute' && readNumbers(text).every((number) => number === 0)) return [];
      return [difference(name, text, 'nothing: no such figure follows from the reviews')];
    }
    const isFilled = marked.fills.every((fill) => expected.numbers.includes(fill)) || !name.startsWith('stars/');
    if (isFilled && says(text, expected)) return [];
    return [difference(name, text, expected.say('en') || expected.numbers.join(', '))];
  }

  /** @returns nothing where nobody can say */
  #wantedOf(name: string, product: string | undefined): ReadonlyMap<string, WantedText> | undefined {
    const [subject = '', group = ''] = name.split('/');
    return REVIEW_SUBJECTS.has(subject) ? this.#ofReview(group, subject) : this.#ofSubject(subject, product);
  }

  /** @returns nothing where nobody can say */
  #ofSubject(subject: string, product: string | undefined): ReadonlyMap<string, WantedText> | undefined {
    for (const { texts, subjects } of [...(product === undefined ? [] : [this.#ofProduct(product)]), this.#site])
      if (subjects.has(subject)) return texts;
    return undefined;
  }

  #ofProduct(product: string): WantedTexts {
    const known = this.#products.get(product) ?? wantedOfProduct(this.#facts, product);
    this.#products.set(product, known);
    return known;
  }

  #ofReview(id: string, subject: string): ReadonlyMap<string, WantedText> | undefined {
    const { sale, expected } = this.#facts;
    const known = this.#reviews.get(id);
    const sealed = expected.reviews.get(id);
    if (known === undefined || sale === undefined || (subject === 'answer' && sealed?.more === undefined)) return undefined;
    known.texts ??= wantedOfReview(known.review, sale.day, sealed);
    return known.texts;
  }

  /** Where a page shows a list or table, it must show all rows: a bad month or an open complaint may not be left out. */
  #findMissing(marked: readonly MarkedText[], product: string | undefined): Difference[] {
    const missing: Difference[] = [];
    for (const [of, some] of Map.groupBy(marked, (one) => one.of ?? product)) {
      const shown = new Set(some.map(({ name }) => name));
      const families = new Set([...shown].flatMap((name) => familyOf(name) ?? []));
      const tables = [...(of === undefined ? [] : [this.#ofProduct(of)]), this.#site];
      for (const family of families) {
        const table = tables.find(({ subjects }) => subjects.has(family.split('/', 1)[0] ?? ''));
        for (const name of table?.texts.keys() ?? [])
          if (familyOf(name) === family && !shown.has(name))
            missing.push(difference(name, 'nothing', table?.texts.get(name)?.say('en') ?? ''));
      }
    }
    return missing;
  }
}

/** The list or table of which a figure is one row; nothing where it stands for itself. */
function familyOf(name: string): string | undefined {
  const [subject = '', group = '', figure = ''] = name.split('/');
  if (subject === 'answers' && group !== '') return `answers/${/^\d|^unknown$/.test(group) ? 'months' : 'channels'}`;
  if (subject === 'recovery' && figure === 'open') return 'recovery/open';
  if (subject === 'promise') return group.includes(' ') ? `promise/quarters of ${group.split(' ', 1)[0]}` : `promise/${group}`;
  if (subject === 'withdrawn' || subject === 'invitations' || subject === 'levels') return `${subject}/`;
  if (subject === 'attribute') return `attribute/${group}`;
  return undefined;
}

/** What was received is what was published, withheld, and is still pending. */
function compareSums(marked: readonly MarkedText[]): Difference[] {
  const numberOf = (name: string) => readNumbers(marked.find((one) => one.name === `received//${name}`)?.text ?? '')[0];
  const [received, published, withheld, counted] = ['received', 'published', 'withheld', 'counted'].map(numberOf);
  // The home page does not say how many are pending.
  if (received === undefined || published === undefined || withheld === undefined || counted === undefined) return [];
  const sum = published + withheld + (numberOf('pending') ?? 0);
  return received === sum ? [] : [difference('received//received', `${received}`, `${sum}, the sum of what follows`)];
}

function difference(name: string, found: string, expected: string): Difference {
  const isWords = /^(?:words|excerpt)\//.test(name);
  return { field: name, code: isWords ? 'other-words' : 'wrong-figure', found: quote(found, 120), expected: quote(expected, 120) };
}
