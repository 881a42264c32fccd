import { parentPort, workerData } from 'node:worker_threads';
import { setOwnTexts } from '#src/i18n/texts.ts';
import type { CardJob } from './list-cards.ts';
import { type WriteOptions, writeCards } from './write-cards.ts';

/** What `writeCardsAside()` hands over. A thread shares no module with the one that started it, so that the site's own words go along. */
export interface CardThreadData {
  jobs: readonly CardJob[];
  options: Omit<WriteOptions, 'onProgress'>;
  texts: Readonly<Record<string, object>>;
}

const { jobs, options, texts } = workerData as CardThreadData;
setOwnTexts(texts);
parentPort?.postMessage(await writeCards(jobs, { ...options, onProgress: (...progress) => parentPort?.postMessage(progress) }));
