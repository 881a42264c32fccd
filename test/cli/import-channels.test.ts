import { expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { runBukti, type Workspace, workspace } from './workspace.ts';

const JUDGEME = 'title,body,rating,review_date,source,curated,reviewer_name,product_handle,metaobject_handle\n';

/** A file in which each review has one of these words for where it was written. */
async function importing(
  words: readonly string[],
  ...flags: string[]
): Promise<{ space: Workspace; channels: string[]; stderr: string; stdout: string }> {
  const rows = words.map((word, n) => `Teko,5,Bagus sekali nomor ${n},Ani,2026-08-0${n + 1},${word}\n`);
  return importFile(`product,rating,review,name,date,Source\n${rows.join('')}`, ...flags);
}

async function importFile(csv: string, ...flags: string[]) {
  const space = await workspace({ 'content/site.yaml': SITE, 'ulasan.csv': csv });
  const { stdout, stderr } = await space.bukti('import', 'ulasan.csv', ...flags);
  const channels = stderr === '' ? (await space.reviews('teko')).map(({ channel }) => channel) : [];
  return { space, channels, stdout, stderr };
}

/** The words of a column, `--channel`, and the channels that follow. */
test.for([
  [['Trustpilot', 'AliExpress'], [], ['trustpilot', 'other']],
  [
    ['Trustpilot', 'AliExpress'],
    ['--channel', 'website'],
    ['trustpilot', 'other'],
  ],
  [['Tokopedia', 'web', 'Google Maps'], [], ['tokopedia', 'website', 'google']],
  [
    ['Shopee', 'Pameran', ''],
    ['--channel', 'in-store'],
    ['shopee', 'in-store', 'in-store'],
  ],
  [
    ['Tripadvisor.co.uk', 'Booking.com', 'eBay US'],
    ['--channel', 'website'],
    ['other', 'other', 'other'],
  ],
  [
    ['Trustpilot', 'web form'],
    ['--channel', 'website'],
    ['trustpilot', 'website'],
  ],
  [
    ['Capterra', 'GetApp'],
    ['--channel', 'other'],
    ['other', 'other'],
  ],
  [
    ['Google Forms', 'email'],
    ['--channel', 'website'],
    ['website', 'website'],
  ],
  [
    ['Trustpilot', 'Google'],
    ['--channel', 'website', '--map', 'channel='],
    ['website', 'website'],
  ],
] as const)('%j with %j are written on %j', async ([words, flags, expected]) => {
  const { channels, stderr } = await importing(words, ...flags);
  expect(stderr).toBe('');
  expect(channels).toEqual(expected);
});

test('rows that name no platform are asked about, and the others keep theirs', async () => {
  const { space, stderr } = await importing(['Trustpilot', 'Pameran', '', 'web']);
  expect(stderr).toContain('"Source" says of some reviews where they were written, and of others not ("Pameran", "")');
  expect(stderr).toContain('--channel is for those others.');
  const { stderr: indonesian } = await runBukti(['import', 'ulasan.csv'], space.root, { ...process.env, BUKTI_LANG: 'id' });
  expect(indonesian).toContain('"Source" menyebut tempat sebagian ulasan ditulis, dan sebagian lain tidak ("Pameran", "")');
  const { stdout } = await space.bukti('import', 'ulasan.csv', '--channel', 'website');
  expect(stdout).toMatch(/channel +← Source\n/);
  expect(stdout).toMatch(/channel +=? ?website \(the other rows\)/);
  expect((await space.reviews('teko')).map(({ channel }) => channel)).toEqual(['trustpilot', 'website', 'website', 'website']);
});

test('an app for reviews says which of them it brought from elsewhere', async () => {
  const row = (source: string, n: number) => `Judul,Bagus sekali nomor ${n},5,2026-03-0${n},${source},ok,Ani,teko,jm-${n}\n`;
  const rows = ['aliexpress', 'web', 'email', 'google', ''].map((source, at) => row(source, at + 1)).join('');
  const { channels } = await importFile(JUDGEME + rows);
  expect(channels).toEqual(['other', 'website', 'website', 'google', 'website']);
  const { stderr } = await importFile(JUDGEME + rows + row('Pameran', 6));
  expect(stderr).toContain('and of others not ("Pameran", "")');
});
