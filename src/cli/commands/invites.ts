import { Command } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { localDay } from '../edit/local-day.ts';
import { type InvitationRecord, readInvitations } from '../invite/invitation-file.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';
import { count, formatNumber, say } from '../terminal.ts';

const STATES = {
  asked: { en: 'asked', id: 'ditanya' },
  reminded: { en: 'reminded', id: 'diingatkan' },
  answered: { en: 'answered', id: 'menjawab' },
  expired: { en: 'expired', id: 'lewat' },
  card: { en: 'card', id: 'kartu' },
} as const;
type State = keyof typeof STATES;

/** `bukti invites` */
export function invitesCommand(): Command {
  return new Command('invites')
    .description(
      told({
        en: 'list who was asked for a review, reminded, and has answered',
        id: 'mendaftar siapa yang dimintai ulasan, diingatkan, dan sudah menjawab',
      }),
    )
    .option('--json', told({ en: 'print it for a program', id: 'cetak untuk dibaca program' }), false)
    .addOption(privateOption())
    .addOption(contentOption())
    .action(async (options: { content?: string; private?: string; json: boolean }) => {
      const today = localDay();
      const records = [...(await readInvitations(privateFolder(options.private, existingContentFolder(options.content)))).values()]
        .map((record) => ({ ...record, state: stateOf(record, today) }))
        .sort((a, b) => (a.invited + a.order < b.invited + b.order ? -1 : 1));
      if (options.json) return say(JSON.stringify(records.map(({ received: _received, ...record }) => record)));
      if (records.length === 0)
        return say(
          told({ en: `Nobody was asked yet. Type ${BUKTI} invite.`, id: `Belum ada yang dimintai ulasan. Ketik ${BUKTI} invite.` }),
        );
      for (const { order, product, state, invited, reminded, answered, review, expires } of records) {
        const when = {
          asked: invited,
          reminded,
          answered,
          expired: expires,
          card: told({ en: `until ${expires}`, id: `sampai ${expires}` }),
        }[state];
        say(`${told(STATES[state]).padEnd(9)} ${when.padEnd(16)} ${order}  ${product}${review === '' ? '' : `  → ${review}`}`);
      }
      const counts = (Object.keys(STATES) as State[]).map(
        (state) => [state, records.filter((record) => record.state === state).length] as const,
      );
      say(
        '',
        `${told({ en: count(records.length, 'invitation'), id: `${formatNumber(records.length, 'id')} undangan` })}: ${counts
          .filter(([, n]) => n > 0)
          .map(([state, n]) => `${n} ${told(STATES[state])}`)
          .join(', ')}`,
      );
    });
}

function stateOf({ invited, reminded, answered, expires }: InvitationRecord, today: string): State {
  if (answered !== '') return 'answered';
  if (expires < today) return 'expired';
  if (reminded !== '') return 'reminded';
  return invited === '' ? 'card' : 'asked';
}
