import { LEVELS } from '#src/evidence/level.ts';
import { PACKED_ENTRIES } from '#src/evidence/packs.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { reviewOutputs } from '#src/schemas/site-scale.ts';
import { createUrls } from '../urls.ts';
import type { LogSource } from './log-output.ts';

/** Where everything is, for programs that check the site from outside: `/.well-known/review-log.json`. */
export function describeLog({ site, state }: Pick<LogSource, 'site' | 'state'>): string {
  const { file, absolute } = createUrls(site, mainLanguage(site));
  const inEach = (page: (urls: ReturnType<typeof createUrls>) => string) =>
    site.languages.map((lang) => decodeURI(absolute(page(createUrls(site, lang)))));
  const { pages, packed, embedded } = reviewOutputs(site);
  return `${JSON.stringify(
    {
      v: 1,
      origin: state.origin,
      key: state.key ?? null,
      ...(site.log.replaced !== undefined && { replacedKeys: site.log.replaced }),
      witnesses: site.log.witnesses,
      size: state.size,
      root: state.root,
      log: absolute(file('log/')),
      checkpoints: state.checkpoints.map(({ size }) => size),
      // Where reviews have no pages, links lead to these addresses.
      ...(pages.length === 0 && { places: inEach((urls) => urls.review('{id}')) }),
      pages: pages.map((lang) => decodeURI(absolute(createUrls(site, lang).review('{id}')))),
      products: inEach((urls) => urls.product('{slug}')),
      // Where products have badges, frames, snippets, oEmbed and feeds in some languages alone.
      ...(embedded.length < site.languages.length && { embedded: inEach((urls) => urls.product('{slug}')).slice(0, embedded.length) }),
      ...(packed
        ? {
            packedEntries: PACKED_ENTRIES,
            documents: decodeURI(absolute(file('log/documents/{pack}.ndjson'))),
            proofs: decodeURI(absolute(file('log/proofs/{pack}.txt'))),
          }
        : {
            document: decodeURI(absolute(file('reviews/{id}.json'))),
            proof: decodeURI(absolute(file('reviews/{id}.tlog-proof'))),
            ...(state.checkpoints.at(-1)?.rootSignature !== undefined && { receipt: decodeURI(absolute(file('reviews/{id}.receipt'))) }),
          }),
      // What the site calls each level: a brand may have its own words.
      badges: Object.fromEntries(
        LEVELS.map((level) => [level, [...new Set(site.languages.map((lang) => textsFor(lang).pages.level[level]))]]),
      ),
      sample: site.sample,
      ...(site.policy.count === 'all' && { count: site.policy.count }),
    },
    undefined,
    2,
  )}\n`;
}
