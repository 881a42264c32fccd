import { BUKTI } from './command-line.ts';
import { isError, type MessageLanguage, type Problem, toldIn } from './problem.ts';

/** How many problems of one kind are told whole. */
const TOLD_WHOLE = 3;
/** How many places of the others are named. */
const NAMED = 5;

/**
 * All problems as a person reads them, a block each: where, what was found and expected, what to do.
 * Where one kind fills the screen, the first few are told and the others counted, unless all are asked for.
 * Text from files is quoted by JSON where it stands in a message; what is left is made safe for a terminal here.
 */
export function renderReport(problems: readonly Problem[], language: MessageLanguage, { all = false } = {}): string {
  const kinds = [...Map.groupBy(problems, (problem) => kindOf(problem)).values()];
  const blocks = kinds.flatMap((same) => {
    // If only one is left over, it is told too: it takes no more room than the line that would count it.
    const shown = all || same.length <= TOLD_WHOLE + 1 ? same : same.slice(0, TOLD_WHOLE);
    return [...shown.map((problem) => renderProblem(problem, language)), ...renderRest(same.slice(shown.length), language)];
  });
  return [headline(problems, language), '', ...blocks].join('\n');
}

/** What problems of one kind have in common: all but their places, and what was found there. */
function kindOf(problem: Problem): string {
  const { code, field = '', message, severity = '' } = problem;
  const said = message
    .replace(/ \(the same in \d+ more places\)$/, '')
    .replace(/"(?:[^"\\]|\\.)*"/g, '""')
    .replace(/\d+/g, '0');
  return [severity, code, field.replace(/\[\d+\]/g, '[]'), said].join('\n');
}

function renderRest(rest: readonly Problem[], language: MessageLanguage): string[] {
  if (rest.length === 0) return [];
  const named = rest.slice(0, NAMED).map(placeOf).join(', ');
  const more = rest.length > NAMED ? ', …' : '';
  return [printable(REST[language](rest.length, `${named}${more}`))];
}

const REST: Record<MessageLanguage, (count: number, places: string) => string> = {
  en: (count, places) => `  … and ${count} more like these: ${places}\n    → To see all of them: ${BUKTI} check --all`,
  id: (count, places) => `  … dan ${count} lagi seperti ini: ${places}\n    → Untuk melihat semuanya: ${BUKTI} check --all`,
};

const placeOf = ({ file, line }: Problem): string => (line === undefined ? file : `${file}:${line}`);

/** `1 problem in the content folder`, or with warnings `1 problem and 2 warnings in the content folder`. */
function headline(problems: readonly Problem[], language: MessageLanguage): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const both = warnings === 0 ? ['errors'] : errors === 0 ? ['warnings'] : ['errors', 'warnings'];
  const parts = both.map((kind) => NOUNS[language][kind === 'errors' ? 'error' : 'warning'](kind === 'errors' ? errors : warnings));
  return `${parts.join(language === 'id' ? ' dan ' : ' and ')} ${language === 'id' ? 'di folder konten' : 'in the content folder'}`;
}

const NOUNS = {
  en: {
    error: (n: number) => `${n} ${n === 1 ? 'problem' : 'problems'}`,
    warning: (n: number) => `${n} ${n === 1 ? 'warning' : 'warnings'}`,
  },
  id: { error: (n: number) => `${n} masalah`, warning: (n: number) => `${n} peringatan` },
};

function renderProblem(problem: Problem, language: MessageLanguage): string {
  const { field, code, cites } = problem;
  const { message, fix } = toldIn(problem, language);
  const rule = isError(problem) ? '' : ` [${code}]`;
  const about = field === undefined ? message : `${field}: ${message}`;
  const source = cites === undefined ? [] : [`    (${cites})`];
  return printable([`  ${placeOf(problem)}${rule}`, `    ${about}`, ...(fix === undefined ? [] : [`    → ${fix}`]), ...source].join('\n'));
}

/** Escapes control and direction characters, so that a customer's words cannot move the cursor or hide a line. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Control characters but the line feed, and the marks that turn the direction of text. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
