import { expect, test } from 'vitest';
import { nodeTreeHasher } from '#src/evidence/hash.ts';
import { parseCheckpoint } from '#src/log/checkpoint.ts';
import { makeCheckpoint } from '#src/log/history.ts';
import { formatMadeLine, readMadeDay } from '#src/log/made-line.ts';
import { Tree } from '#src/log/tree.ts';

const HEAD = 'contoh.example/log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';

test('a checkpoint states its day, and readers who do not know the line read the checkpoint as before', () => {
  const tree = new Tree(nodeTreeHasher);
  tree.append(Buffer.from('a'));
  const plain = makeCheckpoint(tree, nodeTreeHasher, 'contoh.example/log', []);
  const dated = makeCheckpoint(tree, nodeTreeHasher, 'contoh.example/log', [], [formatMadeLine('2026-11-29')]);
  expect(dated).toBe(`${plain}bukti-made/v1 2026-11-29\n`);
  expect(parseCheckpoint(dated)).toEqual(parseCheckpoint(plain));
  expect([readMadeDay(plain), readMadeDay(dated), readMadeDay(`${dated}\n\u2014 contoh.example/log AAAAAAA=\n`)]).toEqual([
    undefined,
    '2026-11-29',
    '2026-11-29',
  ]);
});

test.each([
  ['no day of the calendar', 'bukti-made/v1 2026-02-30\n'],
  ['two days', 'bukti-made/v1 2026-02-01\nbukti-made/v1 2026-02-02\n'],
  ['another version', 'bukti-made/v2 2026-02-01\n'],
  ['words behind it', 'bukti-made/v1 2026-02-01 or so\n'],
  ['a day below the signatures', '\n\u2014 a AAAAAAA=\nbukti-made/v1 2026-02-01\n'],
])('%s is no day', (_name, lines) => {
  expect(readMadeDay(`${HEAD}${lines}`)).toBeUndefined();
});
