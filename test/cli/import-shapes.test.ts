import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { type ReviewLine, workspace } from './workspace.ts';

/**
 * Exports as platforms, plugins and forms write them, with what a marketer gets of them. Each line: product, stars, name (- where the
 * customer is not named), day, title and words, answers. Before them the channel, and how many rows are hidden and refused.
 */
test.for([
  [
    'airbnb.json',
    ['--product', 'teko', '--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['teko | 5 | Anna | 2025-01-05 | Lovely place\nWill be back | → Thank you Anna', 'teko | 2 | Bob | 2025-01-06 | Dirty'],
  ],
  [
    'amazon.csv',
    [],
    '',
    'amazon',
    0,
    0,
    ['kettle | 5 | Jane | 2025-03-03 | Great: Boils fast.', 'kettle | 2 | - | 2025-04-04 | Meh: Leaks a bit at the lid.'],
  ],
  [
    'appstore-rss.json',
    ['--product', 'teko'],
    'App Store feed',
    'app-store',
    0,
    0,
    ['teko | 5 | ana | 2025-01-05 | Mantap: Aplikasi bagus', 'teko | 1 | bud | 2025-01-06 | Error: Tidak bisa login'],
  ],
  [
    'asc-included.json',
    ['--product', 'teko'],
    'App Store Connect',
    'app-store',
    0,
    0,
    ['teko | 5 | ana | 2025-01-05 | Mantap: Bagus | → Terima kasih', 'teko | 2 | bud | 2025-01-06 | Eh: Lambat'],
  ],
  ['bazaarvoice.json', [], 'Bazaarvoice', 'website', 1, 0, ['kg-1 | 5 | ana | 2025-02-03 | Nice: Really nice coffee | → Thanks Ana']],
  ['bigcommerce.json', [], 'BigCommerce reviews', 'website', 1, 0, ['44 | 5 | Ana | 2025-01-05 | Nice: Really nice coffee']],
  ['blibli.csv', ['--channel', 'other'], '', 'other', 1, 0, ['kopi-gayo | 4 | Sari | 2025-01-05 | Mantap: Kopinya enak']],
  [
    'bukalapak.json',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['kopi-gayo | 5 | sari | 2025-01-05 | Mantap: Kopinya enak', 'kopi-gayo | 2 | budi | 2025-01-06 | '],
  ],
  [
    'capterra.csv',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['kasir-pro | 5 | Ana P. | 2025-01-05 | Good: We run three shops with it.', 'kasir-pro | 3 | - | 2025-01-06 | Ok: It does the job.'],
  ],
  ['etsyapi.json', [], 'Etsy API', 'etsy', 0, 0, ['22 | 5 | - | 2023-11-14 | Lovely mug!', '22 | 3 | - | 2023-11-16 | ']],
  ['facebook.json', ['--product', 'teko'], 'Facebook ratings', 'facebook', 0, 2, ['teko | 4 | Tono | 2018-01-10 | Dulu bagus']],
  [
    'gbp2.json',
    ['--product', 'teko'],
    'Google Business Profile',
    'google',
    0,
    1,
    ['teko | 4 | Siti R | 2025-02-03 | Tempatnya nyaman | → Terima kasih', 'teko | 1 | - | 2025-02-05 | '],
  ],
  [
    'gmaps-outscraper.csv',
    [],
    'Google Maps (Outscraper)',
    'google',
    0,
    0,
    ['warung-sari | 5 | Siti R | 2025-02-03 | Enak sekali | → Makasih', 'warung-sari | 1 | Budi | 2025-02-15 | '],
  ],
  [
    'gmaps-serp.json',
    [],
    'Google Maps (Apify)',
    'google',
    0,
    0,
    ['warung-sari | 5 | Siti | 2025-02-03 | Enak | → Makasih', 'warung-sari | 1 | Budi | 2025-01-03 | '],
  ],
  ['googleforms.csv', ['--channel', 'other'], '', 'other', 1, 0, ['kopi-gayo | 5 | Ana Putri | 2025-01-05 | Kopinya wangi']],
  [
    'inside-products.json',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    [
      'kopi-gayo | 5 | Ana | 2025-01-05 | Enak sekali',
      'kopi-gayo | 4 | Bud | 2025-01-06 | Lumayan',
      'teh-melati | 1 | Cici | 2025-01-07 | Hambar',
    ],
  ],
  ['judgeme-api.json', [], 'Judge.me API', 'website', 1, 0, ['kopi-gayo | 5 | Ana P | 2025-02-03 | Nice: Really nice coffee']],
  [
    'judgeme.csv',
    [],
    'Judge.me export',
    'website',
    2,
    0,
    [
      'kopi-gayo | 5 | Anna Smith | 2025-03-02 | Great coffee: Smells wonderful, arrived in two days. | → Thank you!',
      'kopi-gayo | 3 | - | 2025-03-06 | ',
    ],
  ],
  [
    'junip.csv',
    ['--channel', 'other'],
    '',
    'other',
    1,
    0,
    ['kopi-gayo | 5 | Ana Putri | 2025-02-03 | Nice: Really nice coffee | → Thanks!'],
  ],
  [
    'lazada.csv',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['kopi-gayo | 5 | A***a | 2025-02-03 | Barang sesuai pesanan | → Terima kasih', 'kopi-gayo | 1 | B***i | 2025-02-03 | '],
  ],
  [
    'okendo.csv',
    [],
    'Okendo export',
    'website',
    1,
    0,
    ['kaus-polos | 5 | Anna S. | 2025-04-01 | Soft: Very soft.', 'kaus-polos | 4 | Bob | 2025-04-02 | Got it for free.'],
  ],
  [
    'playapi.json',
    ['--product', 'teko'],
    'Google Play API',
    'google-play',
    0,
    0,
    ['teko | 5 | Ana | 2023-11-14 | Bagus sekali | → Terima kasih', 'teko | 1 | - | 2023-11-14 | Judul Jelek'],
  ],
  [
    'powerreviews.json',
    [],
    'PowerReviews API',
    'website',
    0,
    0,
    ['kg-1 | 5 | ana | 2023-11-14 | Nice: Really nice coffee', 'kg-1 | 1 | bud | 2023-11-16 | Bad: Burnt beans'],
  ],
  ['prestashop.csv', [], 'PrestaShop comments', 'website', 2, 0, ['44 | 5 | Ana P | 2025-01-05 | Nice: Really nice coffee']],
  [
    'replies-array.json',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['kopi-gayo | 4 | Ana | 2025-01-05 | Bagus & murah | → Terima kasih | → Datang lagi ya', 'kopi-gayo | 2 | Bud | 2025-01-07 | Jelek'],
  ],
  [
    'reviewsio.csv',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['kopi-gayo | 5 | Ana Putri | 2025-03-02 | Nice: Really nice coffee | → Thanks!', 'kopi-gayo | 1 | - | 2025-03-15 | Bad: Burnt beans'],
  ],
  ['semicolon.csv', ['--channel', 'other'], '', 'other', 1, 1, ['kopi-gayo | 4 | Siti | 2025-03-05 | Enak; wangi']],
  [
    'shopee-seller.csv',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['kopi-gayo | 5 | s*****i | 2025-01-05 | Enak, wangi | → Makasih', 'kopi-gayo | 1 | b*****i | 2025-01-07 | '],
  ],
  ['stamped.csv', ['--channel', 'other'], '', 'other', 1, 0, ['kopi-gayo | 5 | Dewi | 2025-05-01 | Nice: Very nice coffee, strong.']],
  [
    'takeout.json',
    [],
    'Google Takeout, reviews of a customer',
    'google',
    0,
    0,
    ['warung-sari | 4 | - | 2025-01-02 | Enak dan murah', 'kopi-kita | 5 | - | 2025-02-02 | '],
  ],
  [
    'tiktokid.csv',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['kaus-polos | 5 | u***1 | 2025-02-03 | Bahannya adem', 'kaus-polos | 3 | u***2 | 2025-02-15 |  | → Maaf kak'],
  ],
  [
    'tokopedia-seller.csv',
    ['--channel', 'other'],
    '',
    'other',
    0,
    1,
    ['kopi-gayo | 5 | S***i | 2025-01-03 | Enak sekali | → Terima kasih', 'kopi-gayo | 2 | B***i | 2025-01-15 | Bungkus sobek'],
  ],
  [
    'tripadvisor.csv',
    [],
    'TripAdvisor (Apify)',
    'other',
    0,
    0,
    [
      'hotel-uji | 5 | Marta | 2025-03-04 | Great stay: Loved the pool and the breakfast. | → Thank you Marta',
      'hotel-uji | 2 | Nick | 2025-03-05 | Noisy: Noise all night.',
    ],
  ],
  ['trustedshops.csv', ['--channel', 'other'], '', 'other', 1, 0, ['kaffee | 5 | Anna M. | 2025-03-05 | Top: Sehr gut, danke | → Danke!']],
  [
    'trustpilot.csv',
    [],
    'Trustpilot export',
    'trustpilot',
    1,
    0,
    ['example | 5 | Lena M | 2025-06-01 | Schnell: Schnelle Lieferung, alles gut verpackt. | → Danke'],
  ],
  [
    'typeform.csv',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['kopi-gayo | 5 | Ana Putri | 2025-01-05 | Kopinya wangi dan segar', 'kopi-gayo | 2 | - | 2025-01-06 | Bungkusnya sobek waktu datang'],
  ],
  [
    'words.csv',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    [
      'kopi | 5 | Anna | 2025-03-05 | Nice one',
      'kopi | 4 | Bob | 2025-03-15 | Great one',
      'kopi | 3 | Carl | 2025-03-16 | Hmm',
      'kopi | 2 | Dora | 2025-03-17 | Bad one',
      'kopi | 1 | Ed | 2025-03-18 | Very bad one',
    ],
  ],
  ['yotpo-api.json', [], 'Yotpo API', 'website', 1, 0, ["kg-1 | 5 | Ana P. | 2025-02-03 | Nice: Really nice 'coffee'"]],
  [
    'bools.csv',
    ['--channel', 'other'],
    '',
    'other',
    1,
    0,
    ['kopi | 5 | Ana Putri | 2025-01-05 | Enak', 'kopi | 4 | - | 2025-01-06 | Lumayan', 'kopi | 3 | Dodi Wijaya | 2025-01-08 | Gratis sih'],
  ],
  [
    'bools10.csv',
    ['--channel', 'other'],
    '',
    'other',
    1,
    0,
    ['kopi | 5 | Ana Putri | 2025-01-05 | Enak', 'kopi | 4 | - | 2025-01-16 | Lumayan'],
  ],
  ['firebase.json', ['--channel', 'other'], '', 'other', 1, 0, ['kopi | 5 | Ana | 2023-11-14 | Enak']],
  [
    'gdocs.csv',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['kopi-gayo | 5 | Ana Putri | 2025-01-05 | Kopinya wangi sekali', 'kopi-gayo | 2 | Budi Santoso | 2025-01-16 | Bungkusnya sobek'],
  ],
  ['graphql.json', ['--channel', 'other'], '', 'other', 1, 0, ['kopi-gayo | 5 | Ana | 2025-01-05 | Enak']],
  [
    'jsonld.json',
    ['--channel', 'other'],
    'schema.org reviews',
    'other',
    0,
    0,
    ['kopi-gayo | 5 | Ana | 2025-01-05 | Mantap: Enak sekali', 'kopi-gayo | 4 | Budi | 2025-01-06 | Lumayan'],
  ],
  [
    'mixedchannel.csv',
    [],
    '',
    'tokopedia',
    0,
    0,
    [
      'kopi | 5 | Ana | 2025-01-05 | satu dua',
      'kopi | 4 | Budi | 2025-01-05 | dua tiga',
      'kopi | 3 | Cici | 2025-01-05 | tiga empat',
      'kopi | 2 | Dodi | 2025-01-05 | empat lima',
    ],
  ],
  [
    'privatefb.csv',
    ['--channel', 'other'],
    '',
    'other',
    0,
    0,
    ['rumah-sari | 5 | Ana | 2025-01-05 | Lovely place to stay', 'rumah-sari | 2 | Budi | 2025-01-06 | Too cold in here'],
  ],
  ['statusid.csv', ['--channel', 'other'], '', 'other', 2, 0, ['kopi | 5 | Ana | 2025-01-05 | Enak']],
  ['two.ndjson', ['--channel', 'other'], '', 'other', 2, 0, ['kopi | 5 | - | 2025-01-05 | Enak']],
  ['variants.csv', ['--channel', 'other'], '', 'other', 0, 0, ['kopi | 5 | Ana Putri | 2025-01-05 | Enak sekali, akan beli lagi']],
  ['visibility.csv', ['--channel', 'other'], '', 'other', 2, 0, ['kopi | 5 | Ana | 2025-01-05 | Enak']],
] as const)('%s', async ([file, flags, format, channel, hidden, refused, expected]) => {
  const space = await workspace({ 'content/site.yaml': SITE });
  await copyFile(join('test/fixtures/imports', file), join(space.root, file));
  const { code, stdout, stderr } = await space.bukti('import', file, ...flags);
  expect(code, stderr).toBe(0);
  expect(/Recognised as: (.*)/.exec(stdout)?.[1] ?? '').toBe(format);
  expect([/^Hidden +(\d+)/m, /^Refused +(\d+)/m].map((row) => Number(row.exec(stdout)?.[1] ?? 0))).toEqual([hidden, refused]);
  const lines = await linesOf(await space.files('content/reviews'));
  expect(lines.map(describeLine)).toEqual(expected);
  expect(lines[0]?.channel).toBe(channel);
  expect((await space.bukti('check')).stderr).toBe('');
});

async function linesOf(files: Record<string, string>): Promise<(ReviewLine & { product: string })[]> {
  const lines = Object.entries(files).flatMap(([path, text]) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => ({ product: path.replace(/^.*\/|\.ndjson$/g, ''), ...JSON.parse(line) })),
  );
  return lines.sort((a, b) => a.imported.row - b.imported.row);
}

function describeLine({ product, rating, author, date, title, body, replies = [] }: ReviewLine & { product: string }): string {
  const words = [title, body].filter((text) => text !== undefined).join(': ');
  const name = author.display === 'anonymous' ? '-' : author.name;
  return [product, rating, name, date ?? '-', words, ...replies.map((reply) => `→ ${reply.body}`)].join(' | ');
}
