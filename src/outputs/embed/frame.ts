import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { pickSnippet, SNIPPET_DEFAULTS } from '#src/aggregate/pick-snippet.ts';
import { directionOf } from '#src/i18n/locale.ts';
import { resolveColours } from '../theme/resolve-colours.ts';
import type { Urls } from '../urls.ts';
import { nameOf, renderEmbed, type Subject } from './embed.ts';
import { html, Markup } from './html.ts';
import { type Room, renderReview } from './review.ts';
import { renderStyle } from './style.ts';

/** Below the site's root; of the same version as the elements. */
export const FRAME_SCRIPT = 'embed/v1/frame.js';

/** What `?limit=` of a frame can be. With two or more, the rule never shows only praise while criticism exists. */
const FRAME_LIMITS = { least: 2, most: 12 } as const;

const FRAME_ROOM: Room = { title: 150, body: 480, line: 150 };

const PAGE =
  'body{margin:0;display:flow-root}[hidden]{display:none}h1{font-size:1.15em}h1 a{padding-block:.5em;text-decoration:none}[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}[data-tight] .w{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}[data-tight] .d{display:flex;flex-wrap:wrap;gap:0 1em}[data-tight] .d li{display:block}[data-tight] .d svg{display:none}[data-tight] .r{gap:0;margin-block:.5em}[data-tight] .b{padding:.75em}[data-tight] :is(h1,.r,.h)+p{margin:0}';

/**
 * The document for an iframe. Without its script it shows what the snippet shows; each review carries the limits at which it is
 * shown, so that the script only has to choose, and the rule stays in one place. Links replace the page around the frame.
 */
export function renderFrame(subject: Subject): string {
  const { site, product, urls } = subject;
  const canonical = urls.absolute(urls.product(product.slug));
  const name = nameOf(subject);
  const style = new Markup(renderStyle(resolveColours(site.theme.colours)) + PAGE);
  const body = html`<main class="b"><h1><a href="${canonical}">${name}</a></h1>${renderEmbed(subject, renderChoices(subject))}</main>`;
  return html`<!doctype html><html lang="${urls.lang}" dir="${directionOf(urls.lang)}"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${name} · ${site.name}</title>
    <meta name="robots" content="noindex"><link rel="canonical" href="${canonical}"><base target="_top">
    <style>${style}</style><script src="${urls.file(FRAME_SCRIPT)}"></script>
    </head><body>${body}</body></html>`.text;
}

/** Every review that any limit shows. */
function renderChoices({ product, urls }: Subject): Markup {
  const limitsOf = listLimits(product.reviews);
  return html`${product.reviews.flatMap((review) => {
    const limits = limitsOf.get(review.id);
    return limits === undefined ? [] : [renderChoice(review, urls, limits)];
  })}`;
}

function renderChoice(review: CatalogReview, urls: Urls, limits: readonly number[]): Markup {
  const isShown = limits.includes(SNIPPET_DEFAULTS.limit);
  return renderReview(review, urls, FRAME_ROOM, { 'data-limits': limits.join(' '), ...(!isShown && { hidden: true as const }) });
}

/** The limits at which each review is picked; a review that is never picked is left out. */
function listLimits(reviews: readonly CatalogReview[]): Map<string, number[]> {
  const limits = new Map<string, number[]>();
  for (let limit: number = FRAME_LIMITS.least; limit <= FRAME_LIMITS.most; limit += 1) {
    for (const { id } of pickSnippet(reviews, { ...SNIPPET_DEFAULTS, limit })) limits.set(id, [...(limits.get(id) ?? []), limit]);
  }
  return limits;
}
