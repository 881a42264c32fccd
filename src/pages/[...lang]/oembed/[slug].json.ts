import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { getCard } from '#src/data/cards.ts';
import { embedRoutes, getSubject } from '#src/data/embeds.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';
import { buildOEmbed } from '#src/outputs/oembed/oembed.ts';

export const getStaticPaths = embedRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { lang, item } }) => {
  const { path } = await getCard('product', lang, item.slug);
  return jsonResponse(buildOEmbed(await getSubject(lang, item), path));
};
