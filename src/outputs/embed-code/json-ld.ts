import { type EmbedChoice, limitsOf } from './choice.ts';
import type { CodeContext } from './code.ts';
import { isWholeSite } from './query.ts';

/**
 * Structured data for the shop's own page, of what the form shows there and of nothing else: Google takes only what visitors see. A frame is a page of its own,
 * stars and a quote are not the reviews of a page, and where short reviews are passed over, nobody knows here which ones are shown.
 * https://developers.google.com/search/docs/appearance/structured-data/sd-policies
 */
export function renderShopJsonLd(choice: EmbedChoice, { jsonLd }: CodeContext): string | undefined {
  const { form, limit, minLength } = choice;
  if (jsonLd === undefined || isWholeSite(choice) || !['rating', 'reviews', 'wall', 'snippet'].includes(form)) return undefined;
  const { review = [], ...product } = JSON.parse(jsonLd) as { review?: unknown[] };
  const shown = form === 'rating' || minLength > 0 ? [] : review.slice(0, limit || limitsOf(form).standard);
  const document = { ...product, ...(shown.length > 0 && { review: shown }) };
  // Within its texts alone `<` could end the script, and two braces be code of Liquid.
  const text = JSON.stringify(document)
    .replaceAll('<', '\\u003c')
    .replaceAll(/\{(?=[{%])/g, '\\u007b');
  return `<script type="application/ld+json">${text}</script>`;
}
