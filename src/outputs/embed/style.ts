import { type Hex, luminanceOf } from '../theme/colour.ts';
import type { Palette, Palettes } from '../theme/palette.ts';

/** What has which colour. Links and stars are custom properties, since they are used or chosen again. */
const COLOURS = {
  '--n': 'nila',
  '--k': 'kunyit',
  color: 'ink',
  background: 'paper-raised',
} as const satisfies Record<string, keyof Palette>;
/** Further colours of drawings. */
const DRAWN = { '--l': 'line', ...COLOURS } as const;

/**
 * The colour that the shop chose for the stars, opaque, with another lightness of CIE Lab where the ground would hide it. Unlike that of OKLCH it stands for luminance, of
 * which contrast is made. Browsers before 2024 keep the site's own colour, or show the stars in the colour of the text.
 */
const accent = (lightness: string) => `lab(from var(--bukti-accent) ${lightness} a b/1)`;

/** More than the 3 that https://www.w3.org/TR/WCAG22/#non-text-contrast asks for: a vivid colour that screens cannot show so dark or so light is changed once more. */
const SEEN_RATIO = 3.6;

/** On a light ground no lighter, and on a dark ground no darker, than can be seen there. */
function seenOn(ground: Hex): string {
  const luminance = luminanceOf(ground) + 0.05;
  const isLight = luminance > Math.sqrt(1.05 * 0.05);
  const seen = (isLight ? luminance / SEEN_RATIO : luminance * SEEN_RATIO) - 0.05;
  return `${isLight ? 'min' : 'max'}(l,${Math.round(116 * Math.cbrt(seen) - 16)})`;
}

interface StyleOptions {
  /** Whether stars and the distribution are drawings; the custom elements write both. */
  drawings?: boolean;
}

/**
 * The style of everything that stands on other people's pages. Sizes follow the reader's font size within bounds, since a host's
 * `rem` may be anything; nothing is fetched. `--bukti-font` and `--bukti-accent` of the host's page come through.
 */
export function renderStyle({ light, dark }: Palettes, { drawings = true }: StyleOptions = {}): string {
  const write = (colours: Partial<typeof DRAWN>, value: (token: keyof Palette) => string) =>
    Object.entries(colours)
      .map(([name, token]) => `${name}:${value(token)}`)
      .join(';');
  const both = (token: keyof Palette) => `light-dark(${light[token]},${dark[token]})`;
  const onGround = ({ 'paper-raised': ground }: Palette) => accent(seenOn(ground));
  const own = `--a:light-dark(${onGround(light)},${onGround(dark)})`;
  const line = `1px solid ${drawings ? 'var(--l)' : '#8884'}`;
  const text = 'font:clamp(15px,1rem,20px)/1.5 var(--bukti-font,system-ui,sans-serif);overflow-wrap:anywhere';
  return [
    // Browsers before 2024 do not know `light-dark()`: without a plain colour, every drawing would be black. Letters take the colour of the text there.
    drawings
      ? `.b{${write(DRAWN, (token) => light[token])};${text}}@supports(color:light-dark(red,red)){.b{color-scheme:inherit;${own};${write(DRAWN, both)}}}`
      : `.b{${own};color:${light.ink};background:${light['paper-raised']};${write(COLOURS, both)};${text}}`,
    drawings ? ':where(.b *){margin:0;padding:0}' : 'p{margin:0}',
    '.h{display:flex;gap:1em;flex-wrap:wrap;align-items:center}',
    '.h b{line-height:1;font-size:2.5em}',
    drawings
      ? '.d{list-style:none;flex:1 1 14em}.d li{display:grid;grid-template-columns:8em 1fr;gap:.5em;align-items:center;font-size:.875em}.d svg{width:100%}'
      : '',
    // Forced colours (high contrast) do not change drawings by themselves, so the drawing takes the reader's colours here.
    drawings
      ? '.s{vertical-align:-.2em;fill:currentColor}.e{fill:var(--l)}.f{fill:var(--a,var(--k))}@media(forced-colors:active){.e{fill:Canvas;stroke:CanvasText}.f{fill:CanvasText}}'
      : '.s{font-size:1.2em;color:var(--a,var(--k));--bukti-accent:var(--a,var(--k))}',
    '.r{display:grid;gap:1em;margin-block:1em}',
    `article{padding-top:1em;border-top:${line}}`,
    '.t{font-weight:600}.w{white-space:pre-line;margin-block:.35em}',
    '.a,.u{font-size:.875em;opacity:.8}',
    // With a line of at least 22.5 pixels, 44 in all: what fingers hit.
    'a{color:var(--n);display:inline-block;padding-block:.75em}',
    `[data-layout=cards] .r{grid-template-columns:repeat(auto-fit,minmax(min(100%,15em),1fr))}.b,[data-layout^=ca] article{padding:1em;border-radius:1em;border:${line}}`,
  ].join('');
}
