import { renderAstro } from './astro.ts';
import type { EmbedChoice, Platform } from './choice.ts';
import type { CodeBlock, CodeContext } from './code.ts';
import { renderHtml } from './html.ts';
import { renderJsonLd } from './json-ld.ts';
import { listDirectives } from './policy.ts';
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
export function renderCode(choice: EmbedChoice, context: CodeContext): CodeBlock[] {
  const style = renderStyleRules(choice, context);
  const jsonLd = renderJsonLd(choice, context);
  // WordPress makes frames as high as they say by a script of its own, and so does a component of React.
  const heightScript = choice.platform !== 'wordpress' && choice.platform !== 'react';
  return [
    ...RENDERERS[choice.platform](choice, context),
    ...(style === undefined ? [] : [{ place: 'style', code: style } as const]),
    ...(jsonLd === undefined ? [] : [{ place: 'jsonLd', code: jsonLd } as const]),
    { place: 'policy', code: listDirectives(choice, context, heightScript).join(';\n') },
  ];
}
