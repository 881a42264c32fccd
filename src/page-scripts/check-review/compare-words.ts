import type { FIELD_ATTRIBUTE, REVIEW_ATTRIBUTE } from '#src/evidence/sealed-fields.ts';
import { CheckFailure } from './check-failure.ts';
import { findText } from './find-text.ts';

/** The compiler holds these equal to the names that components write; to load those would cost a script of its own. */
type ReviewSelector = `[${typeof REVIEW_ATTRIBUTE}]`;
type FieldSelector = `[${typeof FIELD_ATTRIBUTE}$="${string}`;

/**
 * Compares what was sealed, and the level that the evidence gives, with what the page shows of each.
 * @throws CheckFailure `changed`, `hidden`
 */
export function compareWords(box: Element, sealed: { author: object }, evidence: unknown): void {
  const review = box.closest('[data-review]' satisfies ReviewSelector) as HTMLElement;
  const values = { ...sealed, ...sealed.author, badge: `${evidence}.${review.dataset.level}` };
  for (const [name, value] of Object.entries(values)) {
    const field = findText(box, name);
    // Stars, dates and levels are shown in words, which the page has ready.
    const wanted = joinTexts([value ?? []].flat().map((one) => findText(box, `${name}.${one}`) ?? one));
    // An author's name and city are marked `author.name` and `author.city`, so the end of the attribute is compared.
    const marked = `[data-sealed$="${name}"], [data-${name}]` satisfies FieldSelector;
    const shown = joinTexts([...review.querySelectorAll<HTMLElement>(marked)].flatMap(readShown));
    if (field && shown !== wanted) throw new CheckFailure(shown ? 'changed' : 'hidden', { field, found: shown, sealed: wanted });
  }
}

/**
 * What is hidden, or has no room, does not count as shown. A style of its own is read too: it draws the stars, and could make
 * words disappear.
 */
function readShown(element: HTMLElement): string[] {
  const isSeen = isVisible(element) && element.offsetWidth > 2;
  // biome-ignore lint/performance/useDomNodeTextContent: what cannot be seen must not be read
  return isSeen ? [element.getAttribute('href') ?? `${element.ariaLabel ?? element.innerText}${element.getAttribute('style') ?? ''}`] : [];
}

/** Safari has no `checkVisibility` before 2024, and older Chrome versions check less with it: the rest is checked here. */
function isVisible(element: HTMLElement): boolean {
  const isOpaque = (one: Element | null): boolean => one === null || (getComputedStyle(one).opacity !== '0' && isOpaque(one.parentElement));
  return (element.checkVisibility?.() ?? true) && getComputedStyle(element).visibility === 'visible' && isOpaque(element);
}

/** Each text once, as the page may show it twice, on a line of its own. */
function joinTexts(texts: readonly unknown[]): string {
  return [...new Set(texts.map((text) => `${text}`.replace(/\s+/g, ' ').trim()))].join('\n');
}
