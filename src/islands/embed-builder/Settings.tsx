import {
  BADGES,
  type EmbedChoice,
  formatsOf,
  hasSetting,
  isElement,
  KEYS,
  layoutsOf,
  limitsOf,
  needsProduct,
  SORTS,
  themesOf,
} from '#src/outputs/embed-code/choice.ts';
import type { BuilderProps } from '#src/outputs/embed-code/props.ts';
import { standardLayout } from '#src/outputs/embed-code/query.ts';
import { contrastOf } from '#src/outputs/theme/colour.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { Choose } from './Choose.tsx';
import { ProductPicker } from './ProductPicker.tsx';
import type { EmbedFacts, QuotableReview } from './use-facts.ts';

interface Props extends Pick<BuilderProps, 't' | 'lang' | 'languages' | 'languageNames' | 'site' | 'boxes'> {
  facts: EmbedFacts;
  onChoose(part: Partial<EmbedChoice>): void;
  onReset(): void;
}

const COUNTS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 30, 50];
const LENGTHS = [0, 40, 80, 120, 200, 300];
/** WCAG 2.2, 1.4.11: what a drawing needs to be seen. */
const DRAWING_RATIO = 3;
const QUOTED_CHARACTERS = 40;

/** What the chosen form can be told, and nothing that it cannot. */
export function Settings({ t, lang, languages, languageNames, site, boxes, facts, onChoose, onReset }: Props) {
  const { shown } = facts;
  const { form } = shown;
  const has = (setting: Parameters<typeof hasSetting>[1]) => hasSetting(form, setting);
  const { least, most, standard } = limitsOf(form);
  const subject = facts.products.find(({ slug }) => slug === shown.product);
  const kinds = KEYS.filter((kind) => kind === 'product' || (subject?.keys[kind].length ?? 0) > 0);
  const isOfProduct = !isElement(form) && shown.product !== '';
  const spoken = isOfProduct ? reviewOutputs({ languages, scale: site.scale }).embedded : languages;
  return (
    <fieldset className="eb-settings">
      <legend>{t.settings.legend}</legend>
      <ProductPicker
        t={t.settings}
        lang={lang}
        products={facts.products}
        count={site.products}
        value={shown.product}
        hasWhole={!needsProduct(form)}
        onChoose={(product) => onChoose({ product, review: '' })}
      />
      {has('key') && kinds.length > 1 && (
        <Choose
          label={t.settings.key}
          options={kinds.map((kind) => [kind, t.settings.keys[kind]] as const)}
          value={shown.key}
          onChoose={(key) => onChoose({ key })}
        />
      )}
      {has('review') && <ReviewPicker t={t} facts={facts} onChoose={(review) => onChoose({ review })} />}
      {spoken.length > 1 && (
        <Choose
          label={t.settings.lang}
          options={spoken.map((one) => [one, languageNames[one] ?? one] as const)}
          value={shown.lang}
          onChoose={(chosen) => onChoose({ lang: chosen })}
        />
      )}
      {has('badge') && (
        <Choose
          label={t.settings.badge}
          options={BADGES.map((one) => [one, t.badges[one]] as const)}
          value={shown.badge}
          onChoose={(badge) => onChoose({ badge })}
        />
      )}
      {has('format') && formatsOf(shown.badge).length > 1 && (
        <Choose
          label={t.settings.format}
          options={formatsOf(shown.badge).map((one) => [one, t.formats[one]] as const)}
          value={shown.format}
          onChoose={(format) => onChoose({ format })}
        />
      )}
      {has('layout') && (
        <Choose
          label={t.settings.layout}
          options={layoutsOf(form).map((one) => [one, t.layouts[one]] as const)}
          value={shown.layout || standardLayout(form)}
          onChoose={(layout) => onChoose({ layout })}
        />
      )}
      {has('limit') && (
        <Choose
          label={t.settings.limit}
          options={counts(COUNTS, shown.limit).filter(([n]) => n >= least && n <= most)}
          value={shown.limit || standard}
          onChoose={(limit) => onChoose({ limit })}
        />
      )}
      {has('minLength') && (
        <Choose
          label={t.settings.minLength}
          options={counts(LENGTHS, shown.minLength)}
          value={shown.minLength}
          hint={t.settings.minLengthHint}
          onChoose={(minLength) => onChoose({ minLength })}
        />
      )}
      {has('order') && (
        <Choose
          label={t.settings.order}
          options={SORTS.map((one) => [one, t.orders[one]] as const)}
          value={shown.order}
          hint={t.settings.orderHint}
          onChoose={(order) => onChoose({ order })}
        />
      )}
      {has('theme') && (
        <Choose
          label={t.settings.theme}
          options={themesOf(form).map((one) => [one, t.themes[one]] as const)}
          value={shown.theme}
          onChoose={(theme) => onChoose({ theme })}
        />
      )}
      {has('accent') && <Accent t={t} boxes={boxes} choice={shown} onChoose={(accent) => onChoose({ accent })} />}
      <button type="button" className="eb-reset" onClick={onReset}>
        {t.settings.reset}
      </button>
    </fieldset>
  );
}

function ReviewPicker({ t, facts, onChoose }: Pick<Props, 't' | 'facts'> & { onChoose(review: string): void }) {
  const { reviews, shown } = facts;
  if (reviews?.length === 0) return <p className="soft">{t.settings.noReviews}</p>;
  return (
    <Choose
      label={t.settings.review}
      options={reviews?.map((review) => [review.id, nameOf(review)] as const) ?? [[shown.review, '…']]}
      value={shown.review}
      onChoose={onChoose}
    />
  );
}

function nameOf({ rating, author, body }: QuotableReview): string {
  const words = [...body.replace(/\s+/g, ' ')];
  const start = words.length > QUOTED_CHARACTERS ? `${words.slice(0, QUOTED_CHARACTERS).join('')}…` : words.join('');
  return [`★ ${rating}`, author.name, start].filter((part) => part !== null).join(' · ');
}

function Accent({ t, boxes, choice, onChoose }: Pick<Props, 't' | 'boxes'> & { choice: EmbedChoice; onChoose(accent: string): void }) {
  const { accent, theme } = choice;
  const weak = (['light', 'dark'] as const).filter(
    (mode) => accent !== '' && (theme === 'auto' || theme === mode) && contrastOf(accent, boxes[mode]) < DRAWING_RATIO,
  );
  return (
    <div className="eb-field">
      <span className="eb-accent">
        <label className="eb-check">
          <input type="checkbox" checked={accent === ''} onChange={(event) => onChoose(event.target.checked ? '' : STARTING_ACCENT)} />
          <span>{t.settings.accentOwn}</span>
        </label>
        {accent !== '' && (
          <input type="color" aria-label={t.settings.accent} value={accent} onChange={(event) => onChoose(event.target.value)} />
        )}
      </span>
      <small className="soft" role="status">
        {weak.map((mode) => t.settings.accentWeak.replace('#', t.themes[mode].toLowerCase())).join(' ')}
      </small>
    </div>
  );
}

/** Seen on light and on dark boxes. */
const STARTING_ACCENT = '#c2410c';

function counts(usual: readonly number[], chosen: number): (readonly [number, string])[] {
  return [...new Set([...usual, chosen])]
    .filter((n) => n > 0 || usual.includes(0))
    .sort((a, b) => a - b)
    .map((n) => [n, String(n)] as const);
}
