import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };

/** Known attacks from a public list: strings of it that hold markup or script. */
const KNOWN = naughty.filter((text) => /alert|script|onerror|javascript:|</i.test(text));

/** Attacks on what Bukti writes besides pages: JSON in scripts, XML, SVG, styles, templates, spreadsheets, addresses. */
const OWN = [
  '</script><script>alert(1)</script>',
  '<!--<script>alert(1)//--></script>',
  '<!--<script>',
  ']]><script>alert(1)</script><![CDATA[',
  '</title><svg onload=alert(1)>',
  '</desc></svg><script>alert(1)</script>',
  '</template><script>alert(1)</script>',
  '</template></div><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</noscript><img src=x onerror=alert(1)>',
  '"onmouseover="alert(1)" x="',
  "'onfocus='alert(1)' autofocus x='",
  '` onpointerenter=alert(1) `',
  '" autofocus onfocus=alert(1) "',
  '" style="animation-name:x" onanimationstart="alert(1)',
  '\u2028alert(1)\u2029//',
  `\${alert(1)}{{constructor.constructor("alert(1)")()}}`,
  '=HYPERLINK("javascript:alert(1)","x")',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<details open ontoggle=alert(1)>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<object data="javascript:alert(1)">',
  '<portal src="https://evil.example">',
  '<a href="javascript:alert(1)" id=location>x</a>',
  '[x](javascript:alert(1))<javascript:alert(1)>',
  '&lt;img src=x onerror=alert(1)&gt;&#60;script&#62;alert(1)&#60;/script&#62;',
];

export const PAYLOADS: readonly string[] = [...new Set([...KNOWN, ...OWN].map((text) => text.trim()))];

/** What a product's name holds, and an author's. */
const [NAME, AUTHOR] = [300, 100];

/**
 * Products and reviews that carry several payloads each, in every field that has room for them. A category and a city have room for one: for those that are
 * left, `hostileContent()` adds products and reviews that carry nothing else.
 */
export const HOSTILE: readonly { slug: string; payloads: readonly string[]; reviews: readonly HostileReview[] }[] = pack(
  PAYLOADS,
  NAME,
).map((payloads, at) => ({
  slug: `p${at}`,
  payloads,
  reviews: pack(payloads, AUTHOR).map((some, place) => ({ id: `r${at}-${place}`, payloads: some })),
}));

interface HostileReview {
  id: string;
  payloads: readonly string[];
}

/** A site in which every payload stands in every kind of text, with as many products and as many reviews as there are payloads. */
export function hostileContent(): Record<string, string> {
  const [categories, cities] = [shortLines(), shortLines()];
  return {
    'site.yaml': JSON.stringify({
      name: 'Warung <b>Uji</b>',
      tagline: '<script>alert(1)</script>',
      description: '"><img src=x onerror=alert(1)>',
      url: 'https://uji.example/',
      languages: ['id'],
      cards: { sizes: ['landscape'] },
      shop: 'https://toko.uji.example/',
      links: [{ label: '<i onclick=alert(1)>', url: 'https://a.example/?a="><script>alert(1)</script>' }],
    }),
    ...Object.fromEntries(
      HOSTILE.flatMap(({ slug, payloads, reviews }) => [
        [`products/${slug}.yaml`, JSON.stringify({ ...product(payloads), category: categories.shift() })],
        ...reviews.map((one) => [
          `reviews/${slug}/${one.id}.md`,
          `---\n${JSON.stringify(review(one.payloads, cities.shift()))}\n---\n${one.payloads.join('\n\n')}\n`,
        ]),
      ]),
    ),
    ...Object.fromEntries(categories.map((category, at) => [`products/c${at}.yaml`, JSON.stringify({ name: `Barang ${at}`, category })])),
    ...Object.fromEntries(
      cities.map((city, at) => [
        `reviews/c${at}/k${at}.md`,
        `---\n${JSON.stringify({ rating: 4, author: { name: 'Rani', city }, date: '2026-01-01' })}\n---\nBaik.\n`,
      ]),
    ),
  };
}

/** As many payloads together as fit into so many characters, each in whole unless it is longer alone. */
function pack(payloads: readonly string[], most: number): string[][] {
  const groups: string[][] = [];
  for (const payload of payloads) {
    const last = groups.at(-1);
    if (last !== undefined && [...last, payload].join(' ').length <= most) last.push(payload);
    else groups.push([payload]);
  }
  return groups;
}

/** Each payload as far as a short field has room for it. */
const shortLines = () => PAYLOADS.map((payload) => line([payload], 60));

function product(payloads: readonly string[]) {
  return {
    name: { id: line(payloads, NAME), en: line(payloads, NAME) },
    description: payloads.join('\n\n'),
    sku: payloads.map((payload) => line([payload], 60)),
    url: addressWith(payloads),
    price: { amount: 1000, currency: 'IDR' },
    attributes: Object.fromEntries(
      payloads.map((payload) => {
        const words = line([payload], 60);
        return [answerTo(payload), { label: words, values: { besar: words, kecil: 'Kecil' } }];
      }),
    ),
  };
}

function review(payloads: readonly string[], city: string | undefined) {
  return {
    rating: 4,
    title: line(payloads, 150),
    author: { name: line(payloads, AUTHOR), display: 'full', city },
    date: '2026-01-01',
    lang: 'en',
    channel: 'google',
    source: addressWith(payloads),
    pros: payloads.map((payload) => line([payload], 100)),
    cons: payloads.map((payload) => line([payload], 100)),
    attributes: Object.fromEntries(payloads.map((payload) => [answerTo(payload), 'besar'])),
    disclosure: 'sample',
    disclosureNote: line(payloads, 300),
    translations: { id: { title: line(payloads, 150), body: payloads.join('\n\n') } },
    replies: payloads.map((payload) => ({
      date: '2026-01-02',
      by: line([payload], 60),
      lang: 'en',
      body: payload,
      translations: { id: payload },
    })),
    recovery: [{ date: '2026-01-02', step: 'apologised', note: line(payloads, 500) }],
  };
}

const answerTo = (payload: string): string => `ukuran-${PAYLOADS.indexOf(payload)}`;
const line = (texts: readonly string[], most: number): string => texts.join(' ').replace(/\s+/g, ' ').slice(0, most).trim();
const addressWith = (texts: readonly string[]): string => `https://a.example/?q=${texts.join(' ').replaceAll('#', '')}`;
