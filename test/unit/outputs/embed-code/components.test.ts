import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transform } from '@astrojs/compiler-rs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { Liquid } from 'liquidjs';
import { type HTMLElement, parse } from 'node-html-parser';
import { createElement } from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import ts from 'typescript';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type EmbedChoice, FORMS } from '#src/outputs/embed-code/choice.ts';
import type { CodeContext, CodePlace } from '#src/outputs/embed-code/code.ts';
import { renderCode } from '#src/outputs/embed-code/render-code.ts';
import { choiceOf, contextOf, HOSTILE } from './context.ts';

const TAGGED = FORMS.filter((form) => form !== 'snippet');
mkdirSync('.cache', { recursive: true });
const work = mkdtempSync(join('.cache', 'embed-code-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function codeOf(place: CodePlace, choice: Partial<EmbedChoice>, context: Partial<CodeContext> = {}): string {
  const block = renderCode(choiceOf({ review: 'rani-1', ...choice }), contextOf(context)).find((one) => one.place === place);
  if (block === undefined) throw new Error(`There is no code for ${place}.`);
  return block.code;
}

/** Attributes of all elements by the element's name; without what React asks for ahead, how it loads a script, and the width of a badge, which other products do not share. */
const attributesOf = (root: HTMLElement) =>
  root
    .querySelectorAll('*')
    .filter(({ rawTagName }) => rawTagName !== 'link')
    .map(({ rawTagName, attributes }) => {
      const named = Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value] as const);
      return [
        rawTagName,
        Object.fromEntries(named.filter(([name]) => name !== 'async' && !(rawTagName === 'img' && name === 'width'))),
      ] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));

describe('React', () => {
  /** Renders a component as a server does. */
  function render(code: string, name: string): string {
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX },
    });
    const exported: { Reviews?: (props: { product: string; name: string }) => ReturnType<typeof createElement> } = {};
    const modules: Record<string, unknown> = { 'react/jsx-runtime': jsxRuntime, react: { useEffect: () => undefined } };
    new Function('exports', 'require', outputText)(exported, (wanted: string) => modules[wanted]);
    if (exported.Reviews === undefined) throw new Error('The component is not exported.');
    return renderToStaticMarkup(createElement(exported.Reviews, { product: 'kopi-sumbing', name }));
  }

  test.each(TAGGED.flatMap((form) => ['Kopi Sumbing', HOSTILE].map((name) => [form, name] as const)))(
    '%s renders what the HTML says: %s',
    (form, name) => {
      const chosen = { form, layout: 'cards', theme: 'dark', pinned: true } as const;
      const rendered = parse(render(codeOf('component', { ...chosen, platform: 'react' }, { name }), name));
      const html = parse(codeOf('page', chosen, { name }));
      // The script of a frame's height is a part of the component there.
      if (form === 'frame') html.querySelector('script')?.remove();
      expect(attributesOf(rendered)).toEqual(attributesOf(html));
      expect(rendered.textContent.trim()).toBe(html.textContent.trim());
    },
  );

  test('TypeScript takes every component, with the declaration', () => {
    const files = FORMS.map((form) => {
      const file = resolve(work, `${form}-component.tsx`);
      writeFileSync(
        file,
        `${codeOf('component', { form, layout: 'cards', limit: 5, theme: 'dark', accent: '#ff8800', platform: 'react' })}\n`,
      );
      return file;
    });
    writeFileSync(resolve(work, 'snippet.tsx'), codeOf('client', { form: 'snippet', platform: 'react' }));
    const types = resolve(work, 'bukti.d.ts');
    writeFileSync(types, codeOf('types', { platform: 'react' }));
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      jsx: ts.JsxEmit.ReactJSX,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      types: ['react'],
      skipLibCheck: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
    };
    // Both programs have the same files of TypeScript and React: they are read once.
    const host = ts.createCompilerHost(options);
    const { getSourceFile } = host;
    const read = new Map<string, ts.SourceFile | undefined>();
    host.getSourceFile = (name, ...more) => {
      if (!read.has(name)) read.set(name, getSourceFile.call(host, name, ...more));
      return read.get(name);
    };
    const check = (roots: string[]) => {
      const program = ts.createProgram(roots, options, host);
      return roots
        .flatMap((root) => ts.getPreEmitDiagnostics(program, program.getSourceFile(root)))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    };
    expect(check([...files, types])).toEqual([]);
    expect(check(files).join()).toContain('bukti-reviews');
  });
});

