import type { APIRoute, GetStaticPaths } from 'astro';
import { getSitemap } from '#src/data/sitemap.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getSitemap()).map(({ xml }, number) => ({ params: { number: String(number) }, props: { xml } }));

export const GET: APIRoute<{ xml: string }> = ({ props }) => new Response(props.xml);
