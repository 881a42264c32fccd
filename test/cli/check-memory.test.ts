import { expect, test } from 'vitest';
import { checkMemory } from '#src/cli/import/reading/check-memory.ts';
import { parseLooseJson } from '#src/cli/import/reading/json-values.ts';

test('a file that does not fit into the memory is refused before it is read on', () => {
  expect(() => checkMemory('a.csv', 100_000, 4_000_000_000)).not.toThrow();
  expect(() => checkMemory('a.csv', 2_000_000, 4_000_000_000)).toThrow(/Found 2,000,000 rows in a\.csv, which take about 4,769 MB/);
});

test('breaks of lines that only Unicode knows are read without a word on the terminal', () => {
  const complaints: unknown[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => complaints.push(words);
  try {
    expect(parseLooseJson("[{'body': 'satu\u2028dua'}]")).toEqual({ ok: true, value: [{ body: 'satu dua' }] });
  } finally {
    console.warn = warn;
  }
  expect(complaints).toEqual([]);
});
