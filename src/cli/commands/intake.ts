import { Command, Option } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { OWN_CHANNELS } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { intake } from '../intake/intake.ts';
import { readMessages } from '../intake/read-messages.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';

/** `bukti intake <files…>` */
export function intakeCommand(): Command {
  return new Command('intake')
    .description('receive reviews that customers sent from the form: check invitations, log them, and write receipts')
    .argument('<files...>', 'messages: text, WhatsApp chats, e-mails (.eml), mailboxes (.mbox), files that the form saved; - to paste')
    .addOption(new Option('--channel <channel>', 'how they came').choices(OWN_CHANNELS).default('website'))
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', `\n${MORE_HELP}`)
    .action(async (files: string[], options: { content?: string; private?: string; channel: (typeof OWN_CHANNELS)[number] }) => {
      const content = existingContentFolder(options.content);
      const messages = (await Promise.all(files.map(readMessages))).flat();
      if (messages.length === 0)
        throw new CliError(
          'Found no review in what was given, expected one that the form of the site made.',
          'Paste the whole message, from "--- bukti 1 ---" to "--- bukti ---".',
        );
      await intake(messages, { content, private: privateFolder(options.private, content), channel: options.channel });
    });
}

const MORE_HELP = `Each becomes a review with status: pending. It is written into the log as received, with its stars, so that leaving it out
shows: the trust page counts what is pending, with the age of the oldest. Words, messages and photos stay in private/ until you decide.
A message that came before, an invitation that nobody made, that ran out or that was for another product, and new words
from the same customer are told apart. ${BUKTI} publish or ${BUKTI} withhold decides; ${BUKTI} seal then gives the level.`;
