import { readFile } from 'node:fs/promises';
import { minify, transformWithOxc } from 'vite';
import { FRAME_SCRIPT } from '#src/outputs/embed/frame.ts';
import type { SiteFile } from './serve-files.ts';

const SOURCE = new URL('../../src/embed/frame/frame.ts', import.meta.url);

/** The script of the iframe's document: a classic script, as it stands but for types and white space. */
export async function makeFrameScript(): Promise<SiteFile> {
  const { code } = await transformWithOxc(await readFile(SOURCE, 'utf8'), 'frame.ts');
  const small = await minify('frame.js', code);
  return { path: FRAME_SCRIPT, bytes: Buffer.from(small.code) };
}
