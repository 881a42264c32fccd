import { stringify } from 'csv-stringify/sync';
import { parse } from 'parse5';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';

/** What a node of the parsed page has, of which only some is looked at. */
interface PageNode {
  nodeName: string;
  value?: string;
  attrs?: readonly { name: string; value: string }[];
  childNodes?: readonly PageNode[];
}

/** A web page, or Excel's XML of 2003: both are saved with the ending .xls by shops and by Excel itself. */
export function isPage(text: string): boolean {
  if (/^\s*<(?:!doctype html|html)\b/i.test(text)) return true;
  return /^\s*<(?:!doctype|head|body|table|meta|\?xml|div)/i.test(text) && /<(?:table|ss:table|row|workbook|html)\b/i.test(text);
}

/** The largest table of a page as CSV. @throws CliError where it has none */
export function tableOfPage(text: string, name: string): string {
  const tables = find(parse(text) as PageNode, isOneOf('table', 'worksheet', 'ss:worksheet')).map(rowsOf);
  const [largest = []] = tables.sort((a, b) => b.length - a.length);
  if (largest.length === 0)
    throw new CliError(
      told({
        en: `Found a web page in ${name} without a table, expected reviews.`,
        id: `Halaman web ${name} tidak berisi tabel, padahal harus ada ulasan.`,
      }),
      told({
        en: 'Export the reviews as CSV, or save the table as "CSV UTF-8" from a spreadsheet.',
        id: 'Ekspor ulasannya sebagai CSV, atau simpan tabelnya sebagai "CSV UTF-8" dari lembar sebar.',
      }),
    );
  return stringify(largest);
}

function rowsOf(table: PageNode): string[][] {
  return find(table, isOneOf('tr', 'row', 'ss:row')).map((row) => {
    const cells: string[] = [];
    for (const cell of find(row, isOneOf('td', 'th', 'cell', 'ss:cell'))) {
      const place = Number(attribute(cell, 'ss:index') ?? cells.length + 1);
      while (cells.length < Math.min(place - 1, MOST_CELLS)) cells.push('');
      cells.push(textOf(cell).trim());
      for (let more = Math.min(Number(attribute(cell, 'colspan') ?? 1), MOST_CELLS); more > 1; more -= 1) cells.push('');
    }
    return cells;
  });
}

/** Most cells of a row: a page may claim any number. */
const MOST_CELLS = 1000;

/** The outermost nodes below this one that are meant. Without recursion: a page may be nested to any depth. */
function find(root: PageNode, isMeant: (node: PageNode) => boolean): PageNode[] {
  const found: PageNode[] = [];
  const left = [...(root.childNodes ?? [])].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (isMeant(node)) found.push(node);
    else left.push(...[...(node.childNodes ?? [])].reverse());
  }
  return found;
}

function textOf(root: PageNode): string {
  let text = '';
  const left = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.nodeName === '#text') text += node.value ?? '';
    else if (node.nodeName === 'br') text += '\n';
    else left.push(...[...(node.childNodes ?? [])].reverse());
  }
  return text;
}

function isOneOf(...names: string[]): (node: PageNode) => boolean {
  return ({ nodeName }) => names.includes(nodeName);
}

function attribute(node: PageNode, name: string): string | undefined {
  return node.attrs?.find((one) => one.name === name)?.value;
}
