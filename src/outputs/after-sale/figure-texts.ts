import type { AfterSale } from '#src/aggregate/after-sale.ts';
import type { AnswerSummary } from '#src/aggregate/answers.ts';
import type { InvitationSummary } from '#src/aggregate/invitations.ts';
import { formatDays, formatNumber, formatRating, formatShare } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** A text on a page with figures in it. Pages show it, and `bukti verify` says of each page whether it is this one. */
export interface FigureText {
  /** `subject/group/name`, as `bukti report` names the figure: the value of `data-figure`. */
  name: string;
  /** The figures in it, as people read them: a share is a percentage. */
  numbers: readonly number[];
  say(lang: SiteLanguage): string;
}

/** What a page says of answers, complaints and promises, of the whole site or of one product. */
export function afterSaleTexts({ answers, recovery, promises }: AfterSale): FigureText[] {
  return [
    ...(answers.reviews === 0 ? [] : answerTexts(answers)),
    ...[...answers.byMonth, ...answers.byChannel].flatMap(({ key, ...group }) => answerCells(group, key)),
    ...(recovery.complaints === 0 ? [] : recoveryTexts(recovery)),
    ...promises.flatMap(promiseTexts),
  ];
}

/** The cells of one row of a table of answers. @param group a month or channel; empty where the row is of a product */
export function answerCells({ reviews, answered, share, medianDays }: AnswerSummary, group: string): FigureText[] {
  const cell = (name: string, numbers: number[], say: FigureText['say']) => ({ name: `answers/${group}/${name}`, numbers, say });
  return [
    number(`answers/${group}/reviews`, reviews),
    number(`answers/${group}/answered`, answered),
    cell('shareCell', share === undefined ? [] : [percent(share)], (lang) => (share === undefined ? NONE : formatShare(share, lang))),
    cell('medianCell', medianDays === undefined ? [] : [rounded(medianDays)], (lang) =>
      medianDays === undefined ? NONE : textsFor(lang).afterSale.answers.inDays(formatDays(medianDays, lang)),
    ),
  ];
}

export function invitationTexts({ share, answerShare, ...counts }: InvitationSummary): FigureText[] {
  const { due, wrote, noContact, unreachable, invited, reminded, answered, open } = counts;
  const cells = { due, wrote, noContact, unreachable, invited, reminded, answered };
  const page = (lang: SiteLanguage) => textsFor(lang).invite.page;
  return [
    ...Object.entries(cells).map(([name, n]) => number(`invitations//${name}`, n)),
    ...(share === undefined
      ? []
      : [
          sentence('invitations//share', [invited, open, percent(share)], (lang) =>
            page(lang).share(formatNumber(invited, lang), formatNumber(open, lang), formatShare(share, lang)),
          ),
        ]),
    ...(answerShare === undefined
      ? []
      : [
          sentence('invitations//answerShare', [answered, invited, percent(answerShare)], (lang) =>
            page(lang).answerShare(formatNumber(answered, lang), formatNumber(invited, lang), formatShare(answerShare, lang)),
          ),
        ]),
  ];
}

function answerTexts({ answered, reviews, share = 0, medianDays, timed }: AnswerSummary): FigureText[] {
  const t = (lang: SiteLanguage) => textsFor(lang).afterSale.answers;
  return [
    sentence('answers//share', [answered, reviews, percent(share)], (lang) =>
      t(lang).sum(formatNumber(answered, lang), formatNumber(reviews, lang), formatShare(share, lang)),
    ),
    ...(medianDays === undefined
      ? []
      : [
          sentence('answers//medianDays', [rounded(medianDays), timed], (lang) =>
            t(lang).time(formatDays(medianDays, lang), formatNumber(timed, lang)),
          ),
        ]),
  ];
}

function recoveryTexts({ complaints, resolved, share = 0, medianDays, timed, ratedAgain, open }: AfterSale['recovery']): FigureText[] {
  const t = (lang: SiteLanguage) => textsFor(lang).afterSale.recovery;
  const { n, before, after } = ratedAgain;
  return [
    sentence('recovery//share', [resolved, complaints, percent(share)], (lang) =>
      t(lang).sum(formatNumber(resolved, lang), formatNumber(complaints, lang), formatShare(share, lang)),
    ),
    ...(medianDays === undefined
      ? []
      : [
          sentence('recovery//medianDays', [rounded(medianDays), timed], (lang) =>
            t(lang).time(formatDays(medianDays, lang), formatNumber(timed, lang)),
          ),
        ]),
    ...(before === undefined || after === undefined
      ? []
      : [
          sentence('recovery//ratingAfter', [before, after, n], (lang) =>
            t(lang).stars(formatRating(before, lang), formatRating(after, lang), formatNumber(n, lang)),
          ),
        ]),
    ...(open.length === 0 ? [] : [sentence('recovery//open', [open.length], (lang) => t(lang).open(open.length))]),
    ...open.map(({ id, rating, state, days }) =>
      sentence(`recovery/${id}/open`, days === undefined ? [rating] : [rating, days], (lang) => {
        const age = days === undefined ? t(lang).ageUnknown : t(lang).age(days);
        return `${rating} ★ · ${t(lang).states[state]} · ${age}`;
      }),
    ),
  ];
}

export function promiseTexts({ slug, n, kept, share, interval, quarters, brokenReviews }: AfterSale['promises'][number]): FigureText[] {
  const t = (lang: SiteLanguage) => textsFor(lang).afterSale.promises;
  if (share === undefined || interval === undefined) return [];
  const { low, high } = interval;
  const broken = brokenReviews.length;
  return [
    sentence(`promise/${slug}/share`, [kept, n, percent(share)], (lang) =>
      t(lang).kept(formatNumber(kept, lang), formatNumber(n, lang), formatShare(share, lang)),
    ),
    sentence(`promise/${slug}/low`, [percent(low), percent(high)], (lang) =>
      t(lang).interval(formatShare(low, lang), formatShare(high, lang)),
    ),
    ...quarters.flatMap((one) => {
      const group = `promise/${slug} ${one.quarter}`;
      const of = one.kept / (one.kept + one.broken);
      return [
        sentence(`${group}/share`, [percent(of)], (lang) => formatShare(of, lang)),
        number(`${group}/kept`, one.kept),
        number(`${group}/broken`, one.broken),
      ];
    }),
    ...(broken === 0 ? [] : [sentence(`promise/${slug}/brokenReviews`, [broken], (lang) => t(lang).broken(broken))]),
    ...brokenReviews.map((id) => sentence(`promise/${slug}/brokenReview ${id}`, [], () => id)),
  ];
}

const NONE = '–';

/** A cell with one number in it. */
export function number(name: string, n: number): FigureText {
  return { name, numbers: [n], say: (lang) => formatNumber(n, lang) };
}

export function sentence(name: string, numbers: readonly number[], say: FigureText['say']): FigureText {
  return { name, numbers, say };
}

/** 33 for a share of 0.333, rounded as a page rounds it. */
function percent(share: number): number {
  return Number.parseInt(formatShare(share, 'en'), 10);
}

/** Days as a page shows them. */
function rounded(days: number): number {
  return Number(formatDays(days, 'en').replaceAll(',', ''));
}
