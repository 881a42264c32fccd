import type { EmbedChoice } from './choice.ts';
import type { CodeContext } from './code.ts';
import { renderMarkup, withScript } from './html.ts';
import { renderStyleRules } from './style.ts';
import { htmlDialect } from './write-tag.ts';

/** What a shop's page may look like behind an embed. */
export const GROUNDS = ['light', 'dark', 'busy'] as const;
export type Ground = (typeof GROUNDS)[number];

const LOOKS: Readonly<Record<Ground, string>> = {
  light: 'background:#fff;color:#1b1b1b',
  dark: 'color-scheme:dark;background:#15171c;color:#f2f2f2',
  busy: 'background:repeating-linear-gradient(45deg,#e91e63 0 20px,#ffeb3b 20px 40px,#03a9f4 40px 60px);color:#1b1b1b',
};

/** A small page of a shop, with the very code that is copied. @param context with the addresses of the site as it is served here */
export function renderPreview(
  choice: EmbedChoice,
  context: CodeContext,
  { ground, title, before, after }: { ground: Ground } & Record<'title' | 'before' | 'after', string>,
): string {
  const text = (words: string) => htmlDialect().text([words]);
  const code = withScript(renderMarkup(choice, context), choice, context);
  const style = `body{margin:0;padding:1.25rem;font:16px/1.5 system-ui,sans-serif;${LOOKS[ground]}}.shop{padding:.5em .75em;border-radius:6px;background:#fff;color:#1b1b1b;opacity:.75}`;
  const body = `<p class="shop">${text(before)}</p>\n${code}\n<p class="shop">${text(after)}</p>`;
  return `<!doctype html><html lang="${choice.lang}"><head><meta charset="utf-8"><title>${text(title)}</title><base target="_blank"><style>${style}${renderStyleRules(choice, context) ?? ''}</style></head><body>${body}</body></html>`;
}
