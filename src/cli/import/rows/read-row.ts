import { isPlaceholder } from '#src/evidence/order-line.ts';
import { channelOfSource } from '#src/evidence/source-host.ts';
import { TITLE_MAX } from '#src/schemas/review.ts';
import { told } from '../../spoken.ts';
import { channelOfRow } from '../columns/channel-column.ts';
import { SINGLE_FIELDS } from '../columns/fields.ts';
import { cellSaysGiven, disclosedIn, wordsSayGiven } from '../columns/incentives.ts';
import { removePrivateText } from '../columns/private-column.ts';
import { readVisibility } from '../columns/visibility.ts';
import { readOwnDisclosure } from '../own/own-export.ts';
import { splitPictures } from '../pictures/split-pictures.ts';
import { isSheetError } from '../reading/sheet-text.ts';
import type { RefusedRow, Row } from '../reading/table.ts';
import { type Draft, type DraftReview, NO_PICTURES } from './draft.ts';
import { parseRating } from './parse-rating.ts';
import { toOneLine } from './plain-text.ts';
import { readAuthor } from './read-author.ts';
import { readDays, readExperienced } from './read-days.ts';
import { readLanguage, readProsAndCons, readWords } from './read-words.ts';
import { cellText, cut, RowCells, type RowSettings } from './row-cells.ts';

const VARIANT_MAX = 120;

/** Reads a row into a review. Nothing is invented: what the row does not say is left out. */
export function readRow(row: Row, settings: RowSettings): Draft | RefusedRow[] {
  const cells = new RowCells(row, settings);
  if (!settings.table.ownExport) refuseLost(cells);
  if (cells.refused.length > 0) return cells.refused;
  const draft = readDraft(cells);
  return cells.refused.length > 0 ? cells.refused : draft;
}

/** Refuses a row of which a spreadsheet lost a text: its error is neither a customer's words nor "nothing". */
function refuseLost(cells: RowCells): void {
  for (const field of SINGLE_FIELDS) {
    const text = cells.cell(field);
    if (isSheetError(text))
      cells.refuse(
        field,
        told({
          en: `found ${JSON.stringify(text)}, which a spreadsheet shows for a text or a number that it lost; mend the cell there, or type what stood in it`,
          id: `berisi ${JSON.stringify(text)}, yang ditampilkan lembar sebar untuk teks atau angka yang hilang; betulkan selnya di sana, atau ketik isinya`,
        }),
      );
  }
}

function readDraft(cells: RowCells): Draft {
  const hidden = readHidden(cells);
  const review = readReview(cells, hidden !== undefined);
  if (cells.cell('pictures') !== '') cells.remarks.add('pictures');
  return {
    row: cells.row,
    product: {
      name: cells.cutLine(withoutContact(cells.line('product')), 300),
      handle: withoutAddress(cells.cell('handle')),
      sku: withoutAddress(cells.cutLine(cells.line('sku'), 64)),
      category: cells.cutLine(withoutContact(cells.line('category')), 60),
    },
    givenId: cells.cell('id'),
    review,
    pictures: splitPictures(cells.cell('pictures')),
    remarks: [...cells.remarks],
    ...(hidden !== undefined && { hidden }),
  };
}

function readReview(cells: RowCells, isHidden: boolean): DraftReview {
  const { withhold, scale } = cells.settings;
  const { rating, reason } = parseRating(cells.cell('rating'), scale);
  if (reason !== undefined) cells.refuse('rating', reason);
  const title = cells.cutLine(cells.line('title'), TITLE_MAX);
  const variant = cells.cutLine(withoutContact(cells.line('variant')), VARIANT_MAX);
  const { date, edited, replies } = readDays(cells);
  const { pros, cons, rest } = readProsAndCons(cells);
  const { body, translations } = readWords(cells, rest);
  const source = cells.cell('source');
  const order = readOrder(cells);
  return {
    rating: rating ?? 0,
    ...(title !== '' && { title }),
    ...(pros.length > 0 && { pros }),
    ...(cons.length > 0 && { cons }),
    author: readAuthor(cells),
    ...(date !== undefined && { date }),
    ...(edited !== undefined && { edited }),
    ...readExperienced(cells, date),
    lang: readLanguage(cells, body),
    channel: readChannel(cells, source),
    ...(source !== '' && { source }),
    ...readDisclosure(cells, body),
    ...(order !== '' && { order }),
    ...(variant !== '' && { variant }),
    ...(isHidden && withhold !== undefined && { status: 'withheld' as const, reason: withhold }),
    ...(replies.length > 0 && { replies }),
    ...(translations !== undefined && { translations }),
    imported: readImported(cells),
    ...(body !== '' && { body }),
  };
}

