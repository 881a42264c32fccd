import { BUKTI } from '#src/schemas/command-line.ts';
import { shortPath } from '../../content-folder.ts';
import { told } from '../../spoken.ts';
import { count, quote } from '../../terminal.ts';
import { renderReviewLine } from '../planning/content-lines.ts';
import type { Plan } from '../planning/plan-types.ts';
import type { RefusedRow } from '../reading/table.ts';
import { moreLine, nameRows, numberOf, oneLine } from './words.ts';

const REFUSED_SHOWN = 20;

/** What became of reviews that are here and say something else in the file. */
export function renderChanged({ changed }: Plan): string[] {
  const of = (kind: Plan['changed'][number]['kind']) => changed.filter((one) => one.kind === kind).length;
  const lines = changed.slice(0, REFUSED_SHOWN).map(({ row, id, what }) => `  row ${row.number}  ${id}  ${oneLine(what)}`);
  if (changed.length === 0) return [];
  const [edits, answers, pictures] = [of('edit'), of('answers'), of('pictures')];
  return [
    '',
    told({
      en: `Changed: ${count(edits, 'edited review')} taken, ${count(answers, 'review')} with new answers${pictures === 0 ? '' : `, ${count(pictures, 'review')} with new pictures`}. Sealed ones become a revision with the next seal.`,
      id: `Berubah: ${numberOf(edits)} ulasan yang disunting diambil, ${numberOf(answers)} ulasan dengan balasan baru${pictures === 0 ? '' : `, ${numberOf(pictures)} ulasan dengan gambar baru`}. Yang sudah disegel menjadi revisi pada segel berikutnya.`,
    }),
    ...lines,
    ...moreLine(changed.length - lines.length),
  ];
}

/** Reviews that their source does not show any more, each with what takes it off the site. Nothing is done by itself. */
export function renderGone({ gone }: Plan, command: string): string[] {
  if (gone.length === 0) return [];
  const lines = gone.slice(0, REFUSED_SHOWN).flatMap(({ id, file, isSealed, said }) => [
    `  ${id}  ${said === undefined ? told({ en: 'not in this file any more', id: 'tidak ada lagi di berkas ini' }) : `${nameRows([said.row])}: ${said.column} ${quote(said.word, 20)}`}`,
    isSealed
      ? `    ${BUKTI} withdraw ${id} --reason …`
      : told({
          en: `    not sealed: in ${file}, delete its line or add "status":"withheld" and a "reason"`,
          id: `    belum disegel: di ${file}, hapus barisnya atau tambahkan "status":"withheld" dan "reason"`,
        }),
  ]);
  return [
    '',
    told({
      en: `No longer shown at their source, and published here: ${count(gone.length, 'review')}. Nothing was changed; look at each:`,
      id: `Tidak tampil lagi di asalnya, tetapi terbit di sini: ${numberOf(gone.length)} ulasan. Tidak ada yang diubah; periksa satu per satu:`,
    }),
    ...lines,
    ...moreLine(gone.length - REFUSED_SHOWN),
    ...(gone.some(({ said }) => said !== undefined)
      ? [
          told({
            en: `  Or withhold all that the file hides, with one reason: ${command} --update --hidden REASON`,
            id: `  Atau tahan semua yang disembunyikan berkas itu, dengan satu alasan: ${command} --update --hidden ALASAN`,
          }),
        ]
      : []),
  ];
}

/** Each refused row with its place and reason, at most 20 of them. */
export function renderRefusedList(refused: readonly RefusedRow[], refusedFile: string | undefined): string[] {
  if (refused.length === 0) return [];
  const lines = refused
    .slice(0, REFUSED_SHOWN)
    .map(
      ({ row, about, reason }) =>
        `  ${nameRows([row.number])}${row.line === undefined ? '' : told({ en: ` (line ${row.line})`, id: ` (baris berkas ${row.line})` })}  ${about}: ${oneLine(reason)}`,
    );
  const all =
    refusedFile === undefined
      ? told({
          en: '--refused FILE.csv writes all of them, with their reasons',
          id: '--refused BERKAS.csv menulis semuanya, dengan alasannya',
        })
      : told({ en: `all of them are in ${shortPath(refusedFile)}`, id: `semuanya ada di ${shortPath(refusedFile)}` });
  return ['', told({ en: 'Refused rows', id: 'Baris yang ditolak' }), ...lines, ...moreLine(refused.length - lines.length, `; ${all}`)];
}

/** What a dry run shows of the result: new products, and the first reviews as their lines would be. */
export function renderPreview(plan: Plan): string[] {
  const products = plan.products.slice(0, 5).map(({ slug, name }) => `  products/${slug}.yaml  ${quote(name)}`);
  const more = plan.products.length - products.length;
  const first = [...plan.added.first].flatMap(([slug, reviews]) => reviews.map((review) => ({ slug, review }))).slice(0, 3);
  return [
    ...(products.length === 0 ? [] : ['', told({ en: 'New products', id: 'Produk baru' }), ...products, ...moreLine(more)]),
    ...(plan.added.count === 0
      ? []
      : [
          '',
          told({ en: 'The first reviews, as they would be written', id: 'Ulasan pertama, seperti yang akan ditulis' }),
          ...first.flatMap(({ slug, review }) => [`  reviews/${slug}.ndjson`, `    ${renderReviewLine(review).trimEnd()}`]),
        ]),
  ];
}
