import { wellFormed } from '#src/language/cut-text.ts';
import { escapeMarkup } from '../embed/html.ts';
import type { EmbedChoice } from './choice.ts';
import { isTag, type Slot, type Tag, type Text } from './tag.ts';

/** How a platform writes markup. */
export interface Dialect {
  /** One attribute, without the space before it. */
  attribute(name: string, value: Text): string;
  /** Text between tags. */
  text(text: Text): string;
}

const VOID = ['img'];
/** A tag that is longer stands on several lines. */
const WIDTH = 100;

/** An element as code, two spaces a level. */
export function writeTag(tag: Tag, dialect: Dialect, indent = ''): string {
  const attributes = tag.attributes.map(([name, value]) => (value === true ? name : dialect.attribute(name, value)));
  const open = openTag(tag.tag, attributes, indent);
  const children = tag.children ?? [];
  if (VOID.includes(tag.tag)) return `${open.slice(0, -1).replace(/\S$/, '$& ')}/>`;
  if (children.length === 0) return `${open}</${tag.tag}>`;
  const [only] = children;
  if (children.length === 1 && only !== undefined && !isTag(only) && !open.includes('\n')) {
    return `${open}${dialect.text(only)}</${tag.tag}>`;
  }
  const deeper = `${indent}  `;
  const inner = children.map((child) => `\n${deeper}${isTag(child) ? writeTag(child, dialect, deeper) : dialect.text(child)}`);
  return `${open}${inner.join('')}\n${indent}</${tag.tag}>`;
}

function openTag(name: string, attributes: readonly string[], indent: string): string {
  const line = `<${[name, ...attributes].join(' ')}>`;
  if (indent.length + line.length <= WIDTH) return line;
  return `<${name}${attributes.map((attribute) => `\n${indent}  ${attribute}`).join('')}\n${indent}>`;
}

/**
 * Markup with gaps: plain HTML, and templates that put text into it.
 * @param protect what the platform would read as its own signs becomes character references
 * @param slots what stands in the gaps
 */
export function htmlDialect(protect: (html: string) => string = (html) => html, slots?: Readonly<Record<Slot['slot'], string>>): Dialect {
  const write = (text: Text): string =>
    text.map((piece) => (typeof piece === 'string' ? protect(escapeMarkup(piece)) : (slots?.[piece.slot] ?? ''))).join('');
  return { attribute: (name, value) => `${name}="${write(value)}"`, text: write };
}

/** In Liquid two braces, or a brace and a percent sign, are code. */
export function protectLiquid(html: string): string {
  return html.replaceAll(/\{(?=[{%])/g, '&#123;');
}

/** In WordPress square brackets can be shortcodes. */
export function protectWordPress(html: string): string {
  return html.replaceAll('[', '&#91;').replaceAll(']', '&#93;');
}

/** By which prop a component fills a gap: a key of the shop has a prop of its own name. */
export function propsFor(key: EmbedChoice['key']): Readonly<Record<Slot['slot'], string>> {
  return { slug: 'product', key: key === 'shop-id' ? 'shopId' : key, name: 'name', page: 'page' };
}

/**
 * JSX, and Astro's templates, where gaps are filled from props.
 * @param names attributes that are called otherwise
 */
export function jsxDialect(key: EmbedChoice['key'], names: Readonly<Record<string, string>> = {}): Dialect {
  const props = propsFor(key);
  const expression = (text: Text) => writeExpression(text, props);
  return {
    attribute(name, value) {
      const [only] = value;
      const isPlain = value.length === 1 && typeof only === 'string' && /^[\w #%,.:;/=?+-]*$/.test(only);
      return `${names[name] ?? name}=${isPlain ? `"${only}"` : expression(value)}`;
    },
    text: expression,
  };
}

/** A text as an expression in braces: a string, a prop, or a template of both. */
function writeExpression(text: Text, props: Readonly<Record<Slot['slot'], string>>): string {
  const [only] = text;
  if (text.length === 1 && only !== undefined) return `{${typeof only === 'string' ? quote(only) : props[only.slot]}}`;
  const parts = text.map((piece) =>
    typeof piece === 'string'
      ? quote(piece)
          .slice(1, -1)
          .replaceAll('\\"', '"')
          .replaceAll(/`|\$\{/g, '\\$&')
      : `\${${props[piece.slot]}}`,
  );
  return `{\`${parts.join('')}\`}`;
}

/** A string as TypeScript writes it. `<` is written as a number, so that no tag can end in it, whatever parses first. */
export function quote(text: string): string {
  return JSON.stringify(wellFormed(text)).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
