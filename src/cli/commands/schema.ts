import { Command } from 'commander';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import { withLogLocked } from '../seal/lock-log.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { writeSchemas } from '../write-schemas.ts';

/** `bukti schema`: completion and hints in editors such as VS Code. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description(
      told({
        en: 'write JSON Schemas to <content>/.schemas, so that an editor completes and explains each field',
        id: 'menulis JSON Schema ke <content>/.schemas, agar editor melengkapi dan menjelaskan tiap bidang',
      }),
    )
    .addOption(contentOption())
    .action(async (options: { content?: string }) => {
      const folder = existingContentFolder(options.content);
      const written = await withLogLocked({ content: folder, private: undefined }, () => writeSchemas(folder));
      const [place, paths] = [shortPath(folder), written.map(shortPath).join(', ')];
      say(
        told(
          written.length === 0
            ? { en: `${place}/.schemas is up to date.`, id: `${place}/.schemas sudah yang terbaru.` }
            : { en: `Wrote ${paths}.`, id: `Ditulis: ${paths}.` },
        ),
      );
    });
}
