/** What a video file is, by its first bytes, and what it says beside its picture and sound. */
export interface VideoFacts {
  /** Missing where the file is neither MP4 nor WebM; `quicktime` is a .mov file, whatever its name is. */
  kind?: 'mp4' | 'webm' | 'quicktime';
  /** Sorted, each once; empty for a clean file. */
  carries: VideoData[];
  /** Whether its structure could be followed to its end; what cannot be followed cannot be cleared. */
  readable: boolean;
}

/** Where and when a video was taken, with what device; words such as a title; tracks of other things; what nobody can name. */
export interface VideoData {
  kind: 'place' | 'time' | 'device' | 'words' | 'track' | 'other';
  /** As it is called in the file: ©xyz, com.apple.quicktime.model, DateUTC. */
  name: string;
}

/** What a key of metadata is about, whoever invented it. */
export function kindOfKey(key: string): VideoData['kind'] {
  const name = key.replace(/^com\.apple\.quicktime\./, '');
  if (/xyz|loci|6709|location|gps|geo|latitude|longitude|gpmf|camm|city|country/i.test(name)) return 'place';
  if (/date|day|time|created/i.test(name)) return 'time';
  if (/mak|mod|manu|device|camera|lens|software|firm|android|serial|muid|came|swr|inf/i.test(name)) return 'device';
  return /nam|titl|cmt|comment|des|aut|art|cpy|cprt|keyw|©key|alb|synopsis|dscp|perf/i.test(name) ? 'words' : 'other';
}

/** Each thing once, in a fixed order. */
export function listOnce(all: readonly VideoData[]): VideoData[] {
  const byKey = new Map(all.map((data) => [`${data.kind} ${data.name}`, data]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, data]) => data);
}

const PROGRAM =
  /^(?:Lav[cf][\w .-]*|HandBrake [\w. -]+|libebml v[\d.]+ \+ libmatroska v[\d.]+|libwebm[\w.-]*|QTmuxingAppLibWebM[\w.-]*|google(?:\/video-file)?|Google|Chrome|Mozilla[\w.]*|mkvmerge v[\w. ('’)-]+|GStreamer[\w .-]*|VLC[\w .-]*|vlc [\d.]+|Apple(?: .{0,10})?QuickTime[\w .]*|Xiph\.Org [\w.() -]+|no_variable_data)$/;

/** Whether a text names a program that writes videos, or says nothing: the name of a writer is the only text that may stand in a video. */
export function isProgram(text: string): boolean {
  return text.length < 3 || (text.length <= 100 && PROGRAM.test(text));
}
