import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests make and remove many thousand files. They lie in memory where the system has room for them there, in one folder, which is removed at the end. */
const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 4e9;
const hasRoom = (): boolean => {
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ENOUGH_BYTES;
};
const place = mkdtempSync(join(existsSync(MEMORY) && hasRoom() ? MEMORY : tmpdir(), 'bukti-test-'));
// Web servers run as other users, and read there.
chmodSync(place, 0o755);
process.env.TMPDIR = place;
process.on('exit', () => rmSync(place, { recursive: true, force: true }));
/** Test files share the modules they import: most of their time would go into loading the same ones again. */
const SHARED = { isolate: false };
/** In milliseconds. Only what hangs takes this long: no test is about time, and a machine may be busy. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 };

/** These take longest. One that began last would run on alone. */
const LONGEST = [
  'site/warm-build',
  'browser/check',
  'browser/search',
  'browser/reading',
  'browser/every-page',
  'site/leaks',
  'browser/embed-builder',
  'browser/xss',
  'site/out-folder',
  'site/parts',
  'site/check-builds',
  'site/scale',
  'site/build',
  'site/dev',
  'browser/write',
  'browser/elements',
  'browser/keyboard',
  'cli/package',
  'cli/seal-interrupted',
  'cli/import-interrupted',
  'cli/at-once',
  'cli/keep-scale',
].map((name) => `/test/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => group(a) - group(b) || rank(a) - rank(b));
  }
}

/**
 * `unit` and `cli` run two files at a time while the sample site is built. Then `sample` builds small sites, reads what was built, and clicks
 * through it, again two files at a time: three took 9 % more processor time for the same work on two processors.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], maxWorkers: 2, ...SHARED, ...PATIENCE } },
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts'], maxWorkers: 2, ...SHARED, ...PATIENCE } },
      {
        test: {
          name: 'sample',
          include: ['test/{site,browser}/**/*.test.ts'],
          globalSetup: 'test/sample-site.ts',
          setupFiles: 'test/sample-ready.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...SHARED,
          ...PATIENCE,
        },
      },
    ],
    sequence: { sequencer: LongestFirst },
  },
});
