import { pickSnippet } from '#src/aggregate/pick-snippet.ts';
import { nameOf, type Subject } from '../embed/embed.ts';
import { frameAttributes, frameHeight } from '../embed/frame-tag.ts';
import { attributes, html } from '../embed/html.ts';

/** Where nothing else is known: a column of text. */
const FRAME_WIDTH_PX = 600;
const DAY_SECONDS = 86_400;
const CARD_SIZE = { width: 1200, height: 630 } as const;

/** oEmbed 1.0, of type rich. @see https://oembed.com/ */
interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds for which it may be kept. */
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
  html: string;
  width: number;
  height: number;
}

/** What a site that is given a product's address shows in its place. @param cardPath of the product's card, below the site's root */
export function buildOEmbed(subject: Subject, cardPath: string): OEmbed {
  const { site, urls } = subject;
  return {
    version: '1.0',
    type: 'rich',
    title: nameOf(subject),
    provider_name: site.name,
    provider_url: urls.absolute(urls.home),
    cache_age: DAY_SECONDS,
    thumbnail_url: urls.absolute(urls.file(cardPath)),
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
    html: renderFallback(subject) + renderFrameTag(subject),
    width: FRAME_WIDTH_PX,
    height: heightOf(subject),
  };
}

/**
 * A link that WordPress shows until the frame is there. WordPress loads the script that follows the frame's links and sets its
 * height only where the HTML begins with a `<blockquote>` without attributes: see `wp_filter_oembed_result()`.
 */
function renderFallback(subject: Subject): string {
  const { product, urls } = subject;
  return html`<blockquote><a href="${urls.absolute(urls.product(product.slug))}">${nameOf(subject)}</a></blockquote>`.text;
}

/** The iframe to paste. */
function renderFrameTag(subject: Subject): string {
  const { product, urls } = subject;
  const all = frameAttributes({
    src: [urls.absolute(urls.embed(product.slug))],
    title: [nameOf(subject)],
    height: [String(heightOf(subject))],
  });
  return html`<iframe${attributes(Object.fromEntries(Object.entries(all).map(([name, [value]]) => [name, value])))}></iframe>`.text;
}

function heightOf({ product }: Subject): number {
  return frameHeight(pickSnippet(product.reviews).length);
}
