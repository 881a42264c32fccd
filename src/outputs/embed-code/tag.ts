/** What a template of a shop puts in: another product on every page. `page` is where its link leads, which only a slug can tell. */
export interface Slot {
  slot: 'slug' | 'key' | 'name' | 'page';
}

export type Piece = string | Slot;
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
export function isTemplate({ attributes, children = [] }: Tag): boolean {
  const isOpen = (text: Text) => text.some((piece) => typeof piece !== 'string' && (piece.slot === 'slug' || piece.slot === 'key'));
  return (
    attributes.some(([, value]) => value !== true && isOpen(value)) ||
    children.some((child) => (isTag(child) ? isTemplate(child) : isOpen(child)))
  );
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
