import { parse } from 'parse5';
import { count } from '../../terminal.ts';
import type { Description } from '../description.ts';
import { readClaims } from '../expected/claims.ts';
import { isRecord } from '../expected/compare-record.ts';
import type { Expected } from '../expected/expected.ts';
import { isQuoted, judgeLoose } from '../expected/judge-loose.ts';
import { createTargetOf } from '../expected/link-target.ts';
import { readLoose } from '../read-loose.ts';
import type { SiteSource } from '../site-source.ts';
import { Findings, type Step } from '../verify-report.ts';
import { collapse } from '../visible-text.ts';
import { Surface } from './surface.ts';
import { readElements } from './xml-elements.ts';

/** The badge of the whole site. */
const SITE_BADGE = '_site';

/**
 * What stands on other people's pages: the text of badges, the script-free snippet, and what oEmbed says. The frame is a page, and is
 * read with the pages; the elements show the API's documents.
 */
export async function checkEmbeds(source: SiteSource, description: Description, expected: Expected): Promise<Step | undefined> {
  const findings = new Findings();
  const surface = new Surface(source, findings);
  const targetOf = createTargetOf(description, source.name);
  let figures = 0;
  for (const template of description.products) {
    const language = template.split('products/')[0] ?? '';
    for (const product of [undefined, ...(description.embedded.includes(template) ? expected.products : [])]) {
      const products = product === undefined ? [] : [product];
      const judge = (path: string, text: string) => {
        for (const claim of readClaims(text)) {
          figures += 1;
          const wrong = judgeLoose({ claim, reviews: [], products }, {}, expected);
          if (wrong !== undefined) surface.add(path, [wrong], product ?? 'the site');
        }
      };
      for (const kind of ['', '.mini', '.card']) {
        const path = `${language}badges/${product ?? SITE_BADGE}${kind}.svg`;
        const svg = await surface.text(path);
        if (svg === undefined) continue;
        for (const name of ['title', 'desc', 'text'])
          for (const text of readElements(svg, name)) judge(path, collapse(text.replace(/<[^<>]{0,200}>/g, '')));
      }
      if (product === undefined) continue;
      const oembed = `${language}oembed/${product}.json`;
      const document = await surface.json(oembed);
      if (isRecord(document)) {
        const { version: _version, ...said } = document;
        for (const value of Object.values(said)) if (typeof value === 'string') judge(oembed, value);
      }
      const snippet = `${language}embed/${product}/snippet.html`;
      const html = await surface.text(snippet);
      if (html === undefined) continue;
      // Words, stars and levels of its marked reviews are compared where pages are read; here the figures around them.
      for (const loose of readLoose(parse(html), { targetOf: (href) => targetOf(href, snippet), levelWords: description.levelWords })
        .claims) {
        figures += 1;
        const wrong = judgeLoose(loose, { product }, expected);
        if (wrong !== undefined && !isQuoted(loose, {}, expected)) surface.add(snippet, [wrong], product);
      }
    }
  }
  return surface.conclude('embeds', `${count(figures, 'figure')} in badges, snippets and oEmbed documents, ${count(surface.read, 'file')}`);
}
