import { resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { readHostFacts } from '#src/check/built-site/read-host-facts.ts';
import { openContent } from '#src/content/content-door.ts';
import { folders } from '#src/content/site-settings.ts';
import { renderApache } from '#src/outputs/hosts/apache.ts';
import { renderCaddy } from '#src/outputs/hosts/caddy.ts';
import { renderNginx } from '#src/outputs/hosts/nginx.ts';
import { renderVercel } from '#src/outputs/hosts/vercel.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Bilingual } from '#src/schemas/problem.ts';
import { contentOption, existingContentFolder, requireSite } from '../content-folder.ts';
import { told } from '../spoken.ts';

const SERVERS = { nginx: renderNginx, apache: renderApache, caddy: renderCaddy, vercel: renderVercel } as const;

/** `bukti host` */
export function hostCommand(): Command {
  return new Command('host')
    .description(
      told({
        en: 'print the settings that a web server needs for the built site: types, caching, other origins, security',
        id: 'mencetak setelan server web untuk situs yang sudah dibuat: jenis berkas, cache, origin lain, keamanan',
      }),
    )
    .addArgument(new Argument('<server>', told({ en: 'which server', id: 'server yang mana' })).choices(Object.keys(SERVERS)))
    .option(
      '--root <folder>',
      told({
        en: 'where the site will lie on the server (default: where it was built)',
        id: 'tempat situs di server (bila kosong: tempat situs dibuat)',
      }),
    )
    .option(
      '--out <folder>',
      told({ en: 'where the site was built (default: dist, or BUKTI_OUT)', id: 'tempat situs dibuat (bila kosong: dist, atau BUKTI_OUT)' }),
    )
    .addOption(contentOption())
    .addHelpText('after', `\n${told(HELP)}`)
    .action(async (server: keyof typeof SERVERS, options: { root?: string; out?: string; content?: string }) => {
      const content = existingContentFolder(options.content);
      const out = options.out === undefined ? folders().out : resolve(options.out);
      requireSite(out);
      const { url, write } = await openContent(content).site();
      process.stdout.write(SERVERS[server](await readHostFacts(out, url, write.endpoint), { root: options.root ?? out }));
    });
}

const HELP: Bilingual = {
  en: `Netlify and Cloudflare Pages need none of this: they read the file _headers that the build writes. Apache reads .htaccess
of the site where the server's settings let it. GitHub Pages lets nobody choose headers: it opens every file to other origins,
which is enough for embeds.

The settings name the scripts of the pages by their hash. Print them again when a new version of Bukti changed these.

Examples:
  ${BUKTI} host nginx --root /var/www/reviews > /etc/nginx/conf.d/reviews.conf
  ${BUKTI} host apache --root /var/www/reviews > /etc/apache2/sites-available/reviews.conf
  ${BUKTI} host caddy --root /var/www/reviews > /etc/caddy/Caddyfile
  ${BUKTI} host vercel > dist/vercel.json`,
  id: `Netlify dan Cloudflare Pages tidak memerlukan ini: keduanya membaca berkas _headers yang ditulis saat situs dibuat. Apache membaca
.htaccess milik situs bila setelan servernya mengizinkan. Di GitHub Pages tidak ada yang bisa memilih header: setiap berkas terbuka
untuk origin lain, dan itu cukup untuk sematan.

Setelannya menyebut skrip halaman menurut hash-nya. Cetak lagi bila versi baru Bukti mengubahnya.

Contoh:
  ${BUKTI} host nginx --root /var/www/reviews > /etc/nginx/conf.d/reviews.conf
  ${BUKTI} host apache --root /var/www/reviews > /etc/apache2/sites-available/reviews.conf
  ${BUKTI} host caddy --root /var/www/reviews > /etc/caddy/Caddyfile
  ${BUKTI} host vercel > dist/vercel.json`,
};
