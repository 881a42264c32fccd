import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getCatalog } from './catalog.ts';
import { itemRoutes } from './paths.ts';

/** One route a campaign, in every language. */
export async function campaignRoutes() {
  return itemRoutes((await getCatalog()).campaigns, 'slug', ({ slug }) => slug);
}

/** One route a complaint that the site's scale gives a page, in the languages that it gives. */
export async function complaintRoutes() {
  const { site, complaints } = await getCatalog();
  const { complaints: languages, untoldComplaints } = reviewOutputs(site);
  const shown = complaints.filter(({ told }) => told || untoldComplaints);
  return itemRoutes(shown, 'ref', ({ ref }) => ref, languages);
}
