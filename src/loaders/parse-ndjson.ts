import type { Problem } from '#src/schemas/problem.ts';
import type { Source } from './source.ts';

/** One JSON object a line; empty lines are passed over. A broken line does not hide the others. */
export function parseNdjson(text: string, file: string): { sources: Source[]; problems: Problem[] } {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      sources.push({ file, value: JSON.parse(line), lineOf: () => index + 1 });
    } catch (error) {
      problems.push({
        code: 'json-syntax',
        file,
        line: index + 1,
        message: `found a line that is not JSON: ${error instanceof Error ? error.message : String(error)}`,
        fix: 'Each line holds one review as a JSON object: {"id":"…","rating":5,…}.',
      });
    }
  });
  return { sources, problems };
}
