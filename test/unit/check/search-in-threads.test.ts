import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CleanFiles } from '#src/check/leaks/clean-files.ts';
import { findLeaks } from '#src/check/leaks/find-leaks.ts';
import { renderLeaks } from '#src/check/leaks/leak-report.ts';
import { findLeaksInThreads } from '#src/check/leaks/search-in-threads.ts';
import type { Secret } from '#src/check/leaks/secret.ts';
import { SecretIndex } from '#src/check/leaks/secret-index.ts';

/** Enough for a second thread. */
const FILES = Array.from({ length: 1200 }, (_, at) => `page-${String(at).padStart(4, '0')}.html`);
const HIDDEN = [7, 8, 400, 1101];
const SECRETS: Secret[] = [
  { kind: 'order', value: 'INV-20417', place: 'private/orders.csv:2' },
  { kind: 'name', value: 'Kirana Ayuningtyas', place: 'private/orders.csv:2' },
];

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bukti-threads-'));
  await Promise.all(
    FILES.map((file, at) => writeFile(join(root, file), `<p>Halaman ${at} ${HIDDEN.includes(at) ? 'untuk INV-20417' : 'kata-kata'}</p>`)),
  );
});
afterAll(() => rm(root, { recursive: true, force: true }));

const openClean = (secrets: readonly Secret[]) => CleanFiles.open(join(root, 'memory'), 'code', { secrets, hashes: [] }, 100_000);
const index = new SecretIndex(SECRETS);

test('two threads find what one finds, in the same order, and say it in the same words', async () => {
  const alone = await findLeaks(root, FILES, index);
  const together = await findLeaksInThreads(root, FILES, { index, secrets: SECRETS }, {});
  expect(together).toEqual(alone);
  expect(together.leaks.map(({ file }) => file)).toEqual(HIDDEN.map((at) => FILES[at]));
  expect(renderLeaks(together.leaks, [], [], [])).toBe(renderLeaks(alone.leaks, [], [], []));
  expect(renderLeaks(together.leaks, [], [], [])).toMatch(/^1 leak /);
});

test('clean files and the trace of their words are those of one thread', async () => {
  const [one, two] = await Promise.all([openClean(SECRETS), openClean(SECRETS)]);
  await findLeaks(root, FILES, index, { clean: one });
  await findLeaksInThreads(root, FILES, { index, secrets: SECRETS }, { clean: two });
  expect(two.searched().found.size).toBe(FILES.length - HIDDEN.length);
  expect(new Set(two.searched().found)).toEqual(new Set(one.searched().found));
  expect(Buffer.compare(two.trace.bits, one.trace.bits)).toBe(0);
});

test('the next build searches nothing again in either thread, and everything where a new value may stand in it', async () => {
  const first = await openClean([]);
  await findLeaksInThreads(root, FILES, { index: new SecretIndex([]), secrets: [] }, { clean: first });
  await first.keep(join(root, 'memory'));
  const again = await openClean([]);
  await findLeaksInThreads(root, FILES, { index: new SecretIndex([]), secrets: [] }, { clean: again });
  expect(Buffer.compare(again.trace.bits, first.trace.bits)).toBe(0);
  const { leaks } = await findLeaksInThreads(root, FILES, { index, secrets: SECRETS }, { clean: await openClean(SECRETS) });
  expect(leaks).toHaveLength(HIDDEN.length);
});
