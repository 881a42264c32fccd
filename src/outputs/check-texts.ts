import { EVIDENCE } from '#src/evidence/leaf.ts';
import { levelOf } from '#src/evidence/level.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** The sentences that the check of any review may need, by id. They are loaded when a reader asks for the check. */
export function buildCheckTexts(lang: SiteLanguage): Record<string, string> {
  const {
    check: { fields, verdicts, steps },
    pages: { level },
  } = textsFor(lang);
  const levels = [...EVIDENCE, null].map((evidence) => [`badge.${evidence}.${levelOf(evidence)}`, level[levelOf(evidence)]]);
  const names = Object.entries(steps).map(([step, name]) => [`step.${step}`, name]);
  return { ...fields, ...verdicts, ...Object.fromEntries([...levels, ...names]) };
}