/** As Astro itself asks its compiler. */
const AS_ASTRO = { internalURL: 'astro/compiler-runtime', resultScopedSlot: true, resolvePath: (path: string) => path };

describe('Astro', () => {
  test.each(TAGGED.flatMap((form) => ['', 'kopi-sumbing'].map((product) => [form, product] as const)))(
    '%s of "%s" renders what the HTML says',
    async (form, product) => {
      const chosen = { form, product, theme: 'dark', pinned: true } as const;
      const { code, diagnostics } = transform(codeOf('component', { ...chosen, platform: 'astro' }, { name: HOSTILE }), AS_ASTRO);
      expect(diagnostics).toEqual([]);
      const file = resolve(work, `${form}-${product}.mjs`);
      writeFileSync(file, code);
      const { default: Reviews } = await import(/* @vite-ignore */ file);
      const container = await AstroContainer.create();
      const rendered = parse(await container.renderToString(Reviews, { props: { product, name: HOSTILE } }));
      const html = parse(codeOf('page', chosen, { name: HOSTILE }));
      expect(attributesOf(rendered)).toEqual(attributesOf(html));
      expect(rendered.textContent.trim()).toBe(html.textContent.trim());
    },
  );

  test('a snippet is fetched when the site is built', async () => {
    const { code, diagnostics } = transform(codeOf('component', { form: 'snippet', platform: 'astro', theme: 'dark' }), AS_ASTRO);
    expect(diagnostics).toEqual([]);
    const file = resolve(work, 'snippet.mjs');
    writeFileSync(file, code);
    const { default: Reviews } = await import(/* @vite-ignore */ file);
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(contextOf().snippet));
    const container = await AstroContainer.create();
    const rendered = await container.renderToString(Reviews, { props: { product: 'cangkir' } });
    expect(fetched).toHaveBeenCalledWith('https://ulasan.example/bukti/embed/cangkir/snippet.html');
    expect(rendered).toBe(codeOf('page', { form: 'snippet', theme: 'dark' }));
    fetched.mockRestore();
  });
});

describe('Liquid', () => {
  const fill = (code: string, title: string) => new Liquid().parseAndRenderSync(code, { product: { handle: 'kopi-sumbing', title } });

  test.each(TAGGED.flatMap((form) => ['Kopi Sumbing', HOSTILE].map((name) => [form, name] as const)))(
    '%s renders what the HTML says, for this product and for every one: %s',
    (form, name) => {
      const chosen = { form, layout: 'cards', theme: 'dark', pinned: true } as const;
      const html = parse(codeOf('page', chosen, { name }));
      // A quote is of one review.
      for (const place of form === 'quote' ? (['liquidThis'] as const) : (['liquidThis', 'liquidEvery'] as const)) {
        const rendered = parse(fill(codeOf(place, { ...chosen, platform: 'shopify' }, { name }), name));
        expect(attributesOf(rendered)).toEqual(attributesOf(html));
        expect(rendered.textContent.trim()).toBe(html.textContent.trim());
      }
    },
  );

  test('on a card, where a theme calls the product otherwise, stars are those of the card', () => {
    const code = codeOf('liquidEvery', { form: 'stars', platform: 'shopify' });
    const rendered = new Liquid().parseAndRenderSync(code, { card_product: { handle: 'kopi-sumbing' } });
    expect(parse(rendered).querySelector('bukti-stars')?.getAttribute('product')).toBe('kopi-sumbing');
  });

  test('a snippet keeps what its words and style are', () => {
    const chosen = { form: 'snippet', theme: 'dark' } as const;
    const rendered = fill(codeOf('liquidThis', { ...chosen, platform: 'shopify' }), '');
    expect(rendered.replaceAll('&#123;', '{')).toBe(codeOf('page', chosen));
  });
});
