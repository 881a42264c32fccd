import { type Bytes, concat, fromBase64, toBase64 } from './bytes.ts';
import { malformed } from './log-error.ts';
import { isKeyName } from './verifier-key.ts';

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

/** Go's limit. The specification asks for one, and for room for 16 at least. */
const MAX_SIGNATURES = 100;
const KEY_ID_LENGTH = 4;

/** @throws LogError `malformed-note`, `malformed-signature`, `malformed-base64` */
export function parseNote(note: string): Note {
  // The text may hold blank lines of its own; a signature cannot. Hence the last one divides.
  const divide = note.lastIndexOf('\n\n');
  const lines = note.slice(divide + 2).split('\n');
  const end = lines.pop();
  if (divide < 1 || end !== '' || lines.length === 0 || !isNoteText(note)) throw malformed('note', note);
  if (lines.length > MAX_SIGNATURES) throw malformed('note', `${lines.length} signatures`);
  return { text: note.slice(0, divide + 1), signatures: lines.map(parseSignatureLine) };
}

/** Of control characters, a note has line feeds only. */
function isNoteText(note: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that the specification forbids
  return !/[\0-\x09\x0b-\x1f]/.test(note) && note.isWellFormed();
}

function parseSignatureLine(line: string): NoteSignature {
  const [, name = '', base64 = ''] = /^\u2014 ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  const bytes = fromBase64(base64);
  if (!isKeyName(name) || bytes.length <= KEY_ID_LENGTH) throw malformed('signature', line);
  return { name, keyId: bytes.slice(0, KEY_ID_LENGTH), signature: bytes.slice(KEY_ID_LENGTH) };
}

/** @throws LogError `malformed-note` when the result could not be read back */
export function formatNote({ text, signatures }: Note): string {
  const lines = signatures.map(({ name, keyId, signature }) => `\u2014 ${name} ${toBase64(concat(keyId, signature))}\n`);
  const note = `${text}\n${lines.join('')}`;
  if (parseNote(note).text !== text) throw malformed('note', note);
  return note;
}
