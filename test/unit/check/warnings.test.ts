import { describe, expect, test } from 'vitest';
import { createContentReader } from '#src/content/read-content.ts';
import { today } from '#src/loaders/today.ts';
import { isError } from '#src/schemas/problem.ts';
import { contentFolder, PICTURE, PRODUCT, SITE, SOUND } from '../../support/content-folder.ts';

const warningsIn = async (files: Record<string, string | Uint8Array>) => {
  const reading = await createContentReader(await contentFolder({ ...SOUND, ...files })).read();
  expect(reading.problems).toEqual([]);
  return reading.warnings();
};

const WITHHELD = { status: 'withheld', reason: 'off-topic' };

function question(date: string, answer?: string): string {
  const replies = answer === undefined ? '' : `replies: [{ date: ${date}, by: Tim, body: ${answer} }]\n`;
  return `---\nproduct: kopi\ndate: ${date}\n${replies}---\nBisa digiling?\n`;
}

let next = 0;
/** A line of a `.ndjson` file, with words that no other has. */
function line(fields: object): string {
  next += 1;
  return JSON.stringify({
    id: `r${next}`,
    rating: 4,
    author: { name: `Pelanggan ${next}` },
    date: '2026-08-14',
    body: `Ulasan nomor ${next}.`,
    ...fields,
  });
}
const reviews = (...fields: object[]) => ({ 'reviews/kopi.ndjson': fields.map(line).join('\n') });
const many = (count: number, fields: (at: number) => object) => reviews(...Array.from({ length: count }, (_, at) => fields(at)));
const reply = (body: string) => ({ rating: 2, replies: [{ date: '2026-08-15', by: 'Tim', body }] });
const LONG =
  'Kopinya wangi sekali dan pengirimannya cepat, kemasannya rapi, penjualnya ramah, harganya pas di kantong, pasti beli lagi bulan depan.';

