import { describe, expect, test } from 'vitest';
import { displayName } from '#src/evidence/display-name.ts';
import { EMPTY_LOG_STATE, type LogState } from '#src/evidence/log-state.ts';
import { publishReview } from '#src/evidence/published-review.ts';
import { documentHash } from '#src/evidence/sealed-document.ts';
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
  const shown = publishReview(
    review({ experienced: '2026-08-02', author: { name: 'A B', display: 'anonymous', city: 'Bandung' } }),
    EMPTY_LOG_STATE,
  );
  expect(shown.experienced).toBe('2026-08');
  expect(shown.author).toEqual({});
});

describe('a level comes from a live leaf with the hash of these words, and from nowhere else', () => {
  const seed = '0123456789abcdef0123456789abcdef';
  const sealed = review({ seed, channel: 'google', source: 'https://www.google.com/maps/1' });
  const logWith = (evidence: LogState['seals'][string]['evidence']): LogState => ({
    ...EMPTY_LOG_STATE,
    seals: { rani: { index: 7, rev: 2, doc: documentHash(sealed, seed), leafHash: 'ab', evidence } },
  });

  test.each([
    ['order', 'order-matched'],
    ['invitation', 'invited'],
    ['source', 'source-linked'],
    ['same-order', 'unverified'],
    [null, 'unverified'],
  ] as const)('evidence %s: %s', (evidence, level) => {
    const shown = publishReview(sealed, logWith(evidence));
    expect(shown.level).toBe(level);
    expect(shown.seal).toEqual({ index: 7, rev: 2, leafHash: 'ab' });
    expect(shown).not.toHaveProperty('seed');
  });

  test.each([
    ['other words', { body: 'Lain.' }],
    ['other stars', { rating: 5 }],
    ['another source', { source: 'https://www.google.com/maps/2' }],
    ['no seed', { seed: undefined }],
    ['another id', { id: 'constructor' }],
  ])('%s: no level, no seal', (_name, change) => {
    const shown = publishReview({ ...sealed, ...change } as typeof sealed, logWith('order'));
    expect(shown.level).toBe('unverified');
    expect(shown.seal).toBeUndefined();
  });
});
