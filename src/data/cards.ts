import { cardAlt } from '#src/cards/card-alt.ts';
import { cardPath } from '#src/cards/card-path.ts';
import { CARD_SIZES_PX, type SizePx } from '#src/cards/card-size.ts';
import { listCards } from '#src/cards/list-cards.ts';
import { type CardSize, chosenSizes } from '#src/schemas/cards.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { reviewOutputs } from '#src/schemas/scale.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';

type Kind = Parameters<typeof cardPath>[0];

/** Address and alternative text of the card of a page. */
export async function getCard(kind: Kind, lang: SiteLanguage, slug = ''): Promise<{ path: string; alt: string }> {
  const path = cardPath(kind, lang, slug);
  const alt = (await altTexts()).get(path);
  if (alt === undefined) throw new Error(`No card is made for ${path}.`);
  return { path, alt };
}

export interface ReviewCardFile extends SizePx {
  size: CardSize;
  path: string;
}

/** The cards of a review in all sizes that are made, the landscape first; none where the site's scale has none. */
export async function getReviewCards(lang: SiteLanguage, id: string): Promise<ReviewCardFile[]> {
  const { site } = await getCatalog();
  if (!reviewOutputs(site).cards) return [];
  return chosenSizes(site.cards).map((size) => ({ size, path: cardPath('review', lang, id, size), ...CARD_SIZES_PX[size] }));
}

const altTexts = createOnce(readAltTexts);

/** All sizes of a card say the same: the landscape's text stands for them. */
async function readAltTexts(): Promise<Map<string, string>> {
  const catalog = await getCatalog();
  const landscapes = listCards({ ...catalog, site: { ...catalog.site, cards: { sizes: ['landscape'] } } }, '');
  return new Map(landscapes.map(({ path, card }) => [path, cardAlt(card)]));
}
