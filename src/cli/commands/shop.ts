import { join } from 'node:path';
import { Argument, Command } from 'commander';
import { openContent } from '#src/content/content-door.ts';
import { renderShopifyApp, renderShopifyTheme } from '#src/outputs/shop/shopify.ts';
import { renderWordPressPlugin } from '#src/outputs/shop/wordpress.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';
import { newFilePath } from '../new-file.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

const SYSTEMS = {
  wordpress: {
    render: renderWordPressPlugin,
    folder: 'bukti-reviews',
    next: { en: 'Copy it into wp-content/plugins/ and activate the plugin.', id: 'Salin ke wp-content/plugins/ lalu aktifkan plugin-nya.' },
  },
  shopify: {
    render: renderShopifyApp,
    folder: 'bukti-shopify',
    next: { en: 'Its README.md says where it goes.', id: 'README.md di dalamnya menyebut tempatnya.' },
  },
  'shopify-theme': {
    render: renderShopifyTheme,
    folder: 'bukti-shopify-theme',
    next: { en: 'Its bukti-reviews.md says where it goes.', id: 'bukti-reviews.md di dalamnya menyebut tempatnya.' },
  },
} as const;

/** `bukti shop` */
export function shopCommand(): Command {
  return new Command('shop')
    .description(
      told({
        en: 'write what a shop installs to show the reviews: a plugin for WordPress, or blocks for an app or a theme of Shopify',
        id: 'menulis yang dipasang toko untuk menampilkan ulasan: plugin WordPress, atau blok untuk aplikasi atau tema Shopify',
      }),
    )
    .addArgument(
      new Argument('<system>', told({ en: 'what the shop runs on', id: 'sistem yang dipakai toko' })).choices(Object.keys(SYSTEMS)),
    )
    .option(
      '--out <folder>',
      told({
        en: 'where to write it (default: bukti-reviews, bukti-shopify or bukti-shopify-theme)',
        id: 'tempat menulisnya (bila kosong: bukti-reviews, bukti-shopify atau bukti-shopify-theme)',
      }),
    )
    .option('--overwrite', told({ en: 'replace files that are there already', id: 'menggantikan berkas yang sudah ada di sana' }), false)
    .addOption(contentOption())
    .addHelpText(
      'after',
      `\n${told({ en: 'Examples', id: 'Contoh' })}:\n  ${BUKTI} shop wordpress\n  ${BUKTI} shop shopify --out ../my-app/extensions/bukti-reviews\n  ${BUKTI} shop shopify-theme --out ../my-theme`,
    )
    .action(async (system: keyof typeof SYSTEMS, options: { out?: string; overwrite: boolean; content?: string }) => {
      const content = existingContentFolder(options.content);
      const { render, folder, next } = SYSTEMS[system];
      const out = options.out ?? folder;
      const files = Object.entries(render(await openContent(content).site()));
      const paths = files.map(([path]) => newFilePath(join(out, path), { option: '--out', content, overwrite: options.overwrite }));
      for (const [at, [, text]] of files.entries()) await writeWhole(paths[at] ?? '', text);
      say(...paths.map((path) => `${told({ en: 'Wrote', id: 'Ditulis:' })} ${shortPath(path)}`), told(next));
    });
}
