import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';

export interface ZipEntry {
  name: string;
  /** Bytes once it is unpacked, as the archive says. */
  size: number;
}

const MAX_ENTRIES = 10_000;

/** What is in a zip file. @throws CliError for one that is broken, or whose names lead out of it */
export async function listZip(bytes: Uint8Array, name: string): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  await walk(bytes, name, (entry) => {
    entries.push({ name: entry.fileName, size: entry.uncompressedSize });
    if (entries.length > MAX_ENTRIES) throw new Error(`more than ${MAX_ENTRIES} files`);
    return undefined;
  });
  return entries;
}

/** The bytes of one entry. Stops where more comes out than the archive says. @throws CliError when it is larger than the limit */
export async function readZipEntry(bytes: Uint8Array, name: string, { name: wanted, size }: ZipEntry, limit: number): Promise<Uint8Array> {
  if (size > limit)
    throw new CliError(
      told({
        en: `Found ${Math.round(size / 1e6)} MB in ${wanted} in ${name}, expected at most 256 MB.`,
        id: `${wanted} di ${name} berukuran ${Math.round(size / 1e6)} MB, padahal paling banyak 256 MB.`,
      }),
      'Split it.',
    );
  const found: { bytes?: Uint8Array } = {};
  await walk(bytes, name, async (entry, zip) => {
    if (entry.fileName !== wanted || found.bytes !== undefined) return;
    if (entry.isEncrypted()) throw new Error(`${wanted} has a password`);
    found.bytes = await readAll(zip, entry);
  });
  if (found.bytes === undefined)
    throw new CliError(
      told({ en: `Found no ${wanted} in ${name}.`, id: `Tidak ada ${wanted} di ${name}.` }),
      told({ en: 'Export it again.', id: 'Ekspor sekali lagi.' }),
    );
  return found.bytes;
}

/** Unpacks everything once. @throws CliError where something is broken, for which a library that reads the archive may wait for ever */
export async function checkZip(bytes: Uint8Array, name: string): Promise<void> {
  await walk(bytes, name, async (entry, zip) => {
    if (!entry.fileName.endsWith('/')) await readAll(zip, entry);
  });
}

/** Why an archive that is whole is not opened here: a password, names that lead out of it, or too many files. */
const OPENED_ELSEWHERE = /password|encrypted|relative path|absolute path|invalid characters|more than \d+ files|compression method/i;

type Visit = (entry: Entry, zip: ZipFile) => Promise<void> | undefined;

/** Calls back with each entry. The library refuses names such as ../x and /x. */
async function walk(bytes: Uint8Array, name: string, visit: Visit): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
    if (error !== null) return reject(error);
    zip.on('error', reject);
    zip.on('end', () => resolve());
    zip.on('entry', (entry: Entry) => {
      Promise.try(() => visit(entry, zip)).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
  await promise.catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(
      told({
        en: `Found an Excel workbook or an archive in ${name} that cannot be read: ${reason.replace(/\.+$/, '')}.`,
        id: `Buku kerja Excel atau arsip ${name} tidak bisa dibaca: ${reason.replace(/\.+$/, '')}.`,
      }),
      OPENED_ELSEWHERE.test(reason)
        ? told({ en: 'Unpack it yourself, and import the file in it.', id: 'Buka sendiri, lalu impor berkas di dalamnya.' })
        : told({
            en: 'Download it again, or save it again in the program that wrote it: it was cut off or damaged on the way.',
            id: 'Unduh lagi, atau simpan lagi dari program asalnya: berkasnya terpotong atau rusak di jalan.',
          }),
      { cause },
    );
  });
}

async function readAll(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  zip.openReadStream(entry, (error, stream) => {
    if (error !== null) return reject(error);
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', reject);
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });
  return promise;
}
