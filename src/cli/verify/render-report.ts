import { count } from '../terminal.ts';
import { type Finding, type Report, STEP_TITLES, type Step } from './verify-report.ts';

const SIGNS = { held: '✓', failed: '✗', 'not-checked': '–' } as const;
const SHOWN_FINDINGS = 20;

/** A line for the step, and a few for each thing that does not hold. */
export function renderStep({ id, status, summary, findings, findingCount }: Step): string[] {
  const shown = findings.slice(0, SHOWN_FINDINGS);
  const more = findingCount - shown.length;
  const lines = [
    `${SIGNS[status]} ${STEP_TITLES[id]}: ${summary}`,
    ...shown.flatMap(renderFinding),
    ...(more > 0
      ? [`    … and ${count(more, 'more problem')} (--json lists ${findingCount > findings.length ? 'the first 1,000' : 'them'})`]
      : []),
  ];
  return lines.map(onOneLine);
}

/** Addresses, names and ids are the site's: a line break in one of them must not look like a line of ours. */
function onOneLine(text: string): string {
  return text.replaceAll('\n', '\\n');
}

function renderFinding({ where, found, expected }: Finding): string[] {
  return [`    ${where}`, `      found ${found}, expected ${expected}`];
}

/** What follows from all steps, and what does not. */
export function renderVerdict({ steps, held, notProven }: Report): string[] {
  const problems = steps.reduce((sum, { findingCount }) => sum + findingCount, 0);
  const open = steps.filter(({ status }) => status === 'not-checked').length;
  const unchecked = open === 0 ? '' : ` ${count(open, 'step')} could not be checked, or there was nothing to check (–).`;
  return [
    '',
    held
      ? `Everything that was checked held.${unchecked}`
      : `${count(problems, 'problem')}: this site does not show what its log says.${unchecked}`,
    'Not shown by this:',
    ...notProven.map((line) => `  - ${line}`),
  ];
}
