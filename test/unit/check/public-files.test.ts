import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp, { type Exif } from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildCatalog, type Content } from '#src/aggregate/catalog.ts';
import { listMedia } from '#src/aggregate/pictures.ts';
import { checkBuiltSite } from '#src/check/leaks/check-built-site.ts';
import { findLeaks } from '#src/check/leaks/find-leaks.ts';
import { openArchive } from '#src/check/leaks/open-archive.ts';
import { readTexts } from '#src/check/leaks/read-texts.ts';
import { mayStandIn, SecretIndex } from '#src/check/leaks/secret-index.ts';
import { WordTrace } from '#src/check/leaks/word-trace.ts';
import { createContentReader } from '#src/content/read-content.ts';
import { contentFolder, PICTURE, REVIEW, SOUND } from '../../support/content-folder.ts';
import { box, mp4 } from '../../support/video.ts';
import { makeZip as zipOf } from '../../support/zip.ts';

const SECRET = 'INV-1042';
const ORDER = { kind: 'order', value: SECRET, place: 'private/orders.csv:2' } as const;
const INDEX = new SecretIndex([ORDER]);

async function folder(name: string, bytes: Uint8Array): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bukti-public-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFile(join(root, name), bytes);
  return root;
}

const makeZip = (files: Record<string, string | Uint8Array>) => zipOf(Object.entries(files).map(([name, data]) => ({ name, data })));
/** A PDF with these objects, each a dictionary, and a stream where there is one. */
const pdf = (...objects: (string | Buffer)[][]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.flatMap(([dictionary = '', stream], at) => [
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(dictionary),
      ...(stream === undefined ? [] : [Buffer.from('\nstream\n'), Buffer.from(stream), Buffer.from('\nendstream')]),
      Buffer.from('\nendobj\n'),
    ]),
  ]);
/** With its mark, the most significant byte first. */
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
/** Five letters for four bytes, as in PDF. */
function ascii85(bytes: Buffer): string {
  const groups = Array.from({ length: Math.ceil(bytes.length / 4) }, (_, at) => bytes.subarray(at * 4, at * 4 + 4));
  const letters = groups.map((group) => {
    const value = Buffer.concat([group, Buffer.alloc(4 - group.length)]).readUInt32BE();
    const digits = Array.from({ length: 5 }, (_, at) => String.fromCharCode(33 + (Math.floor(value / 85 ** (4 - at)) % 85)));
    return digits.slice(0, group.length + 1).join('');
  });
  return `${letters.join('')}~>`;
}
const blank = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#7a4b2a' } });

