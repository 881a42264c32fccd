import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { addDays } from '#src/aggregate/days.ts';
import { localDay } from '#src/cli/edit/local-day.ts';
import { formatToken } from '#src/evidence/invitation.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { formatSubmission, type Submission } from '#src/outputs/submission/submission.ts';
import { SITE } from '../support/content-folder.ts';
import { start, type Workspace, workspace } from './workspace.ts';

const BUKTI = resolve('src/cli/bukti.mjs');

const TODAY = localDay();
const ago = (days: number) => addDays(TODAY, -days);

const ORDERS = [
  'order,sku,delivered,nama,telepon,email,bahasa,kontak',
  `INV-1,KPI-1,${ago(20)},Rani Kusuma,0812-3456-7890,,,`,
  `INV-1,TEH-1,${ago(20)},Rani Kusuma,0812-3456-7890,,,`,
  `INV-2,KPI-1,${ago(14)},Budi,,budi@pelanggan.example,en,`,
  `INV-3,KPI-1,${ago(12)},Belum Waktunya,0812-3456-7891,,,`,
  `INV-4,KPI-1,${ago(15)},Tanpa Alamat,,,,`,
  `INV-5,KPI-1,${ago(15)},Jangan Hubungi,0812-3456-7892,,,tidak`,
  `INV-6,KPI-1,,Di Jalan,0812-3456-7893,,,`,
  `INV-7,KPI-1,${ago(400)},Lama,0812-3456-7894,,,`,
  '',
].join('\n');

const shop = (more: Record<string, string> = {}) =>
  workspace({
    'content/site.yaml': `${SITE}contact: { email: toko@uji.example, whatsapp: "+6281111111111" }\n`,
    'content/products/kopi.yaml': 'name: Kopi Uji\nsku: KPI-1\n',
    'content/products/teh.yaml': 'name: Teh Uji\nsku: TEH-1\n',
    'content/commitments/cepat.yaml': 'title: Cepat\ntext: Cepat sampai.\n',
    'private/orders.csv': ORDERS,
    ...more,
  });

const ok = async (result: ReturnType<Workspace['bukti']>) => {
  const { code, stdout, stderr } = await result;
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};
const refused = async (result: ReturnType<Workspace['bukti']>) => {
  const { code, stdout, stderr } = await result;
  expect(code).toBe(1);
  return `${stdout}${stderr}`;
};

const PERSONAL = /Rani|Kusuma|3456|81234567890|budi@|INV-|Tanpa Alamat/;

async function linksOf(space: Workspace): Promise<string[]> {
  const files = await space.files('private/messages');
  return Object.entries(files).flatMap(([name, text]) => {
    const body = name.endsWith('.eml') ? Buffer.from(text.split('\r\n\r\n')[1] ?? '', 'base64').toString() : text;
    return name.endsWith('.html') ? [] : [...body.matchAll(/https:\S+write\/\?t=(\S+)/g)].map(([, token = '']) => token);
  });
}

const answer = (fields: Partial<Submission> = {}): Submission => ({
  product: 'kopi',
  token: '',
  rating: 2,
  name: 'Rani Kusuma',
  display: 'first-initial',
  city: '',
  lang: 'id',
  title: '',
  pros: [],
  cons: [],
  trust: {},
  promises: {},
  photos: 0,
  consent: true,
  words: 'Kemasannya bocor.',
  ...fields,
});

