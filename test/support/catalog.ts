import { buildCatalog, type Catalog } from '#src/aggregate/catalog.ts';
import { EMPTY_LOG_STATE } from '#src/evidence/log-state.ts';
import { ProductSchema } from '#src/schemas/product.ts';
import { QuestionSchema } from '#src/schemas/question.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { review } from './review.ts';

interface Parts {
  site?: Record<string, unknown>;
  /** Without any: one for each product that a review is about. */
  products?: (Record<string, unknown> & { slug: string })[];
  reviews?: Record<string, unknown>[];
  questions?: Record<string, unknown>[];
}

/** A catalog of reviews with only the fields that a test is about; ids are r0, r1 and so on, one day apart, the first the newest. */
export function catalogOf({ site = {}, products, reviews = [], questions = [] }: Parts): Catalog {
  const parsed = reviews.map((fields, at) => review({ id: `r${at}`, date: dayBefore(at), ...fields }));
  const slugs = products ?? [...new Set(parsed.map(({ product }) => product))].map((slug) => ({ slug }));
  return buildCatalog(
    {
      site: SiteSchema.parse({ name: 'Warung Uji', tagline: 'Uji', description: 'Situs uji.', url: 'https://uji.example', ...site }),
      products: slugs.map(({ slug, ...fields }) => ({ ...ProductSchema.parse({ name: slug, ...fields }), slug })),
      reviews: parsed,
      posts: [],
      commitments: [],
      declarations: [],
      questions: questions.map((fields, at) =>
        QuestionSchema.parse({ id: `q${at}`, product: 'kopi', date: dayBefore(at), body: 'Enak?', ...fields }),
      ),
      log: EMPTY_LOG_STATE,
    },
    '2026-11-01',
  );
}

function dayBefore(days: number): string {
  return new Date(Date.UTC(2026, 7, 31 - days)).toISOString().slice(0, 10);
}
