import { expect, test } from 'vitest';
import { problemsOfPage } from '#src/check/problems-of-page.ts';
import { renderProblemOverlay } from '#src/outputs/problem-overlay.ts';

const FILES = [
  'site.yaml',
  'log/entries.jsonl',
  'products/kopi.yaml',
  'products/teh.yaml',
  'reviews/kopi/ani.md',
  'reviews/teh/budi.md',
  'reviews/kopi.ndjson',
  'posts/x.md',
];
const REVIEWS = [{ id: 'budi', product: 'teh' }];

test.each([
  ['', FILES],
  ['posts/', FILES],
  ['en/', FILES],
  ['products/kopi/', ['site.yaml', 'log/entries.jsonl', 'products/kopi.yaml', 'reviews/kopi/ani.md', 'reviews/kopi.ndjson']],
  ['en/products/teh/2/', ['site.yaml', 'log/entries.jsonl', 'products/teh.yaml', 'reviews/teh/budi.md']],
  ['reviews/ani/', ['site.yaml', 'log/entries.jsonl', 'reviews/kopi/ani.md', 'reviews/kopi.ndjson']],
  ['reviews/budi/', ['site.yaml', 'log/entries.jsonl', 'products/teh.yaml', 'reviews/teh/budi.md']],
])('the page %s has to do with its own files', (path, expected) => {
  const problems = FILES.map((file) => ({ file }));
  expect(problemsOfPage(problems, path, REVIEWS).map(({ file }) => file)).toEqual(expected);
});

test('the box over the page says the place, and no word of a file is markup', () => {
  const html = renderProblemOverlay(
    [
      {
        code: 'invalid-value',
        file: 'reviews/kopi/ani.md',
        line: 3,
        field: 'title',
        message: 'found "<img src=x onerror=alert(1)>"',
        fix: 'Change title.',
        indonesian: { message: 'isinya lain' },
      },
    ],
    'en',
  );
  expect(html).toContain('<code>reviews/kopi/ani.md:3</code>');
  expect(html).toContain('title: found &quot;&lt;img src=x');
  expect(html).not.toContain('<img');
});
