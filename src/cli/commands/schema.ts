import { Command } from 'commander';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import { withLogLocked } from '../seal/lock-log.ts';
import { say } from '../terminal.ts';
import { writeSchemas } from '../write-schemas.ts';

/** `bukti schema`: completion and hints in editors such as VS Code. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('write JSON Schemas to <content>/.schemas, so that an editor completes and explains each field')
    .addOption(contentOption())
    .action(async (options: { content?: string }) => {
      const folder = existingContentFolder(options.content);
      const written = await withLogLocked(folder, () => writeSchemas(folder));
      say(written.length === 0 ? `${shortPath(folder)}/.schemas is up to date.` : `Wrote ${written.map(shortPath).join(', ')}.`);
    });
}
