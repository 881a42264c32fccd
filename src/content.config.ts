import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Content } from './aggregate/catalog.ts';
import { collectionLoader } from './loaders/astro-loader.ts';
import { createContentReader } from './loaders/read-content.ts';
import { folders } from './loaders/site-settings.ts';

const reader = createContentReader(folders().content);

/** The reader has validated the data already, with lines; here the schemas only carry the types. */
type Entry<Kind extends Exclude<keyof Content, 'site'>> = Content[Kind][number];

export const collections = {
  site: defineCollection({ loader: collectionLoader(reader, 'site'), schema: z.custom<Content['site']>() }),
  products: defineCollection({ loader: collectionLoader(reader, 'products'), schema: z.custom<Entry<'products'>>() }),
  reviews: defineCollection({ loader: collectionLoader(reader, 'reviews'), schema: z.custom<Entry<'reviews'>>() }),
  posts: defineCollection({ loader: collectionLoader(reader, 'posts'), schema: z.custom<Entry<'posts'>>() }),
  commitments: defineCollection({ loader: collectionLoader(reader, 'commitments'), schema: z.custom<Entry<'commitments'>>() }),
};
