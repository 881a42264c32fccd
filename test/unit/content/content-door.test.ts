import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openContent } from '#src/content/content-door.ts';
import { openedDoor } from '#src/content/shared-doors.ts';
import { contentFolder, REVIEW, SITE, SOUND } from '../../support/content-folder.ts';

/** Longer than the steps in which file systems count time: what is written afterwards has another time. */
const settle = () => new Promise((done) => setTimeout(done, 50));

async function open(files: Record<string, string | Uint8Array> = SOUND) {
  const root = await contentFolder(files);
  await settle();
  return { root, door: openContent(root) };
}

test('many callers at once share one reading and one catalog', async () => {
  const { root, door } = await open();
  const readings = await Promise.all([door.read(), openContent(root).read(), openedDoor(root).sound(), door.read()]);
  expect(new Set(readings).size).toBe(1);
  expect(new Set(readings.map((reading) => reading.catalog())).size).toBe(1);
  expect(door.counts()).toEqual({ listings: 1, files: 3, parses: 3, catalogs: 1 });
});

test('reading a folder that did not change gives the same reading again', async () => {
  const { door } = await open();
  const first = await door.read();
  const catalog = first.catalog();
  const again = await door.refresh();
  expect(again).toBe(first);
  expect(again.catalog()).toBe(catalog);
  expect(door.counts()).toEqual({ listings: 2, files: 3, parses: 3, catalogs: 1 });
});

test('after a change only the changed file is parsed, and the catalog is new', async () => {
  const { root, door } = await open();
  expect((await door.read()).catalog().summary.ratingValue).toBe(4);
  await writeFile(join(root, 'reviews/kopi/rani.md'), REVIEW.replace('rating: 4', 'rating: 5'));
  await settle();
  const changed = await door.refresh();
  expect(changed.catalog().summary.ratingValue).toBe(5);
  expect(await door.read()).toBe(changed);
  expect(door.counts()).toEqual({ listings: 2, files: 3, parses: 4, catalogs: 2 });
});

test('a reading that began before a change is followed by another one', async () => {
  const { root, door } = await open();
  const before = door.refresh();
  await writeFile(join(root, 'reviews/kopi/budi.md'), REVIEW);
  const after = await Promise.all([door.refresh(), door.refresh()]);
  await before;
  for (const { content } of after) expect(content?.reviews.map(({ id }) => id)).toEqual(['budi', 'rani']);
  expect(door.counts().listings).toBe(2);
});

test('a file that is written twice in one tick of the clock, with the same length, is read twice', async () => {
  const { root, door } = await open();
  for (const rating of [1, 5, 2, 4, 3]) {
    await writeFile(join(root, 'reviews/kopi/rani.md'), REVIEW.replace('rating: 4', `rating: ${rating}`));
    expect((await door.refresh()).content?.reviews[0]?.rating).toBe(rating);
  }
});

test('two folders have two doors', async () => {
  const [one, other] = [await open(), await open({ ...SOUND, 'site.yaml': SITE.replace('Warung Uji', 'Warung Lain') })];
  expect((await one.door.read()).content?.site.name).toBe('Warung Uji');
  expect((await other.door.read()).content?.site.name).toBe('Warung Lain');
  expect(one.door.counts().parses).toBe(3);
});

test('site.yaml alone is parsed once, also when everything is read afterwards', async () => {
  const { door } = await open();
  expect((await door.site()).name).toBe('Warung Uji');
  expect(door.counts()).toMatchObject({ listings: 0, parses: 1 });
  await door.read();
  expect(door.counts()).toMatchObject({ listings: 1, parses: 3 });
});

test.each([
  ['an unknown key', `${SITE}nmae: x\n`, 'Did you mean name?'],
  ['a wrong value', SITE.replace('https://uji.example', 'uji'), 'url: found "uji"'],
  ['broken YAML', `${SITE}links: [\n`, 'site.yaml:'],
  ['nothing in it', '', 'found an empty file'],
])('a site.yaml with %s is told as that, beside all other problems, and never as missing', async (_what, site, told) => {
  const { door } = await open({ ...SOUND, 'site.yaml': site, 'products/teh.yaml': 'nmae: Teh\n' });
  const report = await door.site().then(String, (error: Error) => error.message);
  expect(report).toContain(told);
  expect(report).toContain('products/teh.yaml:1');
  expect(report).not.toContain('found no site.yaml');
});

test('a settled door keeps its reading without warnings, and still sees what changes', async () => {
  const { root, door } = await open();
  const reading = await door.read();
  door.settle();
  expect(await door.read()).toBe(reading);
  expect(reading.catalog().reviews).toHaveLength(1);
  expect(() => reading.warnings()).toThrow('settled');
  expect((await door.site()).name).toBe('Warung Uji');
  expect(door.counts()).toEqual({ listings: 1, files: 3, parses: 3, catalogs: 1 });
  await writeFile(join(root, 'reviews/kopi/rani.md'), REVIEW.replace('rating: 4', 'rating: 5'));
  await settle();
  const changed = await door.refresh();
  expect(changed.catalog().summary.ratingValue).toBe(5);
  expect(changed.warnings()).toEqual([]);
});

test('a folder without site.yaml says so', async () => {
  const { door } = await open({ 'products/kopi.yaml': 'name: Kopi\n' });
  await expect(door.site()).rejects.toThrow('found no site.yaml, expected the file that names the brand');
});

test('while site.yaml has a mistake, the last sound reading is shown', async () => {
  const { root, door } = await open();
  const first = await door.sound();
  await writeFile(join(root, 'site.yaml'), `${SITE}nmae: x\n`);
  expect((await door.refresh()).problems).toHaveLength(1);
  expect(await door.sound()).toBe(first);
  await rm(join(root, 'reviews/kopi/rani.md'));
  await writeFile(join(root, 'site.yaml'), SITE);
  await door.refresh();
  expect((await door.sound()).content.reviews).toEqual([]);
});

test('a folder that nobody has opened is a mistake of the program', () => {
  expect(() => openedDoor('/nowhere')).toThrow('Nothing has opened the content folder /nowhere');
});
