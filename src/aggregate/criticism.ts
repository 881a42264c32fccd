/** Up to this many stars a review is criticism; more are praise. Pages, embeds, search links and the API share this one limit. */
const MOST_CRITICISM = 3;

interface Starred {
  /** 1 to 5. */
  rating: number;
}

/** 1 to 3 stars. */
export function isCriticism({ rating }: Starred): boolean {
  return rating <= MOST_CRITICISM;
}

/** 4 or 5 stars. */
export function isPraise(review: Starred): boolean {
  return !isCriticism(review);
}

/** For a link to all criticism. */
export const CRITICAL_STARS: readonly number[] = /* @__PURE__ */ [1, 2, 3, 4, 5].filter((rating) => isCriticism({ rating }));
