import { expect, test } from 'vitest';
import { buildCatalog } from '#src/aggregate/catalog.ts';
import { listMedia } from '#src/aggregate/pictures.ts';
import { readContent } from '#src/content/read-content.ts';
import { contentFolder, PICTURE, PRODUCT, REVIEW, SOUND } from '../../support/content-folder.ts';
import { mp4 } from '../../support/video.ts';

const VTT = 'WEBVTT\n\n00:00.000 --> 00:01.000\n[air]\n';
const POST =
  '---\nauthor: { name: Ani }\nplatform: whatsapp\ndate: 2026-01-01\nproducts: [kopi]\nPERMISSION\nmedia: [{ src: NAME.mp4, alt: Kopi, poster: NAME.jpg }]\n---\nEnak.\n';

const film = (name: string) => `{ src: ${name}.mp4, alt: Kopi, poster: ${name}.jpg, captions: [{ lang: id, src: ${name}.vtt }] }`;
const filesOf = (...names: string[]) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`media/${name}.mp4`, mp4()],
      [`media/${name}.jpg`, PICTURE],
      [`media/${name}.vtt`, VTT],
    ]),
  );
const post = (name: string, granted: string) => POST.replaceAll('NAME', name).replace('PERMISSION', granted);

test('what is published of media: each once, posters with their videos, nothing of what is withheld or not permitted', async () => {
  const root = await contentFolder({
    ...SOUND,
    ...filesOf('terbit', 'rahasia', 'boleh', 'tidak', 'produk'),
    'media/foto.jpg': PICTURE,
    'products/kopi.yaml': `${PRODUCT}images: [{ src: foto.jpg, alt: Kopi }, ${film('produk')}]\n`,
    'reviews/kopi/rani.md': REVIEW.replace('rating: 4', `rating: 4\nmedia: [{ src: foto.jpg, alt: Kopi }, ${film('terbit')}]`),
    'reviews/kopi/budi.md': REVIEW.replace('rating: 4', `rating: 1\nstatus: withheld\nreason: personal-data\nmedia: [${film('rahasia')}]`),
    'posts/ani.md': post('boleh', 'permission: { granted: 2026-01-02, how: written, scope: [website] }'),
    'posts/ina.md': post('tidak', ''),
  });
  expect(listMedia(buildCatalog(await readContent(root), '2026-02-01'))).toEqual({
    pictures: ['boleh.jpg', 'foto.jpg', 'produk.jpg', 'terbit.jpg'],
    files: ['boleh.mp4', 'produk.mp4', 'produk.vtt', 'terbit.mp4', 'terbit.vtt'],
    posters: { 'boleh.mp4': 'boleh.jpg', 'produk.mp4': 'produk.jpg', 'terbit.mp4': 'terbit.jpg' },
  });
});
