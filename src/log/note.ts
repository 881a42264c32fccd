import { type Bytes, concat, fromBase64, toBase64 } from './bytes.ts';
import { malformed } from './log-error.ts';
import { match } from './parse-text.ts';

/** A signed note as it was read. Nothing in it is to be believed before `verifyNote()`. https://c2sp.org/signed-note */
export interface Note {
  /** With its final line feed: exactly what was signed. */
  text: string;
  signatures: NoteSignature[];
}

export interface NoteSignature {
  name: string;
  keyId: Bytes;
  signature: Bytes;
}

/**
 * The text may hold blank lines of its own; a signature cannot. Hence the last one divides. 100 signatures are Go's limit; the
 * specification asks for one, and for room for 16 at least.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: of these, and of halves of surrogate pairs, a note has line feeds only
const NOTE = /^(?!.*[\0-\x09\x0b-\x1f\p{Cs}])(.+\n)\n((?:[^\n]+\n){1,100})$/su;
const KEY_ID_LENGTH = 4;

/** @throws LogError `malformed-note`, `malformed-signature`, `malformed-base64` */
export function parseNote(note: string): Note {
  const [, text, lines] = match('note', NOTE, note);
  return { text, signatures: lines.split('\n').slice(0, -1).map(parseSignatureLine) };
}

function parseSignatureLine(line: string): NoteSignature {
  const [, name, base64] = match('signature', /^\u2014 ([^\s+]+) (\S+)$/, line);
  const bytes = fromBase64(base64);
  if (bytes.length <= KEY_ID_LENGTH) throw malformed('signature', line);
  return { name, keyId: bytes.slice(0, KEY_ID_LENGTH), signature: bytes.slice(KEY_ID_LENGTH) };
}

/** @throws LogError `malformed-note` when the result could not be read back */
export function formatNote({ text, signatures }: Note): string {
  const lines = signatures.map(({ name, keyId, signature }) => `\u2014 ${name} ${toBase64(concat(keyId, signature))}\n`);
  const note = `${text}\n${lines.join('')}`;
  if (parseNote(note).text !== text) throw malformed('note', note);
  return note;
}

/** Whether anybody has signed a checkpoint: one without signatures has no blank line. Whose signature it is, and whether it holds, is not asked. */
export function isSigned(note: string): boolean {
  return note.includes('\n\n');
}
