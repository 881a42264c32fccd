import { isUtf8 } from 'node:buffer';
import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Option } from 'commander';
import { CsvError } from 'csv-parse/sync';
import { builtFolderOf, PROJECT } from '#src/content/out-folder.ts';
import { isWithin } from '#src/content/paths.ts';
import { folders, privateFolderOf, publicFolderOf } from '#src/content/site-settings.ts';
import { HIDDEN_FILE } from '#src/evidence/hidden-part.ts';
import { type Ledger, parseLedger } from '#src/evidence/ledger.ts';
import type { Signer } from '#src/log/sign-note.ts';
import { makeVerifierKey } from '#src/log/verifier-key.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { ifThere } from '../if-there.ts';
import { decodeText } from '../import/reading/decode.ts';
import { told } from '../spoken.ts';
import { writeWhole } from '../write-whole.ts';
import { type EvidenceRecord, parseEvidenceFile } from './evidence-file.ts';

/** Only the owner reads what is written here. */
export const SECRET_MODE = 0o600;

export const ORDERS_FILE = 'orders.csv';
/** Who wants no messages: a number, an address or an order number a line. */
export const STOP_FILE = 'stop.txt';
export const EVIDENCE_FILE = 'evidence.csv';
const PEPPER_FILE = 'pepper';
export const KEY_FILE = 'log.key';
const SIGNED_FILE = 'log.signed';

/** Files of the private folder that nobody else may ever see. */
export const SECRET_FILES = [KEY_FILE, PEPPER_FILE, ORDERS_FILE, EVIDENCE_FILE, STOP_FILE, HIDDEN_FILE, 'invitations.csv'] as const;

export function privateOption(): Option {
  return new Option(
    '--private <folder>',
    told({
      en: 'the folder with orders.csv and the keys (default: private beside the content folder, or BUKTI_PRIVATE)',
      id: 'folder berisi orders.csv dan kunci (bila kosong: private di sebelah folder konten, atau BUKTI_PRIVATE)',
    }),
  );
}

/** Absolute path. @param given by `--private` @throws CliError where its secrets would be published */
export function privateFolder(given: string | undefined, content: string): string {
  const path = given === undefined ? ownPrivateFolder(content) : resolve(given);
  const published = publishedFolderOf(path, content);
  if (published === undefined) return path;
  throw new CliError(
    told({
      en: `Found the private folder ${shortPath(path)} inside ${shortPath(published)}, whose files others get to see.`,
      id: `Folder pribadi ${shortPath(path)} ada di dalam ${shortPath(published)}, yang isinya terlihat orang lain.`,
    }),
    told({
      en: 'Keep it outside: --private or BUKTI_PRIVATE names it.',
      id: 'Simpan di luarnya: --private atau BUKTI_PRIVATE menyebut tempatnya.',
    }),
  );
}

/** The folder around a place whose files get online; nothing where there is none. */
export function publishedFolderOf(place: string, content: string): string | undefined {
  const published = [content, publicFolderOf(content), join(PROJECT, 'public'), join(PROJECT, 'src'), folders().out];
  return published.find((folder) => isWithin(place, folder)) ?? builtFolderOf(place);
}

function ownPrivateFolder(content: string): string {
  return process.env.BUKTI_PRIVATE === undefined ? privateFolderOf(content) : folders().private;
}

/** The shop's orders; nothing where there is no file. */
export async function readLedger(folder: string): Promise<Ledger | undefined> {
  const path = join(folder, ORDERS_FILE);
  const text = await readOrdersText(path);
  return text === undefined ? undefined : parseLedger(text, shortPath(path));
}

/** A spreadsheet may have saved the orders in an older encoding: letters of names would be lost when the file is written again. */
export async function readOrdersText(path: string): Promise<string | undefined> {
  const bytes = await ifThere(readFile(path));
  if (bytes === undefined) return undefined;
  return isUtf8(bytes) ? bytes.toString('utf8') : decodeText(bytes, shortPath(path)).text;
}

