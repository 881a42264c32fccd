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

interface SampleSite {
  dist: string;
  url: string;
  close(): Promise<void>;
}

// Two projects ask for it, and each loads this file anew: what they share stands where both find it.
const shared = globalThis as { sampleSite?: Promise<SampleSite>; sampleSiteUsers?: number };

/** Builds the sample site once, and serves it to all tests that look at it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.sampleSite ??= buildSample();
  shared.sampleSiteUsers = (shared.sampleSiteUsers ?? 0) + 1;
  const { dist, url, close } = await shared.sampleSite;
  project.provide('dist', dist);
  project.provide('url', url);
  return async () => {
    shared.sampleSiteUsers = (shared.sampleSiteUsers ?? 1) - 1;
    if (shared.sampleSiteUsers === 0) await close();
  };
}

async function buildSample(): Promise<SampleSite> {
  const work = await mkdtemp(join(WORK, 'sample-'));
  const { code, output } = await buildSite('content', work, { BUKTI_PRIVATE: 'test/fixtures/sample-private' });
  if (code !== 0) throw new Error(`The sample site does not build.\n${output}`);
  const server = await serve(`${work}/dist`);
  const close = async () => {
    await server.close();
    await rm(work, { recursive: true, force: true });
  };
  return { dist: `${work}/dist`, url: server.url, close };
}
