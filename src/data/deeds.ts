import { reviewOutputs } from '#src/schemas/scale.ts';
import { getCatalog } from './catalog.ts';
import { itemRoutes } from './paths.ts';

/** One route a campaign, in every language. */
export async function campaignRoutes() {
  return itemRoutes((await getCatalog()).campaigns, 'slug', ({ slug }) => slug);
}

/** One route a complaint, in the languages that the site's scale gives it. */
export async function complaintRoutes() {
  const { site, complaints } = await getCatalog();
  return itemRoutes(complaints, 'ref', ({ ref }) => ref, reviewOutputs(site).complaints);
}
