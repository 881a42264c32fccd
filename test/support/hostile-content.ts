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

/** A site where the product and the review of each number carry one payload in every text field that they have. */
export function hostileContent(payloads: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {
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
  };
  for (const [index, payload] of payloads.entries()) {
    files[`products/p${index}.yaml`] = JSON.stringify(product(payload, index));
    files[`reviews/p${index}/r${index}.md`] = `---\n${JSON.stringify(review(payload))}\n---\n${payload}\n`;
  }
  return files;
}

function product(payload: string, index: number) {
  const words = line(payload, 60);
  return {
    name: { id: line(payload, 200), en: line(payload, 200) },
    category: words,
    description: payload,
    sku: line(payload, 60),
    url: addressWith(payload),
    price: { amount: 1000 + index, currency: 'IDR' },
    attributes: { ukuran: { label: words, values: { besar: words, kecil: 'Kecil' } } },
  };
}

function review(payload: string) {
  return {
    rating: 4,
    title: line(payload, 150),
    author: { name: line(payload, 100), display: 'full', city: line(payload, 60) },
    date: '2026-01-01',
    lang: 'en',
    channel: 'google',
    source: addressWith(payload),
    pros: [line(payload, 100)],
    cons: [line(payload, 100)],
    attributes: { ukuran: 'besar' },
    disclosure: 'sample',
    disclosureNote: line(payload, 300),
    translations: { id: { title: line(payload, 150), body: payload } },
    replies: [{ date: '2026-01-02', by: line(payload, 60), lang: 'en', body: payload, translations: { id: payload } }],
    recovery: [{ date: '2026-01-02', step: 'apologised', note: line(payload, 500) }],
  };
}

const line = (text: string, max: number): string => text.replace(/\s+/g, ' ').slice(0, max).trim();

function addressWith(payload: string): string {
  return `https://a.example/?q=${payload.replaceAll('#', '')}`;
}
