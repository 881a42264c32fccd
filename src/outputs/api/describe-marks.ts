import type { CatalogReview } from '#src/aggregate/catalog.ts';
import { stringsFor } from '#src/i18n/index.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** What stands beside a review on the site, in its words: what was checked, what was disclosed, and why it does not count. */
export function describeMarks({ level, disclosure, verdict }: CatalogReview, lang: SiteLanguage): string[] {
  const t = stringsFor(lang);
  const marks = [t.level[level]];
  if (disclosure !== 'none') marks.push(t.disclosure[disclosure]);
  if (!verdict.counted) marks.push(`${t.review.notCounted}: ${t.notCounted[verdict.reason]}`);
  return marks;
}
