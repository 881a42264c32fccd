import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pMap from 'p-map';
import { isWithin } from '#src/content/paths.ts';
import type { Media } from '#src/schemas/media.ts';
import { FetchError } from '../../public-request.ts';
import { hashForId } from '../rows/review-id.ts';
import { cleanPicture, PictureError } from './clean-picture.ts';
import { FETCH_LIMITS, type FetchLimits, fetchFile } from './fetch-file.ts';

/** The pictures that one review names in a file. */
export interface WantedPictures {
  id: string;
  row: number;
  /** Addresses or file names. */
  names: readonly string[];
  /** Those that the review has already, below `media/`. */
  existing: readonly string[];
}

export interface BroughtPictures {
  /** New pictures by the id of their review. */
  media: Map<string, Media[]>;
  /** Files below the content folder. */
  files: { path: string; data: Uint8Array }[];
  failed: { row: number; name: string; reason: string }[];
}

interface PictureSources {
  content: string;
  /** Folder with the files that are named without an address. */
  folder: string;
  limits?: FetchLimits;
}

/** Most pictures that one command brings. The others are brought when the command is typed again. */
export const MOST_PICTURES = 500;
/** Of one review; a review holds 12 at most. */
const MOST_OF_REVIEW = 12;
const MOST_MS = 15 * 60_000;
const AT_ONCE = 4;

/** Whether a picture is one of those that a review has. */
export function isBrought(name: string, existing: readonly string[]): boolean {
  return existing.some((src) => src.startsWith(`${pathOf(name)}.`));
}

/** Fetches pictures, or copies them from a folder, each of them drawn anew without metadata. What cannot be brought is told; nothing stops. */
export async function bringPictures(wanted: readonly WantedPictures[], sources: PictureSources): Promise<BroughtPictures> {
  const brought: BroughtPictures = { media: new Map(), files: [], failed: [] };
  const until = performance.now() + MOST_MS;
  const all = wanted.flatMap((review) => review.names.map((name) => ({ review, name })));
  const fresh = all.filter(({ review, name }) => !isBrought(name, review.existing));
  const bytesOf = new Map<string, Promise<{ src: string; data: Uint8Array }>>();
  const take = (name: string) => bytesOf.get(name) ?? keep(bytesOf, name, takePicture(name, sources));
  const taken = await pMap(
    fresh,
    async ({ review, name }, index) => {
      try {
        if (index >= MOST_PICTURES) throw new PictureError(`left for the next time: one command brings ${MOST_PICTURES}`);
        if (performance.now() > until) throw new PictureError('left for the next time: one command fetches for 15 minutes');
        return { review, ...(await take(name)) };
      } catch (error) {
        if (!(error instanceof PictureError || error instanceof FetchError)) throw error;
        brought.failed.push({ row: review.row, name, reason: error.message });
        return undefined;
      }
    },
    { concurrency: AT_ONCE },
  );
  const files = new Map<string, Uint8Array>();
  for (const one of taken) {
    if (one === undefined) continue;
    const { review, src, data } = one;
    const own = brought.media.get(review.id) ?? [];
    if (own.length + review.existing.length >= MOST_OF_REVIEW) {
      brought.failed.push({ row: review.row, name: src, reason: `a review holds at most ${MOST_OF_REVIEW}` });
      continue;
    }
    files.set(src, data);
    brought.media.set(review.id, [...own, { src, alt: altOf(own.length + review.existing.length + 1) }]);
  }
  brought.files = [...files].map(([src, data]) => ({ path: `media/${src}`, data }));
  brought.failed.sort((a, b) => a.row - b.row);
  return brought;
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  map.set(key, value);
  return value;
}

async function takePicture(name: string, sources: PictureSources): Promise<{ src: string; data: Uint8Array }> {
  const local = await findLocal(name, sources.folder);
  const isAddress = /^(?:https?:)?\/\//i.test(name);
  if (local === undefined && !isAddress) throw new PictureError('no such file; --media FOLDER names the folder that it is in');
  const bytes = local === undefined ? await fetchFile(name, sources.limits ?? FETCH_LIMITS) : await readFile(local);
  const { data, ending } = await cleanPicture(bytes);
  return { src: `${pathOf(name)}.${ending}`, data };
}

/** Finds a file by its name, only inside the folder. For an address, a file with the same last part is taken: archives hold such files. */
async function findLocal(name: string, folder: string): Promise<string | undefined> {
  const last = /^(?:https?:)?\/\//i.test(name) ? basename(URL.parse(name, 'https://x')?.pathname ?? '') : name;
  const spellings = [last, decoded(last), basename(decoded(last).replaceAll('\\', '/'))];
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return undefined;
  for (const spelling of spellings) {
    if (spelling === '' || spelling.includes('\0')) continue;
    const path = await realpath(join(root, spelling)).catch(() => undefined);
    if (path === undefined || !isWithin(path, root)) continue;
    const info = await stat(path);
    if (!info.isFile()) continue;
    if (info.size > FETCH_LIMITS.mostBytes) throw new PictureError('more than 20 MB');
    return path;
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Named after its address, so that the same picture of a newer export is known again. */
function pathOf(name: string): string {
  return `imported/${hashForId(name.trim(), 16)}`;
}

function altOf(number: number): Media['alt'] {
  return number === 1
    ? { id: 'Foto dari pelanggan', en: 'Photo by the customer' }
    : { id: `Foto ke-${number} dari pelanggan`, en: `Photo ${number} by the customer` };
}
