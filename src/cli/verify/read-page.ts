import { type DefaultTreeAdapterTypes as Html, parse, serialize } from 'parse5';
import { type LoosePage, type Reading, readLoose } from './read-loose.ts';
import { type MarkedText, readMarked } from './read-marked.ts';
import { UnreadableError } from './site-source.ts';
import { attribute, collapse, isElement, isHidden, isShadow, visibleText } from './visible-text.ts';

/** A review as a page shows it: what the marks of `data-review` enclose. */
export interface ShownReview {
  id: string;
  /** The page's claim. */
  level?: string;
  /** Whether all of it is out of sight. */
  hidden: boolean;
  fields: ShownField[];
  /** Leaf hashes that seals claim, and the drawing under each. */
  seals: { leafHash: string; drawing: string }[];
  /** What the elements with `data-badge` say. */
  levels: string[];
  /** Other short texts outside of the customer's words, where a level could be named. */
  labels: string[];
  /** Classes of the short texts that a reader must see: `disclosed`, `not-counted`. */
  marks: string[];
  /** All that people see of it. */
  text: string;
}

export interface ShownField {
  /** What `data-sealed` says: body, title, author.name … */
  name: string;
  /** Visible text, with white space collapsed. */
  text: string;
  hidden: boolean;
  excerpt: boolean;
  /** Attributes that carry the value where the text does not: `aria-label`, `datetime`, `href`, `style`. */
  attributes: Record<string, string>;
}

export interface ReadPage {
  reviews: ShownReview[];
  links: string[];
  /** Missing where nobody asked for it. */
  loose?: LoosePage;
  /** Texts with figures, and words of the shop, by their names; missing like the rest. */
  marked?: MarkedText[];
}

/** Where browsers stop to nest elements. */
const MAX_DEPTH = 512;
const LABEL_LENGTH = 80;

/**
 * Reads the reviews and links of a page, with the parser that the HTML standard describes, so that it reads what browsers read.
 * @param reading how to read what stands outside of reviews; without it nobody does
 * @throws UnreadableError for a page that browsers read in another way
 */
export function readReviews(html: string, reading?: Reading): ReadPage {
  const page: ReadPage = { reviews: [], links: [] };
  requireUtf8(html);
  const document = parse(html);
  requireShallow(document);
  visit(document, { page, hidden: false });
  if (reading !== undefined) {
    page.loose = readLoose(document, reading);
    page.marked = readMarked(document);
  }
  return page;
}

/** Whether a page can hold any mark; parsing takes a hundred times as long. */
export function hasMarks(html: string): boolean {
  return /data-review/i.test(html);
}

interface Context {
  page: ReadPage;
  /** The innermost review around. */
  review?: ShownReview;
  /** Whether the context is inside of one of the review's sealed fields. */
  inField?: boolean;
  hidden: boolean;
  /** Whether the element around is out of sight for another reason than that it shows a shadow tree. */
  hostHidden?: boolean;
}

/** A page may name its encoding; in another one, the same bytes are other words. */
function requireUtf8(html: string): void {
  const [, charset = 'utf-8'] = /<meta[^>]*charset\s*=\s*["']?\s*([^\s"'>;/]+)/i.exec(html.slice(0, 1024)) ?? [];
  if (!/^utf-?8$/i.test(charset)) throw new UnreadableError(`a page in ${JSON.stringify(charset)}, not in UTF-8`);
}

/** Goes level by level: the other functions here call themselves for each level, and could overflow the stack. */
function requireShallow(document: Html.Document): void {
  let nodes: Html.Node[] = [document];
  const childrenOf = (node: Html.Node) => ('content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []);
  for (let depth = 0; nodes.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw new UnreadableError(`elements in more than ${MAX_DEPTH} others`);
    nodes = nodes.flatMap(childrenOf);
  }
}

function visit(node: Html.Node, context: Context): void {
  // A declarative shadow tree is shown where it stands; its host's other children are not.
  const shadow = isElement(node) && isShadow(node) ? (node as Html.Template).content : undefined;
  if (shadow !== undefined) {
    for (const child of shadow.childNodes) visit(child, { ...context, hidden: context.hostHidden ?? context.hidden });
    return;
  }
  const inner = isElement(node) ? enter(node, context) : context;
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) visit(child, inner);
}

/** Notes what an element says, and returns the context of its children. */
function enter(element: Html.Element, context: Context): Context {
  const { page } = context;
  const hasShadow = element.childNodes.some((child) => isElement(child) && isShadow(child));
  const hostHidden = context.hidden || (isHidden(element) && !hasShadow);
  const hidden = context.hidden || isHidden(element);
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  if (href !== undefined) page.links.push(href);
  const id = attribute(element, 'data-review');
  const level = attribute(element, 'data-level');
  let { review, inField = false } = context;
  // All that stands in a sealed field is its text, whatever marks it has.
  const { hostHidden: _outer, ...around } = context;
  const next = { ...around, hidden, ...(hasShadow && { hostHidden }) };
  if (inField) return next;
  if (id !== undefined) {
    review = {
      id,
      ...(level !== undefined && { level }),
      hidden,
      fields: [],
      seals: [],
      levels: [],
      labels: [],
      marks: [],
      text: visibleText(element),
    };
    page.reviews.push(review);
  }
  if (review === undefined) return next;
  const name = attribute(element, 'data-sealed');
  if (name !== undefined) {
    review.fields.push(readField(element, name, hidden));
    inField = true;
  } else if (!hidden) {
    const classes = (attribute(element, 'class') ?? '').split(/\s+/);
    if (classes.includes('mark') && visibleText(element) !== '') review.marks.push(...classes);
    if (attribute(element, 'data-badge') === undefined) addLabel(element, review);
    else review.levels.push(visibleText(element));
    const leafHash = attribute(element, 'data-seal');
    if (leafHash !== undefined) review.seals.push({ leafHash, drawing: drawingIn(element) });
  }
  return { ...next, review, inField };
}

function readField(element: Html.Element, name: string, hidden: boolean): ShownField {
  const attributes = Object.fromEntries(element.attrs.map((attr) => [attr.name, attr.value]));
  return { name, text: visibleText(element), hidden, excerpt: Object.hasOwn(attributes, 'data-excerpt'), attributes };
}

/** The words of a level are a short text of its own; long ones are somebody's words. */
function addLabel(element: Html.Element, review: ShownReview): void {
  const texts = element.childNodes.filter((child) => child.nodeName === '#text') as Html.TextNode[];
  const text = collapse(texts.map(({ value }) => value).join('')).replace(/[.:]$/, '');
  if (text !== '' && text.length <= LABEL_LENGTH) review.labels.push(text);
}

/** The content of the first svg here, as a parser writes it. */
function drawingIn(element: Html.Element): string {
  const svg = findSvg(element);
  return svg === undefined ? '' : serialize(svg);
}

function findSvg(element: Html.Element): Html.Element | undefined {
  if (element.tagName === 'svg') return element;
  for (const child of element.childNodes) {
    const found = isElement(child) ? findSvg(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