describe('bukti invite', () => {
  test('asks all buyers, 13 days after delivery, and says how many were asked', async () => {
    const space = await shop();
    const out = await ok(space.bukti('invite'));
    expect(out).toContain('5 purchases delivered since');
    expect(out).toMatch(/asked about +3\n/);
    expect(out).toMatch(/asked us not to write +1\n/);
    expect(out).toMatch(/no number and no e-mail address +1\n/);
    expect(out).toContain('Wrote 2 messages, 0 reminders among them.');
    const files = await space.files('content');
    expect(files['invitations.yaml']).toBe(
      `# Written by bukti invite; the trust page shows it.\nday: ${TODAY}\nsince: ${ago(90)}\nafter: 13\ndue: 5\ninvited: 3\nwrote: 0\nnoContact: 1\nunreachable: 1\nreminded: 0\nanswered: 0\n`,
    );
    expect(JSON.stringify(files)).not.toMatch(PERSONAL);
    expect((await space.bukti('check')).stdout).toContain('no problems');
  });

  test('writes to WhatsApp in Indonesian and by e-mail in English, with a link for each product', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    const files = await space.files(`private/messages/${TODAY}`);
    expect(Object.keys(files).sort()).toEqual(['0001-inv-1.txt', '0002-inv-2.eml', 'index.html']);
    const whatsapp = files['0001-inv-1.txt'] ?? '';
    expect(whatsapp).toContain('Halo Rani Kusuma');
    expect(whatsapp.match(/https:\/\/uji\.example\/write\/\?t=i1\.(?:kopi|teh)\.\d{8}\.[0-9a-f]{20}\.[0-9a-f]{32}/g)).toHaveLength(2);
    expect(files['index.html']).toContain('https://wa.me/6281234567890?text=Halo%20Rani%20Kusuma');
    const [head = '', body = ''] = (files['0002-inv-2.eml'] ?? '').split('\r\n\r\n');
    expect(head).toContain('To: budi@pelanggan.example');
    expect(Buffer.from(body, 'base64').toString()).toMatch(/Hello Budi.*https:\/\/uji\.example\/en\/write\//s);
    // None of them asks for praise.
    expect(`${whatsapp}${Buffer.from(body, 'base64')}`).not.toMatch(/★|bintang 5|five stars|5 stars|positive|positif/i);
  });

  test('asks once, and reminds once', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    expect(await ok(space.bukti('invite'))).toContain('Wrote 0 messages, 0 reminders');
    const text = (await space.files('private'))['invitations.csv'] ?? '';
    await space.write({ 'private/invitations.csv': text.replaceAll(`,${TODAY},`, `,${ago(10)},`) });
    expect(await ok(space.bukti('invite'))).toContain('Wrote 2 messages, 2 reminders among them.');
    expect(await ok(space.bukti('invite'))).toContain('Wrote 0 messages, 0 reminders');
    expect(await ok(space.bukti('invites'))).toContain('3 invitations: 3 reminded');
  });

  test('stopped before the messages were written, it writes them the next time', async () => {
    const space = await shop({ 'private/messages': 'in the way' });
    expect((await space.bukti('invite')).code).toBe(1);
    await rm(join(space.root, 'private/messages'));
    expect(await ok(space.bukti('invite'))).toContain('Wrote 2 messages, 0 reminders among them.');
    expect(await linksOf(space)).toHaveLength(3);
    // Nobody is asked twice where only the note of it was missing, and a run with nothing new says where the messages are.
    const before = await space.files('private/messages');
    await rm(join(space.root, 'private/invitations.csv'));
    await ok(space.bukti('invite'));
    expect(await space.files('private/messages')).toEqual(before);
    expect(await ok(space.bukti('invite'))).toContain(`→ Open private/messages/${TODAY}/index.html`);
  });

  test('more orders on the same day: the messages and cards of before stay', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    await ok(space.bukti('invite', '--cards'));
    const before = await space.files('private');
    const more = [`INV-1,KPI-1,${ago(20)},Rani Kusuma,0812-3456-7890,,,`, `INV/2,TEH-1,${ago(20)},Citra,,citra@pelanggan.example,,`];
    await space.write({ 'private/orders.csv': `${ORDERS}${more.join('\n')}\nINV/6,KPI-1,,Di Jalan,0812-3456-7893,,,\n` });
    expect(await ok(space.bukti('invite'))).toContain('2 messages of today stood there before');
    expect(await ok(space.bukti('invite', '--cards'))).toContain(`private/cards/${TODAY}/cards-2.pdf`);
    const { 'invitations.csv': _records, 'orders.csv': _orders, [`messages/${TODAY}/index.html`]: list = '', ...kept } = before;
    const now = await space.files('private');
    expect(now).toMatchObject(kept);
    for (const [, item = ''] of list.matchAll(/(<li>.*)/g)) expect(now[`messages/${TODAY}/index.html`]).toContain(item);
    expect(Object.keys(now).filter((path) => /messages|cards/.test(path))).toHaveLength(8);
  });

  test('refuses to ask only some', async () => {
    const space = await shop({ 'senang.csv': `order,nama,telepon\nINV-1,Rani,081234567890\n` });
    const said = await refused(space.bukti('invite', 'senang.csv'));
    expect(said).toContain(
      'Found 3 orders of private/orders.csv that must be asked about, and that senang.csv does not hold: INV-2, INV-4, INV-5.',
    );
    expect(said).toContain('never some of them');
    expect(Object.keys(await space.files('private')).filter((name) => /messages|invitations/.test(name))).toEqual([]);
    expect(Object.keys(await space.files('content'))).not.toContain('invitations.yaml');
  });

  describe('asks nobody again who answered stop', () => {
    const rows = (stop: string) =>
      `order,sku,delivered,name,phone,stop\nINV-1,KPI-1,${ago(20)},Rani,0812-3456-7890,${stop}\nINV-2,TEH-1,${ago(15)},Rani,+6281234567890,\nINV-3,KPI-1,,Rani,081234567890,\n`;
    test('in a column of the orders, for every order with that number, and for its card', async () => {
      const space = await shop({ 'private/orders.csv': rows('stop') });
      expect(await ok(space.bukti('invite'))).toMatch(/asked us not to write +2\n.*Wrote 0 messages/s);
      expect(await ok(space.bukti('invite', '--cards'))).toContain('asked us not to write');
      expect(Object.keys(await space.files('private')).filter((path) => /cards|messages/.test(path))).toEqual([]);
    });
    test.each(['+62 812-3456-7890 # 5 November', '# who said stop\r\n081234567890\r\n', 'inv-1\n'])(
      'in private/stop.txt: %j',
      async (list) => {
        const space = await shop({ 'private/orders.csv': rows(''), 'private/stop.txt': list });
        expect(await ok(space.bukti('invite'))).toMatch(/asked us not to write +2\n.*Wrote 0 messages/s);
      },
    );
    test('also where a newer export does not know of it', async () => {
      const space = await shop({
        'private/orders.csv': `order,sku,delivered,stop\nINV-1,KPI-1,${ago(20)},ya\nINV-2,TEH-1,${ago(15)},\n`,
        'baru.csv': 'order,nama,telepon\nINV-1,Rani,081234567890\nINV-2,Rani,081234567890\n',
      });
      expect(await ok(space.bukti('invite', 'baru.csv'))).toMatch(/asked us not to write +2\n.*Wrote 0 messages/s);
    });
    test('a line that names nobody is refused', async () => {
      const space = await shop({ 'private/stop.txt': '# list\nRani from Bandung\n' });
      expect(await refused(space.bukti('invite'))).toContain('Found in private/stop.txt:2 no telephone number');
      expect(Object.keys(await space.files('content'))).not.toContain('invitations.yaml');
    });
  });

  test('names the orders of the file and the stock numbers about which nobody is asked', async () => {
    const space = await shop({
      'private/orders.csv': `order,sku,delivered\nINV-2,KPI-1,${ago(14)}\nINV-8,KPI-9,${ago(14)}\nINV-9,KPI-8,${ago(400)}\n`,
      'pesanan baru.csv': `No. Pesanan,Nomor Referensi SKU,Status Pesanan,Waktu Pesanan Selesai,Nama,Telepon
INV-2,KPI-1,Selesai,${ago(14)},Budi,081234567890
INV-10,KPI-1,Selesai,${ago(14)},Rani,081234567891
INV-11,KPI-1,Batal,,Siti,081234567892
`,
    });
    const said = await ok(space.bukti('invite', 'pesanan baru.csv'));
    expect(said).toContain('asked about                              1\n');
    expect(said).toContain('Nobody is asked about 1 stock number that no product has: KPI-9.');
    expect(said).toContain('1 order of "pesanan baru.csv" is not in private/orders.csv, and nobody is asked about it: INV-10.');
    expect(said).toContain('bukti import "pesanan baru.csv"\n');
    await ok(space.bukti('import', 'pesanan baru.csv'));
    expect(await ok(space.bukti('invite', 'pesanan baru.csv'))).not.toContain('not in private/orders.csv');
  });

  test('asks nobody who has written already, and reminds nobody who wrote another way', async () => {
    const wrote = (order: string) => `---\nrating: 3\nauthor: { name: Rani }\ndate: ${ago(2)}\norder: ${order}\n---\nBiasa saja.\n`;
    const space = await shop({ 'content/reviews/teh/dulu.md': wrote('INV-1') });
    await ok(space.bukti('seal'));
    expect(await ok(space.bukti('invite'))).toMatch(/asked about +2\n.*has written already +1\n/s);
    await space.write({ 'content/reviews/kopi/lain.md': wrote('INV-2') });
    await ok(space.bukti('seal'));
    const text = (await space.files('private'))['invitations.csv'] ?? '';
    await space.write({ 'private/invitations.csv': text.replaceAll(`,${TODAY},`, `,${ago(10)},`) });
    expect(await ok(space.bukti('invite'))).toContain('Wrote 1 message, 1 reminder among them.');
    expect((await space.files('content'))['invitations.yaml']).toMatch(/invited: 2\nwrote: 1\n.*reminded: 1\nanswered: 1\n/s);
  });

  test('a dry run writes nothing', async () => {
    const space = await shop();
    const before = await space.files();
    await ok(space.bukti('invite', '--dry-run'));
    expect(await space.files()).toEqual(before);
  });

  test('draws a card for the parcel that is under way, once', async () => {
    const space = await shop();
    expect(await ok(space.bukti('invite', '--cards'))).toContain('Wrote 1 card');
    const files = await space.files(`private/cards/${TODAY}`);
    expect(Object.keys(files).sort()).toEqual(['cards.pdf', 'inv-6-kpi-1.svg']);
    expect(files['cards.pdf']).toMatch(/^%PDF-1/);
    expect(files['inv-6-kpi-1.svg']).toMatch(/^<svg .*width="85.6mm".*<\/svg>\n$/s);
    expect(await ok(space.bukti('invite', '--cards'))).toContain('has its card already');
    expect(await ok(space.bukti('invites'))).toContain('1 card');
  });
});

