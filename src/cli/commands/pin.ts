import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { PINNED_FOLDER, readPinnedScripts } from '#src/check/built-site/pinned-scripts.ts';
import { folders, publicFolderOf } from '#src/content/site-settings.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { requireSite, shortPath } from '../content-folder.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';

/** `bukti pin` */
export function pinCommand(): Command {
  return new Command('pin')
    .description(
      told({
        en: 'keep the scripts of the built site for pages that name them by their hash, in public/embed/v1/',
        id: 'menyimpan skrip situs yang sudah dibuat untuk halaman yang menyebut hash-nya, di public/embed/v1/',
      }),
    )
    .option(
      '--out <folder>',
      told({ en: 'where the site was built (default: dist, or BUKTI_OUT)', id: 'tempat situs dibuat (bila kosong: dist, atau BUKTI_OUT)' }),
    )
    .option(
      '--public <folder>',
      told({
        en: 'where they are kept for every later build (default: public, beside the content folder)',
        id: 'tempat menyimpannya untuk pembuatan situs berikutnya (bila kosong: public, di sebelah folder konten)',
      }),
    )
    .addHelpText(
      'after',
      told({
        en: `
A page of a shop can name a script by its hash, so that it runs no other one. A new version of Bukti, and new colours, make
a new script; without a copy the old one would be gone with the next build. Commit the files that this command writes, and
delete one only when no page names it any more.

Example:
  ${BUKTI} build && ${BUKTI} pin`,
        id: `
Halaman toko bisa menyebut skrip menurut hash-nya, sehingga tidak ada skrip lain yang dijalankan. Versi baru Bukti, dan warna baru,
membuat skrip baru; tanpa salinan, skrip lama hilang saat situs dibuat lagi. Commit berkas yang ditulis perintah ini, dan
hapus hanya bila tidak ada lagi halaman yang menyebutnya.

Contoh:
  ${BUKTI} build && ${BUKTI} pin`,
      }),
    )
    .action(async (options: { out?: string; public?: string }) => {
      const out = options.out === undefined ? folders().out : resolve(options.out);
      requireSite(out);
      const folder = options.public ?? publicFolderOf(folders().content);
      const kept = await readPinnedScripts(folder);
      for (const script of ['bukti', 'stars']) {
        const { file } = JSON.parse(await readFile(join(out, PINNED_FOLDER, `${script}.json`), 'utf8')) as { file: string };
        const target = join(folder, PINNED_FOLDER, file);
        if (!kept.includes(file)) await writeWhole(target, await readFile(join(out, PINNED_FOLDER, file)));
        const where = shortPath(target);
        say(
          told(
            kept.includes(file)
              ? { en: `Kept already ${where}`, id: `Sudah tersimpan: ${where}` }
              : { en: `Wrote ${where}`, id: `Ditulis: ${where}` },
          ),
        );
      }
    });
}
