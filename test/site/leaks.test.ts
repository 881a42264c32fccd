import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type BuildResult, runBukti, WORK_INSIDE } from '../support/build-site.ts';
import { contentFolder, PRODUCT, REVIEW, SOUND, writeFolder } from '../support/content-folder.ts';
import { listFiles } from '../support/pages.ts';
import { box, mp4 } from '../support/video.ts';

const PEPPER = '0123456789abcdef'.repeat(4);
const WITHDRAWN = 'Kopi ini saya beli tiga bulan lalu dan sejak itu belum pernah saya minum lagi.';

const PRIVATE = {
  'orders.csv': [
    'order,sku,delivered,nama,email,telepon,alamat,kota',
    'INV-7001,K-1,2026-08-01,Kirana Ayuningtyas,kirana@contoh.example,0812-3456-7890,"Jl. Melati No. 10, RT 03",Temanggung',
    'INV-7002,K-1,2026-08-01,Budi Santoso,budi@contoh.example,0813 1111 2222,,Temanggung',
    '8003,K-1,2026-08-01,,,,,',
  ].join('\n'),
  'evidence.csv': 'id,order,sku,commitment\nrani,INV-7004,K-1,ff\n',
  pepper: `${PEPPER}\n`,
  'withdrawn/kopi/budi.md': REVIEW.replace('Rasanya konsisten.', WITHDRAWN),
};

interface Site {
  content: string;
  privateFolder?: string;
  /** Files copied as they are. */
  publicFiles?: Record<string, Uint8Array>;
}

/** A real build, with a folder of its own in place of public/. */
async function build({ content, privateFolder, publicFiles = {} }: Site): Promise<BuildResult & { dist: string }> {
  const work = await mkdtemp(join(WORK_INSIDE, 'leaks-'));
  onTestFinished(() => rm(work, { recursive: true, force: true }));
  await mkdir(join(work, 'public'));
  for (const [name, bytes] of Object.entries(publicFiles)) await writeFile(join(work, 'public', name), bytes);
  const config = join(work, 'config.mjs');
  await writeFile(
    config,
    `import config from '../../../astro.config.mjs';\nexport default { ...config, publicDir: ${JSON.stringify(`${work}/public`)} };\n`,
  );
  const dist = join(work, 'dist');
  const result = await runBukti(['build', '--content', content, '--out', dist, '--', '--config', config.slice(process.cwd().length + 1)], {
    BUKTI_CACHE: join(work, 'cache'),
    BUKTI_PRIVATE: privateFolder ?? join(work, 'private'),
  });
  return { ...result, dist };
}

/** As a review file names a video. */
function video(name: string, poster: string): string {
  return `{ src: ${name}.mp4, alt: Seduh, poster: ${poster}.jpg, captions: [{ lang: id, src: ${name}.id.vtt }] }`;
}

/** A photograph as a telephone takes it: with the place. */
function photoWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a4b2a' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Uji' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 19/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '110/1 4/1 0/1' },
    })
    .toBuffer();
}

