import { z } from 'astro/zod';
import { lineOfText } from './primitives.ts';

/** Warnings of `bukti check` that somebody has looked at, and that are right as they are. Errors cannot be silenced. */
export const SilenceSchema = z
  .array(
    z.strictObject({
      rule: lineOfText(60).describe('Name of the warning, as bukti check prints it in [ ], such as all-caps'),
      file: lineOfText(300)
        .optional()
        .describe('File or folder below content/ in which it is silent, such as reviews/kopi; without it, everywhere'),
      reason: lineOfText(300).describe('Why it is right as it is'),
    }),
  )
  .default([])
  .describe('Warnings of bukti check that are silent, each with its reason');
