import type { ColumnFacts, Table } from '../reading/table.ts';
import { isLevelWord } from '../rows/level-words.ts';
import { readRatingValue } from '../rows/rating-text.ts';
import type { SingleField } from './fields.ts';
import { ABOUT_ANSWER, anyOf, headerWords } from './header-words.ts';

const SAMPLE = 500;
/** The mean of a product or of all products: it is no customer's own. */
const MEAN =
  /^(?:overall|average|avg|mean|total|rata.?rata|product|shop|store|toko)\W*(?:customer\W*)?(?:rating|stars?|score|nilai|bintang)/i;
/** Points from 0 to 10 for how likely somebody is to recommend the shop: no stars for what was bought. */
const PROMOTER = /\bnps\b|net promoter|recommend|rekomendasi|empfehlen|recomendar/i;
/** Headers that hold no stars and no words of customers, whatever their cells look like. */
const NOT_STARS =
  /(?:label|class|status|state|flag|sentiment|kelas|id|count|jumlah|likes?|helpful|votes?|useful|qty|quantity|price|harga|length|version|code|year|tahun)$/i;
/** Small numbers that are no stars either. */
const COUNTED = anyOf(
  'age,umur,usia,alter,edad,âge,room,kamar,zimmer,number,nomor,no,nr,rank,ranking,position,posisi,size,ukuran,größe,weight,berat,height,tinggi,week,weeks,minggu,month,months,bulan,day,days,hari,hour,hours,jam,times,visits,guests,people,persons,orang,nights,malam,orders,purchases,pcs,level,floor,page,row,item,items',
);
/** A rating on a higher scale says so; other numbers up to 100 are many things. */
const HIGHEST_PROPOSED = 10;
const NOT_WORDS =
  /(?:categor|kategori|name|nama|url|link|address|alamat|image|foto|photo|gambar|product|produk|item|brand|merek|date|tanggal|time|waktu|id|tags?|label|location|lokasi|attributes?|variant|path|reply|response|balasan)s?$/i;

/**
 * A column that could be meant: one that holds stars, or texts as customers write them. Nothing where no column's values fit: a
 * proposal must never turn a label into stars, or categories into words.
 */
export function likelyColumn(field: SingleField, free: readonly string[], table: Table): string | undefined {
  if (field !== 'rating' && field !== 'body') return undefined;
  const samples = free
    .map((column) => ({ column, cells: sampleOf(table, column).slice(0, SAMPLE) }))
    .filter(({ cells }) => cells.length > 0);
  if (field === 'rating')
    return samples.find(
      ({ column, cells }) =>
        ![NOT_STARS, MEAN, PROMOTER].some((other) => other.test(column)) &&
        !COUNTED.test(headerWords(column)) &&
        cells.every((cell) => (readRatingValue(cell)?.value ?? 0) <= HIGHEST_PROPOSED) &&
        couldBeStars(cells) &&
        !isFlag(cells) &&
        isSpread(cells),
    )?.column;
  const texts = samples.filter(({ column, cells }) => !NOT_WORDS.test(column) && couldBeWords(cells));
  const meanLength = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
  return texts.sort((a, b) => meanLength(b.cells) - meanLength(a.cells))[0]?.column;
}

/** What is said of something else than the product, by somebody else than the customer, or by the form. */
const ABOUT_ELSE = anyOf(
  'service,layanan,pelayanan,delivery,pengiriman,shipping,versand,lieferung,envío,livraison,bezorging,courier,kurir,seller,penjual,verkäufer,vendeur,vendedor,merchant,vendor,shop,store,toko,händler,staff,support,internal,admin,private,description,deskripsi,beschreibung,descripción,company,job,bio,about,subject,campaign,question,questions,pertanyaan,frage,translation,translated,terjemahan',
);

/** As `likelyColumn()`, and never a column about something else: what is proposed may be typed as it stands. */
export function proposedColumn(field: SingleField, free: readonly string[], table: Table): string | undefined {
  const about = free.filter((column) => !ABOUT_ELSE.test(headerWords(column)) && !ABOUT_ANSWER.test(headerWords(column)));
  return likelyColumn(field, about, table);
}

