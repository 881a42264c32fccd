import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseChat, readChat } from '#src/cli/import/chat/chat.ts';
import { starsIn } from '#src/cli/import/chat/chat-import.ts';
import { PRODUCT, SITE } from '../support/content-folder.ts';
import { makeZip } from '../support/zip.ts';
import { workspace } from './workspace.ts';

const fixture = (name: string) => readFileSync(`test/fixtures/imports/${name}`, 'utf8');
const ANDROID = fixture('whatsapp-android-id.txt');
const IPHONE = fixture('whatsapp-iphone-id.txt');
const ENGLISH = `7/29/26, 2:32\u202FPM - Messages and calls are end-to-end encrypted.
7/29/26, 2:33\u202FPM - +62 812-0000-0000: 4 stars for the kettle, <This message was edited>
7/30/26, 2:35\u202FPM - +62 812-0000-0000: yes you may
7/30/26, 2:36\u202FPM - ~\u202FSri: This message was deleted
`;
const start = (files: Record<string, string | Uint8Array>) =>
  workspace({ 'content/site.yaml': SITE, 'content/products/teko.yaml': PRODUCT, ...files });

describe('parseChat', () => {
  test('Android, Indonesian: lines are joined, files known, numbers removed', () => {
    expect(parseChat(ANDROID, undefined).messages).toEqual([
      { number: 1, date: '2025-08-30', sender: 'Toko Teko', text: 'Halo kak, bagaimana tekonya?', isFile: false },
      {
        number: 2,
        date: '2025-08-30',
        sender: 'Bu Sri Langganan',
        text: 'Bagus kak, airnya cepat panas\ntapi gagangnya agak licin',
        isFile: false,
      },
      { number: 3, date: '2025-08-30', sender: 'Bu Sri Langganan', text: '', isFile: true },
      {
        number: 4,
        date: '2025-08-30',
        sender: 'Toko Teko',
        text: 'Boleh kami tayangkan di halaman ulasan, kak? Nama depan saja',
        isFile: false,
      },
      { number: 5, date: '2025-08-30', sender: 'Bu Sri Langganan', text: 'boleh, silakan. nomor saya [removed] jangan ya', isFile: false },
    ]);
  });

  test('iPhone: marks that show nothing are stripped, a picture is a file', () => {
    const { messages = [] } = parseChat(IPHONE, undefined);
    expect(messages.map(({ date, sender, text, isFile }) => [date, sender, text, isFile])).toEqual([
      ['2026-07-29', 'Pak Joko', '', true],
      ['2026-07-29', 'Pak Joko', 'Kopinya harum, besok saya pesan 2 lagi', false],
      ['2026-07-29', 'Toko Kopi', 'Terima kasih Pak. Boleh ditayangkan?', false],
      ['2026-07-29', 'Pak Joko', 'Boleh', false],
    ]);
  });

  test('English: months first, numbers masked, deleted messages gone', () => {
    const { messages = [] } = parseChat(ENGLISH, undefined);
    expect(messages.map(({ date, sender, text }) => [date, sender, text])).toEqual([
      ['2026-07-29', 'Nomor 1', '4 stars for the kettle,'],
      ['2026-07-30', 'Nomor 1', 'yes you may'],
    ]);
  });

  test.each([
    ['03/02/26 18.00 - A: x\n04/02/26 18.00 - A: y\n01/03/26 18.00 - A: z\n', ['2026-02-03', '2026-02-04', '2026-03-01']],
    ['2026-02-03, 18:00 - A: x\n', ['2026-02-03']],
    ['[2/3/26, 6:00:01 PM] A: x\n[2/14/26, 6:00:01 PM] A: y\n', ['2026-02-03', '2026-02-14']],
  ])('the whole chat decides what comes first in a date: %j', (text, days) => {
    expect(parseChat(text, undefined).messages?.map(({ date }) => date)).toEqual(days);
  });

  test.each([
    ['Arabic', '\u200f14/8/2025، 2:32 م - سارة: القهوة رائعة', 'سارة', 'القهوة رائعة'],
    ['Arabic digits', '\u200f١٤/٨/٢٠٢٥، ٢:٣٢ م - سارة: ٣ أكواب', 'سارة', '٣ أكواب'],
    ['Malay', '14/8/25, 2:32 PTG - Ana: Sedap sangat', 'Ana', 'Sedap sangat'],
    ['French', '14/08/2025 à 14:32 - Anna: Très bon', 'Anna', 'Très bon'],
    ['German', '[14.08.25, 14:32:10] Anna: Sehr gut', 'Anna', 'Sehr gut'],
    ['Spanish', '14/8/25, 2:32 p. m. - Ana: Muy bueno', 'Ana', 'Muy bueno'],
    ['Danish', '14.08.2025 kl. 14.32 - Anna: Godt', 'Anna', 'Godt'],
    ['Finnish', '14.8.2025 klo 14.32 - Anna: Hyvää', 'Anna', 'Hyvää'],
    ['Hungarian', '2025. 08. 14. 14:32 - Anna: Nagyon jó', 'Anna', 'Nagyon jó'],
    ['Korean', '[2025. 8. 14. 오후 2:32:10] 김민수: 정말 맛있어요', '김민수', '정말 맛있어요'],
    ['Korean, Android', '2025. 8. 14. 오후 2:32 - 김민수: 정말 맛있어요', '김민수', '정말 맛있어요'],
    ['Korean, short', '25. 8. 14. 오후 2:32 - 김민수: 정말 맛있어요', '김민수', '정말 맛있어요'],
    ['Vietnamese', '14:32, 14/8/2025 - Anh: Rất ngon', 'Anh', 'Rất ngon'],
    ['French, Canada', '2025-08-14 14 h 32 - Anna: Très bon', 'Anna', 'Très bon'],
    ['Chinese', '2025/8/14 下午2:32 - 小明: 很好喝', '小明', '很好喝'],
    ['Chinese, iPhone', '[2025/8/14 下午2:32:10] 小明: 很好喝', '小明', '很好喝'],
    ['Japanese', '2025/08/14 14:32 - 田中: おいしい', '田中', 'おいしい'],
    ['Japanese, in words', '[2025年8月14日 14:32:10] 田中: おいしい', '田中', 'おいしい'],
    ['Hindi', '१४/८/२५, २:३२ pm - आशा: बहुत अच्छा', 'आशा', 'बहुत अच्छा'],
    ['Hebrew', '14.8.2025, 14:32 - שרה: טעים מאוד', 'שרה', 'טעים מאוד'],
    ['Thai', '14/8/2568 14:32 - สมชาย: กาแฟอร่อยมาก', 'สมชาย', 'กาแฟอร่อยมาก'],
    ['Thai, short', '14/8/68 14:32 น. - สมชาย: กาแฟอร่อยมาก', 'สมชาย', 'กาแฟอร่อยมาก'],
  ])('a phone in %s', (_, line, sender, text) => {
    const chat = readChat({ bytes: Buffer.from(`${line}\n`), name: 'chat.txt' });
    expect(parseChat(chat ?? '', undefined).messages).toEqual([{ number: 1, date: '2025-08-14', sender, text, isFile: false }]);
  });

  test.each([
    ['\u200e<attached: 00000012-PHOTO.jpg>', '', true],
    ['<Médias omis>', '', true],
    ['IMG-1.jpg (الملف مرفق)', '', true],
    ['DOC-1.pdf (ไฟล์ที่แนบ)', '', true],
    ['<تم استبعاد الوسائط>', '', true],
    ['Très bon \u200e<Ce message a été modifié>', 'Très bon', false],
    ['Très bon <Ce message a été modifié>', 'Très bon', false],
    ['ukuran <5 kg dan >2 kg', 'ukuran <5 kg dan >2 kg', false],
  ])('what a phone adds to a message: %j', (words, text, isFile) => {
    expect(parseChat(`14/08/2025 à 14:32 - Anna: ${words}\n`, undefined).messages).toMatchObject([{ text, isFile }]);
  });

  test('a chat that starts its lines in another way is named as one; a chat in another calendar as well', () => {
    const kakao = 'Aug 14 2025 2:32 PM, Ana : Enak sekali\nAug 14 2025 2:33 PM, Toko : Boleh tayang?\n';
    expect(() => readChat({ bytes: Buffer.from(kakao), name: 'chat.txt' })).toThrow(
      'chat.txt: this looks like an exported chat, but its lines start as no chat of WhatsApp that is known here: "Aug 14 2025 2:32 PM,".',
    );
    const persian = '۱۴۰۴/۵/۲۳، ۱۴:۳۲ - سارا: عالی بود\n';
    expect(() => parseChat(persian, undefined)).toThrow('The dates of the chat are of another calendar, such as "1404/5/23".');
  });

  test('a date that nothing decides is asked for', () => {
    expect(parseChat('03/02/26 18.00 - A: x\n', undefined)).toEqual({ example: '03/02/26' });
  });

  test('100,000 lines take no time', () => {
    const started = performance.now();
    parseChat(`${'30/08/25 18.00 - A: x\n'.repeat(50_000)}${`${'['.repeat(200)}30/08/25 ${' '.repeat(200)}\n`.repeat(50_000)}`, undefined);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('another text is no chat', () => {
    expect(readChat({ bytes: Buffer.from('Halo: ini catatan\n'), name: 'a.txt' })).toBeUndefined();
    const table =
      'date,rating,review\n2025-08-14 10:00,Great - really: good,5\n2025-08-15 10:00,My view: good,4\n2025-08-16 10:00,4,Nice\n';
    expect(readChat({ bytes: Buffer.from(table), name: 'a.txt' })).toBeUndefined();
  });
});

test.each([
  ['Bagus ⭐⭐⭐⭐', 4],
  ['saya kasih bintang 5 kak', 5],
  ['4 bintang', 4],
  ['five stars', 5],
  ['nilai 3/5', 3],
  ['Bagus kak, airnya cepat panas', undefined],
  ['pesan 2 lagi', undefined],
  ['bintang 5, eh bintang 4', undefined],
  ['tanggal 3/5/2026', undefined],
  ['4 out of 5 stars from me', 4],
  ['saya kasih 4 dari 5 bintang', 4],
  ['4.5 stars', undefined],
  ['bintang 4,5', undefined],
  ['4-5 bintang', undefined],
  ['4 or 5 stars', undefined],
  ['beli 2 lagi 5 bintang', 5],
  ['Ich gebe 5 Sterne!', 5],
  ['4 étoiles pour vous', 4],
  ['⭐️⭐️⭐️ lumayan', 3],
])('stars that the customer wrote: %j → %s', (text, stars) => {
  expect(starsIn(text)).toBe(stars);
});

describe('bukti import of a chat', () => {
  test('lists the messages by sender and publishes nothing by itself', async () => {
    const { bukti, files } = await start({ 'chat.txt': ANDROID });
    const before = await files();
    const { code, stdout, stderr } = await bukti('import', 'chat.txt');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('5 messages by 2 people. Nothing was imported.');
    expect(stdout).toContain('  2  2025-08-30  Bagus kak, airnya cepat panas / tapi gagangnya agak licin');
    expect(stdout).toContain('--pick');
    expect(stdout).not.toContain('0812');
    expect(await files()).toEqual(before);
  });

  test('without stars the picked messages become a post, with the consent', async () => {
    const space = await start({ 'chat.txt': ANDROID });
    const args = ['import', 'chat.txt', '--pick', '2', '--consent', '5', '--product', 'teko'];
    const { code, stdout, stderr } = await space.bukti(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('The customer gave no stars');
    const files = await space.files();
    const [path = ''] = Object.keys(files).filter((name) => name.startsWith('content/posts/'));
    expect(files[path]).toMatch(/^author:\n {2}name: Bu L\.$/m);
    expect(files[path]).toMatch(/granted: "?2025-08-30"?\n {2}how: direct-message/);
    expect(files[path]).toContain('Bagus kak, airnya cepat panas\ntapi gagangnya agak licin\n');
    const published = Object.entries(files)
      .filter(([name]) => /^content\/[a-z]/.test(name))
      .flat()
      .join('\n');
    expect(published).not.toMatch(/0812|Langganan|chat\.txt/);
    const evidence = Object.entries(files).find(([name]) => name.startsWith('private/consents/'))?.[1] ?? '{}';
    expect(JSON.parse(evidence)).toMatchObject({ customer: 'Bu Sri Langganan', consent: { message: 5, date: '2025-08-30' } });
    expect(evidence).not.toContain('0812');
    expect(await space.bukti('check')).toMatchObject({ code: 0 });
    expect((await space.bukti(...args)).stdout).toContain('Already there');
    expect(await space.bukti('import', '--undo')).toMatchObject({ code: 0 });
    expect(Object.keys(await space.files('content/posts'))).toEqual([]);
  });

  test('with stars they become a review; a sender without a name stays anonymous; a .zip with pictures does', async () => {
    const space = await start({
      'Chat.zip': makeZip([
        { name: '_chat.txt', data: ENGLISH },
        { name: 'IMG-1.jpg', data: 'x' },
      ]),
    });
    const { code, stderr } = await space.bukti('import', 'Chat.zip', '--pick', '1', '--consent', '2', '--product', 'teko');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await space.reviews('teko')).toMatchObject([
      {
        rating: 4,
        author: { name: 'Anonim', display: 'anonymous' },
        date: '2026-07-29',
        channel: 'whatsapp',
        body: '4 stars for the kettle,',
      },
    ]);
    expect(await space.bukti('check')).toMatchObject({ code: 0 });
  });

  test.each([
    [['--pick', '2'], 'Found no --consent'],
    [['--pick', '2', '--consent', '4'], 'expected the number of a message by Bu Sri Langganan'],
    [['--pick', '1-2', '--consent', '5'], 'several people'],
    [['--pick', '9', '--consent', '5'], 'expected numbers from 1 to 5'],
    [['--pick', '2', '--consent', '5', '--product', 'lain'], 'There are: teko'],
    [['--pick', '3', '--consent', '5'], 'Found no words'],
  ])('%j is refused, and nothing is written', async (flags, message) => {
    const { bukti, files } = await start({ 'chat.txt': ANDROID });
    const before = await files();
    const product = flags.includes('--product') ? [] : ['--product', 'teko'];
    const { code, stderr } = await bukti('import', 'chat.txt', ...flags, ...product);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(await files()).toEqual(before);
  });
});
