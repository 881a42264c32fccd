import { renderAstro } from './astro.ts';
import { type EmbedChoice, isElement, type Platform } from './choice.ts';
import type { CodeBlock, CodeContext } from './code.ts';
import { renderHtml } from './html.ts';
import { renderShopJsonLd } from './json-ld.ts';
import { tidyChoice } from './query.ts';
import { renderReact } from './react.ts';
import { renderShopify } from './shopify.ts';
import { renderStyleRules } from './style.ts';
import { renderWordPress } from './wordpress.ts';

const RENDERERS: Readonly<Record<Platform, (choice: EmbedChoice, context: CodeContext) => CodeBlock[]>> = {
  html: renderHtml,
  shopify: renderShopify,
  wordpress: renderWordPress,
  react: renderReact,
  astro: renderAstro,
};

/** All that a shop copies for a choice, in the order in which it is used: the code itself, its style, and what a policy must allow. */
export function renderCode(chosen: EmbedChoice, context: CodeContext): CodeBlock[] {
  const choice = tidyChoice(chosen);
  const style = renderStyleRules(choice, context);
  const jsonLd = renderShopJsonLd(choice, context);
  // WordPress makes frames as high as they say by a script of its own, and so does a component of React.
  const heightScript = choice.platform !== 'wordpress' && choice.platform !== 'react';
  return [
    ...RENDERERS[choice.platform](choice, context),
    ...(style === undefined ? [] : [{ place: 'style', code: style } as const]),
    ...(jsonLd === undefined ? [] : [{ place: 'jsonLd', code: jsonLd } as const]),
    { place: 'policy', code: listDirectives(choice, context, heightScript).join(';\n') },
  ];
}

/**
 * What the content security policy of the shop must allow, a directive a line, for a shop that allows nothing that is not named.
 * @param heightScript whether the page has the script that makes frames as high as their content; WordPress has its own
 */
function listDirectives({ form }: EmbedChoice, { urls, policies }: CodeContext, heightScript = true): string[] {
  if (form === 'snippet') return [policies.snippet];
  if (form === 'badge') return [policies.badge, policies.badgeStyle];
  if (form === 'frame') return [policies.frame, ...(heightScript ? [policies.frameHeight] : [])];
  const { origin } = new URL(urls.absolute('/'));
  return isElement(form) ? [`script-src ${origin}`, `connect-src ${origin}`] : [];
}
