import { nodeTreeHasher } from '#src/evidence/hash.ts';
import { emptyLog, type LogState, type StoredCheckpoint, type StoredLog, storeLog, summarizeLog } from '#src/evidence/log-state.ts';
import { isRootSigned } from '#src/evidence/receipt.ts';
import type { ReplayFault } from '#src/evidence/replay.ts';
import { equal, fromBase64 } from '#src/log/bytes.ts';
import { type Checkpoint, parseCheckpoint } from '#src/log/checkpoint.ts';
import { isAfterLogsBegan, isDayOfLogs, LOGS_BEGAN } from '#src/log/cosignature-time.ts';
import { verifyHistory } from '#src/log/history.ts';
import { LogError } from '#src/log/log-error.ts';
import { explainLogError } from '#src/log/log-error-text.ts';
import { readMadeDay } from '#src/log/made-line.ts';
import { isSigned, parseNote } from '#src/log/note.ts';
import { parseVerifierKey, type VerifierKey } from '#src/log/verifier-key.ts';
import { verifyCheckpoint } from '#src/log/verify-checkpoint.ts';
import { verifyCosignatures } from '#src/log/verify-cosignatures.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import type { Site } from '#src/schemas/site.ts';
import type { ContentFile } from './read-folder.ts';
import { decodeUtf8 } from './source.ts';

export const ENTRIES_FILE = 'log/entries.jsonl';
export const checkpointFile = (size: number): string => `log/checkpoints/${size}.txt`;
/** The signature over the root of a tree, in base64, from which receipts are made. */
export const rootSignatureFile = (size: number): string => `log/receipts/${size}.txt`;

export interface ReadLog {
  log: StoredLog;
  state: LogState;
  problems: Problem[];
}

/** Reads `content/log/`, and checks it against itself: every entry, every checkpoint, every signature. */
export async function readLog(files: readonly ContentFile[], settings: Site['log']): Promise<ReadLog> {
  const problems: Problem[] = files.filter(({ path }) => !isLogFile(path)).map(({ path }) => misplaced(path));
  const entriesFile = files.find(({ path }) => path === ENTRIES_FILE);
  const checkpointFiles = files.filter(({ path }) => CHECKPOINT_PATH.test(path));
  if (entriesFile === undefined && checkpointFiles.length === 0) {
    const log = emptyLog();
    return { log, state: summarizeLog(log, { ...keyOf(settings), cosignatures: [] }), problems };
  }
  const entries = entriesFile === undefined ? [] : await readLines(entriesFile, problems);
  const notes = await readNotes(checkpointFiles, problems);
  const log = storeLog(entries, await withRootSignatures(notes, files, problems));
  problems.push(...log.replay.faults.map(describeFault));
  const keys = await readKeys(settings, problems);
  const origin = keys.log?.name ?? originOf(notes[0]);
  await checkCheckpoints(log, origin, keys.log, problems);
  await checkRootSignature(log, keys.log, problems);
  if (settings.key === undefined && isSigned(notes.at(-1)?.note ?? '')) problems.push(KEY_GONE);
  const cosignatures = await readCosignatures(notes.at(-1), keys.witnesses, problems);
  return { log, state: summarizeLog(log, { ...(origin !== undefined && { origin }), ...keyOf(settings), cosignatures }), problems };
}

const CHECKPOINT_PATH = /^log\/checkpoints\/(?:0|[1-9]\d*)\.txt$/;
const ROOT_SIGNATURE_PATH = /^log\/receipts\/[1-9]\d*\.txt$/;

function isLogFile(path: string): boolean {
  return path === ENTRIES_FILE || CHECKPOINT_PATH.test(path) || ROOT_SIGNATURE_PATH.test(path);
}

const keyOf = ({ key }: Site['log']) => (key === undefined ? {} : { key });

