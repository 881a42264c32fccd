import { Command } from 'commander';
import type { FieldChange } from '../edit/change.ts';
import { changeReview } from '../edit/change-entry.ts';
import { told } from '../spoken.ts';
import { editCommand } from './edit-options.ts';

const CHANGES: readonly FieldChange[] = [
  { field: 'status', set: 'published' },
  { field: 'reason', remove: true },
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
  return editCommand(command, [], async (_given, folders, typed) => {
    await changeReview(folders, typed, ({ id, status }, { strings }) =>
      status === 'published'
        ? { changes: [], said: () => strings.publishedAlready(id) }
        : { changes: CHANGES, said: (path) => strings.published(id, path) },
    );
  });
}
