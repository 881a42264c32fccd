import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pMap from 'p-map';
import type { CleanFiles } from './clean-files.ts';
import { isPicture, type PictureData, pictureData } from './find-picture-data.ts';
import { isVideo, type VideoLeak, videoData } from './find-video-data.ts';
import { type HiddenMedia, hashOf } from './hidden-media.ts';
import { ClosedArchiveError, type Member, openArchive } from './open-archive.ts';
import { readTexts } from './read-texts.ts';
import type { Secret } from './secret.ts';
import type { SecretIndex } from './secret-index.ts';

export interface Leak {
  /** Path in the built site. */
  file: string;
  secret: Secret;
}

/** How many files are open at once. Other threads look at the pictures; more open files would only fill the memory. */
const FILES_OPEN = 8;

/** What was found in the files of the built site and in the archives among them. */
export interface Findings {
  leaks: Leak[];
  pictures: PictureData[];
  videos: VideoLeak[];
  /** Archives that nobody can look into. */
  closed: string[];
}

/**
 * Searches every file of the built site, the names of all files, and what lies in archives; and looks for what pictures and videos say
 * beside what is seen.
 */
export async function findLeaks(root: string, files: readonly string[], index: SecretIndex, known: Known = {}): Promise<Findings> {
  const { drawn, clean } = known;
  const search = async (file: string): Promise<Findings> => {
    const named = { ...NOTHING, leaks: searchTexts(file, [file], index, known) };
    if (drawn?.has(file) && isCard(file)) return named;
    // Waiting for tens of thousands of small files one by one would take longer than reading them.
    const bytes = readFileSync(join(root, file));
    if (clean?.has(file, bytes)) return named;
    const found = await searchFile(file, bytes, index, known);
    if (Object.values(found).every(({ length }) => length === 0)) clean?.add(file, bytes);
    return joinFindings([named, found]);
  };
  return joinFindings(await pMap(files, search, { concurrency: FILES_OPEN }));
}

export const isCard = (file: string): boolean => file.startsWith('cards/');

/** A file, and what lies in it. */
async function searchFile(file: string, bytes: Uint8Array, index: SecretIndex, known: Known): Promise<Findings> {
  if (known.drawn?.has(file)) return { ...NOTHING, pictures: await pictureData(file, bytes) };
  const own = await searchMember({ path: file, bytes }, index, known);
  try {
    const members = await openArchive(file, bytes);
    return joinFindings([own, ...(await pMap(members, (member) => searchMember(member, index, known), { concurrency: 1 }))]);
  } catch (error) {
    if (error instanceof ClosedArchiveError) return { ...own, closed: [error.message] };
    throw error;
  }
}

/** What is known of the site's files. */
export interface Known {
  /** Pictures that this build has drawn. Cards hold only published words, so only their names are searched; of others, the metadata too. */
  drawn?: ReadonlySet<string>;
  /** SVG badges of this build. They hold only published words, and a product's name may look like the path of a folder. */
  badges?: ReadonlySet<string>;
  byHash?: HiddenMedia['byHash'];
  /** What earlier builds have searched. */
  clean?: CleanFiles;
}

function sameFile(file: string, bytes: Uint8Array, byHash: HiddenMedia['byHash'] = new Map()): Leak[] {
  const secret = byHash.size === 0 ? undefined : byHash.get(hashOf(bytes));
  return secret === undefined ? [] : [{ file, secret }];
}

const NOTHING: Findings = { leaks: [], pictures: [], videos: [], closed: [] };

async function searchMember({ path, bytes }: Member, index: SecretIndex, known: Known): Promise<Findings> {
  return {
    ...NOTHING,
    leaks: [...searchTexts(path, textsIn({ path, bytes }), index, known), ...sameFile(path, bytes, known.byHash)],
    pictures: isPicture(path, bytes) && known.badges?.has(path) !== true ? await pictureData(path, bytes) : [],
    videos: isVideo(path, bytes) ? videoData(path, bytes) : [],
  };
}

/** The name of a file says something too. */
function* textsIn({ path, bytes }: Member): Generator<string> {
  yield path;
  yield* readTexts(bytes);
}

function searchTexts(file: string, texts: Iterable<string>, index: SecretIndex, { clean }: Known): Leak[] {
  const found = new Set<Secret>();
  for (const text of texts) for (const secret of index.search(text, clean?.trace)) found.add(secret);
  return Array.from(found, (secret) => ({ file, secret }));
}

export function joinFindings(all: readonly Findings[]): Findings {
  return {
    leaks: all.flatMap(({ leaks }) => leaks),
    pictures: all.flatMap(({ pictures }) => pictures),
    videos: all.flatMap(({ videos }) => videos),
    closed: all.flatMap(({ closed }) => closed),
  };
}
