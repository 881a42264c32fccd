import { parse } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { renderLlms } from '#src/outputs/llms.ts';
import { catalogOf } from '../../support/catalog.ts';

const render = (parts: Parameters<typeof catalogOf>[0], sealed = 0) => {
  const catalog = catalogOf(parts);
  return renderLlms({ ...catalog, log: { ...catalog.log, size: sealed } });
};
/** By the rules of CommonMark, as llmstxt.org has it: GitHub's would make a link of every bare address, escaped or not. */
const html = (markdown: string) => parse(markdownToHtml(markdown, { features: { gfm: false } }).html);

test('the form of llmstxt.org: a name, a summary, sections of links', () => {
  const text = render({
    site: { description: { id: 'Kopi lereng.', en: 'Coffee.' } },
    products: [{ slug: 'kopi', name: { id: 'Kopi', en: 'Coffee' } }, { slug: 'teh' }],
    reviews: [{ rating: 5 }, { rating: 4 }, { status: 'withheld', reason: 'abusive' }],
  });
  expect(text).toMatch(/^# Warung Uji\n\n> Kopi lereng\.\n\n/);
  expect(text).toContain('Reviews received: 3; published: 2; withheld: 1. Rating 4.5 of 5 from 2 counted reviews.');
  expect(text).toContain(
    '## Products\n\n- [Kopi](https://uji.example/products/kopi/): 4.5 of 5 from 2 counted reviews\n- [teh](https://uji.example/products/teh/): no rating yet, 0 published reviews\n',
  );
  expect(text).toContain('- [How we check](https://uji.example/trust/)');
  expect(text).toContain('- [This site in en](https://uji.example/en/)');
  expect(html(text).querySelectorAll('h1').length).toBe(1);
  expect(
    html(text)
      .querySelectorAll('h2')
      .map((heading) => heading.text),
  ).toEqual(['Products', 'How reviews are checked', 'Optional']);
});

test('the log is named once something is sealed, and the sitemap unless all of it is a sample', () => {
  expect(render({})).not.toContain('checkpoint');
  const sealed = render({}, 3);
  for (const file of ['.well-known/review-log.json', 'log/checkpoint', 'reviews/{id}.json'])
    expect(sealed).toContain(`https://uji.example/${file}`);
  expect(sealed).toContain('sitemap-index.xml');
  expect(sealed).not.toContain('sample content');
  const sample = render({ site: { sample: true } });
  expect(sample).toContain('This is sample content');
  expect(sample).not.toContain('sitemap-index.xml');
});

describe('a name is read as the text that it is', () => {
  test.each([
    '[Free](https://evil.example)',
    '![x](https://evil.example/x.png)',
    '](https://evil.example) [',
    '<script>alert(1)</script>',
    '<https://evil.example>',
    '*bold* _it_ `code` ~~no~~ # h | t',
    '&lt;b&gt; &amp; \\* back\\',
    '1. one',
    '- one',
    '+ one',
    '# one #',
    '===',
    '> quoted',
  ])('%s', (name) => {
    const root = html(render({ site: { description: name, name }, products: [{ slug: 'kopi', name }] }));
    expect(root.querySelector('h1')?.textContent).toBe(name);
    expect(root.querySelector('blockquote > p')?.textContent).toBe(name);
    expect(root.querySelectorAll('blockquote').length).toBe(1);
    const link = root.querySelector('li a');
    expect(link?.textContent).toBe(name);
    expect(link?.getAttribute('href')).toBe('https://uji.example/products/kopi/');
    expect(root.querySelectorAll('img, script, h1 *, li a *').length).toBe(0);
    expect(root.toString()).not.toContain('href="https://evil.example');
  });
});

test('what nobody can see is not in it', () => {
  const text = render({ products: [{ slug: 'kopi', name: 'Ko\u202Epi\u200B\u{E0041} Lereng' }] });
  expect(text).toContain('[Kopi Lereng]');
  expect(text).not.toMatch(/[\p{Cf}]/u);
});

test('of 101 products the last one is behind a link', () => {
  const products = Array.from({ length: 101 }, (_, n) => ({ slug: `kopi-${n}` }));
  const text = render({ products });
  expect(text.split('no rating yet').length - 1).toBe(100);
  expect(text).toContain('- [All products](https://uji.example/products/): 101 in all');
});
