import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { applyEdits, editsByFile } from '#src/check/apply-fixes.ts';
import { renderAs } from '#src/check/reporters/report.ts';
import { chooseMessageLanguage } from '#src/content/message-language.ts';
import { createContentReader } from '#src/content/read-content.ts';
import { contentFolder, REVIEW, SITE, SOUND } from '../../support/content-folder.ts';

const read = async (files: Record<string, string | Uint8Array>) => createContentReader(await contentFolder({ ...SOUND, ...files })).read();
const spoiled = async () => {
  const reading = await read({
    'reviews/kopi/rani.md': REVIEW.replace('rating: 4', 'rating: "4"'),
    'reviews/kopi/ani 100%.md': REVIEW,
    'reviews/kopi.ndjson': JSON.stringify({
      id: 'a',
      rating: 3,
      author: { name: 'A' },
      date: '2026-01-01',
      body: 'SAYA SANGAT KECEWA DENGAN BARANG INI',
    }),
  });
  return { problems: [...reading.problems, ...reading.warnings()], folder: 'content' };
};

test('JSON has every problem with its rule, place and both of what is wrong and what to do', async () => {
  const report = JSON.parse(renderAs('json', { ...(await spoiled()), language: 'id' }));
  expect(report).toMatchObject({ ok: false, errors: 2, warnings: 1, folder: 'content' });
  expect(report.problems).toContainEqual({
    rule: 'invalid-value',
    severity: 'error',
    file: 'reviews/kopi/rani.md',
    line: 2,
    field: 'rating',
    message: 'isinya "4"; yang diharapkan: bilangan bulat dari 1 sampai 5',
    fix: 'Tulis: rating: 4',
  });
});

test('annotations for GitHub escape what would end them', async () => {
  const lines = renderAs('github', { ...(await spoiled()), language: 'en' }).split('\n');
  expect(lines).toContain(
    '::error file=content/reviews/kopi/rani.md,line=2,title=invalid-value::rating: found "4", expected a whole number from 1 to 5%0A→ Write: rating: 4',
  );
  expect(lines.find((line) => line.includes('ani 100'))).toMatch(/^::error file=content\/reviews\/kopi\/ani 100%25\.md,title=file-name::/);
  expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(1);
});

describe('many problems of one kind', () => {
  const many = async (count: number) => {
    const row = (at: number) => ({ id: `r-${at}`, rating: 3, author: { name: 'A' }, date: '2026-01-01', channel: `toko ${at}` });
    const lines = Array.from({ length: count }, (_, at) => JSON.stringify(row(at)));
    const { problems } = await read({
      'reviews/kopi.ndjson': lines.join('\n'),
      'reviews/kopi/rani.md': REVIEW.replace('rating: 4', 'rating: 9'),
    });
    return problems;
  };

  test('the first three problems of a kind are told and the others counted; each other kind is told too', async () => {
    const problems = await many(3000);
    const report = renderAs('terminal', { problems, language: 'en', folder: 'content' });
    expect(report).toMatch(/^3001 problems in the content folder\n/);
    expect(report.match(/channel: found/g)).toHaveLength(3);
    expect(report).toContain(
      '  … and 2997 more like these: reviews/kopi.ndjson:4, reviews/kopi.ndjson:5, reviews/kopi.ndjson:6, reviews/kopi.ndjson:7, reviews/kopi.ndjson:8, …\n    → To see all of them: npm exec --no -- bukti check --all',
    );
    expect(report).toContain('rating: found 9');
    expect(renderAs('terminal', { problems, language: 'id', folder: 'content' })).toContain('dan 2997 lagi seperti ini');
    const all = renderAs('terminal', { problems, language: 'en', folder: 'content', all: true });
    expect(all.match(/channel: found/g)).toHaveLength(3000);
    expect(JSON.parse(renderAs('json', { problems, language: 'en', folder: 'content' })).problems).toHaveLength(3001);
  });

  test('four are told whole', async () => {
    expect(renderAs('terminal', { problems: await many(4), language: 'en', folder: 'content' })).not.toContain('more like these');
  });
});

test('SARIF names each rule once, and each result its rule, level and place', async () => {
  const report = JSON.parse(renderAs('sarif', { ...(await spoiled()), language: 'en' }));
  const [run] = report.runs;
  expect(report.version).toBe('2.1.0');
  expect(run.results).toHaveLength(3);
  for (const { ruleId, ruleIndex, level, locations } of run.results) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(level).toBe(ruleId === 'all-caps' ? 'warning' : 'error');
    expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^content\/reviews\/[\w./%-]+$/);
  }
});

/**
 * What SARIF 2.1.0 asks of the parts that we write, section by section. The schema itself is on no registry that we use.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
 */
