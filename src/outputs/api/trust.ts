import type { AfterSale, SiteAfterSale } from '#src/aggregate/after-sale.ts';
import type { AnswerSummary } from '#src/aggregate/answers.ts';
import type { InvitationSummary } from '#src/aggregate/invitations.ts';
import { formatDate } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { type ApiContext, inLanguages, textInLanguages } from './api-context.ts';
import type { ApiTrust } from './schemas.ts';

/** The document `trust.json`; `bukti report` prints the same figures. */
export function buildTrust(context: ApiContext, { products, invitations, ...whole }: SiteAfterSale): ApiTrust {
  const { site, today } = context.catalog;
  return {
    sample: site.sample,
    name: site.name,
    day: today,
    invitations: invitations === undefined ? null : buildInvitations(context, invitations),
    ...buildAfterSale(context, whole),
    products: products.map(({ slug, ...own }) => ({
      slug,
      name: textInLanguages(context, context.productOf(slug)?.name ?? slug),
      ...buildAfterSale(context, own),
    })),
  };
}

function buildInvitations(context: ApiContext, { share, answerShare, ...counts }: InvitationSummary): ApiTrust['invitations'] {
  return {
    rule: inLanguages(context, ({ lang }) => textsFor(lang).invite.page.rule(counts.after, formatDate(counts.since, lang))),
    ...counts,
    share: share ?? null,
    answerShare: answerShare ?? null,
  };
}

function buildAfterSale(context: ApiContext, afterSale: AfterSale): Pick<ApiTrust, 'answers' | 'recovery' | 'promises'> {
  const titles = new Map(context.catalog.commitments.map(({ slug, title }) => [slug, title]));
  const { answers, recovery, promises } = afterSaleFigures(afterSale);
  return {
    answers,
    recovery: {
      ...recovery,
      open: recovery.open.map((complaint) => ({
        ...complaint,
        url: inLanguages(context, ({ absolute, review }) => absolute(review(complaint.review))),
      })),
    },
    promises: promises.map((promise) => ({ ...promise, title: textInLanguages(context, titles.get(promise.slug) ?? promise.slug) })),
  };
}

/** The figures of the document, without the texts and addresses beside them: what `bukti verify` computes again. */
export function afterSaleFigures({ answers, recovery, promises }: AfterSale) {
  return {
    answers: {
      ...answerFigures(answers),
      byMonth: answers.byMonth.map(({ key, ...group }) => ({ key, ...answerFigures(group) })),
      byChannel: answers.byChannel.map(({ key, ...group }) => ({ key, ...answerFigures(group) })),
    },
    recovery: {
      ...recovery,
      share: recovery.share ?? null,
      medianDays: recovery.medianDays ?? null,
      ratedAgain: { n: recovery.ratedAgain.n, before: recovery.ratedAgain.before ?? null, after: recovery.ratedAgain.after ?? null },
      open: recovery.open.map(({ id, days, ...complaint }) => ({ review: id, ...complaint, days: days ?? null })),
    },
    promises: promises.map(({ interval, share, ...promise }) => ({
      ...promise,
      share: share ?? null,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    })),
  };
}

function answerFigures({ reviews, answered, share, timed, medianDays }: AnswerSummary) {
  return { reviews, answered, share: share ?? null, timed, medianDays: medianDays ?? null };
}
