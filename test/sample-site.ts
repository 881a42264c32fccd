import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite, WORK } from './support/build-site.ts';
import { serve } from './support/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built sample site. */
    dist: string;
    /** Address at which it is served. */
    url: string;
  }
}

/** Builds the sample site once, and serves it to all tests that look at it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const work = await mkdtemp(join(WORK, 'sample-'));
  const { code, output } = await buildSite('content', work, { BUKTI_PRIVATE: 'test/fixtures/sample-private' });
  if (code !== 0) throw new Error(`The sample site does not build.\n${output}`);
  const server = await serve(`${work}/dist`);
  project.provide('dist', `${work}/dist`);
  project.provide('url', server.url);
  return async () => {
    await server.close();
    await rm(work, { recursive: true, force: true });
  };
}
