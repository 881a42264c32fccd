/** What cannot be said at once of one thing: the better first. `A > B` is also how praise and blame are told apart. */
export const OPPOSITES = `
fast > slow
durable > shortlived
strong > fragile
safe > broken
neat > messy
cheap > expensive
delicious > tasteless
fragrant > stinking
useful > useless
new > secondhand
soft > rough
as-described > different
complete > missing
genuine > fake
reply > ignored
friendly > rude
honest > dishonest
pleased > disappointed
good > bad
works > dead
quiet > noisy
bright > dim
clear > blurry
easy > difficult
fresh > stale
clean > dirty
stretchy > stiff
`;

/** Opposites of which neither is better in itself. */
export const NEUTRAL_OPPOSITES = `
hot < cool
thick < thin
big < small
light < heavy
wet < dry
sharp < blunt
`;

/** Praise and blame that have no opposite here. */
export const PRAISE = 'comfortable beautiful cute recommended again suitable fits free crunchy absorbs waterproof worth';
export const BLAME =
  'burnt itchy cancel careless leak spill torn faded wrong complaint refund return acne expired rusty shrinks sinking sticky wet too';