describe('bukti intake', () => {
  const send = (space: Workspace, text: string, name = 'pesan.txt') =>
    space.write({ [name]: text }).then(() => space.bukti('intake', name));
  const idOf = (out: string) => /received (\S+), /.exec(out)?.[1] ?? '';
  const pepperOf = async (space: Workspace) => Buffer.from((await space.files('private')).pepper?.trim() ?? '', 'hex');

  test('receives an answer, logs it, gives a receipt, and seal then gives the level', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    const token = (await linksOf(space)).find((one) => one.startsWith('i1.kopi.')) ?? '';
    const message = formatSubmission(
      answer({ token, promises: { cepat: 'broken' }, trust: { care: 2 }, cons: ['bocor'] }),
      textsFor('id').write.labels,
    );
    const out = await ok(send(space, `Halo kak\n${message}\nTerima kasih`));
    expect(out).toContain('it answers an invitation (answered)');
    const id = idOf(out);
    const content = await space.files('content');
    expect(content[`reviews/kopi/${id}.md`]).toMatch(/rating: 2\n.*status: pending\npseudonym/s);
    expect(JSON.stringify(content)).not.toMatch(/Rani|bocor|INV-/);
    expect(content['log/entries.jsonl']).toMatch(/^\{"v":2,"type":"received",.*"rating":2,"reason":"pending",/);
    expect(content['invitations.yaml']).toContain('answered: 1');
    const receipt = (await space.files('private/receipts'))[`${id}.txt`] ?? '';
    expect(receipt).toContain(`https://uji.example/reviews/${id}/`);
    expect(receipt).toContain('toko@uji.example');
    expect(receipt).toContain('entri 0');
    expect(receipt).toMatch(/https:\/\/uji\.example\/complaints\/[0-9a-f]{32}\//);
    expect(await ok(space.bukti('invites'))).toContain(`→ ${id}`);

    await ok(space.bukti('publish', id));
    expect(await ok(space.bukti('seal'))).toContain(`${id}: sealed, entry 2: invited`);
    const sealed = await space.files('content');
    expect(sealed[`reviews/kopi/${id}.md`]).toContain('Kemasannya bocor.');
    expect(sealed['log/entries.jsonl']).toContain('"evidence":"invitation"');
    expect((await space.bukti('check')).stdout).toContain('no problems');
    expect(await ok(space.bukti('seal'))).toContain('Nothing to seal');
  });

  describe('with a number in its words', () => {
    const received = async () => {
      const space = await shop();
      const words = { name: 'Rani Kusuma', title: 'WA 0812-3456-7890', words: 'Bagus.\n\nTelepon 0812-3456-7890: salam, Kusuma.' };
      const out = await ok(send(space, formatSubmission(answer(words), textsFor('id').write.labels)));
      return { space, id: idOf(out) };
    };
    test('is published with […] in its place, and the number is nowhere then', async () => {
      const { space, id } = await received();
      const said = await refused(space.bukti('publish', id));
      expect(said).toMatch(/--title|--text/);
      const args = ['--text', 'Bagus. Telepon [...]: salam, […].', '--title', 'WA […]'];
      await ok(space.bukti('publish', id, ...args));
      await ok(space.bukti('seal'));
      const text = (await space.files('content'))[`reviews/kopi/${id}.md`];
      expect(text).toMatch(/name: Rani K\.\n[\s\S]*\ntitle: "?WA \[…\]"?\n[\s\S]*---\nBagus\.\n\nTelepon \[…\]: salam, \[…\]\.\n$/);
      expect((await space.files('private'))['hidden.ndjson']).not.toContain('3456-7890');
      expect((await space.bukti('check')).stdout).toContain('no problems');
    });
    test.each([
      ['other words', ['--text', 'Bagus sekali.', '--title', 'WA […]']],
      ['more words', ['--text', 'Bagus. Telepon […]: salam, […]. Bintang lima!', '--title', 'WA […]']],
      ['a list that it has not', ['--pros', 'enak']],
    ])('refuses %s, and writes nothing', async (_name, args) => {
      const { space, id } = await received();
      const before = await space.files();
      expect(await refused(space.bukti('publish', id, ...args))).toContain('than the customer’s');
      expect(await space.files()).toEqual(before);
    });
  });

  test.each([
    ['published, and erased', true, ['--erase']],
    ['published, and withdrawn', true, []],
    ['waiting, and erased', false, ['--erase']],
    ['waiting, and withdrawn', false, []],
  ])('what was %s does not come back from the same mailbox', async (_name, isPublished, how) => {
    const space = await shop();
    const message = formatSubmission(answer(), textsFor('en').write.labels);
    const id = idOf(await ok(send(space, message)));
    if (isPublished) {
      await ok(space.bukti('publish', id));
      await ok(space.bukti('seal'));
    }
    await ok(space.bukti('withdraw', id, '--reason', 'author-request', ...how));
    const before = await space.files();
    const out = await ok(send(space, message));
    expect(out).toContain(`pesan.txt: the review of this message (${id}) was withdrawn; it is not taken again.`);
    expect(out).toContain('Received 0 reviews.');
    expect(await space.files()).toEqual(before);
    expect(await ok(send(space, formatSubmission(answer({ words: 'Sekarang baik.' }), textsFor('en').write.labels)))).toContain(
      'received ',
    );
  });

  test.each([
    ['none', () => ''],
    ['forged', () => 'i1.kopi.20991231.0123456789abcdef0123.0123456789abcdef0123456789abcdef'],
    ['forged', (token: string) => token.replace(/\.\d{8}\./, '.20991231.')],
    ['forged', (token: string) => token.replace('i1.kopi.', 'i1.teh.')],
    ['forged', () => 'sebarang teks'],
  ])('an answer with a token that is %s is received, and gets no level', async (state, spoil) => {
    const space = await shop();
    await ok(space.bukti('invite'));
    const token = spoil((await linksOf(space)).find((one) => one.startsWith('i1.kopi.')) ?? '');
    const out = await ok(
      send(space, formatSubmission(answer({ token, product: token.startsWith('i1.teh') ? 'teh' : 'kopi' }), textsFor('en').write.labels)),
    );
    expect(out).toContain(`(${state})`);
    await ok(space.bukti('publish', idOf(out)));
    expect(await ok(space.bukti('seal'))).toContain(': unverified');
  });

  test('an invitation that ran out, one of another product, and one that nobody wrote down', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    const token = (await linksOf(space)).find((one) => one.startsWith('i1.kopi.')) ?? '';
    const pepper = await pepperOf(space);
    const id = token.split('.')[3] ?? '';
    const expired = formatToken(pepper, { id, product: 'kopi', expires: ago(1) });
    expect(await ok(send(space, formatSubmission(answer({ token: expired, words: 'Satu.' }), textsFor('id').write.labels)))).toContain(
      '(expired)',
    );
    expect(
      await ok(send(space, formatSubmission(answer({ token, product: 'teh', words: 'Dua.' }), textsFor('id').write.labels))),
    ).toContain('(other-product)');
    const unknown = formatToken(pepper, { id: '0'.repeat(20), product: 'kopi', expires: '2099-12-31' });
    expect(await ok(send(space, formatSubmission(answer({ token: unknown, words: 'Tiga.' }), textsFor('id').write.labels)))).toContain(
      '(unknown)',
    );
    // None of them used it up.
    expect(await ok(send(space, formatSubmission(answer({ token, words: 'Empat.' }), textsFor('id').write.labels)))).toContain(
      '(answered)',
    );
  });

  test('a replay does nothing; other words of the same customer change what still waits, and not what was decided', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    const token = (await linksOf(space)).find((one) => one.startsWith('i1.kopi.')) ?? '';
    const message = formatSubmission(answer({ token }), textsFor('id').write.labels);
    const id = idOf(await ok(send(space, message)));
    const before = await space.files('content');
    expect(await ok(send(space, message))).toContain('(replay)');
    expect(await space.files('content')).toEqual(before);
    expect(
      await ok(send(space, formatSubmission(answer({ token, rating: 5, words: 'Sudah diganti.' }), textsFor('id').write.labels))),
    ).toContain('(edit)');
    const changed = await space.files('content');
    expect(changed[`reviews/kopi/${id}.md`]).toContain('rating: 5');
    expect(changed['log/entries.jsonl']?.trim().split('\n')).toHaveLength(2);
    expect((await space.bukti('check')).stdout).toContain('no problems');
    await ok(space.bukti('publish', id));
    await ok(space.bukti('seal'));
    const said = await refused(
      send(space, formatSubmission(answer({ token, rating: 1, words: 'Rusak lagi.' }), textsFor('id').write.labels)),
    );
    expect(said).toContain('is published already, and its customer sent other words (edit)');
    expect((await space.files('content'))[`reviews/kopi/${id}.md`]).toContain('Sudah diganti.');
  });

  test('one purchase gives one review that counts, by order number or by invitation', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    const token = (await linksOf(space)).find((one) => one.startsWith('i1.kopi.')) ?? '';
    await space.write({
      'content/reviews/kopi/dulu.md': `---\nrating: 5\nauthor: { name: Rani }\ndate: ${ago(2)}\norder: INV-1\n---\nBagus.\n`,
    });
    await ok(space.bukti('seal'));
    const id = idOf(await ok(send(space, formatSubmission(answer({ token }), textsFor('id').write.labels))));
    await ok(space.bukti('publish', id));
    const out = await ok(space.bukti('seal'));
    expect(out).toContain(`${id}: sealed, entry 3: unverified`);
    expect(out).toContain('(invitation-used)');
    expect((await space.files('content'))['log/entries.jsonl']).toContain('"evidence":"same-order"');
  });

  const eml = (body: string) =>
    `From: Rani <rani@pelanggan.example>\r\nTo: toko@uji.example\r\nSubject: Ulasan\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`;

  test.each([
    ['an e-mail', 'a.eml', (message: string) => eml(message)],
    [
      'a mailbox',
      'a.mbox',
      (message: string) => `From a@b Sat Nov 28 10:00:00 2026\n${eml('Halo')}\nFrom a@b Sat Nov 28 10:00:00 2026\n${eml(message)}\n`,
    ],
    ['an answer that quotes it', 'a.txt', (message: string) => message.replace(/^/gm, '> ')],
    ['an exported chat', 'a.txt', (message: string) => `28/11/26 10.00 - Rani: ${message}\n28/11/26 10.01 - Toko: Siap`],
    ['a file of the form', 'a.json', (message: string) => JSON.stringify({ bukti: 1, message, photos: [] })],
    ['Windows line ends', 'a.txt', (message: string) => message.replaceAll('\n', '\r\n')],
  ])('reads %s', async (_name, file, wrap) => {
    const space = await shop();
    const words = '--- bukti ---\nBintang: 5\n\n  --- lagi\nProduk: teh';
    const out = await ok(send(space, wrap(formatSubmission(answer({ words, city: 'Bandung' }), textsFor('id').write.labels)), file));
    const id = idOf(out);
    await ok(space.bukti('publish', id));
    await ok(space.bukti('seal'));
    const text = (await space.files('content'))[`reviews/kopi/${id}.md`] ?? '';
    expect(text).toContain('rating: 2');
    expect(text).toContain('city: Bandung');
    expect(text.split('---\n').slice(2).join('---\n')).toContain('Bintang: 5\n\n');
  });

  test('a photo that comes by mail is drawn anew: no place, no time, no camera', async () => {
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'brown' } })
      .withExif({ IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 47/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const message = formatSubmission(answer({ photos: 1 }), textsFor('id').write.labels);
    const mail = [
      'From: rani@example.com\r\nSubject: Ulasan\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n',
      `--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(message).toString('base64')}`,
      `--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n${photo.toString('base64')}`,
      '--b--\r\n',
    ].join('\r\n');
    const space = await shop();
    const id = idOf(await ok(send(space, mail, 'a.eml')));
    const kept = await sharp(`${space.root}/private/inbox/${id}/1.jpg`).metadata();
    expect([kept.width, kept.height, kept.exif, kept.xmp, kept.iptc]).toEqual([60, 40, undefined, undefined, undefined]);
  });

  test.each([
    ['without stars', 'Bintang: 2\n', '', 'it has no stars from 1 to 5'],
    ['with six stars', 'Bintang: 2', 'Bintang: 6', 'it has no stars from 1 to 5'],
    ['of no product', 'Produk: kopi', 'Produk: tidak-ada', 'there is no such product'],
    ['cut off', '\n--- bukti ---', '', 'it was cut off'],
  ])('a message %s is not received, and says why', async (_name, from, to, why) => {
    const space = await shop();
    const before = await space.files('content');
    expect(await refused(send(space, formatSubmission(answer(), textsFor('id').write.labels).replace(from, to)))).toContain(why);
    expect(await space.files('content')).toEqual(before);
  });

  test('stopped after the private folder was written, it can be run again: one answer, one review', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    const before = await space.files('content');
    const token = (await linksOf(space)).find((one) => one.startsWith('i1.kopi.')) ?? '';
    const message = formatSubmission(answer({ token }), textsFor('id').write.labels);
    const id = idOf(await ok(send(space, message)));
    const whole = await space.files('content');
    // As a kill left it: the answer is noted, and nothing of it is in the content.
    await rm(join(space.root, 'content'), { recursive: true });
    await space.write(Object.fromEntries(Object.entries(before).map(([name, text]) => [`content/${name}`, text])));
    await rm(join(space.root, 'private/hidden.ndjson'));
    expect(await ok(send(space, message))).toContain(`received ${id}, 2 ★: it answers an invitation (answered)`);
    const again = await space.files('content');
    expect(Object.keys(again).sort()).toEqual(Object.keys(whole).sort());
    expect(again['invitations.yaml']).toBe(whole['invitations.yaml']);
    expect(again['log/entries.jsonl']?.trim().split('\n')).toHaveLength(1);
  });

  test('stopped before it logged what it had written, it logs it the next time', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    const { 'invitations.yaml': figures = '' } = await space.files('content');
    const token = (await linksOf(space)).find((one) => one.startsWith('i1.kopi.')) ?? '';
    const message = formatSubmission(answer({ token }), textsFor('id').write.labels);
    const id = idOf(await ok(send(space, message)));
    const hidden = (await space.files('private'))['hidden.ndjson'] ?? '';
    const { text = '' } = JSON.parse(hidden) as { text?: string };
    await rm(join(space.root, 'content/log'), { recursive: true });
    await rm(join(space.root, 'private/hidden.ndjson'));
    await space.write({ [`content/reviews/kopi/${id}.md`]: text.replace(/^seed: .*\n/m, ''), 'content/invitations.yaml': figures });
    expect(await ok(send(space, message))).toContain('that run was stopped, and is ended now (replay)');
    // The same where the seed was made already, and where only the receipt is missing.
    await rm(join(space.root, 'content/log'), { recursive: true });
    expect(await ok(send(space, message))).toContain('ended now (replay)');
    await rm(join(space.root, 'private/receipts'), { recursive: true });
    expect(await ok(send(space, message))).toContain('ended now (replay)');
    expect((await space.files('private/receipts'))[`${id}.txt`]).toContain('entri 0');
    const content = await space.files('content');
    expect(content['log/entries.jsonl']).toMatch(/^\{"v":2,"type":"received",[^\n]*\n$/);
    expect(content[`reviews/kopi/${id}.md`]).not.toContain('Kemasannya');
    expect(await ok(send(space, message))).toContain('nothing was done (replay)');
  });

  test('other words of the same customer do not count as received before they are written', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    const token = (await linksOf(space)).find((one) => one.startsWith('i1.kopi.')) ?? '';
    const id = idOf(await ok(send(space, formatSubmission(answer({ token }), textsFor('id').write.labels))));
    const obstacle = join(space.root, `content/reviews/kopi/.${id}.md.${process.pid}.tmp`);
    await mkdir(obstacle);
    const message = formatSubmission(answer({ token, words: 'Sudah diganti.' }), textsFor('id').write.labels);
    await refused(send(space, message));
    await rm(obstacle, { recursive: true });
    expect(await ok(send(space, message))).toContain('(edit)');
    expect((await space.files('private'))['hidden.ndjson']).toContain('Sudah diganti.');
    expect(Object.keys(await space.files(`private/inbox/${id}`))).toEqual(['message-2.txt', 'message.txt']);
    expect(await ok(send(space, message))).toContain('nothing was done (replay)');
  });

  test('two at once lose no answer', async () => {
    const space = await shop();
    await ok(space.bukti('invite'));
    const tokens = (await linksOf(space)).filter((one) => one.startsWith('i1.kopi.'));
    expect(tokens).toHaveLength(2);
    for (const [at, token] of tokens.entries())
      await space.write({ [`pesan-${at}.txt`]: formatSubmission(answer({ token, words: `Kata ke-${at}.` }), textsFor('id').write.labels) });
    const run = async (at: number): Promise<string> => {
      const { stdout, stderr } = await start(process.execPath, [BUKTI, 'intake', `pesan-${at}.txt`], space.root);
      if (!`${stdout}${stderr}`.includes('Another bukti command')) return stdout;
      return /received kopi/.test(stdout) ? stdout : run(at);
    };
    await Promise.all([run(0), run(1)]);
    await space.bukti('seal');
    const records = (await space.files('private'))['invitations.csv'] ?? '';
    expect(records.match(/,kopi-[0-9a-f]{10},/g)).toHaveLength(2);
    const content = await space.files('content');
    expect(content['invitations.yaml']).toContain('answered: 2');
    expect(content['log/entries.jsonl']?.match(/"received"/g)).toHaveLength(2);
  });

  test('hostile words stay words', async () => {
    const space = await shop();
    const hostile = answer({
      name: '"}\nstatus: published\nverified: true',
      title: '--- <script>alert(1)</script>',
      words: '---\nstatus: published\n---\n\u0000<img src=x onerror=alert(1)>',
      pros: ['a: b', '- c'],
    });
    const id = idOf(await ok(send(space, formatSubmission(hostile, textsFor('id').write.labels))));
    expect((await space.files('content'))[`reviews/kopi/${id}.md`]).toContain('status: pending');
    expect((await space.bukti('check')).code).toBe(0);
  });
});
