import { BADGE_STYLE } from '../embed/badge-style.ts';
import { frameAttributes, frameHeight } from '../embed/frame-tag.ts';
import { type EmbedChoice, isElement, limitsOf } from './choice.ts';
import type { CodeContext } from './code.ts';
import { isWholeSite } from './query.ts';
import { fillSlots, KEY, NAME, PAGE, SLUG, type Slot, type Tag, type Text } from './tag.ts';

/**
 * What a shop's template uses for every product. A key does not lead to the product's page, so the link leads to all reviews. Badges of one
 * style are equally high, but not equally wide.
 */
export function describeTemplate(choice: EmbedChoice, context: CodeContext): Tag {
  return fillSlots(describeEmbed(choice, context, !isWholeSite(choice)), { page: context.urls.absolute(context.urls.reviews()) });
}

/** The same with everything put in. */
export function fillEmbed(choice: EmbedChoice, context: CodeContext): Tag {
  const { urls, name, key = '' } = context;
  return fillSlots(describeEmbed(choice, context), {
    slug: choice.product,
    key,
    name,
    page: urls.absolute(urls.product(choice.product)),
  });
}

/** The element that shows a choice, whose slug and name a template may put in: an element of ours, a frame, or a badge that is a link. */
function describeEmbed(choice: EmbedChoice, context: CodeContext, isForEvery = false): Tag {
  if (choice.form === 'badge') return describeBadge(choice, context, isForEvery);
  return isElement(choice.form) ? describeElement(choice, context) : describeFrame(choice, context);
}

/** Text between the tags, for readers until the script has loaded or when it never does. It has no figures, because they would become old. */
function describeElement(choice: EmbedChoice, context: CodeContext): Tag {
  const { form, theme, accent, layout, limit, minLength, order } = choice;
  const optional: [string, string, boolean][] = [
    ['layout', layout, layout !== ''],
    ['limit', String(limit), limit > 0],
    ['min-length', String(minLength), minLength > 0],
    ['order', order, order !== 'newest'],
    ['theme', theme, theme !== 'auto'],
    ['accent', accent, accent !== ''],
  ];
  return {
    tag: `bukti-${form}`,
    attributes: [
      ...(form === 'quote'
        ? [attribute('review', choice.review)]
        : isWholeSite(choice)
          ? []
          : [isKeyed(choice, context) ? attribute(choice.key, KEY) : attribute('product', SLUG)]),
      ...optional.filter(([, , isChosen]) => isChosen).map(([name, value]) => attribute(name, value)),
      attribute('lang', choice.lang),
    ],
    // The style sheet keeps one line free for the stars: a link would add another one.
    children: form === 'stars' ? [] : [describeLink(choice, context)],
  };
}

const isKeyed = ({ key }: EmbedChoice, context: CodeContext): boolean => key !== 'product' && context.key !== undefined;

function describeFrame({ theme, layout, limit, lang }: EmbedChoice, context: CodeContext): Tag {
  const { urls, published } = context;
  const query = new URLSearchParams();
  if (theme !== 'auto') query.set('theme', theme);
  if (layout !== '') query.set('layout', layout);
  if (limit > 0) query.set('limit', String(limit));
  const shown = Math.min(published, limit || limitsOf('frame').standard);
  const all = {
    src: withSlug((slug) => urls.absolute(urls.embed(slug)), query.size === 0 ? '' : `?${query}`),
    title: describeName(lang, context),
    height: [String(frameHeight(shown))],
  };
  return { tag: 'iframe', attributes: Object.entries(frameAttributes(all)) };
}

function describeBadge(choice: EmbedChoice, context: CodeContext, isForEvery: boolean): Tag {
  const { urls, badgeSize } = context;
  const ending = `${choice.badge === 'pill' ? '' : `.${choice.badge}`}.${choice.format}`;
  const src = isWholeSite(choice)
    ? [urls.absolute(urls.badge(`_site${ending}`))]
    : withSlug((slug) => urls.absolute(urls.badge(`${slug}${ending}`)));
  const sides = isForEvery ? (['height'] as const) : (['width', 'height'] as const);
  const size = badgeSize === undefined ? [] : sides.map((side) => attribute(side, String(badgeSize[side])));
  const image: Tag = {
    tag: 'img',
    attributes: [['src', src], ['alt', describeName(choice.lang, context)], ...size, ['style', [BADGE_STYLE]]],
  };
  return { ...describeLink(choice, context), children: [image] };
}

/** The link to all reviews; for a quote, to the whole review. */
function describeLink(choice: EmbedChoice, context: CodeContext): Tag {
  const { urls } = context;
  const { absolute } = urls;
  const href =
    choice.form === 'quote'
      ? [absolute(urls.review(choice.review))]
      : isWholeSite(choice)
        ? [absolute(urls.reviews())]
        : isKeyed(choice, context)
          ? [PAGE]
          : withSlug((slug) => absolute(urls.product(slug)));
  return { tag: 'a', attributes: [['href', href]], children: [describeName(choice.lang, context)] };
}

/** "Ulasan …", and the name in its place. */
function describeName(lang: EmbedChoice['lang'], { about }: CodeContext): Text {
  const [before = '', after = ''] = (about[lang] ?? '#').split('#');
  return [before, NAME, after].filter((piece) => piece !== '');
}

/** An address with the slug in its place. */
function withSlug(address: (slug: string) => string, query = ''): Text {
  const [before = '', after = ''] = address(GAP).split(GAP);
  return [before, SLUG, after + query].filter((piece) => piece !== '');
}

function attribute(name: string, value: string | Slot): readonly [string, Text] {
  return [name, [value]];
}

/** No slug has two hyphens in a row at its start. */
const GAP = '--gap--';
