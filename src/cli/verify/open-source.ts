import { statSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { quote } from '../terminal.ts';
import { folderSource } from './folder-source.ts';
import type { SiteSource } from './site-source.ts';
import { webSource } from './web-source.ts';

/** What was typed: a web address or a folder. @throws CliError when it is neither */
export function openSource(target: string): SiteSource {
  if (isAddress(target)) return webSource(baseOf(parseAddress(target)));
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true) return folderSource(target);
  throw new CliError(
    told({
      en: `Found no folder ${quote(target)}, expected a built site's folder or a web address.`,
      id: `Tidak ada folder ${quote(target)}; seharusnya folder situs yang sudah dibangun, atau alamat web.`,
    }),
    told({
      en: 'Type an address with https:// in front, or a folder such as dist.',
      id: 'Ketik alamat yang diawali https://, atau folder seperti dist.',
    }),
  );
}

/** Something with a scheme. A letter alone is a drive. */
export function isAddress(target: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(target);
}

/** @throws CliError for whatever is not on the web */
export function parseAddress(target: string): URL {
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  throw new CliError(
    told({
      en: `Found ${quote(target)}, expected an address that starts with https:// or http://, without a password in it.`,
      id: `Ada ${quote(target)}; seharusnya alamat yang diawali https:// atau http://, tanpa kata sandi di dalamnya.`,
    }),
    told({ en: 'For files, type the folder.', id: 'Untuk berkas, ketik foldernya.' }),
  );
}

/** The folder of a page: a last part with a dot is a file, any other is a folder. */
function baseOf(url: URL): URL {
  const { origin, pathname } = url;
  const isFolder = !/\.[^/]*$/.test(pathname);
  return new URL(isFolder && !pathname.endsWith('/') ? `${pathname}/` : pathname.replace(/[^/]*$/, ''), origin);
}
