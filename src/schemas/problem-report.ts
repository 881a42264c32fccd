import { isError, type MessageLanguage, type Problem, toldIn } from './problem.ts';

/**
 * All problems as a person reads them, a block each: where, what was found and expected, what to do.
 * Text from files is quoted by JSON where it stands in a message; what is left is made safe for a terminal here.
 */
export function renderReport(problems: readonly Problem[], language: MessageLanguage): string {
  return [headline(problems, language), '', ...problems.map((problem) => renderProblem(problem, language))].join('\n');
}

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
  const { file, line, field, code, cites } = problem;
  const { message, fix } = toldIn(problem, language);
  const place = line === undefined ? file : `${file}:${line}`;
  const rule = isError(problem) ? '' : ` [${code}]`;
  const about = field === undefined ? message : `${field}: ${message}`;
  const source = cites === undefined ? [] : [`    (${cites})`];
  return printable([`  ${place}${rule}`, `    ${about}`, ...(fix === undefined ? [] : [`    → ${fix}`]), ...source].join('\n'));
}

/** Escapes control and direction characters, so that a customer's words cannot move the cursor or hide a line. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Control characters but the line feed, and the marks that turn the direction of text. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
