import type { AnyLocated } from '#src/loaders/parse-file.ts';
import type { ContentFile } from '#src/loaders/read-folder.ts';
import { suggest } from '#src/loaders/suggest.ts';
import { type Problem, tell } from '#src/schemas/problem.ts';
import type { Theme } from '#src/schemas/theme.ts';
import { checkContrast } from './theme/check-contrast.ts';

/** Checks that the texts of a theme are readable, and that its font files are there. Logos are checked with the pictures. */
export async function checkTheme(entries: readonly AnyLocated[], media: readonly ContentFile[]): Promise<Problem[]> {
  const site = entries.find((entry) => entry.kind === 'site');
  if (site === undefined) return [];
  const { theme } = site.data;
  const { file, lineOf } = site.source;
  const fonts = await Promise.all(
    fontFiles(theme).map(async ({ path, field }) => {
      const at = ['theme', 'fonts', field, 'file'];
      const place = { file, line: lineOf(at), field: at.join('.') };
      const found = media.find((one) => one.path === `media/${path}`);
      if (found === undefined) return missingFont(place, path, media);
      return isFont(await found.read()) ? [] : [brokenFont(place, path)];
    }),
  );
  return [...checkContrast(theme, file, lineOf), ...fonts.flat()];
}

type ProblemPlace = Pick<Problem, 'file' | 'line' | 'field'>;

function fontFiles({ fonts }: Theme): { field: 'serif' | 'sans'; path: string }[] {
  return (['serif', 'sans'] as const).flatMap((field) => {
    const font = fonts[field];
    return typeof font === 'string' ? [] : [{ field, path: font.file }];
  });
}

function missingFont(place: ProblemPlace & { file: string }, path: string, media: readonly ContentFile[]): Problem[] {
  const nearest = suggest(
    path,
    media.map((one) => one.path.slice('media/'.length)),
  );
  return [
    {
      ...place,
      code: 'missing-font',
      ...tell(
        {
          en: `found no file content/media/${path}, expected the font there`,
          id: `tidak ada berkas content/media/${path}; fontnya diharapkan di sana`,
        },
        nearest === undefined
          ? { en: 'Put the file there, or write built-in or system.', id: 'Taruh berkasnya di sana, atau tulis built-in atau system.' }
          : { en: `Did you mean ${nearest}?`, id: `Maksudnya ${nearest}?` },
      ),
    },
  ];
}

function brokenFont(place: ProblemPlace & { file: string }, path: string): Problem {
  return {
    ...place,
    code: 'invalid-value',
    ...tell(
      {
        en: `found that content/media/${path} is no font, expected a woff2, ttf or otf file`,
        id: `content/media/${path} bukan font; yang diharapkan: berkas woff2, ttf, atau otf`,
      },
      {
        en: 'Download the font again; a web page that was saved under the name of a font is often the cause.',
        id: 'Unduh lagi fontnya; sering kali yang tersimpan adalah halaman web dengan nama font.',
      },
    ),
  };
}

/** The first four bytes of WOFF2, OpenType and TrueType. */
const SIGNATURES = ['wOF2', 'OTTO', '\0\x01\0\0', 'true'];

/** Whether the bytes begin as a font does. */
export function isFont(bytes: Uint8Array): boolean {
  return SIGNATURES.includes(String.fromCharCode(...bytes.subarray(0, 4)));
}
