import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { createContentReader } from '#src/content/read-content.ts';
import { initStrings } from '#src/i18n/init.ts';
import type { MessageLanguage } from '#src/schemas/problem.ts';
import { isError } from '#src/schemas/problem.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { Refusal } from '../edit/refusal.ts';
import { slugify } from '../import/rows/slugify.ts';
import { renderStarterSite, type StarterSite } from '../import/writing/starter-site.ts';
import { say, shellWord } from '../terminal.ts';
import { writeSchemas } from '../write-schemas.ts';
import { isTemporaryName, writeWhole } from '../write-whole.ts';
import { type Engine, findEngine } from './engine.ts';
import { type Host, hostFiles } from './host-files.ts';

interface InitOptions extends Omit<StarterSite, 'by'> {
  /** Absolute path. */
  folder: string;
  brand: string;
  product?: string | undefined;
  host: Host;
  lang: MessageLanguage;
}

const IGNORED = ['node_modules/', 'dist/', '.cache/', 'private/', 'content/log/.lock', '.*.tmp', '.DS_Store', 'Thumbs.db'];

/** Makes a folder with the brand's own files alone; Bukti is a dependency of it. @throws CliError where there is content already */
export async function initFolder(options: InitOptions): Promise<void> {
  const { folder, brand, host, lang, url } = options;
  const strings = initStrings[lang];
  const content = join(folder, 'content');
  const own = contentFiles(options);
  if (await isTaken(content, own)) throw new CliError(strings.taken(shortPath(content)), strings.takenHelp);
  const { problems } = await createContentReader(content).read(own);
  const errors = problems.filter(isError);
  if (errors.length > 0) throw new Refusal(errors, lang);

  const engine = findEngine(folder);
  const others = new Map([
    ['package.json', await manifest(options, engine)],
    ['.gitignore', `${IGNORED.join('\n')}\n`],
    ['README.md', strings.readme(brand, strings.hosts[host])],
    ...(await hostFiles(host)),
  ]);
  await copyEngine(folder, engine);
  const before = new Set([...others.keys()].filter((path) => path !== 'package.json' && existsSync(join(folder, path))));
  for (const [path, text] of others) if (!before.has(path)) await writeWhole(join(folder, path), text);
  // The site's own file last: until it is there, the same command can be typed again.
  await writeSchemas(content);
  for (const [path, text] of own) await writeWhole(join(content, path), text);
  say(strings.wrote(shortPath(content)));
  for (const path of others.keys()) {
    const file = shortPath(join(folder, path));
    say(before.has(path) ? strings.kept(file) : strings.wrote(file));
  }
  const here = relative(process.cwd(), folder);
  say('', strings.next, ...[...(here === '' ? [] : [`cd ${shellWord(here)}`]), ...strings.steps].map((step) => `  ${step}`));
  if (url === undefined) say('', strings.placeholder);
}

/** Whether something is there that an earlier run of the same command, which was stopped, did not leave. */
async function isTaken(content: string, own: ReadonlyMap<string, string>): Promise<boolean> {
  if (!existsSync(content)) return false;
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => relative(content, join(entry.parentPath, entry.name)));
  const isOurs = (file: string) => file !== 'site.yaml' && (own.has(file.replaceAll('\\', '/')) || /^\.schemas[\\/]/.test(file));
  return files.some((file) => !isOurs(file) && !isTemporaryName(basename(file)));
}

function contentFiles({ brand, product, lang, folder: _folder, host: _host, ...site }: InitOptions): Map<string, string> {
  const yaml = `# yaml-language-server: $schema=../.schemas/product.json\n${stringify({ name: product }, { lineWidth: 0 })}`;
  return new Map([
    ...(product === undefined ? [] : [[`products/${slugify(product, 70) || (lang === 'id' ? 'produk' : 'product')}.yaml`, yaml] as const]),
    ['site.yaml', renderStarterSite(brand, { by: 'bukti init', ...site })],
  ]);
}

/** What is in a package.json already stays. */
async function manifest({ folder, brand }: InitOptions, { version }: Engine): Promise<string> {
  const path = join(folder, 'package.json');
  const before = existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Record<string, Record<string, unknown>>) : {};
  const commands = ['dev', 'check', 'seal', 'build', 'preview'];
  const { name, scripts, dependencies, ...rest } = before;
  const next = {
    name: name ?? (slugify(`${brand} reviews`) || 'reviews'),
    private: true,
    ...rest,
    scripts: { ...Object.fromEntries(commands.map((command) => [command, `bukti ${command}`])), ...scripts },
    // If Bukti is installed here already, the version in package.json is kept.
    dependencies: { bukti: version, ...dependencies },
    allowScripts: { esbuild: false, ...rest.allowScripts },
  };
  return `${JSON.stringify(next, undefined, 2)}\n`;
}

async function copyEngine(folder: string, { tarball }: Engine): Promise<void> {
  if (tarball === undefined || !existsSync(tarball)) return;
  const copy = join(folder, basename(tarball));
  if (existsSync(copy) || existsSync(join(folder, 'node_modules', 'bukti'))) return;
  await writeWhole(copy, await readFile(tarball));
}
