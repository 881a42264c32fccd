import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command } from 'commander';
import { openContent } from '#src/content/content-door.ts';
import { renderShopifyBlocks } from '#src/outputs/shop/shopify.ts';
import { renderWordPressPlugin } from '#src/outputs/shop/wordpress.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import { newFilePath } from '../new-file.ts';
import { say } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

const SYSTEMS = {
  wordpress: { render: renderWordPressPlugin, folder: 'bukti-reviews', next: 'Copy it into wp-content/plugins/ and activate the plugin.' },
  shopify: { render: renderShopifyBlocks, folder: 'bukti-shopify', next: 'Its README.md says where it goes.' },
} as const;

/** `bukti shop` */
export function shopCommand(): Command {
  return new Command('shop')
    .description('write what a shop installs to show the reviews: a plugin for WordPress, or theme blocks for Shopify')
    .addArgument(new Argument('<system>', 'what the shop runs on').choices(Object.keys(SYSTEMS)))
    .option('--out <folder>', 'where to write it (default: bukti-reviews, or bukti-shopify)')
    .option('--overwrite', 'replace files that are there already', false)
    .addOption(contentOption())
    .addHelpText('after', `\nExamples:\n  ${BUKTI} shop wordpress\n  ${BUKTI} shop shopify --out ../my-app/extensions/bukti-reviews`)
    .action(async (system: keyof typeof SYSTEMS, options: { out?: string; overwrite: boolean; content?: string }) => {
      const content = existingContentFolder(options.content);
      const { render, folder, next } = SYSTEMS[system];
      const out = options.out ?? folder;
      if (!options.overwrite && existsSync(out) && readdirSync(out).length > 0)
        throw new CliError(
          `Found files in ${shortPath(out)} already, expected an empty folder or none.`,
          'Choose another folder with --out, or add --overwrite.',
        );
      const files = Object.entries(render(await openContent(content).site()));
      const paths = files.map(([path]) => newFilePath(join(out, path), { option: '--out', content, overwrite: options.overwrite }));
      for (const [at, [, text]] of files.entries()) await writeWhole(paths[at] ?? '', text);
      say(...paths.map((path) => `Wrote ${shortPath(path)}`), next);
    });
}
