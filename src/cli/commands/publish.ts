import { Command } from 'commander';
import type { Bilingual } from '#src/schemas/problem.ts';
import type { Review } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import type { FieldChange } from '../edit/change.ts';
import { changeReview } from '../edit/change-entry.ts';
import type { Field, Given } from '../edit/field.ts';
import { told } from '../spoken.ts';
import { editCommand } from './edit-options.ts';

const CHANGES: readonly FieldChange[] = [
  { field: 'status', set: 'published' },
  { field: 'reason', remove: true },
];

/** Stands where something was taken out of a customer's words. */
const CUT = '[…]';

const ABOUT: Bilingual = {
  en: `the same words, with ${CUT} (or [...]) in place of a number, an address or a name`,
  id: `kata-kata yang sama, dengan ${CUT} (atau [...]) sebagai ganti nomor, alamat, atau nama`,
};
const FIELDS: readonly Field[] = [
  { name: 'text', kind: 'words', about: ABOUT },
  { name: 'title', kind: 'text', about: ABOUT },
  { name: 'pros', kind: 'list', about: ABOUT },
  { name: 'cons', kind: 'list', about: ABOUT },
];

/** `bukti publish <id>` */
export function publishCommand(): Command {
  const command = new Command('publish')
    .description(told({ en: 'show a review that was withheld', id: 'menampilkan ulasan yang tadinya ditahan' }))
    .argument(
      '<id>',
      told({
        en: 'the review, as in its file, or a part of its id, or the name of its customer',
        id: 'ulasannya, seperti nama berkasnya, atau sebagian id-nya, atau nama pelanggannya',
      }),
    );
  return editCommand(command, FIELDS, async (given, folders, typed) => {
    await changeReview(folders, typed, (review, { strings }) =>
      review.status === 'published'
        ? { changes: [], said: () => strings.publishedAlready(review.id) }
        : { changes: [...CHANGES, ...cutWords(given, review)], said: (path) => strings.published(review.id, path) },
    );
  });
}

/** @throws CliError where words are other ones: the shop may leave something out where it says so, and may not write a review anew */
function cutWords({ text, title, pros, cons }: Given, review: Review): FieldChange[] {
  const typed = { text, title, pros, cons };
  const words = { text: review.body, title: review.title, pros: review.pros, cons: review.cons };
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((flag) => {
    const [before, after] = [asList(words[flag]), asList(typed[flag])];
    if (after.length === 0) return [];
    const kept = after.flatMap((one, at) => cut(before[at] ?? '', one) ?? []);
    if (before.length !== after.length || kept.length !== after.length) throw otherWords(flag);
    return [{ field: flag === 'text' ? 'body' : flag, set: Array.isArray(words[flag]) ? kept : kept.join('') }];
  });
}

const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** The customer's text with something left out wherever the typed one has the mark; nothing where it says something else. */
function cut(before: string, typed: string): string | undefined {
  const pieces = typed.trim().replaceAll('[...]', CUT).split(CUT);
  // A terminal makes spaces of the customer's paragraphs: they stay as they were.
  const patterns = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
  const [, ...kept] = new RegExp(`^(${patterns.join(').+?(')})$`, 'su').exec(before.trim()) ?? [];
  return kept.length === 0 ? undefined : kept.join(CUT);
}

function otherWords(flag: string): CliError {
  return new CliError(
    told({
      en: `Found other words behind --${flag} than the customer’s, expected the same ones with ${CUT} where something is left out.`,
      id: `Kata-kata di belakang --${flag} bukan kata-kata pelanggan; yang diharapkan: kata-kata yang sama, dengan ${CUT} di tempat yang dihilangkan.`,
    }),
    told({
      en: 'Copy them as the customer sent them, and replace only what may not be published. Nothing was written.',
      id: 'Salin seperti yang dikirim pelanggan, lalu ganti hanya yang tidak boleh terbit. Tidak ada yang ditulis.',
    }),
  );
}
