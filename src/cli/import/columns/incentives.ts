import type { Disclosure } from '#src/schemas/review.ts';
import type { Table } from '../reading/table.ts';
import { cellText } from '../rows/row-cells.ts';
import { anyOf, headerWords } from './header-words.ts';
import { valuesOf } from './likely-column.ts';
import type { Mapping } from './mapping.ts';
import { isNo, isYes } from './yes-no.ts';

/** Words of headers under which stands what a customer got for a review. */
const INCENTIVE = anyOf(
  '*incentiv*,insentif,berinsentif,imbalan,berimbalan,*sponsor*,gesponser*,patrocin*,compensat*,kompensasi,reward*,recompens*,belohn*,contrepartie,vine,isvine,disclosure*,sampling,giveaway,gifted,endorse,sweepstake*,free product*,free sample*,free item*,received free,for free,in exchange,in return,paid for,paid review,dibayar,bayaran,produk gratis,gratisprodukt,kostenlos erhalten,produkttest*,gewinnspiel,muestra gratis,producto gratis,produto gratis,produit offert,prodotto gratuito,cashback,hadiah ulasan,promo review,promotional review,gift card,giftcard,coupon received,coupon given,voucher received,voucher given,discount received,discount given,echantillon*,*モニター*,*特典*',
);
/** Headers that tell as much where a column says yes and no; in others stand names. "Was our staff friendly?" is none of them. */
const FLAGGED =
  /^ (?:is |was )?(?:an? )?(?:review |reviewer |product |by )?(?:an? )?(?:employee|staff|insider|influencer|ambassador|affiliate|endorsed|sample|sampel|karyawan|mitarbeiter)(?: review| reviewer| product| flag)? $/;
/** "I have not been paid for this review": a no discloses. */
const IS_TURNED = new RegExp(
  ` (?:not|never|no|without|tidak|tanpa|nicht|kein\\p{L}*|ne|non|sin|niet) (?:\\p{L}+ ){0,3}(?<= )${INCENTIVE.source.trimStart()}`,
  'u',
);
/** What is told of an incentive beside whether there was one. */
const OTHER_FACT = anyOf('id,ids,date,time,at,count,total,url,link,sent,email,label,expir*,balance,loyalty,policy');
/** What people and platforms write where nothing was given, beside a no. */
const NOTHING_GIVEN = anyOf(
  'none,nothing,nil,organic,un,unincentiv*,non,nonincentiv*,verified,standard,regular,kein*,nichts,ningun*,nada,aucun*,rien,nessun*,niente,geen,nenhum*',
);
/** What a platform writes into a cell of any column, such as a list of badges. */
const SAYS_GIVEN =
  /(?:^|[;,|[]\s*)"?(?:incentivi[sz]ed|sponsored)(?: review)?"?(?=\s*(?:[;,|\]]|$))|\bvine (?:customer )?(?:review|voice)|\breceived (?:this|the|a|it)\b.{0,40}\b(?:free|discount)|\bfree (?:product|sample)s? in (?:exchange|return)|\bin exchange for (?:\w+ )?(?:\w+ )?review/i;
/** Bazaarvoice puts this below the customer's words. */
const SAYS_PROMOTION = /\[this review was collected as part of a promotion\.?\]/i;
/** Characters. A longer cell is a text, in which a customer may write anything. */
const LONGEST = 150;

/** Whether a header is about what the customer got for the review. */
export function isAboutIncentive(header: string): boolean {
  return subjectOf(header) !== undefined;
}

/**
 * The columns that tell what customers got for their reviews. Of an object such as `IncentivizedReview`, the value counts, and its other
 * parts where it has none.
 */
export function findIncentives(table: Table, { columns: mapped }: Pick<Mapping, 'columns'>): string[] {
  const { columns } = table;
  if (mapped.incentivised === '') return [];
  const taken = new Set(Object.values(mapped));
  const isPart = (column: string, subject: string) => column !== subject && !/\.value$/i.test(column);
  const about = columns.flatMap((column) => {
    const subject = taken.has(column) ? undefined : (subjectOf(column) ?? (isFlagged(table, column) ? column : undefined));
    return subject === undefined ? [] : [{ column, subject }];
  });
  const found = about.filter(
    ({ column, subject }) =>
      !isPart(column, subject) || !about.some((other) => other.subject === subject && !isPart(other.column, subject)),
  );
  return [...(mapped.incentivised === undefined ? [] : [mapped.incentivised]), ...found.map(({ column }) => column)];
}

/** What a cell of such a column discloses: whatever is no no, and not nothing. @param column its header */
export function disclosedIn(column: string, cell: string): Exclude<Disclosure, 'none'> | undefined {
  if (IS_TURNED.test(headerWords(column))) return isNo(cell) ? 'incentivised' : undefined;
  const text = cellText(cell);
  const words = headerWords(text);
  const [first = ''] = words.trim().split(' ');
  if (isNo(text) || isNo(first) || NOTHING_GIVEN.test(` ${first} `) || !/[\p{L}\p{N}\p{S}]/u.test(text)) return undefined;
  const said = isYes(text) ? headerWords(column) : words;
  return KINDS.find(([, kind]) => kind.test(said))?.[0] ?? 'incentivised';
}

function isFlagged(table: Table, column: string): boolean {
  const values = FLAGGED.test(headerWords(column)) ? valuesOf(table, column) : [];
  return values.length > 0 && values.every((value) => isYes(value) || isNo(value));
}

const KINDS = [
  ['employee', anyOf('employee*,staff,insider*,karyawan,pegawai,mitarbeiter*,emplead*,employe*')],
  ['influencer', anyOf('influencer*,ambassador*,endorse*')],
  ['sample', anyOf('sample*,freesample*,sampling,sampel,vine,isvine,gifted')],
] as const;

/** Whether a cell of any other column says that the customer got something. */
export function cellSaysGiven(cell: string): boolean {
  return cell.length <= LONGEST && SAYS_GIVEN.test(cell);
}

/** Whether a platform says so below the customer's words. */
export function wordsSayGiven(body: string): boolean {
  return SAYS_PROMOTION.test(body);
}

/** The part of a header that is about an incentive: `Badges.incentivizedReview` of `Badges.incentivizedReview.Id`. */
function subjectOf(header: string): string | undefined {
  const parts = header.split('.');
  const at = parts.findIndex((part) => INCENTIVE.test(headerWords(part)) && !OTHER_FACT.test(headerWords(part)));
  return at === -1 ? undefined : parts.slice(0, at + 1).join('.');
}
