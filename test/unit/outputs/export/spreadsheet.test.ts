import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEscaped, renderSpreadsheet, unescapeCell } from '#src/outputs/export/spreadsheet.ts';

const cellsOf = (csv: string): string[] => (parse(csv, { bom: true }) as string[][]).slice(1).flat();
const written = (text: string) => cellsOf(renderSpreadsheet(['a'], [[text]]))[0];

test.each(['=1+1', '+62812', '-5', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', "'=1", "''@x"])(
  'no spreadsheet takes %j for a formula, and it comes back',
  (text) => {
    expect(written(text)).toBe(`'${text}`);
    expect(isEscaped(text)).toBe(true);
    expect(unescapeCell(`'${text}`)).toBe(text);
  },
);

test.each(['enak', "'kopi'", 'a=1', '5', '', "d'accord", '"=1"'])('%j stays as it is', (text) => {
  expect(written(text) ?? '').toBe(text);
  expect(isEscaped(text)).toBe(false);
  expect(unescapeCell(text)).toBe(text);
});

test('a byte-order mark stands first, and lines end as RFC 4180 says', () => {
  expect(renderSpreadsheet(['a', 'b'], [['1', 'x\ny']])).toBe('\uFEFFa,b\r\n1,"x\ny"\r\n');
  expect(renderSpreadsheet(['a'], [], { byteOrderMark: false })).toBe('a\r\n');
});

test('whatever was written is read back', () => {
  const start = fc.constantFrom('', '=', '+', '-', '@', "'", "'=", "''-", '\t', '"', ',', ';', '\n', '＝', 'שלום', '\u202E');
  const cell = fc
    .tuple(
      start,
      fc.uint16Array({ maxLength: 8 }).map((units) => String.fromCharCode(...units)),
    )
    .map((parts) => parts.join('').toWellFormed());
  const row = fc.tuple(cell, cell, cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const csv = renderSpreadsheet(['a', 'b', 'c'], rows);
      expect(cellsOf(csv).map(unescapeCell)).toEqual(rows.flat());
      expect(cellsOf(csv).filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    }),
  );
});

test.each([
  'enak;=1+1',
  'enak\t=1+1',
  'enak\r=1+1',
  'enak\n+1',
  ';@SUM(A1)',
  '=1',
  '+62',
  '-5',
  '@x',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  "'=1",
  'a | b',
])('%j stands in quotes, so that no spreadsheet cuts it where columns are parted by semicolons or tabs', (text) => {
  const csv = renderSpreadsheet(['first', 'text'], [['1', text]], { byteOrderMark: false });
  expect(csv.slice('first,text\r\n'.length)).toMatch(/^1,"[^"]+"\r\n$/);
});

test('a column whose name begins like a formula is text too', () => {
  expect(renderSpreadsheet(['=1+1', 'b;=2'], [], { byteOrderMark: false })).toBe('"\'=1+1","b;=2"\r\n');
});
