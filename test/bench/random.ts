/** Pseudo-random numbers from a seed (mulberry32), so that each run measures the same content. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below a bound. */
  below(bound: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True so often, from 0 to 1. */
  chance(share: number): boolean;
}

export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return { next, below, pick: (items) => items[below(items.length)] as (typeof items)[number], chance: (share) => next() < share };
}

/**
 * How many of `total` fall to each of `ranks` things, by Zipf's law with an exponent near 1: a few have most, as in shops.
 * Each has at least one as long as there are enough.
 */
export function zipfShares(total: number, ranks: number): number[] {
  const weights = Array.from({ length: ranks }, (_, rank) => 1 / (rank + 1) ** 0.9);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => Math.max(total >= ranks ? 1 : 0, Math.floor((total * weight) / sum)));
  const rest = total - shares.reduce((all, share) => all + share, 0);
  shares[0] = (shares[0] ?? 0) + rest;
  return shares;
}
