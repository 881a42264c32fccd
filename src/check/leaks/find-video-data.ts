import { inspectVideo } from '../video/inspect-video.ts';
import type { VideoData } from '../video/video-facts.ts';
import { kindOfPicture } from './picture-parts.ts';

/** What a video says beside its picture and sound. */
export interface VideoLeak {
  file: string;
  /** Empty where the video could not be read. */
  carries: VideoData[];
}

const VIDEO = /\.(?:mp4|m4v|m4a|mov|qt|3gp|3g2|webm|mkv|mka)$/i;

/** What one video carries; nothing for a clean one. */
export function videoData(file: string, bytes: Uint8Array): VideoLeak[] {
  const { readable, carries } = inspectVideo(bytes);
  return readable && carries.length === 0 ? [] : [{ file, carries }];
}

/** Whether a file is a video, by its name or by its first bytes; some pictures begin as videos do. */
export function isVideo(path: string, bytes?: Uint8Array): boolean {
  return VIDEO.test(path) || (bytes !== undefined && kindOfPicture(bytes) === undefined && inspectVideo(bytes).kind !== undefined);
}
