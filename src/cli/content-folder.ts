import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Option } from 'commander';
import { isBuiltSite } from '#src/content/out-folder.ts';
import { folders } from '#src/content/site-settings.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { CliError } from './cli-error.ts';
import { told } from './spoken.ts';
import { shellWord } from './terminal.ts';

/** `--content DIR`, the same for every command. */
export function contentOption(): Option {
  return new Option(
    '--content <folder>',
    told({ en: 'the content folder (default: content, or BUKTI_CONTENT)', id: 'folder konten (bila kosong: content, atau BUKTI_CONTENT)' }),
  );
}

/** Absolute path of the content folder. */
export function contentFolder(given: string | undefined): string {
  return given === undefined ? folders().content : resolve(given);
}

/** Absolute path of a content folder that exists. @throws CliError when it does not */
export function existingContentFolder(given: string | undefined): string {
  const path = contentFolder(given);
  if (existsSync(path) && statSync(path).isDirectory()) return path;
  throw noContentFolder(path, shopsNear(process.cwd()));
}

/**
 * Absolute path of the content folder that an import writes into. The import makes the default one where there is none.
 * @throws CliError where that would be a second one beside the shop's own: the terminal is in another folder than the person thinks
 */
export function importContentFolder(given: string | undefined): string {
  const path = contentFolder(given);
  const isMade = given === undefined && path === resolve('content') && !existsSync(path);
  const shops = isMade ? shopsNear(process.cwd()) : [];
  if (shops.length === 0) return path;
  throw noContentFolder(path, shops);
}

function noContentFolder(path: string, shops: readonly string[]): CliError {
  const ways = shops.map((shop) => `cd ${shellWord(shop)}`);
  return new CliError(
    told({
      en: `Found no folder ${shortPath(path)}, expected the content folder there.`,
      id: `Tidak ada folder ${shortPath(path)}; di sana seharusnya ada folder konten.`,
    }),
    ways.length === 0
      ? told({
          en: `Go into your folder of reviews (cd my-reviews), or type --content and the path of the content folder. ${BUKTI} init my-reviews makes a new one.`,
          id: `Masuk ke folder ulasan Anda (cd ulasan-saya), atau ketik --content dan letak folder kontennya. ${BUKTI} init ulasan-saya membuat yang baru.`,
        })
      : told({
          en: `Your folder of reviews is another one. Type first: ${ways.join(', or ')}`,
          id: `Folder ulasan Anda bukan yang ini. Ketik dulu: ${ways.join(', atau ')}`,
        }),
  );
}

/** The shop that holds this folder, or else the shops in it, as paths for `cd`. */
function shopsNear(here: string): string[] {
  for (let at = here; dirname(at) !== at; at = dirname(at)) {
    if (isShop(dirname(at))) return [relative(here, dirname(at))];
  }
  return readdirSync(here)
    .filter((name) => isShop(join(here, name)))
    .sort();
}

const isShop = (folder: string): boolean => existsSync(join(folder, 'content', 'site.yaml'));

/** A path as short as it can be written from here. */
export function shortPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere === '' ? '.' : fromHere.startsWith('..') ? path : fromHere;
}

/** @throws CliError where no built site is in the folder: any other folder would be shown to whoever can reach this machine */
export function requireSite(out: string): void {
  if (isBuiltSite(out)) return;
  throw new CliError(
    told({ en: `Found no built site in ${shortPath(out)}.`, id: `Belum ada situs di ${shortPath(out)}.` }),
    told({ en: `Type ${BUKTI} build first.`, id: `Ketik ${BUKTI} build dulu.` }),
  );
}
