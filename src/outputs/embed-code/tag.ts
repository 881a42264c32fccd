/** What a shop’s template fills in, different on every page. `page` is where the link leads; it can only be told from a slug. */
export interface Slot {
  slot: 'slug' | 'key' | 'name' | 'page';
}

type Piece = string | Slot;
/** A text, with gaps where a template puts something in. */
export type Text = readonly Piece[];

/** An element of the code, before it is written in the language of a platform. */
export interface Tag {
  tag: string;
  attributes: readonly (readonly [name: string, value: Text | true])[];
  children?: readonly (Tag | Text)[];
}

export const SLUG: Slot = { slot: 'slug' };
export const KEY: Slot = { slot: 'key' };
export const PAGE: Slot = { slot: 'page' };
export const NAME: Slot = { slot: 'name' };

export const isTag = (node: Tag | Text): node is Tag => 'tag' in node;

/** Whether a shop's template can use it for every product: it has a gap for the slug, or for a key. */
export function isTemplate(tag: Tag): boolean {
  return listGaps(tag).some((gap) => gap === 'slug' || gap === 'key');
}

/** Each gap once, in the order in which they stand. */
export function listGaps({ attributes, children = [] }: Tag): Slot['slot'][] {
  const gapsIn = (text: Text) => text.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.slot]));
  const gaps = [
    ...attributes.flatMap(([, value]) => (value === true ? [] : gapsIn(value))),
    ...children.flatMap((child) => (isTag(child) ? listGaps(child) : gapsIn(child))),
  ];
  return [...new Set(gaps)];
}

/** The element with these values put in; gaps without one stay. */
export function fillSlots({ tag, attributes, children }: Tag, values: Readonly<Partial<Record<Slot['slot'], string>>>): Tag {
  const fill = (text: Text): Text => {
    const pieces = text.map((piece) => (typeof piece === 'string' ? piece : (values[piece.slot] ?? piece)));
    return pieces.every((piece) => typeof piece === 'string') ? [pieces.join('')] : pieces;
  };
  return {
    tag,
    attributes: attributes.map(([name, value]) => [name, value === true ? true : fill(value)]),
    ...(children !== undefined && { children: children.map((child) => (isTag(child) ? fillSlots(child, values) : fill(child))) }),
  };
}
