import { expect, test } from 'vitest';
import { createIndexReader } from '#src/search/index-reader.ts';
import { EntryPacker, type IndexShard } from '#src/search/postings.ts';

const entry = (form: string) => {
  const packer = new EntryPacker();
  packer.add(3, form, { field: 'body', place: 7, denied: false });
  packer.add(3, form, { field: 'body', place: 9, denied: true });
  packer.add(5, `${form}nya`, { field: 'title', place: 0, denied: false });
  return packer.pack();
};

/** The second has one common word alone. */
const SHARDS: IndexShard[] = [
  { apel: entry('apel'), aroma: entry('aroma') },
  { bagus: entry('bagus') },
  { cepat: entry('cepat'), cepet: 'cepat' },
];

function openReader() {
  const loaded: number[] = [];
  const load = async (n: number) => {
    loaded.push(n);
    return SHARDS[n] ?? {};
  };
  return { reader: createIndexReader(['apel', 'bagus', 'cepat'], load, [1]), loaded };
}

test.each<[word: string, loaded: number[], rows: number[]]>([
  ['bagus', [1], [3, 5]],
  ['bocor', [], []],
  ['asam', [0], []],
  ['cepet', [2, 2], [3, 5]],
])('for %s, shards %j are loaded', async (word, expected, rows) => {
  const { reader, loaded } = openReader();
  expect([...((await reader.read(word))?.rows.keys() ?? [])]).toEqual(rows);
  expect(loaded).toEqual(expected);
});

test.each<[start: string, loaded: number[], keys: string[]]>([
  ['ba', [0, 1], ['bagus']],
  ['bo', [], []],
  ['ce', [2], ['cepat']],
])('for words that begin with %s, shards %j are loaded', async (start, expected, keys) => {
  const { reader, loaded } = openReader();
  expect(await reader.readBeginning(start)).toEqual(keys);
  expect(loaded).toEqual(expected);
});

test('an entry is read as it was packed', async () => {
  const found = await openReader().reader.read('aroma');
  expect(found?.forms).toEqual(['aroma', 'aromanya']);
  expect([...(found?.rows ?? [])]).toEqual([
    [
      3,
      [
        { field: 'body', place: 7, denied: false, form: 0 },
        { field: 'body', place: 9, denied: true, form: 0 },
      ],
    ],
    [5, [{ field: 'title', place: 0, denied: false, form: 1 }]],
  ]);
});
