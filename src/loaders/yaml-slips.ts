import { type Document, isMap, isScalar, type Pair, type Scalar, visit, type YAMLError } from 'yaml';
import { type Bilingual, type Edit, type Problem, tell } from '#src/schemas/problem.ts';

/** One line of the file, as it was written, and its number. */
interface Line {
  text: string;
  number: number;
}

/**
 * The one sentence about YAML that cannot be read. Its parser goes on after a mistake, and what it says later is mostly about the
 * same one, so that only the first is told.
 * @param lines of the YAML text
 * @param firstLine number of the first of them in the file
 */
export function syntaxSlip(error: YAMLError, lines: readonly string[], at: number, firstLine: number, file: string): Problem {
  const lineAt = (index: number): Line => ({ text: lines[index] ?? '', number: index + firstLine });
  const line = lineAt(at);
  if (/closing|sufficiently indented/i.test(error.message)) {
    const opened = lines.slice(0, at + 1).findLastIndex(isOpen);
    return { code: 'yaml-syntax', file, ...open(lineAt(opened < 0 ? at : opened), line) };
  }
  const before = lineAt(at - 1);
  const slip =
    tabs(line) ??
    tabs(lineAt(at + 1)) ??
    noSpace(before) ??
    noSpace(line) ??
    noColon(line) ??
    noColon(before) ??
    duplicate(error, line) ??
    tooDeep(line, lineAt(at + 1)) ??
    SLIPS.get(error.code)?.(line);
  return { code: 'yaml-syntax', file, line: line.number, ...(slip ?? quoteIt(line) ?? unknownSlip(error.message)) };
}

type Slip = Omit<Problem, 'code' | 'file'>;

/** `name: value`, also as an item of a list. */
const FIELD = /^(\s*(?:- +)?)([\p{L}\p{N}_-]+):([ \t]+)(.*)$/u;
/** Every message about syntax begins so. */
const CANNOT: Bilingual = { en: 'found YAML that cannot be read', id: 'YAML ini tidak bisa dibaca' };

function slip(what: Bilingual, fix: Bilingual, line: Line, edit?: Omit<Edit, 'line'>): Slip {
  const message = { en: `${CANNOT.en}: ${what.en}`, id: `${CANNOT.id}: ${what.id}` };
  return { line: line.number, ...tell(message, fix), ...(edit !== undefined && { edit: { line: line.number, ...edit } }) };
}

const copy = (text: string): Bilingual => ({ en: `Write: ${text.trim()}`, id: `Tulis: ${text.trim()}` });

/** A tab in the place where YAML counts spaces. */
function tabs(line: Line): Slip | undefined {
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  if (!indent.includes('\t')) return undefined;
  return slip(
    {
      en: 'the line begins with a tab, and YAML counts spaces for indentation',
      id: 'baris ini diawali tab, padahal YAML menghitung spasi',
    },
    {
      en: 'Take the tab away, and put two spaces in its place where the line belongs to the one above.',
      id: 'Hapus tabnya, dan ganti dengan dua spasi bila baris ini bagian dari baris di atasnya.',
    },
    line,
    { column: 0, found: indent, replacement: indent.replaceAll('\t', '  ') },
  );
}

/** `rating:4`: only a space after the colon makes it a field. */
function noSpace(line: Line): Slip | undefined {
  const [, start, name, value] = /^(\s*(?:- +)?)([a-z][a-zA-Z]*):(?!\/\/)([^\s].*)$/.exec(line.text) ?? [];
  if (start === undefined || name === undefined) return undefined;
  return slip({ en: `there is no space after ${name}:`, id: `tidak ada spasi setelah ${name}:` }, copy(`${name}: ${value}`), line, {
    column: start.length + name.length,
    found: ':',
    replacement: ': ',
  });
}

/** `rating = 4` or `rating 4`. */
function noColon(line: Line): Slip | undefined {
  const [, name, value] = /^\s*([a-z][a-zA-Z]*)\s*(?:=|\s)\s*(\S.*)$/.exec(line.text) ?? [];
  if (name === undefined || line.text.includes(':')) return undefined;
  return slip({ en: `there is no colon after ${name}`, id: `tidak ada titik dua setelah ${name}` }, copy(`${name}: ${value}`), line);
}

