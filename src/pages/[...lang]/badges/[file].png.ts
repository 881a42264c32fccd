import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { renderBadgePng } from '#src/badges/render-badge-png.ts';
import { badgeRoutes, getBadge } from '#src/data/embeds.ts';

/** The badge in one line only: the one for mail. */
export const getStaticPaths = async () => (await badgeRoutes()).filter(({ props }) => props.item.style === 'pill');

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { item } }) =>
  new Response(await renderBadgePng(await getBadge(item)), { headers: { 'Content-Type': 'image/png' } });