function chunk(type: string, content: string): Buffer {
  const body = Buffer.from(type + content, 'latin1');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

/** A PNG with one more chunk before its end. */
async function png(type: string, content: string): Promise<Buffer> {
  const plain = await blank().png().toBuffer();
  return Buffer.concat([plain.subarray(0, -12), chunk(type, content), plain.subarray(-12)]);
}

/** A JPEG with one more segment after its start. */
async function jpeg(marker: number, content: string): Promise<Buffer> {
  const plain = await blank().jpeg().toBuffer();
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([plain.subarray(0, 2), head, Buffer.from(content, 'latin1'), plain.subarray(2)]);
}

/** A WebP with one more chunk at its end. */
async function webp(type: string, content: string): Promise<Buffer> {
  const plain = await blank().webp().toBuffer();
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  const all = Buffer.concat([plain, Buffer.from(type), size, Buffer.from(content)]);
  all.writeUInt32LE(all.length - 8, 4);
  return all;
}

/** A TIFF with another tag in place of its resolution. */
function tiff(plain: Buffer, tag: number): Buffer {
  const all = Buffer.from(plain);
  const directory = all.readUInt32LE(4);
  const entries = Array.from({ length: all.readUInt16LE(directory) }, (_, entry) => directory + 2 + entry * 12);
  all.writeUInt16LE(
    tag,
    entries.find((at) => all.readUInt16LE(at) === 282),
  );
  return all;
}

async function gifWithComment(): Promise<Buffer> {
  const plain = await blank().gif().toBuffer();
  return Buffer.concat([plain.subarray(0, -1), Buffer.from([0x21, 0xfe, 4]), Buffer.from('Rani'), Buffer.from([0, 0x3b])]);
}

async function readSound(files: Record<string, string>): Promise<Content> {
  return (await createContentReader(await contentFolder({ ...SOUND, ...files })).read()).content as Content;
}

describe('a picture says what it carries beside its pixels', () => {
  test.each<[string, () => Promise<Buffer>, string[]]>([
    ['text.png', () => png('tEXt', 'Author\0Rani Kusuma'), ['text (tEXt)']],
    ['itxt.png', () => png('iTXt', 'Author\0\0\0\0\0Rani Kusuma'), ['text (iTXt)']],
    ['ztxt.png', async () => png('zTXt', `Author\0\0${deflateSync('Rani Kusuma').toString('latin1')}`), ['text (zTXt)']],
    ['time.png', () => png('tIME', '\x07\xea\x08\x0e\x0a\x0a\x0a'), ['tIME']],
    ['own.png', () => png('prVt', 'Rani Kusuma'), ['prVt']],
    ['after.png', async () => Buffer.concat([await blank().png().toBuffer(), Buffer.from('Rani')]), ['data after its end']],
    ['comment.jpg', () => jpeg(0xfe, 'Rani Kusuma'), ['comment']],
    ['comment.jfif', () => jpeg(0xfe, 'Rani Kusuma'), ['comment']],
    ['maker.jpeg', () => jpeg(0xe5, 'Rani Kusuma'), ['APP5']],
    ['pictures.jpg', () => jpeg(0xe2, 'MPF\0more pictures'), ['APP2']],
    ['preview.jpg', () => jpeg(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc'), ['preview (JFIF)']],
    ['motion.jpg', async () => Buffer.concat([await blank().jpeg().toBuffer(), Buffer.from('\0\0\0\x18ftypmp42')]), ['data after its end']],
    ['comment.jpe', () => jpeg(0xfe, 'Rani Kusuma'), ['comment']],
    ['photo-without-an-end', () => jpeg(0xfe, 'Rani Kusuma'), ['comment']],
    ['place.tiff', async () => tiff(await blank().tiff().toBuffer(), 0x88_25), ['GPS']],
    ['author.tiff', async () => tiff(await blank().tiff().toBuffer(), 315), ['text (Artist)']],
    [
      'drawn.svg',
      async () => Buffer.from('<svg inkscape:export-filename="C:\\Users\\rani\\logo.png"/>'),
      ['a folder of somebody’s computer'],
    ],
    ['linked.svg', async () => Buffer.from('<svg><image href="/home/rani/a.png"/></svg>'), ['a folder of somebody’s computer']],
    ['xmp.svg', async () => Buffer.from('<svg><metadata><x:xmpmeta/></metadata></svg>'), ['XMP']],
    ['own.webp', () => webp('RANI', 'Kusuma!!'), ['RANI']],
    ['comment.gif', gifWithComment, ['comment']],
    ['motion.avif', async () => Buffer.concat([await blank().avif().toBuffer(), Buffer.from('\0\0\0\x0cmpvdabcd')]), ['mpvd']],
  ])('%s', async (name, make, carries) => {
    expect((await findLeaks(await folder(name, await make()), [name], INDEX)).pictures).toEqual([{ file: name, carries }]);
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['a.png', () => blank().png().toBuffer()],
    ['palette.png', () => blank().png({ palette: true }).toBuffer()],
    ['a.jpg', () => blank().jpeg().toBuffer()],
    ['progressive.jpg', () => blank().jpeg({ progressive: true }).toBuffer()],
    ['profile.jpg', () => blank().withIccProfile('p3').jpeg().toBuffer()],
    ['a.webp', () => blank().webp().toBuffer()],
    ['alpha.webp', () => blank().ensureAlpha(0.5).webp().toBuffer()],
    ['a.gif', () => blank().gif().toBuffer()],
    ['a.avif', () => blank().avif().toBuffer()],
    ['a.svg', async () => Buffer.from('<svg><a href="https://uji.example/home/"><title>/ C:</title></a></svg>')],
    ['a.tiff', () => blank().tiff().toBuffer()],
  ])('%s is clean', async (name, make) => {
    expect((await findLeaks(await folder(name, await make()), [name], INDEX)).pictures).toEqual([]);
  });
});

describe('private values are found wherever a file of public/ holds them', () => {
  const docx = () => makeZip({ 'word/document.xml': `<w:t>${SECRET}</w:t>` });
  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a.zip', () => makeZip({ 'a/orders.csv': SECRET })],
    ['name.zip', () => makeZip({ [`${SECRET}.txt`]: '' })],
    ['nested.zip', () => makeZip({ 'inner.zip': makeZip({ 'orders.csv': SECRET }) })],
    ['zip-without-its-name.bin', () => makeZip({ 'orders.csv': SECRET })],
    ['letter.docx', docx],
    ['a.csv.gz', () => gzipSync(SECRET)],
    ['utf16.csv', () => Buffer.from(`\ufeff${SECRET}`, 'utf16le')],
    ['comment.jpg', () => jpeg(0xfe, SECRET)],
    ['text.png', () => png('tEXt', `Author\0${SECRET}`)],
    ['song.mp3', () => Buffer.from(`ID3\x03\0\0\0\0\0\x20TIT2\0\0\0\x09\0\0\0${SECRET}\0`, 'latin1')],
    [
      'letter.pdf',
      () => Buffer.concat([Buffer.from('%PDF-1.7\n<<>>\nstream\n'), deflateSync(`(${SECRET}) Tj`), Buffer.from('\nendstream')]),
    ],
    ['author.pdf', () => pdf([`<< /Author <${utf16(SECRET).toString('hex')}> >>`])],
    ['lines.pdf', () => pdf([`<< /Author <${utf16(SECRET).toString('hex').replace(/.{6}/g, '$&\n')}> >>`])],
    ['octal.pdf', () => pdf([`<< /Title (INV\\055104\\\n2) >>`])],
    ['bytes.pdf', () => pdf([Buffer.concat([Buffer.from('<< /Title ('), utf16(SECRET), Buffer.from(') >>')])])],
    ['objects.pdf', () => pdf(['<< /Type /ObjStm >>', deflateSync(`1 0 << /Author <${utf16(SECRET).toString('hex')}> >>`)])],
    ['kerned.pdf', () => pdf(['<< /Filter /FlateDecode >>', deflateSync('[(IN) 20 (V-10) -3.5 (42)] TJ')])],
    ['letters.pdf', () => pdf(['<< /Filter [/ASCII85Decode /FlateDecode] >>', ascii85(deflateSync(`(${SECRET}) Tj`))])],
    ['digits.pdf', () => pdf(['<< /Filter /ASCIIHexDecode >>', `${Buffer.from(`(${SECRET}) Tj`).toString('hex')}>`])],
    [
      'embedded.svg',
      async () =>
        Buffer.from(`<svg><image href="data:image/png;base64,${(await png('tEXt', `Author\0${SECRET}`)).toString('base64')}"/></svg>`),
    ],
    ['style.css', () => Buffer.from(`a { background: url(data:text/plain;charset=utf-8;base64,${btoa(`${SECRET} ${' '.repeat(60)}`)}) }`)],
    ['encoded.html', () => Buffer.from('<p>%49NV%E2%80%8B-1042</p>')],
  ])('%s', async (name, make) => {
    const root = await folder(name, await make());
    const { leaks } = await findLeaks(root, [name], INDEX);
    expect(leaks.map(({ secret }) => secret.value)).toContain(SECRET);
    // The trace of a file that was found clean earlier also shows that the value may stand in it.
    const trace = WordTrace.forBytes(0);
    for (const text of [name, ...readTexts(await readFile(join(root, name)))]) new SecretIndex([]).search(text, trace);
    const members = await openArchive(name, await readFile(join(root, name))).catch(() => []);
    for (const { path, bytes } of members) for (const text of [path, ...readTexts(bytes)]) new SecretIndex([]).search(text, trace);
    expect(mayStandIn(trace, ORDER)).toBe(true);
  });

  test('a picture that looks like one of the build’s own', async () => {
    const root = await folder('x.txt', Buffer.from(''));
    const copied = await folder('x.txt', Buffer.from(''));
    for (const name of ['cards/own.png', 'cards/copied.png', '_astro/copied.webp']) {
      const bytes = name.endsWith('png') ? await png('tEXt', `Author\0${SECRET}`) : await webp('RANI', SECRET);
      for (const place of name.includes('own') ? [root] : [root, copied]) {
        await mkdir(join(place, dirname(name)), { recursive: true });
        await writeFile(join(place, name), bytes);
      }
    }
    const content = await readSound({ 'reviews/kopi/rani.md': REVIEW.replace('rating: 4', `rating: 4\norder: ${SECRET}`) });
    const media = listMedia(buildCatalog(content, '2026-11-01'));
    const checked = checkBuiltSite(root, '/nonexistent/private', content, { contentFolder: '/nonexistent', publicFolder: copied, media });
    await expect(checked).rejects.toThrow('found text (tEXt) in the picture');
    await expect(checked).rejects.toThrow(/_astro\/copied\.webp, cards\/copied\.png\n {4}found an order number/);
    await expect(checked).rejects.not.toThrow('own.png');
  });

  test('what only a withheld review, a pending one or a post without permission shows', async () => {
    const captions = 'WEBVTT\n\n00:00.000 --> 00:01.000\nTetangga saya bilang begitu kemarin malam\n';
    const media =
      'media: [{ src: tetangga-depan.mp4, alt: Rumah tetangga di depan warung kami, poster: tampak-depan.png, captions: [{ lang: id, src: t.vtt }] }]';
    const contentRoot = await contentFolder({
      ...SOUND,
      'media/tetangga-depan.mp4': mp4(),
      'media/tampak-depan.png': PICTURE,
      'media/t.vtt': captions,
      'reviews/kopi/rani.md': REVIEW.replace('rating: 4', `rating: 4\nstatus: withheld\nreason: personal-data\n${media}`),
    });
    const root = await contentFolder({
      'a.mp4': mp4(),
      'b.zip': makeZip({ 'c.vtt': captions }),
      'd.html': '<img src="/x/tampak-depan.webp">',
      'e.html': '<p>Rumah tetangga di depan <b>warung</b> kami</p>',
      'f.html': '<p>Tetangga saya bilang begitu kemarin malam</p>',
      'g.html': '<p>tampak depan, tetangga depan</p>',
    });
    const { content, catalog } = await createContentReader(contentRoot).read();
    const folders = { contentFolder: contentRoot, publicFolder: root, media: listMedia(catalog()) };
    const error: unknown = await checkBuiltSite(root, '/nonexistent/private', content as Content, folders).catch(String);
    const found = String(error).match(/^ {2}(?! ).*$/gm) ?? [];
    expect([...new Set(found.flatMap((line) => line.trim().split(', ')))].sort()).toEqual([
      'a.mp4',
      'b.zip › c.vtt',
      'd.html',
      'e.html',
      'f.html',
    ]);
  });

  test('a photo in an SVG is looked at too', async () => {
    const photo = (await jpeg(0xfe, 'Rani')).toString('base64').replace(/.{76}/g, '$&\n');
    const svg = Buffer.from(`<svg><image xlink:href="data:image/jpeg;base64,${photo}"/></svg>`);
    const { pictures } = await findLeaks(await folder('logo.svg', svg), ['logo.svg'], INDEX);
    expect(pictures).toEqual([{ file: 'logo.svg › 1.jpeg', carries: ['comment'] }]);
  });

  test('pictures in an archive are looked at too', async () => {
    const zip = makeZip({ 'foto/a.jpg': await jpeg(0xfe, 'Rani') });
    const { pictures } = await findLeaks(await folder('a.zip', zip), ['a.zip'], INDEX);
    expect(pictures).toEqual([{ file: 'a.zip › foto/a.jpg', carries: ['comment'] }]);
  });

  test('a photo in a PDF is looked at where it says its place', async () => {
    const photo = (exif: Exif) => blank().withExif(exif).jpeg().toBuffer();
    const placed = await photo({ IFD3: { GPSLatitude: '7/1 18/1 0/1' } });
    const files = {
      'a.pdf': pdf(['<< /Filter /DCTDecode >>', placed]),
      'b.pdf': pdf(['<< /Filter /DCTDecode >>', await photo({ IFD0: { Make: 'Scanner' } })]),
    };
    const root = await contentFolder(files);
    expect((await findLeaks(root, Object.keys(files), INDEX)).pictures).toMatchObject([
      { file: 'a.pdf › 1.jpg', carries: ['GPS', 'EXIF'] },
    ]);
  });

  test('a video without its name is looked at too', async () => {
    const root = await folder('film.part', mp4(box('udta', box('cprt', Buffer.from('Rani')))));
    expect((await findLeaks(root, ['film.part'], INDEX)).videos).toMatchObject([{ file: 'film.part' }]);
  });

  test.each<[string, () => Uint8Array]>([
    ['a.7z', () => Buffer.from('377abcaf271c0004', 'hex')],
    ['a.rar', () => Buffer.from('526172211a0700', 'hex')],
    ['a.tar', () => Buffer.from(`${'a.jpg'.padEnd(257, '\0')}ustar\0`)],
    ['of GNU.tar', () => Buffer.from(`${'a.jpg'.padEnd(257, '\0')}ustar  \0`)],
    ['a.tgz', () => gzipSync('a')],
    ['a.tar.xz', () => Buffer.from('fd377a585a0000', 'hex')],
    ['broken.zip', () => makeZip({ 'orders.csv': SECRET }).subarray(0, 40)],
    ['locked.pdf', () => pdf(['<< /Encrypt 5 0 R >>'])],
    ['old.pdf', () => pdf(['<< /Filter /LZWDecode >>', 'abc'])],
    ['five-deep.zip', () => Array.from({ length: 5 }).reduce<Uint8Array>((inner) => makeZip({ 'inner.zip': inner }), makeZip({ a: '1' }))],
  ])('%s cannot be looked into, and is named', async (name, make) => {
    const { closed } = await findLeaks(await folder(name, make()), [name], INDEX);
    expect(closed.length).toBe(1);
  });

  test('a page is no archive because mustard stands where a tar file has its mark', async () => {
    const { closed } = await findLeaks(
      await folder('index.html', Buffer.from(`${'<p>'.padEnd(256)}mustard kusam</p>`)),
      ['index.html'],
      INDEX,
    );
    expect(closed).toEqual([]);
  });
});
