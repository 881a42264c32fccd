import PdfDocument from 'pdfkit';
import encodeQr from 'qr';
import { createOutliner, LEADING, type Outliner } from '#src/badges/outline-text.ts';

/** What stands on the card that goes into the parcel. */
interface ParcelCard {
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

async function layOut({ link, title, text, brand }: ParcelCard, outline: Outliner): Promise<Shape[]> {
  const x = MARGIN * 2 + QR;
  const room = WIDTH - MARGIN - x;
  const lines: [text: string, size: number, weight: 500 | 700][] = [
    ...(await wrap(title, 5, 700, room, outline)),
    ...(await wrap(text, 3, 500, room, outline)),
    ...(await wrap(brand, 3, 700, room, outline)),
  ];
  const shapes: Shape[] = [{ path: qrPath(link), x: MARGIN, y: (HEIGHT - QR) / 2, scale: 1 }];
  let y = Math.max(MARGIN, (HEIGHT - lines.reduce((sum, [, size]) => sum + size * LEADING, 0)) / 2);
  for (const [line, size, weight] of lines) {
    const drawn = await outline(line, { weight, maxWidth: (room / size) * 100 });
    if (drawn !== undefined) shapes.push({ path: drawn.path, x, y, scale: size / 100 });
    y += size * LEADING;
  }
  return shapes;
}

/** As many words a line as fit. */
async function wrap(
  text: string,
  size: number,
  weight: 500 | 700,
  room: number,
  outline: Outliner,
): Promise<[string, number, 500 | 700][]> {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    const fits = lines.length > 0 && (((await outline(longer, { weight }))?.width ?? 0) * size) / 100 <= room;
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => [line, size, weight]);
}

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
