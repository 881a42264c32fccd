import { type Catalog, countPublished } from '#src/aggregate/catalog.ts';
import type { RatingSummary } from '#src/aggregate/rating.ts';
import { localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { describeSummary } from '#src/outputs/embed/summary.ts';
import type { Palettes } from '#src/outputs/theme/palette.ts';
import { resolveColours } from '#src/outputs/theme/resolve-colours.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** pill: stars, mean and count in one line; mini: one star, mean and count; card: with name and distribution. */
export const BADGE_STYLES = ['pill', 'mini', 'card'] as const;
export type BadgeStyle = (typeof BADGE_STYLES)[number];

/** What a badge says. */
export interface Badge extends RatingSummary {
  lang: SiteLanguage;
  /** Of the product or the brand. */
  name: string;
  brand: string;
  sample: boolean;
  /** How many reviews and ratings are published, counted or not. */
  published: number;
  /** Everything that the badge shows, in words, for people who cannot see it. */
  title: string;
  description: string;
  palettes: Palettes;
}

export interface BadgeFile {
  /** Without its ending: `kopi`, `kopi.mini`, `_site.card`. No slug has a dot or an underscore. */
  file: string;
  /** The slug of the product; missing for the badge of the whole site. */
  slug?: string;
  style: BadgeStyle;
  badge: Badge;
}

/** The badges of all products and of the whole site, in one language. */
export function listBadges(catalog: Catalog, lang: SiteLanguage): BadgeFile[] {
  const { site } = catalog;
  const subjects = [
    { slug: undefined, name: site.name, summary: catalog.summary, published: countPublished(catalog) },
    ...catalog.products.map((product) => ({
      slug: product.slug,
      name: localText(product.name, lang),
      summary: product.summary,
      published: countPublished(product),
    })),
  ];
  const palettes = resolveColours(site.theme.colours);
  return subjects.flatMap(({ slug, name, summary, published }) => {
    const stem = slug ?? SITE_STEM;
    const badge: Badge = {
      ...summary,
      lang,
      name,
      brand: site.name,
      sample: site.sample,
      published,
      title: `${textsFor(lang).embed.about(name)}: ${describeSummary(summary, published, lang)}`,
      description: site.sample ? `${site.name}. ${textsFor(lang).pages.sample}` : site.name,
      palettes,
    };
    return BADGE_STYLES.map((style) => ({ file: badgeName(stem, style), ...(slug !== undefined && { slug }), style, badge }));
  });
}

/** Stands for the whole site in the place of a product's slug. */
const SITE_STEM = '_site';

/** Name of a badge's file, without its ending. */
function badgeName(stem: string, style: BadgeStyle): string {
  return style === 'pill' ? stem : `${stem}.${style}`;
}
