import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '../if-there.ts';
import { SECRET_MODE } from '../seal/private-folder.ts';
import { writeWhole } from '../write-whole.ts';
import { type MessageText, renderIndex, renderItem } from './render-messages.ts';

/** In the folder of a day's messages. */
export const MESSAGE_LIST = 'index.html';
const NUMBERED = /^(\d+)-(.*)$/;

/**
 * Writes the messages of a day, and the page with a link for each. What an earlier run of that day wrote stays, in the list too: nobody
 * knows what of it has been sent. A message that is there already, since a run was stopped, is not written twice.
 * @returns how many of the list were there before
 */
export async function writeMessages(folder: string, messages: readonly MessageText[], brand: string): Promise<number> {
  const there = await readNumbered(folder);
  const listed = ((await ifThere(readFile(join(folder, MESSAGE_LIST), 'utf8'))) ?? '').match(/^<li>.*?<\/li>$/gms) ?? [];
  const items = new Set(listed);
  let number = Math.max(0, ...there.map((one) => one.number));
  for (const message of messages) {
    const same = there.find(({ rest, text }) => rest === `${message.slug}${message.ending}` && text === message.text);
    if (same === undefined) number += 1;
    const name = same?.name ?? `${String(number).padStart(4, '0')}-${message.slug}${message.ending}`;
    if (same === undefined) await writeWhole(join(folder, name), message.text, SECRET_MODE);
    items.add(renderItem(message, name));
  }
  await writeWhole(join(folder, MESSAGE_LIST), renderIndex([...items], brand), SECRET_MODE);
  return items.size - messages.length;
}

async function readNumbered(folder: string): Promise<{ name: string; number: number; rest: string; text: string }[]> {
  const names = (await ifThere(readdir(folder))) ?? [];
  const numbered = names.flatMap((name) => {
    const [, number, rest] = NUMBERED.exec(name) ?? [];
    return number === undefined || rest === undefined ? [] : [{ name, number: Number(number), rest }];
  });
  return Promise.all(numbered.map(async (one) => ({ ...one, text: await readFile(join(folder, one.name), 'utf8') })));
}
