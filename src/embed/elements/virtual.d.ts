/** What the site decides: made by the embed integration when it is built. Lists have one entry for each language of the site. */
declare module 'virtual:bukti/elements' {
  /** Place of a language in the lists. A site of one language has only the first. */
  export type Lang = 0 | 1;
  type Texts = Readonly<Record<Lang, string>>;

  /** The style of all embeds, in the site's colours. */
  export const STYLE: string;
  /** Five stars in a box of 100 by 20, as the data of an SVG path. */
  export const FIVE_STARS: string;
  /** The site's first language first. */
  export const LANGUAGES: readonly string[] & Readonly<Record<Lang, import('#src/schemas/primitives.ts').SiteLanguage>>;
  /** For dates, as BCP 47 tags. */
  export const LOCALES: Texts;
  /** Where the pages of a language stand below the site's address: empty, or with a slash at the end. */
  export const ROOTS: Texts;

  // Texts, as src/i18n/elements.ts derives them.
  export const about: Texts;
  export const outOf: Texts;
  export const noReviews: Texts;
  export const noCounted: Texts;
  export const anonymous: Texts;
  export const readMore: Texts;
  export const allReviews: Texts;
  export const rule: Texts;
  export const sample: Texts;
}
