import { parentPort, workerData } from 'node:worker_threads';
import { CleanFiles } from './clean-files.ts';
import { findLeaks } from './find-leaks.ts';
import type { LeakThreadData, LeakThreadResult } from './search-in-threads.ts';
import { SecretIndex } from './secret-index.ts';

const { root, files, secrets, share, ...known } = workerData as LeakThreadData;
const clean = share && CleanFiles.fromShare(share);
const findings = await findLeaks(root, files, new SecretIndex(secrets), { ...known, ...(clean && { clean }) });
parentPort?.postMessage({ findings, ...(clean && { searched: clean.searched() }) } satisfies LeakThreadResult);
