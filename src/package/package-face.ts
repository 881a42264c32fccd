import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeElements } from './describe-elements.ts';
import { transpileTypes } from './transpile.ts';

/** What shops import from the package, below `src/`: see `exports` in package.json. */
export const FACE = [
  'embed/shared/events.ts',
  'embed/package/types.ts',
  'embed/package/elements.ts',
  'embed/package/put-script.ts',
  'embed/package/react.ts',
  'embed/package/script.ts',
  'embed/package/snippet.ts',
] as const;

/** Types and the manifest of the elements, by their path below `lib/`. */
export async function makeFace(): Promise<Record<string, string>> {
  const types = await Promise.all(
    FACE.map(async (path) => [path.replace(/ts$/, 'd.ts'), transpileTypes(path, await readFile(join('src', path), 'utf8'))] as const),
  );
  return { ...Object.fromEntries(types), 'custom-elements.json': `${JSON.stringify(await describeElements(), null, 2)}\n` };
}
