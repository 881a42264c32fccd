import type { APIRoute, GetStaticPaths } from 'astro';
import { type Places, placeRoutes } from '#src/data/places.ts';
import { jsonResponse } from '#src/outputs/json-response.ts';

export const getStaticPaths: GetStaticPaths = placeRoutes;

export const GET: APIRoute<{ places: Places }> = ({ props }) => jsonResponse(props.places);
