import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { isPraise } from '#src/aggregate/criticism.ts';
import { readContent } from '#src/content/read-content.ts';
import { today } from '#src/loaders/today.ts';
import { readPage } from '../support/pages.ts';

const dist = inject('dist');
const catalog = buildCatalog(await readContent('content'), today());
const pageAt = (path: string) => readPage(dist, `${path}index.html`.slice(1)).root;
const reviewsIn = (path: string, block: string) =>
  pageAt(path)
    .querySelectorAll(`${block} [data-review]`)
    .map((card) => card.getAttribute('data-review'));
const PAGES = Math.round(catalog.reviews.length / 24);

describe.each(['/', '/en/'])('below %s', (root) => {
  test('the wall holds every review once, newest first, in pages of one length but for the first', () => {
    const pages = Array.from({ length: PAGES }, (_, at) => reviewsIn(`${root}reviews/${at === 0 ? '' : `page/${at + 1}/`}`, '.wall'));
    const lengths = pages.map(({ length }) => length);
    expect(pages.flat()).toEqual(catalog.reviews.map(({ id }) => id));
    expect(lengths.slice(1)).toEqual(Array.from({ length: PAGES - 1 }, () => 24));
  });

  test('beside a review stand three others of its product, praise and criticism where there are both', () => {
    for (const { slug, reviews } of catalog.products) {
      for (const review of reviews) {
        const related = reviewsIn(`${root}reviews/${review.id}/`, '[aria-labelledby=related]').map((id) =>
          reviews.find((other) => other.id === id),
        );
        expect(new Set(related).size, `${slug}: ${review.id}`).toBe(Math.min(3, reviews.length - 1));
        expect(related).not.toContain(review);
        expect(related).not.toContain(undefined);
        const others = reviews.filter((other) => other !== review);
        const opinions = (some: readonly (typeof review | undefined)[]) => new Set(some.map((other) => other && isPraise(other))).size;
        if (others.length > 1) expect(opinions(related), review.id).toBe(opinions(others));
      }
    }
  });

  test('on the home page the newest criticism stands by itself, with what came of it, and nothing stands twice', () => {
    const criticism = reviewsIn(root, '[aria-labelledby=criticism]');
    const wall = reviewsIn(root, '[aria-labelledby=wall]');
    const newest = catalog.reviews.filter(({ rating }) => !isPraise({ rating })).slice(0, 3);
    expect(criticism).toEqual(newest.map(({ id }) => id));
    expect(wall).toHaveLength(12);
    expect(new Set([...wall, ...criticism]).size).toBe(15);
    for (const { id, replies } of newest) {
      const card = pageAt(root).querySelector(`[aria-labelledby=criticism] [data-review="${id}"]`);
      expect(card?.textContent.includes(root === '/' ? 'Belum dijawab' : 'Not answered yet')).toBe(replies.length === 0);
    }
  });
});

test('what a card says of the author’s interest is never left out', () => {
  const disclosed = catalog.reviews.filter(({ disclosure }) => disclosure !== 'none');
  expect(disclosed.length).toBeGreaterThan(0);
  const notes = Array.from({ length: PAGES }, (_, at) => pageAt(`/reviews/${at === 0 ? '' : `page/${at + 1}/`}`)).flatMap((page) =>
    page.querySelectorAll('.wall .disclosed bdi').map(({ textContent }) => textContent),
  );
  expect(notes).toEqual(disclosed.map(({ disclosureNote }) => disclosureNote));
});

test('answers and steps stand in the order in which they happened', () => {
  const answered = catalog.reviews.filter(({ replies, recovery }) => replies.length + recovery.length > 1);
  expect(answered.length).toBeGreaterThan(5);
  for (const { id, replies, recovery } of answered) {
    const days = pageAt(`/reviews/${id}/`)
      .querySelectorAll('.answers time')
      .map((time) => time.getAttribute('datetime') ?? '');
    expect(days).toEqual([...replies, ...recovery].map(({ date }) => date).sort());
  }
});

test('every page of the wall and of posts is in the sitemap, and llms.txt leads to the wall', () => {
  const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  for (let page = 1; page <= PAGES; page += 1) {
    expect(sitemap).toContain(`/reviews/${page === 1 ? '' : `page/${page}/`}</loc>`);
  }
  expect(sitemap).not.toContain(`/reviews/page/${PAGES + 1}/`);
  expect(sitemap).toContain('/posts/</loc>');
  expect(readFileSync(join(dist, 'llms.txt'), 'utf8')).toContain('/reviews/)');
});
