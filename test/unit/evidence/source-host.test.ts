import { expect, test } from 'vitest';
import { findSourceFault } from '#src/evidence/source-host.ts';
import type { Channel } from '#src/schemas/review.ts';

/** On a host of the platform, and no page of the platform: a door to any other site, or the front page. */
const DOORS: [Channel, string][] = [
  ['tokopedia', 'https://www.tokopedia.com/'],
  ['google', 'https://goo.gl/abc'],
  ['google', 'https://www.google.com/url?q=https://elsewhere.example'],
  ['google', 'https://www.google.co.id/amp/s/elsewhere.example/review'],
  ['instagram', 'https://l.instagram.com/?u=https://elsewhere.example'],
  ['facebook', 'https://lm.facebook.com/l.php?u=https://elsewhere.example'],
  ['facebook', 'https://www.facebook.com/l.php?u=https://elsewhere.example'],
  ['tiktok', 'https://www.tiktok.com/link/v2?target=https://elsewhere.example'],
  ['yelp', 'https://www.yelp.com/biz_redir?url=https://elsewhere.example'],
];

test.each(DOORS)('%s: %s is no source', (channel, source) => {
  expect(findSourceFault({ channel, source })).toBe('source-other-host');
});

test.each<[Channel, string]>([
  ['amazon', 'https://www.amazon.id/review/R1'],
  ['yelp', 'https://www.yelp.id/biz/lereng'],
  ['capterra', 'https://capterra.xx/p/1'],
  ['google', 'https://www.google.id/maps/place/Lereng'],
  ['google', 'https://google.xx/maps/place/Lereng'],
  ['google', 'https://www.google.com.id/maps/place/Lereng'],
  ['google', 'https://maps.google.co.de/?cid=123'],
])('%s: a country where the platform has no site, %s', (channel, source) => {
  expect(findSourceFault({ channel, source })).toBe('source-other-host');
});

test.each<[Channel, string]>([
  ['google', 'https://goo.gl/maps/abc'],
  ['google', 'https://www.google.co.id/maps/place/Lereng'],
  ['google', 'https://maps.google.com/?cid=123'],
  ['google', 'https://www.google.de/maps/place/Lereng'],
  ['google', 'https://www.google.com.au/maps/place/Lereng'],
  ['instagram', 'https://www.instagram.com/p/abc/'],
  ['facebook', 'https://www.facebook.com/lereng.contoh/posts/1'],
  ['tokopedia', 'https://www.tokopedia.com/lereng-contoh/review'],
  ['amazon', 'https://www.amazon.co.jp/review/R1'],
  ['yelp', 'https://www.yelp.com/biz/lereng?hrid=1'],
])('%s: %s is one', (channel, source) => {
  expect(findSourceFault({ channel, source })).toBeUndefined();
});