type Case = [rule: string, what: string, files: Record<string, string | Uint8Array>, fires: boolean];
const CASES: Case[] = [
  ['link-in-words', 'an address with https', reviews({ body: 'Beli di https://toko.example/promo saja.' }), true],
  ['link-in-words', 'a short address', reviews({ body: 'Cek bit.ly/promo ya' }), true],
  ['link-in-words', 'no address: a dot without a space', reviews({ body: 'Enak.sekali rasanya, nilai 4.5/5' }), false],
  ['all-caps', 'a review in capitals', reviews({ body: 'BARANGNYA SANGAT BAGUS DAN CEPAT SAMPAI' }), true],
  ['all-caps', 'one word in capitals', reviews({ body: 'BAGUS sekali barangnya, cepat sampai' }), false],
  ['all-caps', 'a script without capitals', reviews({ body: '很好用，我很喜欢，下次还会再来买，推荐给大家使用这个产品吧' }), false],
  ['same-words', 'the same words under two names', reviews({ body: LONG }, { body: LONG }), true],
  [
    'same-words',
    'a common short sentence under two names',
    reviews({ body: 'Barang bagus, terima kasih.' }, { body: 'Barang bagus, terima kasih.' }),
    false,
  ],
  [
    'near-duplicate',
    'the same words of one author, whose name has two spaces once',
    reviews({ body: LONG, author: { name: 'Rani Kusuma' } }, { body: LONG, author: { name: 'Rani  kusuma' } }),
    true,
  ],
  ['near-duplicate', 'one word changed', reviews({ body: LONG }, { body: LONG.replace('wangi', 'harum') }), true],
  [
    'near-duplicate',
    'other words about the same',
    reviews(
      { body: LONG },
      { body: 'Pengirimannya lambat sekali, kemasan penyok, rasa kopinya hambar dan penjualnya tidak membalas pesan saya.' },
    ),
    false,
  ],
  [
    'burst',
    'a day with forty, where others have one',
    many(50, (at) => ({ date: at < 40 ? '2026-08-14' : `2026-07-${10 + at - 40}` })),
    true,
  ],
  ['burst', 'two every day', many(40, (at) => ({ date: `2026-07-${10 + Math.floor(at / 2)}` })), false],
  [
    'poor-alt',
    'the name of the file',
    { ...reviews({ media: [{ src: 'IMG_1.png', alt: 'IMG_1.png' }] }), 'media/IMG_1.png': PICTURE },
    true,
  ],
  [
    'poor-alt',
    'the word for a picture',
    { 'products/kopi.yaml': `${PRODUCT}images: [{ src: a.png, alt: foto produk }]\n`, 'media/a.png': PICTURE },
    true,
  ],
  ['poor-alt', 'what is seen', { ...reviews({ media: [{ src: 'a.png', alt: 'Kopi di cangkir biru' }] }), 'media/a.png': PICTURE }, false],
  ['unanswered-question', 'a question without an answer', { 'questions/giling.md': question('2026-01-01') }, true],
  ['unanswered-question', 'one of today', { 'questions/giling.md': question(today()) }, false],
  ['unanswered-question', 'one with an answer', { 'questions/giling.md': question('2026-01-01', 'Bisa.') }, false],
  ['no-permission', 'a post without permission', { 'posts/ani.md': post('') }, true],
  [
    'no-permission',
    'a post with permission',
    { 'posts/ani.md': post('permission: { granted: 2026-01-02, how: comment, scope: [website] }\n') },
    false,
  ],
  ['undisclosed-incentive', 'a voucher for the review', reviews({ body: 'Dapat voucher untuk ulasan ini, lumayan.' }), true],
  ['undisclosed-incentive', 'a voucher from the shop', reviews({ body: 'Dapat voucher dari toko, kopinya enak.' }), true],
  ['undisclosed-incentive', 'free in exchange', reviews({ body: 'I received it for free in exchange for a review.' }), true],
  [
    'undisclosed-incentive',
    'said openly',
    reviews({ body: 'Dapat voucher untuk ulasan ini.', disclosure: 'incentivised', disclosureNote: 'Voucher.' }),
    false,
  ],
  ['undisclosed-incentive', 'who says that it is none', reviews({ body: 'Bagus sekali. NO ENDORSE ya, murni pembeli.' }), false],
  ['undisclosed-incentive', 'an endorsement', reviews({ body: 'Ini endorse dari toko, bagus.' }), true],
  ['undisclosed-incentive', 'free delivery', reviews({ body: 'Gratis ongkir, dapat bonus bubble wrap, pakai voucher toko.' }), false],
  ['praise-only', 'thirty reviews, none below four stars', many(30, (at) => ({ rating: at % 2 === 0 ? 5 : 4 })), true],
  ['praise-only', 'thirty reviews, one of them bad', many(30, (at) => ({ rating: at === 0 ? 1 : 5 })), false],
  [
    'withheld-by-stars',
    'six of eight bad ones withheld, no good one',
    many(38, (at) => (at < 8 ? { rating: 1, ...(at < 6 && WITHHELD) } : { rating: 5 })),
    true,
  ],
  [
    'withheld-by-stars',
    'as many good as bad ones withheld',
    many(40, (at) => ({ rating: at % 2 === 0 ? 1 : 5, ...(at < 8 && WITHHELD) })),
    false,
  ],
  ['diverted-complaint', 'an answer that asks for other stars', reviews(reply('Mohon maaf. Mohon ubah bintang Kakak ya.')), true],
  ['diverted-complaint', 'a refund for other stars', reviews(reply('We will refund you if you change to five stars.')), true],
  [
    'diverted-complaint',
    'an answer that helps',
    reviews(reply('Mohon maaf, penggantinya kami kirim hari ini. Ada apa-apa, hubungi kami lewat WhatsApp.')),
    false,
  ],
  ['no-policy', 'a site without a link to one', many(30, (at) => ({ rating: 1 + (at % 5) })), true],
  [
    'no-policy',
    'a site with one',
    {
      ...many(30, (at) => ({ rating: 1 + (at % 5) })),
      'site.yaml': `${SITE}links: [{ label: Kebijakan ulasan, url: https://uji.example/kebijakan }]\n`,
    },
    false,
  ],
  ['unproven-claim', 'reviews that are called verified', { 'site.yaml': SITE.replace('tagline: Uji', 'tagline: 100% ulasan asli') }, true],
  [
    'unproven-claim',
    'a mean that customers gave elsewhere',
    { 'products/kopi.yaml': 'name: Kopi\ndescription: Dinilai 4,9 oleh 999 pembeli\n' },
    true,
  ],
  ['unproven-claim', 'how much of it is coffee', { 'products/kopi.yaml': 'name: Kopi\ndescription: 100% Arabica\n' }, false],
  ['unproven-claim', 'a plain tagline', { 'site.yaml': SITE.replace('tagline: Uji', 'tagline: Kopi dari lereng gunung') }, false],
  [
    'shared-key',
    'one stock number for two products',
    { 'products/teh.yaml': 'name: Teh\nsku: K-9\n', 'products/susu.yaml': 'name: Susu\nsku: k-9\n' },
    true,
  ],
  ['shared-key', 'one name for two products', { 'products/kopi-2.yaml': PRODUCT }, true],
  [
    'shared-key',
    'numbers of their own',
    { 'products/teh.yaml': 'name: Teh\nsku: T-1\n', 'products/susu.yaml': 'name: Susu\nsku: [T-2, T-2]\n' },
    false,
  ],
  [
    'missing-texts',
    'a language with one text of its own',
    { 'site.yaml': `${SITE}languages: [id, xx]\n`, 'texts/xx.yaml': 'pages:\n  nav:\n    home: Xoxo\n' },
    true,
  ],
  ['missing-texts', 'languages that Bukti brings', { 'site.yaml': `${SITE}languages: [en, de-AT]\n` }, false],
  ['missing-language', 'a name in one language of two', { 'products/kopi.yaml': 'name: { id: Kopi }\n' }, true],
  ['missing-language', 'a name in both', { 'products/kopi.yaml': 'name: { id: Kopi, en: Coffee }\n' }, false],
  ['unproven-claim', 'the best of the world', { 'products/kopi.yaml': 'name: Kopi terbaik di dunia\n' }, true],
  ['unproven-claim', 'a picture that has a number', { 'products/kopi.yaml': 'name: Kopi (gambar no 1)\n' }, false],
  ['unproven-claim', 'what is sold', { 'products/kopi.yaml': 'name: Buku bisnis terbaik dijual online\n' }, false],
  ['unproven-claim', 'a customer who says so', reviews({ body: 'Toko nomor 1, 100% asli!' }), false],
];

