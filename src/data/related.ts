import type { CatalogProduct, CatalogReview } from '#src/aggregate/catalog.ts';
import { pickRelated, type SpokenOf } from '#src/aggregate/related.ts';
import type { Opinions } from '#src/aggregate/topics/opinions.ts';
import type { Phrase } from '#src/aggregate/topics/phrase.ts';
import { localText } from '#src/i18n/format.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';
import { getOpinions } from './opinions.ts';
import { getAllTopics } from './topics.ts';

/** Something that two reviews both say: a customer's phrase in its own language, or an answer in that of the page. */
interface SharedThing {
  text: string;
  lang: string;
}

interface RelatedReview {
  review: CatalogReview;
  shared: SharedThing[];
  isOpposite: boolean;
}

/** Reviews to read after this one, with what they have in common. */
export async function getRelated(review: CatalogReview, product: CatalogProduct, lang: SiteLanguage): Promise<RelatedReview[]> {
  const { spokenOf, phrases } = (await allSpokenOf()).get(product.slug) ?? { spokenOf: new Map(), phrases: new Map() };
  return pickRelated(review, product.reviews, spokenOf, lang).map(({ shared, ...related }) => ({
    ...related,
    shared: shared.flatMap((key) => phrases.get(key) ?? describeAnswer(key, product, lang)),
  }));
}

interface Spoken {
  spokenOf: SpokenOf;
  /** Text of each key that is no answer. */
  phrases: ReadonlyMap<string, SharedThing>;
}

const allSpokenOf = createOnce(async (): Promise<Map<string, Spoken>> => {
  const [{ products }, topics] = await Promise.all([getCatalog(), getAllTopics()]);
  const collected = products.map(
    async (product) => [product.slug, collect(product, await getOpinions(product), topics.get(product.slug) ?? [])] as const,
  );
  return new Map(await Promise.all(collected));
});

/** Who says what about a product: named as good or as bad, a topic, or an answer to one of its questions. */
function collect({ reviews }: CatalogProduct, { pros, cons }: Opinions, topics: readonly Phrase[]): Spoken {
  const spokenOf = new Map(reviews.map(({ id }) => [id, new Set<string>()]));
  const phrases = new Map<string, SharedThing>();
  for (const { text, lang, ids } of [...pros, ...cons, ...topics]) {
    // Praise and criticism of the same phrase are about the same thing.
    const key = `${lang}:${text.toLowerCase()}`;
    if (!phrases.has(key)) phrases.set(key, { text, lang });
    for (const id of ids) spokenOf.get(id)?.add(key);
  }
  for (const { id, attributes } of reviews) {
    for (const [question, answer] of Object.entries(attributes)) spokenOf.get(id)?.add(answerKey(question, answer));
  }
  return { spokenOf, phrases };
}

function answerKey(question: string, answer: string): string {
  return `answer:${question}=${answer}`;
}

/** The answer in words; nothing where the product does not declare it. */
function describeAnswer(key: string, { attributes }: CatalogProduct, lang: SiteLanguage): SharedThing[] {
  return Object.entries(attributes).flatMap(([question, { label, values }]) =>
    Object.entries(values)
      .filter(([answer]) => answerKey(question, answer) === key)
      .map(([, words]) => ({ text: `${localText(label, lang)}: ${localText(words, lang)}`, lang })),
  );
}
