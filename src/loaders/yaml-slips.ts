import type { YAMLError } from 'yaml';
import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import { braceSlip } from './brace-slips.ts';
import { isFieldName } from './key-slips.ts';
import { CANNOT, copy, FIELD, type Line, type Slip, slip } from './yaml-slip.ts';

/**
 * The one sentence about YAML that cannot be read. Its parser goes on after a mistake, and what it says later is mostly about the
 * same one, so that only the first is told.
 * @param lines of the YAML text
 * @param firstLine number of the first of them in the file
 */
export function syntaxSlip(error: YAMLError, lines: readonly string[], at: number, firstLine: number, file: string): Problem {
  const lineAt = (index: number): Line => ({ text: lines[index] ?? '', number: index + firstLine });
  const line = lineAt(at);
  const merged = lines.findIndex((text) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(text));
  if (merged >= 0) return { code: 'yaml-syntax', file, ...merging(lineAt(merged)) };
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
    otherSign(before) ??
    otherSign(line) ??
    secondDocument(error, line, lines.slice(at + 1)) ??
    listed(lineAt(lines.findIndex((text) => text.trim() !== ''))) ??
    noColon(line) ??
    noColon(before) ??
    goesOn(before, line) ??
    goesOn(line, lineAt(at + 1)) ??
    duplicate(error, line) ??
    inBrackets(line) ??
    tooDeep(line, lineAt(at + 1)) ??
    SLIPS.get(error.code)?.(line);
  return { code: 'yaml-syntax', file, line: line.number, ...(slip ?? quoteIt(line) ?? UNKNOWN) };
}

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
  if (name === undefined || line.text.includes(':') || !isFieldName(name)) return undefined;
  return slip({ en: `there is no colon after ${name}`, id: `tidak ada titik dua setelah ${name}` }, copy(`${name}: ${value}`), line);
}

/** `rating：4`, `**rating**: 4`: signs of other keyboards, and of Markdown. */
function otherSign(line: Line): Slip | undefined {
  const [, bold, plain, value = ''] = /^\s*(?:- +)?(?:\*{1,2}([\w-]+):?\*{1,2}\s*:?|([\w-]+)\s*[：=])\s*(.*)$/u.exec(line.text) ?? [];
  const name = bold ?? plain;
  if (name === undefined || !isFieldName(name)) return undefined;
  return slip(
    { en: `the name of a field stands alone, and a plain colon follows it`, id: 'nama bidang berdiri sendiri, diikuti titik dua biasa' },
    copy(`${name}: ${value}`),
    line,
  );
}

/** Lines that git leaves where two people changed the same. */
const merging = (line: Line): Slip =>
  slip(
    { en: 'git has marked here what two people changed', id: 'git menandai di sini bagian yang diubah dua orang' },
    {
      en: 'Keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      id: 'Simpan salah satu dari dua versi itu, lalu hapus baris yang diawali <<<<<<<, =======, dan >>>>>>>.',
    },
    line,
  );

/** A second `---`: a file holds one thing. */
function secondDocument({ code }: YAMLError, line: Line, below: readonly string[]): Slip | undefined {
  if (code !== 'MULTIPLE_DOCS') return undefined;
  const isFields = below.some((text) => FIELD.test(text));
  return slip(
    {
      en: 'a line of --- begins a second document, and a file holds one',
      id: 'baris --- memulai dokumen kedua, padahal satu berkas memuat satu',
    },
    isFields
      ? {
          en: 'Delete the line ---, and move what stands below it into a file of its own.',
          id: 'Hapus baris --- itu, lalu pindahkan yang di bawahnya ke berkas tersendiri.',
        }
      : {
          en: 'Delete the lines of ---: such a file holds fields alone. A text belongs into the field description.',
          id: 'Hapus baris ---: berkas seperti ini hanya berisi bidang. Teks ditulis di bidang description.',
        },
    line,
  );
}

/** `- rating: 4` in the first line, and fields without - below it. */
function listed(line: Line): Slip | undefined {
  const [, name, value] = /^- +([a-z][a-zA-Z]*): (.*)$/.exec(line.text) ?? [];
  if (name === undefined || !isFieldName(name)) return undefined;
  return slip(
    { en: 'the line begins with -, which makes a list of the fields', id: 'baris ini diawali -, sehingga bidangnya menjadi daftar' },
    copy(`${name}: ${value}`),
    line,
  );
}

/** Words that go on in a second line. */
function goesOn(line: Line, next: Line): Slip | undefined {
  const [, , name, , value = ''] = FIELD.exec(line.text) ?? [];
  const more = next.text.trim();
  if (name === undefined || value === '' || /^[|>{["'&]/.test(value) || more === '' || /^(?:-|#|[\p{L}\p{N}_-]+:(?:\s|$))/u.test(more))
    return undefined;
  const whole = JSON.stringify(`${value.trim()} ${more}`);
  return slip(
    { en: `the text of ${name} goes on in a second line`, id: `teks ${name} berlanjut di baris kedua` },
    {
      en: `Write it on one line, in quotes. Write: ${name}: ${whole}`,
      id: `Tulis dalam satu baris, diapit tanda kutip. Tulis: ${name}: ${whole}`,
    },
    next,
  );
}

/** `{ name: Rani; city: Bandung }` */
function inBrackets(line: Line): Slip | undefined {
  const [, , name, , written = ''] = FIELD.exec(line.text) ?? [];
  const found = name === undefined ? undefined : braceSlip(written);
  return found === undefined ? undefined : slip(found.what, copy(`${name}: ${found.meant}`), line);
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
  // Quotes around brackets would make a text of fields.
  if (why === undefined || /^[[{(].*[\]})]\s*$/.test(written)) return undefined;
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

const UNKNOWN: Pick<Slip, 'message' | 'fix' | 'indonesian'> = tell(
  { en: `${CANNOT.en}: a sign stands where it means nothing`, id: `${CANNOT.id}: ada tanda yang tidak pada tempatnya` },
  {
    en: 'Check the indentation, and put quotes around a text that holds a colon, a # or a quote.',
    id: 'Periksa spasi di awal baris, dan apit dengan tanda kutip teks yang memuat titik dua, #, atau tanda kutip.',
  },
);
