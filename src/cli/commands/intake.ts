import { Command, Option } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { OWN_CHANNELS } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { intake } from '../intake/intake.ts';
import { readMessages } from '../intake/read-messages.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';

/** `bukti intake <files…>` */
export function intakeCommand(): Command {
  return new Command('intake')
    .description(
      told({
        en: 'receive reviews that customers sent from the form: check invitations, log them, and write receipts',
        id: 'menerima ulasan yang dikirim pelanggan dari formulir: memeriksa undangan, mencatatnya di log, dan menulis tanda terima',
      }),
    )
    .argument(
      '<files...>',
      told({
        en: 'messages: text, WhatsApp chats, e-mails (.eml), mailboxes (.mbox), files that the form saved; - to paste',
        id: 'pesannya: teks, obrolan WhatsApp, surel (.eml), kotak surat (.mbox), berkas yang disimpan formulir; - untuk menempel',
      }),
    )
    .addOption(
      new Option('--channel <channel>', told({ en: 'how they came', id: 'lewat mana datangnya' })).choices(OWN_CHANNELS).default('website'),
    )
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', `\n${told(MORE_HELP)}`)
    .action(async (files: string[], options: { content?: string; private?: string; channel: (typeof OWN_CHANNELS)[number] }) => {
      const content = existingContentFolder(options.content);
      const messages = (await Promise.all(files.map(readMessages))).flat();
      if (messages.length === 0)
        throw new CliError(
          told({
            en: 'Found no review in what was given, expected one that the form of the site made.',
            id: 'Tidak ada ulasan di dalamnya; seharusnya pesan yang dibuat formulir situs.',
          }),
          told({
            en: 'Paste the whole message, from "--- bukti 1 ---" to "--- bukti ---".',
            id: 'Tempel seluruh pesannya, dari "--- bukti 1 ---" sampai "--- bukti ---".',
          }),
        );
      await intake(messages, { content, private: privateFolder(options.private, content), channel: options.channel });
    });
}

const MORE_HELP: Bilingual = {
  en: `Each becomes a review with status: pending. It is written into the log as received, with its stars, so that leaving it out
shows: the trust page counts what is pending, with the age of the oldest. Words, messages and photos stay in private/ until you decide.
A message that came before, an invitation that nobody made, that ran out or that was for another product, and new words
from the same customer are told apart. ${BUKTI} publish or ${BUKTI} withhold decides; ${BUKTI} seal then gives the level.`,
  id: `Tiap pesan menjadi ulasan dengan status: pending. Ulasannya dicatat di log sebagai diterima, dengan bintangnya, sehingga ketahuan bila tidak
ditampilkan: halaman kepercayaan menghitung yang menunggu, dengan umur yang tertua. Kata-kata, pesan dan foto tetap di private/ sampai Anda memutuskan.
Pesan yang sudah pernah datang, undangan yang tidak pernah dibuat, yang kedaluwarsa atau untuk produk lain, dan kata-kata baru
dari pelanggan yang sama dibedakan. ${BUKTI} publish atau ${BUKTI} withhold memutuskan; ${BUKTI} seal lalu memberi tingkatnya.`,
};