async function readLines(file: ContentFile, problems: Problem[]): Promise<string[]> {
  const text = await readText(file, problems);
  return text === undefined || text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

async function readText(file: ContentFile, problems: Problem[]): Promise<string | undefined> {
  const { text, problem } = decodeUtf8(await file.read(), file.path);
  if (problem !== undefined) problems.push(problem);
  return text;
}

/** Checkpoints that can be read, smallest first. */
async function readNotes(files: readonly ContentFile[], problems: Problem[]): Promise<StoredCheckpoint[]> {
  const notes: StoredCheckpoint[] = [];
  for (const file of files) {
    const note = await readText(file, problems);
    if (note === undefined) continue;
    const checkpoint = attempt(file.path, problems, () => parseCheckpoint(textOf(note)));
    if (checkpoint === undefined) continue;
    if (file.path === checkpointFile(checkpoint.size)) notes.push({ size: checkpoint.size, note });
    else
      problems.push(
        invalidCheckpoint(file.path, {
          en: `found a checkpoint of ${checkpoint.size} entries, expected the file's own number`,
          id: `isinya checkpoint untuk ${checkpoint.size} entri; yang diharapkan: sebanyak angka di nama berkasnya`,
        }),
      );
  }
  return notes.sort((a, b) => a.size - b.size);
}

/** Adds the signatures over roots to their checkpoints. */
async function withRootSignatures(
  notes: readonly StoredCheckpoint[],
  files: readonly ContentFile[],
  problems: Problem[],
): Promise<StoredCheckpoint[]> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return Promise.all(
    notes.map(async (checkpoint) => {
      const file = byPath.get(rootSignatureFile(checkpoint.size));
      const text = file === undefined ? undefined : await readText(file, problems);
      return text === undefined ? checkpoint : { ...checkpoint, rootSignature: text.trim() };
    }),
  );
}

/** Only the signature of the last checkpoint is checked, since receipts are made from it alone. */
async function checkRootSignature({ checkpoints }: StoredLog, key: VerifierKey | undefined, problems: Problem[]): Promise<void> {
  const last = checkpoints.at(-1);
  if (last?.rootSignature === undefined || key === undefined) return;
  const file = rootSignatureFile(last.size);
  const { root } = parseCheckpoint(textOf(last.note));
  const signature = attempt(file, problems, () => fromBase64(last.rootSignature ?? ''));
  if (signature !== undefined && !(await isRootSigned(root, signature, key)))
    problems.push({
      code: 'checkpoint-invalid',
      file,
      ...tell(
        {
          en: `found a signature that is not that of ${key.name} over the root of ${last.size} entries; expected the one that bukti seal wrote`,
          id: `tanda tangannya bukan dari ${key.name} atas akar ${last.size} entri; yang diharapkan: yang ditulis bukti seal`,
        },
        {
          en: `Delete the file, and type ${BUKTI} seal where private/log.key is.`,
          id: `Hapus berkasnya, lalu ketik ${BUKTI} seal di tempat private/log.key berada.`,
        },
      ),
    });
}

async function checkCheckpoints(
  { tree, checkpoints }: StoredLog,
  origin: string | undefined,
  key: VerifierKey | undefined,
  problems: Problem[],
) {
  for (const { size, note } of checkpoints) {
    const file = checkpointFile(size);
    const isLast = size === checkpoints.at(-1)?.size;
    const signed = isSigned(note);
    if (key !== undefined && !signed && isLast) problems.push(unsigned(file, key));
    const trust = { origin: origin ?? '', key: key === undefined || !signed ? ('unsigned' as const) : key };
    try {
      const checkpoint = await verifyCheckpoint(note, trust);
      const problem = compareWithTree(tree, checkpoint, file);
      if (problem !== undefined) problems.push(problem);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      const isKeyInDoubt = key !== undefined && isByAnother(error);
      problems.push(invalidCheckpoint(file, describe(error), isKeyInDoubt ? RESTORE_OR_KEY : RESTORE));
    }
  }
  problems.push(...checkDays(checkpoints));
  const covered = checkpoints.at(-1)?.size ?? 0;
  if (covered < tree.size) problems.push(uncovered(covered, tree.size));
}

/** Whether a checkpoint is by another key or of another log: a wrong key in `site.yaml` looks the same. */
const isByAnother = ({ code }: LogError): boolean => code === 'not-signed' || code === 'other-log';

/** The days on which the shop says it made its checkpoints: none before such logs existed, and none before an earlier checkpoint's. */
function checkDays(checkpoints: readonly StoredCheckpoint[]): Problem[] {
  let last = '';
  return checkpoints.flatMap(({ size, note }) => {
    const day = readMadeDay(note);
    if (day === undefined) return [];
    const fault = !isDayOfLogs(day)
      ? { en: 'there was no such log then', id: 'waktu itu catatan seperti ini belum ada' }
      : day < last
        ? { en: `an earlier checkpoint is of ${last}`, id: `checkpoint yang lebih awal bertanggal ${last}` }
        : undefined;
    if (day > last) last = day;
    return fault === undefined
      ? []
      : [
          invalidCheckpoint(checkpointFile(size), {
            en: `found the day ${day} in a checkpoint, and ${fault.en}; expected a later one`,
            id: `checkpoint bertanggal ${day}, padahal ${fault.id}; yang diharapkan: hari yang lebih lambat`,
          }),
        ];
  });
}

