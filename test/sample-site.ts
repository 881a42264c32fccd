import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './support/browser.ts';
import { startBukti, WORK } from './support/build-site.ts';
import { serve } from './support/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the sample site, which `sample-ready.ts` waits for. */
    dist: string;
    /** Address at which it is served. */
    url: string;
  }
}

/** Beside the sample site: there when the build has ended, with what it said if it failed. */
export const BUILT = 'built.txt';
export const BUILT_WELL = 'built well';
/** Beside the sample site: what the build said. */
export const BUILD_OUTPUT = 'output.txt';

/** Builds the sample site once, while the unit tests run, and serves it to all tests that look at it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { dist, url, close } = await startSample();
  // Here alone it is unpacked.
  process.env.BUKTI_CHROMIUM = await findBrowser();
  project.provide('dist', dist);
  project.provide('url', url);
  return close;
}

interface SampleSite {
  dist: string;
  url: string;
  close(): Promise<void>;
}

/** With BUKTI_SAMPLE, which names a folder that holds the built sample as `dist`, nothing is built: for one test again and again. */
async function startSample(): Promise<SampleSite> {
  const { BUKTI_SAMPLE: ready } = process.env;
  if (ready !== undefined) {
    const server = await serve(`${ready}/dist`, { policy: true });
    return { dist: `${ready}/dist`, url: server.url, close: server.close };
  }
  const work = await mkdtemp(join(WORK, 'sample-'));
  const places = { BUKTI_CACHE: `${work}/cache`, BUKTI_PRIVATE: 'test/fixtures/sample-private' };
  const build = startBukti(['build', '--content', 'content', '--out', `${work}/dist`], places);
  const built = build.then(async ({ code, output }) => {
    await writeFile(join(work, BUILD_OUTPUT), output);
    await writeFile(join(work, BUILT), code === 0 ? BUILT_WELL : output);
  });
  const server = await serve(`${work}/dist`, { policy: true });
  const close = async () => {
    await built;
    await server.close();
    await rm(work, { recursive: true, force: true });
  };
  return { dist: `${work}/dist`, url: server.url, close };
}
