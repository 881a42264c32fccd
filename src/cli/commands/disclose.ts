import { Command } from 'commander';
import { DISCLOSURES } from '#src/schemas/primitives.ts';
import { changeEntry } from '../edit/change-entry.ts';
import type { Field } from '../edit/field.ts';
import { told } from '../spoken.ts';
import { asText, editCommand } from './edit-options.ts';

const FIELDS: readonly Field[] = [
  {
    name: 'as',
    kind: 'text',
    required: true,
    choices: DISCLOSURES,
    about: { id: 'hubungan penulisnya dengan Anda', en: 'what a reader must know about the author; "none" takes it back' },
  },
  {
    name: 'note',
    kind: 'text',
    about: { id: 'satu kalimat: apa yang diberikan', en: 'one sentence that says what was given; needed unless --as none' },
  },
];

/** `bukti disclose <id>` */
export function discloseCommand(): Command {
  const command = new Command('disclose')
    .description(
      told({
        en: 'say that the author of a review or a post got something for it, or belongs to the shop',
        id: 'menyatakan bahwa penulis ulasan atau unggahan diberi sesuatu, atau bagian dari toko',
      }),
    )
    .argument(
      '<id>',
      told({
        en: 'the review or post, as in its address, or a part of it, or the name of its author',
        id: 'ulasan atau unggahannya, seperti di alamatnya, atau sebagiannya, atau nama penulisnya',
      }),
    );
  return editCommand(command, FIELDS, async (given, folders, typed) => {
    const as = asText(given.as) ?? '';
    const note = asText(given.note);
    await changeEntry(folders, typed, ({ id }, { strings }) => {
      return {
        changes: [
          { field: 'disclosure', set: as },
          note === undefined ? { field: 'disclosureNote', remove: true } : { field: 'disclosureNote', set: note },
        ],
        said: (path) => strings.disclosed(id, as, path),
      };
    });
  });
}
