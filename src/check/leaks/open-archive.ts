import { type Entry, fromBuffer } from 'yauzl';
import { hasGps } from './has-gps.ts';
import { isClosedPdf, isPdf } from './pdf-text.ts';

/** A file in an archive of the built site; its path says where: `public.zip › photos/a.jpg`. */
export interface Member {
  path: string;
  bytes: Uint8Array;
}

/** An archive, or a PDF, that nobody can look into. */
export class ClosedArchiveError extends Error {}

/** Bytes in all, unpacked: a small archive can hold a file of any size. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_FILES = 20_000;
const DEEPEST = 4;

/** First bytes, in hex, of 7z, RAR, bzip2, xz, Zstandard and LZ4. */
const CLOSED = ['377abcaf', '526172211a07', '425a68', 'fd377a585a', '28b52ffd', '04224d18'];
/** First bytes of a zip file; the second ones are of an empty one. */
const ZIP = ['504b0304', '504b0506'];

/**
 * The files in a zip archive, also in archives inside of it; office documents and e-books are zip archives too. From a PDF: the photos
 * that say where they were taken. From any other file: the files that it holds as base64.
 * @throws ClosedArchiveError for a password, for other kinds such as tar, for more than 512 MB, and for archives nested too deep
 */
export async function openArchive(path: string, bytes: Uint8Array): Promise<Member[]> {
  const budget = { bytes: MOST_BYTES, files: MOST_FILES };
  return open(path, bytes, budget, 0);
}

async function open(path: string, bytes: Uint8Array, budget: { bytes: number; files: number }, depth: number): Promise<Member[]> {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (CLOSED.some((first) => start.startsWith(first)) || (isPdf(bytes) && isClosedPdf(bytes)) || isTar(path, bytes))
    throw new ClosedArchiveError(path);
  if (isPdf(bytes)) return placedPhotos(path, bytes);
  const isZip = ZIP.some((first) => start.startsWith(first));
  if (!isZip && !holdsFiles(bytes)) return [];
  if (depth >= DEEPEST) throw new ClosedArchiveError(path);
  const members = isZip ? await readZip(path, bytes, budget) : embeddedFiles(path, bytes);
  const inner: Member[] = [];
  for (const member of members) inner.push(member, ...(await open(member.path, member.bytes, budget, depth + 1)));
  return inner;
}

/** The mark of POSIX and GNU at byte 257. It ends in a NUL or in spaces, unlike the word "mustard". A .tar.gz is told by its name. */
function isTar(path: string, bytes: Uint8Array): boolean {
  return /^ustar(?:\0| {2}\0)/.test(Buffer.from(bytes.subarray(257, 265)).toString('latin1')) || /\.(?:tar\.gz|tgz)$/i.test(path);
}

const [PHOTO, EXIF, STREAM_END] = [Buffer.from('ffd8ff', 'hex'), Buffer.from('Exif\0\0'), Buffer.from('endstream')];
/** Where EXIF stands in a photo: in one of its first segments. */
const EXIF_REACH = 65_536;

/** Photos in a PDF that say where they were taken: a PDF keeps photos as the camera wrote them. Their other data names only a scanner. */
function placedPhotos(path: string, bytes: Uint8Array): Member[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Member[] = [];
  for (let at = view.indexOf(PHOTO); at !== -1; at = view.indexOf(PHOTO, at + 3)) {
    const exif = view.subarray(at, at + EXIF_REACH).indexOf(EXIF);
    if (exif === -1 || !hasGps(view.subarray(at + exif))) continue;
    const end = view.indexOf(STREAM_END, at);
    found.push({ path: `${path} › ${found.length + 1}.jpg`, bytes: view.subarray(at, end === -1 ? view.length : end) });
  }
  return found;
}

/** A file that another one holds as an address of its own, such as a photo in an SVG. */
const DATA_ADDRESS = /data:[a-z]{1,20}\/([a-z0-9.+-]{1,60})(?:;[^,;]{1,60})?;base64,([A-Za-z0-9+/=\s]{40,})/gi;

const BASE64 = Buffer.from('base64,');

function holdsFiles(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(BASE64);
}

function embeddedFiles(path: string, bytes: Uint8Array): Member[] {
  return Array.from(Buffer.from(bytes).toString('latin1').matchAll(DATA_ADDRESS), ([, kind = '', data = ''], at) => ({
    path: `${path} › ${at + 1}.${kind.toLowerCase()}`,
    bytes: Buffer.from(data, 'base64'),
  }));
}

async function readZip(path: string, bytes: Uint8Array, budget: { bytes: number; files: number }): Promise<Member[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Member[]>();
  const members: Member[] = [];
  fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
    if (error !== null) return reject(error);
    const next = (entry: Entry, content: Uint8Array) => {
      members.push({ path: `${path} › ${entry.fileName}${entry.fileComment === '' ? '' : ` (${entry.fileComment})`}`, bytes: content });
      zip.readEntry();
    };
    zip.on('error', reject);
    zip.on('end', () =>
      resolve([...(zip.comment === '' ? [] : [{ path: `${path} › comment`, bytes: Buffer.from(zip.comment) }]), ...members]),
    );
    zip.on('entry', (entry: Entry) => {
      budget.bytes -= entry.uncompressedSize;
      budget.files -= 1;
      if (entry.isEncrypted() || budget.bytes < 0 || budget.files < 0) return reject(new ClosedArchiveError(path));
      if (entry.fileName.endsWith('/')) return next(entry, new Uint8Array());
      zip.openReadStream(entry, (failure, stream) => {
        if (failure !== null) return reject(failure);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', reject);
        stream.on('end', () => next(entry, Buffer.concat(chunks)));
      });
    });
    zip.readEntry();
  });
  return promise.catch((cause: unknown) => {
    throw new ClosedArchiveError(path, { cause });
  });
}
