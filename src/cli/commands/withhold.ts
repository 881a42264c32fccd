import { Command } from 'commander';
import { WITHHELD_REASONS, type WithheldReason } from '#src/schemas/review.ts';
import type { FieldChange } from '../edit/change.ts';
import { changeReview } from '../edit/change-entry.ts';
import type { Field } from '../edit/field.ts';
import { withdraw } from '../seal/withdraw.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { asText, editCommand } from './edit-options.ts';

const FIELDS: readonly Field[] = [
  {
    name: 'reason',
    kind: 'text',
    required: true,
    choices: WITHHELD_REASONS,
    about: { id: 'alasannya; tampil untuk umum', en: 'why; it is published' },
  },
];

/**
 * `bukti withhold <id>`. The log of a review that is sealed gets its tombstone too, so that `bukti seal` is all that is left to do.
 */
export function withholdCommand(): Command {
  const command = new Command('withhold')
    .description(
      told({
        en: 'keep a review from being shown; that one is withheld, and why, is counted in public',
        id: 'menahan ulasan agar tidak tampil; bahwa ada yang ditahan, dan alasannya, tetap dihitung di depan umum',
      }),
    )
    .argument(
      '<id>',
      told({
        en: 'the review, as in its address, or a part of it, or the name of its customer',
        id: 'ulasannya, seperti di alamatnya, atau sebagiannya, atau nama pelanggannya',
      }),
    );
  return editCommand(command, FIELDS, async (given, folders, typed) => {
    const reason = asText(given.reason) as WithheldReason;
    const { after, strings, id } = await changeReview(folders, typed, ({ id, status, reason: before }, { reading, strings }) => {
      if (status === 'withheld' && before === reason) {
        // A run that was stopped had changed the file, and not the log: this one ends it.
        const isHalfDone = reading.log?.replay.live.has(id) === true;
        return { changes: [], said: (path) => (isHalfDone ? strings.withheld(id, reason, path) : strings.withheldAlready(id, reason)) };
      }
      const changes: FieldChange[] = [
        { field: 'status', set: 'withheld' },
        { field: 'reason', set: reason },
      ];
      return { changes, said: (path) => strings.withheld(id, reason, path) };
    });
    if (after.log?.replay.live.has(id) !== true) return;
    await withdraw(id, { ...folders, reason, erase: false });
    say(strings.sealWithheld);
  });
}
