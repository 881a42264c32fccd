import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Absolute path of a file in an installed package. @throws when the package is not installed */
export function packageFile(name: string, file: string): string {
  return join(packageFolder(name), file);
}

/** Packages may hide their package.json, so that the folder is found through any file that resolves. */
function packageFolder(name: string): string {
  // Of an installed Bukti, some packages are in its own folder.
  const vendored = join(import.meta.dirname, '..', 'vendor', name);
  if (existsSync(join(vendored, 'package.json'))) return vendored;
  const { resolve } = createRequire(import.meta.url);
  try {
    return dirname(resolve(`${name}/package.json`));
  } catch {
    const entry = resolve(name);
    const folder = join('node_modules', ...name.split('/'));
    return entry.slice(0, entry.lastIndexOf(folder) + folder.length);
  }
}
