import type { SiteLanguage } from '#src/schemas/primitives.ts';
import { KEY_KINDS } from '#src/schemas/product-keys.ts';

/** In the order in which they are offered. `snippet` and `badge` need no script in the shop's page. */
export const FORMS = ['stars', 'rating', 'reviews', 'wall', 'quote', 'snippet', 'frame', 'badge'] as const;
export type Form = (typeof FORMS)[number];

/** By what the code names a product: our slug, or a key of the shop. */
export const KEYS = ['product', ...KEY_KINDS] as const;

export const EMBED_PLATFORMS = ['html', 'shopify', 'wordpress', 'react', 'astro'] as const;
export type Platform = (typeof EMBED_PLATFORMS)[number];

export const THEMES = ['auto', 'light', 'dark', 'inherit'] as const;
export const LAYOUTS = ['list', 'cards', 'carousel'] as const;
export const SORTS = ['newest', 'oldest', 'highest', 'lowest'] as const;
export const BADGES = ['pill', 'mini', 'card'] as const;
export const BADGE_FORMATS = ['svg', 'png'] as const;

/** Everything that can be chosen. `tidyChoice()` leaves out of the preview, the code and the address what a form does not have. */
export interface EmbedChoice {
  form: Form;
  /** Slug; empty for the whole site. */
  product: string;
  key: (typeof KEYS)[number];
  /** Id of the review that a quote shows. */
  review: string;
  lang: SiteLanguage;
  theme: (typeof THEMES)[number];
  /** #rrggbb; empty for the site's own. */
  accent: string;
  layout: (typeof LAYOUTS)[number] | '';
  /** 0 stands for the default of the form. */
  limit: number;
  /** Characters. */
  minLength: number;
  order: (typeof SORTS)[number];
  badge: (typeof BADGES)[number];
  format: (typeof BADGE_FORMATS)[number];
  platform: Platform;
  /** The script at its immutable address, with its hash. */
  pinned: boolean;
}

export type Setting = 'key' | 'review' | 'theme' | 'accent' | 'layout' | 'limit' | 'minLength' | 'order' | 'badge' | 'format' | 'pinned';

/** Which settings a form really has, beside product and language, which all have. */
export const SETTINGS: Readonly<Record<Form, readonly Setting[]>> = {
  stars: ['key', 'pinned'],
  rating: ['key', 'theme', 'accent', 'pinned'],
  reviews: ['key', 'layout', 'limit', 'minLength', 'order', 'theme', 'accent', 'pinned'],
  wall: ['key', 'layout', 'limit', 'minLength', 'order', 'theme', 'accent', 'pinned'],
  quote: ['review', 'theme', 'accent', 'pinned'],
  snippet: ['theme', 'accent'],
  frame: ['layout', 'limit', 'theme'],
  badge: ['badge', 'format'],
};

export const EVERY_SETTING = [...new Set(Object.values(SETTINGS).flat())];

export const hasSetting = (form: Form, setting: Setting): boolean => SETTINGS[form].includes(setting);

/** These are custom elements, named `bukti-` and their form. */
export const isElement = (form: Form): boolean => hasSetting(form, 'pinned');

/** Stars, a snippet and a frame always show one product, and a quote is chosen from the reviews of one product. */
export const needsProduct = (form: Form): boolean => ['stars', 'quote', 'snippet', 'frame'].includes(form);

/** PNG is drawn of the badge in one line only. */
export const formatsOf = (badge: EmbedChoice['badge']): readonly EmbedChoice['format'][] => (badge === 'pill' ? BADGE_FORMATS : ['svg']);

export const layoutsOf = (form: Form): readonly (typeof LAYOUTS)[number][] => (form === 'frame' ? ['list', 'cards'] : LAYOUTS);

/** The snippet and the frame always stand in a box of their own. */
export const themesOf = (form: Form): readonly (typeof THEMES)[number][] =>
  isElement(form) ? THEMES : THEMES.filter((theme) => theme !== 'inherit');

/** How many reviews a form can show, and how many it shows by default. The elements and `FRAME_LIMITS` use the same numbers. */
export function limitsOf(form: Form): { least: number; most: number; standard: number } {
  if (form === 'frame') return { least: 2, most: 12, standard: 3 };
  return { least: 1, most: 50, standard: form === 'wall' ? 12 : 3 };
}

export const MOST_MIN_LENGTH = 500;

/** The choice before anybody chose. */
export function firstChoice(product: string, lang: SiteLanguage): EmbedChoice {
  return {
    form: 'reviews',
    product,
    key: 'product',
    review: '',
    lang,
    theme: 'auto',
    accent: '',
    layout: '',
    limit: 0,
    minLength: 0,
    order: 'newest',
    badge: 'pill',
    format: 'svg',
    platform: 'html',
    pinned: false,
  };
}
