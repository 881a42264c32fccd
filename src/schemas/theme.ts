import { z } from 'astro/zod';
import { lineOfText, MediaPathSchema } from './primitives.ts';

const COLOUR = 'a colour in quotes, such as "#2a3a7c" (without quotes YAML reads # as a comment)';
const HexSchema = z.string({ error: COLOUR }).regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, COLOUR);

const ColourSchema = z.union(
  [
    HexSchema,
    z.strictObject({
      light: HexSchema.describe('For screens in light mode, and for social cards'),
      dark: HexSchema.describe('For screens in dark mode'),
    }),
  ],
  { error: `${COLOUR}, or { light: …, dark: … }` },
);
/** One colour, from which that of the dark mode is derived, or one a mode. */
export type ThemeColour = z.infer<typeof ColourSchema>;

const FONT_FILE = 'a woff2, ttf or otf file below content/media/fonts/, such as fonts/inter.woff2';
const FontSchema = z.union(
  [
    z.enum(['built-in', 'system']),
    z.strictObject({
      family: lineOfText(60)
        .regex(/^[\p{L}\p{N} _-]+$/u, 'a name of letters, digits, spaces and hyphens, such as Inter')
        .describe('Name of the family, such as Inter'),
      file: z
        .string({ error: FONT_FILE })
        .max(200, FONT_FILE)
        .regex(/^fonts\/(?:(?!\.)[A-Za-z0-9._-]+\/)*(?!\.)[A-Za-z0-9._-]+\.(?:woff2|ttf|otf)$/i, FONT_FILE)
        .describe('File below content/media/, such as fonts/inter.woff2. One file with all weights (a variable font) looks best'),
    }),
  ],
  { error: 'built-in, system, or { family: …, file: fonts/… }' },
);
export type ThemeFont = z.infer<typeof FontSchema>;

const LOGO_FILE = 'a picture below content/media/ (svg, png, webp, avif, jpg), such as brand/logo.svg';
const LogoPathSchema = z
  .string({ error: LOGO_FILE })
  .max(200, LOGO_FILE)
  .refine((path) => MediaPathSchema.safeParse(path.replace(/\.svg$/i, '.png')).success, LOGO_FILE);

const LogoSchema = z.union(
  [
    LogoPathSchema,
    z.strictObject({
      light: LogoPathSchema.describe('On light paper'),
      dark: LogoPathSchema.describe('On dark paper'),
    }),
  ],
  { error: `${LOGO_FILE}, or { light: …, dark: … }` },
);

/** How the site looks: a brand's colours, fonts and logo. What is left out stays as Bukti draws it. */
export const ThemeSchema = z.strictObject({
  colours: z
    .strictObject({
      paper: ColourSchema.optional().describe('Background of every page. Every text must be readable on it'),
      ink: ColourSchema.optional().describe('Text, customers’ words above all: at least 7:1 against paper'),
      accent: ColourSchema.optional().describe('Links, buttons and seals: at least 4.5:1 against paper'),
      highlight: ColourSchema.optional().describe('Stars, bars and marked words; darkened where it could not be told from paper'),
    })
    .default({})
    .describe('Brand colours. One colour serves both modes: that of the dark mode is derived from it'),
  fonts: z
    .strictObject({
      serif: FontSchema.default('built-in').describe('Headings and customers’ words'),
      sans: FontSchema.default('built-in').describe('Everything else'),
    })
    .default({ serif: 'built-in', sans: 'built-in' })
    .describe('built-in: Fraunces and Plus Jakarta Sans; system: the fonts of the reader’s device; or a file of yours'),
  logo: LogoSchema.optional().describe('Stands in the header instead of the name. Without a dark one, dark mode puts it on light paper'),
});
export type Theme = z.infer<typeof ThemeSchema>;

/** Paths below `content/media/` of a theme's logos, with their place in the theme. */
export function listLogos({ logo }: Theme): { src: string; path: string[] }[] {
  if (logo === undefined) return [];
  if (typeof logo === 'string') return [{ src: logo, path: ['logo'] }];
  return (['light', 'dark'] as const).map((mode) => ({ src: logo[mode], path: ['logo', mode] }));
}

/** The look without a theme. */
export const STANDARD_THEME: Theme = { colours: {}, fonts: { serif: 'built-in', sans: 'built-in' } };
