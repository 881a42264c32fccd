import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createContentReader, readContent } from '#src/content/read-content.ts';
import { contentFolder, REVIEW, SOUND } from '../../support/content-folder.ts';

test('Markdown and NDJSON become the same review', async () => {
  const line = { id: 'budi', rating: 4, author: { name: 'Rani Kusuma' }, date: '2026-08-14', body: 'Rasanya konsisten.' };
  const root = await contentFolder({ ...SOUND, 'reviews/kopi.ndjson': `\uFEFF${JSON.stringify(line)}\r\n\r\n` });
  const { reviews } = await readContent(root);
  const [rani, budi] = ['rani', 'budi'].map((id) => reviews.find((review) => review.id === id));
  expect({ ...budi, id: 'rani' }).toEqual(rani);
  expect(rani).toMatchObject({ product: 'kopi', lang: 'id', channel: 'website', status: 'published', disclosure: 'none' });
});

test('customer words stay as they are: no Markdown, no HTML', async () => {
  const words = '# Bagus\n\n**tebal** <script>alert(1)</script> & "kutip"\n\n- satu';
  const root = await contentFolder({ ...SOUND, 'reviews/kopi/rani.md': REVIEW.replace('Rasanya konsisten.', words) });
  const { reviews } = await readContent(root);
  expect(reviews[0]?.body).toBe(words);
});

test('a line of --- among the words does not end them', async () => {
  const root = await contentFolder({ ...SOUND, 'reviews/kopi/rani.md': REVIEW.replace('konsisten.', 'konsisten.\n---\nTambahan.') });
  expect((await readContent(root)).reviews[0]?.body).toBe('Rasanya konsisten.\n---\nTambahan.');
});

test('reading again sees what changed, appeared and went', async () => {
  const root = await contentFolder(SOUND);
  const reader = createContentReader(root);
  await reader.read();
  await writeFile(join(root, 'reviews/kopi/rani.md'), REVIEW.replace('4', '5 # longer'));
  await writeFile(join(root, 'reviews/kopi/budi.md'), REVIEW);
  const second = await reader.read();
  expect(second.content?.reviews.map(({ id, rating }) => [id, rating])).toEqual([
    ['budi', 4],
    ['rani', 5],
  ]);
  await rm(join(root, 'reviews/kopi/rani.md'));
  expect((await reader.read()).content?.reviews.map(({ id }) => id)).toEqual(['budi']);
});

test('a missing folder is one problem, not a crash', async () => {
  const { problems } = await createContentReader('/nonexistent/content').read();
  expect(problems.map(({ code, file }) => [code, file])).toEqual([['missing-field', 'site.yaml']]);
});
