/**
 * Dunning's log-likelihood ratio G² for two samples (Dunning, *Accurate Methods for the Statistics of Surprise and
 * Coincidence*, 1993): how unlikely it is that the same share of both says a thing. Unlike chi-squared it can be trusted
 * with small numbers. 10.83 is passed by chance once in a thousand times.
 * @param said how many of `of` say it in each sample
 */
export function logLikelihoodRatio(said: { here: number; there: number }, of: { here: number; there: number }): number {
  const all = of.here + of.there;
  const share = (said.here + said.there) / all;
  const cells: [observed: number, expected: number][] = [
    [said.here, of.here * share],
    [said.there, of.there * share],
    [of.here - said.here, of.here * (1 - share)],
    [of.there - said.there, of.there * (1 - share)],
  ];
  return 2 * cells.reduce((sum, [observed, expected]) => sum + (observed === 0 ? 0 : observed * Math.log(observed / expected)), 0);
}
