import type { Bilingual } from '#src/schemas/problem.ts';
import { spoken, told } from '../spoken.ts';
import { count, formatNumber } from '../terminal.ts';
import { INDONESIAN_FINDINGS, INDONESIAN_TITLES, inIndonesian } from './in-indonesian.ts';
import { type Finding, type Report, STEP_TITLES, type Step } from './verify-report.ts';

const SIGNS = { held: '✓', failed: '✗', 'not-checked': '–' } as const;
const SHOWN_FINDINGS = 20;

/** A line for the step, and a few for each thing that does not hold. */
export function renderStep({ id, status, summary, findings, findingCount }: Step): string[] {
  const shown = findings.slice(0, SHOWN_FINDINGS);
  const more = findingCount - shown.length;
  const lines = [
    `${SIGNS[status]} ${told({ en: STEP_TITLES[id], id: INDONESIAN_TITLES[id] })}: ${translated(summary)}`,
    ...shown.flatMap(renderFinding),
    ...(more > 0
      ? [
          told({
            en: `    … and ${count(more, 'more problem')} (--json lists ${findingCount > findings.length ? 'the first 1,000' : 'them'})`,
            id: `    … dan ${formatNumber(more, 'id')} masalah lain (--json memuat ${findingCount > findings.length ? '1.000 yang pertama' : 'semuanya'})`,
          }),
        ]
      : []),
  ];
  return lines.map(onOneLine);
}

/** Addresses, names and ids are the site's: a line break in one of them must not look like a line of ours. */
function onOneLine(text: string): string {
  return text.replaceAll('\n', '\\n');
}

/** What steps say about themselves is made in English, as `--json` has it. */
const translated = (text: string): string => (spoken() === 'id' ? inIndonesian(text) : text);

function renderFinding({ code, where, found, expected }: Finding): string[] {
  const details = `      found ${found}, expected ${expected}`;
  return [`    ${where}`, ...(spoken() === 'id' ? [`      ${INDONESIAN_FINDINGS[code]}`] : []), details];
}

/** What follows from all steps, and what does not. */
export function renderConclusion({ steps, held, notProven }: Report): string[] {
  const problems = steps.reduce((sum, { findingCount }) => sum + findingCount, 0);
  const open = steps.filter(({ status }) => status === 'not-checked').length;
  return [
    '',
    `${told(held ? HELD : failed(problems))}${open === 0 ? '' : told(leftOpen(open))}`,
    told({ en: 'Not shown by this:', id: 'Yang tidak dibuktikan oleh ini:' }),
    ...notProven.map((line) => `  - ${translated(line)}`),
  ];
}

const HELD: Bilingual = { en: 'Everything that was checked held.', id: 'Semua yang diperiksa benar.' };

const failed = (problems: number): Bilingual => ({
  en: `${count(problems, 'problem')}: this site does not show what its log says.`,
  id: `${formatNumber(problems, 'id')} masalah: situs ini tidak menampilkan apa yang ada di catatannya.`,
});

const leftOpen = (steps: number): Bilingual => ({
  en: ` ${count(steps, 'step')} could not be checked, or there was nothing to check (–).`,
  id: ` ${formatNumber(steps, 'id')} langkah tidak bisa diperiksa, atau tidak ada yang perlu diperiksa (–).`,
});
