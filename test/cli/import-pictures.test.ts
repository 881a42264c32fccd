import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bringPictures } from '#src/cli/import/pictures/bring-pictures.ts';
import { cleanPicture } from '#src/cli/import/pictures/clean-picture.ts';
import { FETCH_LIMITS, fetchFile } from '#src/cli/import/pictures/fetch-file.ts';
import { isPublicAddress } from '#src/cli/import/pictures/public-address.ts';
import { splitPictures } from '#src/cli/import/pictures/split-pictures.ts';
import { SITE } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

/** A photo that says where it was taken. */
const PHOTO = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#b4501e' } })
  .withExif({ IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 54/1 0/1' } })
  .jpeg()
  .toBuffer();
const HEADER = 'id,rating,body,author,date,product,photos\n';
const ARGS = ['--channel', 'website', '--yes'];

/** Loopback is allowed here alone: the command itself asks public addresses only. */
const HERE = { ...FETCH_LIMITS, isAllowed: () => true };

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((closed) => server.close(() => closed()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.for([
  ['https://x.example/a.jpg;https://x.example/b.jpg', ['https://x.example/a.jpg', 'https://x.example/b.jpg']],
  ['https://x.example/a.jpg, https://x.example/b.jpg', ['https://x.example/a.jpg', 'https://x.example/b.jpg']],
  ['https://x.example/a.jpg https://x.example/b.jpg', ['https://x.example/a.jpg', 'https://x.example/b.jpg']],
  ['https://x.example/a,w_100/a.jpg', ['https://x.example/a,w_100/a.jpg']],
  ['["https://x.example/a.jpg","https://x.example/b.jpg"]', ['https://x.example/a.jpg', 'https://x.example/b.jpg']],
  ["['https://x.example/a.jpg', 'https://x.example/b.jpg']", ['https://x.example/a.jpg', 'https://x.example/b.jpg']],
  ['//x.example/a.jpg|//x.example/b.jpg', ['//x.example/a.jpg', '//x.example/b.jpg']],
  ['IMG 2034.jpg; foto ibu, dapur.PNG', ['IMG 2034.jpg', 'foto ibu, dapur.PNG']],
  ['IMG 1.jpg, IMG 2.jpeg', ['IMG 1.jpg', 'IMG 2.jpeg']],
  ['a.jpg;a.jpg;', ['a.jpg']],
  ['', []],
] as const)('the pictures of %j', ([cell, names]) => {
  expect(splitPictures(cell)).toEqual(names);
});

test.for([
  ['93.184.216.34', true],
  ['2606:2800:220:1:248:1893:25c8:1946', true],
  ['127.0.0.1', false],
  ['127.255.0.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.31.0.1', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:7f00:1', false],
  ['::ffff:93.184.216.34', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:0:7f00:1::', false],
  ['fe80::1', false],
  ['fc00::1', false],
  ['fd12:3456::1', false],
  ['ff02::1', false],
  ['localhost', false],
] as const)('%s is public: %s', ([address, is]) => {
  expect(isPublicAddress(address)).toBe(is);
});

describe('what is not fetched', () => {
  test.for([
    ['http://127.0.0.1:1/', 'private network'],
    ['http://localhost:1/', 'private network'],
    ['http://2130706433/', 'private network'],
    ['http://0x7f.1/', 'private network'],
    ['http://[::1]/', 'private network'],
    ['http://[::ffff:127.0.0.1]/', 'private network'],
    ['http://[::ffff:a9fe:a9fe]/latest/meta-data', 'private network'],
    ['file:///etc/passwd', 'no address with https'],
    ['ftp://x.example/a.jpg', 'no address with https'],
    ['data:image/png;base64,AAAA', 'no address with https'],
    ['http://user:secret@x.example/', 'a name or a password'],
    ['http://does-not-exist.invalid/a.jpg', /does not exist|EAI_AGAIN|ENOTFOUND/],
  ] as const)('%s', async ([address, reason]) => {
    await expect(fetchFile(address)).rejects.toThrow(reason);
  });

  test('a public address that leads to a private one', async () => {
    const inside = await serve((_request, response) => response.end('secret'));
    const outside = await serve((_request, response) => response.writeHead(302, { location: inside }).end());
    const port = new URL(outside).port;
    const asked: string[] = [];
    const isAllowed = (address: string) => asked.push(address) === 1;
    await expect(fetchFile(`http://127.0.0.1:${port}/`, { ...FETCH_LIMITS, isAllowed })).rejects.toThrow('private network');
    expect(asked).toEqual(['127.0.0.1', '127.0.0.1']);
  });

  test('redirects without end, to other protocols, too large, too slow, and errors', async () => {
    const host = await serve((request, response) => {
      if (request.url === '/round') response.writeHead(302, { location: '/round' }).end();
      else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
      else if (request.url === '/told') response.writeHead(200, { 'content-length': '5000' }).end(Buffer.alloc(5000));
      else if (request.url === '/untold') for (let n = 0; n < 20; n += 1) response.write(Buffer.alloc(500));
      else if (request.url === '/slow') response.write('x');
      else response.writeHead(404).end();
    });
    const limits = { ...HERE, mostBytes: 2000, mostMs: 400 };
    await expect(fetchFile(`${host}/round`, limits)).rejects.toThrow('more than 5 redirects');
    await expect(fetchFile(`${host}/file`, limits)).rejects.toThrow('no address with https');
    await expect(fetchFile(`${host}/told`, limits)).rejects.toThrow('more than');
    await expect(fetchFile(`${host}/untold`, limits)).rejects.toThrow('more than');
    await expect(fetchFile(`${host}/slow`, limits)).rejects.toThrow('no answer within');
    await expect(fetchFile(`${host}/gone`, limits)).rejects.toThrow('the answer 404');
  });
});

test.for([
  ['a HEIC picture', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'magick photo.heic photo.jpg'],
  ['a HEIC picture by another brand', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'HEIC'],
  ['a QuickTime video', '\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'ffmpeg -i video.mov'],
  ['an MP4', '\0\0\0\x14ftypisom\0\0\0\0isom', 'a video'],
  ['a web page', '<!doctype html><html>', 'a web page'],
  ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'something else'],
  ['a JPEG that breaks off', PHOTO.subarray(0, 200).toString('latin1'), 'cannot be drawn'],
  ['nothing', '', 'something else'],
] as const)('%s is refused', async ([, bytes, reason]) => {
  await expect(cleanPicture(Buffer.from(bytes, 'latin1'))).rejects.toThrow(reason);
});

test('a picture is told by its bytes, drawn anew without metadata, and made smaller where it is huge', async () => {
  const { data, ending } = await cleanPicture(PHOTO);
  expect([ending, (await sharp(data).metadata()).exif]).toEqual(['jpg', undefined]);
  const huge = await sharp({ create: { width: 4000, height: 10, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(await sharp((await cleanPicture(huge)).data).metadata()).toMatchObject({ width: 2560, format: 'png' });
});

describe('fetched from addresses', () => {
  test('each picture once, with what failed by row', async () => {
    const asked: string[] = [];
    const host = await serve((request, response) => {
      asked.push(request.url ?? '');
      if (request.url?.startsWith('/ok')) response.end(PHOTO);
      else response.writeHead(404).end();
    });
    const wanted = [
      { id: 'a', row: 1, names: [`${host}/ok-1`, `${host}/gone`], existing: [] },
      { id: 'b', row: 2, names: [`${host}/ok-1`], existing: [] },
    ];
    const brought = await bringPictures(wanted, { content: '/nowhere', folder: '/nowhere', limits: HERE });
    expect(asked.sort()).toEqual(['/gone', '/ok-1']);
    expect([...brought.media].map(([id, media]) => [id, media.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(brought.files.map(({ path }) => path)).toEqual([expect.stringMatching(/^media\/imported\/[0-9a-f]{16}\.jpg$/)]);
    expect(brought.failed).toEqual([{ row: 1, name: `${host}/gone`, reason: 'the answer 404' }]);
    const src = brought.media.get('a')?.[0]?.src ?? '';
    const again = await bringPictures([{ ...wanted[0], id: 'a', row: 1, names: [`${host}/ok-1`], existing: [src] }], {
      content: '/nowhere',
      folder: '/nowhere',
      limits: HERE,
    });
    expect([again.files, asked.length]).toEqual([[], 2]);
  });

  test('the command asks public addresses only, and keeps the review', async () => {
    const host = await serve((_request, response) => response.end(PHOTO));
    const space = await workspace({ 'content/site.yaml': SITE, 'r.csv': `${HEADER}a1,5,Enak,Rani,2026-08-14,Kopi,${host}/a.jpg\n` });
    const { code, stdout } = await space.bukti('import', 'r.csv', '--media', ...ARGS);
    expect(code).toBe(0);
    expect(stdout).toContain(`row 1  "${host}/a.jpg": an address inside of a private network`);
    expect(await space.reviews('kopi')).toHaveLength(1);
  });
});

describe('taken from a folder', () => {
  const row = (id: string, photos: string) => `${id},5,Enak sekali ${id},Rani,2026-08-14,Kopi,"${photos}"\n`;

  test('names with spaces; nothing outside of it; the review is kept where a file is missing', async () => {
    const space = await workspace({
      'content/site.yaml': SITE,
      'secret.jpg': PHOTO,
      'foto/IMG 2034.jpg': PHOTO,
      'foto/dua.heic': '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
      'r.csv': `${HEADER}${row('a1', 'IMG 2034.jpg')}${row('a2', '../secret.jpg')}${row('a3', 'dua.heic; hilang.jpg')}`,
    });
    const { code, stdout } = await space.bukti('import', 'r.csv', '--media', 'foto', ...ARGS);
    expect(code, stdout).toBe(0);
    expect(stdout).toContain('Pictures: 1 brought for 1 review');
    expect(stdout).toContain('row 2  "../secret.jpg": no such file');
    expect(stdout).toContain('row 3  "dua.heic": a HEIC picture');
    expect(stdout).toContain('row 3  "hilang.jpg": no such file');
    const [first, second] = (await space.reviews('kopi')) as { media?: { src: string }[]; imported: object }[];
    const src = first?.media?.[0]?.src ?? '';
    expect(first?.imported).toEqual({ from: 'r.csv', row: 1 });
    expect(second?.imported).toHaveProperty('claims');
    const stored = await readFile(join(space.root, 'content/media', src));
    expect((await sharp(stored).metadata()).exif).toBeUndefined();
    expect(await space.bukti('check')).toMatchObject({ code: 0 });
  });

  test('later pictures come with a newer export, and undo takes them back', async () => {
    const space = await workspace({ 'content/site.yaml': SITE, 'foto/a.jpg': PHOTO, 'r.csv': `${HEADER}${row('a1', '')}` });
    await space.bukti('import', 'r.csv', ...ARGS);
    const before = await space.files('content');
    await space.write({ 'r.csv': `${HEADER}${row('a1', 'a.jpg')}` });
    const { stdout } = await space.bukti('import', 'r.csv', '--media', 'foto', ...ARGS);
    expect(stdout).toContain('Changed: 0 edited reviews taken, 0 reviews with new answers, 1 review with new pictures.');
    expect((await space.bukti('import', 'r.csv', '--media', 'foto', ...ARGS)).stdout).toMatch(/Already there +1/);
    await space.bukti('import', '--undo');
    expect(await space.files('content')).toEqual(before);
  });

  test('a picture alone makes a review of stars; a dry run brings none', async () => {
    const space = await workspace({ 'content/site.yaml': SITE, 'a.jpg': PHOTO, 'r.csv': `${HEADER}a1,5,,Rani,2026-08-14,Kopi,a.jpg\n` });
    expect((await space.bukti('import', '--media', 'r.csv', '--dry-run', ...ARGS)).stdout).toContain('Would bring 1 picture of 1 review.');
    expect(Object.keys(await space.files('content'))).toEqual(['site.yaml']);
    await space.bukti('import', 'r.csv', '--media', ...ARGS);
    expect((await space.reviews('kopi'))[0]).toHaveProperty('media');
  });
});
