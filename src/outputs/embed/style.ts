import type { Palette, Palettes } from '../theme/palette.ts';

/** Short names of the colours that embeds use. */
const COLOURS = { p: 'paper-raised', i: 'ink', o: 'ink-soft', l: 'line', n: 'nila', k: 'kunyit' } as const satisfies Record<
  string,
  keyof Palette
>;

/**
 * The style of everything that stands on other people's pages. Sizes follow the reader's font size within bounds, since a host's
 * `rem` may be anything; nothing is fetched. `--bukti-font` and `--bukti-accent` of the host's page come through.
 * @param bars whether the distribution is drawn too; the custom elements only write it
 */
export function renderStyle({ light, dark }: Palettes, { bars = true } = {}): string {
  const colours = (write: (token: keyof Palette) => string) =>
    Object.entries(COLOURS)
      .map(([name, token]) => `--${name}:${write(token)}`)
      .join(';');
  return [
    `.b{${colours((token) => light[token])};font:clamp(15px,1rem,20px)/1.5 var(--bukti-font,system-ui,sans-serif);color:var(--i);background:var(--p);border:1px solid var(--l);border-radius:14px;padding:1.25em;overflow-wrap:anywhere;text-align:start}`,
    // Browsers before 2024 do not know `light-dark()` and would draw all stars black, so they get the light colours first.
    `@supports(color:light-dark(red,red)){.b{color-scheme:light dark;${colours((token) => `light-dark(${light[token]},${dark[token]})`)}}}`,
    ':where(.b *){box-sizing:border-box;margin:0;padding:0}',
    '.h{display:flex;flex-wrap:wrap;gap:.75em 2em;align-items:center}',
    '.v b{font-size:2.5em;line-height:1;font-weight:600}',
    bars
      ? '.d{list-style:none;flex:1 1 14em}.d li{display:grid;grid-template-columns:8em 1fr;gap:.5em;align-items:center;font-size:.875em}.d svg{width:100%}'
      : '',
    '.s{vertical-align:-.2em}.e{fill:var(--l)}.f{fill:var(--bukti-accent,var(--k))}',
    // Forced colours (high contrast) do not change drawings by themselves, so the drawing takes the reader's colours here.
    '@media(forced-colors:active){.e{fill:GrayText}.f{fill:CanvasText}}',
    '.r{display:grid;gap:1em;margin-block:1.25em}',
    'article{border-top:1px solid var(--l);padding-top:1em}',
    '.t{font-weight:600}.w{white-space:pre-line;margin-block:.35em}',
    '.a,.u{font-size:.875em;color:var(--o)}',
    // With a line of at least 22.5 pixels, 44 in all: what fingers hit.
    'a{color:var(--n);display:inline-block;padding-block:.75em}',
    '[data-layout=cards] .r{grid-template-columns:repeat(auto-fill,minmax(min(100%,15em),1fr))}[data-layout^=ca] article{border:1px solid var(--l);border-radius:14px;padding:1em}',
  ].join('');
}
