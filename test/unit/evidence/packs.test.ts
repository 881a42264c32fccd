import { expect, test } from 'vitest';
import { findDocument, findProof, formatDocuments, formatProofs, PACKED_ENTRIES, packOf, readDocuments } from '#src/evidence/packs.ts';

const RANI = '{"v":1,"id":"rani","body":"Kata \\"id\\":\\"budi\\" # budi"}';
const BUDI = '{"v":2,"words":{"v":1,"id":"budi"},"salt":"00"}';
const PROOFS = [
  { id: 'rani', proof: 'c2sp.org/tlog-proof@v1\nindex 3\n\nuji.example/log\n4\nAAAA\n\n— uji.example/log BBBB\n' },
  { id: 'budi', proof: 'c2sp.org/tlog-proof@v1\nindex 2\n\nuji.example/log\n4\nCCCC\n' },
];

test.each([
  [0, 0],
  [PACKED_ENTRIES - 1, 0],
  [PACKED_ENTRIES, 1],
  [10_000, 156],
])('entry %i is in pack %i', (index, pack) => {
  expect(packOf(index)).toBe(pack);
});

test('a document comes out of its pack byte for byte, of both versions', () => {
  const pack = formatDocuments([RANI, BUDI]);
  expect([findDocument(pack, 'rani'), findDocument(pack, 'budi')]).toEqual([RANI, BUDI]);
});

test('a proof comes out of its pack byte for byte, wherever it stands', () => {
  for (const proofs of [PROOFS, [...PROOFS].reverse()]) {
    const pack = formatProofs(proofs);
    expect(PROOFS.map(({ id }) => findProof(pack, id))).toEqual(PROOFS.map(({ proof }) => proof));
  }
});

test.each(['ran', 'rani2', 'siti', '', 'id'])('nothing is found of %j', (id) => {
  expect([findDocument(formatDocuments([RANI, BUDI]), id), findProof(formatProofs(PROOFS), id)]).toEqual([undefined, undefined]);
});

test('what is no document has no id', () => {
  expect([...readDocuments('{"id":7}\nno JSON\nnull\n')].map(({ id }) => id)).toEqual([undefined, undefined, undefined]);
});
