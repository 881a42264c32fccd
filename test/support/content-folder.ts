import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const SITE = 'name: Warung Uji\ntagline: Uji\ndescription: Situs kecil untuk uji.\nurl: https://uji.example\n';
export const PRODUCT = 'name: Kopi Uji\n';
export const REVIEW = '---\nrating: 4\nauthor: { name: Rani Kusuma }\ndate: 2026-08-14\n---\nRasanya konsisten.\n';

/** A sound little site; tests spoil one thing in it. */
export const SOUND: Record<string, string | Uint8Array> = {
  'site.yaml': SITE,
  'products/kopi.yaml': PRODUCT,
  'reviews/kopi/rani.md': REVIEW,
};

/**
 * Writes files into a folder `content` of a new temporary folder, which is removed when the test ends. Commands look for `private` beside `content`, so
 * that no two tests have the same private folder.
 */
export async function contentFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'bukti-content-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return writeFolder(join(root, 'content'), files);
}

/** Writes files, by their paths below the folder, which it returns. */
export async function writeFolder(root: string, files: Record<string, string | Uint8Array>): Promise<string> {
  for (const [path, data] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), data);
  }
  return root;
}

/** The smallest picture: one pixel. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
