import type { SiteLanguage } from '#src/schemas/primitives.ts';
import {
  BADGE_FORMATS,
  BADGES,
  EMBED_PLATFORMS,
  type EmbedChoice,
  EVERY_SETTING,
  FORMS,
  firstChoice,
  formatsOf,
  hasSetting,
  KEYS,
  LAYOUTS,
  layoutsOf,
  limitsOf,
  MOST_MIN_LENGTH,
  needsProduct,
  SORTS,
  THEMES,
  themesOf,
} from './choice.ts';

/** As content files may have them. */
const SLUG = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const COLOUR = /^#[0-9a-f]{6}$/;
/** Stands in the address for the whole site, which has no slug. */
const WHOLE_SITE = '_site';

/** Reads the part of an address after `?`. A value that is not valid is replaced by that of `standard`; never throws. */
export function parseChoice(search: string, standard: EmbedChoice, languages: readonly SiteLanguage[]): EmbedChoice {
  const query = new URLSearchParams(search);
  const get = (name: string) => query.get(name) ?? '';
  const oneOf = <Value extends string>(name: string, values: readonly Value[], otherwise: Value): Value =>
    values.find((value) => value === get(name)) ?? otherwise;
  const slug = (name: string, otherwise: string) => (SLUG.test(get(name)) ? get(name) : otherwise);
  const accent = `#${get('accent').toLowerCase()}`;
  return tidyChoice({
    form: oneOf('form', FORMS, standard.form),
    product: get('product') === WHOLE_SITE ? '' : slug('product', standard.product),
    key: oneOf('key', KEYS, standard.key),
    review: slug('review', standard.review),
    lang: oneOf('lang', languages, standard.lang),
    theme: oneOf('theme', THEMES, standard.theme),
    accent: COLOUR.test(accent) ? accent : standard.accent,
    layout: oneOf('layout', LAYOUTS, standard.layout as (typeof LAYOUTS)[number]),
    limit: countOf(get('limit')),
    minLength: countOf(get('min-length')),
    order: oneOf('order', SORTS, standard.order),
    badge: oneOf('badge', BADGES, standard.badge),
    format: oneOf('format', BADGE_FORMATS, standard.format),
    platform: oneOf('platform', EMBED_PLATFORMS, standard.platform),
    pinned: get('pinned') === 'yes' || standard.pinned,
  });
}

/** The part of an address for a choice: empty, or with its `?`. What is as in `standard` is left out. */
export function formatChoice(choice: EmbedChoice, standard: EmbedChoice): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string, same: boolean) => {
    if (!same) query.set(name, value);
  };
  set('form', choice.form, choice.form === standard.form);
  set('product', choice.product || WHOLE_SITE, choice.product === standard.product);
  set('key', choice.key, choice.key === standard.key);
  set('review', choice.review, choice.review === standard.review);
  set('lang', choice.lang, choice.lang === standard.lang);
  set('theme', choice.theme, choice.theme === standard.theme);
  set('accent', choice.accent.slice(1), choice.accent === standard.accent);
  set('layout', choice.layout, choice.layout === standard.layout);
  set('limit', String(choice.limit), choice.limit === standard.limit);
  set('min-length', String(choice.minLength), choice.minLength === standard.minLength);
  set('order', choice.order, choice.order === standard.order);
  set('badge', choice.badge, choice.badge === standard.badge);
  set('format', choice.format, choice.format === standard.format);
  set('platform', choice.platform, choice.platform === standard.platform);
  set('pinned', 'yes', choice.pinned === standard.pinned);
  return query.size === 0 ? '' : `?${query}`;
}

/** The choice as its form can show it: what the form does not have is as if nobody had chosen it. */
export function tidyChoice(choice: EmbedChoice): EmbedChoice {
  const { form, limit, layout, theme } = choice;
  const unchosen = firstChoice(choice.product, choice.lang);
  const missing = EVERY_SETTING.filter((setting) => !hasSetting(form, setting)).map((setting) => [setting, unchosen[setting]]);
  const { least, most, standard } = limitsOf(form);
  const within = limit === 0 ? 0 : Math.min(most, Math.max(least, limit));
  return {
    ...choice,
    limit: within === standard ? 0 : within,
    theme: themesOf(form).some((known) => known === theme) ? theme : 'auto',
    layout: layoutsOf(form).some((known) => known === layout) && layout !== standardLayout(form) ? layout : '',
    minLength: Math.min(MOST_MIN_LENGTH, choice.minLength),
    format: formatsOf(choice.badge).find((known) => known === choice.format) ?? 'svg',
    ...Object.fromEntries(missing),
  };
}

/** The choice with a part of it changed. What its form does not have stays as it was chosen, for when another form is chosen. */
export function changeChoice(choice: EmbedChoice, part: Partial<EmbedChoice>): EmbedChoice {
  const tidy = tidyChoice({ ...choice, ...part });
  return { ...choice, ...Object.fromEntries(Object.keys(part).map((name) => [name, tidy[name as keyof EmbedChoice]])) };
}

/** How a form is laid out where nobody chose. */
export function standardLayout(form: EmbedChoice['form']): 'list' | 'cards' {
  return form === 'wall' ? 'cards' : 'list';
}

/** Whether the choice can be about the whole site; otherwise it needs a product. */
export function isWholeSite({ form, product }: EmbedChoice): boolean {
  return product === '' && !needsProduct(form);
}

function countOf(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}
