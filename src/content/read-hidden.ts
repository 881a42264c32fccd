import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { HIDDEN_FILE, type HiddenPart, joinAuthor, joinHidden, parseHiddenFile } from '#src/evidence/hidden-part.ts';
import type { AnyLocated, Located } from '#src/loaders/parse-file.ts';
import { parseFile } from '#src/loaders/parse-file.ts';
import { ContentError, type Problem, tell } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import { chooseMessageLanguage } from './message-language.ts';

/** What the private folder keeps of reviews and questions, by id; empty where there is no such file. @throws ContentError where it cannot be read */
export async function readHidden(privateFolder: string): Promise<Map<string, HiddenPart>> {
  const text = await readFile(join(privateFolder, HIDDEN_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const parts = parseHiddenFile(text);
  if (parts !== undefined) return parts;
  const problem: Problem = {
    code: 'json-syntax',
    file: `${basename(privateFolder)}/${HIDDEN_FILE}`,
    ...tell(
      {
        en: 'found a line that is not what bukti wrote, expected one JSON object a line',
        id: 'ada baris yang bukan tulisan bukti; tiap baris memuat satu objek JSON',
      },
      {
        en: 'Restore the file from your last copy of it. Nothing was written.',
        id: 'Kembalikan berkasnya dari salinan terakhir. Tidak ada yang ditulis.',
      },
    ),
  };
  throw new ContentError([problem], renderReport([problem], chooseMessageLanguage(undefined)));
}

/** Every entry, reviews and questions with their hidden parts. */
export function joinEntries(entries: readonly AnyLocated[], parts: ReadonlyMap<string, HiddenPart>): AnyLocated[] {
  if (parts.size === 0) return [...entries];
  return entries.map((entry) => {
    const part = entry.kind === 'reviews' || entry.kind === 'questions' ? parts.get(entry.data.id) : undefined;
    if (part === undefined) return entry;
    if (entry.kind === 'reviews') return joinEntry(entry, part);
    return entry.kind === 'questions' ? joinQuestion(entry, part) : entry;
  });
}

function joinQuestion(entry: Located<'questions'>, part: HiddenPart): Located<'questions'> {
  const { author } = entry.data;
  return author === undefined ? entry : { ...entry, data: { ...entry.data, author: joinAuthor(author, part) } };
}

function joinEntry(entry: Located<'reviews'>, part: HiddenPart): Located<'reviews'> {
  const whole = entry.data.pseudonym === undefined ? undefined : readWhole(entry, part);
  return { ...entry, data: joinHidden(whole ?? entry.data, part) };
}

/** A withheld or pending review as it was before it was hidden. Whether it is withheld, and why, is what the file in the content says. */
function readWhole({ data, source }: Located<'reviews'>, { text }: HiddenPart): Located<'reviews'>['data'] | undefined {
  if (text === undefined) return undefined;
  const path = text.startsWith('{') ? `reviews/${data.product}.ndjson` : source.file;
  const [entry] = parseFile(path, Buffer.from(text)).entries;
  if (entry?.kind !== 'reviews') return undefined;
  const { status: _status, reason: _reason, pseudonym: _pseudonym, ...review } = entry.data;
  const { status, reason } = data;
  return { ...review, status, ...(reason !== undefined && { reason }) };
}
