import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { badgeRoutes, getBadge } from '../../../data/embeds.ts';
import { renderBadgePng } from '../../../outputs/badges/render-badge-png.ts';

/** The badge in one line only: the one for mail. */
export const getStaticPaths = async () => (await badgeRoutes()).filter(({ props }) => props.item.style === 'pill');

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { item } }) =>
  new Response(await renderBadgePng(await getBadge(item)), { headers: { 'Content-Type': 'image/png' } });
