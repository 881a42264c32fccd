import { resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { readHostFacts } from '#src/check/built-site/read-host-facts.ts';
import { openContent } from '#src/content/content-door.ts';
import { isBuiltSite } from '#src/content/out-folder.ts';
import { folders } from '#src/content/site-settings.ts';
import { renderApache } from '#src/outputs/hosts/apache.ts';
import { renderCaddy } from '#src/outputs/hosts/caddy.ts';
import { renderNginx } from '#src/outputs/hosts/nginx.ts';
import { renderVercel } from '#src/outputs/hosts/vercel.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { CliError } from '../cli-error.ts';
import { contentOption, existingContentFolder, shortPath } from '../content-folder.ts';

const SERVERS = { nginx: renderNginx, apache: renderApache, caddy: renderCaddy, vercel: renderVercel } as const;

/** `bukti host` */
export function hostCommand(): Command {
  return new Command('host')
    .description('print the settings that a web server needs for the built site: types, caching, other origins, security')
    .addArgument(new Argument('<server>', 'which server').choices(Object.keys(SERVERS)))
    .option('--root <folder>', 'where the site will lie on the server (default: where it was built)')
    .option('--out <folder>', 'where the site was built (default: dist, or BUKTI_OUT)')
    .addOption(contentOption())
    .addHelpText('after', `\n${HELP}`)
    .action(async (server: keyof typeof SERVERS, options: { root?: string; out?: string; content?: string }) => {
      const content = existingContentFolder(options.content);
      const out = options.out === undefined ? folders().out : resolve(options.out);
      if (!isBuiltSite(out)) throw new CliError(`Found no built site in ${shortPath(out)}.`, `Type ${BUKTI} build first.`);
      const { url, write } = await openContent(content).site();
      process.stdout.write(SERVERS[server](await readHostFacts(out, url, write.endpoint), { root: options.root ?? out }));
    });
}

const HELP = `Netlify and Cloudflare Pages need none of this: they read the file _headers that the build writes. Apache reads .htaccess
of the site where the server's settings let it. GitHub Pages lets nobody choose headers: it opens every file to other origins,
which is enough for embeds.

The settings name the scripts of the pages by their hash. Print them again when a new version of Bukti changed these.

Examples:
  ${BUKTI} host nginx --root /var/www/reviews > /etc/nginx/conf.d/reviews.conf
  ${BUKTI} host apache --root /var/www/reviews > /etc/apache2/sites-available/reviews.conf
  ${BUKTI} host caddy --root /var/www/reviews > /etc/caddy/Caddyfile
  ${BUKTI} host vercel > dist/vercel.json`;
