import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Test files share the modules they import: most of their time would go into loading the same ones again. */
const SHARED = { isolate: false };
/** In milliseconds. Only what hangs takes this long: no test is about time, and a machine may be busy. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 };

/** These take longest. One that began last would run on alone. */
const LONGEST = [
  'browser/xss',
  'site/warm-build',
  'browser/reading',
  'site/leaks',
  'browser/check',
  'browser/search',
  'site/out-folder',
  'site/parts',
  'browser/manners',
  'site/build',
  'browser/axe',
  'site/check-builds',
  'browser/policy',
  'site/scale',
  'browser/write',
  'site/dev-served',
  'cli/package',
  'cli/verify',
  'cli/seal-interrupted',
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
 * through it: three files at a time, since each of them often waits for a browser, a server or a build.
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
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          ...SHARED,
          ...PATIENCE,
        },
      },
    ],
    sequence: { sequencer: LongestFirst },
  },
});
