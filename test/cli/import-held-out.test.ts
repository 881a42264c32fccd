import { expect, test } from 'vitest';
import { SITE } from '../support/content-folder.ts';
import { runBukti, workspace } from './workspace.ts';

/** Exports of known platforms with other orders of columns, dividers, languages and parts than the fixtures have. */
async function importing(file: string, text: string, ...flags: string[]) {
  const space = await workspace({ 'content/site.yaml': SITE, [file]: text });
  const { code, stdout, stderr } = await space.bukti('import', file, ...flags);
  expect(code, stdout + stderr).toBe(0);
  const files = await space.files('content/reviews');
  const lines = Object.values(files).flatMap((one) =>
    one
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  return { stdout, lines };
}

test('a Judge.me export is no import file, whatever the order of its columns, and keeps its ids', async () => {
  const header =
    'rating;title;body;reviewer_name;reviewer_email;review_date;curated;source;product_id;product_handle;reply;reply_date;picture_urls;ip_address;location;metaobject_handle';
  const { stdout, lines } = await importing(
    'j.csv',
    `\uFEFF${header}\n5;Mantap;"Bagus; rapi";Rani;r@example.com;2026-03-02 10:12:00 UTC;ok;web;1;teko;;;;1.2.3.4;"Bandung, ID";abc1\n1;;Jelek;Budi;b@example.com;2026-03-03 10:12:00 UTC;spam;web;1;teko;;;;1.2.3.4;;abc2\n`,
  );
  expect(stdout).toContain('Recognised as: Judge.me export\n');
  expect(lines).toMatchObject([{ id: 'abc1', rating: 5, body: 'Bagus; rapi', date: '2026-03-02' }]);
  expect(JSON.stringify(lines)).not.toContain('example.com');
});

test('an Opinew export is no Judge.me file', async () => {
  const { stdout } = await importing(
    'o.csv',
    'body,rating,review_date,state,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,SKU,barcode,region\nBagus,5,2026-03-02,published,Rani,r@example.com,1,teko,,,,TK,1,ID\n',
  );
  expect(stdout).toContain('Recognised as: Opinew export\n');
});

test('an answer that was not public stays private', async () => {
  const { stdout, lines } = await importing(
    'k.csv',
    'name,body,handle,productId,rating,dateCreated,isApproved,isIncentivized,reply,replyDateCreated,replyIsPublic\nRani,Kopinya enak,kopi,9,5,2026-01-05T10:00:00Z,true,false,Rahasia,2026-01-06T10:00:00Z,false\nBudi,Kopinya pahit,kopi,9,2,2026-01-05T10:00:00Z,true,false,Maaf,2026-01-06T10:00:00Z,true\n',
  );
  expect(lines.map(({ replies = [] }) => replies.map(({ body }: { body: string }) => body))).toEqual([[], ['Maaf']]);
  expect(stdout).toContain('1 review with an answer that was not shown at its source');
});

test('a German table: hidden rows stay hidden', async () => {
  const { lines } = await importing(
    'd.csv',
    'Sterne;Kommentar;Datum;Produkt;Kunde;Veröffentlicht\n5;Sehr gut gemacht;14.08.2025;Kaffee;Anna;ja\n1;Schlecht leider;15.08.2025;Kaffee;Otto;nein\n',
    '--channel',
    'website',
  );
  expect(lines).toMatchObject([{ rating: 5, date: '2025-08-14', author: { name: 'Anna' } }]);
});

test('a name that is displayed is no state of a review', async () => {
  const { lines } = await importing(
    'p.csv',
    'Review Id,Page Id,Review Display,Review Title,Review Date,Review Location,Review Text,Rating,Verified Buyer,Review Status\n1,P1,Rani,T,03/14/2025,Bandung,Very nice indeed,5,Y,Approved\n2,P1,Budi,T,03/15/2025,Bandung,Not nice indeed,2,N,Rejected\n',
  );
  expect(lines.map(({ rating }) => rating)).toEqual([5]);
});

test('Google names a review by its path', async () => {
  const review = (id: string, starRating: string) => ({
    name: `accounts/1/locations/2/reviews/${id}`,
    starRating,
    reviewer: { displayName: 'Rani' },
    createTime: '2025-01-02T03:04:05Z',
    updateTime: '2025-01-02T03:04:05Z',
  });
  const text = JSON.stringify({ reviews: [review('a', 'FIVE'), review('b', 'FIVE')] });
  const { lines } = await importing('g.json', text, '--product', 'toko');
  expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
  expect(lines[0].id).toMatch(/reviews-a-[0-9a-f]{8}$/);
});

test('the mean of the file knows numbers that are kept as texts', async () => {
  const { stdout } = await importing(
    'n.csv',
    "product,rating,review\nMug,5,Nice mug for tea\nMug,'4,Good mug for tea\n",
    '--channel',
    'website',
  );
  expect(stdout).toContain('Mean of the 2 rows with stars in the file: 4.50. Of the 2 ones that come in as published: 4.50.');
});

test('a name that begins with a word for yes is a name', async () => {
  const { lines } = await importing(
    's.csv',
    'Product,Rating,Review,Display Name\nMug,5,Nice mug for tea,Si Nguyen\nMug,4,Good mug for tea,Anonymous user\nMug,3,Okay mug for tea,Ja Young\n',
    '--channel',
    'website',
  );
  expect(lines.map(({ author }) => [author.name, author.display])).toEqual([
    ['Si Nguyen', 'first-initial'],
    ['Anonim', 'anonymous'],
    ['Ja Young', 'first-initial'],
  ]);
});

/** What a flag or a state is called where a review is hidden, and what stands there for the others. */
test.for([
  ['moderation', 'APPROVED', 'PENDING_MODERATION'],
  ['review_state', 'published', 'removed_by_user'],
  ['soft_deleted', false, true],
  ['publish_status', 'listed', 'unlisted'],
  ['flagged_as_spam', false, true],
  ['hide', '0', '1'],
  ['status', 'active', 'Disabled by admin'],
  ['status', 'active', 'SHADOW_BANNED'],
  ['on_hold', false, true],
  ['isHide', false, true],
  ['trash', 0, 1],
  ['Approved', 'checked', ''],
  ['Approved', '✓', '✗'],
  ['Freigabe', 'freigegeben', 'zurückgezogen'],
  ['Bemerkung', 'freigegeben', 'in Prüfung'],
  ['Estado', 'Publicado', 'No publicado'],
  ['Keterangan', 'Ditayangkan', 'Belum ditayangkan'],
] as const)('%s is %j for a review that is shown, and %j hides one', async ([column, shown, hides]) => {
  const review = (rating: number, name: string, value: unknown) => ({
    product: 'Mug',
    rating,
    text: 'A mug for tea',
    name,
    [column]: value,
  });
  const text = JSON.stringify([review(5, 'Anna', shown), review(1, 'Ben', hides)]);
  const { stdout, lines } = await importing('h.json', text, '--channel', 'website');
  expect(lines.map(({ author }) => author.name)).toEqual(['Anna']);
  expect(stdout).toMatch(/^Hidden +1 /m);
});

test('titles and rooms are no states, whatever words they have', async () => {
  const { lines } = await importing(
    'r.csv',
    'Room,Stars,Title,Review,Name,Hotel\nPrivate room,5,Not shown,Very nice and quiet,Anna,Uji\nEntire home,2,Spam,Too loud for us,Ben,Uji\n',
    '--channel',
    'website',
  );
  expect(lines.map(({ rating }) => rating)).toEqual([5, 2]);
});

test('what an import did, asks and refuses is told in the language of the site', async () => {
  const { result, lines } = await inIndonesian(
    'Produk,Bintang,Ulasan,Nama,Tanggal\nKopi,5,Enak dan wangi,Ani,2026-08-14\nKopi,9 jempol,Aneh,Budi,32/13/2026\n',
    '--channel',
    'website',
  );
  expect(lines).toHaveLength(1);
  for (const text of [
    'Ditambahkan',
    'Ditolak',
    'berisi "9 jempol", padahal harus bintang dari 1 sampai 5',
    'Rata-rata 1 baris berbintang di berkas: 5.00',
    'Selesai dalam',
  ])
    expect(result.stdout).toContain(text);
  expect(result.stdout).not.toMatch(/\b(?:row|found|expected|Added|stars)\b/);
  const { result: asked } = await inIndonesian('Produk,Bintang,Ulasan\nKopi,5,Enak\n');
  expect(asked.stderr).toContain('berkas ini tidak menyebut di mana ulasannya ditulis. Tidak ada yang diimpor.');
});

async function inIndonesian(text: string, ...flags: string[]) {
  const space = await workspace({ 'content/site.yaml': SITE, 'a.csv': text });
  const result = await runBukti(['import', 'a.csv', ...flags], space.root, { ...process.env, BUKTI_LANG: 'id' });
  return { result, lines: Object.values(await space.files('content/reviews')).flatMap((file) => file.trimEnd().split('\n')) };
}
