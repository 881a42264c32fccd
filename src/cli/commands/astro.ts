import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { IS_INSTALLED, isBuiltSite, PROJECT } from '#src/content/out-folder.ts';
import { type Folders, folders, privateFolderOf } from '#src/content/site-settings.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { buildSite } from '../build/build-site.ts';
import { runAstro } from '../build/run-astro.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';

/** `bukti build`, `dev` and `preview`: Astro's own commands, told where the content lies. */
export function astroCommand(name: 'build' | 'dev' | 'preview', description: string): Command {
  return new Command(name)
    .description(description)
    .usage('[options] [-- options of astro]')
    .addOption(contentOption())
    .option('--out <folder>', 'where the built site goes (default: dist, or BUKTI_OUT)')
    .argument('[astro...]', `options after -- go to astro ${name} as they are`)
    .action(async (astroOptions: string[], options: { content?: string; out?: string }) => {
      const all = foldersOf(existingContentFolder(options.content), options.out);
      if (name === 'preview') requireSite(all.out);
      process.exitCode = name === 'build' ? await buildSite(all, astroOptions) : await runAstro([name, ...astroOptions], all);
    });
}

/**
 * Astro runs in the project's folder: every path is made absolute before. An update of an installed package empties its folder, so
 * that the cache is beside the content then.
 */
function foldersOf(content: string, out: string | undefined): Folders {
  const here = folders();
  return {
    content,
    private: process.env.BUKTI_PRIVATE === undefined ? privateFolderOf(content) : here.private,
    out: out === undefined ? here.out : resolve(out),
    cache: process.env.BUKTI_CACHE === undefined ? join(IS_INSTALLED ? dirname(content) : PROJECT, '.cache') : here.cache,
  };
}

/** Any other folder would be shown to whoever can reach this machine. */
function requireSite(out: string): void {
  if (isBuiltSite(out)) return;
  throw new CliError(`Found no built site in ${shortPath(out)}.`, `Type ${BUKTI} build first.`);
}
