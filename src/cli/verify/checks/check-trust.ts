import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { summarizeWithheld } from '#src/aggregate/withheld.ts';
import { readWithheld } from '#src/evidence/withheld.ts';
import { count } from '../../terminal.ts';
import type { Description } from '../description.ts';
import { readClaims } from '../expected/claims.ts';
import { isRecord, type JsonRecord } from '../expected/compare-record.ts';
import { type ExpectedSale, expectSale } from '../expected/expect-sale.ts';
import type { Expected } from '../expected/expected.ts';
import { judgeLoose } from '../expected/judge-loose.ts';
import { createTargetOf } from '../expected/link-target.ts';
import type { MarkedJudge } from '../judge-marked.ts';
import type { SiteSource } from '../site-source.ts';
import { type FindingCode, Findings, type Step } from '../verify-report.ts';
import { attribute, isElement, visibleText } from '../visible-text.ts';
import { checkAfterSale, TRUST_DOCUMENT } from './check-after-sale.ts';
import { Surface } from './surface.ts';

/**
 * What the site says about itself: how many reviews were withheld, by reason and by star, the figures in `llms.txt`, and those of
 * answers, complaints and promises. @param texts the log's entries
 */
export async function checkTrust(
  source: SiteSource,
  description: Description,
  texts: readonly string[],
  expected: Expected,
  sale: ExpectedSale | undefined,
  marked: Pick<MarkedJudge, 'saidAlike'>,
): Promise<Step | undefined> {
  const surface = new Surface(source, new Findings());
  const withheld = summarizeWithheld([...readWithheld(texts).values()]);
  const add = (path: string, field: string, found: string, wanted: string, code: FindingCode = 'wrong-figure') =>
    surface.add(path, [{ field, code, found, expected: wanted }]);
  for (const template of description.products) {
    const path = `${template.split('products/')[0] ?? ''}trust/index.html`;
    const html = await surface.text(path);
    if (html === undefined) continue;
    const rows = readRows(parse(html));
    // Sites of an older version, which have no leaf of version 2, do not mark the table.
    if (rows.size === 0 && !texts.some((text) => text.startsWith('{"v":2'))) continue;
    const total = rows.get('total');
    if (total === undefined && withheld.total > 0) add(path, 'withheld', 'none', `at least ${withheld.total}, as in the log`);
    for (const [reason, numbers] of rows) {
      const known = reason === 'total' ? withheld : withheld.byReason.find((row) => row.reason === reason);
      const wanted = [...(known?.histogram ?? [0, 0, 0, 0, 0]), known?.total ?? 0];
      // Reviews that are withheld and not sealed yet, and the stars of old leaves, may raise these numbers. Nothing may lower them.
      const less = numbers.length !== 6 || numbers.some((number, at) => number < (wanted[at] ?? 0));
      if (less) add(path, `withheld, ${reason}`, numbers.join(' '), `at least ${wanted.join(' ')}, as in the log`);
    }
    for (const { reason, histogram, total: sum } of withheld.byReason)
      if (total !== undefined && !rows.has(reason) && reason !== 'unknown')
        add(path, `withheld, ${reason}`, 'none', `at least ${[...histogram, sum].join(' ')}, as in the log`);
  }
  await checkLlms(surface, source, description, withheld.total, expected, marked.saidAlike('received//received'));
  const afterSale = await checkAfterSale(surface, sale, expected);
  return surface.conclude(
    'trust',
    `${count(withheld.total, 'withheld review')} in the log, and what the trust page and llms.txt say${afterSale}`,
  );
}

/** @param records every review of the API @returns nothing where the site has no such list, or does not say what follows from it */
export async function readSale(
  source: SiteSource,
  expected: Expected,
  records: readonly JsonRecord[] | undefined,
): Promise<ExpectedSale | undefined> {
  const document = records === undefined ? undefined : await new Surface(source, new Findings()).json(TRUST_DOCUMENT);
  return isRecord(document) && records !== undefined ? expectSale(document, records, expected) : undefined;
}

/** The rows of the table of withheld reviews, by reason: those with 1 to 5 stars, and the sum. */
function readRows(document: Html.Document): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  const visit = (node: Html.Node): void => {
    const reason = isElement(node) ? attribute(node, 'data-withheld') : undefined;
    if (isElement(node) && reason !== undefined) {
      const cells = node.childNodes.filter((child) => isElement(child) && child.tagName === 'td') as Html.Element[];
      rows.set(
        reason,
        cells.map((cell) => Number(visibleText(cell).replace(/\D/g, ''))),
      );
    } else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(document);
  return rows;
}

async function checkLlms(
  surface: Surface,
  source: SiteSource,
  description: Description,
  withheld: number,
  expected: Expected,
  onPages: number | undefined,
): Promise<void> {
  const text = await surface.text('llms.txt');
  if (text === undefined) return;
  const targetOf = createTargetOf(description, source.name);
  for (const line of text.split('\n')) {
    const href = /\]\((\S{1,2000})\)/.exec(line)?.[1];
    const { product } = href === undefined ? {} : targetOf(href, '');
    for (const claim of readClaims(line)) {
      const wrong = judgeLoose({ claim, reviews: [], products: product === undefined ? [] : [product] }, {}, expected);
      if (wrong !== undefined) surface.add('llms.txt', [wrong], product ?? 'the site');
    }
    const said = /withheld: (\d{1,9})/.exec(line)?.[1];
    if (said !== undefined && Number(said) < withheld)
      surface.add('llms.txt', [{ field: 'withheld', code: 'wrong-figure', found: said, expected: `at least ${withheld}, as in the log` }]);
    const received = /received: (\d{1,9})/.exec(line)?.[1];
    if (received !== undefined && onPages !== undefined && Number(received) !== onPages)
      surface.add('llms.txt', [{ field: 'received', code: 'wrong-figure', found: received, expected: `${onPages}, as on the pages` }]);
    const { published: withWords, publishedRatings } = expected.figuresOf();
    const all = withWords + publishedRatings;
    const published = /published: (\d{1,9})/.exec(line)?.[1];
    if (published !== undefined && Number(published) !== all)
      surface.add('llms.txt', [{ field: 'published', code: 'wrong-figure', found: published, expected: `${all}` }]);
  }
}