test('anything of the private folder that is in the site fails the build; its kind and place are printed, its value is not', async () => {
  const content = await contentFolder({
    ...SOUND,
    'products/kopi.yaml': `${PRODUCT}description: "Seri ${PEPPER}"\n`,
    'reviews/kopi/rani.md': REVIEW.replace(
      'konsisten.',
      'konsisten. Pesanan INV-7001 dan pesanan #8003, dikirim ke Jl. Melati No 10 RT 03 Temanggung.',
    ),
    'reviews/kopi/ani.md': REVIEW.replace('rating: 4', `rating: 4\nreplies: [{ date: 2026-08-15, by: Tim, body: "${WITHDRAWN}" }]`).replace(
      'konsisten.',
      `konsisten, kata Kirana Ayuningtyas.`,
    ),
    'reviews/kopi/sah.md': REVIEW.replace('rating: 4', 'rating: 4\nallowed: [{ text: INV-7002, reason: sudah disetujui }]').replace(
      'konsisten.',
      'konsisten, INV-7002, Budi Santoso.',
    ),
  });
  const { code, output, dist } = await build({
    content,
    privateFolder: await contentFolder(PRIVATE),
    publicFiles: {
      'foto.jpg': await photoWithPlace(),
      'film.mp4': mp4(box('udta', box('©xyz', Buffer.from('-7.31+110.07/')))),
      'salinan.txt': Buffer.from('INV7004. Tulis ke KIRANA@contoh.example atau 6281234567890.'),
    },
  });
  expect(code).toBe(1);
  for (const line of [
    '11 leaks in the built site. Nothing was deleted: do not deploy this folder.',
    'found an order number, the one in',
    '/orders.csv:2; expected it nowhere in the site',
    'found an e-mail address',
    'found a phone number',
    'found a customer’s name',
    'found a customer’s address',
    '/orders.csv:4; expected',
    'found the pepper',
    'found the words of a withdrawn or withheld review',
    '/withdrawn/kopi/budi.md:2',
    '  salinan.txt',
    '/evidence.csv:2',
    '  foto.jpg',
    'found GPS, EXIF in the picture: the place where it was taken is in it',
    '  film.mp4',
    'found the place where it was taken (©xyz) in the video; expected picture and sound alone',
    'ffmpeg -i film.mp4 -map_metadata -1',
    'reviews/ani/index.html',
  ]) {
    expect(output).toContain(line);
  }
  expect(output).not.toMatch(/INV-700|8003|contoh\.example|34567890|0123456789abcdef|Ayuningtyas|Melati/i);
  expect(output).not.toMatch(/at .*\(?(?:file:|\/).*:\d+:\d+/);
  const [, kept = ''] = /^→ The site that failed is in (.*); .* is as it was\.$/m.exec(output) ?? [];
  expect(listFiles(resolve(kept))).toContain('salinan.txt');
  expect(existsSync(dist)).toBe(false);
});

test('personal data in customer words stops the build before there is a page', async () => {
  const content = await contentFolder({ ...SOUND, 'reviews/kopi/rani.md': REVIEW.replace('konsisten.', 'konsisten. WA 0812-3456-7890') });
  const { code, output, dist } = await build({ content });
  expect(output).toContain('body: found 0812-••••-••90, which looks like a phone number');
  expect(code).toBe(1);
  expect(listFiles(join(dist, '..')).filter((file) => file.endsWith('.html'))).toEqual([]);
});

describe('a sound site', () => {
  let work: string;
  let content: string;
  let built: BuildResult;
  const again = () =>
    runBukti(['build', '--content', content, '--out', join(work, 'dist')], {
      BUKTI_CACHE: join(work, 'cache'),
      BUKTI_PRIVATE: join(work, 'private'),
    });

  beforeAll(async () => {
    work = await mkdtemp(join(WORK_INSIDE, 'leaks-'));
    content = await writeFolder(join(work, 'content'), {
      ...SOUND,
      'media/foto.jpg': await photoWithPlace(),
      'media/seduh.mp4': mp4(),
      'media/seduh.id.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\n[air]\n',
      'media/rahasia.mp4': mp4(box('free', Buffer.alloc(8))),
      'media/rahasia.jpg': await photoWithPlace(),
      'media/rahasia.id.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\n[suara tetangga]\n',
      'reviews/kopi/rani.md': REVIEW.replace(
        'rating: 4',
        `rating: 4\nmedia:\n  - { src: foto.jpg, alt: Kopi }\n  - ${video('seduh', 'foto')}`,
      ).replace('konsisten.', 'konsisten. Pesanan INV-7009.'),
      'reviews/kopi/budi.md': REVIEW.replace(
        'rating: 4',
        `rating: 1\nstatus: withheld\nreason: personal-data\nmedia:\n  - ${video('rahasia', 'rahasia')}`,
      ),
    });
    await writeFolder(join(work, 'private'), PRIVATE);
    built = await again();
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  test('shows a photograph without its place, a video as it is, nothing of a withheld review; the build says what it looked for', async () => {
    expect(built.output).toMatch(
      /no leak: looked for \d+ private values in \d+ files, and for EXIF, XMP and IPTC in [1-9]\d* pictures, and for metadata in 1 video/,
    );
    expect(built.output).not.toContain('There is no folder');
    expect(built.code).toBe(0);
    const dist = join(work, 'dist');
    const files = listFiles(dist);
    expect(files.some((file) => /^_astro\/[\w-]{16}_\w+\.webp$/.test(file))).toBe(true);
    expect(files.filter((file) => /foto|seduh/.test(file))).toEqual([]);
    const [film = ''] = files.filter((file) => file.endsWith('.mp4'));
    expect(film).toMatch(/^_astro\/[\w-]{16}\.mp4$/);
    expect(await readFile(join(dist, film))).toEqual(mp4());
    expect(files.filter((file) => /\.(?:mp4|vtt)$/.test(file)).length).toBe(2);
    expect(files.filter((file) => file.includes('rahasia'))).toEqual([]);
  });

  test('a value that is looked for from now on is found in pages that the last build found clean; and one of a review file without a private folder', async () => {
    const orders = join(work, 'private/orders.csv');
    await writeFile(orders, `${await readFile(orders, 'utf8')}\nINV-7009,K-1,2026-08-01,,,,,\n`);
    const { code, output } = await again();
    expect(code).toBe(1);
    expect(output).toContain('(restored)');
    // In every page that holds it, kept or new.
    const texts = await Promise.all(listFiles(join(work, 'dist')).map((path) => readFile(join(work, 'dist', path), 'utf8')));
    const [, more] = /and (\d+) more\n +found an order number, the one in private\/orders\.csv:5/.exec(output) ?? [];
    expect(3 + Number(more)).toBeGreaterThanOrEqual(texts.filter((text) => text.includes('INV-7009')).length);

    await rm(join(work, 'private'), { recursive: true });
    await writeFile(join(content, 'reviews/kopi/rani.md'), REVIEW.replace('rating: 4', 'rating: 4\norder: INV-7001'));
    await writeFile(join(content, 'products/kopi.yaml'), `${PRODUCT}sku: INV-7001\ndescription: Seri INV-7001\n`);
    const alone = await again();
    expect(alone.output).toContain('found an order number, the one in review rani; expected it nowhere in the site');
    expect(alone.code).toBe(1);
  });
});