/** A line that begins further right than a finished line above it. */
function tooDeep(line: Line, next: Line): Slip | undefined {
  const [, start = '', , , value = ''] = FIELD.exec(line.text) ?? [];
  const [, deeper = ''] = FIELD.exec(next.text) ?? [];
  if (value === '' || /^[|>&[{"'#]/.test(value) || deeper.length <= start.length) return undefined;
  return slip(
    { en: 'the line begins too far to the right', id: 'awal baris ini terlalu menjorok ke kanan' },
    {
      en: `Let it begin where the line above begins. Write: ${next.text.trim()}`,
      id: `Sejajarkan dengan baris di atasnya. Tulis: ${next.text.trim()}`,
    },
    next,
  );
}

function duplicate({ code }: YAMLError, line: Line): Slip | undefined {
  const name = FIELD.exec(line.text)?.[2] ?? '';
  if (code !== 'DUPLICATE_KEY') return undefined;
  return slip(
    { en: `the field ${name} stands here a second time`.replace('  ', ' '), id: `bidang ${name} tertulis dua kali`.replace('  ', ' ') },
    { en: 'Keep one of the two lines, and delete the other.', id: 'Simpan salah satu dari dua baris itu, dan hapus yang lain.' },
    line,
  );
}

/** A value that YAML takes for something of its own; in quotes it is text. */
function quoteIt(line: Line): Slip | undefined {
  const [, start = '', name, gap = '', written = ''] = FIELD.exec(line.text) ?? [];
  if (name === undefined || written === '') return undefined;
  const why = whyQuote(written);
  if (why === undefined) return undefined;
  const value = quoted(written.trimEnd());
  return slip(why, quotesAround(name, value), line, {
    column: start.length + name.length + 1 + gap.length,
    found: written,
    replacement: value,
  });
}

const quotesAround = (name: string, value: string): Bilingual => ({
  en: `Check the indentation, and put quotes around the whole text. Write: ${name}: ${value}`,
  id: `Periksa awal barisnya, dan apit seluruh teks dengan tanda kutip. Tulis: ${name}: ${value}`,
});

const SMART = /[“”„‟«»‘’‚‛]/u;

function whyQuote(written: string): Bilingual | undefined {
  const [first = ''] = written;
  if (SMART.test(first))
    return {
      en: `the text stands in the quotes of a word processor (${first}), which mean nothing here`,
      id: `teksnya diapit tanda kutip dari pengolah kata (${first}), yang tidak berarti apa-apa di sini`,
    };
  if ('"\''.includes(first))
    return { en: 'the quotes do not stand around the whole text', id: 'tanda kutipnya tidak mengapit seluruh teks' };
  if ('@`%*&!>|[{]},?-#'.includes(first))
    return {
      en: `a text cannot begin with ${first} unless it stands in quotes`,
      id: `teks tidak boleh diawali ${first} kecuali diapit tanda kutip`,
    };
  if (/:(?:\s|$)/.test(written))
    return { en: 'the text holds a colon, which begins a field', id: 'teksnya memuat titik dua, yang memulai bidang baru' };
  return undefined;
}

/** A text in double quotes, without those that it stood in. */
function quoted(written: string): string {
  const inner = /^(["'“„«‘])(.*)(["'”“»’])$/u.exec(written)?.[2] ?? (SMART.test(written[0] ?? '') ? written.slice(1) : written);
  return JSON.stringify(inner.replace(/\\"/g, '"'));
}

const indentation = (line: Line): Slip =>
  quoteIt(line) ??
  slip(
    { en: 'the line does not begin below the one that it belongs to', id: 'awal baris ini tidak sejajar dengan baris tempatnya bernaung' },
    {
      en: 'Check the indentation: fields of one thing begin at the same place, and put quotes around a text that holds a colon.',
      id: 'Periksa spasi di awal baris: bidang yang setara diawali di tempat yang sama, dan teks yang memuat titik dua diapit tanda kutip.',
    },
    line,
  );

/** Whether a line opens a quote or a bracket at its value and does not close it. */
function isOpen(text: string): boolean {
  const value = FIELD.exec(text)?.[4] ?? text;
  const without = value.replace(/"(?:[^"\\\\]|\\\\.)*"|'(?:[^']|'')*'/g, '');
  const count = (sign: string) => without.split(sign).length - 1;
  return /^["']/.test(without) || count('{') > count('}') || count('[') > count(']') || hashInside(value);
}

/** A # inside brackets hides the bracket that closes them. */
const hashInside = (value: string): boolean => /^[[{].*\s#\S/.test(value);

const open = (line: Line, noticed = line): Slip =>
  hashInside(FIELD.exec(line.text)?.[4] ?? '') ? hidden(line) : { ...unclosed(line), line: noticed.number };

const hidden = (line: Line): Slip =>
  slip(
    {
      en: 'a # after a space begins a comment, and hides the bracket that closes',
      id: 'tanda # setelah spasi memulai catatan, dan menyembunyikan kurung tutupnya',
    },
    {
      en: `Put quotes around it. Write: ${line.text.trim().replace(/(#[^\s,}\]]+)/, '"$1"')}`,
      id: `Apit dengan tanda kutip. Tulis: ${line.text.trim().replace(/(#[^\s,}\]]+)/, '"$1"')}`,
    },
    line,
  );

const unclosed = (line: Line): Slip =>
  slip(
    {
      en: `a quote or a bracket was opened in line ${line.number} and never closed`,
      id: `ada tanda kutip atau kurung yang dibuka di baris ${line.number} dan tidak ditutup`,
    },
    {
      en: `Look at line ${line.number}: each " [ and { needs its " ] and }. Or put quotes around a text that holds one.`,
      id: `Lihat baris ${line.number}: setiap " [ dan { perlu pasangannya " ] dan }. Atau apit teks yang memuatnya dengan tanda kutip.`,
    },
    line,
  );

const SLIPS = new Map<string, (line: Line) => Slip | undefined>([
  ['BLOCK_AS_IMPLICIT_KEY', indentation],
  ['MULTILINE_IMPLICIT_KEY', indentation],
  ['BAD_INDENT', (line) => (/[[{]/.test(line.text) ? open(line) : indentation(line))],
  ['MISSING_CHAR', (line) => (/^\s*(?:- )?[\w-]+:/.test(line.text) && !/["'[{]/.test(line.text) ? indentation(line) : open(line))],
  ['BAD_SCALAR_START', quoteIt],
]);

function unknownSlip(message: string): Pick<Slip, 'message' | 'fix' | 'indonesian'> {
  return tell(
    { en: `${CANNOT.en}: ${message.replace(/\s+/g, ' ')}`, id: `${CANNOT.id}; ada tanda yang tidak pada tempatnya` },
    {
      en: 'Check the indentation, and put quotes around a text that holds a colon, a # or a quote.',
      id: 'Periksa spasi di awal baris, dan apit dengan tanda kutip teks yang memuat titik dua, #, atau tanda kutip.',
    },
  );
}

/**
 * What YAML reads without a word in another way than it was meant: text behind a # is lost, an alias is looked up, a tag empties a
 * text, a number with points between its thousands is a small one.
 */
export function silentSlip(document: Document, text: string, lineAt: (offset: number) => number, file: string): Problem | undefined {
  let found: Slip | undefined;
  visit(document, {
    Pair(_key, pair, path) {
      found ??= inPair(
        pair,
        text,
        lineAt,
        path.some((one) => isMap(one) && one.flow === true),
      );
      return found === undefined ? undefined : visit.BREAK;
    },
    Scalar(key, scalar) {
      if (key !== 'key' && typeof key === 'number') found ??= hashSlip('-', scalar, text, lineAt);
      return found === undefined ? undefined : visit.BREAK;
    },
  });
  return found === undefined ? undefined : { code: 'yaml-syntax', file, ...found };
}

function inPair(pair: Pair, text: string, lineAt: (offset: number) => number, inBraces: boolean): Slip | undefined {
  const { key, value } = pair;
  if (!isScalar(key)) return undefined;
  const name = String(key.value);
  const place = (offset: number): Line => ({ text: '', number: lineAt(offset) });
  const start = key.range?.[0] ?? 0;
  if (inBraces && value === null && /^[a-z]+:\S/.test(name))
    return slip(
      { en: `there is no space after the colon in ${name}`, id: `tidak ada spasi setelah titik dua di ${name}` },
      copy(name.replace(':', ': ')),
      place(start),
    );
  if (!isScalar(value)) return undefined;
  return (
    hashSlip(`${name}:`, value, text, lineAt) ??
    (/^!(?!!)/.test(value.tag ?? '')
      ? slip(
          { en: 'a text cannot begin with ! unless it stands in quotes', id: 'teks tidak boleh diawali ! kecuali diapit tanda kutip' },
          copy(`${name}: ${JSON.stringify(restOfLine(text, start).replace(/^[^:]*:\s*/, ''))}`),
          place(start),
        )
      : undefined)
  );
}

/** `Bagus #1`: a # behind a space begins a comment, and what stands after it is not read. */
function hashSlip(name: string, value: Scalar, text: string, lineAt: (offset: number) => number): Slip | undefined {
  if (value.type !== 'PLAIN' || value.range === undefined || value.range === null) return undefined;
  const [start, end] = value.range;
  const behind = (value.value === null ? /^[ \t]*(#\S[^\n]*)/ : /^[ \t]+(#\S[^\n]*)/).exec(
    text.slice(end, text.indexOf('\n', end) < 0 ? undefined : text.indexOf('\n', end)),
  );
  if (behind?.[1] === undefined || (typeof value.value !== 'string' && value.value !== null)) return undefined;
  // A colour without quotes is told where the schema says what a colour is.
  if (value.value === null && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})\s*$/i.test(behind[1])) return undefined;
  const written = text.slice(start, end) + (value.value === null ? behind[1] : behind[0]);
  const replacement = JSON.stringify(written.trimEnd());
  return {
    line: lineAt(start),
    ...tell(
      {
        en: `found ${JSON.stringify(behind[1])} after a space, which YAML takes for a comment: these words would be lost`,
        id: `ada ${JSON.stringify(behind[1])} setelah spasi, yang dianggap catatan oleh YAML: kata-kata itu akan hilang`,
      },
      {
        en: `Put quotes around the whole text. Write: ${name} ${replacement}`,
        id: `Apit seluruh teks dengan tanda kutip. Tulis: ${name} ${replacement}`,
      },
    ),
  };
}

const restOfLine = (text: string, offset: number): string => text.slice(offset).split('\n', 1)[0]?.trim() ?? '';
