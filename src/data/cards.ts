import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { cardAlt } from '#src/cards/card-alt.ts';
import { cardPath } from '#src/cards/card-path.ts';
import { CARD_SIZES_PX, type SizePx } from '#src/cards/card-size.ts';
import { cardVersion } from '#src/cards/card-version.ts';
import { listCards } from '#src/cards/list-cards.ts';
import { folders } from '#src/content/site-settings.ts';
import { type CardSize, chosenSizes } from '#src/schemas/card-sizes.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getCatalog } from './catalog.ts';
import { createOnce } from './once.ts';

type Kind = Parameters<typeof cardPath>[0];

/**
 * Address and alternative text of the card of a page. A product without a card in this language has that of the first language with one.
 * The address has a version, which changes when the card shows something else. Pages that tell no figures ask for the plain card.
 */
export async function getCard(kind: Kind, lang: SiteLanguage, slug = '', size?: 'plain'): Promise<PageCard> {
  const { embedded } = reviewOutputs((await getCatalog()).site);
  const path = cardPath(kind, kind === 'product' && !embedded.includes(lang) ? (embedded[0] ?? lang) : lang, slug, size);
  const facts = (await cardFacts()).get(path);
  if (facts === undefined) throw new Error(`No card is made for ${path}.`);
  return { path: `${path}?v=${facts.version}`, alt: facts.alt };
}

interface PageCard {
  path: string;
  alt: string;
}

interface ReviewCardFile extends SizePx {
  size: CardSize;
  path: string;
}

/** The cards of a review in all sizes that are made, the landscape first; none where the site's scale has none. */
export async function getReviewCards(lang: SiteLanguage, id: string): Promise<ReviewCardFile[]> {
  const { site } = await getCatalog();
  if (!reviewOutputs(site).cards) return [];
  return chosenSizes(site.cards).map((size) => ({ size, path: cardPath('review', lang, id, size), ...CARD_SIZES_PX[size] }));
}

/** All sizes of a card say the same: the landscape stands for them. */
const cardFacts = createOnce(async () => {
  const catalog = await getCatalog();
  const landscapes = listCards(
    { ...catalog, site: { ...catalog.site, cards: { sizes: ['landscape'] } } },
    join(folders().content, 'media'),
  );
  const describe = async ({ path, card }: (typeof landscapes)[number]) => {
    const picture = 'picture' in card && card.picture !== undefined ? await digestPicture(card.picture) : undefined;
    return [path, { alt: cardAlt(card), version: cardVersion(card, picture) }] as const;
  };
  return new Map(await pMap(landscapes, describe, { concurrency: 32 }));
});

async function digestPicture(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
