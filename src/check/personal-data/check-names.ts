import { findHiddenName, hiddenName, isInSlug } from '#src/aggregate/hidden-name.ts';
import { fieldName } from '#src/loaders/explain-value.ts';
import type { AnyLocated } from '#src/loaders/parse-file.ts';
import { type Bilingual, type Problem, tell } from '#src/schemas/problem.ts';
import type { SecretIndex } from '../leaks/secret-index.ts';
import type { Detectors } from './detectors.ts';
import { maskPersonalData } from './mask.ts';
import { holdsText } from './plain-spelling.ts';
import { mediaPaths, type Words } from './published-words.ts';
import { ALLOWED, type NamedEntry, NOUNS, RENAME_FILE, RENAME_ID } from './tell-personal-data.ts';

/** An id stands in the address and, once sealed, in the log for ever, and files lie in a folder that others may see. */
export function checkSlugs(entry: NamedEntry, detectors: Detectors): Problem[] {
  const { id, author, allowed } = entry.data;
  const media = entry.kind === 'reviews' ? entry.data.media : [];
  const hidden = author && hiddenName(author);
  // Nobody can change a sealed id any more. Were it refused, its author could not be shown with less of the name.
  const isSealed = entry.kind === 'reviews' && entry.data.salt !== undefined;
  const slugs: { path: Words['path']; text: string; fix: Bilingual }[] = [
    { path: ['id'], text: id, fix: RENAME_ID },
    ...mediaPaths(media).map(({ path, text }) => ({ path, text, fix: RENAME_FILE })),
  ];
  return slugs.flatMap(({ path, text, fix }) => {
    const isId = path[0] === 'id';
    const place = { file: entry.source.file, line: entry.source.lineOf(isId ? ['author'] : path), field: fieldName(path) };
    const noun = isId ? { en: 'id', id: 'id' } : { en: 'name of a file', id: 'nama berkas' };
    const named =
      hidden === undefined || (isId && isSealed) || !isInSlug(isId ? text : text.replace(/\.[a-z0-9]+$/i, ''), hidden)
        ? []
        : [
            {
              code: 'personal-data' as const,
              ...place,
              ...tell(
                {
                  en: `found a word of the author’s name in the ${noun.en} that is not shown (author.display is ${author?.display}); expected ${isId ? 'an id' : 'one'} that does not say it`,
                  id: `ada kata dari nama penulis di ${noun.id} yang tidak ditampilkan (author.display: ${author?.display}); yang diharapkan: ${noun.id} tanpa nama itu`,
                },
                fix,
              ),
            },
          ];
    const found = detectors.find(text).filter(({ kind }) => kind === 'phone' || kind === 'nik' || kind === 'card' || kind === 'email');
    const wrong = found.filter(({ value, written }) => !allowed.some((one) => [value, written].includes(one.text)));
    return [
      ...named,
      ...wrong.map((data) => ({
        code: 'personal-data' as const,
        ...place,
        ...tell(
          {
            en: `found ${maskPersonalData(data)} in the ${noun.en}, which looks like ${NOUNS[data.kind].en}; expected no personal data there`,
            id: `ada ${maskPersonalData(data)} di ${noun.id}, yang tampaknya ${NOUNS[data.kind].id}; di sana tidak boleh ada data pribadi`,
          },
          fix,
        ),
      })),
    ];
  });
}

/** A phone number in an author's name, as chats give it: initials would show `Rani 0.`, but the file would keep the whole number. */
export function checkNumberInName(entry: NamedEntry, detectors: Detectors): Problem[] {
  const { name = '', display = 'full' } = entry.data.author ?? {};
  const [phone] = display === 'initials' || display === 'first-initial' ? detectors.find(name).filter(({ kind }) => kind === 'phone') : [];
  if (phone === undefined) return [];
  const rest = name.replace(/[+()\d\s.-]*\d[+()\d\s.-]*/g, ' ').trim();
  const line = rest === '' ? 'author: { name: Pelanggan, display: anonymous }' : `name: ${rest}`;
  return [
    {
      code: 'personal-data',
      file: entry.source.file,
      line: entry.source.lineOf(['author', 'name']),
      field: 'author.name',
      ...tell(
        {
          en: `found ${maskPersonalData(phone)}, which looks like a phone number; expected the name alone`,
          id: `ada ${maskPersonalData(phone)}, yang tampaknya nomor telepon; yang diharapkan: namanya saja`,
        },
        { en: `Write: ${line}`, id: `Tulis: ${line}` },
      ),
    },
  ];
}

/** A word of the author's name that is not shown, in the words of the entry. */
export function checkNames(entry: NamedEntry, words: readonly Words[]): Problem[] {
  const { author, allowed } = entry.data;
  const hidden = author && hiddenName(author);
  if (hidden === undefined) return [];
  return words.flatMap(({ path, text }) => {
    // The author’s own field holds the name as its owner shows it, and the address of a source belongs to the platform.
    if (path[0] === 'author' || path[0] === 'source') return [];
    const said = findHiddenName(text, hidden);
    if (said === undefined || allowed.some((one) => holdsText(one.text, said))) return [];
    return [
      {
        code: 'personal-data' as const,
        file: entry.source.file,
        line: entry.source.lineOf(path),
        field: fieldName(path),
        ...tell(
          {
            en: `found ${said.slice(0, 1)}•••, a word of the author’s name that is not shown (author.display is ${author?.display}); expected words that do not say it`,
            id: `ada ${said.slice(0, 1)}•••, kata dari nama penulis yang tidak ditampilkan (author.display: ${author?.display}); yang diharapkan: kata-kata tanpa nama itu`,
          },
          {
            en: `Write […] in its place, or show more of the name if the customer agrees. If it means something else: ${ALLOWED}.`,
            id: `Tulis […] sebagai gantinya, atau tampilkan lebih banyak dari namanya bila pelanggannya setuju. Bila maksudnya lain: ${ALLOWED}.`,
          },
        ),
      },
    ];
  });
}

/** The whole name of another review's author, who does not show it. The names of an entry's own author are checked word by word. */
export function checkOtherNames(entry: AnyLocated, words: readonly Words[], names: SecretIndex): Problem[] {
  if (names.size === 0) return [];
  const own = entry.kind === 'reviews' ? `review ${entry.data.id}` : entry.kind === 'questions' ? `question ${entry.data.id}` : undefined;
  return words.flatMap(({ path, text }) =>
    [...names.search(text)]
      .filter(({ place }) => place !== own)
      .map(({ value, place }) => ({
        code: 'personal-data' as const,
        file: entry.source.file,
        line: entry.source.lineOf(path[0] === 'id' ? [] : path),
        field: fieldName(path),
        ...tell(
          {
            en: `found ${value.slice(0, 1)}•••, which is the whole name of the author of ${place}, who does not show it; expected words that do not say it`,
            id: `ada ${value.slice(0, 1)}•••, nama lengkap penulis ${place.replace(/^(?:review|question) /, '')}, yang tidak menampilkannya; yang diharapkan: kata-kata tanpa nama itu`,
          },
          {
            en: `Write […] in its place, or show that name in full if the customer agrees. If it means somebody else, who may be named: ${ALLOWED} in that file.`,
            id: `Tulis […] sebagai gantinya, atau tampilkan nama itu lengkap bila pelanggannya setuju. Bila maksudnya orang lain yang boleh disebut: ${ALLOWED} di berkas itu.`,
          },
        ),
      })),
  );
}
