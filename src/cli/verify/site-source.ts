import type { Bytes } from '#src/log/bytes.ts';

/** A published site, wherever it lies. Paths are relative to its base, with forward slashes: `log/checkpoint`, `reviews/rani/`. */
export interface SiteSource {
  /** Address of its home page, or its folder, as people read it. */
  readonly name: string;
  /** How many files are read at once. */
  readonly concurrency: number;
  /** Where a file is, for a message. */
  address(path: string): string;
  /** @returns nothing when there is no such file @throws UnreadableError, also for more than `limit` bytes */
  read(path: string, limit: number): Promise<Bytes | undefined>;
  /** @returns the HTML of a page; nothing when there is none @throws UnreadableError */
  readPage(path: string): Promise<string | undefined>;
  /** Every file; missing where they cannot be listed. */
  list?(): Promise<string[]>;
  /** The path of a linked page of this site; nothing for what is elsewhere or no page. Missing where files can be listed. */
  resolveLink?(href: string, from: string): string | undefined;
}

/** A file is there, or may be, and cannot be read. The message is the middle of a sentence: "found …". */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
}

/** What is there is a file of another kind: no page that a browser shows. */
export class NotAPageError extends UnreadableError {}

/** No page of words needs more. */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024;
