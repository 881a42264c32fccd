import { HEIGHT_SCRIPT } from '../embed/frame-tag.ts';
import { type EmbedChoice, FORMS, isElement } from './choice.ts';
import type { CodeBlock, CodeContext } from './code.ts';
import { describeTemplate, fillEmbed } from './describe.ts';
import { describeScript } from './script.ts';
import { isTemplate, listGaps, type Tag } from './tag.ts';
import { type Dialect, jsxDialect, propsFor, quote, writeTag } from './write-tag.ts';

const NAMES = { class: 'className', crossorigin: 'crossOrigin', frameborder: 'frameBorder' };

/** A component in TypeScript, for React 19 and what renders it on a server; of an element also its declaration. */
export function renderReact(choice: EmbedChoice, context: CodeContext): CodeBlock[] {
  if (choice.form === 'snippet')
    return [
      { place: 'component', code: renderServerComponent(choice, context) },
      { place: 'client', code: CLIENT },
    ];
  const described = describeTemplate(choice, context);
  const tag = isTemplate(described) ? described : fillEmbed(choice, context);
  const dialect = reactDialect(choice.key);
  const component = (markup: string, before?: string) => renderComponent(tag, choice.key, markup, before);
  if (choice.form === 'frame') return [{ place: 'component', code: renderFrame(component, writeTag(tag, dialect, '    ')) }];
  if (!isElement(choice.form)) return [{ place: 'component', code: component(writeTag(tag, dialect, '    ')) }];
  // React 19 puts an async script into the head, once; React 18 needs it in the page itself.
  const script = describeScript(choice, context);
  const lines = [
    '<>',
    `  ${writeTag(tag, dialect, '      ')}`,
    `  ${writeTag(script, dialect, '      ').replace(/><\/script>$/, ' />')}`,
    '</>',
  ];
  return [
    { place: 'component', code: component(lines.join('\n    ')) },
    { place: 'types', code: TYPES },
  ];
}

/** JSX as React reads it: a style is an object. */
function reactDialect(key: EmbedChoice['key']): Dialect {
  const jsx = jsxDialect(key, NAMES);
  const inObject = (declaration: string) => {
    const [name = '', value = ''] = declaration.split(':');
    return `${name.replace(/-\w/g, (part) => part.slice(1).toUpperCase())}: ${quote(value)}`;
  };
  return {
    ...jsx,
    attribute: (name, value) =>
      name === 'style' ? `style={{ ${value.join('').split(';').map(inObject).join(', ')} }}` : jsx.attribute(name, value),
  };
}

function renderComponent(tag: Tag, key: EmbedChoice['key'], markup: string, before = ''): string {
  const names = listGaps(tag).map((gap) => propsFor(key)[gap]);
  const props = names.length === 0 ? '' : `{ ${names.join(', ')} }: { ${names.map((name) => `${name}: string`).join('; ')} }`;
  return `export function Reviews(${props}) {\n${before}  return (\n    ${markup}\n  );\n}`;
}

function renderFrame(component: (markup: string, before: string) => string, markup: string): string {
  const listener = HEIGHT_SCRIPT.replace(/^addEventListener\('message', \(\{ data, source \}\) => \{\n/, '').replace(/\n\}\);$/, '');
  const effect = [
    '  useEffect(() => {',
    '    const resize = ({ data, source }: MessageEvent) => {',
    ...listener.split('\n').map((line) => `    ${line}`),
    '    };',
    "    addEventListener('message', resize);",
    '    // The frame may have said its height before this component was ready: ask it again.',
    "    for (const frame of document.querySelectorAll('iframe')) frame.contentWindow?.postMessage({ message: 'ready' }, '*');",
    "    return () => removeEventListener('message', resize);",
    '  }, []);',
    '',
  ].join('\n');
  return `import { useEffect } from 'react';\n\n${component(markup, effect)}`;
}

/** Fetched on the server, so that readers ask no other site for anything. */
function renderServerComponent({ theme }: EmbedChoice, { urls }: CodeContext): string {
  const [before = '', after = ''] = urls.absolute(urls.snippet('--slug--')).split('--slug--');
  const themed = theme === 'auto' ? '' : `.replace('class="bukti"', 'class="bukti" data-theme="${theme}"')`;
  return [
    "import { Snippet } from './snippet';",
    '',
    'export async function Reviews({ product }: { product: string }) {',
    `  const answer = await fetch(${quote(before)} + product + ${quote(after)});`,
    '  if (!answer.ok) return null;',
    `  const html = (await answer.text())${themed};`,
    '  return <Snippet html={html} />;',
    '}',
  ].join('\n');
}

/** Where a page is loaded, the browser's parser makes the shadow tree; where React writes it, this does. */
const CLIENT = `'use client';

export function Snippet({ html }: { html: string }) {
  // Other HTML is another element, since an element gets a shadow tree only once.
  return <div key={html} ref={openShadowTree} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}

function openShadowTree(place: HTMLElement | null) {
  const template = place?.querySelector<HTMLTemplateElement>('template[shadowrootmode]');
  if (!template?.parentElement) return;
  template.parentElement.attachShadow({ mode: 'open' }).append(template.content);
  template.remove();
}`;

const TYPES = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Bukti = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  product?: string;
  sku?: string;
  gtin?: string;
  'shop-id'?: string;
  review?: string;
  limit?: number | string;
  'min-length'?: number | string;
  layout?: 'list' | 'cards' | 'carousel';
  order?: 'newest' | 'oldest' | 'highest' | 'lowest';
  theme?: 'light' | 'dark' | 'inherit';
  accent?: string;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${FORMS.filter(isElement)
  .map((form) => `      'bukti-${form}': Bukti;`)
  .join('\n')}
    }
  }
}`;
