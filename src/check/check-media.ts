import pMap from 'p-map';
import type { AnyLocated } from '#src/loaders/parse-file.ts';
import type { ContentFile } from '#src/loaders/read-folder.ts';
import { isVideoPath, type Media } from '#src/schemas/media.ts';
import type { Problem } from '#src/schemas/problem.ts';
import { listLogos } from '#src/schemas/theme.ts';
import { checkCaptions } from './personal-data/check-personal-data.ts';
import { detectorsFor } from './personal-data/detectors.ts';
import { type Fault, pictureFaults } from './picture-faults.ts';
import { problemAt } from './rule.ts';
import { cleanCommand, describeVideoData } from './video/describe.ts';
import { inspectVideo } from './video/inspect-video.ts';

/** Far above what a minute of a phone's video needs at the size that pages show; a page must not cost a shopper more. */
export const VIDEO_MAX_BYTES = 25 * 1024 * 1024;

/** Videos are large: a few are in memory at once. */
const FILES_OPEN = 4;

/**
 * Checks the pictures, videos and captions that entries name. The build draws pictures anew without their metadata, so they must be
 * drawable. Videos and captions are published as they are, so metadata in them is refused. A file that did not change is read once.
 */
export function createMediaCheck(): (entries: readonly AnyLocated[], files: readonly ContentFile[]) => Promise<Problem[]> {
  let known = new Map<string, Known>();
  return async (entries, files) => {
    const uses = entries.flatMap(usesOf);
    const named = new Set(uses.map(({ src }) => src));
    const checked = files.filter(({ path }) => named.has(below(path)));
    const faults = await pMap(
      checked,
      async (file): Promise<[string, Known]> => {
        const before = known.get(file.path);
        return [file.path, before?.version === file.version ? before : { version: file.version, ...(await look(file)) }];
      },
      { concurrency: FILES_OPEN },
    );
    known = new Map(faults);
    const detectors = detectorsFor(entries.find((entry) => entry.kind === 'site')?.data);
    return uses.flatMap(({ entry, src, path }) => {
      const { faults = [], captions = '' } = known.get(`media/${src}`) ?? {};
      return [
        ...faults.map(({ code, message, fix }) => problemAt(entry, code, path, message, fix)),
        ...(captions === '' ? [] : checkCaptions(entry, path, captions, detectors)),
      ];
    });
  };
}

/** What was found in a file, until it changes. */
interface Known {
  version: string;
  faults: Fault[];
  /** The words of captions, without their times. */
  captions?: string;
}

interface Use {
  entry: AnyLocated;
  src: string;
  path: (string | number)[];
}

/** Each place where an entry names a file. */
function usesOf(entry: AnyLocated): Use[] {
  if (entry.kind === 'site') return listLogos(entry.data.theme).map(({ src, path }) => ({ entry, src, path: ['theme', ...path] }));
  const [field, media]: [string, readonly Media[]] =
    entry.kind === 'products'
      ? ['images', entry.data.images]
      : entry.kind === 'reviews' || entry.kind === 'posts'
        ? ['media', entry.data.media]
        : ['', []];
  return media.flatMap(({ src, poster, captions = [] }, index) => [
    { entry, src, path: [field, index, 'src'] },
    ...(poster === undefined ? [] : [{ entry, src: poster, path: [field, index, 'poster'] }]),
    ...captions.map((track, n) => ({ entry, src: track.src, path: [field, index, 'captions', n, 'src'] })),
  ]);
}

async function look(file: ContentFile): Promise<Omit<Known, 'version'>> {
  if (/\.vtt$/i.test(file.path)) {
    const bytes = await file.read();
    const captions = new TextDecoder().decode(bytes).replace(/^.*-->.*$/gm, '');
    return { faults: captionsFaults(file.path, bytes), captions };
  }
  if (!isVideoPath(file.path)) return { faults: await pictureFaults(file.path, await file.read()) };
  return { faults: file.bytes > VIDEO_MAX_BYTES ? [sizeFault(file)] : videoFaults(file.path, await file.read()) };
}

