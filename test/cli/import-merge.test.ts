import { describe, expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

const HEADER = 'id,rating,body,author,date,product,reply,reply_date\n';
const A1 = 'a1,4,Enak,Rani Kusuma,2026-08-14,Kopi,,\n';
const A2 = 'a2,2,Pahit,Budi Santoso,2026-08-15,Kopi,,\n';
const args = ['--set', 'channel=website', '--yes'];

describe('a newer export of the same platform', () => {
  test('adds new rows, and shows edited ones as a difference until --update takes them', async () => {
    const space = await workspace({ 'content/site.yaml': SITE, 'a.csv': `${HEADER}${A1}${A2}` });
    await space.bukti('import', 'a.csv', ...args);
    const before = await space.files('content');
    const edited = A1.replace('a1,4,Enak', 'a1,1,Tidak enak');
    await space.write({ 'b.csv': `${HEADER}a3,5,Pas,Sri,2026-09-01,Kopi,,\n${edited}${A2}` });
    const shown = await space.bukti('import', 'b.csv', ...args);
    expect(shown.stdout).toMatch(/Added +1 /);
    expect(shown.stdout).toContain('rating: 4 → 1; body: "Enak" → "Tidak enak"');
    expect(shown.stdout).toContain('--update takes the new one');
    expect((await space.reviews('kopi')).map(({ id, rating }) => [id, rating])).toEqual([
      ['a1', 4],
      ['a2', 2],
      ['a3', 5],
    ]);
    const taken = await space.bukti('import', 'b.csv', '--update', ...args);
    expect(taken).toMatchObject({ code: 0, stderr: '' });
    expect(taken.stdout).toContain('Changed: 1 edited review taken, 0 reviews with new answers.');
    const reviews = await space.reviews('kopi');
    expect(reviews.map(({ id, rating, body }) => [id, rating, body])).toEqual([
      ['a1', 1, 'Tidak enak'],
      ['a2', 2, 'Pahit'],
      ['a3', 5, 'Pas'],
    ]);
    expect((await space.bukti('import', 'b.csv', ...args)).stdout).toMatch(/Already there +3/);
    await space.bukti('import', '--undo');
    await space.bukti('import', '--undo');
    expect(await space.files('content')).toEqual(before);
  });

  test('adds answers, and keeps those that are here', async () => {
    const space = await workspace({ 'content/site.yaml': SITE, 'a.csv': `${HEADER}${A1}` });
    await space.bukti('import', 'a.csv', ...args);
    const [review] = await space.reviews('kopi');
    const answered = { ...review, replies: [{ date: '2026-08-20', by: 'Tim', body: 'Terima kasih.' }] };
    await space.write({
      'content/reviews/kopi.ndjson': `${JSON.stringify(answered)}\n`,
      'b.csv': `${HEADER}${A1.replace(',,', ',Maaf kak.,2026-08-16')}`,
    });
    const { code, stdout } = await space.bukti('import', 'b.csv', ...args);
    expect(code).toBe(0);
    expect(stdout).toContain('Changed: 0 edited reviews taken, 1 review with new answers.');
    expect((await space.reviews('kopi'))[0]?.replies?.map(({ body }) => body)).toEqual(['Maaf kak.', 'Terima kasih.']);
    expect((await space.bukti('import', 'b.csv', ...args)).stdout).toMatch(/Already there +1/);
    expect(await space.bukti('check')).toMatchObject({ code: 0 });
  });

  test('a sealed review that --update changed is a revision after the next seal', async () => {
    const space = await workspace({ 'content/site.yaml': SITE, 'a.csv': `${HEADER}${A1}` });
    await space.bukti('import', 'a.csv', ...args);
    await space.bukti('seal');
    await space.write({ 'a.csv': `${HEADER}${A1.replace('Enak', 'Hambar')}` });
    expect((await space.bukti('import', 'a.csv', '--update', ...args)).code).toBe(0);
    expect(await space.bukti('check')).toMatchObject({ code: 1 });
    expect(await space.bukti('seal')).toMatchObject({ code: 0 });
    expect(await space.bukti('check')).toMatchObject({ code: 0 });
    const log = (await space.files())['content/log/entries.jsonl'] ?? '';
    expect(
      log
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).rev),
    ).toEqual([1, 2]);
  });
});

describe('rows without an id of their own', () => {
  const rows = (...names: string[]) => `rating,body,author,product\n${names.map((name) => `5,Enak,${name},Kopi\n`).join('')}`;

  test('get the same id whatever --display says', async () => {
    const ids = await Promise.all(
      ['full', 'first-initial', 'initials', 'anonymous'].map(async (display) => {
        const space = await workspace({ 'a.csv': rows('Rani Kusuma', 'Budi Santoso') });
        await space.bukti('import', 'a.csv', '--display', display, ...args);
        return (await space.reviews('kopi')).map(({ id }) => id);
      }),
    );
    expect(new Set(ids.map((list) => list.join())).size).toBe(1);
    expect(new Set(ids[0]).size).toBe(2);
  });

  test('are known again, also where new rows stand before them and names are cut to what is shown', async () => {
    const space = await workspace({ 'a.csv': rows('Rani Kusuma', 'Budi Santoso') });
    await space.bukti('import', 'a.csv', ...args);
    const before = await space.reviews('kopi');
    const cut = before.map((review) => ({
      ...review,
      author: { name: review.author.name === 'Rani Kusuma' ? 'Rani K.' : 'Budi S.', display: 'full' },
    }));
    for (const reviews of [before, cut]) {
      await space.write({
        'content/reviews/kopi.ndjson': reviews.map((review) => `${JSON.stringify(review)}\n`).join(''),
        'b.csv': rows('Sri', 'Budi Santoso', 'Rani Kusuma'),
      });
      const { stdout } = await space.bukti('import', 'b.csv', ...args);
      expect(stdout).toMatch(/Added +1 /);
      expect(stdout).toMatch(/Already there +2/);
      expect((await space.reviews('kopi')).map(({ author }) => author.name)).toContain('Sri');
    }
  });
});
