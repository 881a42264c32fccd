import { describe, expect, test } from 'vitest';
import { createContentReader } from '#src/content/read-content.ts';
import { contentFolder, PICTURE, REVIEW, SITE, SOUND } from '../../support/content-folder.ts';
import { expectIndonesian } from '../../support/indonesian.ts';
import { mp4 } from '../../support/video.ts';

const NUMBER = '0812-3456-7890';
const POST = `---
author: { name: Dimas, handle: "@dimas" }
platform: whatsapp
date: 2026-01-01
products: [kopi]
permission: { granted: 2026-01-01, how: written, scope: [website] }
---
WA ${NUMBER}
`;

const question = (fields: string, words = 'Bisa digiling?') => `---\nproduct: kopi\ndate: 2026-08-14\n${fields}\n---\n${words}\n`;
const ABOUT_BUDI = REVIEW.replace('Rasanya konsisten.', 'Kata Budi Wirawan Santoso enak.').replace('Rani Kusuma', 'Ani Lestari');

async function problemsOf(files: Record<string, string | Uint8Array>) {
  const { problems } = await createContentReader(await contentFolder({ ...SOUND, ...files })).read();
  expectIndonesian(problems);
  return problems;
}
/** Codes, lines and fields, for one review with more fields and other words. */
async function reviewProblems(fields: string, words = 'Rasanya konsisten.', site = SITE): Promise<string[]> {
  const text = REVIEW.replace('rating: 4', `rating: 4\n${fields}`.trimEnd()).replace('Rasanya konsisten.', words);
  return (await problemsOf({ 'site.yaml': site, 'reviews/kopi/rani.md': text })).map(({ code, line, field }) => `${code} ${line} ${field}`);
}

test('numbers are looked for as the shop’s country writes them', async () => {
  const words = 'Ring me at (415) 555-2671.';
  expect(await reviewProblems('', words, `${SITE}country: US\n`)).toEqual(['personal-data 6 body']);
  expect(await reviewProblems('', words, `${SITE}country: ID\n`)).toEqual([]);
});

