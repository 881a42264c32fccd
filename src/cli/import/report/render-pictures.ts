import { told } from '../../spoken.ts';
import { count, formatNumber, quote } from '../../terminal.ts';
import { type BroughtPictures, MOST_PICTURES } from '../pictures/bring-pictures.ts';
import type { Plan } from '../planning/plan-types.ts';
import { moreLine, nameRows, numberOf, oneLine } from './words.ts';

const PICTURES_SHOWN = 100;

/** What became of pictures; those that could not be brought, row by row. */
export function renderPictures(brought: BroughtPictures | undefined, left: number): string[] {
  if (brought === undefined) return [];
  const { media, files, failed } = brought;
  const lines = failed
    .slice(0, PICTURES_SHOWN)
    .map(({ row, name, reason }) => `  ${nameRows([row])}  ${quote(name, 80)}: ${oneLine(reason)}`);
  return [
    '',
    told({
      en: `Pictures: ${formatNumber(files.length)} brought for ${count(media.size, 'review')}, without the data that cameras write into them.`,
      id: `Gambar: ${numberOf(files.length)} diambil untuk ${numberOf(media.size)} ulasan, tanpa data yang ditulis kamera di dalamnya.`,
    }),
    ...(files.length === 0
      ? []
      : [
          told({
            en: 'Their texts for people who cannot see them say only that they are the customer’s: describe what they show.',
            id: 'Teksnya bagi orang yang tidak bisa melihat hanya menyebut bahwa gambar itu milik pelanggan: uraikan apa yang tampak.',
          }),
        ]),
    ...(failed.length === 0
      ? []
      : [
          told({
            en: `${count(failed.length, 'picture')} could not be brought; their reviews came in all the same:`,
            id: `${numberOf(failed.length)} gambar tidak bisa diambil; ulasannya tetap masuk:`,
          }),
        ]),
    ...lines,
    ...moreLine(failed.length - lines.length),
    ...(left === 0
      ? []
      : [
          told({
            en: `${count(left, 'picture')} of this large file left for the next time, when its reviews are here: type the same command again, which brings at most ${MOST_PICTURES}.`,
            id: `${numberOf(left)} gambar dari berkas besar ini menunggu giliran berikutnya, setelah ulasannya ada di sini: ketik perintah yang sama lagi; sekali jalan paling banyak ${MOST_PICTURES}.`,
          }),
        ]),
  ];
}

/** What a dry run says of pictures: it fetches none. */
export function renderWantedPictures({ pictures }: Plan): string[] {
  const names = pictures.flatMap((review) => review.names);
  const hosts = [...new Set(names.flatMap((name) => URL.parse(name)?.host || []))].sort();
  const where = `${hosts.slice(0, 5).join(', ')}${hosts.length > 5 ? ', …' : ''}`;
  if (names.length === 0) return [];
  return [
    '',
    told({
      en: `Would bring ${count(names.length, 'picture')} of ${count(pictures.length, 'review')}${where === '' ? '' : `, from ${where}`}.`,
      id: `Akan mengambil ${numberOf(names.length)} gambar dari ${numberOf(pictures.length)} ulasan${where === '' ? '' : `, dari ${where}`}.`,
    }),
  ];
}
