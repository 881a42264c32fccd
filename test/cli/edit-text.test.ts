import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeValue, type FieldChange } from '#src/cli/edit/change.ts';
import { editEntry } from '#src/cli/edit/edit-entry.ts';
import { parseFile } from '#src/loaders/parse-file.ts';

const MD = { path: 'reviews/kopi/rani.md', id: 'rani' };
const LIST = { path: 'reviews/kopi.ndjson', id: 'rani' };

/** Ways in which people, editors and programs write the same fields. */
const FRONT_MATTERS: readonly string[] = [
  'rating: 4\nauthor: { name: Rani Kusuma }\ndate: 2026-08-14\n',
  '# by hand\nrating: 4   # stars\nauthor:\n    name: "Rani Kusuma"\n    city:   Bandung # asked\n\ndate: 2026-08-14\n# the end\n',
  '{ rating: 4, author: {name: Rani}, date: "2026-08-14" }\n',
  '{\n  rating: 4,\n  # a comment\n  author: { name: Rani },\n  date: 2026-08-14, # day\n}\n',
  '{"rating": 4, "author": {"name": "Rani"}, "date": "2026-08-14", "replies": [], "recovery": []}\n',
  'rating: 4\nauthor: { name: Rani }\ndate: 2026-08-14\nreplies: []\nrecovery: []   # none\n',
  'replies: [\n  ] # none yet\nrating: 4\nauthor: { name: Rani }\ndate: 2026-08-14\n',
  'rating: 4\nreplies:\n- date: 2026-08-15\n  by: Tim\n  body: |\n    Halo,\n\n    # salam\n\nauthor: { name: Rani }\ndate: 2026-08-14\n',
  "rating: 4\nreplies:\n    - date: 2026-08-15 # day\n      by: 'Tim'\n      body: >-\n        Halo\n        kak # kept\n\n# next\nauthor: { name: Rani }\ndate: 2026-08-14\n",
  'rating: 4\nauthor: { name: Rani }\ndate: 2026-08-14\nreplies: [ { date: 2026-08-15, by: Tim, body: "Halo, #1" }, ] # one\n',
  "rating: 4\nauthor: { name: Rani }\ndate: 2026-08-14\nrecovery:\n  - { date: 2026-08-15, step: acknowledged }  # phone\n  # then\ntitle: 'it''s \"good\": #1'\n",
  'rating: 4\nauthor: { name: Rani }\ndate: 2026-08-14\nstatus: withheld # why\nreason: "abusive" # see mail\n',
  "status: 'withheld'\nreason: >-\n  abusive\nrating: 4\nauthor: &a { name: Rani }\ndate: 2026-08-14\n",
  'rating: 4\nauthor: { name: Rani }\ndate: 2026-08-14\ndisclosure: employee\ndisclosureNote: |\n  Staf\n',
];

const LINES: readonly string[] = [
  '{"id":"rani","rating":4,"author":{"name":"Rani"},"date":"2026-08-14","body":"Enak"}',
  '{ "body" : "a\\u0041\\/ \\ud83d\\ude00" , "id" : "rani", "rating": 4.0, "author": {"name":"Rani"},  "date":"2026-08-14" }',
  '  {"id":"rani","rating":4,"author":{"name":"Rani"},"date":"2026-08-14","replies":[],"recovery":[]}  ',
  '{"id":"rani","rating":4,"author":{"name":"Rani"},"date":"2026-08-14","replies":[{"date":"2026-08-15","by":"Tim","body":"Halo"}],"status":"withheld","reason":"abusive"}',
];

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '- x',
    '# x',
    'a: b',
    '"',
    "'",
    'yes',
    'null',
    '2026-08-14',
    '5',
    '{x}',
    '[x]',
    '&a',
    '*a',
    '!x',
    '%',
    '@',
    '`',
    '\\n',
    'a\u2028b',
    '…',
    '---',
    'x #1',
    '😀',
  ),
);
/** What the schema takes as one line, or as words. */
const line = word.map((text) => `x${text.replace(/\p{Cc}/gu, ' ')}x`);
const words = fc.tuple(line, line).map(([a, b]) => `${a}\n\n${b}`);

const changes: fc.Arbitrary<FieldChange[]> = fc.oneof(
  fc
    .record({ by: line, body: words })
    .map(({ by, body }): FieldChange[] => [{ field: 'replies', append: { date: '2026-08-20', by, body } }]),
  line.map((note): FieldChange[] => [{ field: 'recovery', append: { date: '2026-08-21', step: 'apologised', note } }]),
  fc.constantFrom('abusive', 'duplicate').map((reason): FieldChange[] => [
    { field: 'status', set: 'withheld' },
    { field: 'reason', set: reason },
  ]),
  fc.constant<FieldChange[]>([
    { field: 'status', set: 'published' },
    { field: 'reason', remove: true },
  ]),
  line.map((note): FieldChange[] => [
    { field: 'disclosure', set: 'incentivised' },
    { field: 'disclosureNote', set: note },
  ]),
);

