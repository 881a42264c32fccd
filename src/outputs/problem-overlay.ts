import { escapeUTF8 } from 'entities';
import { type MessageLanguage, type Problem, toldIn } from '#src/schemas/problem.ts';

/** A box over a page that lists problems. It is whole without any script, and closes by its button. */
export function renderProblemOverlay(problems: readonly Problem[], language: MessageLanguage): string {
  const { title, close } = TEXTS[language];
  const items = problems.map((problem) => {
    const { message, fix } = toldIn(problem, language);
    const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
    const about = problem.field === undefined ? message : `${problem.field}: ${message}`;
    return `<li><code>${escapeUTF8(place)}</code><p>${escapeUTF8(about)}</p>${fix === undefined ? '' : `<p>→ ${escapeUTF8(fix)}</p>`}</li>`;
  });
  return `<dialog open id="bukti-problems" lang="${language}" style="${BOX}"><h2 style="margin:0">${title(problems.length)}</h2><ol>${items.join('')}</ol><form method="dialog"><button>${close}</button></form></dialog>`;
}

const BOX =
  'position:fixed;inset:2rem;z-index:2147483647;max-width:60rem;max-height:calc(100vh - 4rem);overflow:auto;box-sizing:border-box;margin:0 auto;padding:1.5rem;border:3px solid #b3261e;border-radius:.5rem;background:#fff;color:#1c1b1a;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere';

const TEXTS: Record<MessageLanguage, { title(n: number): string; close: string }> = {
  en: { title: (n) => (n === 1 ? '1 problem in the content' : `${n} problems in the content`), close: 'Show the page' },
  id: { title: (n) => `${n} masalah di konten`, close: 'Lihat halamannya' },
};
