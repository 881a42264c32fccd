import { describe, expect, test } from 'vitest';
import { checkSeals } from '#src/check/check-seals.ts';
import { createContentReader } from '#src/content/read-content.ts';
import { readLog } from '#src/loaders/read-log.ts';
import { formatNote } from '#src/log/note.ts';
import { cosignNote, type Signer, signNote } from '#src/log/sign-note.ts';
import { formatVerifierKey, makeVerifierKey, SIGNATURE_TYPE } from '#src/log/verifier-key.ts';
import type { Problem } from '#src/schemas/problem.ts';
import type { Review } from '#src/schemas/review.ts';
import { contentFolder, SOUND } from '../../support/content-folder.ts';
import { expectIndonesian } from '../../support/indonesian.ts';
import { review } from '../../support/review.ts';
import { contentFile, locate, logFiles, MemoryShop, ORIGIN } from '../../support/seal.ts';
import { makeSigner } from '../log/support.ts';

type Stored = { entries: string[]; checkpoints: { size: number; note: string }[] };

/** Three entries with a checkpoint each. */
function threeSeals(): MemoryShop {
  const shop = new MemoryShop();
  for (const id of ['a', 'b', 'c']) {
    shop.put(review({ id }));
    shop.seal();
  }
  return shop;
}

const read = (log: Stored, settings: { key?: string; witnesses?: string[] } = {}) => readLog(logFiles(log), { witnesses: [], ...settings });
const brief = (problems: readonly Problem[]) => {
  expectIndonesian(problems);
  return problems.map(({ code, file, line }) => [code, file, ...(line === undefined ? [] : [line])]);
};

async function sign(log: Stored, signer: Signer, from = 0): Promise<Stored> {
  const checkpoints = await Promise.all(
    log.checkpoints.map(async ({ size, note }, at) => ({ size, note: at < from ? note : formatNote(await signNote(note, signer)) })),
  );
  return { entries: log.entries, checkpoints };
}

