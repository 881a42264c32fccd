import type { Histogram, RatingSummary } from '#src/aggregate/rating.ts';
import { describeCounts } from '#src/i18n/counts.ts';
import { formatNumber, formatRating } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { html, type Markup } from './html.ts';
import { renderStars } from './stars.ts';

/** Mean, count and the full distribution, in words; or that there is none yet. */
export function renderSummary(summary: RatingSummary, published: number, lang: SiteLanguage): Markup {
  const { ratingValue, histogram } = summary;
  const t = textsFor(lang).pages;
  if (ratingValue === undefined) return html`<p class="h">${published === 0 ? t.noReviews : t.noCounted}</p>`;
  const value = formatRating(ratingValue, lang);
  return html`<div class="h">
    <div>
      <p class="v"><b>${value}</b> ${t.outOfFive}</p>
      <p>${renderStars(ratingValue, t.stars(value))}</p>
      <p class="u">${describeCounts(summary, lang)}</p>
    </div>
    ${renderDistribution(histogram, lang)}
  </div>`;
}

/** The figures in one sentence, for where nothing else is shown. */
export function describeSummary(summary: RatingSummary, published: number, lang: SiteLanguage): string {
  const { ratingValue, histogram } = summary;
  const t = textsFor(lang).pages;
  if (ratingValue === undefined) return published === 0 ? t.noReviews : t.noCounted;
  return `${t.stars(formatRating(ratingValue, lang))}, ${describeCounts(summary, lang)} (${rowsOf(histogram, lang)
    .map(({ text }) => text)
    .join(', ')})`;
}

function renderDistribution(histogram: Histogram, lang: SiteLanguage): Markup {
  return html`<ul class="d" aria-label="${textsFor(lang).pages.distribution}">${rowsOf(histogram, lang).map(
    ({ text, percent }) => html`<li><span>${text}</span>
      <svg aria-hidden="true" width="120" height="8" viewBox="0 0 100 8" preserveAspectRatio="none">
        <path class="e" fill="#ccc" d="M0 0h100v8H0z"/><path class="f" fill="#b8720b" d="M0 0h${percent}v8H0z"/>
      </svg></li>`,
  )}</ul>`;
}

/** Five stars first. */
function rowsOf(histogram: Histogram, lang: SiteLanguage): { text: string; percent: number }[] {
  const total = histogram.reduce((sum, n) => sum + n, 0);
  return histogram
    .map((n, index) => ({
      text: textsFor(lang).embed.row(index + 1, formatNumber(n, lang)),
      percent: total === 0 ? 0 : Math.round((n / total) * 1000) / 10,
    }))
    .reverse();
}
