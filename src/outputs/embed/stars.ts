import { sealedAttributes } from '#src/evidence/sealed-fields.ts';
import { attributes, html, type Markup } from './html.ts';

const STAR = 'l3 5 6 1-4 4 1 6-6-3-6 3 1-6-4-4 6-1z';
/** Five stars in a box of 100 by 20. Each is drawn from where the last began: the same letters, which compress to one star. */
export const FIVE_STARS = `M10 2${STAR}${`m20 0${STAR}`.repeat(4)}`;

/**
 * Stars as a drawing of its own: no font, no picture, no style attribute, so that the strictest policy of a host lets it be. Its
 * colours are in the markup too, for hosts that let no style through.
 * @param rating 0 to 5; a mean may have one decimal
 * @param label what is read aloud
 * @param sealed whether these are the stars that a review gave, which its seal is about
 */
export function renderStars(rating: number, label: string, { sealed = false } = {}): Markup {
  const naming = attributes({ 'aria-label': label, ...(sealed && sealedAttributes('rating')) });
  return html`<svg class="s" role="img"${naming} width="90" height="18" viewBox="0 0 100 20">
    <path class="e" fill="#ccc" d="${FIVE_STARS}"/>
    <svg width="${round(rating * 20)}"><path class="f" fill="#b8720b" d="${FIVE_STARS}"/></svg>
  </svg>`;
}

/** Rounded, because binary fractions leave digits such as 0.30000000000000004. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
