import { resolve } from 'node:path';
import { Command } from 'commander';
import { messageLanguage } from '#src/content/message-language.ts';
import { MESSAGE_LANGUAGES } from '#src/schemas/problem.ts';
import { addFields, completeFields, type Field, type Given } from '../edit/field.ts';
import { HOSTS } from '../init/host-files.ts';
import { initFolder } from '../init/init-folder.ts';
import { told } from '../spoken.ts';
import { asText } from './edit-options.ts';

const FIELDS: readonly Field[] = [
  { name: 'brand', kind: 'text', required: true, about: { id: 'nama merek', en: 'the brand, as customers know it' } },
  {
    name: 'languages',
    kind: 'slugs',
    about: {
      id: 'bahasa situs, yang pertama di alamat utamanya (bila kosong: id,en; dengan --country selain ID: en,id)',
      en: 'languages of the site, the first at its root (default: id,en; with another --country than ID: en,id)',
    },
  },
  {
    name: 'country',
    kind: 'text',
    about: { id: 'negara', en: 'where the shop is, such as ID or MY: its telephone numbers and dates are read as there' },
  },
  { name: 'url', kind: 'text', about: { id: 'alamat situs nanti', en: 'address that the site will have, with its path' } },
  { name: 'shop', kind: 'text', about: { id: 'alamat toko', en: 'home page of the shop' } },
  { name: 'email', kind: 'text', about: { id: 'surel untuk pelanggan', en: 'where customers reach the team by e-mail' } },
  { name: 'whatsapp', kind: 'text', about: { id: 'nomor WhatsApp', en: 'and by WhatsApp, such as +6281234567890' } },
  { name: 'colour', kind: 'text', about: { id: 'warna merek', en: 'colour of links and buttons, such as "#0a7a5a"' } },
  { name: 'product', kind: 'text', about: { id: 'produk pertama', en: 'name of the first product' } },
  { name: 'host', kind: 'text', choices: HOSTS, about: { id: 'tempat tayang', en: 'where it will be public (default: github-pages)' } },
];

/** `bukti init <folder>` */
export function initCommand(): Command {
  const command = new Command('init')
    .description(
      told({
        en: 'start a brand of your own: a folder with content/ and what a host needs, and nothing of the engine',
        id: 'memulai merek Anda sendiri: folder berisi content/ dan yang diperlukan host, tanpa isi mesinnya',
      }),
    )
    .argument('<folder>', told({ en: 'a new folder, or . for this one', id: 'folder baru, atau . untuk folder ini' }));
  return addFields(command, FIELDS).action(async (folder: string, typed: Given) => {
    const system = messageLanguage(undefined);
    const given = await completeFields(FIELDS, typed, system);
    const country = asText(given.country)
      ?.trim()
      .replace(/^[a-z]{2}$/i, (code) => code.toUpperCase());
    const first = country === undefined || country === 'ID' ? (['id', 'en'] as const) : (['en', 'id'] as const);
    const languages = [given.languages ?? []].flat();
    const site = { languages: MESSAGE_LANGUAGES.filter((lang) => languages[0] === lang) };
    await initFolder({
      folder: resolve(folder),
      brand: (asText(given.brand) ?? '').trim(),
      languages: languages.length === 0 ? first : languages,
      country,
      url: asText(given.url),
      shop: asText(given.shop),
      email: asText(given.email),
      whatsapp: asText(given.whatsapp),
      accent: asText(given.colour),
      product: asText(given.product),
      host: HOSTS.find((host) => host === given.host) ?? 'github-pages',
      lang: messageLanguage(languages.length === 0 ? { languages: [...first] } : site),
    });
  });
}
