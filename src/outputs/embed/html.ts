import { escapeUTF8 } from 'entities';
import { wellFormed } from '#src/language/cut-text.ts';

/** Markup that is known to be safe: made by `html`, or written by us. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | undefined | Markup | readonly (Markup | undefined)[];

/**
 * Markup from a template. Every text that is put in is escaped, for text and for attributes in double quotes alike; markup and
 * lists of it go in as they are, and `undefined` as nothing. Line breaks of the template and what indents them are left out.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const parts = strings.map((part) => part.replace(/\s*\n\s*/g, ''));
  return new Markup(parts.map((part, at) => part + (at < values.length ? render(values[at]) : '')).join(''));
}

/** Attributes with a leading space each; those that are undefined are left out, and `true` has no value. */
export function attributes(all: Readonly<Record<string, string | number | true | undefined>>): Markup {
  const written = Object.entries(all).map(([name, value]) => {
    if (value === undefined) return '';
    return value === true ? ` ${name}` : ` ${name}="${escapeMarkup(String(value))}"`;
  });
  return new Markup(written.join(''));
}

function render(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeMarkup(String(value));
}

/** & < > and both quotes: safe as text and in attributes, in HTML and in XML. Half of a surrogate pair becomes the sign for what cannot be read. */
export function escapeMarkup(text: string): string {
  return escapeUTF8(wellFormed(text));
}
