import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { INVITE_AFTER_DAYS, REMIND_AFTER_DAYS, VALID_DAYS } from '#src/schemas/invitations.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { invite } from '../invite/invite.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { told } from '../spoken.ts';

/** `bukti invite [file]` */
export function inviteCommand(): Command {
  return new Command('invite')
    .description(
      told({
        en: 'ask all buyers for a review, by one rule, with a link that works once',
        id: 'meminta ulasan kepada semua pembeli, dengan satu aturan, lewat tautan sekali pakai',
      }),
    )
    .argument(
      '[file]',
      told({
        en: 'export of orders with names and numbers (default: private/orders.csv)',
        id: 'ekspor pesanan dengan nama dan nomor (bila kosong: private/orders.csv)',
      }),
    )
    .addOption(
      new Option(
        '--cards',
        told({
          en: 'draw a card with a QR code for each parcel that is not delivered yet (SVG, and one PDF to print)',
          id: 'menggambar kartu dengan kode QR untuk tiap paket yang belum sampai (SVG, dan satu PDF untuk dicetak)',
        }),
      )
        .default(false)
        .conflicts('dryRun'),
    )
    .option(
      '--dry-run',
      told({ en: 'say who would be asked, and write nothing', id: 'menyebut siapa yang akan ditanya, tanpa menulis apa pun' }),
      false,
    )
    .addOption(privateOption())
    .addOption(contentOption())
    .addHelpText('after', `\n${told(MORE_HELP)}`)
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

const MORE_HELP: Bilingual = {
  en: `Every order of private/orders.csv is asked about, ${INVITE_AFTER_DAYS} days after delivery, reminded of once after ${REMIND_AFTER_DAYS} more, and the link
works for ${VALID_DAYS} days; invite in site.yaml sets other days. There is no way to ask only some customers, and the trust page shows the
rule and how many were asked. Type it once a day, or once a week.

It writes messages into private/messages/<day>/, WhatsApp where there is a number and e-mail where not, in the customer's language.
Open index.html there and send each with a click. ${BUKTI} intake reads the answers, ${BUKTI} invites lists who was asked.

When a customer answers STOP, write the number, the e-mail address or the order number into private/stop.txt, one a line. Or write yes
into a column "stop" of private/orders.csv, in one row of that customer. It holds for all orders with the same number or address.`,
  id: `Setiap pesanan di private/orders.csv ditanyakan ${INVITE_AFTER_DAYS} hari setelah sampai, diingatkan sekali setelah ${REMIND_AFTER_DAYS} hari lagi, dan tautannya
berlaku ${VALID_DAYS} hari; invite di site.yaml menetapkan hari lain. Tidak ada cara untuk menanyai sebagian pelanggan saja, dan halaman kepercayaan
memuat aturannya serta berapa orang yang ditanya. Ketik sekali sehari, atau sekali seminggu.

Pesannya ditulis di private/messages/<hari>/, WhatsApp bila ada nomornya dan surel bila tidak, dalam bahasa pelanggan.
Buka index.html di sana dan kirim masing-masing dengan sekali klik. ${BUKTI} intake membaca jawabannya, ${BUKTI} invites mendaftar siapa yang ditanya.

Bila pelanggan menjawab STOP, tulis nomornya, alamat surelnya, atau nomor pesanannya di private/stop.txt, satu per baris. Atau tulis ya
di kolom "stop" di private/orders.csv, di satu baris pelanggan itu. Itu berlaku untuk semua pesanan dengan nomor atau alamat yang sama.`,
};
