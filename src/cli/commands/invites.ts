import { Command } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { contentFolder, contentOption } from '../content-folder.ts';
import { localDay } from '../edit/local-day.ts';
import { type InvitationRecord, readInvitations } from '../invite/invitation-file.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { count, say } from '../terminal.ts';

const STATES = ['asked', 'reminded', 'answered', 'expired', 'card'] as const;

/** `bukti invites` */
export function invitesCommand(): Command {
  return new Command('invites')
    .description('list who was asked for a review, reminded, and has answered')
    .option('--json', 'print it for a program', false)
    .addOption(privateOption())
    .addOption(contentOption())
    .action(async (options: { content?: string; private?: string; json: boolean }) => {
      const today = localDay();
      const records = [...(await readInvitations(privateFolder(options.private, contentFolder(options.content)))).values()]
        .map((record) => ({ ...record, state: stateOf(record, today) }))
        .sort((a, b) => (a.invited + a.order < b.invited + b.order ? -1 : 1));
      if (options.json) return say(JSON.stringify(records.map(({ received: _received, ...record }) => record)));
      if (records.length === 0) return say(`Nobody was asked yet. Type ${BUKTI} invite.`);
      for (const { order, product, state, invited, reminded, answered, review, expires } of records) {
        const when = { asked: invited, reminded, answered, expired: expires, card: `until ${expires}` }[state];
        say(`${state.padEnd(9)} ${when.padEnd(16)} ${order}  ${product}${review === '' ? '' : `  → ${review}`}`);
      }
      const counts = STATES.map((state) => [state, records.filter((record) => record.state === state).length] as const);
      say(
        '',
        `${count(records.length, 'invitation')}: ${counts
          .filter(([, n]) => n > 0)
          .map(([state, n]) => `${n} ${state}`)
          .join(', ')}`,
      );
    });
}

function stateOf({ invited, reminded, answered, expires }: InvitationRecord, today: string): (typeof STATES)[number] {
  if (answered !== '') return 'answered';
  if (expires < today) return 'expired';
  if (reminded !== '') return 'reminded';
  return invited === '' ? 'card' : 'asked';
}
