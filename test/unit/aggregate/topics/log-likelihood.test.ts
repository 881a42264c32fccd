import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLikelihoodRatio } from '#src/aggregate/topics/log-likelihood.ts';

test.each([
  { said: { here: 10, there: 0 }, of: { here: 20, there: 20 }, g2: 17.26, why: '2 (10 ln 2 + 10 ln ⅔ + 20 ln 1⅓)' },
  {
    said: { here: 3, there: 0 },
    of: { here: 13, there: 96 },
    g2: 13.43,
    why: '2 (3 ln (109/13) + 10 ln (10·109/(13·106)) + 96 ln (109/106))',
  },
  { said: { here: 5, there: 50 }, of: { here: 10, there: 100 }, g2: 0, why: 'the same share' },
  { said: { here: 20, there: 20 }, of: { here: 20, there: 20 }, g2: 0, why: 'everybody says it' },
])('$said of $of: $g2, $why', ({ said, of, g2 }) => {
  expect(logLikelihoodRatio(said, of)).toBeCloseTo(g2, 2);
});

test('never below 0, and the same from both sides', () => {
  const sample = fc.tuple(fc.nat(200), fc.nat(200)).map(([a, b]) => ({ said: Math.min(a, b), of: Math.max(a, b, 1) }));
  fc.assert(
    fc.property(sample, sample, (one, other) => {
      const g2 = logLikelihoodRatio({ here: one.said, there: other.said }, { here: one.of, there: other.of });
      expect(g2).toBeGreaterThanOrEqual(-1e-9);
      expect(logLikelihoodRatio({ here: other.said, there: one.said }, { here: other.of, there: one.of })).toBeCloseTo(g2, 8);
    }),
  );
});
