import sharp from 'sharp';
import type { Bilingual, ProblemCode } from '#src/schemas/problem.ts';
import { drawingParts } from './leaks/find-picture-data.ts';

/** Pages show pictures as WebP, and a side of a WebP cannot be longer. */
const MOST_SIDE_PX = 16_383;
const MOST_SVG_BYTES = 1_000_000;
/** What an ending may hold; a picture that was renamed to another of these is drawn all the same. */
const DRAWABLE = new Set(['jpeg', 'png', 'webp', 'avif']);

/** What is wrong with a file, wherever it is named. */
export interface Fault {
  code: ProblemCode;
  message: Bilingual;
  fix: Bilingual;
}

/**
 * Draws a picture once, small, as the build will draw it: what cannot be drawn would stop the build, or be published untouched, with
 * all that a camera has written into it.
 */
export async function pictureFaults(path: string, bytes: Uint8Array): Promise<Fault[]> {
  const fault = (found: Bilingual, expected: Bilingual, fix: Bilingual): Fault[] => [
    {
      code: 'picture-format',
      message: {
        en: `found ${found.en} in content/${path}, expected ${expected.en}`,
        id: `content/${path}: ${found.id}; yang diharapkan: ${expected.id}`,
      },
      fix,
    },
  ];
  const isSvg = /\.svg$/i.test(path);
  try {
    const picture = sharp(bytes);
    const { format, compression, width, height } = await picture.metadata();
    const kind = format === 'heif' ? (compression === 'av1' ? 'avif' : 'heic') : format;
    if ((kind === 'svg') !== isSvg || !(isSvg || DRAWABLE.has(kind)))
      return fault(
        { en: `a picture of the kind ${kind}`, id: `gambar jenis ${kind}` },
        isSvg ? { en: 'SVG', id: 'SVG' } : { en: 'PNG, JPEG, WebP or AVIF', id: 'PNG, JPEG, WebP, atau AVIF' },
        kind === 'heic' ? FROM_PHONE : SAVE_AGAIN,
      );
    if (isSvg) return svgFaults(bytes, fault);
    if (Math.max(width, height) > MOST_SIDE_PX)
      return fault(
        { en: `a picture of ${width} × ${height} pixels`, id: `gambar ${width} × ${height} piksel` },
        { en: `at most ${MOST_SIDE_PX} a side`, id: `paling banyak ${MOST_SIDE_PX} per sisi` },
        SMALLER,
      );
    await picture.rotate().resize(SMALL_PX, SMALL_PX, { fit: 'inside' }).raw().toBuffer();
    return [];
  } catch (error) {
    const reason = String(error);
    const isHeic = /^.{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/s.test(new TextDecoder('latin1').decode(bytes.subarray(0, 12)));
    return fault(
      isHeic
        ? { en: 'a photo in the format HEIC', id: 'foto dengan format HEIC' }
        : bytes.length === 0
          ? { en: 'an empty file', id: 'berkas kosong' }
          : /unsupported image format/.test(reason)
            ? { en: 'something that is no picture', id: 'sesuatu yang bukan gambar' }
            : { en: 'a picture that breaks off, or is damaged', id: 'gambar yang terpotong atau rusak' },
      { en: 'a whole PNG, JPEG, WebP or AVIF', id: 'PNG, JPEG, WebP, atau AVIF yang utuh' },
      isHeic ? FROM_PHONE : SAVE_AGAIN,
    );
  }
}

const SMALL_PX = 32;
const SAVE_AGAIN: Bilingual = {
  en: 'Save the picture again as PNG or JPEG, or copy it again from where it came: its name alone does not make it one.',
  id: 'Simpan lagi gambarnya sebagai PNG atau JPEG, atau salin lagi dari asalnya: namanya saja tidak cukup.',
};
const FROM_PHONE: Bilingual = {
  en: 'Open the photo and save it as JPEG: another name does not change its format. (On an iPhone: Settings, Camera, Formats, Most Compatible.)',
  id: 'Buka fotonya dan simpan sebagai JPEG: mengganti nama tidak mengubah formatnya. (Di iPhone: Pengaturan, Kamera, Format, Paling Kompatibel.)',
};
const SMALLER: Bilingual = { en: 'Make it smaller.', id: 'Perkecil gambarnya.' };

/** Pages must know the size of a drawing before it is loaded. */
function svgFaults(bytes: Uint8Array, fault: (found: Bilingual, expected: Bilingual, fix: Bilingual) => Fault[]): Fault[] {
  if (bytes.length > MOST_SVG_BYTES)
    return fault(
      { en: `a drawing of ${(bytes.length / 1e6).toFixed(1)} MB`, id: `gambar ${(bytes.length / 1e6).toFixed(1)} MB` },
      { en: 'at most 1 MB', id: 'paling banyak 1 MB' },
      { en: 'Make it simpler.', id: 'Sederhanakan gambarnya.' },
    );
  const root = /<svg\b[^>]{0,5000}>/i.exec(new TextDecoder().decode(bytes))?.[0] ?? '';
  const isSized = /\sviewBox\s*=\s*["']/.test(root) || (/\swidth\s*=\s*["']/.test(root) && /\sheight\s*=\s*["']/.test(root));
  const [said] = drawingParts(new TextDecoder().decode(bytes));
  if (said !== undefined)
    return fault(
      { en: `${said} beside the drawing`, id: said === 'XMP' ? 'XMP di samping gambarnya' : 'nama folder di komputer seseorang' },
      { en: 'the drawing alone: it is published as it is', id: 'gambarnya saja: berkas ini terbit apa adanya' },
      { en: 'Save it as plain SVG, without metadata.', id: 'Simpan sebagai SVG polos, tanpa metadata.' },
    );
  if (isSized) return [];
  return fault(
    { en: 'a drawing without a size', id: 'gambar tanpa ukuran' },
    { en: 'width and height, or viewBox, in its <svg>', id: 'width dan height, atau viewBox, di <svg>-nya' },
    { en: 'Save it again from a drawing program.', id: 'Simpan lagi dari program gambar.' },
  );
}
