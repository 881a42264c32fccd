import { type Problem, tell } from '#src/schemas/problem.ts';

/** A value read from a file, with a way back to the line of each of its parts. */
export interface Source {
  file: string;
  value: unknown;
  /** Line of the value at a path; of its nearest parent where the path itself does not exist. */
  lineOf(path: readonly PropertyKey[]): number;
  /** How the value at a path, or the key, is written; nothing in a file of JSON, and where it takes more than one line. */
  written?(path: readonly PropertyKey[], part: 'value' | 'key'): Written | undefined;
  /** The same in a line of JSON. */
  inJson?(path: readonly PropertyKey[], part: 'value' | 'key'): Written | undefined;
}

/** A piece of one line. */
export interface Written {
  text: string;
  line: number;
  /** Characters of the line that stand before it. */
  column: number;
}

export type Parsed = { source: Source; problems?: never } | { source?: never; problems: Problem[] };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Bytes to text with line feeds only; a byte-order mark is dropped. Says on which line UTF-8 breaks. */
export function decodeUtf8(bytes: Uint8Array, file: string): { text: string; problem?: never } | { text?: never; problem: Problem } {
  try {
    return { text: decoder.decode(bytes).replace(/\r\n?/g, '\n') };
  } catch {
    return {
      problem: {
        code: 'file-encoding',
        file,
        line: lineOfBrokenUtf8(bytes),
        ...tell(
          {
            en: 'found bytes that are not UTF-8, expected text saved as UTF-8',
            id: 'berkas ini tidak disimpan sebagai UTF-8',
          },
          {
            en: 'Open the file in your editor and save it again with the encoding UTF-8 (in Notepad: File, Save as, Encoding: UTF-8).',
            id: 'Buka berkasnya di penyunting teks, lalu simpan lagi dengan pengodean UTF-8 (di Notepad: File, Save as, Encoding: UTF-8).',
          },
        ),
      },
    };
  }
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be tried alone. */
function lineOfBrokenUtf8(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}
