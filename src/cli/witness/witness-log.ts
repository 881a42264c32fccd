import { join } from 'node:path';
import type { StoredLog } from '#src/evidence/log-state.ts';
import { checkpointFile } from '#src/loaders/read-log.ts';
import { isSigned, parseNote } from '#src/log/note.ts';
import { formatVerifierKey, SIGNATURE_TYPE, type VerifierKey } from '#src/log/verifier-key.ts';
import { signaturesBy } from '#src/log/verify-note.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Site } from '#src/schemas/site.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { withLogLocked } from '../seal/lock-log.ts';
import { openLog } from '../seal/open-log.ts';
import { told } from '../spoken.ts';
import { count, formatNumber } from '../terminal.ts';
import { parseAddress } from '../verify/open-source.ts';
import { parseTypedKey } from '../verify/trust.ts';
import { writeWhole } from '../write-whole.ts';
import { type AskOptions, askWitness } from './ask-witness.ts';
import { type Cosigned, replaceCosignature } from './cosigned.ts';

interface WitnessOptions extends Pick<AskOptions, 'timeoutMs' | 'pauseMs'> {
  content: string;
  /** Submission prefix, as the witness's operator gave it. */
  url: string;
  /** The witness's public key; those of `site.yaml` when left out. */
  key?: string;
}

/** Asks a witness to sign the last checkpoint, and keeps its signature beside the log's own. @returns lines that tell what was got */
export async function witnessLog({ content: folder, url, key, ...options }: WitnessOptions): Promise<string[]> {
  const endpoint = endpointOf(parseAddress(url));
  // Nothing may be sealed meanwhile: the answer belongs to the checkpoint that was sent.
  return withLogLocked({ content: folder, private: undefined }, async () => {
    const { content, log } = await openLog(folder, 'all-but-the-log');
    const keys = await readKeys(key, content.site);
    const note = signedCheckpoint(log, content.site);
    const cosigned = await askWitness({ endpoint, tree: log.tree, note, oldSize: lastCosigned(log, keys), keys, ...options });
    const path = join(folder, checkpointFile(log.tree.size));
    await writeWhole(path, cosigned.reduce(replaceCosignature, note));
    return [
      ...cosigned.map((one) => describe(one, log.tree.size)),
      told({
        en: `It is in ${shortPath(path)}. Build and publish the site, so that readers can check it.`,
        id: `Tersimpan di ${shortPath(path)}. Buat dan terbitkan situsnya, agar pembaca bisa memeriksanya.`,
      }),
      ...cosigned.flatMap(({ witness }) => suggestNaming(formatVerifierKey(witness), content.site)),
    ];
  });
}

/** `<prefix>/add-checkpoint`, also when that was typed already. */
function endpointOf(url: URL): URL {
  const prefix = `${url.origin}${url.pathname}`.replace(/\/(?:add-checkpoint\/?)?$/, '');
  return new URL(`${prefix}/add-checkpoint`);
}

async function readKeys(typed: string | undefined, { log }: Site): Promise<VerifierKey[]> {
  const texts = typed === undefined ? log.witnesses : [typed];
  if (texts.length === 0) {
    throw new CliError(
      told({
        en: 'Found no key of a witness, and without it nobody can tell whether an answer is the witness’s.',
        id: 'Belum ada kunci saksi, dan tanpa itu tidak ada yang tahu apakah jawabannya memang dari saksi.',
      }),
      told({
        en: 'Type --key and the public key (name+id+key) that its operator published.',
        id: 'Ketik --key dan kunci publik (name+id+key) yang diumumkan pengelolanya.',
      }),
    );
  }
  return Promise.all(
    texts.map((text) => parseTypedKey(typed === undefined ? 'log.witnesses in site.yaml' : '--key', text, SIGNATURE_TYPE.cosignature)),
  );
}

/** The last checkpoint. @throws CliError when nobody has signed it: a witness vouches for what a log has signed */
function signedCheckpoint({ checkpoints, tree }: StoredLog, { log }: Site): string {
  const last = checkpoints.at(-1);
  if (last === undefined || tree.size === 0)
    throw new CliError(
      told({ en: 'The log is empty: there is nothing to witness yet.', id: 'Log masih kosong: belum ada yang bisa disaksikan.' }),
      told({ en: `Type ${BUKTI} seal.`, id: `Ketik ${BUKTI} seal.` }),
    );
  if (last.size !== tree.size)
    throw new CliError(
      told({ en: 'The last entries have no checkpoint yet.', id: 'Entri terakhir belum punya checkpoint.' }),
      told({
        en: `Type ${BUKTI} seal, which finishes what was interrupted.`,
        id: `Ketik ${BUKTI} seal, yang menyelesaikan yang terputus.`,
      }),
    );
  if (log.key !== undefined && isSigned(last.note)) return last.note;
  throw new CliError(
    told({
      en: 'This log is not signed, and a witness signs only what the log has signed before.',
      id: 'Log ini tidak ditandatangani, dan saksi hanya menandatangani yang lebih dulu ditandatangani log.',
    }),
    log.key === undefined
      ? told({ en: `Type ${BUKTI} keygen, then ${BUKTI} seal.`, id: `Ketik ${BUKTI} keygen, lalu ${BUKTI} seal.` })
      : told({ en: `Type ${BUKTI} seal where private/log.key is.`, id: `Ketik ${BUKTI} seal di tempat private/log.key berada.` }),
  );
}

/** The size that the witness most likely knows: of the last checkpoint that has its signature. 0 when there is none. */
function lastCosigned({ checkpoints }: StoredLog, keys: readonly VerifierKey[]): number {
  const signed = checkpoints.filter(({ note }) => isSigned(note) && keys.some((key) => signaturesBy(key, parseNote(note)).length > 0));
  return signed.at(-1)?.size ?? 0;
}

function describe({ witness, time }: Cosigned, size: number): string {
  const at = new Date(time * 1000);
  const when = Number.isNaN(at.getTime()) ? '' : at.toISOString();
  return told({
    en: `${witness.name} has signed the checkpoint of ${count(size, 'entry', 'entries')}${when && `, at ${when}`}.`,
    id: `${witness.name} telah menandatangani checkpoint dengan ${formatNumber(size, 'id')} entri${when && `, pada ${when}`}.`,
  });
}

function suggestNaming(key: string, { log }: Site): string[] {
  if (log.witnesses.includes(key)) return [];
  return [
    told({
      en: 'Name this witness in site.yaml, below log, so that pages and bukti verify look for its signature:',
      id: 'Tulis saksi ini di site.yaml, di bawah log, agar halaman dan bukti verify mencari tanda tangannya:',
    }),
    '  witnesses:',
    `    - ${key}`,
  ];
}
