import { z } from 'astro/zod';

/** A language tag as in HTML's lang attribute (BCP 47), such as id, en, jv, zh-Hans. */
const LANGUAGE_TAG = 'a language tag such as id, en, jv or zh-Hans';
export const LanguageTagSchema = z
  .string({ error: LANGUAGE_TAG })
  .max(35, LANGUAGE_TAG)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, LANGUAGE_TAG)
  // Old codes, in for Indonesian and iw for Hebrew, would be languages of their own.
  .refine((tag) => !/^(?:in|iw|ji|jw|mo)\b/.test(tag), LANGUAGE_TAG);

/** A language that the site itself speaks: any for which there are texts. Customers may write in any language. */
export type SiteLanguage = z.infer<typeof LanguageTagSchema>;

/** File names, and so URLs, on every file system: lower case, digits and single hyphens. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const SLUG_EXPECTED = 'lower-case letters, digits and hyphens, at most 80 characters, such as kopi-arabika';
export const SlugSchema = z.string({ error: SLUG_EXPECTED }).regex(SLUG, SLUG_EXPECTED).max(80, SLUG_EXPECTED);

const CALENDAR_DATE = 'a calendar date written YYYY-MM-DD, such as 2026-08-14';
export const DateSchema = z.iso.date({ error: CALENDAR_DATE });

const WEB_ADDRESS = 'a web address that starts with https:// or http://';
/** Only http and https: `javascript:` and `data:` never reach an href. */
export const WebAddressSchema = z.url({ protocol: /^https?$/, hostname: /.+/, error: WEB_ADDRESS }).max(2000, WEB_ADDRESS);

/** Control characters, but for tab and line feed. */
const CONTROL = /(?![\t\n])\p{Cc}/u;

/** One line of plain text. Never rendered as HTML or Markdown. */
export function lineOfText(max: number): z.ZodString {
  const expected = `one line of text, 1 to ${max} characters, without control characters`;
  return z
    .string({ error: expected })
    .trim()
    .min(1, expected)
    .max(max, expected)
    .refine((text) => !CONTROL.test(text) && !text.includes('\n'), expected);
}

/** Plain text with line breaks; a blank line starts a paragraph. */
export function plainText(max: number): z.ZodString {
  const expected = `plain text, 1 to ${max} characters, without control characters`;
  return z
    .string({ error: expected })
    .trim()
    .min(1, expected)
    .max(max, expected)
    .refine((text) => !CONTROL.test(text), expected);
}

/** The same text for every language, or one text a language. */
export function localized<Text extends z.ZodType>(text: Text) {
  return z.union([text, z.record(LanguageTagSchema, text).refine((texts) => Object.keys(texts).length > 0)], {
    error: 'one text, or one for each language: { id: …, en: … }',
  });
}

/** A text in every language that it has. */
export function namesOf(text: string | Readonly<Record<string, string>>): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

export const RatingSchema = z
  .number({ error: 'a whole number from 1 to 5' })
  .int('a whole number from 1 to 5')
  .min(1, 'a whole number from 1 to 5')
  .max(5, 'a whole number from 1 to 5');
export type Rating = 1 | 2 | 3 | 4 | 5;

/** A picture below `content/media/`. The path cannot leave that folder. */
const MEDIA_PATH = 'a file below content/media/, such as customers/cup.jpg';
export const MediaPathSchema = z
  .string({ error: MEDIA_PATH })
  .max(200, MEDIA_PATH)
  .regex(/^(?!.*(?:^|\/)\.)[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*\.(?:png|jpe?g|webp|avif)$/i, MEDIA_PATH);

const ImageSchema = z.strictObject({
  src: MediaPathSchema.describe('File below content/media/, such as products/cup.png'),
  alt: localized(lineOfText(300)).describe('What the picture shows, for people who cannot see it'),
});
export type Image = z.infer<typeof ImageSchema>;

export const DISCLOSURES = ['none', 'incentivised', 'employee', 'influencer', 'sample'] as const;
/** Shared by reviews and posts: what the author got, or who the author is. */
export const disclosureFields = {
  disclosure: z
    .enum(DISCLOSURES, { error: `one of: ${DISCLOSURES.join(', ')}` })
    .default('none')
    .describe('What a reader must know about the author: incentivised, employee, influencer, sample (got it free), or none'),
  disclosureNote: lineOfText(300).optional().describe('One sentence that says what was given; required when disclosure is not none'),
};

/** `disclosureNote` belongs to a disclosure, and a disclosure needs its note. */
export function checkDisclosure(entry: { disclosure: string; disclosureNote?: string | undefined }, context: z.RefinementCtx): void {
  if ((entry.disclosure === 'none') === (entry.disclosureNote === undefined)) return;
  context.addIssue({
    code: 'custom',
    path: ['disclosureNote'],
    message:
      entry.disclosure === 'none'
        ? 'no note, or a disclosure other than none'
        : `a sentence that says what was given, since disclosure is ${entry.disclosure}`,
  });
}
