import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { type ContentEntry, contentLoader } from './loaders/astro-loader.ts';
import { createContentReader } from './loaders/read-content.ts';
import { folders } from './loaders/site-settings.ts';

/** The reader has validated the data already, with lines; here the schema only carries the type. */
export const collections = {
  entries: defineCollection({ loader: contentLoader(createContentReader(folders().content)), schema: z.custom<ContentEntry>() }),
};
