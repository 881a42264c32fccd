import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bilingual } from '#src/schemas/problem.ts';
import { isWithin, realPath } from './paths.ts';
import type { Folders } from './site-settings.ts';

/** The folder of the project, where astro.config.mjs is. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Whether the project is installed as a package of somebody else's folder: then what Node runs is built JavaScript in `lib/`. */
export const IS_INSTALLED = /[\\/]node_modules[\\/]/.test(PROJECT);

/** The file that marks a folder as written by a build, and that lists what the build wrote into its top level. */
export const MARKER = '.bukti-build';

const MARKER_TITLE = 'This folder was written by bukti build, which empties it before each build. Keep nothing of your own here.';

/** Stands in the marker in place of names while a build writes into a folder that it has emptied, and after one that was stopped. */
const UNFINISHED = '*';

/** Stands in the marker, with the names of both sites, while a new site replaces the last one, and after that was interrupted. */
const PLACING = '**';

/** A mark that was being written when the build was killed. */
const HALF_MARKER = /^\.bukti-build\.\d{1,10}\.tmp$/;

/** Why a build may not write into a folder, and what to do about it. */
export interface Refusal {
  found: Bilingual;
  fix: Bilingual;
}

/** What belongs to the project itself: a build there would mix the site with the sources. */
const OWN_FOLDERS = ['.git', '.github', '.astro', 'node_modules', 'public', 'src', 'test'];

const ELSEWHERE: Bilingual = {
  en: 'Choose a folder of its own for the site, such as --out dist.',
  id: 'Pilih folder tersendiri untuk situs, misalnya --out dist.',
};

/** Files that a desktop leaves in every folder it shows. */
const DESKTOP_FILES = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * A build empties the folder that it writes into. So that nothing else is ever lost, that folder must be missing, empty or
 * written by a build before, and must neither hold nor lie in anything that is not a built site.
 * @returns nothing where the build may go on
 */
export function refuseOutFolder(out: string, folders: Pick<Folders, 'content' | 'private' | 'cache'>): Refusal | undefined {
  return refusePlace(out, folders) ?? refuseWhatIsThere(out);
}

function refusePlace(out: string, { content, private: privateFolder, cache }: Pick<Folders, 'content' | 'private' | 'cache'>) {
  const closed: Named[] = [
    { name: { en: 'the content folder', id: 'folder konten' }, path: content },
    { name: { en: 'the private folder', id: 'folder rahasia' }, path: privateFolder },
    { name: { en: 'the cache', id: 'folder cache' }, path: cache },
    ...OWN_FOLDERS.map((name) => ({ name: { en: `${name}/ of the project`, id: `${name}/ milik proyek` }, path: join(PROJECT, name) })),
  ];
  // A site may lie inside these folders, but a build may not empty them.
  const held: Named[] = [
    { name: { en: 'the project', id: 'folder proyek' }, path: PROJECT },
    ...closed,
    { name: { en: 'your home folder', id: 'folder rumah Anda' }, path: homedir() },
    { name: { en: 'the folder for temporary files', id: 'folder berkas sementara' }, path: tmpdir() },
  ];
  for (const { name, path } of held) {
    if (!isWithin(path, out)) continue;
    return isWithin(out, path)
      ? refusal(out, { en: `which is ${name.en}`, id: `yaitu ${name.id}` })
      : refusal(out, { en: `which holds ${name.en}`, id: `yang memuat ${name.id}` });
  }
  for (const { name, path } of closed)
    if (isWithin(out, path)) return refusal(out, { en: `which lies in ${name.en}`, id: `yang terletak di ${name.id}` });
  return undefined;
}

interface Named {
  name: Bilingual;
  path: string;
}

function refusal(out: string, what: Bilingual): Refusal {
  return {
    found: {
      en: `Found the output folder ${out}, ${what.en}. A build empties its output folder, so nothing was built.`,
      id: `Folder keluarannya ${out}, ${what.id}. Pembangunan mengosongkan folder keluaran, jadi tidak ada yang dibangun.`,
    },
    fix: ELSEWHERE,
  };
}

