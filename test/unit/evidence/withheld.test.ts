import { expect, test } from 'vitest';
import { listWithheld, summarizeWithheld } from '#src/aggregate/withheld.ts';
import { formatLeaf, type Leaf, type WithdrawnReason } from '#src/evidence/leaf.ts';
import { storeLog, summarizeLog } from '#src/evidence/log-state.ts';
import { readWithheld } from '#src/evidence/withheld.ts';
import { review } from '../../support/review.ts';
import { MemoryShop } from '../../support/seal.ts';

const P = '0'.repeat(32);
const received = (rev: number, rating: number, reason: 'abusive' | 'off-topic' = 'abusive'): Leaf => ({
  v: 2,
  type: 'received',
  id: P,
  rev,
  doc: String(rev).repeat(64),
  rating,
  reason,
  purchase: null,
  evidence: null,
});
const older = (rev: number): Leaf => ({ v: 1, type: 'received', id: P, rev, doc: 'a'.repeat(64), purchase: null, evidence: null });
const gone = (rev: number, reason: WithdrawnReason = 'author-request'): Leaf => ({ v: 1, type: 'withdrawn', id: P, rev, reason });
const read = (...leaves: Leaf[]) => [...readWithheld(leaves.map(formatLeaf)).values()];

test.each<[string, Leaf[], object[]]>([
  ['one', [received(1, 1)], [{ rating: 1, reason: 'abusive' }]],
  ['erased: it stays counted, with its stars', [received(1, 1), gone(2)], [{ rating: 1, reason: 'abusive', gone: true }]],
  ['given better stars: the first ones stay', [received(1, 1), received(2, 5)], [{ rating: 1, reason: 'abusive', changed: true }]],
  ['given another reason', [received(1, 1), received(2, 1, 'off-topic')], [{ rating: 1, reason: 'off-topic' }]],
  ['published: it is withheld no more', [received(1, 1), gone(2, 'published')], []],
  ['withheld again after it was erased', [received(1, 1), gone(2), received(3, 4)], [{ rating: 1, reason: 'abusive', changed: true }]],
  ['of version 1: neither stars nor reason', [older(1)], [{}]],
  ['of version 1, erased', [older(1), gone(2, 'abusive')], [{ reason: 'abusive', gone: true }]],
  ['of version 1, sealed again as version 2', [older(1), received(2, 3)], [{ rating: 3, reason: 'abusive' }]],
])('what the log knows of a withheld review: %s', (_name, leaves, expected) => {
  expect(read(...leaves)).toEqual(expected);
});

test('a withheld review that is erased after sealing is still counted', () => {
  const shop = new MemoryShop();
  shop.put(review({ id: 'a', rating: 1, status: 'withheld', reason: 'abusive' }));
  shop.seal();
  shop.withdraw('a');
  const state = summarizeLog(shop.log, { cosignatures: [] });
  const { total, gone: goneCount } = summarizeWithheld(listWithheld([], state));
  expect([total, goneCount]).toEqual([1, 1]);
});

test('sealed ones are counted from the log and unsealed ones from the folder, each once', () => {
  const shop = new MemoryShop();
  shop.put(review({ id: 'a', rating: 1, status: 'withheld', reason: 'abusive' }));
  shop.seal();
  shop.put(review({ id: 'b', rating: 2, status: 'withheld', reason: 'off-topic' }));
  const state = summarizeLog(storeLog(shop.log.entries, []), { cosignatures: [] });
  expect(summarizeWithheld(listWithheld([...shop.reviews.values()], state))).toEqual({
    total: 2,
    histogram: [1, 1, 0, 0, 0],
    byReason: [
      { reason: 'abusive', total: 1, histogram: [1, 0, 0, 0, 0] },
      { reason: 'off-topic', total: 1, histogram: [0, 1, 0, 0, 0] },
    ],
  });
});
