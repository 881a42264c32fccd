import { describe, expect, test } from 'vitest';
import { computeLevel } from '../../../src/evidence/level.ts';
import { displayName, publishReview } from '../../../src/evidence/published-review.ts';
import { review } from '../../support/review.ts';

describe('a name is shown as its owner chose', () => {
  test.each([
    ['Rani Kusuma', 'full', 'Rani Kusuma'],
    ['Rani  Ayu Kusuma', 'full', 'Rani Ayu Kusuma'],
    ['Rani Ayu Kusuma', 'first-initial', 'Rani K.'],
    ['rani kusuma', 'initials', 'R. K.'],
    ['Suharto', 'first-initial', 'Suharto'],
    ['Rani Kusuma', 'anonymous', undefined],
    ['王 小明', 'first-initial', '王 小.'],
    ['Åsa Öberg', 'initials', 'Å. Ö.'],
    ['👩‍👩‍👧 Ibu', 'initials', '👩‍👩‍👧. I.'],
  ] as const)('%s as %s: %s', (name, display, expected) => {
    expect(displayName({ name, display })).toBe(expected);
  });
});

test('no exact day of a visit, no city of an anonymous author', () => {
  const shown = publishReview(review({ experienced: '2026-08-02', author: { name: 'A B', display: 'anonymous', city: 'Bandung' } }));
  expect(shown.experienced).toBe('2026-08');
  expect(shown.author).toEqual({});
});

describe('the level follows from the evidence', () => {
  test.each([
    ['website', undefined, 'unverified'],
    ['website', 'https://a.example', 'unverified'],
    ['google', 'https://a.example', 'source-linked'],
    ['tokopedia', undefined, 'unverified'],
  ] as const)('%s with source %s: %s', (channel, source, level) => {
    expect(computeLevel({ channel, source })).toBe(level);
  });
});