function refuseWhatIsThere(out: string): Refusal | undefined {
  if (lstatSync(out, { throwIfNoEntry: false }) === undefined) return undefined;
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return {
      found: {
        en: `Found a file, or a link to nothing, at ${out}, expected a folder for the site.`,
        id: `Di ${out} ada berkas, atau tautan yang tidak menuju ke mana-mana; seharusnya folder untuk situs.`,
      },
      fix: ELSEWHERE,
    };
  }
  const ours = readMarker(out);
  if (ours?.has(UNFINISHED) === true) return undefined;
  const others = readdirSync(out).filter((name) => !DESKTOP_FILES.has(name) && !HALF_MARKER.test(name) && ours?.has(name) !== true);
  if (others.length === 0) return undefined;
  const some = others
    .sort()
    .slice(0, 3)
    .map((name) => JSON.stringify(name));
  const names = `${some.join(', ')}${others.length > some.length ? ' …' : ''}`;
  return {
    found: {
      en: `Found ${names} in ${out}, which no build of this version put there. A build empties its output folder, so nothing was built.`,
      id: `Di ${out} ada ${names}, yang tidak ditaruh oleh pembangunan versi ini. Pembangunan mengosongkan folder keluaran, jadi tidak ada yang dibangun.`,
    },
    fix:
      ours === undefined
        ? {
            en: `If ${out} holds only a site that an earlier version built, delete that folder and type the command again. Else choose another folder with --out.`,
            id: `Kalau ${out} hanya berisi situs yang dibangun versi lama, hapus folder itu lalu ketik perintahnya sekali lagi. Kalau tidak, pilih folder lain dengan --out.`,
          }
        : {
            en: `Move that out of ${out}, or choose another folder with --out.`,
            id: `Pindahkan itu dari ${out}, atau pilih folder lain dengan --out.`,
          },
  };
}

/** The names that a build wrote into the top level of a folder; nothing where no build did. */
function readMarker(out: string): Set<string> | undefined {
  const path = join(out, MARKER);
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const [title, ...names] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return title === MARKER_TITLE ? new Set([MARKER, ...names]) : undefined;
}

/** Whether a build wrote this folder, and came to its end. */
export function isBuiltSite(out: string): boolean {
  const names = readMarker(out);
  return names?.has(UNFINISHED) === false && !names.has(PLACING);
}

/** The folder itself, or the nearest one above it, that a build has marked: its files go online. */
export function builtFolderOf(place: string): string | undefined {
  for (let at = realPath(place); ; at = dirname(at)) {
    if (readMarker(at) !== undefined) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Empties a folder that `refuseOutFolder()` accepts, and marks it, so that the next build knows it even if this one is stopped. */
export async function emptyOutFolder(out: string): Promise<void> {
  const folder = realPath(out);
  await mkdir(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name !== MARKER) await rm(join(folder, name), { recursive: true, force: true });
  await markOutFolder(folder, [UNFINISHED]);
}

/** Says that a site is being placed: the next build may replace what has a name of the last or of the new one, and nothing else. */
export async function markPlacing(out: string, names: readonly string[]): Promise<void> {
  await markOutFolder(out, [PLACING, ...(readMarker(out) ?? []), ...names]);
}

/** @param names of what the build puts into the top level */
export async function markOutFolder(out: string, names: readonly string[]): Promise<void> {
  const others = [...new Set(names)].filter((name) => name !== MARKER && !HALF_MARKER.test(name) && !/[\r\n]/.test(name)).sort();
  // Whole or not at all: without it the next build would not know the folder.
  const half = join(out, `${MARKER}.${process.pid}.tmp`);
  try {
    await writeFile(half, `${[MARKER_TITLE, ...others].join('\n')}\n`);
    await rename(half, join(out, MARKER));
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
