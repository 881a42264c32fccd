import type { Stats } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Problem, tell } from '#src/schemas/problem.ts';

/** A content file as it lies on disk. `path` is relative to the content folder, with forward slashes. */
export interface ContentFile {
  path: string;
  bytes: number;
  /** Changes whenever the file does, as far as the file system tells. */
  version: string;
  /** Why it is not to be read; missing for a plain file. */
  problem?: Problem;
  /** Where a folder stands in the place of a file. */
  isFolder?: true;
  /** @throws Error for what is no file: a pipe or a device could keep the reader waiting for ever */
  read(): Promise<Uint8Array>;
}

/** Every file below a folder, sorted by path. What systems and editors leave behind is passed over. A missing folder is empty. */
export async function listFolder(root: string, below = ''): Promise<ContentFile[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const visible = entries.filter(({ name }) => !isLeftBehind(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    visible.map(async (entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (!entry.isDirectory()) return [await contentFile(root, path, entry.isSymbolicLink())];
      return [...folderFile(path), ...(await listFolder(root, path))];
    }),
  );
  return nested.flat();
}

/** The files as they would be with these texts written, by path. */
export function withPlanned(files: readonly ContentFile[], planned: ReadonlyMap<string, string>): ContentFile[] {
  const others = files.filter(({ path }) => !planned.has(path));
  const added = [...planned].map(([path, text]): ContentFile => {
    const bytes = Buffer.from(text);
    return { path, bytes: bytes.length, version: `planned ${text}`, read: async () => bytes };
  });
  return [...others, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Hidden files, thumbnails of Windows, icons of macOS, locks and copies of editors: nobody has put them there on purpose. */
function isLeftBehind(name: string): boolean {
  return /^\.|^~\$|^(?:ehthumbs(?:_vista)?\.db|thumbs\.db|desktop\.ini|icon\r|__macosx)$|~$|\.(?:tmp|sw[op]|crdownload|part)$/i.test(name);
}

/** One file by its path below a folder; nothing where there is none. */
export async function findFile(root: string, path: string): Promise<ContentFile | undefined> {
  const stats = await lstat(join(root, path)).catch(() => undefined);
  return stats === undefined ? undefined : contentFile(root, path, stats.isSymbolicLink());
}

/** In bytes, by the ending of the name: far above what such a file needs, and far below what a program can hold. */
const MOST_BYTES: Record<string, number> = { md: 2e6, yaml: 2e6, vtt: 2e6, ndjson: 256e6, jsonl: 512e6, txt: 2e6 };

async function contentFile(root: string, path: string, isLink: boolean): Promise<ContentFile> {
  const whole = join(root, path);
  const stats = await stat(whole).catch(() => undefined);
  if (stats?.isFile() !== true)
    return oddFile(path, isLink ? linkFound(stats?.isDirectory()) : 'something that is no file, such as a pipe or a device');
  const file = { path, bytes: stats.size, version: versionOf(stats), read: () => readFile(whole) };
  if (isLink && !(await realpath(whole)).startsWith(`${await realpath(root)}${sep}`))
    return { ...file, problem: oddProblem(path, 'a link that leads out of this folder') };
  if (hasControl(path)) return { ...file, problem: oddProblem(path, 'a name with a line break or another control character') };
  const most = MOST_BYTES[path.slice(path.lastIndexOf('.') + 1)];
  if (most === undefined || path.startsWith('media/') || file.bytes <= most) return file;
  return {
    ...file,
    problem: {
      ...oddProblem(path, `${Math.round(file.bytes / 1e6)} MB`),
      ...tell(
        {
          en: `found ${Math.round(file.bytes / 1e6)} MB, expected at most ${most / 1e6} MB`,
          id: `besarnya ${Math.round(file.bytes / 1e6)} MB; paling banyak ${most / 1e6} MB`,
        },
        {
          en: 'Split it into several files, or look at what it holds.',
          id: 'Bagi menjadi beberapa berkas, atau lihat apa yang masuk ke dalamnya.',
        },
      ),
    },
  };
}

/** File systems count time in steps: a file may be written twice in one. */
const CLOCK_STEP_MS = 20;

/** A file that was written a moment ago has a new version at each look, since its next change may show neither in its time nor in its size. */
function versionOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  const version = `${size}-${mtimeMs}-${ctimeMs}-${ino}`;
  return Math.abs(Date.now() - ctimeMs) < CLOCK_STEP_MS ? `${version}-${performance.now()}` : version;
}

const linkFound = (isFolder = false): string => (isFolder ? 'a link to a folder' : 'a link to something that is no file here');

const hasControl = (path: string): boolean => /\p{Cc}/u.test(path) || !path.isWellFormed();

/** A folder that somebody takes for a file: what is in it would be passed over. */
function folderFile(path: string): ContentFile[] {
  if (path.startsWith('media/')) return [];
  if (hasControl(path)) return [oddFile(path, 'a folder whose name has a line break or another control character')];
  return /\.(?:md|yaml|yml|ndjson|jsonl)$/.test(path) ? [{ ...oddFile(path, 'a folder with the name of a file'), isFolder: true }] : [];
}

function oddFile(path: string, found: string): ContentFile {
  const problem = oddProblem(path, found);
  return { path, bytes: 0, version: found, problem, read: () => Promise.reject(new Error(`${path}: ${problem.message}`)) };
}

function oddProblem(path: string, found: string): Problem {
  return {
    code: 'file-unreadable',
    file: path.toWellFormed().replace(/\p{Cc}/gu, '\uFFFD'),
    ...tell(
      { en: `found ${found}, expected a plain file`, id: `ini bukan berkas biasa (${found})` },
      {
        en: 'Put a copy of the file there, or take it away: content must be complete wherever it is copied to.',
        id: 'Taruh salinan berkasnya di sini, atau hapus: isi folder harus lengkap ke mana pun disalin.',
      },
    ),
  };
}
