import { expect, test } from 'vitest';
import { listCards } from '#src/cards/list-cards.ts';
import { SiteSchema } from '#src/schemas/site.ts';
import { catalogOf } from '../../support/catalog.ts';

const photo = { src: 'customers/a.jpg', alt: 'Kopi' };
const pathsOf = (site: Record<string, unknown>) =>
  listCards(catalogOf({ site: { languages: ['id'], ...site }, reviews: [{}] }), '/m').map(({ path }) => path);

test('reviews are drawn in every size, products and the site in the landscape alone', () => {
  expect(pathsOf({})).toEqual([
    'cards/id/site.png',
    'cards/id/site.plain.png',
    'cards/id/products/kopi.png',
    'cards/id/reviews/r0.png',
    'cards/id/reviews/r0.square.png',
    'cards/id/reviews/r0.story.png',
  ]);
});

test.each<[string[], string[]]>([
  [[], []],
  [['landscape'], []],
  [['story'], ['story']],
  [
    ['story', 'square'],
    ['square', 'story'],
  ],
])('cards.sizes %j: the landscape, and %j', (sizes, more) => {
  const reviews = pathsOf({ cards: { sizes } }).filter((path) => path.includes('/reviews/'));
  expect(reviews).toEqual(['cards/id/reviews/r0.png', ...more.map((size) => `cards/id/reviews/r0.${size}.png`)]);
});

test.each([['poster'], ['story', 'story']])('cards.sizes [%s, %s] is a mistake', (...sizes) => {
  const site = { name: 'A', tagline: 'A', description: 'A', url: 'https://a.example' };
  expect(SiteSchema.safeParse({ ...site, cards: { sizes: sizes.filter((size) => size !== undefined) } }).success).toBe(false);
});

test('the photo stands where there is room for it; a video is shown by its poster', () => {
  const video = { src: 'customers/a.mp4', alt: 'Kopi', poster: 'customers/b.jpg' };
  const jobs = listCards(catalogOf({ site: { languages: ['id'] }, reviews: [{ media: [photo] }, { media: [video] }, {}] }), '/m');
  const pictures = Object.fromEntries(jobs.flatMap(({ path, card }) => (card.kind === 'review' ? [[path.slice(17), card.picture]] : [])));
  expect(pictures).toEqual({
    'r0.png': undefined,
    'r0.square.png': '/m/customers/a.jpg',
    'r0.story.png': '/m/customers/a.jpg',
    'r1.png': undefined,
    'r1.square.png': '/m/customers/b.jpg',
    'r1.story.png': '/m/customers/b.jpg',
    'r2.png': undefined,
    'r2.square.png': undefined,
    'r2.story.png': undefined,
  });
});

test('what the author has disclosed is on the card', () => {
  const [job] = listCards(catalogOf({ reviews: [{ disclosure: 'employee', disclosureNote: 'Karyawan.' }] }), '').filter(
    ({ card }) => card.kind === 'review',
  );
  expect(job?.card).toMatchObject({ disclosure: 'Bekerja untuk merek ini' });
});
