/** Closed lists of a review that browsers need too, apart from the schema and its library. */

/** From most to least of a name shown. */
export const NAME_DISPLAYS = ['full', 'first-initial', 'initials', 'anonymous'] as const;

/** The four questions of the trust profile; the customer answers, nobody guesses. */
export const TRUST_QUESTIONS = ['competence', 'consistency', 'integrity', 'care'] as const;
