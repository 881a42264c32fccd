import { HEIGHT_SCRIPT } from '../embed/frame-tag.ts';
import { type EmbedChoice, isElement } from './choice.ts';
import type { CodeBlock, CodeContext } from './code.ts';
import { fillEmbed } from './describe.ts';
import { describeScript } from './script.ts';
import type { Tag } from './tag.ts';
import { htmlDialect, writeTag } from './write-tag.ts';

/** Code for a page that is written by hand, or by any system that takes HTML. */
export function renderHtml(choice: EmbedChoice, context: CodeContext): CodeBlock[] {
  if (choice.form === 'badge') return [{ place: 'page', code: renderMarkup(choice, context) }, renderMarkdown(choice, context)];
  return [{ place: 'page', code: withScript(renderMarkup(choice, context), choice, context) }];
}

/** The markup itself, everything put in. @param protect what the platform would read as its own signs becomes character references */
export function renderMarkup(choice: EmbedChoice, context: CodeContext, protect?: (html: string) => string): string {
  if (choice.form === 'snippet') return renderFragment(choice, context);
  return writeTag(fillEmbed(choice, context), htmlDialect(protect));
}

/** Markup with the script that it needs after it. */
export function withScript(markup: string, choice: EmbedChoice, context: CodeContext): string {
  if (choice.form === 'frame') return `${markup}\n${HEIGHT_TAG}`;
  return isElement(choice.form) ? `${markup}\n${writeTag(describeScript(choice, context), htmlDialect())}` : markup;
}

export const HEIGHT_TAG = `<script>${HEIGHT_SCRIPT}</script>`;

/** The fragment as it is published, and the theme; empty until it has been read. */
function renderFragment({ theme }: EmbedChoice, { snippet = '' }: CodeContext): string {
  return theme === 'auto' ? snippet : snippet.replace('class="bukti"', `class="bukti" data-theme="${theme}"`);
}

/** For README files. A PNG has twice the pixels that it should take: Markdown cannot say so, but takes HTML. */
function renderMarkdown(choice: EmbedChoice, context: CodeContext): CodeBlock {
  if (choice.format === 'png') return { place: 'readme', code: renderMarkup(choice, context) };
  const link = fillEmbed(choice, context);
  const [image] = link.children ?? [];
  const textOf = (tag: Tag, wanted: string) => {
    const value = tag.attributes.find(([name]) => name === wanted)?.[1];
    return typeof value === 'object' ? value.join('') : '';
  };
  const { src, alt } =
    image !== undefined && 'tag' in image ? { src: textOf(image, 'src'), alt: textOf(image, 'alt') } : { src: '', alt: '' };
  return { place: 'readme', code: `[![${plain(alt)}](${src})](${textOf(link, 'href')})` };
}

/** Text that no reader of Markdown takes for markup. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]()<>#+.!|&~-]/g, '\\$&');
}
