import { basename, dirname } from 'node:path';
import { stringify } from 'yaml';

/** What a first `site.yaml` may say besides the name. */
export interface StarterSite {
  /** The command that writes it. */
  by: string;
  url?: string | undefined;
  languages?: readonly string[];
  country?: string | undefined;
  shop?: string | undefined;
  email?: string | undefined;
  whatsapp?: string | undefined;
  accent?: string | undefined;
}

/** A first `site.yaml`, with which a build works, and which says what to change. */
export function renderStarterSite(name: string, site: StarterSite = { by: 'bukti import' }): string {
  const value = (text: string) => stringify(text, { lineWidth: 0 }).trimEnd();
  const { by, url = 'https://example.com', languages = ['id', 'en'], country, shop, email, whatsapp, accent } = site;
  const contact = { ...(email !== undefined && { email }), ...(whatsapp !== undefined && { whatsapp }) };
  const more = {
    ...(country !== undefined && { country }),
    ...(shop !== undefined && { shop }),
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(accent !== undefined && { theme: { colours: { accent } } }),
  };
  return `# yaml-language-server: $schema=.schemas/site.json
# Written by ${by}. Change name, tagline, description and url, then delete these lines.
name: ${value(name)}
tagline:
  id: ${value(`Ulasan pelanggan ${name}`)}
  en: ${value(`Customer reviews of ${name}`)}
description:
  id: ${value(`Apa kata pelanggan tentang ${name}, apa adanya.`)}
  en: ${value(`What customers say about ${name}, as they said it.`)}
# The address at which the site will live.
url: ${value(url)}
# The first language stands at the root, the others below /<language>/.
languages: [${languages.join(', ')}]
${Object.keys(more).length === 0 ? '' : stringify(more, { lineWidth: 0 })}`;
}

/** A name for the brand: the one given, else that of the folder around `content`, as words. */
export function brandName(contentFolder: string, given: string | undefined): string {
  if (given !== undefined && given.trim() !== '') return given.trim().slice(0, 60);
  const own = basename(contentFolder);
  const folder = own === 'content' ? basename(dirname(contentFolder)) : own;
  const words = folder
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60);
  return words === '' ? 'Bukti' : words.charAt(0).toUpperCase() + words.slice(1);
}
