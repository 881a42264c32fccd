import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { IS_INSTALLED, PROJECT } from '#src/content/out-folder.ts';
import { parseShard, type Shard } from '#src/content/site-part.ts';
import { type Folders, folders, privateFolderOf } from '#src/content/site-settings.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { buildSite } from '../build/build-site.ts';
import { runAstro } from '../build/run-astro.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder, requireSite } from '../content-folder.ts';
import { withFileLocked } from '../lock-file.ts';
import { told } from '../spoken.ts';

/** `bukti build`, `dev` and `preview`: Astro's own commands, told where the content lies. */
export function astroCommand(name: 'build' | 'dev' | 'preview', description: string): Command {
  const command = new Command(name)
    .description(description)
    .usage(told({ en: '[options] [-- options of astro]', id: '[pilihan] [-- pilihan astro]' }))
    .addOption(contentOption())
    .option(
      '--out <folder>',
      told({ en: 'where the built site goes (default: dist, or BUKTI_OUT)', id: 'tempat situs jadi (bila kosong: dist, atau BUKTI_OUT)' }),
    );
  if (name === 'build')
    command.option(
      '--shard <n/of>',
      told({
        en: 'make one of several parts, such as 3/16, for bukti merge',
        id: 'membuat satu dari beberapa bagian, misalnya 3/16, untuk bukti merge',
      }),
      readShard,
    );
  return command
    .argument(
      '[astro...]',
      told({ en: `options after -- go to astro ${name} as they are`, id: `pilihan setelah -- diteruskan apa adanya ke astro ${name}` }),
    )
    .action(async (astroOptions: string[], options: { content?: string; out?: string; shard?: Shard }) => {
      const all = foldersOf(existingContentFolder(options.content), options.out);
      if (name === 'preview') requireSite(all.out);
      const run = () => (name === 'build' ? buildSite(all, astroOptions, options.shard) : runAstro([name, ...astroOptions], all));
      process.exitCode = name === 'dev' ? await withFileLocked(DEV_LOCK, refuseSecond, run) : await run();
    });
}

/** Astro keeps what it serves in development in this folder, for every content folder the same. */
const DEV_LOCK = join(PROJECT, '.astro', 'dev.lock');

/** Two at once restart each other, and the content of one of them is never loaded. */
function refuseSecond(cause: unknown): never {
  throw new CliError(
    told({ en: 'Another bukti dev is running from this checkout.', id: 'bukti dev lain sedang berjalan dari folder ini.' }),
    told({
      en: `Stop it, or give the second site a folder of its own: ${BUKTI} init.`,
      id: `Hentikan yang itu, atau beri situs kedua folder sendiri: ${BUKTI} init.`,
    }),
    { cause },
  );
}

/**
 * Astro runs in the project's folder: every path is made absolute before. An update of an installed package empties its folder, so
 * that the cache is beside the content then.
 */
export function foldersOf(content: string, out: string | undefined): Folders {
  const here = folders();
  return {
    content,
    private: process.env.BUKTI_PRIVATE === undefined ? privateFolderOf(content) : here.private,
    out: out === undefined ? here.out : resolve(out),
    cache: process.env.BUKTI_CACHE === undefined ? join(IS_INSTALLED ? dirname(content) : PROJECT, '.cache') : here.cache,
  };
}

function readShard(text: string): Shard {
  const shard = parseShard(text);
  if (shard === undefined)
    throw new CliError(
      told({
        en: `--shard: found ${JSON.stringify(text)}, expected a part and how many there are, such as 3/16.`,
        id: `--shard: ada ${JSON.stringify(text)}; seharusnya sebuah bagian dan jumlah semuanya, misalnya 3/16.`,
      }),
    );
  return shard;
}