/** The cells of a column without the empty ones. Of a large file with few different values, they come in another order. */
export function cellsOf(table: Table, column: string | undefined): string[] {
  const values = factsOf(table, column)?.values;
  if (values === undefined) return [...eachCell(table, column)];
  return [...values].flatMap(([value, times]) => Array.from({ length: times }, () => value));
}

/** How often each value stands in a column. */
export function countsOf(table: Table, column: string | undefined): ReadonlyMap<string, number> {
  const values = factsOf(table, column)?.values;
  if (values !== undefined) return values;
  const counts = new Map<string, number>();
  for (const cell of eachCell(table, column)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

/** The same cells one by one, of which a large file has too many to hold them. */
export function* eachCell({ columns, rows }: Table, column: string | undefined): Generator<string> {
  const index = column ? columns.indexOf(column) : -1;
  if (index === -1) return;
  for (const { cells } of rows) {
    const cell = cells[index]?.trim() ?? '';
    if (cell !== '') yield cell;
  }
}

/** The first cells of a column; of a small file all of them. */
export function sampleOf(table: Table, column: string | undefined): readonly string[] {
  return factsOf(table, column)?.sample ?? cellsOf(table, column);
}

/** Every value of a column; of a large file where they are many, the first ones. */
export function valuesOf(table: Table, column: string | undefined): readonly string[] {
  const facts = factsOf(table, column);
  return facts?.values === undefined ? sampleOf(table, column) : [...facts.values.keys()];
}

/** Every value of a column, or every cell where they are many. */
export function valuesOrCells(table: Table, column: string | undefined): Iterable<string> {
  return factsOf(table, column)?.values?.keys() ?? eachCell(table, column);
}

/** How many cells of a column are not empty. */
export function filledOf(table: Table, column: string | undefined): number {
  return factsOf(table, column)?.filled ?? cellsOf(table, column).length;
}

/** What is known of a column of a large file. */
function factsOf({ columns, rows }: Table, column: string | undefined): ColumnFacts | undefined {
  const index = column ? columns.indexOf(column) : -1;
  return index === -1 ? undefined : rows.column?.(index);
}

/** Whether nearly all cells are values of a scale. An empty column could be anything. */
export function couldBeStars(cells: readonly string[]): boolean {
  const sample = cells.slice(0, SAMPLE);
  const fitting = sample.filter((cell) => {
    const { value = -1, of = 100 } = readRatingValue(cell) ?? {};
    return value >= 0 && value <= of;
  });
  return Math.max(fitting.length, sample.filter(isLevelWord).length) >= sample.length * 0.8;
}

/** Whether a column only says yes and no: 0 and 1. */
export function isFlag(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^(?:0|1|true|false|yes|no)$/i.test(cell));
}

/** Stars of several customers differ, and some are good: two values of a label do not look like that. */
function isSpread(cells: readonly string[]): boolean {
  const values = new Set(cells.map((cell) => readRatingValue(cell)?.value));
  return values.size >= Math.min(3, cells.length) && Math.max(...[...values].map((value) => value ?? 0)) >= 3;
}

/** Several words with spaces, not addresses, not the same text everywhere, not a list between commas. */
export function couldBeWords(cells: readonly string[]): boolean {
  if (cells.length === 0) return false;
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length;
  if (share((cell) => /^https?:|^www\.|\.(?:jpe?g|png|webp|gif)\b/i.test(cell)) > 0.1) return false;
  if (share((cell) => (cell.match(/,(?=\S)/g)?.length ?? 0) >= 2) > 0.3) return false;
  if (cells.length > 5 && new Set(cells).size < cells.length * 0.3) return false;
  return share((cell) => /\p{L}+\s+\p{L}+/u.test(cell) || /[^\p{sc=Latn}\s\d\p{P}]{4,}/u.test(cell)) >= 0.3;
}
