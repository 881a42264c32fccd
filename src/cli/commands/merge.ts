import { resolve } from 'node:path';
import { Command } from 'commander';
import { BUKTI } from '#src/schemas/command-line.ts';
import { buildSite } from '../build/build-site.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';
import { foldersOf } from './astro.ts';

/** `bukti merge` */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('put the parts of a site together that bukti build --shard made')
    .argument('<parts...>', 'the folder of each part')
    .addOption(contentOption())
    .option('--out <folder>', 'where the site goes (default: dist, or BUKTI_OUT)')
    .addHelpText('after', `\n${HELP}`)
    .action(async (parts: string[], options: { content?: string; out?: string }) => {
      const all = foldersOf(existingContentFolder(options.content), options.out);
      process.exitCode = await buildSite(all, [], { kind: 'merge', folders: parts.map((part) => resolve(part)) });
    });
}

const HELP = `Several machines make one site: each reads all the content, and makes its share of the pages and cards.

  ${BUKTI} build --shard 1/4 --out part-1      on the first machine
  ${BUKTI} build --shard 2/4 --out part-2      on the second, and so on
  ${BUKTI} merge part-1 part-2 part-3 part-4   on one that has all four folders

The site is the one that bukti build makes, byte for byte. All need the same content, the same version of Bukti, and the same day.`;
