import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { BUILT, BUILT_WELL } from './sample-site.ts';

/** Before a test looks at the sample site: waits until it is built. */
const marker = join(inject('dist'), '..', BUILT);
const read = () => (existsSync(marker) ? readFileSync(marker, 'utf8') : '');
while (read() === '') await setTimeout(100);
if (read() !== BUILT_WELL) throw new Error(`The sample site does not build.\n${read()}`);
