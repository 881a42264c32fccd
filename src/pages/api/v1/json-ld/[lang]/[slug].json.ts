import type { APIRoute, GetStaticPaths } from 'astro';
import { shopThingRoutes } from '#src/data/json-ld.ts';
import { scriptJson } from '#src/outputs/json-ld/render-json-ld.ts';

export const getStaticPaths: GetStaticPaths = shopThingRoutes;
/** A shop's server puts the file into a script of its page as it is. */
export const GET: APIRoute<{ document: object }> = ({ props }) =>
  new Response(`${scriptJson(props.document)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
