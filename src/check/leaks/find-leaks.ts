import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { holdsText, readTexts } from './read-texts.ts';
import type { Secret } from './secret.ts';
import type { SecretIndex } from './secret-index.ts';

export interface Leak {
  /** Path in the built site. */
  file: string;
  secret: Secret;
}

/** Read ahead while one is searched; more would only fill the memory. */
const FILES_OPEN = 8;

/** Searches every file of the built site that holds text, and the names of all files. */
export async function findLeaks(root: string, files: readonly string[], index: SecretIndex): Promise<Leak[]> {
  const leaks = await pMap(
    files,
    async (file) => {
      const texts = holdsText(file) ? readTexts(await readFile(join(root, file))) : [];
      const found = new Set([file, ...texts].flatMap((text) => [...index.search(text)]));
      return Array.from(found, (secret) => ({ file, secret }));
    },
    { concurrency: FILES_OPEN },
  );
  return leaks.flat();
}
