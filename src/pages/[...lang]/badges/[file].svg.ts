import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { badgeRoutes, getBadge } from '#src/data/embeds.ts';

export const getStaticPaths = badgeRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { item } }) =>
  new Response(await getBadge(item), { headers: { 'Content-Type': 'image/svg+xml' } });
