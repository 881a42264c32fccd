import { z } from 'astro/zod';
import { isVideoPath, MediaSchema } from './media.ts';
import { DateSchema, lineOfText, localized, plainText, SlugSchema, WebAddressSchema } from './primitives.ts';
import { keyFile, spellKey } from './product-keys.ts';

const GTIN = 'a GTIN of 8, 12, 13 or 14 digits, in quotes so that it stays text';

/** A question about the product that a review can answer, with the answers to choose from. */
const AttributeSchema = z.strictObject({
  label: localized(lineOfText(60)).describe('What is asked, such as Grind'),
  values: z.record(SlugSchema, localized(lineOfText(60))).describe('The answers: a key for review files, and the words that readers see'),
});

/** One value, or several. */
function oneOrMore<Text extends z.ZodType>(text: Text) {
  return z.union([text, z.array(text).min(1)], { error: 'one text, or a list of them' });
}

/** Without the ending of a file's name, of which systems of files take 255 bytes. */
const MOST_KEY_BYTES = 250;
const SHORTER_KEY = `a shorter text: it names a file of the site, where it may take ${MOST_KEY_BYTES} characters; each letter of other scripts than Latin takes 6 or 9`;

/** A key of a shop's system, which names a file of the site. */
function keyText(max: number): z.ZodString {
  return lineOfText(max).refine((text) => text.isWellFormed() && keyFile(spellKey(text)).length <= MOST_KEY_BYTES, SHORTER_KEY);
}

/** By what orders, scanners and the shop's own system know a product, or one of its variants. */
const KEYS = {
  sku: oneOrMore(keyText(64)).optional().describe('Stock number, or several; orders are matched by it'),
  gtin: oneOrMore(z.string({ error: GTIN }).regex(/^(?:\d{8}|\d{12,14})$/, GTIN))
    .optional()
    .describe('Barcode number, or several'),
  shopId: oneOrMore(keyText(120)).optional().describe('The number or name that the shop’s system gave it, or several'),
};

const VariantSchema = z.strictObject({
  name: localized(lineOfText(120)).describe('As customers know it, such as Red, 250 g; a review names it in its field variant'),
  ...KEYS,
});

/** `content/products/<slug>.yaml`. The slug is the file's name. */
export const ProductSchema = z.strictObject({
  name: localized(lineOfText(300)).describe('Name, as on the shop'),
  kind: z
    .enum(['good', 'service', 'brand'], { error: 'one of: good, service, brand' })
    .default('good')
    .describe('A good, a service, or the brand itself'),
  category: localized(lineOfText(60)).optional().describe('Group on the products page'),
  description: localized(plainText(2000)).optional().describe('Two or three sentences'),
  ...KEYS,
  variants: z
    .array(VariantSchema)
    .default([])
    .describe('What the product is sold as; reviews of all variants are shown and counted together'),
  url: WebAddressSchema.optional().describe('Where it can be bought'),
  price: z
    .strictObject({
      amount: z.number().nonnegative('a number, zero or more'),
      currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code of three capitals, such as IDR'),
    })
    .optional()
    .describe('Price in the shop'),
  images: z
    .array(MediaSchema)
    .default([])
    .refine(([first]) => first === undefined || !isVideoPath(first.src), 'a picture first: cards and search engines show the first one')
    .describe('Pictures and videos, the best picture first'),
  attributes: z.record(SlugSchema, AttributeSchema).default({}).describe('Questions that reviews of this product can answer'),
  overview: z
    .strictObject({
      approved: DateSchema.describe('The day somebody of the shop read and approved it'),
      reviews: z.int('a whole number').positive('a whole number from 1').describe('From how many reviews it was drafted'),
      text: localized(plainText(1500)).describe(
        'What the reviews say together. A sentence whose quotes and counts do not hold is not shown',
      ),
    })
    .optional()
    .describe('Written by bukti summarise'),
  order: z.number().int('a whole number').optional().describe('Place on the products page, lowest first; without it, by name'),
});
export type Product = z.infer<typeof ProductSchema> & { slug: string };