/** What hides the review at its source. A word that is not known refuses the row: it may hide it. */
function readHidden(cells: RowCells): Draft['hidden'] {
  const { table, visible, format } = cells.settings;
  const said = readVisibility(cells.row, table, visible, format?.status);
  if (said.is === 'hidden') return { column: said.column, word: said.word };
  if (said.is === 'unknown')
    cells.refuse(
      'status',
      told({
        en: `found ${JSON.stringify(said.word)} in ${said.column}, which may hide the review at its source; call that column "Publish" and write Yes or No in it, or type --map status= to import every row of this file as published`,
        id: `berisi ${JSON.stringify(said.word)} di ${said.column}, yang mungkin menyembunyikan ulasan di asalnya; namai kolom itu "Publish" dan isi Ya atau Tidak, atau ketik --map status= untuk mengimpor semua baris berkas ini sebagai terbit`,
      }),
    );
  return undefined;
}

function readOrder(cells: RowCells): string {
  const order = cells.line('order');
  if (order === '') return '';
  if (cells.settings.hasOrders && !isPlaceholder(order)) return order.length > 64 ? '' : order;
  cells.remarks.add('no-order');
  return '';
}

/** By the row's own word, else by the host of its source, else by what holds for the file. */
function readChannel(cells: RowCells, source: string): string {
  const { format, channel, channelColumn } = cells.settings;
  const word = channelColumn === undefined ? '' : cellText(cells.column(channelColumn));
  const ofSource = source === '' ? undefined : channelOfSource(source);
  return channelOfRow(word, channel ?? format?.channel) ?? (word === '' ? ofSource : undefined) ?? 'other';
}

/** What the row says that the customer got for the review, in whichever column, or what a platform says below the words. */
function readDisclosure(cells: RowCells, body: string): Pick<DraftReview, 'disclosure' | 'disclosureNote'> {
  const { table, incentives, mayHoldWish, lang } = cells.settings;
  if (table.ownExport) return readOwnDisclosure((column) => cells.column(column));
  const [disclosed] = incentives.flatMap((column) => disclosedIn(column, cells.column(column)) ?? []);
  const isGiven = wordsSayGiven(body) || mayHoldWish.some((column) => cellSaysGiven(cells.column(column)));
  const disclosure = disclosed ?? (isGiven ? 'incentivised' : undefined);
  if (disclosure === undefined) return {};
  cells.remarks.add('incentivised');
  const marked = disclosure === 'incentivised' ? { id: 'sebagai ulasan berimbalan', en: 'as incentivised' } : { id: 'demikian', en: 'so' };
  const note = { id: `Ditandai ${marked.id} pada data asalnya.`, en: `Marked ${marked.en} in the data it came from.` };
  return { disclosure, disclosureNote: lang === 'id' ? note.id : note.en };
}

function readImported(cells: RowCells): DraftReview['imported'] {
  const { table, mapping } = cells.settings;
  const pictures = cells.cell('pictures') === '' ? [] : [[mapping.columns.pictures ?? 'pictures', NO_PICTURES]];
  const claims = mapping.claims.flatMap((column) => {
    const text = toOneLine(cells.column(column)).text;
    return text === '' ? [] : [[column, removePrivateText(text)]];
  });
  const kept = [...claims, ...pictures].map(([column = '', text = '']) => [cut(toOneLine(column).text, 60), cut(text, 200)]);
  return {
    from: cut(toOneLine(table.name).text, 200),
    row: cells.row.number,
    ...(kept.length > 0 && { claims: Object.fromEntries(kept) }),
  };
}

/** The name of a product or a variant, in which no address or number of a customer has a place. */
function withoutContact(text: string): string {
  return removePrivateText(text).replaceAll('[removed]', ' ').replace(/\s+/g, ' ').trim();
}

/** A stock number may look like a telephone number; an address is none. */
function withoutAddress(text: string): string {
  return text.includes('@') ? withoutContact(text) : text;
}
