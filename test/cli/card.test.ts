import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHOP } from '../support/seal.ts';
import { workspace } from './workspace.ts';

const sizeOf = async (file: string) => {
  const png = await readFile(file);
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

test('card draws a story, and any other size where it is told to', async () => {
  const space = await workspace(SHOP);
  const story = await space.bukti('card', 'rani');
  expect(story).toMatchObject({ code: 0, stderr: '' });
  expect(story.stdout).toMatch(/^rani-story\.png: story, \d+ KB\n$/);
  expect(await sizeOf(join(space.root, 'rani-story.png'))).toEqual([1080, 1920]);

  expect(await space.bukti('card', 'rani', '--size', 'square', '--lang', 'en', '--out', 'post.png')).toMatchObject({ code: 0 });
  expect(await sizeOf(join(space.root, 'post.png'))).toEqual([1080, 1080]);
});

test.each([
  ['a review that is not there', ['nobody'], /Found no published review "nobody"/],
  ['a size that is not there', ['rani', '--size', 'poster'], /landscape, square, story/],
  ['a name of another kind of picture', ['rani', '--out', 'post.jpg'], /Found --out post\.jpg, .*\n→ Type it as --out post\.png\./],
  ['a name without an ending', ['rani', '--out', 'post'], /Type it as --out post\.png\./],
  ['a language that is not there', ['rani', '--lang', 'jv'], /"jv"/],
])('card refuses %s, and writes nothing', async (_name, args, message) => {
  const space = await workspace(SHOP);
  const { code, stdout, stderr } = await space.bukti('card', ...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(message);
  expect(Object.keys(await space.files()).filter((file) => file.endsWith('.png'))).toEqual([]);
});
