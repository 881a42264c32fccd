import type { AnyLocated } from '#src/loaders/parse-file.ts';
import { suggest } from '#src/loaders/suggest.ts';
import { isVideoPath, type Media } from '#src/schemas/media.ts';
import { listLogos } from '#src/schemas/theme.ts';
import type { Folder } from '../folder.ts';
import { onePerCause, problemAt, type Rule } from '../rule.ts';

type Noun = 'picture' | 'video' | 'captions';

/** Pictures, videos and captions that no file has. One that several entries name is told once. */
export const missingMedia: Rule = {
  code: 'missing-picture',
  about: {
    en: 'Each picture, video and caption file that is named is there.',
    id: 'Setiap gambar, video, dan berkas takarir yang disebut ada.',
  },
  check(folder: Folder) {
    return onePerCause(
      folder.entries.flatMap((entry) =>
        usesOf(entry)
          .filter(({ src }) => !folder.media.has(src))
          .map(({ noun, src, path }) => ({ cause: `${entry.kind} ${src}`, problem: missing(folder.media, entry, noun, src, path) })),
      ),
    );
  },
};

interface Use {
  noun: Noun;
  src: string;
  path: PropertyKey[];
}

function usesOf(entry: AnyLocated): Use[] {
  switch (entry.kind) {
    case 'reviews':
    case 'posts':
      return mediaUses(entry.data.media, 'media');
    case 'products':
      return mediaUses(entry.data.images, 'images');
    case 'site':
      return listLogos(entry.data.theme).map(({ src, path }): Use => ({ noun: 'picture', src, path: ['theme', ...path] }));
    default:
      return [];
  }
}

function mediaUses(all: readonly Media[], field: string): Use[] {
  return all.flatMap(({ src, poster, captions = [] }, index): Use[] => [
    { noun: isVideoPath(src) ? 'video' : 'picture', src, path: [field, index, 'src'] },
    ...(poster === undefined ? [] : [{ noun: 'picture' as const, src: poster, path: [field, index, 'poster'] }]),
    ...captions.map((track, n) => ({ noun: 'captions' as const, src: track.src, path: [field, index, 'captions', n, 'src'] })),
  ]);
}

const INDONESIAN: Record<Noun, string> = { picture: 'gambar', video: 'video', captions: 'takarir' };

function missing(media: ReadonlySet<string>, entry: AnyLocated, noun: Noun, src: string, path: PropertyKey[]) {
  const nearest = sameButForSpelling(src, media) ?? suggest(src, media);
  return problemAt(
    entry,
    `missing-${noun}`,
    path,
    {
      en: `found no file content/media/${src}, expected the ${noun} there`,
      id: `tidak ada berkas content/media/${src}; ${INDONESIAN[noun]}nya diharapkan di sana`,
    },
    nearest === undefined
      ? { en: 'Put the file there, or delete the line.', id: 'Taruh berkasnya di sana, atau hapus barisnya.' }
      : { en: `Did you mean ${nearest}?`, id: `Maksudnya ${nearest}?` },
  );
}

/** `Foto.JPG` and `customers/foto.jpg`: only the case, the folder or the ending is another one. */
function sameButForSpelling(src: string, media: ReadonlySet<string>): string | undefined {
  const plain = (path: string) =>
    path
      .slice(path.lastIndexOf('/') + 1)
      .toLowerCase()
      .replace(/\.jpeg$/, '.jpg');
  const same = [...media].filter((path) => plain(path) === plain(src));
  return same.length === 1 ? same[0] : undefined;
}
