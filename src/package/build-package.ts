import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { makeFace } from './package-face.ts';
import { transpile } from './transpile.ts';

/**
 * Makes `lib/`, which only the packed package holds: Node strips no types below node_modules, so that what Node runs is built
 * JavaScript there. What Vite compiles (pages, components, scripts for browsers) stays TypeScript in `src/`.
 */
const LIB = 'lib';

/**
 * Packages of which one file is needed, and which would be most of an installation: they are in the package in one file each, with
 * their licence. `lib/vendor/index.json` tells Vite where they are.
 */
const VENDORED = [
  'satori',
  'libphonenumber-js/max',
  'read-excel-file/universal',
  'chardet',
  'csv-parse/sync',
  'csv-stringify/sync',
  'pdfkit',
  'postal-mime',
  'qr',
  'stdnum',
];

/** What makes the package, and what Vite alone compiles. */
const NOT_FOR_NODE = /^(?:package|pages|layouts|components|islands|page-scripts)\//;

const NAMES_ID = 'virtual:names';

const { resolve } = createRequire(import.meta.url);

await rm(LIB, { recursive: true, force: true });
const places = Object.fromEntries(await Promise.all(VENDORED.map(async (name) => [name, await vendor(name)] as const)));
await write('vendor/index.json', `${JSON.stringify(places, null, 2)}\n`);
for (const path of await readdir('src', { recursive: true }))
  if (/(?<!\.d)\.ts$/.test(path) && !NOT_FOR_NODE.test(path))
    await write(path.replace(/ts$/, 'js'), transpile(await readFile(join('src', path), 'utf8'), places));
await write('astro.config.js', transpile((await readFile('astro.config.mjs', 'utf8')).replaceAll("'./src/", "'./"), places));
for (const [path, text] of Object.entries(await makeFace())) await write(path, text);

/** Of a package's `package.json`. */
interface Manifest {
  version: string;
  license: string;
  type?: string;
  exports?: unknown;
  module?: string;
}

/** @returns the path of the bundled file below `lib/` */
async function vendor(name: string): Promise<string> {
  const root = packageRoot(name);
  const { version, license, type, exports, module } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;
  const own = root.slice(root.lastIndexOf('node_modules') + 'node_modules/'.length);
  // A bundle of CommonJS has no names to import: where a package has both, and no `exports` to choose by, its modules are taken.
  const file = exports === undefined && module !== undefined ? join(root, module) : import.meta.resolve(name).replace('file://', '');
  const isCommonJs = exports === undefined && module === undefined && type !== 'module';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: isCommonJs ? [withNames(file, Object.keys((await import(name)) as object))] : [],
    build: {
      write: false,
      ssr: true,
      target: 'node22',
      minify: true,
      rolldownOptions: { input: isCommonJs ? NAMES_ID : file, output: { codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output)) throw new Error(`${name} was not bundled.`);
  if (output.output[0].exports.every((one) => one === 'default'))
    throw new Error(`${name} was bundled without its names: take its modules, not its CommonJS.`);
  const place = `vendor/${own}/${name === own ? 'index' : name.slice(own.length + 1).replaceAll('/', '-')}.js`;
  await write(place, output.output[0].code);
  await write(
    `vendor/${own}/package.json`,
    `${JSON.stringify({ name: own, version, license, type: 'module', repository: `https://www.npmjs.com/package/${own}/v/${version}` }, null, 2)}\n`,
  );
  const licence = (await readdir(root)).find((file) => /^licen[cs]e/i.test(file));
  if (licence !== undefined) await write(`vendor/${own}/LICENSE`, await readFile(join(root, licence), 'utf8'));
  return place;
}

/** A module with the names that Node finds in a file of CommonJS. */
function withNames(file: string, all: readonly string[]): Plugin {
  const names = all.filter((name) => /^\w+$/.test(name) && name !== 'default');
  return {
    name: 'bukti:names',
    resolveId: (id) => (id === NAMES_ID ? NAMES_ID : undefined),
    load: (id) => (id === NAMES_ID ? `export { ${names.join(', ')} } from ${JSON.stringify(file)};` : undefined),
  };
}

function packageRoot(name: string): string {
  const file = resolve(name);
  const at = file.lastIndexOf('node_modules/') + 'node_modules/'.length;
  const [first = '', second = ''] = file.slice(at).split('/');
  return join(file.slice(0, at), first.startsWith('@') ? `${first}/${second}` : first);
}

async function write(path: string, text: string): Promise<void> {
  const file = join(LIB, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
