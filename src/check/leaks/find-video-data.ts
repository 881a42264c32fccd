import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { inspectVideo } from '../video/inspect-video.ts';
import type { VideoData } from '../video/video-facts.ts';

/** What a video says beside its picture and sound. */
export interface VideoLeak {
  file: string;
  /** Empty where the video could not be read. */
  carries: VideoData[];
}

const VIDEO = /\.(?:mp4|m4v|m4a|mov|qt|3gp|3g2|webm|mkv|mka)$/i;
/** Videos are large: a few are in memory at once. */
const FILES_OPEN = 4;

/** The videos of the built site that say more than picture and sound, such as where they were taken, and those that cannot be read. */
export async function findVideoData(root: string, files: readonly string[]): Promise<{ checked: number; found: VideoLeak[] }> {
  const videos = files.filter((file) => VIDEO.test(file));
  const all = await pMap(videos, async (file) => videoData(file, await readFile(join(root, file))), { concurrency: FILES_OPEN });
  return { checked: videos.length, found: all.flat() };
}

/** What one video carries; nothing for a clean one. */
export function videoData(file: string, bytes: Uint8Array): VideoLeak[] {
  const { readable, carries } = inspectVideo(bytes);
  return readable && carries.length === 0 ? [] : [{ file, carries }];
}

export function isVideo(path: string): boolean {
  return VIDEO.test(path);
}
