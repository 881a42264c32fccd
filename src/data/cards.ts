import { cardAlt } from '../outputs/cards/card-alt.ts';
import { cardPath } from '../outputs/cards/card-path.ts';
import { listCards } from '../outputs/cards/list-cards.ts';
import type { SiteLanguage } from '../schemas/primitives.ts';
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

const altTexts = createOnce(readAltTexts);

async function readAltTexts(): Promise<Map<string, string>> {
  return new Map(listCards(await getCatalog(), '').map(({ path, card }) => [path, cardAlt(card)]));
}
