import { expect, test } from 'vitest';
import { factsOf, isPlatformVideo, kindsOf, listPostFilters } from '#src/outputs/post-filters.ts';
import type { Post } from '#src/schemas/post.ts';

type Filtered = Pick<Post, 'platform' | 'products' | 'media' | 'source'>;
const PHOTO = { src: 'customers/a.jpg', alt: 'A' };
const VIDEO = { src: 'customers/a.mp4', alt: 'A', poster: 'customers/a.jpg' };
const post = (fields: Partial<Filtered>): Filtered => ({ platform: 'whatsapp', products: ['kopi'], media: [], ...fields });

test.each([
  ['https://www.youtube.com/watch?v=abc', true],
  ['https://youtu.be/abc', true],
  ['https://m.youtube.com/shorts/abc', true],
  ['https://www.youtube.com/@kanal/community', false],
  ['https://www.tiktok.com/@a/video/1', true],
  ['https://www.tiktok.com/@a/photo/1', false],
  ['https://www.instagram.com/reel/abc/', true],
  ['https://www.instagram.com/p/abc/', false],
  ['https://www.facebook.com/toko/videos/1', true],
  ['https://www.facebook.com/toko/posts/1', false],
  ['https://example.com/https://youtu.be/abc', false],
  ['https://youtube.com.example/watch?v=abc', false],
])('%s is a video: %s', (source, expected) => {
  expect(isPlatformVideo({ source })).toBe(expected);
});

test.each([
  ['words alone', {}, ['words']],
  ['a photo', { media: [PHOTO] }, ['photo']],
  ['a video of the site', { media: [VIDEO] }, ['video']],
  ['both', { media: [PHOTO, VIDEO] }, ['photo', 'video']],
  ['the still of a video that is elsewhere', { media: [PHOTO], source: 'https://youtu.be/abc' }, ['video']],
  ['a video that is elsewhere, without a still', { source: 'https://youtu.be/abc' }, ['video']],
] as const)('%s', (_name, fields, kinds) => {
  expect(kindsOf(post(fields as unknown as Partial<Filtered>))).toEqual(kinds);
});

test('filters offer what chooses, products in the order of the site and platforms by number', () => {
  const posts = [
    post({ products: ['teh', 'kopi'] }),
    post({ platform: 'tiktok', source: 'https://www.tiktok.com/@a/video/1' }),
    post({ platform: 'tiktok', source: 'https://www.tiktok.com/@a/video/2' }),
  ];
  expect(listPostFilters(posts, ['kopi', 'gula', 'teh'])).toEqual([
    {
      facet: 'product',
      values: [
        { value: 'kopi', n: 3 },
        { value: 'teh', n: 1 },
      ],
    },
    {
      facet: 'platform',
      values: [
        { value: 'tiktok', n: 2 },
        { value: 'whatsapp', n: 1 },
      ],
    },
    {
      facet: 'kind',
      values: [
        { value: 'video', n: 2 },
        { value: 'words', n: 1 },
      ],
    },
  ]);
  expect(listPostFilters([post({})], ['kopi'])).toEqual([]);
  expect(factsOf(post({ products: ['teh', 'kopi'] }))).toEqual(['product=teh', 'product=kopi', 'platform=whatsapp', 'kind=words']);
});
