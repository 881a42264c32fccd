import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { folderSource } from '#src/cli/verify/folder-source.ts';
import type { SiteSource } from '#src/cli/verify/site-source.ts';
import type { FindingCode, Report, StepId } from '#src/cli/verify/verify-report.ts';
import { verifySite } from '#src/cli/verify/verify-site.ts';

/** One thing is spoilt in one file; the step says so, with the code, about this place. */
interface Tamper {
  name: string;
  path: string;
  change: (text: string) => string;
  step: StepId;
  code: FindingCode;
  where: string;
  found?: string;
}

const searchFile = (name: RegExp): string =>
  `search-index/${readdirSync(join(inject('dist'), 'search-index')).find((file) => name.test(file)) ?? 'none'}`;
/** What the search shows of the first reviews, of some more with an author who disclosed something, and its table. */
const SHOWN_FILE = `${searchFile(/^shown-/)}/0.json`;
const DISCLOSED_FILE =
  readdirSync(join(inject('dist'), searchFile(/^shown-/)))
    .map((name) => `${searchFile(/^shown-/)}/${name}`)
    .find((path) => path !== SHOWN_FILE && /"disclosureNote":"/.test(readFileSync(join(inject('dist'), path), 'utf8'))) ?? 'none';
const TABLE_FILE = searchFile(/^table-/);
const PRODUCT = 'kopi-sumbing-arabika';
const REVIEW = 'rasanya-konsisten-rani';
const dist = inject('dist');
/** The page of a complaint whose review can be read: it links to that review, so stars beside it must be its own. */
const COMPLAINT =
  readdirSync(join(dist, 'complaints'))
    .map((ref) => `complaints/${ref}/index.html`)
    .find((path) => /reviews\/bocor-halus-rembes\//.test(readFileSync(join(dist, path), 'utf8'))) ?? 'none';
const SHEET = readdirSync(join(dist, '_astro'))
  .map((name) => `_astro/${name}`)
  .find((path) => path.endsWith('.css')) as string;
const BADGE = 'Pembelian tercatat';
const swap =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);
const append =
  (html: string) =>
  (text: string): string =>
    text.replace('</main>', () => `${html}</main>`);

/** Figures and words of reviews that are in the log. Each row spoils a file of its own. */
const CHANGED: Tamper[] = [
  {
    name: 'the mean in JSON-LD, from more reviews than there are',
    path: `products/${PRODUCT}/index.html`,
    change: swap(/"ratingValue":[\d.]+,"(rating|review)Count":\d+/, '"ratingValue":4.9,"$1Count":999'),
    step: 'figures',
    code: 'wrong-figure',
    where: 'JSON-LD, ratingValue',
    found: '4.9',
  },
  {
    name: 'words in JSON-LD',
    path: `reviews/${REVIEW}/index.html`,
    change: swap(/"reviewBody":"/, '"reviewBody":"Hebat sekali. '),
    step: 'figures',
    code: 'other-words',
    where: `JSON-LD, body of ${REVIEW}`,
  },
  {
    name: 'the mean that a page says to screen readers',
    path: `en/products/${PRODUCT}/index.html`,
    change: swap(/aria-label="\d\.\d out of 5 stars"/, 'aria-label="4.9 out of 5 stars"'),
    step: 'figures',
    code: 'wrong-figure',
    where: `en/products/${PRODUCT}/index.html (mean)`,
  },
  {
    name: 'how far the stars of a mean are filled',
    path: 'index.html',
    change: swap(/(class="stars[^"]*" role="img" aria-label="\d,\d dari 5 bintang"[^>]*--share:)[\d.]+%/, '$1100%'),
    step: 'figures',
    code: 'wrong-figure',
    where: 'index.html (mean)',
    found: 'stars filled to 5 of 5',
  },
  {
    name: 'how many reviews count, on a list of products',
    path: 'en/products/index.html',
    change: swap(/from \d+ counted reviews/, 'from 999 counted reviews'),
    step: 'figures',
    code: 'wrong-figure',
    where: 'en/products/index.html (count)',
  },
  {
    name: 'a row of the histogram',
    path: 'en/products/cangkir-lereng/index.html',
    change: swap(/(<span class="n"[^>]*>\s*)\d+/, '$1900'),
    step: 'figures',
    code: 'wrong-figure',
    where: 'en/products/cangkir-lereng/index.html (row)',
  },
  {
    name: 'stars of a review in a result of the search page',
    path: 'search/index.html',
    change: swap(/aria-label="[1-5] dari 5( bintang)?"/, 'aria-label="1 dari 5$1"'),
    step: 'pages',
    code: 'other-words',
    where: 'search/index.html (rating of',
  },
  {
    name: 'stars beside a link to the next review',
    path: 'reviews/ada-semutnya-beneran/index.html',
    change: (text) => text.replace(/(class="way[\s\S]{0,600}?aria-label=")[1-5] dari/, '$19 dari').replace('"9 dari', '"0 dari'),
    step: 'figures',
    code: 'other-words',
    where: 'reviews/ada-semutnya-beneran/index.html (stars)',
  },
  {
    name: 'the mean in the list of products of the API',
    path: 'api/v1/products.json',
    change: swap(/"ratingValue":[\d.]+/, '"ratingValue":4.9'),
    step: 'api',
    code: 'wrong-figure',
    where: 'api/v1/products.json (ratingValue',
  },
  {
    name: 'a count in the documents that the elements show',
    path: `api/v1/products/${PRODUCT}.json`,
    change: swap(/"5":\d+/, '"5":999'),
    step: 'api',
    code: 'wrong-figure',
    where: `api/v1/products/${PRODUCT}.json (distribution`,
  },
  {
    name: 'words in the documents that the elements show',
    path: 'api/v1/products/cangkir-lereng.json',
    change: swap(/("reviews":\[[\s\S]*?"body":")/, '$1Hebat. '),
    step: 'api',
    code: 'other-words',
    where: 'api/v1/products/cangkir-lereng.json (body of',
  },
  {
    name: 'words in the document of a review',
    path: `api/v1/reviews/${REVIEW}.json`,
    change: swap('"body":"', '"body":"Hebat. '),
    step: 'api',
    code: 'other-words',
    where: `api/v1/reviews/${REVIEW}.json (body of ${REVIEW})`,
  },
  {
    name: 'a raised level in the API',
    path: 'api/v1/reviews/cod-ditolak.json',
    change: swap(/"level":"[a-z-]+"/, '"level":"order-matched"'),
    step: 'api',
    code: 'wrong-level',
    where: 'api/v1/reviews/cod-ditolak.json (level of cod-ditolak)',
  },
  {
    name: 'a mark that shops show, with a level that nothing proves',
    path: 'api/v1/reviews/kurang-pekat-waktu-lebaran.json',
    change: swap(/"marks":\{"id":\[[^\]]*\]/, '"marks":{"id":["Verified purchase"]'),
    step: 'api',
    code: 'wrong-level',
    where: 'api/v1/reviews/kurang-pekat-waktu-lebaran.json (marks of kurang-pekat-waktu-lebaran)',
  },
  {
    name: 'why a review does not count',
    path: 'api/v1/reviews/dua-cangkir-untuk-foto.json',
    change: swap('"notCounted":"disclosed"', '"notCounted":"same-order"'),
    step: 'api',
    code: 'wrong-figure',
    where: 'api/v1/reviews/dua-cangkir-untuk-foto.json (notCounted of dua-cangkir-untuk-foto)',
  },
  {
    name: 'stars in a result of the search',
    path: SHOWN_FILE,
    change: swap(/"stars":5/, '"stars":1'),
    step: 'search',
    code: 'other-words',
    where: `${SHOWN_FILE} (stars of`,
  },
  {
    name: 'what an author disclosed, in a result of the search',
    path: DISCLOSED_FILE,
    change: swap(/"disclosureNote":"[^"]*"/, '"disclosureNote":"Bukan apa-apa."'),
    step: 'search',
    code: 'other-words',
    where: `${DISCLOSED_FILE} (disclosureNote of`,
  },
  {
    name: 'stars in the table by which the search filters',
    path: TABLE_FILE,
    change: swap(/("stars":\[)\d/, '$10'),
    step: 'search',
    code: 'other-words',
    where: `${TABLE_FILE} (row of`,
  },
  {
    name: 'words in the CSV export',
    path: 'export/reviews.csv',
    change: swap('Ini pesanan keempat', 'Ini pesanan kelima'),
    step: 'exports',
    code: 'other-words',
    where: `export/reviews.csv (body of ${REVIEW})`,
  },
  {
    name: 'stars in the NDJSON export',
    path: 'export/reviews.ndjson',
    change: swap(new RegExp(`("id":"${REVIEW}","rating":)\\d`), '$11'),
    step: 'exports',
    code: 'other-words',
    where: `export/reviews.ndjson (rating of ${REVIEW})`,
  },
  {
    name: "a purchase in Google's feed that nothing proves",
    path: 'google-product-reviews.xml',
    change: swap(/(<review_id>[^<]*<\/review_id>(?:(?!<\/review>).)*?<overall min="1" max="5">)\d/, '$10'),
    step: 'exports',
    code: 'other-words',
    where: 'google-product-reviews.xml (rating of',
  },
  {
    name: 'words in the JSON feed',
    path: 'feed.json',
    change: swap(/("content_html":"<p[^>]*>)/, '$1Hebat. Bukan kata-katanya. '),
    step: 'feeds',
    code: 'other-words',
    where: 'feed.json (body of',
  },
  {
    name: 'stars in the title of an RSS entry',
    path: 'en/feed.xml',
    change: swap(/<item><title>[1-5] out of 5/, '<item><title>0 out of 5'),
    step: 'feeds',
    code: 'other-words',
    where: 'en/feed.xml (stars of',
  },
  {
    name: 'the mean of a feed itself',
    path: `products/${PRODUCT}/feed.xml`,
    change: swap(/Nilai \d,\d dari 5/, 'Nilai 4,9 dari 5'),
    step: 'feeds',
    code: 'wrong-figure',
    where: `products/${PRODUCT}/feed.xml (mean of ${PRODUCT})`,
  },
  {
    name: 'the text of a badge',
    path: `badges/${PRODUCT}.svg`,
    change: swap(/: \d,\d dari 5 bintang/, ': 4,9 dari 5 bintang'),
    step: 'embeds',
    code: 'wrong-figure',
    where: `badges/${PRODUCT}.svg (mean of ${PRODUCT})`,
  },
  {
    name: 'the count of a badge',
    path: `en/badges/${PRODUCT}.mini.svg`,
    change: swap(/from \d+ counted/, 'from 999 counted'),
    step: 'embeds',
    code: 'wrong-figure',
    where: `en/badges/${PRODUCT}.mini.svg (count of ${PRODUCT})`,
  },
  {
    name: 'what oEmbed says',
    path: `oembed/${PRODUCT}.json`,
    change: swap('"title":"', '"title":"5,0 dari 5 bintang. '),
    step: 'embeds',
    code: 'wrong-figure',
    where: `oembed/${PRODUCT}.json (mean of ${PRODUCT})`,
  },
  {
    name: 'the mean of the snippet',
    path: `embed/${PRODUCT}/snippet.html`,
    change: swap(/<b>\d,\d<\/b>/, '<b>4,9</b>'),
    step: 'embeds',
    code: 'wrong-figure',
    where: `embed/${PRODUCT}/snippet.html (mean of ${PRODUCT})`,
  },
  {
    name: 'words of the snippet, in its shadow tree',
    path: 'embed/cangkir-lereng/snippet.html',
    change: swap(/(data-sealed="?body"?[^>]*>)/, '$1Hebat. '),
    step: 'pages',
    code: 'other-words',
    where: 'embed/cangkir-lereng/snippet.html (body of',
  },
  {
    name: 'the mean of the frame',
    path: `embed/${PRODUCT}/index.html`,
    change: swap(/aria-label="\d,\d dari 5 bintang"/, 'aria-label="4,9 dari 5 bintang"'),
    step: 'figures',
    code: 'wrong-figure',
    where: `embed/${PRODUCT}/index.html (mean)`,
  },
  {
    name: 'the mean in llms.txt',
    path: 'llms.txt',
    change: swap(/: \d\.\d of 5 from \d+ counted/, ': 4.9 of 5 from 999 counted'),
    step: 'trust',
    code: 'wrong-figure',
    where: 'llms.txt (mean of',
  },
  {
    name: 'how many reviews were withheld',
    path: 'en/trust/index.html',
    change: swap(
      /(<tr data-withheld="total"[\s\S]*?<\/tr>)/,
      '<tr data-withheld="total"><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>',
    ),
    step: 'trust',
    code: 'wrong-figure',
    where: 'en/trust/index.html (withheld, total)',
  },
  {
    name: 'how often the shop answers, in trust.json',
    path: 'api/v1/trust.json',
    change: swap(/"answered":\d+,"share":[\d.]+/, '"answered":180,"share":1'),
    step: 'trust',
    code: 'wrong-figure',
    where: 'api/v1/trust.json (answers.answered of the site)',
    found: '180',
  },
  {
    name: 'the mean on a list that a filter keeps',
    path: 'en/products/cangkir-lereng/counted/yes/index.html',
    change: swap(/\d\.\d out of 5 stars, \d+ reviews/, '4.9 out of 5 stars, 28 reviews'),
    step: 'figures',
    code: 'wrong-figure',
    where: 'en/products/cangkir-lereng/counted/yes/index.html (mean)',
    found: '4.9',
  },
  {
    name: 'stars of a review on a list that a filter keeps',
    path: 'products/cangkir-lereng/stars/2/index.html',
    change: swap(/aria-label="2 dari 5 bintang" data-sealed="rating"/, 'aria-label="5 dari 5 bintang" data-sealed="rating"'),
    step: 'pages',
    code: 'other-words',
    where: 'products/cangkir-lereng/stars/2/index.html (rating of',
  },
  {
    name: 'the name of a level on a link to the reviews of another level',
    path: 'products/cangkir-lereng/2/index.html',
    change: swap(/(level\/unverified\/"[^>]*>\s*<bdi[^>]*>)[^<]*/, '$1Pembelian tercatat'),
    step: 'figures',
    code: 'wrong-level',
    where: 'products/cangkir-lereng/2/index.html (badge)',
  },
];

/** A tamper at the end of a page's main part, which must be told as a figure that is wrong. */
function added(name: string, path: string, html: string, code: FindingCode, where: string, step: StepId = 'figures'): Tamper {
  return { name, path, change: append(html), step, code, where: `${path} (${where}` };
}

const structured = (text: string): string => `<script type="application/ld+json">${text}</script>`;
const INVENTED = '<p>Kopi terbaik yang pernah saya minum.</p><p>Dewi S., Jakarta</p>';

CHANGED.push(
  added('the heading of a level, a second time', 'trust/index.html', `<div>${INVENTED}<h3>${BADGE}</h3></div>`, 'wrong-level', 'badge'),
);

/** A review that nobody wrote, without a mark, or with one that is not its own. */
const ADDED: Tamper[] = [
  {
    name: 'with stars for screen readers',
    path: 'index.html',
    change: append(`<blockquote>${INVENTED}<span role="img" aria-label="5 dari 5 bintang"></span></blockquote>`),
    step: 'figures',
    code: 'not-in-log',
    where: 'index.html (stars)',
  },
  {
    name: 'with stars as letters',
    path: `products/${PRODUCT}/index.html`,
    change: append(`<div>${INVENTED}★★★★★</div>`),
    step: 'figures',
    code: 'not-in-log',
    where: `products/${PRODUCT}/index.html (stars)`,
    found: '★★★★★',
  },
  {
    name: 'with a badge',
    path: 'en/products/cangkir-lereng/index.html',
    change: append(`<div>${INVENTED}<span>Matched to an order</span></div>`),
    step: 'figures',
    code: 'wrong-level',
    where: 'en/products/cangkir-lereng/index.html (badge)',
  },
  {
    name: 'with a badge, on a list that a filter keeps',
    path: 'products/cangkir-lereng/level/unverified/index.html',
    change: append(`<div>${INVENTED}<span>Pembelian tercatat</span></div>`),
    step: 'figures',
    code: 'wrong-level',
    where: 'products/cangkir-lereng/level/unverified/index.html (badge)',
  },
  {
    name: 'with a choice of stars that is made already',
    path: 'write/index.html',
    change: append(`<div>${INVENTED}<input type="radio" name="rating" checked aria-label="5 dari 5 bintang"></div>`),
    step: 'figures',
    code: 'not-in-log',
    where: 'write/index.html (stars)',
  },
  {
    name: 'with stars, where a complaint stands',
    path: COMPLAINT,
    change: append(`<div>${INVENTED}<span role="img" aria-label="5 dari 5 bintang"></span></div>`),
    step: 'figures',
    code: 'other-words',
    where: `${COMPLAINT} (stars)`,
  },
  {
    name: 'with a mean beside the days to an answer',
    path: 'en/trust/index.html',
    change: swap(/<td[^>]*>[\d.]+ days?<\/td>/, '<td>4.9</td>'),
    step: 'figures',
    code: 'wrong-figure',
    where: 'en/trust/index.html (mean)',
    found: '4.9',
  },
  {
    name: "with somebody else's badge",
    path: 'trust/index.html',
    change: append(`<div>${INVENTED}<b>Pembeli terverifikasi</b></div>`),
    step: 'figures',
    code: 'wrong-level',
    where: 'trust/index.html (badge)',
  },
  ...Object.entries({
    'reviews/bahannya-adem/index.html': ['as the label of nothing', `<label>${BADGE}</label>`],
    'reviews/biasa-saja/index.html': ['as a heading', `<h4>${BADGE}</h4>`],
    'reviews/better-in-person/index.html': ['as what opens more', `<details><summary>${BADGE}</summary>x</details>`],
    'reviews/bibirnya-tipis/index.html': ['below a picture', `<figure><figcaption>${BADGE}</figcaption></figure>`],
    'reviews/blunt-and-good/index.html': ['as a title', `<b title="${BADGE}">✓</b>`],
    'reviews/barista-libur/index.html': ['for screen readers', `<b aria-label="✓ ${BADGE}">✓</b>`],
    'reviews/bapak-dan-anak/index.html': [
      'in a style',
      `<style>.x::after { content: "\\2713 Pembelian \\74 ercatat" }</style><i class="x"></i>`,
    ],
    'reviews/biru-jam-enam/index.html': ['in a style of its own', `<i style="--badge: '${BADGE}'"></i>`],
    'reviews/architect-approves/index.html': ['in an attribute that a style shows', `<i data-said="${BADGE}"></i>`],
    'products/index.html': ['beside a name', `<p>Dewi S. · ${BADGE}</p>`],
    'en/products/index.html': ['in a link that chooses', `<a href="?x=1">${BADGE}</a>`],
    'search/index.html': ['as a choice that is there already', `<label><input type="checkbox">${BADGE}</label>`],
    'products/cangkir-lereng/level/order-matched/index.html': ['on the list of its own level', `<b>${BADGE}</b>`],
  }).map(
    ([path, [name = '', html = '']]): Tamper => ({
      name: `with a badge ${name}`,
      path,
      change: append(`<div>${INVENTED}${html}</div>`),
      step: 'figures',
      code: 'wrong-level',
      where: `${path} (badge)`,
    }),
  ),
  {
    name: 'with a badge in a style sheet',
    path: SHEET,
    change: (text) => `${text}.x::before { content: "${BADGE}" }`,
    step: 'figures',
    code: 'wrong-level',
    where: `${SHEET} (badge)`,
  },
  {
    name: 'in JSON-LD',
    path: 'en/index.html',
    change: append(
      '<script type="application/ld+json">{"@type":"Review","reviewBody":"Best coffee","reviewRating":{"ratingValue":5}}</script>',
    ),
    step: 'figures',
    code: 'not-in-log',
    where: 'en/index.html (JSON-LD, review)',
    found: 'Best coffee',
  },
  {
    name: 'in microdata',
    path: 'products/lereng/index.html',
    change: append('<div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">Hebat</p></div>'),
    step: 'figures',
    code: 'not-in-log',
    where: 'products/lereng/index.html (structured data)',
  },
  {
    name: 'in the API, with a level',
    path: 'api/v1/reviews/page/2.json',
    change: swap('"reviews":[{', '"reviews":[{"id":"palsu","product":"lereng","rating":5,"level":"order-matched"},{'),
    step: 'api',
    code: 'not-in-log',
    where: 'api/v1/reviews/page/2.json (level of palsu)',
  },
  {
    name: 'in place of a complaint that is open, in trust.json',
    path: 'api/v1/trust.json',
    change: swap(/"complaints":\d+,"resolved":\d+/, '"complaints":18,"resolved":18'),
    step: 'trust',
    code: 'wrong-figure',
    where: 'api/v1/trust.json (recovery.complaints of the site)',
    found: '18',
  },
  {
    name: 'in the NDJSON export',
    path: 'export/reviews.ndjson',
    change: (text) => `${text}{"id":"dewi","product":"lereng","rating":5,"level":"unverified","body":"Hebat"}\n`,
    step: 'exports',
    code: 'not-in-log',
    where: 'export/reviews.ndjson (rating of dewi)',
  },
  {
    name: 'in a feed',
    path: 'en/feed.json',
    change: swap(
      '"items":[{',
      '"items":[{"id":"x","url":"https://bukti.lereng.example/en/reviews/dewi/","title":"5 out of 5","content_html":"<p>Great</p>"},{',
    ),
    step: 'feeds',
    code: 'not-in-log',
    where: 'en/feed.json (entry)',
  },
];

const MEAN = '4,9 dari 5 bintang';
const SUM = '"aggregateRating":{"ratingValue":4.9,"ratingCount":999}';
const PRODUCT_4 = '"@type":"Product","name":"x"';

/** The same lies in another dress: what people see is the same, and so is the finding. */
const DRESSED: Tamper[] = [
  {
    name: 'how many reviews were received, in llms.txt',
    path: 'llms.txt',
    change: swap(/received: \d+/, 'received: 99999'),
    step: 'trust',
    code: 'wrong-figure',
    where: 'llms.txt (received)',
  },
  added(
    'behind a long text that nobody sees',
    'reviews/bahannya-adem/index.html',
    `<p>${'<i></i>&#8203;&nbsp;'.repeat(11_000)}${MEAN}</p>`,
    'wrong-figure',
    'mean',
  ),
  added('with unseen letters between', 'en/index.html', '<p>4,9 da&#8203;ri 5 bin&shy;tang</p>', 'wrong-figure', 'mean'),
  added('in full-width digits', 'trust/index.html', '<p>４，９ dari ５ bintang</p>', 'wrong-figure', 'mean'),
  added('with two decimals', 'en/trust/index.html', '<p>4,95 dari 5 bintang</p>', 'wrong-figure', 'mean'),
  added(
    'in a frame that the page holds itself',
    'partners/index.html',
    `<iframe srcdoc="<p>${MEAN}</p>"></iframe>`,
    'wrong-figure',
    'mean',
  ),
  added('for browsers without scripts', 'en/write/index.html', `<noscript><p>${MEAN}</p></noscript>`, 'wrong-figure', 'mean'),
  added(
    'in a picture that is an address',
    'causes/index.html',
    `<img alt="" src="data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"><text>4,9 dari 5</text></svg>')}">`,
    'wrong-figure',
    'mean',
  ),
  added(
    'in a document that is an address',
    'en/causes/index.html',
    `<object data="data:text/html,%3Cp%3E${MEAN}%3C/p%3E"></object>`,
    'wrong-figure',
    'mean',
  ),
  added('as a gauge', 'changes/index.html', '<meter value="4.9" max="5"></meter>', 'wrong-figure', 'mean'),
  added('in a description for screen readers', 'en/changes/index.html', `<p aria-description="${MEAN}">x</p>`, 'wrong-figure', 'mean'),
  added('in a field that nobody can fill', 'search/index.html', `<input readonly value="${MEAN}">`, 'wrong-figure', 'mean'),
  added(
    'as stars in boxes of their own',
    'en/partners/index.html',
    `${INVENTED}<div>${'<div>★</div>'.repeat(5)}</div>`,
    'not-in-log',
    'stars',
  ),
  added(
    'as five pictures of a star',
    'reviews/architect-approves/index.html',
    `${INVENTED}<p>${'<img alt="★" src="x.png">'.repeat(5)}</p>`,
    'not-in-log',
    'stars',
  ),
  added(
    'as stars inside of a marked review',
    'reviews/biasa-saja/index.html',
    `<div data-review="biasa-saja"><p>${INVENTED}</p><p>★★★★★</p></div>`,
    'other-words',
    'stars',
  ),
  added(
    'as a badge with a tick, in two elements',
    'reviews/better-in-person/index.html',
    `${INVENTED}<p>✓ Pembelian <b>tercatat</b></p>`,
    'wrong-level',
    'badge',
  ),
  added(
    'as a badge in a picture’s other text',
    'reviews/bibirnya-tipis/index.html',
    `${INVENTED}<img alt="Pembeli terverifikasi" src="x.png">`,
    'wrong-level',
    'badge',
  ),
  added(
    'as a review that neither log nor list has',
    'en/products/index.html',
    `<article data-review="palsu" data-level="unverified">${INVENTED}</article>`,
    'not-in-log',
    'review of palsu',
    'pages',
  ),
  added(
    'as a review that is hidden and displayed',
    'products/index.html',
    `<article hidden style="display:block" data-review="${REVIEW}"><p data-sealed="body">Palsu.</p></article>`,
    'other-words',
    `body of ${REVIEW}`,
    'pages',
  ),
  added(
    'as a sum without its type',
    'reviews/biru-jam-enam/index.html',
    structured(`{"@context":"https://schema.org",${PRODUCT_4},${SUM}}`),
    'wrong-figure',
    'JSON-LD, ratingValue',
  ),
  added(
    'as stars under another name',
    'reviews/blunt-and-good/index.html',
    structured(`{"@context":"https://schema.org",${PRODUCT_4},"starRating":{"@type":"Rating","ratingValue":5}}`),
    'not-in-log',
    'JSON-LD, ratingValue',
  ),
  added(
    'in names that a context makes',
    'reviews/barista-libur/index.html',
    structured('{"@context":{"r":"https://schema.org/reviewBody"},"r":"Best"}'),
    'cannot-check',
    'JSON-LD, names',
  ),
  added(
    'behind more things than are compared',
    'reviews/bapak-dan-anak/index.html',
    structured(`[${'[],'.repeat(100_001)}{"@type":"Review","reviewBody":"Best"}]`),
    'unreadable',
    'JSON-LD',
  ),
  {
    name: 'as praise on a badge',
    path: 'en/badges/cangkir-lereng.svg',
    change: (text) => text.replace('</svg>', '<text>98% recommend us</text></svg>'),
    step: 'embeds',
    code: 'not-in-log',
    where: 'en/badges/cangkir-lereng.svg (sentence',
  },
  {
    name: 'with what its author got for it taken out',
    path: 'en/reviews/dua-cangkir-untuk-foto/index.html',
    change: swap(/<li class="mark disclosed"[\s\S]*?<\/li>/, ''),
    step: 'pages',
    code: 'words-not-shown',
    where: 'en/reviews/dua-cangkir-untuk-foto/index.html (disclosure of',
  },
  {
    name: 'with a word that it does not count taken out',
    path: 'en/reviews/es-kopi-dagangan-anak-kos/index.html',
    change: swap(/<li class="mark not-counted"[\s\S]*?<\/li>/, ''),
    step: 'pages',
    code: 'words-not-shown',
    where: 'en/reviews/es-kopi-dagangan-anak-kos/index.html (that it does not count of',
  },
  {
    name: 'with its level taken out',
    path: 'en/reviews/enak-titik/index.html',
    change: swap(/ data-badge/g, ''),
    step: 'pages',
    code: 'words-not-shown',
    where: 'en/reviews/enak-titik/index.html (level of',
  },
  {
    name: 'by leaving a bad one out of the list of a product',
    path: 'en/products/gula-aren-semut/index.html',
    change: swap(/<article(?:(?!<article)[\s\S])*?aria-label="[123] out of 5 stars"[\s\S]*?<\/article>/, ''),
    step: 'pages',
    code: 'missing',
    where: 'en/products/gula-aren-semut/',
  },
  {
    name: 'by a good one of another product',
    path: 'products/dudukan-seduh-kayu/index.html',
    change: append(`<article data-review="${REVIEW}"></article>`),
    step: 'pages',
    code: 'other-words',
    where: 'products/dudukan-seduh-kayu/',
  },
  ...(
    [
      ['reviews/drip-nurse-night/index.html', 'as a mean before another star', '<p>4,9 ⭐</p>', 'wrong-figure', 'mean'],
      ['reviews/dua-kantong-satu-bocor/index.html', 'as stars of another kind', '<p>✪✪✪✪✪</p>', 'not-in-log', 'stars'],
      ['reviews/ear-tore-off/index.html', 'in Arabic digits', '<p>٤٫٩ من ٥</p>', 'wrong-figure', 'mean'],
      ['reviews/enak-buat-kopi-susu/index.html', 'as a mark of ten', '<p>Rated 9.8 out of 10</p>', 'not-in-log', 'sentence'],
      [
        'reviews/far-too-dark-for-me/index.html',
        'in a frame of another site',
        '<iframe src="https://evil.example/"></iframe>',
        'cannot-check',
        'frame',
      ],
      ['reviews/condensed-milk-on-tuesdays/index.html', 'as a sentence', '<p>Rated 4.9 by 999 customers</p>', 'wrong-figure', 'mean'],
      [
        'reviews/contoh-batch-baru-bagas/index.html',
        'as a share',
        '<p>98% pelanggan <b>merekomendasikan</b> kami</p>',
        'not-in-log',
        'sentence',
      ],
      ['reviews/corong-besar-nggak-muat/index.html', 'as answers', '<p>180 of 180 answered</p>', 'not-in-log', 'sentence'],
      [
        'reviews/customs-sniffed-it/index.html',
        'below a mark that nobody knows',
        '<p data-figure="praise//all">180 dari 180 dijawab</p>',
        'not-in-log',
        'sentence',
      ],
      ['reviews/datang-tanpa-tanggal/index.html', 'as what a style shows', '<p data-said="100 % verified"></p>', 'not-in-log', 'sentence'],
      ['reviews/dialysis-waiting-room/index.html', 'as a number of reviews', '<p>Dari 9.999 ulasan</p>', 'wrong-figure', 'count'],
      [
        'reviews/dibalas-sambil-nyangrai/index.html',
        'for browsers without scripts',
        '<noscript>100 % verified</noscript>',
        'not-in-log',
        'sentence',
      ],
      [
        'reviews/dinas-luar-kota/index.html',
        'in other structured data',
        structured('{"@context":"https://schema.org","@type":"Store","slogan":"Top-rated coffee"}'),
        'not-in-log',
        'JSON-LD, sentence',
      ],
    ] as const
  ).map(([path, name, html, code, where]) => added(`praise ${name}`, path, html, code, where)),
  {
    name: 'on a page whose links lead to another site',
    path: 'posts/index.html',
    change: swap('<head>', '<head><base href="https://evil.example/">'),
    step: 'figures',
    code: 'cannot-check',
    where: 'posts/index.html (links',
  },
  {
    name: 'on a page that leads to another one',
    path: 'en/posts/index.html',
    change: swap('<head>', '<head><meta http-equiv="refresh" content="0;url=https://evil.example/">'),
    step: 'figures',
    code: 'cannot-check',
    where: 'en/posts/index.html (links',
  },
  {
    name: 'as a promise that was kept oftener, in trust.json',
    path: 'api/v1/trust.json',
    change: swap(/"kept":3,"broken":6/, '"kept":300,"broken":0'),
    step: 'trust',
    code: 'wrong-figure',
    where: 'api/v1/trust.json (promises[0].broken of the site)',
  },
  {
    name: 'in the list from which cards take stars',
    path: 'api/v1/ratings.json',
    change: swap(`"${PRODUCT}":[4.1`, `"${PRODUCT}":[4.9`),
    step: 'ratings',
    code: 'wrong-figure',
    where: `api/v1/ratings.json (ratingValue of ${PRODUCT})`,
  },
  {
    name: 'in the list by stock number',
    path: 'api/v1/ratings/sku.json',
    change: swap(/\[4\.\d,\d+\]/, '[4.2,999]'),
    step: 'ratings',
    code: 'wrong-figure',
    where: 'api/v1/ratings/sku.json (ratingCount',
  },
  {
    name: 'in what a stock number leads to',
    path: 'api/v1/lookup/sku/LRG-CGK-180.json',
    change: swap(/"ratingValue":\d/, '"ratingValue":5'),
    step: 'ratings',
    code: 'wrong-figure',
    where: 'LRG-CGK-180.json (ratingValue',
  },
  {
    name: 'in the data for a shop’s own page',
    path: `api/v1/json-ld/en/${PRODUCT}.json`,
    change: swap('"ratingCount":', '"ratingCount":9'),
    step: 'ratings',
    code: 'wrong-figure',
    where: `json-ld/en/${PRODUCT}.json (JSON-LD, ratingCount`,
  },
  {
    name: 'in the table of ratings',
    path: 'export/ratings.csv',
    change: swap(/(\d\.\d),\d+,\d+/, '$1,999,999'),
    step: 'ratings',
    code: 'wrong-figure',
    where: 'export/ratings.csv (reviewCount',
  },
  {
    name: 'in the table for Shopify',
    path: 'export/shopify-metafields.csv',
    change: swap(/(""value"":"")\d\.\d/, '$14.9'),
    step: 'ratings',
    code: 'wrong-figure',
    where: 'export/shopify-metafields.csv (ratingValue',
  },
  {
    name: 'on the badge of a product that nobody has reviewed',
    path: 'badges/sabun-ampas-kopi.svg',
    change: (text) => text.replace('</svg>', `<text>${MEAN}</text></svg>`),
    step: 'embeds',
    code: 'wrong-figure',
    where: 'badges/sabun-ampas-kopi.svg (mean',
  },
];

/** The built site, with these files spoilt as they are read; some of them by more than one. */
function spoil(tampers: readonly Tamper[]): SiteSource {
  const source = folderSource(dist);
  const byPath = Map.groupBy(tampers, ({ path }) => path);
  const spoilt = (path: string): string | undefined => {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return byPath.get(file)?.reduce((text, { change }) => change(text), readFileSync(join(dist, file), 'utf8'));
  };
  return {
    ...source,
    async read(path, limit) {
      const text = spoilt(path);
      return text === undefined ? source.read(path, limit) : new TextEncoder().encode(text);
    },
    async readPage(path) {
      return spoilt(path) ?? source.readPage(path);
    },
  };
}

/** Each of these reads the whole site once. An invented review in the list of all changes what every figure is compared with, so that those stand apart. */
const RUNS: { tampers: readonly Tamper[]; leavesOthers: boolean; report?: Promise<Report> }[] = [
  { tampers: [...CHANGED, ...DRESSED], leavesOthers: true },
  { tampers: ADDED, leavesOthers: false },
];

describe.each([
  ['figures and words of sealed reviews', CHANGED],
  ['a review that nobody wrote', ADDED],
  ['lies in another dress', DRESSED],
])('%s', (_name, tampers) => {
  const [row] = tampers;
  const run = RUNS.find((one) => row !== undefined && one.tampers.includes(row)) as (typeof RUNS)[number];
  let report: Report;
  beforeAll(async () => {
    run.report ??= verifySite(spoil(run.tampers), { witnesses: [], maxPages: 0 }, () => undefined);
    report = await run.report;
  });

  test.each(tampers)('$name', ({ path, change, step, code, where, found }) => {
    const before = readFileSync(join(dist, path), 'utf8');
    expect(change(before)).not.toBe(before);
    const findings = report.steps.find(({ id }) => id === step)?.findings ?? [];
    const here = findings.filter((finding) => finding.where.includes(where));
    expect(here.map((finding) => finding.code)).toContain(code);
    if (found !== undefined) expect(here.map((finding) => finding.found).join('\n')).toContain(found);
  });

  test('no finding is about a file that was not changed', () => {
    const paths = run.tampers.map(({ path }) => path);
    const others = report.steps.flatMap(({ findings }) => findings).filter(({ where }) => !paths.some((path) => where.includes(path)));
    if (run.leavesOthers) expect(others).toEqual([]);
  });
});
