import type { Texts } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { KeyKind } from '#src/schemas/product-keys.ts';
import type { SiteScale } from '#src/schemas/site-scale.ts';
import type { Policies } from '../embed/policies.ts';
import type { EmbedChoice } from './choice.ts';
import type { Release } from './code.ts';

/** What the embed builder is told. Plain data: it travels in the page. */
export interface BuilderProps {
  lang: SiteLanguage;
  languages: readonly SiteLanguage[];
  /** Names of the languages, in the page's. */
  languageNames: Record<string, string>;
  t: Texts['embedBuilder'];
  site: {
    /** As published, absolute. */
    url: string;
    name: string;
    scale: SiteScale;
    /** How many reviews. */
    published: number;
    /** How many products. */
    products: number;
  };
  /** What is shown before anybody chose; missing where the site has no product. */
  product?: Subject;
  choice: EmbedChoice;
  policies: Policies;
  /** "Reviews of #", by the language of the embed. */
  about: Readonly<Record<string, string>>;
  release: Release;
  starsRelease: Release;
  /** What stars of an accent stand on. */
  boxes: Record<'light' | 'dark', string>;
}

/** A product, as much of it as code names. */
export interface Subject {
  slug: string;
  name: Record<SiteLanguage, string>;
  /** What the shop's system calls it. */
  keys: Readonly<Record<KeyKind, readonly string[]>>;
  published: number;
}
