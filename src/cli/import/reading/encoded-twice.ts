/** Encodings in which programs read UTF-8 by mistake before they wrote it as UTF-8 once more. Letters of other ones may well stand so. */
const MISTAKEN = ['windows-1252', 'windows-1254', 'windows-1251'] as const;
type Mistaken = (typeof MISTAKEN)[number];

/** Signs that may follow a letter with an accent where nothing was encoded twice: `MENÜ…`. */
const MARKS = '[\u00A0…”’»–—™®°ºª´]';
/** What tells letters that were encoded twice: a sign after a letter that is no such mark, or any beside a small letter. */
const SURE = new RegExp(
  String.raw`[^\x00-\x7F](?!${MARKS})[^\x00-\x7F]|\p{Ll}[^\x00-\x7F]${MARKS}|[^\x00-\x7F]${MARKS}\p{Ll}|Ã\u00A0|Â[\u00A0®°ºª´»]`,
  'u',
);
/** What no text has that was read rightly: control characters, places without a sign, letters of phonetic script. */
const UNLIKELY = /[\u0080-\u009F\u0250-\u02FF\uFFFD]|\p{Co}|\p{Cn}/u;
/** An à of which a program made a plain space of the second half, or trimmed it away. */
const HALF_LETTER = /Ã(?: (?= )|(?= |$))/g;
const MOST_TIMES = 3;

/** The byte of each letter that an encoding has. */
const BYTES_OF = Object.fromEntries(
  MISTAKEN.map((encoding) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const letters = [...new TextDecoder(encoding).decode(bytes)].map((letter, byte) => [letter, byte] as const);
    // Facebook writes these as control characters, and browsers read them so.
    const controls = letters
      .filter(([, byte]) => byte >= 0x80 && byte < 0xa0)
      .map(([, byte]) => [String.fromCharCode(byte), byte] as const);
    return [encoding, new Map([...controls, ...letters])];
  }),
) as Record<Mistaken, Map<string, number>>;

/**
 * A text whose UTF-8 was encoded as UTF-8 once more, as downloads of Facebook and Instagram are: `TrÃ¨s` is Très.
 * @returns nothing for every other text, also where a part of it alone could be read so
 */
export function readEncodedTwice(text: string, times = MOST_TIMES): string | undefined {
  if (times === 0 || !SURE.test(text)) return undefined;
  const whole = text.replace(HALF_LETTER, 'Ã\u00A0');
  for (const encoding of MISTAKEN) {
    const read = readOnce(whole, encoding);
    const meant = read === undefined ? undefined : (readEncodedTwice(read, times - 1) ?? read);
    if (meant !== undefined && !UNLIKELY.test(meant)) return meant;
  }
  return undefined;
}

function readOnce(text: string, encoding: Mistaken): string | undefined {
  const bytes = encode(text, encoding);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encode(text: string, encoding: Mistaken): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = BYTES_OF[encoding].get(text.charAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}
