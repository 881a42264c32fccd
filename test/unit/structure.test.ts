import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** Which folders of src/ each folder may import from: the data flow, one way. */
const MAY_IMPORT: Record<string, string[]> = {
  schemas: [],
  log: [],
  evidence: ['schemas', 'log'],
  language: ['schemas'],
  aggregate: ['schemas', 'evidence', 'language'],
  i18n: ['schemas', 'evidence', 'aggregate'],
  outputs: ['schemas', 'log', 'evidence', 'language', 'aggregate', 'i18n'],
  loaders: ['schemas', 'log', 'evidence', 'aggregate'],
  check: ['schemas', 'log', 'evidence', 'aggregate', 'loaders', 'outputs'],
  content: ['schemas', 'log', 'evidence', 'aggregate', 'loaders', 'check'],
  cards: ['schemas', 'evidence', 'aggregate', 'outputs', 'i18n'],
  badges: ['schemas', 'evidence', 'aggregate', 'outputs', 'i18n', 'cards'],
  embed: ['aggregate', 'schemas', 'i18n'],
  'page-scripts': ['log', 'evidence', 'aggregate', 'schemas', 'i18n', 'outputs'],
  data: ['schemas', 'evidence', 'aggregate', 'loaders', 'content', 'outputs', 'cards', 'badges', 'i18n', 'embed'],
  components: ['schemas', 'log', 'evidence', 'aggregate', 'data', 'outputs', 'i18n', 'page-scripts'],
  islands: ['schemas', 'evidence', 'language', 'aggregate', 'outputs', 'i18n', 'embed'],
  layouts: ['schemas', 'evidence', 'aggregate', 'data', 'outputs', 'cards', 'i18n', 'components'],
  pages: ['schemas', 'evidence', 'aggregate', 'data', 'outputs', 'badges', 'i18n', 'components', 'islands', 'layouts'],
  integrations: ['schemas', 'evidence', 'aggregate', 'content', 'loaders', 'outputs', 'cards', 'check'],
  cli: ['schemas', 'evidence', 'aggregate', 'content', 'loaders', 'check', 'outputs', 'cards', 'log', 'i18n'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|astro|mjs)$/.test(path) && path.includes('/'));

const importsOf = (path: string): string[] =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]((?:\.|#src\/)[^'"]+)['"]/g)].map(([, target = '']) =>
    target.startsWith('#src/') ? target.slice('#src/'.length) : posix.normalize(posix.join(posix.dirname(path), target)),
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

test('no two folders import each other', () => {
  const pairs = new Set(files.flatMap((path) => importsOf(path).map((target) => `${path.split('/')[0]} ${target.split('/')[0]}`)));
  const circles = [...pairs].filter((pair) => {
    const [from, to] = pair.split(' ');
    return from !== to && pairs.has(`${to} ${from}`);
  });
  expect(circles).toEqual([]);
});

test('only data/ and content.config.ts know Astro’s content; schemas, log, evidence and aggregate run without Astro', () => {
  const usesContent = files.filter((path) => readFileSync(join('src', path), 'utf8').includes("'astro:content'"));
  expect(usesContent).toEqual(['data/catalog.ts']);
});
