import PdfDocument from 'pdfkit';
import encodeQr from 'qr';
import { createOutliner, LEADING, type LineStyle, type Outliner } from '#src/badges/outline-text.ts';
import { directionOf } from '#src/i18n/locale.ts';

/** What stands on the card that goes into the parcel. */
interface ParcelCard {
  lang: string;
  /** Encoded in the QR code. */
  link: string;
  title: string;
  text: string;
  brand: string;
}

/** Millimetres: the size of a business card in Europe and Indonesia nearly, and of a bank card. */
const WIDTH = 85.6;
const HEIGHT = 54;
const MARGIN = 5;
const QR = 36;
const POINTS_PER_MM = 72 / 25.4;

interface Shape {
  path: string;
  x: number;
  y: number;
  scale: number;
}

/** Draws cards. Letters are outlines, so that no printer needs the font. */
export async function createCardDrawer(): Promise<{
  svg(card: ParcelCard): Promise<string>;
  pdf(cards: readonly ParcelCard[]): Promise<Uint8Array>;
}> {
  const outline = await createOutliner();
  return {
    async svg(card) {
      const shapes = await layOut(card, outline);
      const paths = shapes.map(({ path, x, y, scale }) => `<path d="${path}" transform="translate(${x} ${y}) scale(${scale})"/>`);
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}mm" height="${HEIGHT}mm" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path d="M0 0H${WIDTH}V${HEIGHT}H0Z" fill="#fff"/>${paths.join('')}</svg>\n`;
    },
    async pdf(cards) {
      const size: [number, number] = [WIDTH * POINTS_PER_MM, HEIGHT * POINTS_PER_MM];
      const document = new PdfDocument({ size, margin: 0, autoFirstPage: false, font: '' });
      const chunks: Uint8Array[] = [];
      document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      const ended = new Promise((resolve) => document.on('end', resolve));
      for (const card of cards) {
        document.addPage({ size, margin: 0 });
        for (const { path, x, y, scale } of await layOut(card, outline)) {
          document.save().scale(POINTS_PER_MM).translate(x, y).scale(scale).path(path).fill('#000').restore();
        }
      }
      document.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
}

async function layOut({ lang, link, title, text, brand }: ParcelCard, outliner: Outliner): Promise<Shape[]> {
  const outline: Line = (line, style) => outliner(line, { ...style, lang });
  const x = MARGIN * 2 + QR;
  const room = WIDTH - MARGIN - x;
  const isRightToLeft = directionOf(lang) === 'rtl';
  const lines: [text: string, size: number, weight: 500 | 700][] = [
    ...(await wrap(splitWords(title, lang), 5, 700, room, outline)),
    ...(await wrap(splitWords(text, lang), 3, 500, room, outline)),
    ...(await wrap(splitWords(brand, lang), 3, 700, room, outline)),
  ];
  const shapes: Shape[] = [{ path: qrPath(link), x: MARGIN, y: (HEIGHT - QR) / 2, scale: 1 }];
  let y = Math.max(MARGIN, (HEIGHT - lines.reduce((sum, [, size]) => sum + size * LEADING, 0)) / 2);
  for (const [line, size, weight] of lines) {
    const drawn = await outline(line, { weight, maxWidth: (room / size) * 100 });
    const scale = size / 100;
    if (drawn !== undefined) shapes.push({ path: drawn.path, x: isRightToLeft ? WIDTH - MARGIN - drawn.width * scale : x, y, scale });
    y += size * LEADING;
  }
  return shapes;
}

/** Draws a line in the language of the card. */
type Line = (text: string, style: Omit<LineStyle, 'lang'>) => ReturnType<Outliner>;

/** As many words a line as fit. */
async function wrap(
  words: readonly string[],
  size: number,
  weight: 500 | 700,
  room: number,
  outline: Line,
): Promise<[string, number, 500 | 700][]> {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''}${word}`;
    const fits = lines.length > 0 && (((await outline(longer, { weight }))?.width ?? 0) * size) / 100 <= room;
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => [line, size, weight]);
}

/** Parts of a text after which a line may end: words with the space after them or, where a script has no spaces, with the signs after them. */
function splitWords(text: string, lang: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike = false } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.trim())) {
    const before = parts.at(-1);
    if (before === undefined || /\s$/.test(before) || (isWordLike && UNSPACED.test(segment) && !/[\p{Ps}\p{Pi}]$/u.test(before)))
      parts.push(segment);
    else parts[parts.length - 1] = before + segment;
  }
  return parts;
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** One path of all dark modules, with the quiet zone of four modules around them that scanners need (ISO/IEC 18004). */
function qrPath(link: string): string {
  const rows = encodeQr(link, 'raw', { ecc: 'medium', border: 4 });
  const side = QR / rows.length;
  const at = (module: number) => Number((module * side).toFixed(3));
  return rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) =>
        isDark ? [`M${at(x)} ${at(y)}L${at(x + 1)} ${at(y)}L${at(x + 1)} ${at(y + 1)}L${at(x)} ${at(y + 1)}Z`] : [],
      ),
    )
    .join('');
}
