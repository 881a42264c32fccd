import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWithin } from '#src/content/paths.ts';
import { folders } from '#src/content/site-settings.ts';
import { SECRET_FILES } from '../seal/private-folder.ts';

/** A shorter file, such as a table with its first line alone, says nothing about anybody. */
const LEAST_BYTES = 48;
const PASSED_OVER = ['node_modules', '.git', '.cache'];

/** The secret files of the private folder that are there, and hold something: absolute paths. */
export async function listSecretFiles(privateFolder: string): Promise<string[]> {
  const paths = SECRET_FILES.map((name) => join(privateFolder, name));
  const sizes = await Promise.all(paths.map(sizeOf));
  return paths.filter((_path, at) => (sizes[at] ?? 0) >= LEAST_BYTES);
}

/** Copies of secret files in a folder and outside of the private one, known by their content: absolute paths. */
export async function findCopies(folder: string, privateFolder: string): Promise<string[]> {
  const secrets = await listSecretFiles(privateFolder);
  const hashes = new Set(await Promise.all(secrets.map(hashOf)));
  const sizes = new Set(await Promise.all(secrets.map(sizeOf)));
  const copies: string[] = [];
  const passedOver = [privateFolder, folders().out];
  const walk = async (at: string): Promise<void> => {
    for (const entry of await readdir(at, { withFileTypes: true }).catch(() => [])) {
      const path = join(at, entry.name);
      if (entry.isFile() && sizes.has(await sizeOf(path)) && hashes.has(await hashOf(path))) copies.push(path);
      if (entry.isDirectory() && !PASSED_OVER.includes(entry.name) && !passedOver.some((one) => isWithin(path, one))) await walk(path);
    }
  };
  if (secrets.length > 0) await walk(folder);
  return copies.sort();
}

const sizeOf = (path: string): Promise<number> =>
  lstat(path).then(
    ({ size }) => size,
    () => 0,
  );

const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
