// As in 'astro:content', which would load all that draws pages as well.
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { type ContentEntry, contentLoader } from '#src/content/astro-loader.ts';
import { openedDoor } from '#src/content/shared-doors.ts';
import { folders } from '#src/content/site-settings.ts';

/** The content itself never goes through Astro's store: at 10,000 reviews that way there and back would cost seconds. */
export const collections = {
  content: defineCollection({ loader: contentLoader(openedDoor(folders().content)), schema: z.custom<ContentEntry>() }),
};
