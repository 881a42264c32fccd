import { dirname, join, resolve } from 'node:path';

/** Where things lie. `bukti build --content … --out …` sets these variables. */
export function folders(): Folders {
  const environment = process.env;
  const content = resolve(environment.BUKTI_CONTENT ?? 'content');
  return {
    content,
    private: resolve(environment.BUKTI_PRIVATE ?? privateFolderOf(content)),
    out: resolve(environment.BUKTI_OUT ?? 'dist'),
    cache: resolve(environment.BUKTI_CACHE ?? '.cache'),
  };
}

/** Absolute paths. */
export interface Folders {
  content: string;
  /** Orders, keys and whatever else is never published. May be missing: only sealing needs it. */
  private: string;
  out: string;
  cache: string;
}

/** Beside the content, where git ignores it. */
export function privateFolderOf(content: string): string {
  return join(dirname(content), 'private');
}

/** Beside the content too: holds the scripts that pages of the shop name by their hash. */
export function publicFolderOf(content: string): string {
  return join(dirname(content), 'public');
}