test('no log at all is no problem', async () => {
  const { problems, state, log } = await readLog([], { witnesses: [] });
  expect(problems).toEqual([]);
  expect(state).toMatchObject({ size: 0, root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', checkpoints: [], seals: {} });
  expect(log.entries).toEqual([]);
});

test('a sound log, and what pages are told of it', async () => {
  const { log } = threeSeals();
  const { problems, state } = await read(log);
  expect(problems).toEqual([]);
  expect(state.origin).toBe(ORIGIN);
  expect(state).not.toHaveProperty('key');
  expect(state.size).toBe(3);
  expect(state.root).toBe(log.checkpoints[2]?.note.split('\n')[2]);
  expect(Object.keys(state.seals)).toEqual(['a', 'b', 'c']);
});

test('Git may have given the files the line ends of Windows', async () => {
  const { log } = threeSeals();
  const files = logFiles(log).map((file) => contentFile(file.path, file.version.replaceAll('\n', '\r\n')));
  const { problems, state } = await readLog(files, { witnesses: [] });
  expect(problems).toEqual([]);
  expect(state.checkpoints).toEqual(log.checkpoints);
});

describe('what is wrong is named with its file and a way to mend it', () => {
  const { log } = threeSeals();
  const { entries, checkpoints } = log;
  const [e0 = '', e1 = '', e2 = ''] = entries;
  const [c1, c2, c3] = checkpoints as [Stored['checkpoints'][0], Stored['checkpoints'][0], Stored['checkpoints'][0]];
  const ENTRIES = 'log/entries.jsonl';

  test.each<[string, Partial<Stored>, ReturnType<typeof brief>]>([
    ['an entry cut off', { entries: [e0, e1] }, [['log-truncated', ENTRIES]]],
    [
      'no entries',
      { entries: [] },
      [
        ['log-truncated', ENTRIES],
        ['log-truncated', ENTRIES],
        ['log-truncated', ENTRIES],
      ],
    ],
    [
      'the last hash changed',
      { entries: [e0, e1, e2.replace(/"doc":"\w/, '"doc":"x')] },
      [
        ['log-entry', ENTRIES, 3],
        ['log-rewritten', ENTRIES],
      ],
    ],
    ['the first entry changed for another', { entries: [e0.replace('"a"', '"x"'), e1, e2] }, Array(3).fill(['log-rewritten', ENTRIES])],
    ['two entries swapped', { entries: [e0, e2, e1] }, Array(2).fill(['log-rewritten', ENTRIES])],
    [
      'an entry twice at the end',
      { entries: [...entries, e2] },
      [
        ['log-order', ENTRIES, 4],
        ['checkpoint-missing', ENTRIES, 4],
      ],
    ],
    [
      'an empty line',
      { entries: [...entries, ''] },
      [
        ['log-entry', ENTRIES, 4],
        ['checkpoint-missing', ENTRIES, 4],
      ],
    ],
    ['the last checkpoint gone', { checkpoints: [c1, c2] }, [['checkpoint-missing', ENTRIES, 3]]],
    ['every checkpoint gone', { checkpoints: [] }, [['checkpoint-missing', ENTRIES, 1]]],
    [
      'a checkpoint of another log',
      { checkpoints: [c1, { ...c2, note: c2.note.replace(ORIGIN, 'lain.example/log') }, c3] },
      [['checkpoint-invalid', 'log/checkpoints/2.txt']],
    ],
    [
      'a checkpoint under the number of another',
      { checkpoints: [c1, { ...c2, note: c1.note }, c3] },
      [['checkpoint-invalid', 'log/checkpoints/2.txt']],
    ],
    [
      'a checkpoint with another root',
      { checkpoints: [c1, { ...c2, note: c2.note.replace(/\n[^\n]*\n$/, `\n${c3.note.split('\n')[2]}\n`) }, c3] },
      [['log-rewritten', ENTRIES]],
    ],
    ['a checkpoint that is none', { checkpoints: [c1, { ...c2, note: 'hello\n' }, c3] }, [['checkpoint-invalid', 'log/checkpoints/2.txt']]],
    ['an empty checkpoint', { checkpoints: [c1, { ...c2, note: '' }, c3] }, [['checkpoint-invalid', 'log/checkpoints/2.txt']]],
    [
      'a checkpoint of the future',
      { checkpoints: [c1, c2, c3, { size: 9, note: c3.note.replace('\n3\n', '\n9\n') }] },
      [['log-truncated', ENTRIES]],
    ],
  ])('%s', async (_name, change, expected) => {
    const { problems } = await read({ entries, checkpoints, ...change });
    expect(brief(problems)).toEqual(expected);
    for (const { message, fix } of problems) {
      expect(message).toMatch(/^found .*, expected |; expected /);
      expect(fix).toMatch(/git checkout -- content\/log|npm exec --no -- bukti seal/);
    }
  });

  test('a file that has no place there', async () => {
    const { problems } = await readLog(
      [...logFiles(log), contentFile('log/checkpoints/03.txt', c3.note), contentFile('log/entries (1).jsonl', e0)],
      { witnesses: [] },
    );
    expect(brief(problems)).toEqual([
      ['file-place', 'log/checkpoints/03.txt'],
      ['file-place', 'log/entries (1).jsonl'],
    ]);
  });

  test('bytes that are no text', async () => {
    const broken = { path: ENTRIES, bytes: 2, version: '', read: async () => Buffer.from([0xff, 0x0a]) };
    const { problems } = await readLog([broken], { witnesses: [] });
    expect(brief(problems)).toEqual([['file-encoding', ENTRIES, 1]]);
  });
});

describe('signatures', () => {
  const { log } = threeSeals();
  const keyOf = ({ key }: Signer) => formatVerifierKey(key);

  test('by the key of site.yaml', async () => {
    const signer = await makeSigner(ORIGIN);
    const { problems, state } = await read(await sign(log, signer), { key: keyOf(signer) });
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ origin: ORIGIN, key: keyOf(signer) });
  });

  test('begin at some checkpoint: those before the key was made have none', async () => {
    const signer = await makeSigner(ORIGIN);
    expect((await read(await sign(log, signer, 2), { key: keyOf(signer) })).problems).toEqual([]);
  });

  test('are asked of the last checkpoint, once there is a key', async () => {
    const signer = await makeSigner(ORIGIN);
    const { problems } = await read(log, { key: keyOf(signer) });
    expect(brief(problems)).toEqual([['checkpoint-unsigned', 'log/checkpoints/3.txt']]);
    expect(problems[0]?.fix).toBe(
      'Type npm exec --no -- bukti seal where private/log.key is. If the key is lost for good: npm exec --no -- bukti keygen --replace.',
    );
  });

  test('by another key, or of another text, make a checkpoint invalid', async () => {
    const [signer, other] = await Promise.all([makeSigner(ORIGIN), makeSigner(ORIGIN)]);
    const signed = await sign(log, signer);
    const foreign = await read(signed, { key: keyOf(other) });
    expect(brief(foreign.problems)).toEqual([1, 2, 3].map((size) => ['checkpoint-invalid', `log/checkpoints/${size}.txt`]));
    expect(foreign.problems[0]?.fix).toContain('Is log.key in site.yaml the one it always was?');

    const [c1, c2, c3] = signed.checkpoints as [Stored['checkpoints'][0], Stored['checkpoints'][0], Stored['checkpoints'][0]];
    const moved = { size: 3, note: `${c3.note.split('\n\n')[0]}\n\n${c2.note.split('\n\n')[1]}` };
    const { problems } = await read({ ...signed, checkpoints: [c1, c2, moved] }, { key: keyOf(signer) });
    expect(brief(problems)).toEqual([['checkpoint-invalid', 'log/checkpoints/3.txt']]);
    expect(problems[0]?.message).toContain(`The signature by ${ORIGIN} is wrong`);
  });

  test('without a key in site.yaml any more, the last of them is asked for its key', async () => {
    const { problems } = await read(await sign(log, await makeSigner(ORIGIN)), {});
    expect(problems.map(({ code, file, field }) => [code, file, field])).toEqual([['missing-field', 'site.yaml', 'log.key']]);
  });

  test('a key of another name is no key of this log', async () => {
    const signer = await makeSigner('lain.example/log');
    const { problems } = await read(log, { key: keyOf(signer) });
    expect(problems.map(({ code }) => code)).toContain('checkpoint-invalid');
  });

  test('a key that cannot be read is named with its field', async () => {
    const { problems } = await read(log, { key: 'uji.example/log+00000000+AAAA', witnesses: ['x'] });
    expect(problems.map(({ code, file, field }) => [code, file, field])).toEqual([
      ['invalid-value', 'site.yaml', 'log.key'],
      ['invalid-value', 'site.yaml', 'log.witnesses[0]'],
    ]);
  });

  test('a witness with the key of the log, or of another witness, is none', async () => {
    const [signer, witness] = await Promise.all([makeSigner(ORIGIN), makeSigner('saksi.example', SIGNATURE_TYPE.cosignature)]);
    const { publicKey } = signer.key;
    const own = formatVerifierKey(await makeVerifierKey('lain.example', publicKey, SIGNATURE_TYPE.cosignature));
    const { problems } = await read(await sign(log, signer), { key: keyOf(signer), witnesses: [keyOf(witness), own, keyOf(witness)] });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['invalid-value', 'log.witnesses[1]'],
      ['invalid-value', 'log.witnesses[2]'],
    ]);
  });

  test('of witnesses under the last checkpoint are told with their time', async () => {
    const [signer, witness, stranger] = await Promise.all([
      makeSigner(ORIGIN),
      makeSigner('saksi.example', SIGNATURE_TYPE.cosignature),
      makeSigner('asing.example', SIGNATURE_TYPE.cosignature),
    ]);
    const text = log.checkpoints[2]?.note ?? '';
    const note = formatNote(
      await cosignNote(await cosignNote(await signNote(text, signer), 1_790_000_000, witness), 1_790_000_001, stranger),
    );
    const settings = { key: keyOf(signer), witnesses: [keyOf(witness)] };
    const { problems, state } = await read({ ...log, checkpoints: [{ size: 3, note }] }, settings);
    expect(problems).toEqual([]);
    expect(state.cosignatures).toEqual([{ name: 'saksi.example', time: 1_790_000_000 }]);
  });
});

describe('reviews beside the log', () => {
  const shop = threeSeals();
  shop.put(review({ id: 'w', status: 'withheld', reason: 'abusive' }));
  shop.seal();
  const check = (change: (reviews: Map<string, Review>) => void) => {
    const reviews = new Map(shop.reviews);
    change(reviews);
    return checkSeals([...reviews.values()].map(locate), shop.log).map(({ code, file, fix }) => [code, file, fix]);
  };
  const edit = (id: string, fields: Partial<Record<keyof Review, unknown>>) =>
    check((reviews) => reviews.set(id, { ...reviews.get(id), ...fields } as Review));
  const seals = expect.stringContaining('npm exec --no -- bukti seal');
  const FILE = 'reviews/kopi/a.md';

  test('all is well', () => expect(check(() => undefined)).toEqual([]));
  test('a new review is no problem', () => expect(check((reviews) => reviews.set('n', review({ id: 'n' })))).toEqual([]));
  test.each<[string, Partial<Record<keyof Review, unknown>>]>([
    ['words', { body: 'Lain.' }],
    ['stars', { rating: 5 }],
    ['a name that is shown otherwise', { author: { name: 'Rani Kusuma', display: 'full' } }],
    ['the product', { product: 'teh' }],
    ['no seed', { seed: undefined }],
    ['another seed', { seed: 'f'.repeat(32) }],
  ])('changed: %s', (_name, fields) => {
    expect(edit('a', fields)).toEqual([['words-changed', FILE.replace('kopi', String(fields.product ?? 'kopi')), seals]]);
  });
  test('not changed: what is not sealed', () => {
    expect(edit('a', { order: 'INV-1', replies: [{ date: '2026-08-20', by: 'Tim', body: 'Terima kasih.' }] })).toEqual([]);
  });
  test('a deleted review', () => {
    expect(check((reviews) => reviews.delete('b'))).toEqual([
      ['leaf-without-review', 'log/entries.jsonl', expect.stringContaining('npm exec --no -- bukti withdraw b --reason')],
    ]);
  });
  test('a deleted withheld one, under its pseudonym', () => {
    expect(check((reviews) => reviews.delete('w'))).toEqual([
      ['leaf-without-review', 'log/entries.jsonl', expect.stringMatching(/npm exec --no -- bukti withdraw [0-9a-f]{32} --reason/)],
    ]);
  });
  test('a public one that is withheld now', () => {
    expect(edit('a', { status: 'withheld', reason: 'off-topic' })).toEqual([
      ['leaf-without-review', 'log/entries.jsonl', expect.stringContaining('npm exec --no -- bukti withdraw a --reason off-topic')],
    ]);
  });
  test('a withheld one that is public now', () => {
    expect(edit('w', { status: 'published', reason: undefined })).toEqual([['words-changed', 'reviews/kopi/w.md', seals]]);
  });
  test('a withheld one whose words changed', () => {
    expect(edit('w', { body: 'Lain.' })).toEqual([['words-changed', 'reviews/kopi/w.md', seals]]);
  });
  test('another file under the name of a sealed one', () => {
    expect(check((reviews) => reviews.set('a', { ...(reviews.get('b') as Review), id: 'a' }))).toEqual([['words-changed', FILE, seals]]);
  });
  test('a seed, and nothing in the log', () => {
    expect(check((reviews) => reviews.set('n', review({ id: 'n', seed: 'f'.repeat(32) })))).toEqual([
      ['leaf-missing', 'reviews/kopi/n.md', expect.stringContaining('if content/log/ was set back to an older state, restore that first')],
    ]);
  });
});

test('the whole folder: the log is read with the content, and its problems stand among the others', async () => {
  const { log } = threeSeals();
  const files = Object.fromEntries(logFiles(log).map(({ path, version }) => [path, version]));
  const { problems, content } = await createContentReader(await contentFolder({ ...SOUND, ...files })).read();
  expect(brief(problems)).toEqual([1, 2, 3].map((line) => ['leaf-without-review', 'log/entries.jsonl', line]));
  expect(content?.log.size).toBe(3);
});
