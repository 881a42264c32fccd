import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBukti, workspace } from './workspace.ts';

/** As Judge.me exports reviews, so that nothing need be asked. */
const EXPORT = `title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location,metaobject_handle
,Biasa saja menurut saya.,3,2026-03-03 10:12:00 UTC,web,ok,Budi Santoso,budi@pelanggan.example,11,kopi-gayo,,,,,,a2
`;

/** The lines of a guide that a reader types, as the words that a shell makes of them. */
async function commandsOf(guide: string): Promise<string[][]> {
  const text = await readFile(join('docs', guide), 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block.replaceAll('\\\n', ' '));
  const lines = blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('bukti '));
  return lines.map((line) =>
    [...line.replace(/ {2,}# .*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
  );
}

test.each([
  ['marketer.md', 'reviews.csv'],
  ['marketer.id.md', 'ulasan.csv'],
])('every command of %s does its task in one try, in its order', async (guide, file) => {
  const { root, write } = await workspace();
  const [init = [], ...others] = await commandsOf(guide);
  const folder = init[2] ?? '';
  const type = (words: readonly string[], cwd: string) => runBukti(words.slice(1), cwd, { ...process.env, LC_ALL: 'C', LANG: 'C' });
  expect(init[1]).toBe('init');
  expect(await type(init, root)).toMatchObject({ code: 0, stderr: '' });
  await write({ [`${folder}/${file}`]: EXPORT });
  expect(others.length).toBeGreaterThan(18);
  for (const words of others) {
    if (words[1] === 'dev') continue;
    const here = words.map((word) => (word === '/media/usb' ? join(root, 'usb') : word));
    const { code, stdout, stderr } = await type(here, join(root, folder));
    expect(code, `${here.join(' ')}\n${stdout}${stderr}`).toBe(0);
  }
});

test.each(['marketer.md', 'marketer.id.md'])('the pictures and links of %s are there', async (guide) => {
  const text = await readFile(join('docs', guide), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(2);
  expect(targets.filter((target) => !existsSync(join('docs', target)))).toEqual([]);
});