function compareWithTree(tree: StoredLog['tree'], checkpoint: Checkpoint, file: string): Problem | undefined {
  if (checkpoint.size > tree.size) {
    return {
      code: 'log-truncated',
      file: ENTRIES_FILE,
      ...tell(
        {
          en: `found ${tree.size} entries, expected at least the ${checkpoint.size} that ${file} vouches for`,
          id: `ada ${tree.size} entri; yang diharapkan: sedikitnya ${checkpoint.size} yang dijamin ${file}`,
        },
        RESTORE,
      ),
    };
  }
  try {
    verifyHistory(tree, nodeTreeHasher, checkpoint.origin, [checkpoint]);
    return undefined;
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    return {
      code: 'log-rewritten',
      file: ENTRIES_FILE,
      ...tell(
        {
          en: `found that the first ${checkpoint.size} entries are not those that ${file} vouches for, expected entries that never change`,
          id: `${checkpoint.size} entri pertama bukan yang dijamin ${file}; entri tidak pernah boleh berubah`,
        },
        RESTORE,
      ),
    };
  }
}

interface Keys {
  log?: VerifierKey;
  witnesses: VerifierKey[];
}

async function readKeys({ key, witnesses }: Site['log'], problems: Problem[]): Promise<Keys> {
  const read = async (text: string, field: string) => {
    try {
      return await parseVerifierKey(text);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      problems.push({
        code: 'invalid-value',
        file: 'site.yaml',
        field,
        ...tell(
          {
            en: `found ${JSON.stringify(text.slice(0, 60))}, expected a key as it was printed: name+id+key`,
            id: `isinya ${JSON.stringify(text.slice(0, 60))}; yang diharapkan: kunci persis seperti tercetak: nama+id+kunci`,
          },
          {
            en: `Copy the whole key into ${field}; for the log's own, ${BUKTI} keygen --show prints it.`,
            id: `Salin seluruh kunci ke ${field}; kunci catatan ini sendiri dicetak oleh ${BUKTI} keygen --show.`,
          },
        ),
      });
      return undefined;
    }
  };
  const own = key === undefined ? undefined : await read(key, 'log.key');
  const others = await Promise.all(witnesses.map((text, index) => read(text, `log.witnesses[${index}]`)));
  const known = own === undefined ? [] : [own];
  for (const [index, one] of others.entries()) {
    const same = one && known.find(({ publicKey }) => equal(publicKey, one.publicKey));
    if (same !== undefined) problems.push(sameKey(`log.witnesses[${index}]`, same.name));
    if (one !== undefined) known.push(one);
  }
  return { ...(own !== undefined && { log: own }), witnesses: others.filter((one) => one !== undefined) };
}

/** A witness is somebody else: a key of the log, or of another witness, makes no further witness. */
function sameKey(field: string, name: string): Problem {
  return {
    code: 'invalid-value',
    file: 'site.yaml',
    field,
    ...tell(
      {
        en: `found the key of ${JSON.stringify(name)}, expected one of its own`,
        id: `isinya kunci ${JSON.stringify(name)}; yang diharapkan: kunci milik saksi itu sendiri`,
      },
      {
        en: 'Delete the line, or copy the key that the witness has published.',
        id: 'Hapus barisnya, atau salin kunci yang diterbitkan saksinya.',
      },
    ),
  };
}

async function readCosignatures(last: StoredCheckpoint | undefined, witnesses: VerifierKey[], problems: Problem[]) {
  if (last === undefined || witnesses.length === 0 || !isSigned(last.note)) return [];
  try {
    const cosignatures = await verifyCosignatures(parseNote(last.note), witnesses);
    const early = cosignatures.filter(({ time }) => !isAfterLogsBegan(time));
    for (const { witness, time } of early)
      problems.push(
        invalidCheckpoint(checkpointFile(last.size), {
          en: `found a signature by ${witness.name} from second ${time}, expected none before ${LOGS_BEGAN}: there was no such log`,
          id: `ada tanda tangan ${witness.name} dari detik ${time}, padahal sebelum ${LOGS_BEGAN} catatan seperti ini belum ada`,
        }),
      );
    return cosignatures.filter((one) => !early.includes(one)).map(({ witness, time }) => ({ name: witness.name, time }));
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    problems.push(invalidCheckpoint(checkpointFile(last.size), describe(error)));
    return [];
  }
}

function originOf(first: StoredCheckpoint | undefined): string | undefined {
  return first?.note.split('\n')[0];
}

