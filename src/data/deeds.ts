import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { getCatalog } from './catalog.ts';
import { itemRoutes } from './paths.ts';

/** One route a campaign, in every language. */
export async function campaignRoutes() {
  return itemRoutes((await getCatalog()).campaigns, 'slug', ({ slug }) => slug);
}

/** One route for each followed review that has a page at the site's scale, in each language that has it. */
export async function followRoutes() {
  const { site, followed } = await getCatalog();
  const { followPages: languages, untoldFollowPages } = reviewOutputs(site);
  const shown = followed.filter(({ isTold }) => isTold || untoldFollowPages);
  return itemRoutes(shown, 'ref', ({ ref }) => ref, languages);
}
