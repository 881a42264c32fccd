import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Parsed } from './source.ts';

/** Fields that a Markdown entry gets from elsewhere. */
const RESERVED: Record<string, Bilingual> = {
  body: { en: 'the words below the second ---', id: 'kata-katanya di bawah --- yang kedua' },
  id: { en: 'the id in the name of the file', id: 'id di nama berkasnya' },
};

/** A line that opens or closes the fields. Some editors make one long dash of three hyphens, some people write four. */
const FENCE = /^---$/;
const NEARLY_FENCE = /^\s*(?:[-–—]{1,}|\+\+\+|```(?:ya?ml)?|\*{3}|_{3})\s*$/;

/**
 * Front matter between two lines of `---`, then the words as plain text. Markdown is never rendered.
 * The words become the field `body`.
 */
export function parseMarkdown(text: string, file: string): Parsed {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0]?.trimEnd() ?? '')) return { problems: [noStart(file, lines)] };
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line.trimEnd()));
  if (end === -1) return { problems: [noEnd(file, lines)] };

  const parsed = parseYaml(lines.slice(1, end).join('\n'), file, 2);
  if (parsed.problems !== undefined) return parsed;
  const { value, lineOf, written } = parsed.source;
  if (value === null) return { problems: [emptyFields(file)] };
  const fields = value ?? {};
  if (typeof fields !== 'object' || Array.isArray(fields)) {
    return { problems: [noFields(file, lines[1] ?? '')] };
  }
  const reserved = Object.keys(RESERVED).filter((key) => key in fields);
  if (reserved.length > 0) return { problems: reserved.map((key) => reservedField(file, key, lineOf([key]))) };
  const body = lines
    .slice(end + 1)
    .join('\n')
    .trim();
  const source = {
    file,
    value: { ...fields, body },
    lineOf: (path: readonly PropertyKey[]) => (path[0] === 'body' ? end + 2 : lineOf(path)),
  };
  return {
    source: written === undefined ? source : { ...source, written: (path, part) => (path[0] === 'body' ? undefined : written(path, part)) },
  };
}

function emptyFields(file: string): Problem {
  return {
    code: 'front-matter',
    file,
    line: 2,
    ...tell(
      { en: 'found no field between the two lines of ---, expected some', id: 'tidak ada bidang di antara dua baris ---' },
      {
        en: 'Write one field a line: its name, a colon, a space and the value. For example: date: 2026-08-14',
        id: 'Tulis satu bidang per baris: nama, titik dua, spasi, lalu nilainya. Contohnya: date: 2026-08-14',
      },
    ),
  };
}

function reservedField(file: string, field: string, line: number): Problem {
  const right = RESERVED[field];
  return {
    code: 'unknown-key',
    file,
    line,
    field,
    ...tell(
      { en: `found ${field} among the fields, expected ${right?.en}`, id: `ada ${field} di antara bidang; tempatnya: ${right?.id}` },
      field === 'body'
        ? {
            en: 'Delete the field body, and write the words below the second ---.',
            id: 'Hapus bidang body, dan tulis kata-katanya di bawah --- yang kedua.',
          }
        : { en: `Delete the field ${field}.`, id: `Hapus bidang ${field}.` },
    ),
  };
}

const START: Bilingual = {
  en: 'Start the file with ---, then the fields, then --- again, then the customer’s words.',
  id: 'Awali berkas dengan ---, lalu bidang-bidangnya, lalu --- lagi, lalu kata-kata pelanggan.',
};

function noStart(file: string, lines: readonly string[]): Problem {
  const first = lines.findIndex((line) => line.trim() !== '');
  const found = lines[first] ?? '';
  const isLate = FENCE.test(found.trim());
  const what: Bilingual = isLate
    ? { en: 'found empty lines before the first ---', id: 'ada baris kosong sebelum --- yang pertama' }
    : { en: `found ${quote(found)}`, id: found === '' ? 'berkas ini kosong' : `ada ${quote(found)}` };
  const fix: Bilingual = isLate
    ? { en: 'Delete them: the file starts with ---.', id: 'Hapus baris itu: berkas diawali ---.' }
    : NEARLY_FENCE.test(found)
      ? {
          en: `Write --- in place of ${found.trim()}: three plain hyphens.`,
          id: `Tulis --- sebagai ganti ${found.trim()}: tiga tanda hubung biasa.`,
        }
      : /^[a-z][a-zA-Z]*:\s/.test(found)
        ? {
            en: 'Write --- on a line of its own above it, as the first line.',
            id: 'Tulis --- di baris tersendiri di atasnya, sebagai baris pertama.',
          }
        : START;
  return {
    code: 'front-matter',
    file,
    line: Math.max(first, 0) + 1,
    ...tell(
      { en: `${what.en}, expected fields between two lines of ---`, id: `${what.id}; yang diharapkan: bidang di antara dua baris ---` },
      fix,
    ),
  };
}

function noEnd(file: string, lines: readonly string[]): Problem {
  const nearly = lines.findIndex((line, index) => index > 0 && NEARLY_FENCE.test(line));
  const found = (lines[nearly] ?? '').trim();
  return {
    code: 'front-matter',
    file,
    line: nearly < 0 ? lines.length : nearly + 1,
    ...tell(
      nearly < 0
        ? {
            en: 'found the end of the file, expected fields between two lines of ---',
            id: 'berkas berakhir tanpa --- yang kedua; bidang ditulis di antara dua baris ---',
          }
        : {
            en: `found ${quote(found)}, expected the second line of ---`,
            id: `ada ${quote(found)}; yang diharapkan: baris --- yang kedua`,
          },
      nearly < 0 ? closeAfter(lines) : { en: `Write --- in place of ${found}.`, id: `Tulis --- sebagai ganti ${found}.` },
    ),
  };
}

/** Where the second --- belongs: after the last line that looks like a field. */
function closeAfter(lines: readonly string[]): Bilingual {
  const end = lines.findIndex((line, index) => index > 0 && !/^(?:[ \t]|- |[\w-]+:(?:\s|$)|[\]}])/.test(line));
  const last = lines[end - 1]?.trim() ?? '';
  if (end < 2 || last === '') return START;
  return {
    en: `Write --- on a line of its own below the last field (line ${end}, ${last.slice(0, 40)}).`,
    id: `Tulis --- di baris tersendiri di bawah bidang terakhir (baris ${end}, ${last.slice(0, 40)}).`,
  };
}

function noFields(file: string, first: string): Problem {
  return {
    code: 'front-matter',
    file,
    line: 2,
    ...tell(
      {
        en: `found ${quote(first)}, expected fields: a name, a colon, a space and the value`,
        id: `ada ${quote(first)}; yang diharapkan: bidang: nama, titik dua, spasi, lalu nilainya`,
      },
      { en: 'For example: date: 2026-08-14', id: 'Contohnya: date: 2026-08-14' },
    ),
  };
}

function quote(text: string): string {
  return text === '' ? 'an empty line' : JSON.stringify(text.slice(0, 40));
}
