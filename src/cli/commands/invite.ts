import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { INVITE_AFTER_DAYS, REMIND_AFTER_DAYS, VALID_DAYS } from '#src/schemas/invitations.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { invite } from '../invite/invite.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';

/** `bukti invite [file]` */
export function inviteCommand(): Command {
  return new Command('invite')
    .description('ask all buyers for a review, by one rule, with a link that works once')
    .argument('[file]', 'export of orders with names and numbers (default: private/orders.csv)')
    .addOption(
      new Option('--cards', 'draw a card with a QR code for each parcel that is not delivered yet (SVG, and one PDF to print)')
        .default(false)
        .conflicts('dryRun'),
    )
    .option('--dry-run', 'say who would be asked, and write nothing', false)
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', `\n${MORE_HELP}`)
    .action(async (file: string | undefined, options: { content?: string; private?: string; dryRun: boolean; cards: boolean }) => {
      const content = existingContentFolder(options.content);
      await invite({
        content,
        private: privateFolder(options.private, content),
        file: file === undefined ? undefined : resolve(file),
        dryRun: options.dryRun,
        cards: options.cards,
      });
    });
}

const MORE_HELP = `Every order of private/orders.csv is asked about, ${INVITE_AFTER_DAYS} days after delivery, reminded of once after ${REMIND_AFTER_DAYS} more, and the link
works for ${VALID_DAYS} days; invite in site.yaml sets other days. There is no way to ask only some customers, and the trust page shows the
rule and how many were asked. Type it once a day, or once a week.

It writes messages into private/messages/<day>/, WhatsApp where there is a number and e-mail where not, in the customer's language.
Open index.html there and send each with a click. ${BUKTI} intake reads the answers, ${BUKTI} invites lists who was asked.`;
