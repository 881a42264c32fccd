/** How many reviews are shown where nobody said how many. */
export const LIMIT = 3;
export const WALL_LIMIT = 12;

/** So many documents of at most 20 reviews are looked through for the newest criticism; beyond, the most helpful one stands in. */
export const MOST_PAGES = 9;
