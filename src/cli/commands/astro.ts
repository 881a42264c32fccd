import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { folders } from '#src/content/site-settings.ts';
import { contentOption, existingContentFolder } from '../content-folder.ts';

/** The folder of the project, where astro.config.mjs is. */
const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** `bukti build`, `dev` and `preview`: Astro's own commands, told where the content lies. */
export function astroCommand(name: 'build' | 'dev' | 'preview', description: string): Command {
  return new Command(name)
    .description(description)
    .usage('[options] [-- options of astro]')
    .addOption(contentOption())
    .option('--out <folder>', 'where the built site goes (default: dist, or BUKTI_OUT)')
    .argument('[astro...]', `options after -- go to astro ${name} as they are`)
    .action(async (astroOptions: string[], options: { content?: string; out?: string }) => {
      const content = existingContentFolder(options.content);
      const out = options.out === undefined ? folders().out : resolve(options.out);
      process.exitCode = await runAstro([name, ...astroOptions], { BUKTI_CONTENT: content, BUKTI_OUT: out });
    });
}

/** Runs Astro in this terminal. @returns its exit code; 128 and the signal's number where a signal ended it, as shells do */
async function runAstro(args: string[], variables: Record<string, string>): Promise<number> {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, ...args], { cwd: PROJECT, stdio: 'inherit', env: { ...process.env, ...variables } });
  const { promise, resolve: settle, reject } = Promise.withResolvers<number>();
  child.on('error', reject);
  child.on('exit', (code, signal) => settle(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  // Ctrl-C reaches the child through the terminal; this process stays until Astro has cleaned up.
  const wait = () => undefined;
  const passOn = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', passOn);
  return promise.finally(() => process.off('SIGINT', wait).off('SIGTERM', passOn));
}
