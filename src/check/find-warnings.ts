import { suggest } from '#src/loaders/suggest.ts';
import type { Problem } from '#src/schemas/problem.ts';
import { entriesOf, type Folder } from './folder.ts';
import { problemAt, type Rule } from './rule.ts';
import { allCaps } from './rules/all-caps.ts';
import { burst } from './rules/burst.ts';
import { divertedComplaint } from './rules/diverted-complaint.ts';
import { linkInWords } from './rules/link-in-words.ts';
import { missingLanguage } from './rules/missing-language.ts';
import { missingTexts } from './rules/missing-texts.ts';
import { nearDuplicate } from './rules/near-duplicate.ts';
import { noPermission } from './rules/no-permission.ts';
import { noPolicy } from './rules/no-policy.ts';
import { poorAlt } from './rules/poor-alt.ts';
import { praiseOnly } from './rules/praise-only.ts';
import { sameWords } from './rules/same-words.ts';
import { sharedKey } from './rules/shared-key.ts';
import { unansweredQuestion } from './rules/unanswered-question.ts';
import { undisclosedIncentive } from './rules/undisclosed-incentive.ts';
import { unprovenClaim } from './rules/unproven-claim.ts';
import { withheldByStars } from './rules/withheld-by-stars.ts';

/** Rules whose findings stop no build: about the words, then about the law. */
export const WARNING_RULES: readonly Rule[] = [
  linkInWords,
  allCaps,
  sameWords,
  nearDuplicate,
  burst,
  poorAlt,
  sharedKey,
  missingTexts,
  missingLanguage,
  noPermission,
  unansweredQuestion,
  undisclosedIncentive,
  praiseOnly,
  withheldByStars,
  divertedComplaint,
  noPolicy,
  unprovenClaim,
];

/**
 * All warnings, without those that `silence` in `site.yaml` silences.
 * @param errors files with an error get no warnings until it is mended
 */
export function findWarnings(folder: Folder, errors: readonly Problem[] = []): Problem[] {
  const broken = new Set(errors.map(({ file }) => file));
  const found = WARNING_RULES.flatMap((rule) =>
    rule
      .check(folder)
      .map((problem): Problem => ({ ...problem, severity: 'warning', ...(rule.cites !== undefined && { cites: rule.cites }) })),
  ).filter(({ file }) => !broken.has(file));
  const [site] = entriesOf(folder, 'site');
  if (site === undefined) return found;
  const isSilent = ({ rule, file }: { rule: string; file?: string | undefined }, problem: Problem) =>
    rule === problem.code && (file === undefined || isBelow(problem.file, file));
  const { silence } = site.data;
  const stale = silence.flatMap((one, index) =>
    found.some((problem) => isSilent(one, problem)) ? [] : [staleSilence(folder, index, one.rule)],
  );
  return [...found.filter((problem) => !silence.some((one) => isSilent(one, problem))), ...stale.flat()];
}

/** Whether a file is the named one, or lies in the named folder. `content/` before the name is no matter. */
function isBelow(file: string, named: string): boolean {
  const name = named.replace(/^(?:\.?\/)?(?:content\/)?/, '').replace(/\/$/, '');
  return file === name || file.startsWith(`${name}/`);
}

function staleSilence(folder: Folder, index: number, rule: string): Problem[] {
  const [site] = entriesOf(folder, 'site');
  if (site === undefined) return [];
  const names = WARNING_RULES.map(({ code }) => code);
  const nearest = names.some((name) => name === rule) ? undefined : suggest(rule, names);
  const problem = problemAt(
    site,
    'stale-silence',
    ['silence', index, 'rule'],
    {
      en: `found the rule ${JSON.stringify(rule)} silenced, but it warns of nothing`,
      id: `aturan ${JSON.stringify(rule)} dibungkam, padahal tidak ada peringatannya`,
    },
    nearest === undefined
      ? { en: 'Delete this line of silence.', id: 'Hapus baris silence ini.' }
      : { en: `Did you mean ${nearest}?`, id: `Maksudnya ${nearest}?` },
  );
  return [{ ...problem, severity: 'warning' }];
}
