import { NO_NAME } from '#src/evidence/hidden-part.ts';
import { allowsName, type NameWish, nameWish, saysAnonymous } from '../columns/anonymity.ts';
import { removePrivateText } from '../columns/private-column.ts';
import { isYes } from '../columns/yes-no.ts';
import type { DraftReview } from './draft.ts';
import { joinName, type PersonName, spokenName } from './person-name.ts';
import { toOneLine } from './plain-text.ts';
import { cellText, type RowCells } from './row-cells.ts';

const NAME_MAX = 100;
const CITY_MAX = 60;

/** The customer, and how much of the name is shown: none of it where any cell of the row asks for that. */
export function readAuthor(cells: RowCells): DraftReview['author'] {
  const { name: whole, isUnclear } = readName(cells);
  const name = cells.cutLine(whole, NAME_MAX);
  const city = cells.cutLine(cells.line('city'), CITY_MAX);
  const isNamed = name !== '' && !isNobody(name);
  const usable = isNamed && removePrivateText(name) === name;
  if (!usable) cells.remarks.add(isNamed ? 'private-author' : 'no-author');
  const wish = usable ? (readWish(cells) ?? (isUnclear ? 'initials' : undefined)) : 'anonymous';
  if (isUnclear && wish === 'initials') cells.remarks.add('unclear-name');
  return {
    name: !usable ? NO_NAME : wish === 'first-name' ? firstNameOf(name) : name,
    display: wish === 'anonymous' || (wish === 'initials' && cells.settings.display !== 'anonymous') ? wish : cells.settings.display,
    ...(city !== '' && { city }),
  };
}

/** The name in the order in which it is spoken, whether it stands in one column or in several. */
function readName(cells: RowCells): PersonName {
  const { nameColumns, nameOrder, table } = cells.settings;
  const written = cells.line('author');
  if (table.ownExport) return { name: written };
  if (nameColumns === undefined) return spokenName(written, nameOrder);
  const { given, middle, family } = nameColumns;
  const part = (column: string | undefined) => (column === undefined ? '' : toOneLine(cellText(cells.column(column))).text);
  return joinName(part(given), part(middle), part(family));
}

/** What the row says of how its customer is to be named, in whichever column. The strictest wish counts. */
function readWish(cells: RowCells): NameWish | undefined {
  const { anonymous, nameShown, mayHoldWish } = cells.settings;
  const cellOf = (column: string) => cellText(cells.column(column));
  if (isYes(cells.cell('anonymous')) || anonymous.some((column) => saysAnonymous(column, cellOf(column)))) return 'anonymous';
  if (nameWish('', cells.line('author')) !== undefined) return 'anonymous';
  const wishes = mayHoldWish.map((column) => nameWish(column, cellOf(column)));
  if (nameShown.some((column) => !allowsName(cellOf(column)) && nameWish(column, cellOf(column)) === undefined)) return 'anonymous';
  return (['anonymous', 'initials', 'first-name'] as const).find((wish) => wishes.includes(wish));
}

function firstNameOf(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** What platforms and people write where a customer's name would stand. */
const NOBODY =
  /^(?:an? )?(?:anonym(?:ous|e|er|us)?|anonim|anónimo|anon|n\.? ?n\.?|no name|noname|unknown|tanpa nama|tidak diketahui|(?:anonymous|hidden|deleted|private|verified|google|amazon|aliexpress|shopee|tokopedia|lazada|tiktok|ebay|etsy|facebook|booking\.com|registered|former) (?:user|customer|shopper|buyer|reviewer|guest|client|member|purchaser|traveller|traveler)|(?:pengguna|pembeli|pelanggan) (?:anonim|google|tokopedia|shopee|terverifikasi|lazada)|nutzer von google|usuario de google|utilisateur google|guest|tamu|customer|user|buyer|reviewer|pembeli|pelanggan|pengguna|kunde|gast|cliente|client)$/i;

function isNobody(name: string): boolean {
  return NOBODY.test(name);
}
