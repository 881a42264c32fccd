import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { PINNED_FOLDER, readPinnedScripts } from '#src/check/built-site/pinned-scripts.ts';
import { isBuiltSite, PROJECT } from '#src/content/out-folder.ts';
import { folders } from '#src/content/site-settings.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { say } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

/** `bukti pin` */
export function pinCommand(): Command {
  return new Command('pin')
    .description('keep the scripts of the built site for pages that name them by their hash, in public/embed/v1/')
    .option('--out <folder>', 'where the site was built (default: dist, or BUKTI_OUT)')
    .option('--public <folder>', 'the folder that every build copies', join(PROJECT, 'public'))
    .addHelpText(
      'after',
      `
A page of a shop can name a script by its hash, so that it runs no other one. A new version of Bukti, and new colours, make
a new script; without a copy the old one would be gone with the next build. Commit the files that this command writes, and
delete one only when no page names it any more.

Example:
  ${BUKTI} build && ${BUKTI} pin`,
    )
    .action(async (options: { out?: string; public: string }) => {
      const out = options.out === undefined ? folders().out : resolve(options.out);
      if (!isBuiltSite(out)) throw new CliError(`Found no built site in ${shortPath(out)}.`, `Type ${BUKTI} build first.`);
      const kept = await readPinnedScripts(options.public);
      for (const script of ['bukti', 'stars']) {
        const { file } = JSON.parse(await readFile(join(out, PINNED_FOLDER, `${script}.json`), 'utf8')) as { file: string };
        const target = join(options.public, PINNED_FOLDER, file);
        if (!kept.includes(file)) await writeWhole(target, await readFile(join(out, PINNED_FOLDER, file)));
        say(`${kept.includes(file) ? 'Kept already' : 'Wrote'} ${shortPath(target)}`);
      }
    });
}
