import type { DefaultTreeAdapterTypes as Html } from 'parse5';
import { readBoasts } from '#src/check/boasts.ts';
import type { Level } from '#src/evidence/level.ts';
import {
  type Claim,
  findLevelWords,
  LEVEL_WORDS,
  type LevelWords,
  readFigures,
  readLevelWords,
  readStyle,
  STAR_SIGN,
} from './expected/claims.ts';
import {
  childrenOf,
  findStructured,
  isCheckbox,
  isGauge,
  isOpenChoice,
  readDataAddress,
  starOf,
  textIn,
  textsIn,
} from './loose-elements.ts';
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
  /** The mark around a sentence in other words than ours: a part that knows the mark compares the sentence. */
  mark?: Mark;
}

/** The name of a marked text, and the product that it is of. */
export interface Mark {
  name: string;
  of?: string | undefined;
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
  /** HTML in HTML: shown as text for people to copy, without scripts, in a frame, or in an address of its own. */
  codes: string[];
  /** Microdata or RDFa of reviews: this software writes none. */
  otherMarkup: string[];
  /** Addresses of its style sheets, which may write words too. */
  sheets: string[];
  /** Addresses of documents that it shows in itself: this software shows its own. */
  frames: string[];
  /** What leads readers, or every link of the page, to another place than it seems. */
  elsewhere: string[];
}

const NOT_READ = new Set(['script', 'style']);
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
/** Without a link in it, a row of a table or the head of a page is about the page itself, even beside linked elements. */
const ABOUT_THE_PAGE = new Set(['head', 'tr']);
/** Attributes whose text people read or hear, or that other programs show. */
const SPOKEN = [
  ...['aria-label', 'alt', 'title', 'content'],
  ...['aria-description', 'aria-valuetext', 'aria-roledescription', 'aria-placeholder', 'placeholder', 'label', 'value', 'summary'],
] as const;
/** Where a page says what it is. */
const TITLES = new Set(['title', 'meta', 'h1']);
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed']);
const SINGLE_STAR = new RegExp(`^${STAR_SIGN}$`, 'u');
/** An address that is a document itself. */
const DATA_ADDRESS = /^\s*data:(?:text\/(?:html|xml|plain)|image\/svg\+xml|application\/(?:xhtml\+)?xml)?[^,]{0,200},/i;
/** So many different links are enough to know that an element is about no single thing. */
const MAX_TARGETS = 3;

/** How a page is read. */
export interface Reading {
  /** What a link of this page leads to. */
  targetOf: (href: string) => LinkTarget;
  /** The words of levels; those of this software, where the site has no others. */
  levelWords?: LevelWords;
  /** Whether the page says what each level means, or lets readers choose one: the trust page and the search. */
  explainsLevels?: boolean;
}

/** Reads everything outside of `data-review`. Each claim is kept with the links of the nearest element around it that has any. */
export function readLoose(document: Html.Document, reading: Reading): LoosePage {
  return new LooseReader(reading).read(document);
}

interface Open {
  claim: Claim;
  isProfile: boolean;
  mark?: Mark | undefined;
}
interface Targets {
  reviews: Set<string>;
  products: Set<string>;
  /** Whether the page's heading, `h1`, is among what was read. */
  hasHeading: boolean;
}

/** The text of a line, as far as it was read. */
interface Line {
  parts: string[];
  /** Whether a part of it is no mark of a review. */
  isVocabulary: boolean;
}

const newLine = (): Line => ({ parts: [], isVocabulary: false });
const noTargets = (): Targets => ({ reviews: new Set(), products: new Set(), hasHeading: false });

class LooseReader {
  readonly #page: LoosePage = { claims: [], structured: [], codes: [], otherMarkup: [], sheets: [], frames: [], elsewhere: [] };
  readonly #targetOf: (href: string) => LinkTarget;
  readonly #levelWords: LevelWords;
  readonly #explainsLevels: boolean;
  /** Levels whose name was explained, or offered as a choice: once each. */
  readonly #explained = new Set<Level>();
  /** Claims that no element with links was found around yet. */
  readonly #open: Open[] = [];
  #isProfile = false;
  /** Whether a rating is said to have been given after a complaint was settled. */
  #isAgain = false;
  /** The marked review around. */
  #review: string | undefined;
  /** Whether the element around is a customer's post or question, which may praise. */
  #isOthers = false;
  /** The marked text around, and the product of the marks around. */
  #mark: Mark | undefined;
  #figuresOf: string | undefined;

  constructor({ targetOf, levelWords = LEVEL_WORDS, explainsLevels = false }: Reading) {
    this.#targetOf = targetOf;
    this.#levelWords = levelWords;
    this.#explainsLevels = explainsLevels;
  }

