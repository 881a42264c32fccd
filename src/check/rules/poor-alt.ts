import type { AnyLocated } from '#src/loaders/parse-file.ts';
import type { Media } from '#src/schemas/media.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Words that say only that there is a picture. */
const EMPTY =
  /^(?:(?:a|the|sebuah)\s+)?(?:foto|photo|gambar|image|img|picture|pic|video|produk|product|untitled|alt|todo|tba|x+|-+|\.+)(?:\s+(?:produk|product|pelanggan|customer))?(?:[\s_-]*\d+)?$/iu;
const FILE_NAME = /^[\w\s-]+\.(?:jpe?g|png|webp|avif|mp4|webm)$/i;

export const poorAlt: Rule = {
  code: 'poor-alt',
  about: {
    en: 'Each picture says what it shows, to people who cannot see it.',
    id: 'Setiap gambar dijelaskan untuk orang yang tidak bisa melihatnya.',
  },
  cites: 'WCAG 2.2, 1.1.1',
  check: (folder) =>
    folder.entries.flatMap((entry) => {
      const [field, media] = mediaOf(entry);
      return media.flatMap(({ src, alt }, index) => {
        const poor = (typeof alt === 'string' ? [alt] : Object.values(alt)).find((text) => saysNothing(text, src));
        if (poor === undefined) return [];
        return [
          problemAt(
            entry,
            'poor-alt',
            [field, index, 'alt'],
            {
              en: `found ${JSON.stringify(poor)}, which does not say what is seen`,
              id: `ada ${JSON.stringify(poor)}, yang tidak menjelaskan apa yang terlihat`,
            },
            {
              en: 'Say it in one sentence, such as: Kopi in a blue cup on a wooden table.',
              id: 'Jelaskan dalam satu kalimat, misalnya: Kopi di cangkir biru di atas meja kayu.',
            },
          ),
        ];
      });
    }),
};

function saysNothing(alt: string, src: string): boolean {
  const name = src.slice(src.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return EMPTY.test(alt) || FILE_NAME.test(alt) || (alt === name && /[_\d-]/.test(alt));
}

function mediaOf(entry: AnyLocated): [field: string, media: readonly Media[]] {
  if (entry.kind === 'products') return ['images', entry.data.images];
  return entry.kind === 'reviews' || entry.kind === 'posts' ? ['media', entry.data.media] : ['media', []];
}
