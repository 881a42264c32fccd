import type { DefaultTreeAdapterTypes as Html } from 'parse5';
import { type Claim, readBadge, readFigures } from './expected/claims.ts';
import { attribute, collapse, isElement } from './visible-text.ts';

/** What a page says about ratings outside of every marked review, and which reviews and products the nearest element around links to. */
export interface LooseClaim {
  claim: Claim;
  reviews: readonly string[];
  products: readonly string[];
  /** Whether the page's own heading stands in that element too: then a link in it says nothing about the claim. */
  isAroundHeading?: boolean;
  /** Whether it is said to be of the trust profile: a mean of answers, not of stars. */
  isProfile?: boolean;
}

/** What a link leads to, as far as the site's own addresses tell. */
export interface LinkTarget {
  review?: string;
  product?: string;
  /** The list of a product's reviews that have this level. */
  level?: string;
}

export interface LoosePage {
  claims: LooseClaim[];
  /** Text of each `application/ld+json`. */
  structured: string[];
  /** HTML that is shown as text, for people to copy. */
  codes: string[];
  /** Whether there is microdata or RDFa of reviews: this software writes none. */
  otherMarkup: string[];
}

const NOT_READ = new Set(['script', 'style', 'noscript']);
/** In these a badge is a choice, a heading or an explanation, and not the mark of a review. */
const VOCABULARY = new Set(['label', 'option', 'legend', 'dt', 'th', 'h1', 'h2', 'h3', 'h4', 'pre']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
]);
/** Where these hold no link, they are about the page itself, whatever stands linked beside them: its head, and a row of a table. */
const ABOUT_THE_PAGE = new Set(['head', 'tr']);
/** Attributes whose text people read or hear, or that other programs show. */
const SPOKEN = ['aria-label', 'alt', 'title', 'content'] as const;
/** So many different links are enough to know that an element is about no single thing. */
const MAX_TARGETS = 3;

/**
 * Reads everything outside of `data-review`. Each claim is kept with the links of the nearest element around it that has any.
 * @param targetOf what a link of this page leads to
 */
export function readLoose(document: Html.Document, targetOf: (href: string) => LinkTarget): LoosePage {
  return new LooseReader(targetOf).read(document);
}

interface Open {
  claim: Claim;
  isProfile: boolean;
}
interface Targets {
  reviews: Set<string>;
  products: Set<string>;
  /** Whether the page's heading, `h1`, is among what was read. */
  hasHeading: boolean;
}

const noTargets = (): Targets => ({ reviews: new Set(), products: new Set(), hasHeading: false });

class LooseReader {
  readonly #page: LoosePage = { claims: [], structured: [], codes: [], otherMarkup: [] };
  readonly #targetOf: (href: string) => LinkTarget;
  /** Claims that no element with links was found around yet. */
  readonly #open: Open[] = [];
  #isProfile = false;

  constructor(targetOf: (href: string) => LinkTarget) {
    this.#targetOf = targetOf;
  }

  read(document: Html.Document): LoosePage {
    const text: string[] = [];
    for (const child of document.childNodes) this.#visit(child, false, text);
    this.#addText(text);
    this.#close(0, noTargets());
    findStructured(document, this.#page.structured);
    return this.#page;
  }

  /** @param text of the line around @returns where the links in it lead to */
  #visit(node: Html.Node, isVocabulary: boolean, text: string[]): Targets {
    const targets = noTargets();
    if (node.nodeName === '#text') {
      const { value } = node as Html.TextNode;
      text.push(value);
      const badge = isVocabulary ? undefined : readBadge(value);
      if (badge !== undefined) this.#open.push({ claim: badge, isProfile: this.#isProfile });
    }
    if (!isElement(node)) return targets;
    if (NOT_READ.has(node.tagName) || attribute(node, 'data-review') !== undefined) return targets;
    if (node.tagName === 'pre') {
      const code = textIn(node);
      if (code.includes('<')) {
        this.#page.codes.push(code);
        return targets;
      }
    }
    const start = this.#open.length;
    targets.hasHeading = node.tagName === 'h1';
    this.#readAttributes(node, targets);
    const wasProfile = this.#isProfile;
    this.#isProfile ||= attribute(node, 'data-trust-profile') !== undefined;
    const vocabulary = isVocabulary || VOCABULARY.has(node.tagName) || isChoice(node) || this.#isListOfLevel(node);
    const own = INLINE.has(node.tagName) ? text : [];
    for (const child of childrenOf(node)) merge(targets, this.#visit(child, vocabulary, own));
    if (own !== text) {
      this.#addText(own);
      text.push(' ');
    }
    this.#isProfile = wasProfile;
    if (targets.reviews.size + targets.products.size > 0 || ABOUT_THE_PAGE.has(node.tagName)) this.#close(start, targets);
    return targets;
  }

  /** A link to the reviews of one level, and their page in its own path, is called by the name of that level, and by no other. */
  #isListOfLevel(element: Html.Element): boolean {
    const isHere = element.tagName === 'li' && attribute(element, 'aria-current') === 'page';
    const href = isHere ? '' : element.tagName === 'a' ? attribute(element, 'href') : undefined;
    const level = href === undefined ? undefined : this.#targetOf(href).level;
    if (level === undefined) return false;
    const said = textsIn(element).map((text) => readBadge(text));
    return said.every((badge) => badge === undefined || (badge.kind === 'badge' && badge.level === level));
  }