  read(document: Html.Document): LoosePage {
    const line = newLine();
    for (const child of document.childNodes) this.#visit(child, false, line);
    this.#addText(line);
    this.#close(0, noTargets());
    findStructured(document, this.#page.structured);
    return this.#page;
  }

  /** @param line the one around @returns where the links in it lead to */
  #visit(node: Html.Node, isVocabulary: boolean, line: Line): Targets {
    const targets = noTargets();
    if (node.nodeName === '#text') {
      const { value } = node as Html.TextNode;
      line.parts.push(value);
      if (value.trim() !== '') line.isVocabulary ||= isVocabulary;
      if (!isVocabulary) this.#addLevel(value);
    }
    if (!isElement(node) || this.#isReadElsewhere(node)) return targets;
    const start = this.#open.length;
    const around = this.#review;
    const wasAgain = this.#isAgain;
    this.#isAgain ||= /(?:^|\s)again(?:\s|$)/.test(attribute(node, 'class') ?? '');
    this.#review = attribute(node, 'data-review') ?? around;
    const [mark, figuresOf, wasOthers] = [this.#mark, this.#figuresOf, this.#isOthers];
    this.#isOthers ||= attribute(node, 'data-post') !== undefined || attribute(node, 'data-question') !== undefined;
    this.#figuresOf = attribute(node, 'data-figures-of') ?? figuresOf;
    const figure = attribute(node, 'data-figure');
    if (mark === undefined && figure !== undefined) this.#mark = { name: figure, of: this.#figuresOf };
    targets.hasHeading = node.tagName === 'h1';
    const vocabulary = isVocabulary || node.tagName === 'pre' || this.#isListOfLevel(node) || this.#explains(node);
    // What a customer gave after a complaint was settled stands in a review too, beside the stars that count.
    const isSecond = this.#review !== undefined && this.#isAgain;
    if (!isSecond) this.#readAttributes(node, targets, vocabulary);
    const wasProfile = this.#isProfile;
    this.#isProfile ||= attribute(node, 'data-trust-profile') !== undefined;
    const own = INLINE.has(node.tagName) ? line : newLine();
    if (node.tagName === 'img') line.parts.push(attribute(node, 'alt') ?? '');
    for (const child of childrenOf(node)) merge(targets, this.#visit(child, vocabulary, own));
    if (own !== line) {
      this.#addText(own);
      if (node.tagName !== 'img') line.parts.push(' ');
    }
    this.#addStarPieces(node);
    this.#isProfile = wasProfile;
    this.#review = around;
    this.#isAgain = wasAgain;
    this.#mark = mark;
    this.#figuresOf = figuresOf;
    this.#isOthers = wasOthers;
    const id = attribute(node, 'data-review');
    if (id !== undefined) this.#close(start, { ...targets, reviews: new Set([id]) });
    else if (targets.reviews.size + targets.products.size > 0 || ABOUT_THE_PAGE.has(node.tagName)) this.#close(start, targets);
    return targets;
  }

  /** What another part of this command reads, or nobody sees; HTML in HTML is kept for later. */
  #isReadElsewhere(element: Html.Element): boolean {
    const { tagName } = element;
    if (tagName === 'noscript' || tagName === 'pre') {
      const code = textIn(element);
      if (code.includes('<') || tagName === 'noscript') this.#page.codes.push(code);
      if (code.includes('<') || tagName === 'noscript') return true;
    }
    if (tagName === 'style') this.#addStyle(textIn(element));
    for (const { name, value } of element.attrs)
      if (name === 'srcdoc') this.#page.codes.push(value);
      else if (DATA_ADDRESS.test(value)) this.#page.codes.push(readDataAddress(value));
    return NOT_READ.has(tagName) || (this.#review !== undefined && attribute(element, 'data-sealed') !== undefined);
  }

  /** In a marked review, levels are compared with the review itself. */
  #addLevel(text: string): void {
    if (this.#review !== undefined) return;
    for (const claim of findLevelWords(text, this.#levelWords)) this.#open.push({ claim, isProfile: this.#isProfile });
  }

  #addStyle(style: string): void {
    if (this.#review === undefined)
      for (const claim of readStyle(style, this.#levelWords)) this.#open.push({ claim, isProfile: this.#isProfile });
  }

  /** On a page that explains levels: a heading that is the name of a level, or the label of a checkbox. Each level is accepted once. */
  #explains(element: Html.Element): boolean {
    if (!this.#explainsLevels || !(element.tagName === 'h3' || (element.tagName === 'label' && element.childNodes.some(isCheckbox))))
      return false;
    const [said] = textsIn(element).flatMap((text) => readLevelWords(text, this.#levelWords) ?? []);
    if (said?.kind !== 'level' || said.level === undefined || this.#explained.has(said.level)) return false;
    this.#explained.add(said.level);
    return true;
  }

  /** Stars that stand in elements of their own, one beside the other. */
  #addStarPieces(element: Html.Element): void {
    const stars = childrenOf(element).filter((child) => isElement(child) && !INLINE.has(child.tagName) && SINGLE_STAR.test(starOf(child)));
    if (stars.length > 1) this.#addFigures('★'.repeat(Math.min(stars.length, 5)));
  }

  /** A link to the reviews of one level, and the title of their own page, name that level and no other. */
  #isListOfLevel(element: Html.Element): boolean {
    const { tagName } = element;
    const isTitle = TITLES.has(tagName) || (tagName === 'li' && attribute(element, 'aria-current') === 'page');
    const href = isTitle ? '' : tagName === 'a' ? attribute(element, 'href') : undefined;
    const level = href === undefined ? undefined : (this.#targetOf(href).level ?? /[?&]level=([a-z-]{1,40})(?:&|$)/.exec(href)?.[1]);
    if (level === undefined) return false;
    const said = [...textsIn(element), attribute(element, 'content') ?? ''].flatMap((text) => findLevelWords(text, this.#levelWords));
    return said.every((one) => one.kind === 'level' && one.level === level);
  }

  #readAttributes(element: Html.Element, targets: Targets, isVocabulary: boolean): void {
    for (const name of isOpenChoice(element) ? [] : SPOKEN) {
      const value = attribute(element, name);
      if (value !== undefined && !(name === 'value' && isGauge(element))) this.#addFigures(value);
    }
    for (const { name, value } of isVocabulary ? [] : element.attrs) {
      if (name !== 'style') this.#addLevel(value);
      if (name.startsWith('data-')) this.#addBoasts(value);
    }
    this.#addStyle(attribute(element, 'style') ?? '');
    if (isGauge(element) && Number(attribute(element, 'max')) === 5) this.#addFill(Number(attribute(element, 'value')), undefined);
    const { tagName } = element;
    const frame = FRAMES.has(tagName) ? (attribute(element, 'src') ?? attribute(element, 'data') ?? '') : '';
    if (frame !== '' && !DATA_ADDRESS.test(frame)) this.#page.frames.push(frame);
    const isRefresh = tagName === 'meta' && /^\s*refresh\s*$/i.test(attribute(element, 'http-equiv') ?? '');
    const leadsAway = isRefresh ? attribute(element, 'content') : tagName === 'base' ? attribute(element, 'href') : undefined;
    if (tagName === 'link' && /\bstylesheet\b/i.test(attribute(element, 'rel') ?? ''))
      this.#page.sheets.push(attribute(element, 'href') ?? '');
    if (leadsAway !== undefined) this.#page.elsewhere.push(`<${tagName}> to ${leadsAway.slice(0, 80)}`);
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

  /** How far stars are filled is a number too. Where the stars have a label, both must say the same. */
  #addFill(stars: number, label: string | undefined): void {
    const [said] = label === undefined ? [] : readFigures(label);
    if (said?.kind === 'stars' && Math.abs(said.value - stars) < 0.05) return;
    const value = Math.round(stars * 10) / 10;
    this.#open.push({ claim: { kind: 'stars', value, mean: true, text: `stars filled to ${value} of 5` }, isProfile: this.#isProfile });
  }

  #addText({ parts, isVocabulary }: Line): void {
    const text = collapse(parts.join(''));
    if (text === '') return;
    this.#addFigures(text);
    if (!isVocabulary && parts.every((part) => findLevelWords(part, this.#levelWords).length === 0)) this.#addLevel(text);
  }

  #addFigures(text: string): void {
    const figures = readFigures(text);
    for (const claim of figures) this.#open.push({ claim, isProfile: this.#isProfile });
    this.#addBoasts(text, figures);
  }

  /** @param figures that were read in the same text: what they say is not said twice */
  #addBoasts(text: string, figures: readonly Claim[] = []): void {
    const said = new Set(figures.map((claim) => ('value' in claim ? `${claim.kind} ${claim.value}` : '')));
    const isPraise = ({ kind }: Claim): boolean => kind === 'boast' || kind === 'most';
    for (const claim of readBoasts(text))
      if (this.#isOthers && isPraise(claim)) continue;
      else if (!('value' in claim) || !said.has(`${claim.kind} ${claim.value}`))
        this.#open.push({ claim, isProfile: this.#isProfile, mark: this.#mark });
  }

  #close(start: number, { reviews, products, hasHeading }: Targets): void {
    for (const { claim, isProfile, mark } of this.#open.splice(start))
      this.#page.claims.push({
        claim,
        reviews: [...reviews],
        products: [...products],
        ...(isProfile && { isProfile }),
        ...(mark !== undefined && { mark }),
        ...(hasHeading && { isAroundHeading: true }),
      });
  }
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
