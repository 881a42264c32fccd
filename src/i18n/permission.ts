import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** The request for permission to show somebody's own post. It names what is asked for, and that no is an answer. */
export const permissionRequest: Record<SiteLanguage, (facts: { brand: string; name: string; source: string; until: string }) => string> = {
  id: ({ brand, name, source, until }) =>
    [
      `Halo ${name}, ini ${brand}.`,
      `Kami senang dengan unggahan Anda${source === '' ? '' : ` (${source})`}. Bolehkah kami menampilkannya di situs kami, dengan nama Anda dan tautan ke aslinya, ${until}?`,
      'Kami tidak mengubah kata-katanya, tidak memakainya untuk iklan tanpa bertanya lagi, dan menurunkannya begitu Anda memintanya. Tidak pun tidak apa-apa.',
      'Kalau boleh, balas: YA, BOLEH.',
    ].join('\n\n'),
  en: ({ brand, name, source, until }) =>
    [
      `Hello ${name}, this is ${brand}.`,
      `We like your post${source === '' ? '' : ` (${source})`}. May we show it on our site, with your name and a link to the original, ${until}?`,
      'We do not change your words, we do not use it in advertisements without asking again, and we take it down as soon as you ask. No is fine too.',
      'If we may, please reply: YES, YOU MAY.',
    ].join('\n\n'),
};

export const permissionUntil: Record<SiteLanguage, (day: string | undefined) => string> = {
  id: (day) => (day === undefined ? 'sampai Anda mencabutnya' : `sampai ${day}`),
  en: (day) => (day === undefined ? 'until you take it back' : `until ${day}`),
};
