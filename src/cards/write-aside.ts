import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ownTexts } from '#src/i18n/texts.ts';
import type { CardThreadData } from './card-thread.ts';
import type { CardJob } from './list-cards.ts';
import type { CardReport, WriteOptions } from './write-cards.ts';

/** Cards that are being written while this thread does something else. */
export interface CardsAside {
  /** @throws what kept a card from being written */
  finish(): Promise<CardReport>;
}

/** Does what `writeCards()` does, in a thread of its own: a build bundles and draws pages on one processor, while cards take the other. */
export function writeCardsAside(jobs: readonly CardJob[], { onProgress, ...options }: Required<WriteOptions>): CardsAside {
  const workerData: CardThreadData = { jobs, options, texts: ownTexts() };
  // The other file has the same ending as this one: .ts in the project, .js in an installed package.
  const thread = new Worker(new URL(`./card-thread${extname(import.meta.url)}`, import.meta.url), { workerData });
  const { promise, resolve, reject } = Promise.withResolvers<CardReport>();
  // Until `finish()` is called nobody waits for the promise: without this, an error would end the process.
  promise.catch(() => undefined);
  let isAwaited = false;
  thread.on('message', (message: CardReport | Progress) => {
    if ('total' in message) resolve(message);
    else if (isAwaited) onProgress(...message);
  });
  thread.on('error', reject);
  thread.on('exit', () => reject(new Error('The thread that writes cards ended before they were written.')));
  // A build that fails elsewhere does not wait for cards.
  thread.unref();
  return {
    finish() {
      isAwaited = true;
      thread.ref();
      return promise;
    },
  };
}

type Progress = [done: number, total: number];
