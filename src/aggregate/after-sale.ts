import { type AnswerGroup, type AnswerSummary, groupAnswers, summarizeAnswers } from './answers.ts';
import type { Catalog, CatalogProduct, CatalogReview } from './catalog.ts';
import { type InvitationSummary, summarizeInvitations } from './invitations.ts';
import { type PromiseSummary, summarizePromises } from './promises.ts';
import { type RecoverySummary, summarizeRecovery } from './recovery.ts';

/** What the shop did after the sale: of the whole site, or of one product. */
export interface AfterSale {
  answers: AnswerSummary & { byMonth: AnswerGroup[]; byChannel: AnswerGroup[] };
  recovery: RecoverySummary;
  promises: PromiseSummary[];
}

/** Figures of the whole site, and of each product alone. Page, API and `bukti report` show these and nothing else. */
export interface SiteAfterSale extends AfterSale {
  /** Missing where the shop does not ask by `bukti invite`. */
  invitations?: InvitationSummary;
  /** In the order of the site; products that nobody wrote about are left out. */
  products: (AfterSale & { slug: string })[];
}

export function summarizeSiteAfterSale(catalog: Catalog): SiteAfterSale {
  return {
    ...summarizeAfterSale(catalog, catalog),
    ...(catalog.invitations !== undefined && { invitations: summarizeInvitations(catalog.invitations) }),
    products: catalog.products
      .filter(({ reviews, ratings }) => reviews.length + ratings.length > 0)
      .map((product) => ({ slug: product.slug, ...summarizeAfterSale(product, catalog) })),
  };
}

/** @param of a product, or the whole catalog */
export function summarizeAfterSale(
  of: Pick<CatalogProduct, 'reviews' | 'ratings'>,
  { commitments, today }: Pick<Catalog, 'commitments' | 'today'>,
): AfterSale {
  const all: CatalogReview[] = [...of.reviews, ...of.ratings];
  return {
    answers: {
      ...summarizeAnswers(of.reviews),
      byMonth: groupAnswers(of.reviews, 'month'),
      byChannel: groupAnswers(of.reviews, 'channel'),
    },
    recovery: summarizeRecovery(of.reviews, today),
    promises: summarizePromises(commitments, all),
  };
}
