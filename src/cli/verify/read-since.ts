import { readFile } from 'node:fs/promises';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { quote } from '../terminal.ts';
import { type CheckpointFile, MAX_NOTE_BYTES, parseCheckpointFile } from './checkpoint-file.ts';
import { isAddress, parseAddress } from './open-source.ts';
import { UnreadableError } from './site-source.ts';
import { Findings } from './verify-report.ts';
import { webSource } from './web-source.ts';

/** The checkpoint that a reader kept, from a file or an address. @throws CliError when there is none */
export async function readSince(target: string): Promise<CheckpointFile> {
  const note = isAddress(target) ? await fetchNote(parseAddress(target)) : await readFile(target, 'utf8').catch(() => undefined);
  const file = note === undefined ? undefined : await parseCheckpointFile(target, target, note, new Findings());
  if (file !== undefined) return file;
  throw new CliError(
    told({
      en: `Found no checkpoint in ${quote(target)}, expected the text that a log serves at /log/checkpoint.`,
      id: `Tidak ada checkpoint di ${quote(target)}; seharusnya teks yang disediakan catatan di /log/checkpoint.`,
    }),
    told({
      en: 'Save one with: curl -o checkpoint.txt https://…/log/checkpoint',
      id: 'Simpan dengan: curl -o checkpoint.txt https://…/log/checkpoint',
    }),
  );
}

async function fetchNote(url: URL): Promise<string | undefined> {
  try {
    const bytes = await webSource(url).read('', MAX_NOTE_BYTES);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
