/** How many reviews a form shows where nobody said how many; other forms show no list. */
export const LIMITS: Readonly<Record<string, number>> = { reviews: 3, wall: 12 };

/** So many documents of at most 20 reviews are looked through for long ones. */
export const MOST_PAGES = 9;
