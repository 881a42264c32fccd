import type { AfterSale, SiteAfterSale } from '#src/aggregate/after-sale.ts';
import type { Catalog } from '#src/aggregate/catalog.ts';
import type { InvitationSummary } from '#src/aggregate/invitations.ts';
import { formatDate, formatDays, formatNumber, formatRating, formatShare, localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { listFigures } from '#src/outputs/after-sale/list-figures.ts';
import { renderSpreadsheet } from '#src/outputs/export/spreadsheet.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** Every figure, a line each. */
export function renderReportCsv(afterSale: SiteAfterSale): string {
  const rows = listFigures(afterSale).map(({ product, subject, group, name, value, n }) => [
    product,
    subject,
    group,
    name,
    String(value),
    String(n),
  ]);
  return renderSpreadsheet(['product', 'subject', 'group', 'name', 'value', 'n'], rows, { byteOrderMark: false });
}

/** The figures as the trust page words them: the whole site, then each product. */
export function renderReportText(
  { products, commitments, site }: Pick<Catalog, 'products' | 'commitments' | 'site'>,
  afterSale: SiteAfterSale,
  lang: SiteLanguage,
): string[] {
  const names = new Map(products.map(({ slug, name }) => [slug, localText(name, lang)]));
  const titles = new Map(commitments.map(({ slug, title }) => [slug, localText(title, lang)]));
  return [
    site.name,
    ...(afterSale.invitations === undefined ? [] : describeInvitations(afterSale.invitations, lang)),
    ...describe(afterSale, titles, lang),
    ...afterSale.products.flatMap(({ slug, ...own }) => ['', names.get(slug) ?? slug, ...describe(own, titles, lang)]),
  ];
}

function describeInvitations(invitations: InvitationSummary, lang: SiteLanguage): string[] {
  const { page: t } = textsFor(lang).invite;
  const number = (n: number) => formatNumber(n, lang);
  const { after, since, day, open, invited, answered, share, answerShare } = invitations;
  const left = (['wrote', 'noContact', 'unreachable', 'reminded'] as const).filter((name) => invitations[name] > 0);
  const lines = [t.rule(after, formatDate(since, lang)), `${t.due}: ${number(invitations.due)}`];
  if (share !== undefined) lines.push(t.share(number(invited), number(open), formatShare(share, lang)));
  lines.push(...left.map((name) => `  ${t[name]}: ${number(invitations[name])}`));
  if (answerShare !== undefined) lines.push(t.answerShare(number(answered), number(invited), formatShare(answerShare, lang)));
  return [...lines, t.counted(formatDate(day, lang))].map((line) => `  ${line}`);
}

function describe({ answers, recovery, promises }: AfterSale, titles: ReadonlyMap<string, string>, lang: SiteLanguage): string[] {
  const t = textsFor(lang).afterSale;
  const number = (n: number) => formatNumber(n, lang);
  const share = (value = 0) => formatShare(value, lang);
  const { ratedAgain } = recovery;
  const lines: string[] = [];
  if (answers.reviews > 0) lines.push(t.answers.sum(number(answers.answered), number(answers.reviews), share(answers.share)));
  if (answers.medianDays !== undefined) lines.push(t.answers.time(formatDays(answers.medianDays, lang), number(answers.timed)));
  if (recovery.complaints > 0) lines.push(t.recovery.sum(number(recovery.resolved), number(recovery.complaints), share(recovery.share)));
  if (recovery.medianDays !== undefined) lines.push(t.recovery.time(formatDays(recovery.medianDays, lang), number(recovery.timed)));
  if (ratedAgain.before !== undefined && ratedAgain.after !== undefined)
    lines.push(t.recovery.stars(formatRating(ratedAgain.before, lang), formatRating(ratedAgain.after, lang), number(ratedAgain.n)));
  for (const { id, rating, state, days } of recovery.open) {
    const age = days === undefined ? t.recovery.ageUnknown : t.recovery.age(days);
    lines.push(`  ${t.recovery.states[state]}: ${id}, ${rating} ★, ${age}`);
  }
  for (const { slug, n, kept, share: keptShare, interval, brokenReviews } of promises) {
    if (keptShare === undefined || interval === undefined) continue;
    lines.push(
      `${titles.get(slug) ?? slug}: ${t.promises.kept(number(kept), number(n), share(keptShare))} ${t.promises.interval(share(interval.low), share(interval.high))}`,
      ...brokenReviews.map((id) => `  ${t.promises.brokenColumn}: ${id}`),
    );
  }
  return lines.map((line) => `  ${line}`);
}
