import type { SealedDocument } from '#src/evidence/sealed-document.ts';
import type { LoggedReview } from './check-documents.ts';
import type { Description } from './description.ts';
import type { ReadPage } from './read-page.ts';
import type { Finding } from './verify-report.ts';

/**
 * The pages of each product, which together show each of its reviews and none of another product: the bad ones may not be left out, and
 * good ones of another product may not stand among them.
 */
export class ProductLists {
  /** Of each page, and of the pages that follow it: the product, and the reviews that were seen. */
  readonly #lists = new Map<string, { product: string; shown: Set<string> }>();
  readonly #wanted = new Map<string, string[]>();
  readonly #documents: ReadonlyMap<string, SealedDocument>;

  /** @param reviews with words, that are live */
  constructor({ products, pages }: Description, reviews: readonly LoggedReview[], documents: ReadonlyMap<string, SealedDocument>) {
    this.#documents = documents;
    // Where reviews have no page of their own, the lists are made in another way.
    if (pages.length === 0) return;
    for (const { id } of reviews) {
      const product = documents.get(id)?.product;
      if (product === undefined) continue;
      for (const template of products) this.#lists.set(template.replace('{slug}', product), { product, shown: new Set() });
      this.#wanted.set(product, [...(this.#wanted.get(product) ?? []), id]);
    }
  }

  add(path: string, { reviews }: ReadPage): void {
    const list = this.#lists.get(path) ?? this.#lists.get(path.replace(/\d+\/$/, ''));
    for (const { id, hidden } of reviews) if (!hidden) list?.shown.add(id);
  }

  /** Skips a product of which no page was read: a missing page is reported elsewhere. */
  *findWrong(): Generator<Finding> {
    for (const [where, { product, shown }] of this.#lists) {
      if (shown.size === 0) continue;
      const left = (this.#wanted.get(product) ?? []).filter((id) => !shown.has(id));
      if (left.length > 0)
        yield {
          code: 'missing',
          where,
          found: `no review ${left.slice(0, 5).join(', ')} on the pages of this product`,
          expected: 'every review that is live',
        };
      for (const id of shown) {
        const own = this.#documents.get(id)?.product;
        if (own !== undefined && own !== product)
          yield { code: 'other-words', where, found: `the review ${id} of ${own}`, expected: `reviews of ${product}` };
      }
    }
  }
}
