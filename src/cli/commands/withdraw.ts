import { Command, Option } from 'commander';
import { WITHDRAWN_REASONS, type WithdrawnReason } from '#src/evidence/leaf.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { idIn } from '../edit/find-entry.ts';
import { privateFolder, privateOption } from '../seal/private-folder.ts';
import { withdraw } from '../seal/withdraw.ts';
import { told } from '../spoken.ts';

/** `bukti withdraw <id> --reason …` */
export function withdrawCommand(): Command {
  // `published` is written by bukti seal alone, when a withheld review becomes public.
  const reasons = WITHDRAWN_REASONS.filter((reason) => reason !== 'published');
  return new Command('withdraw')
    .description(
      told({
        en: 'take a sealed review off the site; the log keeps that it was there, and why it is gone',
        id: 'menurunkan ulasan yang sudah disegel; log tetap memuat bahwa ulasan itu pernah ada, dan mengapa hilang',
      }),
    )
    .argument('<id>', told({ en: 'the review, as in its address', id: 'ulasannya, seperti di alamatnya' }))
    .addOption(
      new Option('--reason <reason>', told({ en: 'why; it is published', id: 'alasannya; tampil untuk umum' }))
        .choices(reasons)
        .makeOptionMandatory(),
    )
    .option(
      '--erase',
      told({
        en: 'keep no copy in private/withdrawn/, and no order number',
        id: 'tidak menyimpan salinan di private/withdrawn/, juga tidak nomor pesanannya',
      }),
      false,
    )
    .addOption(privateOption())
    .addOption(contentOption())
    .action(async (id: string, options: { content?: string; private?: string; reason: WithdrawnReason; erase: boolean }) => {
      const content = existingContentFolder(options.content);
      await withdraw(idIn(id), { ...options, content, private: privateFolder(options.private, content) });
    });
}
