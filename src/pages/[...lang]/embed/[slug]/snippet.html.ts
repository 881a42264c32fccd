import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { embedRoutes, getSubject } from '#src/data/embeds.ts';
import { renderSnippet } from '#src/outputs/embed/snippet.ts';

export const getStaticPaths = embedRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { lang, item } }) =>
  new Response(renderSnippet(await getSubject(lang, item)), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