/** Both texts without what they share at the start and at the end. */
function differenceOf(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

const values = (path: string, text: string) =>
  parseFile(path, Buffer.from(text)).entries.map(({ source }) => source.value as Record<string, unknown>);
const withoutBody = ({ body: _body, ...fields }: Record<string, unknown>) => fields;

test('a review file says what it should after a change, and keeps every line of which nothing changed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FRONT_MATTERS),
      changes,
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
      (yaml, change, newline, mark) => {
        const rest = '---\nKata: # pelanggan\n---\n\n  akhir';
        const text = `${mark}---\n${yaml}${rest}`.replaceAll('\n', newline);
        const edited = editEntry(MD, text, change);
        expect(edited?.problems).toBeUndefined();
        const after = edited?.text ?? '';
        // A field without a value is left out of the comparison: the new value replaces it.
        const before = Object.fromEntries(Object.entries(values(MD.path, text.replace(/^status:\r?$/m, ''))[0] ?? {}));
        expect(withoutBody(values(MD.path, after)[0] ?? {})).toMatchObject(withoutBody(changeValue(before, change)));
        expect(after.startsWith(`${mark}---${newline}`)).toBe(true);
        expect(after.endsWith(rest.replaceAll('\n', newline))).toBe(true);
        expect(after.replaceAll(newline, '')).not.toMatch(newline === '\n' ? /\r/ : /\n/);
        for (const comment of yaml.matchAll(/(?<= )# [a-z ]+$/gm)) expect(after).toContain(comment[0]);
        const touched = new Set(change.map(({ field }) => field));
        for (const kept of yaml.split('\n'))
          if (/^(?:rating|author|date|title|#)/.test(kept) && !touched.has(kept.split(':')[0] ?? '')) expect(after).toContain(kept);
      },
    ),
    { numRuns: 600 },
  );
});

test('an addition to a review file is one piece of text, and nothing else is touched', () => {
  const added = changes.filter(([first]) => first !== undefined && 'append' in first);
  fc.assert(
    fc.property(fc.constantFrom(...FRONT_MATTERS), added, (yaml, change) => {
      const text = `---\n${yaml}---\nKata.\n`;
      const [gone] = differenceOf(text, editEntry(MD, text, change)?.text ?? '');
      // Only an empty list may be replaced.
      expect(['', '[]', ']', '[\n  ]']).toContain(gone.trim());
    }),
  );
});

test('a line of a list changes alone, and no other line', () => {
  const other = '{"id":"lain","rating": 5 ,"author":{"name":"Lain"},"date":"2026-01-01"}';
  fc.assert(
    fc.property(
      fc.constantFrom(...LINES),
      changes,
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
      (json, change, newline, mark) => {
        const text = `${mark}${json}${newline}${newline}${other}${newline}`;
        const after = editEntry(LIST, text, change)?.text ?? '';
        const [, second, third, last] = after.split('\n');
        expect([second, third, last]).toEqual([newline.slice(0, -1), `${other}${newline.slice(0, -1)}`, '']);
        expect(values(LIST.path, after)[0]).toEqual(changeValue(values(LIST.path, text)[0] ?? {}, change));
        // What stood there first still stands there as it was written.
        expect(after.startsWith(`${mark}${json.slice(0, json.indexOf('"2026-08-14"'))}`)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('what check would refuse is refused, with the line', () => {
  const text = '---\nrating: 4\nauthor: { name: Rani }\ndate: 2026-08-14\n---\nEnak.\n';
  const refused = (change: FieldChange) => editEntry(MD, text, [change])?.problems?.map(({ field, message }) => [field, message]);
  expect(refused({ field: 'replies', append: { date: '2026-08-01', by: 'Tim', body: 'Hai' } })).toEqual([
    ['replies[0].date', 'found "2026-08-01", expected a day no earlier than 2026-08-14, that of the review'],
  ]);
  expect(refused({ field: 'replies', append: { date: '2026-08-20', by: 'Tim\nLereng', body: 'Hai' } })?.[0]?.[0]).toBe('replies[0].by');
  expect(refused({ field: 'disclosure', set: 'employee' })?.[0]?.[0]).toBe('disclosureNote');
  expect(refused({ field: 'recovery', append: { date: '2026-08-20', step: 'apologised', remedy: 'refund' } })?.[0]?.[0]).toBe(
    'recovery[0].remedy',
  );
});

test('a file that cannot be changed without touching more is left alone', () => {
  const anchored = '---\nrating: 4\nauthor: { name: Rani }\ndate: 2026-08-14\n? replies\n: []\n---\nEnak.\n';
  const change: FieldChange = { field: 'replies', append: { date: '2026-08-20', by: 'Tim', body: 'Hai' } };
  const edited = editEntry(MD, anchored, [change]);
  expect(edited === undefined || values(MD.path, edited.text ?? '')[0]?.replies !== undefined).toBe(true);
  expect(editEntry(MD, anchored.replace('rating: 4\n', 'rating: 4\n...\n'), [change])?.text).toBeUndefined();
});
