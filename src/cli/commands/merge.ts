import { resolve } from 'node:path';
import { Command } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { buildSite } from '../build/build-site.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { told } from '../spoken.ts';
import { foldersOf } from './astro.ts';

/** `bukti merge` */
export function mergeCommand(): Command {
  return new Command('merge')
    .description(
      told({
        en: 'put the parts of a site together that bukti build --shard made',
        id: 'menggabungkan bagian-bagian situs yang dibuat bukti build --shard',
      }),
    )
    .argument('<parts...>', told({ en: 'the folder of each part', id: 'folder tiap bagian' }))
    .addOption(contentOption())
    .option(
      '--out <folder>',
      told({ en: 'where the site goes (default: dist, or BUKTI_OUT)', id: 'tempat situsnya (bila kosong: dist, atau BUKTI_OUT)' }),
    )
    .addHelpText('after', `\n${told(HELP)}`)
    .action(async (parts: string[], options: { content?: string; out?: string }) => {
      const all = foldersOf(existingContentFolder(options.content), options.out);
      process.exitCode = await buildSite(all, [], { kind: 'merge', folders: parts.map((part) => resolve(part)) });
    });
}

const HELP: Bilingual = {
  en: `Several machines make one site: each reads all the content, and makes its share of the pages and cards.

  ${BUKTI} build --shard 1/4 --out part-1      on the first machine
  ${BUKTI} build --shard 2/4 --out part-2      on the second, and so on
  ${BUKTI} merge part-1 part-2 part-3 part-4   on one that has all four folders

The site is the one that bukti build makes, byte for byte. All need the same content, the same version of Bukti, and the same day.`,
  id: `Beberapa mesin membuat satu situs: masing-masing membaca seluruh konten, dan membuat bagiannya dari halaman dan kartu.

  ${BUKTI} build --shard 1/4 --out part-1      di mesin pertama
  ${BUKTI} build --shard 2/4 --out part-2      di mesin kedua, dan seterusnya
  ${BUKTI} merge part-1 part-2 part-3 part-4   di mesin yang punya keempat foldernya

Situsnya sama dengan yang dibuat bukti build, bita demi bita. Semua mesin memerlukan konten, versi Bukti, dan hari yang sama.`,
};
