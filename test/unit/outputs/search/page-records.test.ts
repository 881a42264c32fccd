import { expect, test } from 'vitest';
import { isSearchedPage } from '#src/outputs/search/page-records.ts';

test.each([
  ['trust/index.html', true],
  ['en/trust/index.html', true],
  ['changes/index.html', true],
  ['en/partners/index.html', true],
  ['index.html', false],
  ['en/index.html', false],
  ['404.html', false],
  ['reviews/rani/index.html', false],
  ['en/products/kopi/index.html', false],
  ['posts/index.html', false],
  ['en/search/index.html', false],
  ['embed/kopi/index.html', false],
  ['complaints/3f9a/index.html', false],
])('the page %s is read by Pagefind: %s', (path, isSearched) => {
  expect(isSearchedPage(path, ['id', 'en'])).toBe(isSearched);
});