function post(permission: string): string {
  return `---\nauthor: { name: Ani }\nplatform: whatsapp\ndate: 2026-01-01\nproducts: [kopi]\n${permission}---\nEnak.\n`;
}

describe('a warning is given where it should be, and nowhere else', () => {
  test.each(CASES)('%s: %s', async (rule, _what, files, fires) => {
    const found = (await warningsIn(files)).filter(({ code }) => code === rule);
    expect(found.length > 0).toBe(fires);
    for (const warning of found) {
      expect(isError(warning)).toBe(false);
      expect(warning.indonesian?.message).not.toBe(warning.message);
    }
  });

  test('every rule about the law has its source', async () => {
    const { WARNING_RULES } = await import('#src/check/find-warnings.ts');
    const policy = WARNING_RULES.slice(WARNING_RULES.findIndex(({ code }) => code === 'undisclosed-incentive'));
    expect(policy.map(({ cites }) => cites?.length ?? 0).every((length) => length > 10)).toBe(true);
    expect(new Set(CASES.filter(([, , , fires]) => fires).map(([rule]) => rule))).toEqual(new Set(WARNING_RULES.map(({ code }) => code)));
    expect(new Set(CASES.filter(([, , , fires]) => !fires).map(([rule]) => rule))).toEqual(new Set(WARNING_RULES.map(({ code }) => code)));
  });
});

describe('silence', () => {
  const loud = reviews({ body: 'BARANGNYA SANGAT BAGUS DAN CEPAT SAMPAI' });
  const silent = (rule: string, file: string) => `${SITE}silence: [{ rule: ${rule}, file: ${file}, reason: tulisan pelanggan }]\n`;

  test.each(['reviews', 'content/reviews/', 'reviews/kopi.ndjson'])('in %s', async (file) => {
    expect(await warningsIn({ ...loud, 'site.yaml': silent('all-caps', file) })).toEqual([]);
  });

  test('of another file, and of a rule that there is not, is told', async () => {
    const codes = (await warningsIn({ ...loud, 'site.yaml': silent('all-caps', 'products') })).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(['all-caps', 'stale-silence']);
    const [, stale] = await warningsIn({ ...loud, 'site.yaml': silent('all-cap', 'reviews') });
    expect(stale).toMatchObject({ code: 'stale-silence', file: 'site.yaml', fix: 'Did you mean all-caps?' });
  });
});