/** A checkpoint without its signatures, if there are any. */
function textOf(note: string): string {
  const divide = note.indexOf('\n\n');
  return divide < 0 ? note : note.slice(0, divide + 1);
}

function attempt<T>(file: string, problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    problems.push(invalidCheckpoint(file, describe(error)));
    return undefined;
  }
}

/** A log error as the middle of a sentence. */
function describe(error: LogError): Bilingual {
  const reason = (language: 'en' | 'id') => explainLogError(error, language).replace(/\.$/, '');
  return {
    en: `found a checkpoint that cannot be right: ${reason('en')}; expected a checkpoint of this log`,
    id: `isinya tidak mungkin benar: ${reason('id')}; yang diharapkan: checkpoint catatan ini`,
  };
}

const RESTORE: Bilingual = {
  en: 'Restore content/log/ from git (git checkout -- content/log). A log is only ever added to, by bukti seal and bukti withdraw.',
  id: 'Kembalikan content/log/ dari git (git checkout -- content/log). Catatan hanya boleh bertambah, oleh bukti seal dan bukti withdraw.',
};
const RESTORE_OR_KEY: Bilingual = {
  en: `Is log.key in site.yaml the one it always was? If it is: ${RESTORE.en}`,
  id: `Apakah log.key di site.yaml masih seperti semula? Bila ya: ${RESTORE.id}`,
};

function invalidCheckpoint(file: string, message: Bilingual, fix: Bilingual = RESTORE): Problem {
  return { code: 'checkpoint-invalid', file, ...tell(message, fix) };
}

/** Without this, a signed log could become an unsigned one without any message. */
const KEY_GONE: Problem = {
  code: 'missing-field',
  file: 'site.yaml',
  field: 'log.key',
  ...tell(
    {
      en: 'found no key, though the last checkpoint is signed; expected the key that signed it',
      id: 'tidak ada kunci, padahal checkpoint terakhir ditandatangani; yang diharapkan: kunci penandatangannya',
    },
    {
      en: `Restore log.key in site.yaml from git; ${BUKTI} keygen --show prints it where private/log.key is.`,
      id: `Kembalikan log.key di site.yaml dari git; ${BUKTI} keygen --show mencetaknya di tempat private/log.key berada.`,
    },
  ),
};

function unsigned(file: string, { name }: VerifierKey): Problem {
  return {
    code: 'checkpoint-unsigned',
    file,
    ...tell(
      {
        en: `found a checkpoint without a signature, expected one by ${name}, the key in site.yaml`,
        id: `checkpoint ini belum ditandatangani; yang diharapkan: tanda tangan ${name}, kunci di site.yaml`,
      },
      {
        en: `Type ${BUKTI} seal where private/log.key is. If the key is lost for good: ${BUKTI} keygen --replace.`,
        id: `Ketik ${BUKTI} seal di tempat private/log.key berada. Bila kuncinya hilang untuk selamanya: ${BUKTI} keygen --replace.`,
      },
    ),
  };
}

function uncovered(covered: number, size: number): Problem {
  return {
    code: 'checkpoint-missing',
    file: ENTRIES_FILE,
    line: covered + 1,
    ...tell(
      {
        en: `found ${size - covered} entries after the last checkpoint, expected a checkpoint of all ${size}`,
        id: `ada ${size - covered} entri sesudah checkpoint terakhir; yang diharapkan: checkpoint untuk seluruh ${size} entri`,
      },
      {
        en: `Type ${BUKTI} seal, which finishes what was interrupted.`,
        id: `Ketik ${BUKTI} seal, yang menyelesaikan yang terputus.`,
      },
    ),
  };
}

function describeFault({ index, code, found, expected }: ReplayFault): Problem {
  const message = { en: `found ${found.en}, expected ${expected.en}`, id: `ada ${found.id}; yang diharapkan: ${expected.id}` };
  return { code, file: ENTRIES_FILE, line: index + 1, ...tell(message, RESTORE) };
}

function misplaced(path: string): Problem {
  return {
    code: 'file-place',
    file: path,
    ...tell(
      {
        en: 'found a file that has no meaning here, expected log/entries.jsonl, log/checkpoints/<size>.txt and log/receipts/<size>.txt, which bukti seal writes',
        id: 'berkas ini tidak punya arti di sini; yang dikenal: log/entries.jsonl, log/checkpoints/<banyak>.txt, dan log/receipts/<banyak>.txt, yang ditulis bukti seal',
      },
      { en: 'Delete it.', id: 'Hapus berkasnya.' },
    ),
  };
}
