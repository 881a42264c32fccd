import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectedInIndonesian } from '#src/loaders/expected-text.ts';

const SCHEMAS = 'src/schemas';

/** Sentences that stand behind a rule of a schema: `.regex(…, '…')`, `error: '…'`, `message: '…'`. */
const SENTENCE = /(?:\.(?:regex|refine|min|max)\((?:[^()]|\([^()]*\))*?,\s*|(?:error|message):\s*(?:\(\)\s*=>\s*)?)(['`])((?:(?!\1).)+)\1/g;

test('every sentence that a schema has about what it expects is known in Indonesian', () => {
  const sentences = readdirSync(SCHEMAS)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(`${SCHEMAS}/${name}`, 'utf8').matchAll(SENTENCE)].map(([, , sentence = '']) => sentence))
    // A sentence that holds another one is not whole here.
    .filter((sentence) => !sentence.startsWith('${'));
  expect(sentences.length).toBeGreaterThan(30);
  expect(sentences.filter((sentence) => expectedInIndonesian(sentence.replace(/\$\{[^}]*\}/g, '1')) === undefined)).toEqual([]);
});