function sizeFault({ path, bytes: size }: ContentFile): Fault {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return {
    code: 'video-size',
    message: {
      en: `found ${megabytes(size)} in content/${path}, expected at most ${megabytes(VIDEO_MAX_BYTES)}: shoppers pay for what they load`,
      id: `content/${path} besarnya ${megabytes(size)}, paling banyak ${megabytes(VIDEO_MAX_BYTES)}: pembeli membayar apa yang mereka muat`,
    },
    fix: {
      en: `Make it smaller: ffmpeg -i ${name} -map_metadata -1 -vf scale=-2:720 -crf 28 small.mp4`,
      id: `Perkecil: ffmpeg -i ${name} -map_metadata -1 -vf scale=-2:720 -crf 28 small.mp4`,
    },
  };
}

function videoFaults(path: string, bytes: Uint8Array): Fault[] {
  const { kind, carries, readable } = inspectVideo(bytes);
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const clean = cleanCommand(path);
  if (kind !== ending) {
    const found = kind === 'quicktime' ? 'QuickTime (.mov)' : kind;
    const fix =
      kind === 'quicktime'
        ? { en: `Make it an MP4: ${clean}`, id: `Ubah menjadi MP4: ${clean}` }
        : {
            en: `Save the video as ${ending} again, or give it the name that it needs.`,
            id: `Simpan lagi videonya sebagai ${ending}, atau beri nama yang sesuai.`,
          };
    const message = {
      en: `found ${found ?? 'neither MP4 nor WebM'} in content/${path}, expected ${ending}, as its name says`,
      id: `isi content/${path} bukan ${ending} seperti namanya (${found ?? 'bukan MP4 dan bukan WebM'})`,
    };
    return [{ code: 'video-format', message, fix }];
  }
  if (!readable) {
    return [
      {
        code: 'video-format',
        message: {
          en: `found a video that breaks off or has parts that cannot be read in content/${path}, expected a whole one: nobody knows what it carries`,
          id: `video content/${path} terpotong atau sebagian tidak terbaca: tidak ada yang tahu apa yang dibawanya`,
        },
        fix: {
          en: `Copy it again from where it came, or let this write it anew: ${clean}`,
          id: `Salin lagi dari asalnya, atau tulis ulang dengan: ${clean}`,
        },
      },
    ];
  }
  if (carries.length === 0) return [];
  const message = {
    en: `found ${describeVideoData(carries)} in content/${path}, expected picture and sound alone: the file is published as it is`,
    id: `content/${path} membawa lebih dari gambar dan suara (${describeVideoData(carries, 'id')}): berkas ini diterbitkan apa adanya`,
  };
  const fix = {
    en: `Take it out: ${clean}, and put clean.${ending} in its place.`,
    id: `Buang: ${clean}, lalu ganti dengan clean.${ending}.`,
  };
  return [{ code: 'video-metadata', message, fix }];
}

/** https://www.w3.org/TR/webvtt1/#webvtt-file-body: the first line is WEBVTT, and each cue has its times. */
function captionsFaults(path: string, bytes: Uint8Array): Fault[] {
  const text = new TextDecoder('utf-8').decode(bytes);
  const expected = 'expected WebVTT: the first line says WEBVTT, an empty line follows, then times such as 00:00.000 --> 00:02.000';
  const fix = { en: 'Save the captions as WebVTT (.vtt) in UTF-8.', id: 'Simpan takarirnya sebagai WebVTT (.vtt) dalam UTF-8.' };
  const fault = (found: string, inIndonesian: string): Fault[] => {
    const message = {
      en: `found ${found} in content/${path}, ${expected}`,
      id: `content/${path}: ${inIndonesian}; yang diharapkan WebVTT: baris pertama WEBVTT, lalu baris kosong, lalu waktu seperti 00:00.000 --> 00:02.000`,
    };
    return [{ code: 'captions-format', message, fix }];
  };
  if (text.includes('\ufffd')) return fault('bytes that are not UTF-8', 'bukan UTF-8');
  if (!/^WEBVTT(?:[ \t][^\n]*)?(?:\r?\n|\r)(?:\r?\n|\r)/.test(text)) return fault('another format', 'formatnya lain');
  return CUE.test(text) ? [] : fault('no cue', 'tanpa teks');
}

const TIME = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`;
const CUE = new RegExp(String.raw`^${TIME}[ \t]+-->[ \t]+${TIME}`, 'm');

function below(path: string): string {
  return path.slice('media/'.length);
}
