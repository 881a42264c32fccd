import type { GalleryStrings } from '../../i18n/gallery.ts';

/** A caption holds about this many characters of a review; the whole is a link away. */
const EXCERPT_LENGTH = 240;

/** A large picture, and beside it what the page says about it: of a review its stars, words and author, else its description. */
export function createSlide(link: HTMLAnchorElement, t: GalleryStrings): HTMLElement {
  const slide = document.createElement('li');
  const caption = document.createElement('div');
  const picture = createPicture(link);
  caption.append(...captionOf(link, t));
  if (caption.childElementCount === 0) caption.textContent = picture.alt;
  slide.append(picture, caption);
  return slide;
}

function createPicture(link: HTMLAnchorElement): HTMLImageElement {
  const picture = new Image();
  picture.loading = 'lazy';
  picture.alt = link.querySelector('img')?.alt ?? '';
  picture.src = link.href;
  return picture;
}

/** Copies of what the page shows of the review anywhere, as a strip of photos may not hold its words. */
function captionOf(link: HTMLAnchorElement, t: GalleryStrings): Element[] {
  const card = link.closest<HTMLElement>('[data-review], article[id]');
  if (card === null) return [];
  const { review } = card.dataset;
  const scope = review === undefined ? `[id="${card.id}"]` : `[data-review="${review}"]`;
  const find = (selector: string) => document.querySelector(`${scope} ${selector}`);
  const parts = ['[data-sealed=rating]', '.words', '.author'].flatMap((selector) => find(selector)?.cloneNode(true) ?? []) as Element[];
  for (const part of parts) if (part.matches('.words')) shorten(part);
  const address = review === undefined ? null : find(`a[href$="/reviews/${review}/"]`);
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
