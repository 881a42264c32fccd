import type { Media } from '#src/schemas/media.ts';
import { count } from '../../terminal.ts';
import type { Existing } from '../planning/existing.ts';
import type { Plan } from '../planning/plan-types.ts';
import { NO_PICTURES } from '../rows/draft.ts';

/** Lets the reviews of a plan name pictures: those that it adds, and as a change those that are here already. */
export function addPictures(plan: Plan, existing: Existing, media: ReadonlyMap<string, readonly Media[]>): void {
  for (const review of [...plan.add.values()].flat()) {
    const own = media.get(review.id);
    if (own === undefined) continue;
    review.media = [...own];
    const { claims = {}, ...imported } = review.imported;
    const kept = Object.entries(claims).filter(([, claim]) => claim !== NO_PICTURES);
    review.imported = { ...imported, ...(kept.length > 0 && { claims: Object.fromEntries(kept) }) };
  }
  const rows = new Map(plan.pictures.map(({ id, row }) => [id, row]));
  for (const [id, fresh] of media) {
    const there = existing.reviews.get(id);
    if (there !== undefined) changeReview(plan, id, rows.get(id) ?? 0, there.file, [...there.review.media, ...fresh]);
  }
}

function changeReview(plan: Plan, id: string, row: number, file: string, media: Media[]): void {
  const changes = plan.change.get(file) ?? [];
  plan.change.set(file, changes);
  const before = changes.find((change) => change.id === id);
  if (before !== undefined) {
    before.set.media = media;
    return;
  }
  changes.push({ id, set: { media } });
  const at = plan.alreadyThere.findIndex(({ number }) => number === row);
  const [sameRow] = at === -1 ? [] : plan.alreadyThere.splice(at, 1);
  if (sameRow !== undefined) plan.changed.push({ row: sameRow, id, what: `${count(media.length, 'picture')} now`, kind: 'pictures' });
}