/** The lines of the list of those who want no messages, with their numbers; what follows a # is a note. */
export async function readStopLines(folder: string): Promise<{ text: string; line: number }[]> {
  const lines = ((await ifThere(readFile(join(folder, STOP_FILE), 'utf8'))) ?? '').replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return lines.flatMap((written, at) => {
    // An order number may begin with a #, and has no space behind it.
    const text = written
      .trim()
      .replace(/\s#.*|^#(?:\s.*)?$/, '')
      .trim();
    return text === '' ? [] : [{ text, line: at + 1 }];
  });
}

/** Order numbers that were moved out of review files, by review. */
export async function readEvidence(folder: string): Promise<Map<string, EvidenceRecord>> {
  const path = join(folder, EVIDENCE_FILE);
  const text = await ifThere(readFile(path, 'utf8'));
  if (text === undefined) return new Map();
  const records = parse(text, path);
  if (records !== undefined) return new Map(records.map((record) => [record.id, record]));
  throw new CliError(
    told({
      en: `Found other columns in ${shortPath(path)} than id,order,sku,commitment with commas between them.`,
      id: `Kolom di ${shortPath(path)} bukan id,order,sku,commitment dengan koma di antaranya.`,
    }),
    told({
      en: 'Restore the file from your last copy of it. It is bukti’s own; a spreadsheet saves it in another form.',
      id: 'Pulihkan berkas ini dari salinan terakhir. Berkas ini milik bukti; program tabel menyimpannya dalam bentuk lain.',
    }),
  );
}

function parse(text: string, path: string): EvidenceRecord[] | undefined {
  try {
    return parseEvidenceFile(text);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new CliError(
      told({
        en: `Found a line in ${shortPath(path)} that is no CSV (${cause.code}).`,
        id: `Di ${shortPath(path)} ada baris yang bukan CSV (${cause.code}).`,
      }),
      told({ en: 'Restore the file from your last copy of it.', id: 'Pulihkan berkas ini dari salinan terakhir.' }),
      { cause },
    );
  }
}

/** The shop's secret for commitments, 32 bytes; nothing where there is none. @throws CliError when the file holds something else */
export async function readPepper(folder: string): Promise<Uint8Array | undefined> {
  const path = join(folder, PEPPER_FILE);
  const text = (await ifThere(readFile(path, 'utf8')))?.trim();
  if (text === undefined) return undefined;
  if (/^[0-9a-f]{64}$/.test(text)) return Buffer.from(text, 'hex');
  throw new CliError(
    told({
      en: `Found something else than 64 hexadecimal digits in ${shortPath(path)}.`,
      id: `Isi ${shortPath(path)} bukan 64 digit heksadesimal.`,
    }),
    told({ en: 'Restore the file from your last copy of it.', id: 'Pulihkan berkas ini dari salinan terakhir.' }),
  );
}

export async function createPepper(folder: string): Promise<Uint8Array> {
  const pepper = randomBytes(32);
  await writeWhole(join(folder, PEPPER_FILE), `${pepper.toString('hex')}\n`, SECRET_MODE);
  return pepper;
}

/**
 * The log's private key: from the variable BUKTI_LOG_KEY, for a machine that keeps secrets there, or from `log.key`.
 * @param name of the key, which is the log's origin
 */
export async function readSigner(folder: string, name: string): Promise<Signer | undefined> {
  // Build machines set a variable without a secret to "".
  const pem = process.env.BUKTI_LOG_KEY || (await ifThere(readFile(join(folder, KEY_FILE), 'utf8')));
  return pem === undefined ? undefined : makeSigner(parsePrivateKey(pem), name);
}

export async function makeSigner(privateKey: KeyObject, name: string): Promise<Signer> {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const key = await makeVerifierKey(name, new Uint8Array(Buffer.from(x, 'base64url')));
  return { key, sign: (message) => sign(null, message, privateKey) };
}

/** What a key signed last, so that it never signs a log that does not continue it. */
export interface SignedMemory {
  read(): Promise<string | undefined>;
  write(note: string): Promise<void>;
}

export function signedMemory(folder: string): SignedMemory {
  const path = join(folder, SIGNED_FILE);
  return { read: () => ifThere(readFile(path, 'utf8')), write: (note) => writeWhole(path, note, SECRET_MODE) };
}

function parsePrivateKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The error is thrown below. The reason that OpenSSL gives helps nobody, and may quote the key.
  }
  throw new CliError(
    told({ en: 'Found a log key that is no Ed25519 private key in PEM.', id: 'Kunci log ini bukan kunci rahasia Ed25519 dalam PEM.' }),
    told({
      en: 'Restore private/log.key, or the variable BUKTI_LOG_KEY, from your last copy of it.',
      id: 'Pulihkan private/log.key, atau variabel BUKTI_LOG_KEY, dari salinan terakhir.',
    }),
  );
}