test('SARIF has the required properties, each of its type, and no others', async () => {
  const text = z.strictObject({ text: z.string().min(1) });
  const rule = z.strictObject({ id: z.string().min(1), shortDescription: text.optional(), help: text.optional() });
  // 3.4.4: relative addresses are URI references; 3.30.5: lines count from 1; 3.27.6: the index is that of the rule.
  const place = z.strictObject({
    artifactLocation: z.strictObject({ uri: z.string().regex(/^(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/) }),
    region: z.strictObject({ startLine: z.int().min(1) }).optional(),
  });
  const result = z.strictObject({
    ruleId: z.string().min(1),
    ruleIndex: z.int().min(0),
    level: z.enum(['none', 'note', 'warning', 'error']),
    message: text,
    locations: z.array(z.strictObject({ physicalLocation: place })),
  });
  const log = z.strictObject({
    $schema: z.url(),
    version: z.literal('2.1.0'),
    runs: z.array(
      z.strictObject({
        tool: z.strictObject({ driver: z.strictObject({ name: z.string().min(1), rules: z.array(rule) }) }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(result),
      }),
    ),
  });
  const one = await spoiled();
  for (const problems of [one.problems, []]) {
    const { runs } = log.parse(JSON.parse(renderAs('sarif', { ...one, problems, language: 'id' })));
    const ids = runs[0]?.tool.driver.rules.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(runs[0]?.results.map(({ ruleId, ruleIndex }) => ids[ruleIndex] === ruleId)).toEqual(problems.map(() => true));
  }
});

describe('safe changes', () => {
  test.each([
    ['a number in quotes', 'rating: "4"', 'rating: 4'],
    ['a field with a capital', 'Rating: 4', 'rating: 4'],
    ['smart quotes', 'rating: “4”', 'rating: 4'],
    ['an order number', 'rating: 4\norder: 007', 'rating: 4\norder: "007"'],
    ['a list of one', 'rating: 4\npros: aroma', 'rating: 4\npros: [aroma]'],
    ['a colon in a text', 'rating: 4\ntitle: Enak: sekali', 'rating: 4\ntitle: "Enak: sekali"'],
    ['a channel with capitals', 'rating: 4\nchannel: WhatsApp # dari admin', 'rating: 4\nchannel: whatsapp # dari admin'],
  ])('%s: nothing else changes, not even line ends, a byte-order mark and comments', async (_what, slip, mended) => {
    const text = (fields: string) => `\uFEFF${REVIEW.replace('rating: 4', `# catatan\n${fields}`).replace(/\n/g, '\r\n')}`;
    const { problems } = await read({ 'reviews/kopi/rani.md': text(slip) });
    const edits = editsByFile(problems).get('reviews/kopi/rani.md') ?? [];
    expect(applyEdits(text(slip), edits)).toEqual({ text: text(mended), applied: 1 });
    expect((await read({ 'reviews/kopi/rani.md': text(mended) })).problems).toEqual([]);
  });

  test.each([
    ['a number in quotes', '"rating":"5"', '"rating":5'],
    ['a field with a capital', '"Rating": 5', '"rating": 5'],
    ['a list of one', '"rating":5, "pros" : "aroma"', '"rating":5, "pros" : ["aroma"]'],
    ['a comma after each line', '"rating":5', '"rating":5', ','],
  ])('%s in lines of JSON, in all of them at once', async (_what, slip, mended, after = '') => {
    const text = (fields: string, end = '') =>
      `\uFEFF${[1, 2, 3, 4].map((at) => `{ "id":"r${at}",${fields}, "author":{"name":"Ani 😀 Sari"},"date":"2026-01-0${at}","body":"Rating: \\"5\\", ${at}"}${end}\r\n`).join('')}`;
    const { problems } = await read({ 'reviews/kopi.ndjson': text(slip, after) });
    expect(problems).toHaveLength(1);
    const edits = editsByFile(problems).get('reviews/kopi.ndjson') ?? [];
    expect(applyEdits(text(slip, after), edits)).toEqual({ text: text(mended), applied: 4 });
    expect((await read({ 'reviews/kopi.ndjson': text(mended) })).problems).toEqual([]);
  });

  test.each([
    ['words behind a #, which may be a note', 'rating: 4\ntitle: Enak #tanya dulu'],
    ['a date that can be read in two ways', 'rating: 4\nexperienced: 03/04/2026'],
    ['an unknown field', 'rating: 4\nreply: Terima kasih'],
    ['a price', 'rating: 4\ndraft: true'],
  ])('none for %s', async (_what, slip) => {
    const { problems } = await read({ 'reviews/kopi/rani.md': REVIEW.replace('rating: 4', slip) });
    expect(problems).toHaveLength(1);
    expect(editsByFile(problems).size).toBe(0);
  });
});

describe('the language of messages', () => {
  test.each([
    ['English without anything else', undefined, {}, 'en'],
    ['Indonesian where the site speaks it first', 'languages: [id, en]\n', {}, 'id'],
    ['the same, one a line', 'languages:\n  - "id"\n', {}, 'id'],
    ['the same, in a file with a mistake', 'name: [\nlanguages: [id]\n', {}, 'id'],
    ['English where it speaks English first', 'languages: [en, id]\n', {}, 'en'],
    ['Indonesian where the system speaks it', SITE, { LANG: 'id_ID.UTF-8' }, 'id'],
    ['what is asked for, above all', 'languages: [id]\n', { BUKTI_LANG: 'en', LANG: 'id_ID.UTF-8' }, 'en'],
    ['what is asked for in the form of a locale', SITE, { BUKTI_LANG: 'id_ID' }, 'id'],
    ['no other language', SITE, { BUKTI_LANG: 'fr', LC_ALL: 'C' }, 'en'],
  ] as const)('%s', (_what, site, environment, expected) => {
    expect(chooseMessageLanguage(site, environment)).toBe(expected);
  });
});
