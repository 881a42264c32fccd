import { getCatalog } from './catalog.ts';
import { itemRoutes } from './paths.ts';

/** One route a campaign, in every language. */
export async function campaignRoutes() {
  return itemRoutes((await getCatalog()).campaigns, 'slug', ({ slug }) => slug);
}

/** One route a complaint, in every language. */
export async function complaintRoutes() {
  return itemRoutes((await getCatalog()).complaints, 'ref', ({ ref }) => ref);
}
