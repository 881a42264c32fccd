import { type Document, isMap, isScalar, type Pair, type Scalar, visit } from 'yaml';
import { type Problem, tell } from '#src/schemas/problem.ts';
import { copy, type Line, type Slip, slip } from './yaml-slip.ts';

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
  const [, left, right] = (inBraces && value === null && /^([a-z]\w*)\s*=\s*(.+)$/i.exec(name)) || [];
  if (left !== undefined)
    return slip(
      { en: `there is = after ${left}, where a colon belongs`, id: `ada = setelah ${left}, bukan titik dua` },
      copy(`${left}: ${right}`),
      place(start),
    );
  if (inBraces && value === null && /^[a-z]+:\S/.test(name))
    return slip(
      { en: `there is no space after the colon in ${name}`, id: `tidak ada spasi setelah titik dua di ${name}` },
      copy(name.replace(':', ': ')),
      place(start),
    );
  if (!isScalar(value)) return undefined;
  return (
    hashSlip(`${name}:`, value, text, lineAt) ??
    lostName(name, value, text, place(start)) ??
    smartName(name, value, place(start)) ??
    (/^!(?!!)/.test(value.tag ?? '')
      ? slip(
          { en: 'a text cannot begin with ! unless it stands in quotes', id: 'teks tidak boleh diawali ! kecuali diapit tanda kutip' },
          copy(`${name}: ${JSON.stringify(restOfLine(text, start).replace(/^[^:]*:\s*/, ''))}`),
          place(start),
        )
      : undefined)
  );
}

/** `name: &Rani Kusuma`: a word behind & names the value for other places, and is no part of it. */
function lostName(name: string, { anchor, range }: Scalar, text: string, line: Line): Slip | undefined {
  if (anchor === undefined || text.includes(`*${anchor}`)) return undefined;
  const written = text.slice(text.lastIndexOf('&', range?.[0]), range?.[1]);
  return slip(
    { en: 'a text cannot begin with & unless it stands in quotes', id: 'teks tidak boleh diawali & kecuali diapit tanda kutip' },
    copy(`${name}: ${JSON.stringify(written)}`),
    line,
  );
}

/** Fields in which the quotes of a word processor are never part of the text. */
const PLAIN_NAMES = new Set(['name', 'city', 'by', 'alt', 'label', 'handle', 'sku', 'tagline']);

function smartName(name: string, { value }: Scalar, line: Line): Slip | undefined {
  if (!PLAIN_NAMES.has(name) || typeof value !== 'string' || !/^[“”„‟«‘‚‛].*[“”»’‘]$/u.test(value)) return undefined;
  return {
    line: line.number,
    ...tell(
      {
        en: `found ${value}, in the quotes of a word processor, which would be published; expected the text alone`,
        id: `ada ${value}, diapit tanda kutip dari pengolah kata, yang akan ikut terbit; yang diharapkan: teksnya saja`,
      },
      copy(`${name}: ${value.slice(1, -1)}`),
    ),
  };
}

/** Word processors and web pages have other spaces, which look alike and are no spaces to YAML. */
export function oddSpace(lines: readonly string[], firstLine: number, file: string): Problem | undefined {
  const at = lines.findIndex((text) =>
    /^(?:[ \t]*[\u00a0\u2000-\u200b\u202f\u3000]+[ \t]*(?:- +)?[\w-]+:|\s*(?:- +)?[\w-]+:[\u00a0\u2000-\u200b\u202f\u3000])/.test(text),
  );
  const text = lines[at];
  if (text === undefined) return undefined;
  const column = text.search(/[\u00a0\u2000-\u200b\u202f\u3000]/);
  const [found = ''] = /^[\u00a0\u2000-\u200b\u202f\u3000]+/.exec(text.slice(column)) ?? [];
  const line = { text, number: at + firstLine };
  return {
    code: 'yaml-syntax',
    file,
    ...slip(
      { en: 'a space is one of a word processor or a web page', id: 'ada spasi dari pengolah kata atau halaman web' },
      {
        en: `Delete it, and type a plain space. Write: ${text.replaceAll(ODD_SPACES, ' ').trimEnd()}`,
        id: `Hapus, lalu ketik spasi biasa. Tulis: ${text.replaceAll(ODD_SPACES, ' ').trimEnd()}`,
      },
      line,
      { column, found, replacement: ' '.repeat(found.length) },
    ),
  };
}

const ODD_SPACES = /[\u00a0\u2000-\u200b\u202f\u3000]/g;

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
