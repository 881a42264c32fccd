import type { Problem } from '#src/schemas/problem.ts';
import type { Source } from './source.ts';

/** Of one line: a review with every field at its longest is far shorter. */
const MOST_CHARACTERS = 1_000_000;

/** One JSON object a line; empty lines are passed over. A broken line does not hide the others. */
export function parseNdjson(text: string, file: string): { sources: Source[]; problems: Problem[] } {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      if (line.length > MOST_CHARACTERS) throw new SyntaxError(`${line.length} characters, expected at most ${MOST_CHARACTERS}`);
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
