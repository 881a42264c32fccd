import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes as Html, parse, serialize } from 'parse5';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { folderSource } from '#src/cli/verify/folder-source.ts';
import type { SiteSource } from '#src/cli/verify/site-source.ts';
import type { Report } from '#src/cli/verify/verify-report.ts';
import { verifySite } from '#src/cli/verify/verify-site.ts';
import { attribute, isElement } from '#src/cli/verify/visible-text.ts';

const dist = inject('dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const PRODUCT = 'kopi-sumbing-arabika';
/** The page of a complaint whose review is public, and stands where it stands. */
const complaint =
  readdirSync(join(dist, 'complaints'))
    .map((ref) => `complaints/${ref}/index.html`)
    .find((path) => /data-figure="state\/[^>]*>\s*Keadaan: Tidak selesai/.test(read(path))) ?? 'none';
const answered = JSON.parse(read('api/v1/reviews.json')).reviews.find(
  ({ replies, recovery }: { replies: unknown[]; recovery: unknown[] }) => replies.length > 0 && recovery.length > 0,
).id as string;
/** Every mark on these pages is spoilt, one at a time; single lies stand on pages of the other language. */
const PAGES = ['index.html', 'trust/index.html', `products/${PRODUCT}/index.html`, `reviews/${answered}/index.html`];

/** Another figure in the place of the last one, since names of the shop's own stand before it; where there is none, other words. */
function spoil(text: string): string {
  return /[0-9]/.test(text) ? text.replace(/[0-9](?=[^0-9]*$)/, (digit) => `${(Number(digit) + 4) % 10}`) : `${text.trim()} sekali`;
}

/** Spoils each marked text, and says which. Words that could be the brand's own for the same thing are left. */
function spoilMarks(html: string): { html: string; names: string[] } {
  const names: string[] = [];
  const visit = (node: Html.Node): void => {
    const name = isElement(node) ? attribute(node, 'data-figure') : undefined;
    if (name !== undefined && isElement(node)) {
      const first = textsOf(node).find(({ value }) => value.trim() !== '' && (/\d/.test(value) || /^(?:words|excerpt)\//.test(name)));
      if (first === undefined) return;
      first.value = spoil(first.value);
      names.push(name);
    } else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  const document = parse(html);
  visit(document);
  return { html: serialize(document), names };
}

function textsOf(node: Html.Node): Html.TextNode[] {
  if (node.nodeName === '#text') return [node as Html.TextNode];
  return 'childNodes' in node ? node.childNodes.flatMap(textsOf) : [];
}

const swap =
  (from: string | RegExp, to: string) =>
  (html: string): string =>
    html.replace(from, to);

/** Single lies: a row that is left out, words without a figure, stars that are filled further than they say. */
const LIES: { name: string; path: string; change: (html: string) => string; about: string }[] = [
  {
    name: 'a month with bad figures that is left out',
    path: 'en/trust/index.html',
    change: swap(/<tr data-answers="2026-0[0-9]"[^>]*>.*?<\/tr>/s, ''),
    about: '(answers/2026-0',
  },
  {
    name: 'an open complaint that is left out',
    path: `en/products/${PRODUCT}/index.html`,
    change: swap(/<li[^>]*>(?:(?!<\/li>).)*data-figure="recovery\/[^"]+\/open".*?<\/li>/s, ''),
    about: '(recovery/',
  },
  {
    name: 'a month that nobody wrote in',
    path: 'en/trust/index.html',
    change: swap('data-figure="answers/2026-08/reviews"', 'data-figure="answers/1999-08/reviews"'),
    about: '(answers/1999-08/reviews)',
  },
  {
    name: 'a complaint that is open, called confirmed',
    path: complaint,
    change: swap(/(data-figure="state\/[^>]*>)[^<]*/, '$1Keadaan: Selesai menurut pelanggan'),
    about: '(state/',
  },
  {
    name: 'an answer that nobody gave, on a card of criticism',
    path: 'en/index.html',
    change: swap(/(data-figure="outcome\/[^>]*>)[^<]*/, '$1Answered on 1 January 2026'),
    about: '(outcome/',
  },
  {
    name: 'a reason why a review was withdrawn',
    path: 'en/trust/index.html',
    change: swap(/(data-figure="withdrawn\/[^"]*\/reason"[^>]*>)[^<]*/, '$1Insults or threatens'),
    about: '/reason)',
  },
  {
    name: 'the sum of what was received',
    path: 'en/trust/index.html',
    change: swap(/(data-figure="received\/\/received"[^>]*>)\d+/, '$19999'),
    about: '(received//received)',
  },
];

function spoiltSource(files: ReadonlyMap<string, string>): SiteSource {
  const source = folderSource(dist);
  const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return {
    ...source,
    read: async (path, limit) => {
      const text = files.get(fileOf(path));
      return text === undefined ? source.read(path, limit) : new TextEncoder().encode(text);
    },
    readPage: async (path) => files.get(fileOf(path)) ?? source.readPage(path),
  };
}

async function verifySpoilt(files: ReadonlyMap<string, string>): Promise<Report['steps'][number]['findings']> {
  const { steps } = await verifySite(spoiltSource(files), { witnesses: [], maxPages: 0 }, () => undefined);
  return steps.flatMap(({ findings }) => findings);
}

const spoilt = new Map(PAGES.map((path) => [path, spoilMarks(read(path))]));
/** Where something was found, once for all that was spoilt. */
let places: string[];

beforeAll(async () => {
  const files = new Map([...spoilt].map(([path, { html }]) => [path, html]));
  for (const { path, change } of LIES) files.set(path, change(files.get(path) ?? read(path)));
  places = (await verifySpoilt(files)).map(({ where }) => where);
});

const placesOn = (path: string) => places.filter((place) => place.includes(`/dist/${path} `));

describe('each marked figure and each word of the shop, changed', () => {
  test.each(PAGES)('on %s', (path) => {
    const { names } = spoilt.get(path) ?? { names: [] };
    const here = placesOn(path);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !here.some((place) => place.endsWith(`(${name})`)))).toEqual([]);
  });

  test('of every kind that there is', () => {
    const kinds = new Set([...spoilt.values()].flatMap(({ names }) => names.map((name) => name.split('/', 1)[0])));
    const all = ['answers', 'recovery', 'promise', 'invitations', 'received', 'notes', 'levels', 'withdrawn', 'log', 'criticism'];
    expect([...all, 'attribute', 'profile', 'when', 'words', 'answer', 'outcome'].filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

test.each(LIES)('$name', ({ path, change, about }) => {
  const before = read(path);
  expect(change(before)).not.toBe(before);
  expect(placesOn(path).join('\n')).toContain(about);
});