describe('every word that is published is looked at', () => {
  test.each([
    [`title: WA ${NUMBER}`, 'personal-data 3 title'],
    [`pros: [cepat, "WA ${NUMBER}"]`, 'personal-data 3 pros[1]'],
    [`cons: ["WA ${NUMBER}"]`, 'personal-data 3 cons[0]'],
    [`media: []\ntranslations:\n  en: { title: "Call ${NUMBER}", body: Good }`, 'personal-data 5 translations.en.title'],
    [`translations:\n  en:\n    body: "Call ${NUMBER}"`, 'personal-data 5 translations.en.body'],
    [`replies:\n  - { date: 2026-08-15, by: Tim, body: "WA ${NUMBER}" }`, 'personal-data 4 replies[0].body'],
    [`replies:\n  - { date: 2026-08-15, by: "budi@contoh.example", body: Halo }`, 'personal-data 4 replies[0].by'],
    [
      `replies:\n  - { date: 2026-08-15, by: Tim, body: Halo, translations: { en: "${NUMBER}" } }`,
      'personal-data 4 replies[0].translations.en',
    ],
    [`recovery:\n  - { date: 2026-08-15, step: acknowledged, note: "WA ${NUMBER}" }`, 'personal-data 4 recovery[0].note'],
    [`disclosure: sample\ndisclosureNote: "dari budi@contoh.example"`, 'personal-data 4 disclosureNote'],
    ['source: https://wa.me/6281234567890', 'personal-data 3 source'],
  ])('%s', async (fields, expected) => {
    expect(await reviewProblems(fields)).toEqual([expected]);
  });

  test.each([
    ['the question', { 'questions/giling.md': question('', `WA ${NUMBER} ya?`) }, 'body'],
    ['an answer', { 'questions/giling.md': question(`replies: [{ date: 2026-08-15, by: Tim, body: "WA ${NUMBER}" }]`) }, 'replies[0].body'],
    [
      'the hidden part of the name',
      { 'questions/giling.md': question('author: { name: Budi Wirawan }', 'Ini Wirawan, bisa digiling?') },
      'body',
    ],
    ['the id', { 'questions/wirawan.md': question('author: { name: Budi Wirawan }') }, 'id'],
    ['a review', { 'questions/giling.md': question('author: { name: Budi Wirawan Santoso }'), 'reviews/kopi/ani.md': ABOUT_BUDI }, 'body'],
  ])('a question: %s', async (_where, files, field) => {
    expect((await problemsOf(files)).map((one) => [one.code, one.field])).toEqual([['personal-data', field]]);
  });

  const SITI = REVIEW.replace('{ name: Rani Kusuma }', '{ name: "Siti Kartika Ayu", display: initials }');
  test.each([
    [
      'a reply',
      { 'reviews/kopi/rani.md': `replies:\n  - { date: 2026-08-15, by: Tim, body: "Seperti kata Siti Kartika Ayu" }` },
      'replies[0].body',
    ],
    ['a media file', { 'reviews/kopi/rani.md': 'media: [{ src: siti-kartika-ayu.png, alt: Kantong }]' }, 'media[0].src'],
  ])('the whole name of another author in %s', async (_name, { 'reviews/kopi/rani.md': fields }, field) => {
    const rani = REVIEW.replace('rating: 4', `rating: 4\n${fields}`);
    const files = { 'media/siti-kartika-ayu.png': PICTURE, 'reviews/kopi/siti.md': SITI, 'reviews/kopi/rani.md': rani };
    const found = (await problemsOf(files)).filter(({ message }) => message.includes('author of review siti'));
    expect(found).toMatchObject([{ code: 'personal-data', file: 'reviews/kopi/rani.md', field }]);
    expect(found[0]?.message).toContain('found S•••, which is the whole name of the author of review siti, who does not show it');
  });

  test.each([
    ['it is shown in full by another review', { 'reviews/kopi/dua.md': SITI.replace(', display: initials', '') }],
    [
      'its review allows it',
      { 'reviews/kopi/siti.md': SITI.replace('rating: 4', 'rating: 4\nallowed: [{ text: Siti Kartika Ayu, reason: A singer }]') },
    ],
    [
      'its review links to where it says it',
      {
        'reviews/kopi/siti.md': SITI.replace(
          'rating: 4',
          'rating: 4\nchannel: instagram\nsource: https://instagram.com/sitikartikaayu/p/1',
        ),
      },
    ],
    ['a post shows it as an account', { 'posts/dimas.md': POST.replace('@dimas', '@sitikartikaayu').replace(`WA ${NUMBER}`, 'Enak') }],
  ])('the name of another author is no problem where %s', async (_name, more) => {
    const rani = REVIEW.replace('Rasanya konsisten.', 'Seperti kata Siti Kartika Ayu.');
    const problems = await problemsOf({ 'reviews/kopi/siti.md': SITI, 'reviews/kopi/rani.md': rani, ...more });
    expect(problems.filter(({ message }) => message.includes('author of review siti'))).toEqual([]);
  });

  test('an author’s name only as far as it is shown', async () => {
    const author = (display: string) =>
      REVIEW.replace('{ name: Rani Kusuma }', `{ name: "Rani budi@contoh.example", display: ${display} }`);
    expect((await problemsOf({ 'reviews/kopi/rani.md': author('full') })).map(({ field }) => field)).toEqual(['author.name']);
    expect(await problemsOf({ 'reviews/kopi/rani.md': author('first-initial') })).toEqual([]);
  });

  test.each([
    ['a part that is not shown', 'rani-kusuma', 'first-initial', 1],
    ['a name of somebody who stays anonymous', 'rani-kopi', 'anonymous', 1],
    ['the part that is shown', 'rani-kopi', 'first-initial', 0],
    ['a name that is shown in full', 'rani-kusuma', 'full', 0],
    ['no name', 'kopi-pagi', 'anonymous', 0],
  ])('an id that says %s', async (_name, id, display, problems) => {
    const { 'reviews/kopi/rani.md': _rani, ...rest } = SOUND;
    const text = REVIEW.replace('{ name: Rani Kusuma }', `{ name: Rani Kusuma, display: ${display} }`);
    const folder = await contentFolder({ ...rest, [`reviews/kopi/${id}.md`]: text });
    const found = (await createContentReader(folder).read()).problems;
    expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual(Array.from({ length: problems }, () => 'personal-data id'));
  });

  test.each([
    ['a telephone number', 'r-081234567890', 1],
    ['the whole name in one', 'ranikusuma-kopi', 1],
    ['a name with a mark over a letter', 'jose-kopi', 1],
    ['a syllable of the name', 'kus-kopi', 0],
  ])('an id with %s', async (_name, id, problems) => {
    const { 'reviews/kopi/rani.md': _rani, ...rest } = SOUND;
    const name = id.startsWith('jose') ? 'Rani José' : 'Rani Kusuma';
    const text = REVIEW.replace('{ name: Rani Kusuma }', `{ name: ${name}, display: first-initial }`);
    const found = (await createContentReader(await contentFolder({ ...rest, [`reviews/kopi/${id}.md`]: text })).read()).problems;
    expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual(Array.from({ length: problems }, () => 'personal-data id'));
  });

  test.each([
    ['title: Kata Kusuma', ['title']],
    ['title: "Kata Kusu\\u00ADma"', ['title']],
    ['title: "Kata K\\u200Busuma"', ['title']],
    ['title: "Kata Kusúma"', ['title']],
    [`title: "Kata ${'Kusúma'.normalize('NFD')}"`, ['title']],
    ['pros: [cepat, Pak Kusuma ramah]', ['pros[1]']],
    ['cons: [saya RANI KUSUMA]', ['cons[0]']],
    ['translations:\n  en: { body: "Thanks, Kusuma" }', ['translations.en.body']],
    ['replies: [{ date: 2026-08-15, by: Tim, body: Terima kasih Ibu Kusuma }]', ['replies[0].body']],
    ['replies: [{ date: 2026-08-15, by: Tim, body: Halo, translations: { en: "Dear Kusuma" } }]', ['replies[0].translations.en']],
    ['recovery: [{ date: 2026-08-15, step: acknowledged, note: Ditelepon Kusuma }]', ['recovery[0].note']],
    ['disclosure: sample\ndisclosureNote: Contoh untuk kusuma', ['disclosureNote']],
    ['media: [{ src: rani-kusuma.png, alt: Kopi }]', ['media[0].src']],
    ['media: [{ src: foto/RaniKusuma.png, alt: Kopi }]', ['media[0].src']],
    ['media: [{ src: foto_0812-3456-7890.png, alt: Kopi }]', ['media[0].src']],
    ['media: [{ src: foto.png, alt: Kusuma dan kopi }]', ['media[0].alt']],
    ['media: [{ src: foto.png, alt: { id: Kopi, en: Kusuma with coffee } }]', ['media[0].alt.en']],
    ['media: [{ src: foto.png, alt: Kopi }]\ntitle: Rani puas', []],
    ['title: Rani K. puas', []],
    ['title: Kata Kusuma\nallowed: [{ text: Kusuma, reason: nama toko }]', []],
  ])('a part of the name that is not shown: %s', async (fields, expected) => {
    const files = Object.fromEntries(
      ['foto.png', 'rani-kusuma.png', 'foto/RaniKusuma.png', 'foto_0812-3456-7890.png'].map((name) => [`media/${name}`, PICTURE]),
    );
    const text = REVIEW.replace('rating: 4', `rating: 4\n${fields}`).replace(
      '{ name: Rani Kusuma }',
      '{ name: Rani Kusuma, display: first-initial }',
    );
    const problems = await problemsOf({ ...files, 'reviews/kopi/rani.md': text });
    expect(problems.map(({ field }) => field)).toEqual(expected);
    expect(JSON.stringify(problems.map(({ message }) => message))).not.toMatch(/kusuma/i);
  });

  test.each([
    ['Indah Lestari', 'Kopinya sangat indah', 0],
    ['Indah Lestari', 'Indah sekali kopinya', 0],
    ['Indah Lestari', 'Terima kasih Kak Indah', 1],
    ['Ayu Ningsih', 'Terima kasih, mbak ayu', 1],
    ['Ayu Ningsih', 'Barangnya ayu', 0],
  ])('a name that is a word as well: %s, %s', async (name, words, count) => {
    const text = REVIEW.replace('{ name: Rani Kusuma }', `{ name: ${name}, display: anonymous }`).replace('Rasanya konsisten.', words);
    expect((await problemsOf({ 'reviews/kopi/rani.md': text })).map(({ field }) => field)).toEqual(
      Array.from({ length: count }, () => 'body'),
    );
  });

  test('texts of products and promises, and no barcode', async () => {
    const product = `name: Kopi\ndescription: "WA ${NUMBER}"\ngtin: "8991234567890"\nurl: https://wa.me/6281234567890\n`;
    const promise = `title: Cepat\ntext: "Tulis ke budi@contoh.example"\n`;
    const problems = await problemsOf({ 'products/kopi.yaml': product, 'commitments/cepat.yaml': promise });
    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'commitments/cepat.yaml text',
      'products/kopi.yaml description',
    ]);
    const own = `${SITE}contact: { whatsapp: "+6281234567890" }\n`;
    expect(await problemsOf({ 'products/kopi.yaml': product, 'site.yaml': own })).toEqual([]);
  });

  const CAMPAIGN =
    'title: Sore\nhashtag: "#sore"\nfrom: 2026-01-01\nto: 2026-01-31\nrules: Unggah fotonya.\nprize: Kopi\ndisclosure: Hadiah dari kami.\n';
  test.each([
    ['changes/alarm.md', 'title: Alarm\ndate: 2026-08-14\nheard: [rani]\ndone: Diganti.\n'],
    ['campaigns/sore.md', CAMPAIGN],
    [
      'causes/pohon.md',
      'title: Pohon\ndate: 2026-02-14\nfor: Warga\nsources: [{ label: Laporan, url: "https://tambi.example/laporan" }]\n',
    ],
  ])('texts of the team in %s', async (path, fields) => {
    const text = `---\n${fields}---\nTerima kasih Bu Ani, ${NUMBER}.\n`;
    expect((await problemsOf({ [path]: text })).map(({ code, file, field }) => `${code} ${file} ${field}`)).toEqual([
      `personal-data ${path} body`,
    ]);
    expect(await problemsOf({ [path]: text.replace(NUMBER, 'dua kali') })).toEqual([]);
  });

  test.each([
    ['a telephone number', `Telepon ${NUMBER}`, 1],
    ['the hidden name', 'Saya Rani Kusuma', 1],
    ['a note that nobody sees', 'x\n\nNOTE budi@contoh.example', 1],
    ['words', 'Saya suka kopi', 0],
  ])('captions with %s', async (_name, words, count) => {
    const media = 'media: [{ src: a.mp4, alt: Kopi, poster: foto.png, captions: [{ lang: id, src: a.id.vtt }] }]';
    const text = REVIEW.replace('rating: 4', `rating: 4\n${media}`).replace(
      '{ name: Rani Kusuma }',
      '{ name: Rani Kusuma, display: first-initial }',
    );
    const problems = await problemsOf({
      'media/foto.png': PICTURE,
      'media/a.mp4': mp4(),
      'media/a.id.vtt': `WEBVTT\n\n00:00.000 --> 00:01.000\n${words}\n`,
      'reviews/kopi/rani.md': text,
    });
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(
      Array.from({ length: count }, () => 'personal-data media[0].captions[0].src'),
    );
  });

  test('the source of a review on a map is its place, and a map in the words is somebody’s', async () => {
    expect(await reviewProblems('channel: google\nsource: https://maps.app.goo.gl/AbC123')).toEqual([]);
    expect(await reviewProblems('', 'https://maps.app.goo.gl/AbC123')).toEqual(['personal-data 6 body']);
    expect(await reviewProblems('channel: instagram\nsource: https://www.instagram.com/rani_k/')).toEqual([]);
    expect(await reviewProblems('', 'https://www.instagram.com/rani_k/')).toEqual(['personal-data 6 body']);
  });

  test('a post with permission, and none without', async () => {
    expect((await problemsOf({ 'posts/dimas.md': POST })).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'personal-data posts/dimas.md',
    ]);
    expect(await problemsOf({ 'posts/dimas.md': POST.replace('scope: [website]', 'scope: [website], revoked: 2026-02-01') })).toEqual([]);
  });
});

