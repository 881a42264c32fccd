import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** Which folders of src/ each folder may import from: the data flow, one way. */
const MAY_IMPORT: Record<string, string[]> = {
  schemas: [],
  log: [],
  evidence: ['schemas', 'log'],
  aggregate: ['schemas', 'evidence'],
  check: ['schemas', 'log', 'evidence', 'aggregate', 'loaders', 'outputs'],
  loaders: ['schemas', 'log', 'evidence', 'aggregate', 'check'],
  i18n: ['schemas', 'evidence', 'aggregate'],
  outputs: ['schemas', 'log', 'evidence', 'aggregate', 'i18n'],
  embed: ['log', 'i18n', 'aggregate', 'schemas'],
  data: ['schemas', 'evidence', 'aggregate', 'loaders', 'outputs', 'i18n', 'embed'],
  components: ['schemas', 'log', 'evidence', 'aggregate', 'data', 'outputs', 'i18n', 'embed'],
  islands: ['schemas', 'evidence', 'aggregate', 'outputs', 'i18n', 'embed'],
  layouts: ['schemas', 'evidence', 'aggregate', 'data', 'outputs', 'i18n', 'components'],
  pages: ['schemas', 'evidence', 'aggregate', 'data', 'outputs', 'i18n', 'components', 'islands', 'layouts'],
  integrations: ['schemas', 'evidence', 'aggregate', 'loaders', 'outputs', 'check'],
  cli: ['schemas', 'evidence', 'aggregate', 'loaders', 'check', 'outputs', 'log', 'i18n'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|astro|mjs)$/.test(path) && path.includes('/'));

const importsOf = (path: string): string[] =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map((match) =>
    posix.normalize(posix.join(posix.dirname(path), match[1] ?? '')),
  );

test('imports point one way', () => {
  const wrong = files.flatMap((path) => {
    const [folder = ''] = path.split('/');
    const targets = importsOf(path).map((target) => target.split('/')[0] ?? '');
    return targets
      .filter((target) => target !== folder && !(MAY_IMPORT[folder] ?? []).includes(target))
      .map((target) => `${path} imports ${target}/`);
  });
  expect(files.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test('only data/ and content.config.ts know Astro’s content; schemas, log, evidence and aggregate run without Astro', () => {
  const usesContent = files.filter((path) => readFileSync(join('src', path), 'utf8').includes("'astro:content'"));
  expect(usesContent).toEqual(['data/catalog.ts']);
});
