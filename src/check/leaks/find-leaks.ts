import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
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

/** Read ahead while one is searched; more would only fill the memory. */
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
 * Searches every file of the built site, the names of all files, and what lies in archives; of pictures and videos, those in archives.
 */
export async function findLeaks(
  root: string,
  files: readonly string[],
  index: SecretIndex,
  { drawn = new Set(), byHash = new Map() }: Known = {},
): Promise<Findings> {
  const all = await pMap(
    files,
    async (file): Promise<Findings> => {
      if (drawn.has(file)) return { ...NOTHING, leaks: searchTexts(file, [file], index) };
      const bytes = await readFile(join(root, file));
      const leaks = [...searchTexts(file, [file, ...readTexts(bytes)], index), ...sameFile(file, bytes, byHash)];
      try {
        const members = await openArchive(file, bytes);
        return joinFindings([
          { ...NOTHING, leaks },
          ...(await pMap(members, (member) => searchMember(member, index, byHash), { concurrency: 1 })),
        ]);
      } catch (error) {
        if (error instanceof ClosedArchiveError) return { ...NOTHING, leaks, closed: [error.message] };
        throw error;
      }
    },
    { concurrency: FILES_OPEN },
  );
  return joinFindings(all);
}

/** What is known of the site's files. */
export interface Known {
  /** Files that this build has drawn from published words: of these the names alone are searched. */
  drawn?: ReadonlySet<string>;
  byHash?: HiddenMedia['byHash'];
}

function sameFile(file: string, bytes: Uint8Array, byHash: HiddenMedia['byHash']): Leak[] {
  const secret = byHash.size === 0 ? undefined : byHash.get(hashOf(bytes));
  return secret === undefined ? [] : [{ file, secret }];
}

const NOTHING: Findings = { leaks: [], pictures: [], videos: [], closed: [] };

async function searchMember({ path, bytes }: Member, index: SecretIndex, byHash: HiddenMedia['byHash']): Promise<Findings> {
  return {
    ...NOTHING,
    leaks: [...searchTexts(path, [path, ...readTexts(bytes)], index), ...sameFile(path, bytes, byHash)],
    pictures: isPicture(path) ? await pictureData(path, bytes) : [],
    videos: isVideo(path) ? videoData(path, bytes) : [],
  };
}

function searchTexts(file: string, texts: readonly string[], index: SecretIndex): Leak[] {
  return Array.from(new Set(texts.flatMap((text) => [...index.search(text)])), (secret) => ({ file, secret }));
}

function joinFindings(all: readonly Findings[]): Findings {
  return {
    leaks: all.flatMap(({ leaks }) => leaks),
    pictures: all.flatMap(({ pictures }) => pictures),
    videos: all.flatMap(({ videos }) => videos),
    closed: all.flatMap(({ closed }) => closed),
  };
}
