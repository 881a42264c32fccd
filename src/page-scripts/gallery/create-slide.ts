import type { FIELD_ATTRIBUTE, REVIEW_ATTRIBUTE } from '#src/evidence/sealed-fields.ts';
import type { GalleryTexts } from '#src/i18n/gallery.ts';

/** The compiler holds them equal to the names that components write; to load those would cost a script of its own. */
const [REVIEW, FIELD]: [typeof REVIEW_ATTRIBUTE, typeof FIELD_ATTRIBUTE] = ['data-review', 'data-sealed'];

/** A caption holds about this many characters of a review; the whole is a link away. */
const EXCERPT_LENGTH = 240;

/** A large picture or a video, and beside it what the page says about it: of a review its stars, words and author, else its description. */
export function createSlide(link: HTMLAnchorElement, t: GalleryTexts): HTMLElement {
  const slide = document.createElement('li');
  const caption = document.createElement('div');
  const alt = link.querySelector('img')?.alt ?? '';
  caption.append(...captionOf(link, t));
  caption.dir = document.documentElement.dir;
  if (caption.childElementCount === 0) caption.textContent = alt;
  slide.append(createVideo(link) ?? createPicture(link, alt), caption);
  return slide;
}

/** The player that waits in a template beside the link. */
function createVideo({ nextElementSibling: template }: HTMLAnchorElement): Node | undefined {
  return template instanceof HTMLTemplateElement ? document.importNode(template.content, true) : undefined;
}

function createPicture(link: HTMLAnchorElement, alt: string): HTMLImageElement {
  const picture = new Image();
  picture.loading = 'lazy';
  picture.alt = alt;
  picture.src = link.href;
  return picture;
}

/** Copies of what the page shows of the review anywhere, or what waits in a template: a strip of photos does not show its words. */
function captionOf(link: HTMLAnchorElement, t: GalleryTexts): Element[] {
  const card = link.closest<HTMLElement>(`[${REVIEW}], article[id]`);
  if (card === null) return [];
  const { review } = card.dataset;
  const scope = review === undefined ? `[id="${card.id}"]` : `[${REVIEW}="${review}"]`;
  const hidden = [...card.querySelectorAll('template')];
  const find = (selector: string) =>
    document.querySelector(`${scope} ${selector}`) ?? hidden.map(({ content }) => content.querySelector(selector)).find(Boolean) ?? null;
  const parts = [`[${FIELD}=rating]`, '.words', '.author'].flatMap((selector) => find(selector)?.cloneNode(true) ?? []) as Element[];
  for (const part of parts) if (part.matches('.words')) shorten(part);
  const address = review === undefined ? null : find(`a[href$="/reviews/${review}/"], a[href$="/reviews/#${review}"]`);
  if (address === null) return parts;
  const more = document.createElement('a');
  more.href = (address as HTMLAnchorElement).href;
  more.textContent = t.readReview;
  return [...parts, more];
}

function shorten(words: Element): void {
  const text = [...words.children].map(({ textContent }) => textContent).join(' ');
  if (text.length <= EXCERPT_LENGTH) return;
  words.textContent = `${text.slice(0, text.lastIndexOf(' ', EXCERPT_LENGTH) + 1 || EXCERPT_LENGTH).trim()}…`;
}
