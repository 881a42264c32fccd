import { parseDocument } from 'yaml';
import { type Bilingual, type Edit, type Problem, tell } from '#src/schemas/problem.ts';
import { writtenAt } from './parse-yaml.ts';
import type { Source, Written } from './source.ts';

/** Most characters of one line: a review with every field at its longest is far shorter. */
const MOST_CHARACTERS = 1_000_000;

/** The reviews of a file with one JSON object a line. */
interface ParsedLines {
  sources: Source[];
  problems: Problem[];
  /** Lines that could not be read. */
  broken: string[];
}

/**
 * One JSON object a line; empty lines are passed over. A broken line does not hide the others; lines that are broken in the same way
 * are told once.
 */
export function parseNdjson(text: string, file: string): ParsedLines {
  const lines = text.split('\n');
  if (isOneDocument(text, lines)) return { sources: [], problems: [notByLine(file, lines)], broken: lines };
  const sources: Source[] = [];
  const broken: string[] = [];
  const slips = new Map<string, Broken>();
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    try {
      if (line.length > MOST_CHARACTERS) throw new SyntaxError('too long');
      const value: unknown = JSON.parse(line);
      const twice = nameTwice(line);
      if (twice !== undefined) throw new TwiceError(twice);
      sources.push({ file, value, lineOf: () => index + 1, inJson: (path, part) => placeInJson(line, path, part, index + 1) });
    } catch (error) {
      broken.push(line);
      const slip = error instanceof TwiceError ? twiceSlip(error.field) : slipOf(line);
      const same = slips.get(slip.kind) ?? { slip, line: index + 1, count: 0, edits: [] };
      const edits = slip.kind === 'comma' ? [withoutComma(line, index + 1)] : [];
      slips.set(slip.kind, { ...same, count: same.count + 1, edits: [...same.edits, ...edits] });
    }
  });
  return { sources, problems: [...slips.values()].map((one) => problemOf(one, file)), broken };
}

/** A line of JSON in which an object has one name twice: of the two values, programs take the last and drop the other. */
class TwiceError extends Error {
  readonly field: string;

  constructor(field: string) {
    super(field);
    this.field = field;
  }
}

/** The first name that stands twice in one object of a sound line of JSON. */
function nameTwice(line: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, text] of line.matchAll(/"((?:[^"\\]|\\.)*)"(?:\s*:)?|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (token.endsWith(':') && text !== undefined) {
      if (open.at(-1)?.has(text)) return text;
      open.at(-1)?.add(text);
    }
  }
  return undefined;
}

const twiceSlip = (field: string): Slip => ({
  kind: `twice ${field}`,
  what: { en: `the field "${field}" stands in it twice`, id: `bidang "${field}" ada dua kali di dalamnya` },
  fix: { en: 'Keep one of the two, and delete the other.', id: 'Simpan salah satunya, dan hapus yang lain.' },
});

