import { z } from 'astro/zod';
import { lineOfText } from './primitives.ts';

/** Personal data that may stand in published words after all, such as the shop's own number. */
export const AllowedSchema = z
  .array(
    z.strictObject({
      text: lineOfText(200).describe('As it stands in the words, such as 0812-3456-7890; in quotes, so that it stays text'),
      reason: lineOfText(300).describe('Why it may be published, such as: nomor toko kami sendiri'),
    }),
  )
  .default([])
  .describe('E-mail addresses, phone numbers and the like that may be published; each with its reason');
