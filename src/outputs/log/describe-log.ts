import { createUrls } from '../urls.ts';
import type { LogSource } from './log-output.ts';

/** Where everything is, for programs that check the site from outside: `/.well-known/review-log.json`. */
export function describeLog({ site, state }: Pick<LogSource, 'site' | 'state'>): string {
  const { file, absolute } = createUrls(site, site.languages[0] ?? 'id');
  const inEach = (page: (urls: ReturnType<typeof createUrls>) => string) =>
    site.languages.map((lang) => decodeURI(absolute(page(createUrls(site, lang)))));
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
      pages: inEach((urls) => urls.review('{id}')),
      products: inEach((urls) => urls.product('{slug}')),
      document: decodeURI(absolute(file('reviews/{id}.json'))),
      proof: decodeURI(absolute(file('reviews/{id}.tlog-proof'))),
      sample: site.sample,
      ...(site.policy.count === 'all' && { count: site.policy.count }),
    },
    undefined,
    2,
  )}\n`;
}