  #readAttributes(element: Html.Element, targets: Targets): void {
    for (const name of isOpenChoice(element) ? [] : SPOKEN) {
      const value = attribute(element, name);
      if (value !== undefined) this.#addFigures(value);
    }
    const kind = element.attrs.find(
      ({ name, value }) => /^(?:itemprop|itemtype|typeof|property)$/.test(name) && /review|rating/i.test(value),
    );
    if (kind !== undefined) this.#page.otherMarkup.push(`${kind.name}="${kind.value.slice(0, 80)}"`);
    const share = /--share:\s*([\d.]{1,20})%/.exec(attribute(element, 'style') ?? '')?.[1];
    if (share !== undefined && /star/.test(attribute(element, 'class') ?? ''))
      this.#addFill(Number(share) / 20, attribute(element, 'aria-label'));
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    const { review, product } = href === undefined ? {} : this.#targetOf(href);
    if (review !== undefined) targets.reviews.add(review);
    if (product !== undefined) targets.products.add(product);
  }

  /** How far stars are filled says a number too: without a label it is the only one, beside one it must be the same. */
  #addFill(stars: number, label: string | undefined): void {
    const [said] = label === undefined ? [] : readFigures(label);
    if (said?.kind === 'stars' && Math.abs(said.value - stars) < 0.05) return;
    const value = Math.round(stars * 10) / 10;
    this.#open.push({ claim: { kind: 'stars', value, mean: true, text: `stars filled to ${value} of 5` }, isProfile: this.#isProfile });
  }

  #addText(parts: readonly string[]): void {
    const text = collapse(parts.join(''));
    if (text !== '') this.#addFigures(text);
  }

  #addFigures(text: string): void {
    for (const claim of readFigures(text)) this.#open.push({ claim, isProfile: this.#isProfile });
  }

  #close(start: number, { reviews, products, hasHeading }: Targets): void {
    for (const { claim, isProfile } of this.#open.splice(start))
      this.#page.claims.push({
        claim,
        reviews: [...reviews],
        products: [...products],
        ...(isProfile && { isProfile }),
        ...(hasHeading && { isAroundHeading: true }),
      });
  }
}

function textIn(node: Html.Node): string {
  return textsIn(node).join('');
}

function textsIn(node: Html.Node): string[] {
  if (node.nodeName === '#text') return [(node as Html.TextNode).value];
  return 'childNodes' in node ? node.childNodes.flatMap(textsIn) : [];
}

/** Structured data wherever it stands, in a marked review too. */
function findStructured(node: Html.Node, found: string[]): void {
  if (isElement(node) && node.tagName === 'script') {
    if (/ld\+json/i.test(attribute(node, 'type') ?? ''))
      found.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
  } else if (isElement(node)) for (const child of childrenOf(node)) findStructured(child, found);
  else if ('childNodes' in node) for (const child of node.childNodes) findStructured(child, found);
}

/** The content of a template stands in a tree of its own; a shadow tree is shown. */
function childrenOf(element: Html.Element): Html.ChildNode[] {
  return element.tagName === 'template' ? (element as Html.Template).content.childNodes : element.childNodes;
}

/** A link that chooses, such as a filter. */
function isChoice(element: Html.Element): boolean {
  return element.tagName === 'a' && (attribute(element, 'href') ?? '').includes('?');
}

/** A choice of a form that nobody has made yet, such as each number of stars. */
function isOpenChoice(element: Html.Element): boolean {
  return (
    element.tagName === 'input' &&
    attribute(element, 'type') === 'radio' &&
    attribute(element, 'name') === 'rating' &&
    attribute(element, 'checked') === undefined &&
    attribute(element, 'disabled') === undefined
  );
}

function merge(into: Targets, from: Targets): void {
  into.hasHeading ||= from.hasHeading;
  for (const [to, some] of [
    [into.reviews, from.reviews],
    [into.products, from.products],
  ] as const) {
    for (const one of some) if (to.size < MAX_TARGETS) to.add(one);
  }
}
