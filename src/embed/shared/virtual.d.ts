/** What the site decides: made by the embed integration when it is built. Lists have one entry for each language of the site: more would not fit into the stars' script. */
declare module 'virtual:bukti/elements' {
  /** The style of all embeds, in the site's colours. */
  export const STYLE: string;
  /** Five stars in a box of 100 by 20, as the data of an SVG path. */
  export const FIVE_STARS: string;
  /** The site's first language first. */
  export const LANGUAGES: readonly string[];

  // Texts of the stars alone, as src/i18n/elements.ts derives them; those of the other elements come with their documents.
  export const outOfFive: readonly string[];
  export const sample: readonly string[];
}
