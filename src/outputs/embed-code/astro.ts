import { type EmbedChoice, isElement } from './choice.ts';
import type { CodeBlock, CodeContext } from './code.ts';
import { describeTemplate, fillEmbed } from './describe.ts';
import { HEIGHT_TAG } from './html.ts';
import { describeScript } from './script.ts';
import { isTemplate, listGaps } from './tag.ts';
import { jsxDialect, propsFor, quote, writeTag } from './write-tag.ts';

/** A component of Astro; of a snippet, one that fetches it when the site is built. */
export function renderAstro(choice: EmbedChoice, context: CodeContext): CodeBlock[] {
  return [{ place: 'component', code: choice.form === 'snippet' ? renderInclude(choice, context) : renderComponent(choice, context) }];
}

function renderComponent(choice: EmbedChoice, context: CodeContext): string {
  const tag = describeTemplate(choice, context);
  const dialect = jsxDialect(choice.key);
  if (!isTemplate(tag)) {
    return [writeTag(fillEmbed(choice, context), dialect), ...scriptOf(choice, context)].join('\n');
  }
  const props = listGaps(tag).map((gap) => propsFor(choice.key)[gap]);
  return ['---', `const { ${props.join(', ')} } = Astro.props;`, '---', writeTag(tag, dialect), ...scriptOf(choice, context)].join('\n');
}

/** Astro leaves a script alone that is `is:inline`. */
function scriptOf(choice: EmbedChoice, context: CodeContext): string[] {
  if (choice.form === 'frame') return [HEIGHT_TAG.replace('<script>', '<script is:inline>')];
  return isElement(choice.form) ? [writeTag(describeScript(choice, context, [['is:inline', true]]), jsxDialect(choice.key))] : [];
}

function renderInclude({ theme }: EmbedChoice, { urls }: CodeContext): string {
  const [before = '', after = ''] = urls.absolute(urls.snippet('--slug--')).split('--slug--');
  const themed = theme === 'auto' ? '' : `.replace('class="bukti"', 'class="bukti" data-theme="${theme}"')`;
  return [
    '---',
    'const { product } = Astro.props;',
    `const answer = await fetch(${quote(before)} + product + ${quote(after)});`,
    `const html = answer.ok ? (await answer.text())${themed} : '';`,
    '---',
    '<Fragment set:html={html} />',
  ].join('\n');
}
