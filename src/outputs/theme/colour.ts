/** An sRGB colour as CSS writes it: # and six hexadecimal digits in lower case. */
export type Hex = string;

/** Perceived lightness 0 to 1, chroma from 0 (grey) to some 0.3, hue in degrees. */
interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** @param text #rgb or #rrggbb, in any case */
export function toHex(text: string): Hex {
  const digits = text.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/**
 * How well one colour is told from another, 1 to 21.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastOf(one: Hex, other: Hex): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 (black) to 1 (white). */
export function luminanceOf(colour: Hex): number {
  const [red, green, blue] = linearOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What CSS's `color-mix(in srgb, one share, other)` gives. @param share of the first colour, 0 to 1 */
export function mix(one: Hex, other: Hex, share: number): Hex {
  const [from, to] = [channelsOf(one), channelsOf(other)];
  return hexOf(from.map((value, index) => value * share + (to[index] ?? 0) * (1 - share)));
}

/** @see https://bottosson.github.io/posts/oklab/ */
export function oklchOf(colour: Hex): Oklch {
  const [red, green, blue] = linearOf(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

/** The colour, with as much of its chroma as a screen can show. */
export function fromOklch({ lightness, chroma, hue }: Oklch): Hex {
  for (let part = 1; part > 0; part -= 0.04) {
    const linear = linearFromOklab(lightness, chroma * part, hue);
    if (linear.every((value) => value >= -0.0005 && value <= 1.0005)) return hexOf(linear.map(encode));
  }
  return hexOf(linearFromOklab(lightness, 0, 0).map(encode));
}

type Triple = [number, number, number];

function linearFromOklab(lightness: number, chroma: number, hue: number): Triple {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Red, green and blue, 0 to 1, as they are written. */
function channelsOf(colour: Hex): Triple {
  const at = (place: number) => Number.parseInt(colour.slice(place, place + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function linearOf(colour: Hex): Triple {
  return channelsOf(colour).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as Triple;
}

function encode(linear: number): number {
  const value = Math.min(1, Math.max(0, linear));
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}

function hexOf(channels: readonly number[]): Hex {
  return `#${channels
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
