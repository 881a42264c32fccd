import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** Which folders of src/ each folder may import from: the data flow, one way. */
const MAY_IMPORT: Record<string, string[]> = {
  schemas: [],
  log: [],
  evidence: ['schemas', 'log'],
  language: [],
  search: ['language'],
  aggregate: ['schemas', 'evidence', 'language'],
  i18n: ['schemas', 'evidence', 'aggregate'],
  outputs: ['schemas', 'log', 'evidence', 'language', 'search', 'aggregate', 'i18n'],
  loaders: ['schemas', 'log', 'evidence', 'aggregate', 'i18n'],
  check: ['schemas', 'evidence', 'language', 'aggregate', 'i18n', 'loaders', 'outputs'],
  content: ['schemas', 'evidence', 'aggregate', 'i18n', 'loaders', 'check'],
  cards: ['schemas', 'aggregate', 'outputs', 'i18n'],
  badges: ['schemas', 'aggregate', 'outputs', 'i18n', 'cards'],
  embed: ['aggregate', 'schemas'],
  'page-scripts': ['log', 'evidence', 'schemas', 'i18n'],
  data: ['schemas', 'evidence', 'aggregate', 'content', 'outputs', 'cards', 'badges', 'i18n', 'embed'],
  components: ['schemas', 'log', 'evidence', 'aggregate', 'data', 'outputs', 'i18n', 'page-scripts'],
  islands: ['schemas', 'evidence', 'language', 'search', 'aggregate', 'check', 'outputs', 'i18n'],
  layouts: ['schemas', 'evidence', 'data', 'outputs', 'cards', 'i18n', 'components'],
  pages: ['schemas', 'aggregate', 'data', 'outputs', 'badges', 'i18n', 'components', 'islands', 'layouts'],
  integrations: ['schemas', 'aggregate', 'content', 'outputs', 'cards', 'check'],
  package: ['outputs'],
  cli: ['schemas', 'evidence', 'language', 'aggregate', 'content', 'loaders', 'check', 'outputs', 'cards', 'badges', 'log', 'i18n'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|astro|mjs)$/.test(path) && path.includes('/'));

/** What a source names in its imports, without those of types alone, which are gone when it runs. */
function namesIn(source: string): string[] {
  const runs = source.replace(/(?:^|\n)\s*(?:import|export)\s+type\s[^;]*?from\s*['"][^'"]+['"]/g, '');
  return [...runs.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name = '']) => name);
}

const read = (path: string): string => readFileSync(join('src', path), 'utf8');

/** The file of src/ that a name means, seen from another file; nothing for packages. */
function fileOf(path: string, name: string): string | undefined {
  if (name.startsWith('#src/')) return name.slice('#src/'.length);
  return name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : undefined;
}

/** Every file of src/ that a file names, for types too. */
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:from|import)\s*\(?\s*['"]((?:\.|#src\/)[^'"]+)['"]/g)].flatMap(([, name = '']) => fileOf(path, name) ?? []);

/** What runs when a file is loaded: the files of src/, and the names of all else, each with the file that asks for it. */
function loadedBy(roots: readonly string[]): { files: string[]; packages: { name: string; by: string }[] } {
  const seen = new Set<string>();
  const packages: { name: string; by: string }[] = [];
  const follow = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (!/\.(?:ts|tsx|mjs)$/.test(path)) return;
    for (const name of namesIn(read(path))) {
      const target = fileOf(path, name);
      if (target === undefined) packages.push({ name, by: path });
      else follow(target);
    }
  };
  for (const root of roots) follow(root);
  return { files: [...seen], packages };
}

