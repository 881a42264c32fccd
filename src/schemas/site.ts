import { z } from 'astro/zod';
import { CardsSchema } from './cards.ts';
import { CountrySchema, countryOf, languageOfCountry } from './country.ts';
import { InviteRuleSchema } from './invitations.ts';
import { DateSchema, LanguageTagSchema, lineOfText, localized, type SiteLanguage, WebAddressSchema } from './primitives.ts';
import { SilenceSchema } from './silence.ts';
import { SITE_SCALES } from './site-scale.ts';
import { STANDARD_THEME, ThemeSchema } from './theme.ts';
import { WriteSchema } from './write.ts';

const SITE_ADDRESS = 'a web address that starts with https:// or http://, without ? and #, and with a path of plain letters';
/** Every address of the site begins with it, and its path is a folder on every web server. */
const SiteAddressSchema = WebAddressSchema.regex(/^https?:\/\/[^/?#]+(?:\/[A-Za-z0-9._~/-]*)?$/i, SITE_ADDRESS);

const INTERNATIONAL = 'a number in international form, such as +6281234567890';

const SiteScaleSchema = z
  .enum([...SITE_SCALES, 'auto'], { error: `one of: ${[...SITE_SCALES, 'auto'].join(', ')}` })
  .default('auto')
  .describe(
    `What each review gets. full: a page in every language, and cards of its own; lean: one page, in the site's first language, with the product's card; compact: a place in its product's pages. auto is full, until there are so many reviews or files that bukti seal writes the scale here`,
  );

/** `content/site.yaml`: the brand, and the choices that hold for every page. */
export const SiteSchema = z.strictObject({
  name: lineOfText(60).describe('The brand, as customers know it'),
  tagline: localized(lineOfText(120)).describe('One short line below the name'),
  description: localized(lineOfText(300)).describe('One or two sentences for search engines and link previews'),
  url: SiteAddressSchema.describe('Where the built site will live, with its path if it has one: https://example.com/reviews/'),
  languages: z
    .array(LanguageTagSchema)
    .min(1, 'at least one language')
    .refine((languages) => new Set(languages).size === languages.length, 'each language once')
    .default(['id', 'en'])
    .describe('The languages of the site. The first stands at the root, others below /<language>/'),
  country: CountrySchema.optional().describe(
    'Where the shop is, such as ID: how telephone numbers without a country code and dates that can be read two ways are read. Without it, the country where most people speak the first language',
  ),
  sample: z
    .boolean({ error: 'true or false' })
    .default(false)
    .describe('true marks every page as sample content and keeps it out of search engines'),
  shop: WebAddressSchema.optional().describe('Home page of the shop'),
  theme: ThemeSchema.default(STANDARD_THEME).describe('How the site looks: colours, fonts, logo'),
  contact: z
    .strictObject({
      email: z.email({ error: 'an e-mail address' }).optional(),
      whatsapp: z
        .string({ error: INTERNATIONAL })
        .regex(/^\+\d{6,15}$/, INTERNATIONAL)
        .optional(),
    })
    .optional()
    .describe('Where customers reach the team'),
  links: z
    .array(z.strictObject({ label: localized(lineOfText(60)), url: WebAddressSchema }))
    .default([])
    .describe('Links in the footer'),
  policy: z
    .strictObject({
      count: z
        .enum(['first-hand', 'all'], { error: 'one of: first-hand, all' })
        .default('first-hand')
        .describe('first-hand: only reviews from own channels enter the rating; all: those from other sites too'),
    })
    .default({ count: 'first-hand' }),
  invite: InviteRuleSchema.prefault({}).describe('The rule by which bukti invite asks all buyers; it stands on the trust page'),
  write: WriteSchema.default({}).describe('How customers send a review from the page /write/'),
  scale: SiteScaleSchema,
  cards: CardsSchema.describe('Pictures for sharing'),
  silence: SilenceSchema,
  log: z
    .strictObject({
      key: lineOfText(400).optional().describe('Public key of the log, as bukti keygen printed it: name+id+key'),
      replaced: z
        .array(
          z.strictObject({
            key: lineOfText(400).describe('The public key that signed until then'),
            on: DateSchema.describe('The day on which another one took its place'),
            size: z.int().nonnegative().describe('How many entries the log had then'),
          }),
        )
        .optional()
        .describe('Written by bukti keygen --replace: earlier keys, which the site publishes'),
      witnesses: z.array(lineOfText(400)).default([]).describe('Public keys of witnesses whose signatures are checked and shown'),
    })
    .default({ witnesses: [] })
    .describe('The transparency log that seals are written to'),
});
export type Site = z.infer<typeof SiteSchema>;

/** The language that stands at the root of the site. */
export function mainLanguage({ languages }: Pick<Site, 'languages'>): SiteLanguage {
  const [main] = languages;
  if (main === undefined) throw new Error('A site has at least one language.');
  return main;
}

/**
 * The language in which a site writes to somebody: the one that they speak, else that of their country (Indonesian for Javanese), else
 * English, else the site's first.
 */
export function siteLanguageFor(spoken: string | undefined, site: Pick<Site, 'languages'>): SiteLanguage {
  const isTag = LanguageTagSchema.safeParse(spoken).success;
  const wanted = spoken === undefined || !isTag ? [] : [spoken, languageOfCountry(countryOf({ languages: [spoken] })), 'en'];
  return wanted.find((lang) => site.languages.includes(lang)) ?? mainLanguage(site);
}
