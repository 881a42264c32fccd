import type { ContainerNode, Node } from '@takumi-rs/core';
import type { ReactElement } from 'react';
import satori, { type Font } from 'satori';
import type { CardFonts } from './card-fonts.ts';
import type { SizePx } from './card-size.ts';
import { parseStack, SATORI_FAMILIES } from './font-families.ts';
import { canSatoriShape } from './writing.ts';

/**
 * Lays out a card with satori: where each box, text and picture stands, and how large it is. Outlines of letters would take
 * satori another 7 ms a card, and Takumi as long to fill them; so satori says where, and Takumi draws.
 * @param card the tree that Takumi can lay out as well
 * @returns the same boxes, texts and pictures, each at its place; nothing where a line of the card (a name, a label) has
 *   letters that satori cannot shape, or a sign of a font that has no static instance
 */
export async function layOutWithSatori(card: Node, size: SizePx, fonts: CardFonts): Promise<ContainerNode | undefined> {
  const paragraphs = listParagraphs(card).filter((paragraph) => !isMeasured(paragraph));
  if (!paragraphs.every((paragraph) => canSatoriShape(textOf(paragraph)))) return undefined;
  const stacks = new Map<Node, Font[]>();
  for (const paragraph of paragraphs) {
    const stack = await readStack(paragraph, fonts);
    if (stack === undefined) return undefined;
    stacks.set(paragraph, stack);
  }
  const emoji = new Map<string, string>();
  const element = toElement(card, { stacks, emoji });
  const placed: Node[] = [];
  await satori(element, {
    ...size,
    fonts: uniqueFonts(stacks),
    embedFont: false,
    graphemeImages: Object.fromEntries([...emoji.values()].map((letter) => [letter, 'emoji'])),
    onNodeDetected: ({ props, ...box }) => {
      if (isDrawing(props)) placed.push(placeNode(props.drawing, box));
    },
  });
  return { type: 'container', style: { position: 'relative', ...size }, children: placed };
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Room to spare, in pixels: satori and Takumi measure a line slightly differently, and a line that fits must not end in an ellipsis. */
const SLACK_PX = 1;

function placeNode(node: Node, { left, top, width, height }: Box): Node {
  const slack = isParagraph(node) ? SLACK_PX : 0;
  const box = { position: 'absolute', left, top, width: width + slack, height, maxWidth: 'none', minWidth: 0 } as const;
  return { ...node, style: { ...node.style, ...box } };
}

interface Sheet {
  stacks: ReadonlyMap<Node, readonly Font[]>;
  /** A private character for each emoji, by its SVG: satori puts pictures in the place of characters. */
  emoji: Map<string, string>;
}

/** @param colour of the text, which boxes hand down to what stands in them */
function toElement(node: Node, sheet: Sheet, colour?: Style['color']): ReactElement {
  if (node.type === 'image') return makeElement({ style: { ...node.style, display: 'flex' }, drawing: node });
  if (node.type === 'text') throw new TypeError('text of cards stands in paragraphs');
  if (isParagraph(node)) return toParagraph(node, sheet, colour);
  const { style } = node;
  const children = childrenOf(node).map((child) => toElement(child, sheet, style?.color ?? colour));
  const isSeen = style?.backgroundColor !== undefined || style?.border !== undefined;
  return makeElement({ style, children, ...(isSeen && { drawing: { ...node, children: [] } }) });
}

type Style = NonNullable<Node['style']>;

function toParagraph(node: ContainerNode, { stacks, emoji }: Sheet, colour: Style['color']): ReactElement {
  const drawing = { ...node, style: { ...(colour !== undefined && { color: colour }), ...node.style } };
  if (isMeasured(node))
    return makeElement({ style: { display: 'flex', flexShrink: 0, width: node.style?.width, height: node.style?.height }, drawing });
  const { fontVariationSettings: _pinned, fontWeight: _named, textOverflow, overflow, ...style } = node.style ?? {};
  const cut = textOverflow === 'ellipsis' ? { lineClamp: 1 } : { overflow };
  const fontFamily = stacks
    .get(node)
    ?.map(({ name }) => name)
    .join(', ');
  const letters = childrenOf(node).map((child) => {
    if (child.type === 'text') return child.text;
    if (child.type !== 'image' || typeof child.src !== 'string') return '';
    const letter = emoji.get(child.src) ?? String.fromCodePoint(PRIVATE_USE + emoji.size);
    emoji.set(child.src, letter);
    return letter;
  });
  return makeElement({ style: { ...style, ...cut, fontFamily }, children: letters.join(''), drawing });
}

/** satori needs a character for each emoji. These come from Unicode's private use area, which no font of ours draws and no card's text contains. */
const PRIVATE_USE = 0xe000;

/** satori takes the shape of React's elements, and needs no React for it; other properties come back with the layout. */
function makeElement(props: { style: unknown; children?: unknown; drawing?: Node }): ReactElement {
  return { type: 'div', props, key: null };
}

function isDrawing(props: object): props is { drawing: Node } {
  return 'drawing' in props;
}

/** The static fonts of a paragraph. satori takes one file a name, so that each subset and weight has its own. */
async function readStack(paragraph: ContainerNode, fonts: CardFonts): Promise<Font[] | undefined> {
  const { fontFamily, fontWeight } = paragraph.style ?? {};
  const weight = Number(fontWeight);
  const { faces } = await fonts.load(textOf(paragraph).replaceAll('\n', ''), parseStack(String(fontFamily)));
  if (!faces.every(({ family }) => SATORI_FAMILIES.includes(family))) return undefined;
  const pin = async (face: (typeof faces)[number]) => ({
    name: `${face.family.name} ${face.subset} ${weight}`,
    data: await fonts.pin(face, weight),
  });
  return Promise.all(faces.map(pin));
}

function uniqueFonts(stacks: ReadonlyMap<Node, readonly Font[]>): Font[] {
  const byName = new Map([...stacks.values()].flat().map((font) => [font.name, font]));
  return [...byName.values()];
}

function listParagraphs(node: Node): ContainerNode[] {
  if (isParagraph(node)) return [node];
  return childrenOf(node).flatMap(listParagraphs);
}

/** Text in a script that satori cannot shape: Takumi has measured it, and satori places it as a box of that size. */
function isMeasured({ style }: ContainerNode): boolean {
  return style?.height !== undefined;
}

type Paragraph = ContainerNode & { style: Style };

/** Only text is in blocks; everything else is in rows and columns. */
function isParagraph(node: Node): node is Paragraph {
  return node.type === 'container' && node.style?.display === 'block';
}

function textOf(paragraph: ContainerNode): string {
  return childrenOf(paragraph)
    .map((child) => (child.type === 'text' ? child.text : ''))
    .join('');
}

function childrenOf(node: Node): Node[] {
  return node.type === 'container' ? (node.children ?? []) : [];
}