test('the message masks what it found, and says how to mend it', async () => {
  const text = REVIEW.replace('konsisten.', `konsisten. ${NUMBER}, budi.santoso@gmail.com, NIK 3273011205900001`);
  const problems = await problemsOf({ 'reviews/kopi/rani.md': text });
  expect(problems.map(({ message }) => message)).toEqual([
    'found b•••@gmail.com, which looks like an e-mail address; expected no personal data in published words',
    'found 32••••••••••••01, which looks like an Indonesian identity number (NIK); expected no personal data in published words',
    'found 0812-••••-••90, which looks like a phone number; expected no personal data in published words',
  ]);
  expect(problems[0]?.fix).toContain('withhold the review: npm exec --no -- bukti withhold rani --reason personal-data.');
  expect(problems[0]?.fix).toContain('allowed: [{ text: "…", reason: "…" }]');
});

describe('what may stand', () => {
  const contact = `${SITE}contact: { email: kopi.uji@gmail.com, whatsapp: "+6281234567890" }\nshop: https://toko.uji.example\nlinks: [{ label: Instagram, url: "https://www.instagram.com/Kopi.Uji/" }]\n`;
  test.each([
    ['a withheld review', 'status: withheld\nreason: personal-data', NUMBER, SITE],
    ['the same number, written differently', 'allowed: [{ text: "+6281234567890", reason: nomor toko }]', `WA ${NUMBER}`, SITE],
    ['an address', 'allowed: [{ text: Budi@Contoh.example, reason: setuju }]', 'budi@contoh.example', SITE],
    [
      'a text that is no personal data to us, for the gate after the build',
      'allowed: [{ text: INV-1042, reason: setuju }]',
      'Nomor inv-1042',
      SITE,
    ],
    ['the brand’s own WhatsApp', '', `WA ${NUMBER}`, contact],
    ['the brand’s own e-mail address', '', 'kopi.uji@gmail.com', contact],
    ['the brand’s own account', '', 'IG: kopi.uji, DM @kopi.uji', contact],
    ['an address at the shop', '', 'halo@uji.example dan cs@toko.uji.example', contact],
  ])('%s', async (_name, fields, words, site) => {
    expect(await reviewProblems(fields, words, site)).toEqual([]);
  });

  test.each([
    ['nothing in the words', 'allowed: [{ text: "0813-1111-2222", reason: nomor toko }]', 'Enak', ['stale-allowance 3 allowed[0].text']],
    [
      'another number in the words',
      'allowed: [{ text: "0813-1111-2222", reason: nomor toko }]',
      '0814-2222-3333',
      ['stale-allowance 3 allowed[0].text', 'personal-data 7 body'],
    ],
    ['an allowance without a reason', `allowed: [{ text: "${NUMBER}" }]`, NUMBER, ['missing-field 3 allowed[0].reason']],
    ['another’s address at a longer domain', '', 'budi@bukanuji.example', ['personal-data 6 body']],
    ['another’s address at a shorter domain', '', 'budi@ji.example', ['personal-data 6 body']],
  ])('not: %s', async (_name, fields, words, expected) => {
    expect(await reviewProblems(fields, words, contact)).toEqual(expected);
  });
});
