import type { Bilingual, MessageLanguage } from '#src/schemas/problem.ts';
import type { VideoData } from './video-facts.ts';

const NOUNS: Record<VideoData['kind'], Bilingual> = {
  place: { en: 'the place where it was taken', id: 'tempat pengambilannya' },
  time: { en: 'the time at which it was taken', id: 'waktu pengambilannya' },
  device: { en: 'the device that took it', id: 'alat yang merekamnya' },
  words: { en: 'words about it', id: 'kata-kata tentangnya' },
  track: { en: 'a track that is neither picture nor sound', id: 'jalur yang bukan gambar dan bukan suara' },
  other: { en: 'data that is neither picture nor sound', id: 'data yang bukan gambar dan bukan suara' },
};
const MORE: Record<MessageLanguage, (n: number) => string> = { en: (n) => ` and ${n} more`, id: (n) => ` dan ${n} lagi` };
const NAMES_SHOWN = 3;

/** What a video says beside picture and sound, worst first: "the place where it was taken (©xyz), the device that took it (©mak)". */
export function describeVideoData(carries: readonly VideoData[], language: MessageLanguage = 'en'): string {
  const kinds = Object.keys(NOUNS) as VideoData['kind'][];
  return kinds
    .flatMap((kind) => {
      const names = carries.filter((data) => data.kind === kind).map(({ name }) => printableName(name));
      const more = names.length > NAMES_SHOWN ? MORE[language](names.length - NAMES_SHOWN) : '';
      return names.length === 0 ? [] : [`${NOUNS[kind][language]} (${names.slice(0, NAMES_SHOWN).join(', ')}${more})`];
    })
    .join(', ');
}

/** The command that keeps picture and sound as they are, and nothing else: no cover, no subtitles, no attached files. */
export function cleanCommand(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = /\.webm$/i.test(name) ? 'webm' : 'mp4';
  return `ffmpeg -i ${name} -map_metadata -1 -map_chapters -1 -map 0:V -map "0:a?" -c copy clean.${ending}`;
}

/** Names come from the file, so from anybody. */
function printableName(name: string): string {
  return name.slice(0, 60).replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?');
}
