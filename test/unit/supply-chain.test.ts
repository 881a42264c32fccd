import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, { permissions: Record<string, string>; steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
}

const FOLDER = '.github/workflows';
/** Those of this project, and those that it gives to shops. */
const workflows = [...readdirSync(FOLDER).map((name) => join(FOLDER, name)), 'docs/many-machines/github-actions.yml'].map(
  (path) => [path, parse(readFileSync(path, 'utf8')) as Workflow] as const,
);
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version: string; integrity?: string; link?: boolean; hasInstallScript?: boolean }>;
};
const packages = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && link !== true);

describe.each(workflows)('the workflow %s', (_name, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('names every action by its commit', () => {
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  test('gives each job what it needs, and all of them nothing', () => {
    expect(permissions).toEqual({});
    for (const [name, job] of Object.entries(jobs)) {
      expect([name, 'id-token' in job.permissions]).toEqual([name, name === 'deploy']);
      if (job.steps.some(({ run }) => /npm (?:ci|install|run|test)/.test(run ?? ''))) expect(job.permissions).toEqual({ contents: 'read' });
    }
  });

  test('keeps no token in the checkout, and puts no text from outside into a command', () => {
    for (const { uses = '', run = '', with: options } of steps) {
      if (uses.startsWith('actions/checkout@')) expect(options).toMatchObject({ 'persist-credentials': false });
      expect(run).not.toContain('${{');
    }
  });
});

test('the lock file has the hash of every package', () => {
  expect(packages.length).toBeGreaterThan(500);
  expect(packages.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
});

test('install scripts run only of packages that are listed, and SECURITY.md says why', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { allowScripts: Record<string, boolean> };
  const withScript = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect([...new Set(withScript)].sort()).toEqual(Object.keys(allowScripts).sort());
  const document = readFileSync('SECURITY.md', 'utf8');
  for (const name of Object.keys(allowScripts)) expect(document).toContain(`| \`${name}\` |`);
});

test('npm lists every package of the lock file in CycloneDX', () => {
  const sbom = JSON.parse(
    execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], { encoding: 'utf8', maxBuffer: 64e6 }),
  ) as { bomFormat: string; components: { name: string; version: string; hashes?: unknown[] }[] };
  expect(sbom.bomFormat).toBe('CycloneDX');
  expect(sbom.components.length).toBeGreaterThan(500);
  expect(sbom.components.filter(({ hashes }) => hashes === undefined || hashes.length === 0)).toEqual([]);
});
