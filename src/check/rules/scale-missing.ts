import { sizeOf } from '#src/aggregate/catalog.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { chooseSiteScale, estimateFiles } from '#src/schemas/site-scale.ts';
import { entriesOf } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

/**
 * A site of many reviews says what each gets: if the build chose that by their number, the next review could take away addresses
 * of all others. `bukti seal` writes it.
 */
export const scaleMissing: Rule = {
  code: 'scale-missing',
  about: { en: 'A site of many reviews says its scale.', id: 'Situs dengan banyak ulasan menyebut skalanya.' },
  check(folder) {
    const published = entriesOf(folder, 'reviews').flatMap(({ data }) => (data.status === 'published' ? [data] : []));
    const size = sizeOf(published, entriesOf(folder, 'products'));
    return entriesOf(folder, 'site').flatMap((entry) => {
      const { data: site } = entry;
      const scale = chooseSiteScale(site, size);
      if (site.scale !== 'auto' || scale === 'full') return [];
      const [reviews, files] = [size.reviews, estimateFiles({ ...site, scale: 'full' }, size)];
      return [
        problemAt(
          entry,
          'scale-missing',
          ['scale'],
          {
            en: `found no scale, expected the line that says what each of ${reviews} reviews gets: with pages and cards for each, the site would have about ${files} files`,
            id: `belum ada skala; dengan ${reviews} ulasan, harus ada baris yang menyebut apa yang didapat tiap ulasan: dengan halaman dan kartu untuk masing-masing, situs berisi sekitar ${files} berkas`,
          },
          {
            en: `Type ${BUKTI} seal, which writes the line so that what was sealed keeps its addresses; or write it yourself: scale: ${scale}, or scale: full if the site is online with pages of reviews in each language.`,
            id: `Ketik ${BUKTI} seal, yang menulis baris itu sehingga alamat yang sudah disegel tetap ada; atau tulis sendiri: scale: ${scale}, atau scale: full bila situs sudah tayang dengan halaman ulasan di setiap bahasa.`,
          },
        ),
      ];
    });
  },
};
