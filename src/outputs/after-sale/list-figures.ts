import type { AfterSale, SiteAfterSale } from '#src/aggregate/after-sale.ts';
import type { AnswerSummary } from '#src/aggregate/answers.ts';
import type { InvitationSummary } from '#src/aggregate/invitations.ts';

/** What a figure counts. */
type FigureSubject = 'answers' | 'recovery' | 'promise' | 'invitations';

/** One figure as the report prints it, and as the page marks it. */
export interface Figure {
  /** Slug of a product; empty for the whole site. */
  product: string;
  subject: FigureSubject;
  /** A month, channel, promise, quarter or review; empty for the sum. */
  group: string;
  name: string;
  /** A number, or the state of a complaint; empty where nobody knows. */
  value: number | string;
  /** How many things the figure was computed from. */
  n: number;
}

/** Every figure of the site, then of each product: the one list from which the report is made. */
export function listFigures({ products, invitations, ...whole }: SiteAfterSale): Figure[] {
  return [
    ...(invitations === undefined ? [] : invitationFigures(invitations)),
    ...figuresOf(whole, ''),
    ...products.flatMap(({ slug, ...own }) => figuresOf(own, slug)),
  ];
}

/** Counts of purchases. `n` is how many were due; for figures about those who were asked, how many were asked. */
function invitationFigures({
  due,
  wrote,
  noContact,
  unreachable,
  invited,
  reminded,
  answered,
  open,
  share,
  answerShare,
}: InvitationSummary) {
  const of = (name: string, value: number | undefined, n: number): Figure => {
    return { product: '', subject: 'invitations', group: '', name, value: value ?? '', n };
  };
  return [
    ...Object.entries({ due, wrote, noContact, unreachable, invited }).map(([name, value]) => of(name, value, due)),
    of('share', share, open),
    of('reminded', reminded, invited),
    of('answered', answered, invited),
    of('answerShare', answerShare, invited),
  ];
}

function figuresOf({ answers, recovery, promises }: AfterSale, product: string): Figure[] {
  const { byState, ratedAgain } = recovery;
  const ofRecovery = (name: string, value: number | undefined, n: number): Figure => {
    return { product, subject: 'recovery', group: '', name, value: value ?? '', n };
  };
  return [
    ...answerFigures(answers, product, ''),
    ...[...answers.byMonth, ...answers.byChannel].flatMap((group) => answerFigures(group, product, group.key)),
    ofRecovery('complaints', recovery.complaints, recovery.complaints),
    ofRecovery('resolved', recovery.resolved, recovery.complaints),
    ofRecovery('share', recovery.share, recovery.complaints),
    ofRecovery('medianDays', recovery.medianDays, recovery.timed),
    ofRecovery('ratingBefore', ratedAgain.before, ratedAgain.n),
    ofRecovery('ratingAfter', ratedAgain.after, ratedAgain.n),
    ...Object.entries(byState).map(([state, n]): Figure => ({ ...ofRecovery('state', n, recovery.complaints), group: state })),
    ...recovery.open.map(({ id, state }): Figure => ({ ...ofRecovery('open', undefined, 1), group: id, value: state })),
    ...promises.flatMap(({ slug, n, kept, broken, share, interval, quarters, brokenReviews }): Figure[] => {
      const of = (name: string, value: number | string | undefined, group = slug, total = n): Figure => {
        return { product, subject: 'promise', group, name, value: value ?? '', n: total };
      };
      return [
        of('kept', kept),
        of('broken', broken),
        of('share', share),
        of('low', interval?.low),
        of('high', interval?.high),
        ...quarters.flatMap(({ quarter, ...own }) => {
          const total = own.kept + own.broken;
          return [of('kept', own.kept, `${slug} ${quarter}`, total), of('broken', own.broken, `${slug} ${quarter}`, total)];
        }),
        ...brokenReviews.map((id) => of('brokenReview', id, slug, 1)),
      ];
    }),
  ];
}

function answerFigures({ reviews, answered, share, timed, medianDays }: AnswerSummary, product: string, group: string): Figure[] {
  const of = (name: string, value: number | undefined, n: number): Figure => {
    return { product, subject: 'answers', group, name, value: value ?? '', n };
  };
  return [of('answered', answered, reviews), of('share', share, reviews), of('medianDays', medianDays, timed)];
}