/** What the <script> elements of pages and components load. */
const pageScripts = files
  .filter((path) => path.endsWith('.astro'))
  .flatMap((path) =>
    [...read(path).matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(([, attributes = '', source = '']) =>
      [...attributes.matchAll(/\bsrc="([^"]+)"/g)]
        .map(([, name = '']) => name)
        .concat(namesIn(source))
        .flatMap((name) => fileOf(path, name) ?? []),
    ),
  );

const inRooms = (...rooms: string[]): string[] => files.filter((path) => rooms.includes(path.split('/')[0] ?? ''));

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

test('no folder may import what none of its files does', () => {
  const used = new Set(files.flatMap((path) => importsOf(path).map((target) => `${path.split('/')[0]} ${target.split('/')[0]}`)));
  const unused = Object.entries(MAY_IMPORT).flatMap(([folder, targets]) =>
    targets.map((target) => `${folder} ${target}`).filter((pair) => !used.has(pair)),
  );
  expect(unused).toEqual([]);
});

test('no two folders import each other', () => {
  const pairs = new Set(files.flatMap((path) => importsOf(path).map((target) => `${path.split('/')[0]} ${target.split('/')[0]}`)));
  const circles = [...pairs].filter((pair) => {
    const [from, to] = pair.split(' ');
    return from !== to && pairs.has(`${to} ${from}`);
  });
  expect(circles).toEqual([]);
});

test('of all rooms only data/ knows Astro’s content', () => {
  expect(files.filter((path) => read(path).includes("'astro:content'"))).toEqual(['data/catalog.ts']);
});

test('nothing that a browser may load needs Node, directly or through another file', () => {
  const { files: loaded, packages } = loadedBy([...inRooms('embed', 'page-scripts', 'islands', 'language'), ...pageScripts]);
  expect(pageScripts.length).toBeGreaterThan(2);
  expect(loaded.length).toBeGreaterThan(100);
  expect(packages.filter(({ name }) => isBuiltin(name))).toEqual([]);
});

test('schemas, log, evidence, language and aggregate run without Astro, but for its copy of zod', () => {
  const { packages } = loadedBy(inRooms('schemas', 'log', 'evidence', 'language', 'aggregate'));
  expect(packages.filter(({ name }) => /^(?:astro|@astrojs|virtual)\b/.test(name) && name !== 'astro/zod')).toEqual([]);
});

test('the log has no dependencies at all', () => {
  expect(loadedBy(inRooms('log'))).toMatchObject({ packages: [] });
  expect(loadedBy(inRooms('log')).files.filter((path) => !path.startsWith('log/'))).toEqual([]);
});

test('outputs are pure: they read and write nothing', () => {
  const { packages } = loadedBy(inRooms('outputs'));
  const needed = packages.filter(({ name }) => isBuiltin(name) && !['node:crypto', 'node:zlib'].includes(name));
  expect(needed).toEqual([]);
});

test('Vite loads the door to the content, but not the parsers and checks behind it', () => {
  const { files: loaded } = loadedBy(['content.config.ts', 'data/catalog.ts']);
  expect(loaded).toContain('content/shared-doors.ts');
  expect(loaded.filter((path) => /^(?:loaders|check|aggregate)\//.test(path))).toEqual([]);
});

test('no script carries the texts of a language: pages hand them over', () => {
  const islands = inRooms('islands').filter((path) => path.endsWith('.tsx'));
  const { files: loaded } = loadedBy([...islands, ...inRooms('embed', 'page-scripts'), ...pageScripts]);
  expect(loaded.filter((path) => path.startsWith('i18n/languages/'))).toEqual([]);
});

/** The style sheets of our own pages, in `.css` files and in components; those of other people's pages stand in src/embed/. */
const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:astro|css)$/.test(path) && !path.startsWith('embed/') && !path.endsWith('tokens.css'));

test('pages take sizes of type and distances from the one scale in tokens.css', () => {
  const own = sheets.flatMap((path) => {
    const source = read(path);
    const styles = path.endsWith('.css') ? source : [...source.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('');
    const sizes = [...styles.matchAll(/font-size:\s*([^;]+);/g)].filter(
      ([, value = '']) => !/^(?:var\(--step-|inherit$|[\d.]+(?:em|pt)$)/.test(value),
    );
    const distances = [...styles.matchAll(/(?:^|[;{\s])(?:margin|padding|gap|row-gap|column-gap)[a-z-]*:\s*[^;{}]*?[\d.]+rem/g)];
    return [...sizes, ...distances].map(([found]) => `${path}: ${found.trim()}`);
  });
  expect(sheets.length).toBeGreaterThan(50);
  expect(own).toEqual([]);
});

// A sentence in one language is a text that is not asked of `told`, which has both.
test('what stops a command is said in Indonesian and English', () => {
  const sentence = /new CliError\(\s*(?!told\b)['"`](?:[^'"`\n]*[a-z]{2,} [a-z]{2,})/;
  expect(files.filter((path) => path.startsWith('cli/') && sentence.test(readFileSync(`src/${path}`, 'utf8')))).toEqual([]);
});

test('what a file exports, another file uses; the package for shops alone exports for others', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx)$/.test(path))
    .map((path) => readFileSync(join('test', path), 'utf8'));
  const namesOf = (source: string) => new Set(source.match(/[A-Za-z_$][\w$]*/g));
  const users = new Map<string, number>();
  const roots = ['astro.config.mjs', 'src/content.config.ts'].map((path) => readFileSync(path, 'utf8'));
  for (const source of [...files.map(read), ...roots, ...tests])
    for (const name of namesOf(source)) users.set(name, (users.get(name) ?? 0) + 1);
  const unused = files
    .filter((path) => /\.(ts|tsx)$/.test(path) && !path.startsWith('embed/package/'))
    .flatMap((path) =>
      [...read(path).matchAll(/^export (?:abstract |async |declare )*(?:type|interface|const|function|class|enum) (\w+)/gm)]
        .map(([, name = '']) => name)
        .filter((name) => users.get(name) === 1)
        .map((name) => `${path}: ${name}`),
    );
  expect(unused).toEqual([]);
});
