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

const VIDEO = /\.(?:mp4|m4v|mov|3gp|webm|mkv)$/i;
/** Videos are large: a few are in memory at once. */
const FILES_OPEN = 4;

/** The videos of the built site that say more than picture and sound, such as where they were taken, and those that cannot be read. */
export async function findVideoData(root: string, files: readonly string[]): Promise<{ checked: number; found: VideoLeak[] }> {
  const videos = files.filter((file) => VIDEO.test(file));
  const all = await pMap(videos, async (file) => ({ file, ...inspectVideo(await readFile(join(root, file))) }), {
    concurrency: FILES_OPEN,
  });
  const found = all.filter(({ readable, carries }) => !readable || carries.length > 0);
  return { checked: videos.length, found: found.map(({ file, carries }) => ({ file, carries })) };
}
