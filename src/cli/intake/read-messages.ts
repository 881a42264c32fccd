import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { z } from 'astro/zod';
import PostalMime from 'postal-mime';
import { SHIPPED_LANGUAGES, textsFor } from '#src/i18n/texts.ts';
import { type Found, parseSubmissions } from '#src/outputs/submission/submission.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { decodeText } from '../import/reading/decode.ts';
import { told } from '../spoken.ts';

/** A submission, and the photos that came with it. */
export type SubmissionMessage = Found & { photos: Uint8Array[]; file: string };

/** The form speaks the language of its page, and a mailbox may hold any. */
const EVERY_LANGUAGE = SHIPPED_LANGUAGES.map((lang) => textsFor(lang).write.labels);

/** Far above what a customer sends; a mailbox may hold years. */
const MOST_BYTES = 256e6;

/** What the form saves as a file: the message, and photos as data addresses. */
const SavedSchema = z.object({ bukti: z.literal(1), message: z.string().max(200_000), photos: z.array(z.string()).max(12) });

/** Reads submissions out of a file: a text, a chat, an e-mail (.eml), a mailbox (.mbox), or what the form saved. `-` is standard input. */
export async function readMessages(path: string): Promise<SubmissionMessage[]> {
  if (path === '-') return fromText(await readStream(process.stdin), told({ en: 'standard input', id: 'masukan standar' }));
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT' && cause.code !== 'EISDIR') throw cause;
    throw new CliError(
      told({ en: `Found no file ${shortPath(path)}.`, id: `Tidak ada berkas ${shortPath(path)}.` }),
      told({
        en: 'Check the name and the folder, or type - and paste the message.',
        id: 'Periksa nama dan foldernya, atau ketik - lalu tempel pesannya.',
      }),
      { cause },
    );
  });
  const name = basename(path);
  if (bytes.length > MOST_BYTES)
    throw new CliError(
      told({
        en: `Found ${Math.round(bytes.length / 1e6)} MB in ${name}, expected at most 256 MB.`,
        id: `Ada ${Math.round(bytes.length / 1e6)} MB di ${name}; paling besar 256 MB.`,
      }),
      told({ en: 'Split the mailbox.', id: 'Bagi kotak suratnya.' }),
    );
  const start = bytes.subarray(0, 4096).toString('latin1');
  if (/^\s*\{/.test(start)) return fromSaved(bytes.toString('utf8'), name);
  if (/^From \S/.test(start)) return (await Promise.all(splitMailbox(bytes).map((mail) => fromEmail(mail, name)))).flat();
  if (/^(?:[A-Za-z-]+: .*(?:\r?\n[ \t].*)*\r?\n)+\r?\n/.test(start) && /^(?:from|to|subject|received|message-id):/im.test(start))
    return fromEmail(bytes, name);
  return fromText(decodeText(bytes, name).text, name);
}

function fromText(text: string, file: string, photos: Uint8Array[] = []): SubmissionMessage[] {
  return parseSubmissions(text, EVERY_LANGUAGE).map((found) => ({ ...found, photos, file }));
}

function fromSaved(text: string, file: string): SubmissionMessage[] {
  const { data } = SavedSchema.safeParse(parseJson(text));
  if (data === undefined)
    throw new CliError(
      told({ en: `Found JSON in ${file} that the form did not save.`, id: `Ada JSON di ${file} yang bukan disimpan formulir.` }),
      told({ en: 'Ask the customer for the file as it was saved.', id: 'Minta pelanggan mengirim berkas seperti saat disimpan.' }),
    );
  const photos = data.photos.flatMap((url) => {
    const [, base64] = /^data:image\/(?:jpeg|png|webp);base64,([A-Za-z0-9+/=]+)$/.exec(url) ?? [];
    return base64 === undefined ? [] : [Buffer.from(base64, 'base64')];
  });
  return fromText(data.message, file, photos);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function fromEmail(bytes: Uint8Array, file: string): Promise<SubmissionMessage[]> {
  const { text = '', html = '', attachments } = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const photos = attachments.flatMap(({ mimeType, content }) =>
    /^image\/(?:jpeg|png|webp|heic|heif)$/.test(mimeType) && content instanceof ArrayBuffer ? [new Uint8Array(content)] : [],
  );
  const found = fromText(text, file, photos);
  // Some programs send HTML alone.
  return found.length > 0 ? found : fromText(plainOf(html), file, photos);
}

/** The lines of an e-mail that has no plain text; only our own block is looked for in them. */
function plainOf(html: string): string {
  return html
    .replace(/>\s+</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<br\b[^>]*>(?=<\/(?:p|div)>)/gi, '')
    .replace(/<(?:br|\/p|\/div|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** RFC 4155: each message begins with a line `From …`; one in a message has a `>` before it. */
function splitMailbox(bytes: Uint8Array): Uint8Array[] {
  return Buffer.from(bytes)
    .toString('latin1')
    .split(/^From \S.*\r?\n/m)
    .filter((mail) => mail.trim() !== '')
    .map((mail) => Buffer.from(mail.replace(/^>(>*From )/gm, '$1'), 'latin1'));
}
