import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { type ContentEntry, contentLoader } from '#src/content/astro-loader.ts';
import { createContentReader } from '#src/content/read-content.ts';
import { folders } from '#src/content/site-settings.ts';

/** The reader has validated the data already, with lines; here the schema only carries the type. */
export const collections = {
  entries: defineCollection({ loader: contentLoader(createContentReader(folders().content)), schema: z.custom<ContentEntry>() }),
};
