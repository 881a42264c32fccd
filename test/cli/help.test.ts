import { expect, test } from 'vitest';
import { BUKTI } from '#src/schemas/command-line.ts';
import { runBukti } from './workspace.ts';

const LANGUAGES = ['en', 'id'] as const;

/** What `--help` prints, in English and in Indonesian. */
async function helpOf(...command: string[]): Promise<[english: string, indonesian: string]> {
  const [english, indonesian] = await Promise.all(
    LANGUAGES.map((language) => runBukti([...command, '--help'], process.cwd(), { ...process.env, BUKTI_LANG: language })),
  );
  expect([command, english?.code, indonesian?.code]).toEqual([command, 0, 0]);
  return [english?.stdout ?? '', indonesian?.stdout ?? ''];
}

/** The names below `Commands:`, without `help` itself. */
function namesIn(help: string): string[] {
  const [, list = ''] = help.split('\nCommands:\n');
  return [
    ...list
      .split('\n\n', 1)
      .join('')
      .matchAll(/^ {2}([a-z]+)(?=[ |])/gm),
  ].flatMap(([, name = '']) => (name === 'help' ? [] : [name]));
}

/** Words of sentences in English. Examples, and words between quotation marks, are the same in every language. */
const ENGLISH = /\b(?:the|of|and|is|are|a|an|or|for|which|with|what|how|where|from|whether|default|choices|usage|options|commands)\b/i;

const [all] = await helpOf();
const [below] = await helpOf('new');

test('the help lists every command', () => {
  expect(namesIn(all).length).toBeGreaterThan(30);
  expect(namesIn(below)).toEqual(['product', 'review', 'post', 'commitment', 'question', 'reply', 'recovery']);
});

test.each(
  [[], ...namesIn(all).map((name) => [name]), ...namesIn(below).map((name) => ['new', name])].map((words) => [words.join(' '), words]),
)('bukti %s --help speaks Indonesian where Indonesian is spoken', async (_name, words) => {
  const [english, indonesian] = await helpOf(...words);
  const spoken = new Set(indonesian.split('\n').filter((line) => line.trim() !== ''));
  const lines = english.split('\n').filter((line) => !line.startsWith(`  ${BUKTI} `) && ENGLISH.test(line.replace(/"[^"]*"/g, '')));
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter((line) => spoken.has(line))).toEqual([]);
  expect(indonesian).toMatch(/^Pemakaian: bukti/);
  expect(`${english}${indonesian}`).not.toMatch(/: (?:false|\[\])\)/);
  expect(indonesian).not.toMatch(/\(default: |\(choices: |^Options:|^Arguments:|^Commands:|\bthe\b/m);
});
