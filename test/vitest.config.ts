import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Test files share the modules they import: most of their time would go into loading the same ones again. */
const SHARED = { isolate: false };
/** In milliseconds. Only what hangs takes this long: no test is about time, and a machine may be busy. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 };

/** A project runs one development server at a time, so these run one after the other. */
const DEV_SERVERS = ['test/site/dev.test.ts', 'test/site/dev-served.test.ts'];

/**
 * `unit` and `cli` run while the sample site is built; then `site` builds small ones and reads what was built, and `browser` clicks
 * through the sample. Two files at a time.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], maxWorkers: 2, ...SHARED, ...PATIENCE } },
      { test: { name: 'cli', include: ['test/cli/**/*.test.ts'], maxWorkers: 2, ...SHARED, ...PATIENCE } },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: DEV_SERVERS,
          globalSetup: 'test/sample-site.ts',
          setupFiles: 'test/sample-ready.ts',
          ...PATIENCE,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'dev',
          include: DEV_SERVERS,
          globalSetup: 'test/sample-site.ts',
          setupFiles: 'test/sample-ready.ts',
          ...PATIENCE,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/sample-site.ts',
          setupFiles: 'test/sample-ready.ts',
          ...PATIENCE,
          maxWorkers: 2,
          // After the builds: beside them, two cores would make every page slow.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