/** JSON is also YAML, and the parser of YAML tells where things stand. It reads the line again only when something is wrong. */
function placeInJson(line: string, path: readonly PropertyKey[], part: 'value' | 'key', number: number): Written | undefined {
  const document = parseDocument(line, { logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : writtenAt(document, line, path, part, () => number);
}

interface Slip {
  kind: string;
  what: Bilingual;
  fix: Bilingual;
}

/** Lines that are broken in the same way. */
interface Broken {
  slip: Slip;
  /** The first of them. */
  line: number;
  count: number;
  edits: Edit[];
}

function withoutComma(text: string, line: number): Edit {
  return { line, column: text.trimEnd().length - 1, found: ',', replacement: '' };
}

function problemOf({ slip: { what, fix }, line, count, edits: [edit, ...more] }: Broken, file: string): Problem {
  const others =
    count === 1 ? { en: '', id: '' } : { en: `, and ${count - 1} more such lines`, id: `, dan ${count - 1} baris lain yang serupa` };
  return {
    code: 'json-syntax',
    file,
    line,
    ...tell({ en: `found a line that is not JSON: ${what.en}${others.en}`, id: `baris ini bukan JSON: ${what.id}${others.id}` }, fix),
    ...(edit !== undefined && { edit }),
    ...(more.length > 0 && { moreEdits: more }),
  };
}

const ONE_A_LINE: Bilingual = {
  en: 'Each line holds one review as a JSON object: {"id":"…","rating":5,…}.',
  id: 'Tiap baris memuat satu ulasan sebagai objek JSON: {"id":"…","rating":5,…}.',
};

/** The common ways to break a line of JSON, the first that fits. */
const SLIPS: readonly (readonly [
  kind: string,
  fits: (line: string, fixed: (text: string) => boolean) => boolean,
  what: Bilingual,
  fix: Bilingual,
])[] = [
  [
    'comma',
    (line, isJson) => isJson(line.trimEnd().replace(/,$/, '')),
    { en: 'there is a comma after the object', id: 'ada koma setelah objeknya' },
    { en: 'Delete the comma at the end of the line.', id: 'Hapus koma di akhir baris.' },
  ],
  [
    'trailing',
    (line, isJson) => isJson(line.replace(/,\s*([}\]])/g, '$1')),
    { en: 'there is a comma before a closing bracket', id: 'ada koma sebelum kurung tutup' },
    { en: 'Delete the comma before } or ].', id: 'Hapus koma sebelum } atau ].' },
  ],
  [
    'smart-quotes',
    (line, isJson) => isJson(line.replace(/[“”„]/g, '"')),
    { en: 'its quotes are those of a word processor', id: 'tanda kutipnya dari pengolah kata' },
    { en: 'Write plain quotes: "', id: 'Tulis tanda kutip biasa: "' },
  ],
  [
    'single-quotes',
    (line, isJson) => isJson(line.replace(/'/g, '"')),
    { en: 'JSON has double quotes alone', id: 'JSON hanya mengenal tanda kutip ganda' },
    { en: 'Write " in place of \'.', id: 'Tulis " sebagai ganti \'.' },
  ],
  [
    'names',
    (line, isJson) => isJson(line.replace(/([{,]\s*)([A-Za-z_]\w*)\s*:/g, '$1"$2":')),
    { en: 'the names of the fields stand without quotes', id: 'nama bidangnya tanpa tanda kutip' },
    { en: 'Put each name in double quotes: "rating": 5', id: 'Apit tiap nama dengan tanda kutip ganda: "rating": 5' },
  ],
  [
    'words',
    (line, isJson) =>
      isJson(
        line
          .replace(/:\s*None\b/g, ':null')
          .replace(/:\s*True\b/g, ':true')
          .replace(/:\s*False\b/g, ':false'),
      ),
    { en: 'None, True and False are words of another program', id: 'None, True, dan False adalah kata-kata program lain' },
    {
      en: 'Write true or false, and leave fields out that have no value.',
      id: 'Tulis true atau false, dan hapus bidang yang tanpa nilai.',
    },
  ],
  [
    'comment',
    (line) => /^\s*(?:\/\/|#)/.test(line),
    { en: 'JSON has no comments', id: 'JSON tidak mengenal catatan' },
    { en: 'Delete the line.', id: 'Hapus baris itu.' },
  ],
  [
    'two',
    (line, isJson) => isJson(`[${line.replace(/\}\s*\{/g, '},{')}]`),
    { en: 'two reviews stand on one line', id: 'ada dua ulasan di satu baris' },
    { en: 'Begin a new line between } and {.', id: 'Mulai baris baru di antara } dan {.' },
  ],
];

/** A repair is tried on lines of a usual length only. */
const MOST_TRIED = 50_000;

function slipOf(line: string): Slip {
  const isJson = (text: string): boolean => {
    try {
      return typeof JSON.parse(text) === 'object';
    } catch {
      return false;
    }
  };
  const known = line.length > MOST_TRIED ? undefined : SLIPS.find(([, fits]) => fits(line, isJson));
  if (known !== undefined) return { kind: known[0], what: known[2], fix: known[3] };
  if (line.length > MOST_CHARACTERS)
    return {
      kind: 'long',
      what: {
        en: `it has ${line.length} characters, at most ${MOST_CHARACTERS}`,
        id: `panjangnya ${line.length} huruf; paling banyak ${MOST_CHARACTERS}`,
      },
      fix: ONE_A_LINE,
    };
  const text = line.trim();
  if (!text.startsWith('{')) return { kind: 'other', what: { en: 'it does not begin with {', id: 'tidak diawali {' }, fix: ONE_A_LINE };
  return text.endsWith('}')
    ? {
        kind: 'other',
        what: { en: 'a sign is missing in it, or out of place', id: 'ada tanda yang kurang atau tidak pada tempatnya' },
        fix: ONE_A_LINE,
      }
    : {
        kind: 'other',
        what: { en: 'it ends before its closing }', id: 'baris ini berakhir sebelum } penutupnya' },
        fix: {
          en: `${ONE_A_LINE.en} A line break in the words is written \\n.`,
          id: `${ONE_A_LINE.id} Baris baru di dalam kata-kata ditulis \\n.`,
        },
      };
}

/** JSON over several lines, or a list: what most programs write. */
function isOneDocument(text: string, lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  if (first !== '[' && first !== '{' && !(first.startsWith('[') && text.length < MOST_CHARACTERS)) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return first === '[' || first === '{';
  }
}

function notByLine(file: string, lines: readonly string[]): Problem {
  const isList =
    lines
      .find((line) => line.trim() !== '')
      ?.trim()
      .startsWith('[') === true;
  return {
    code: 'json-syntax',
    file,
    line: lines.findIndex((line) => line.trim() !== '') + 1,
    ...tell(
      {
        en: `found a line that is not JSON: this is ${isList ? 'a list' : 'one object over several lines'}, expected one review a line`,
        id: `baris ini bukan JSON: ini ${isList ? 'sebuah daftar' : 'satu objek di beberapa baris'}; yang diharapkan: satu ulasan per baris`,
      },
      {
        en: `${ONE_A_LINE.en} bukti import reads such a file as it is.`,
        id: `${ONE_A_LINE.id} bukti import membaca berkas seperti ini apa adanya.`,
      },
    ),
  };
}
