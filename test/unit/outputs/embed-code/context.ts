import { type EmbedChoice, firstChoice } from '#src/outputs/embed-code/choice.ts';
import type { CodeContext } from '#src/outputs/embed-code/code.ts';
import { createUrls } from '#src/outputs/urls.ts';

export const SITE = 'https://ulasan.example/bukti/';

/** A name that tries every way out: of attributes, tags, strings, Liquid, PHP, JSX, Astro and shortcodes. */
export const HOSTILE = `"'><script>alert(1)</script>{{ 7 | times: 7 }}{% raw %}\${alert(2)}\`{alert(3)}<?php die(); ?>[gallery]\\ & </a>--><!--`;

export function contextOf(more: Partial<CodeContext> = {}): CodeContext {
  return {
    urls: createUrls({ url: SITE, languages: ['id', 'en'] }, 'id'),
    about: { id: 'Ulasan #', en: 'Reviews of #' },
    policies: {
      snippet: "style-src 'sha256-snippet'",
      frame: 'frame-src https://ulasan.example',
      frameHeight: "script-src 'sha256-height'",
      badge: 'img-src https://ulasan.example',
      badgeStyle: "style-src 'unsafe-hashes' 'sha256-badge'",
    },
    release: { file: 'bukti.0123456789ab.js', integrity: 'sha384-abc+/=', gzip: 3000 },
    starsRelease: { file: 'stars.0123456789ab.js', integrity: 'sha384-def+/=', gzip: 1500 },
    name: 'Kopi Sumbing',
    jsonLd: JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: HOSTILE,
      aggregateRating: { '@type': 'AggregateRating', ratingValue: 4.1, ratingCount: 12, reviewCount: 12 },
      review: [1, 2, 3].map((n) => ({ '@type': 'Review', reviewBody: `${n} ${HOSTILE}` })),
    }),
    published: 12,
    badgeSize: { width: 264, height: 28 },
    snippet:
      '<div class="bukti"><template shadowrootmode="open"><style>.r{a:b}[data-x]{c:d}</style><div class="b"><p>{{ baik }} [gallery] {% x %}</p></div></template></div>',
    ...more,
  };
}

export function choiceOf(more: Partial<EmbedChoice> = {}): EmbedChoice {
  return { ...firstChoice('kopi-sumbing', 'id'), ...more };
}
