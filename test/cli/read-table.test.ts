import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { parseDelimited } from '#src/cli/import/reading/parse-delimited.ts';
import { readTable } from '#src/cli/import/reading/read-table.ts';
import { encode } from '../support/encode.ts';

async function read(name: string, data: string | Uint8Array, list?: string) {
  const root = await mkdtemp(join(tmpdir(), 'bukti-table-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeFile(join(root, name), data);
  return readTable(join(root, name), list);
}

const cells = (table: { rows: readonly { cells: readonly string[] }[] }) => table.rows.map((row) => row.cells);

test.for([
  ['commas', 'rating,body\n5,"enak, sekali"\n', 'CSV divided by commas, UTF-8', 'enak, sekali'],
  ['semicolons', 'rating;body\n5;enak, sekali\n4;ok, ok\n', 'CSV divided by semicolons, UTF-8', 'enak, sekali'],
  ['tabs', 'rating\tbody\n5\tenak; sekali\n', 'TSV divided by tabs, UTF-8', 'enak; sekali'],
  ['bars', 'rating|body\n5|enak\n', 'CSV divided by vertical bars, UTF-8', 'enak'],
  ['a byte-order mark', '\uFEFFrating,body\n5,enak\n', 'CSV divided by commas, UTF-8', 'enak'],
  ['Excel’s first line', 'sep=;\nrating;body\n5;"a,b,c"\n', 'CSV divided by semicolons, UTF-8', 'a,b,c'],
  ['CRLF, and a line break in quotes', 'rating,body\r\n5,"satu\r\ndua"\r\n', 'CSV divided by commas, UTF-8', 'satu\ndua'],
  ['CR alone', 'rating,body\r5,enak\r', 'CSV divided by commas, UTF-8', 'enak'],
] as const)('reads %s', async ([, text, format, body]) => {
  const table = await read('a.csv', text);
  expect(table.columns).toEqual(['rating', 'body']);
  expect(table.format).toBe(format);
  expect(table.rows[0]?.cells[1]).toBe(body);
});

test('reads UTF-16 from Excel', async () => {
  const table = await read('a.txt', Buffer.from('\uFEFFrating\tbody\n5\té\n', 'utf16le'));
  expect(table.format).toBe('TSV divided by tabs, UTF-16');
  expect(cells(table)).toEqual([['5', 'é']]);
});

test('falls back to Windows-1252 and says so', async () => {
  const table = await read('a.csv', Buffer.from('rating,body\n5,caf\xe9 \x93ya\x94\n', 'latin1'));
  expect(table.notices[0]).toContain('read as Windows-1252');
  expect(cells(table)).toEqual([['5', 'café “ya”']]);
});

test.for([
  ['windows-1251', 'Windows-1251 (Cyrillic)', 'Отличный товар, доставка быстрая, упаковка целая', 'Иван'],
  ['koi8-r', 'KOI8-R (Cyrillic)', 'Отличный товар, доставка быстрая, упаковка целая', 'Иван'],
  ['windows-1256', 'Windows-1256 (Arabic)', 'منتج رائع جدا والتوصيل سريع، القهوة طازجة', 'سارة'],
  ['windows-1255', 'Windows-1255 (Hebrew)', 'מוצר מצוין, משלוח מהיר ואריזה טובה', 'נועה'],
  ['windows-1253', 'Windows-1253 (Greek)', 'Πολύ καλό προϊόν, γρήγορη αποστολή και σωστή συσκευασία', 'Νίκος'],
  ['windows-1254', 'Windows-1254 (Turkish)', 'Ürün çok güzel, kargo hızlı geldi, teşekkürler', 'Ayşe'],
  ['windows-1250', 'Windows-1250 (central Europe)', 'Výborný výrobek, rychlé dodání, káva je čerstvá', 'Jiří'],
  ['windows-874', 'Windows-874 (Thai)', 'สินค้าดีมาก ส่งไว แพ็คดี แนะนำเลย', 'สมชาย'],
  ['shift_jis', 'Shift_JIS', 'とても良い商品です。配送も早くて満足しています。', '花子'],
  ['euc-jp', 'EUC-JP', 'とても良い商品です。配送も早くて満足しています。', '花子'],
  ['euc-kr', 'EUC-KR', '제품이 아주 좋아요. 배송도 빠르고 포장도 꼼꼼합니다', '지은'],
  ['big5', 'Big5', '東西很好，出貨很快，包裝完整，下次還會再來買', '小美'],
  ['gb18030', 'GB18030', '东西很好，物流很快，包装完整，下次还会再来买', '小美'],
  ['windows-1252', 'Windows-1252', 'Sehr schön, größere Tasse wäre toll', 'Jörg'],
  ['windows-1252', 'Windows-1252', 'Très bien, à recommander – l’odeur est agréable, ça va', 'Zoë'],
  ['windows-1252', 'Windows-1252', 'Muy bueno, llegó rápido y el señor es amable', 'Íñigo'],
  ['windows-1252', 'Windows-1252', 'Chegou rápido, não tem cheiro, é ótimo, coração', 'João'],
  ['windows-1252', 'Windows-1252', 'Barang bagus – sesuai foto, “mantap”', 'Budi'],
  ['windows-1252', 'Windows-1252', 'Suhu 25°C tidak apa, ukuran 3½ cm', 'Budi'],
] as const)('reads %s: %s', async ([encoding, called, body, author]) => {
  const table = await read('a.csv', encode(`id,rating,body,author\n1,5,"${body}",${author}\n2,4,Barang bagus sekali,Ani\n`, encoding));
  expect(table.format).toBe(`CSV divided by commas, ${called}`);
  expect(table.rows[0]?.cells.slice(2)).toEqual([body, author]);
});

const UTF8_ROWS = (bad: string) =>
  Buffer.concat([
    Buffer.from('rating,body,author\n5,"Très jolie 😊",Zoë\n4,"'),
    Buffer.from(bad, 'latin1'),
    Buffer.from('",Ann\n3,"Größe à l’été",Jörg\n'),
  ]);

test.for([
  ['one byte of Windows-1252', UTF8_ROWS('num\xe9ro'), [2], ['Très jolie 😊', 'Größe à l’été'], 'body'],
  ['one byte after a byte-order mark', Buffer.from('\xef\xbb\xbfrating,body\n5,caf\xe9\n4,ok\n', 'latin1'), [1], ['ok'], 'body'],
  [
    'an end inside of a letter',
    Buffer.from('rating,body,author\n5,"Très jolie",Zoë\n4,"Déçu",Jör').subarray(0, -2),
    [2],
    ['Très jolie'],
    'author',
  ],
] as const)('UTF-8 with %s stays UTF-8, and that row alone is refused', async ([, data, refused, bodies, column]) => {
  const table = await read('a.csv', data);
  expect(table.format).toBe('CSV divided by commas, UTF-8');
  expect(table.refused.map(({ row }) => row.number)).toEqual(refused);
  expect(table.refused[0]?.reason).toContain(`found bytes in "${column}" that are no UTF-8, while the rest of the file is`);
  expect(cells(table).map(([, body]) => body)).toEqual(bodies);
});

test('a text of which a part is Windows-1252 and a part UTF-8 has both', async () => {
  const old = 'rating,body\n5,caf\xe9 cr\xe8me\n4,d\xe9j\xe0 vu\n3,\xe0 la carte\n2,';
  const table = await read('a.csv', Buffer.concat([Buffer.from(old, 'latin1'), Buffer.from('été\n')]));
  expect(cells(table).map(([, body]) => body)).toEqual(['café crème', 'déjà vu', 'à la carte', 'été']);
});

/** UTF-8 that a program read in another encoding, before it was written as UTF-8. */
const mistaken = (text: string, encoding: string) => new TextDecoder(encoding).decode(Buffer.from(text));

test.for([
  ['Très jolie tasse 😊, numéro 1 – à offrir', 'windows-1252'],
  ['parfait à offrir', 'windows-1252'],
  ['Zoë', 'windows-1252'],
  ['Ömer', 'windows-1252'],
  ['25°C, 3½ cm', 'windows-1252'],
  ['とても良い商品です', 'windows-1252'],
  ['Ürün çok güzel 😊', 'windows-1254'],
  ['Отличный товар', 'windows-1251'],
] as const)('%s, which was encoded twice, is read as it was meant', async ([text, encoding]) => {
  const rows = [{ rating: 5, body: mistaken(text, encoding) }];
  for (const [name, data] of [
    ['a.json', JSON.stringify(rows)],
    ['a.csv', `rating,body\n5,"${mistaken(text, encoding)}"\n`],
    ['twice.csv', `rating,body\n5,"${mistaken(mistaken(text, encoding), encoding)}"\n`],
  ] as const) {
    const table = await read(name, data);
    expect(cells(table)).toEqual([['5', text]]);
    expect(table.notices[0]).toContain('encoded twice');
  }
});

test.for([
  ['Ã  recommander, trÃ¨s bien, voilÃ', 'à recommander, très bien, voilà'],
  ['TrÃ¨s bien Ã offrir', 'Très bien à offrir'],
  ['AMANHÃ', 'AMANHÃ'],
  ['TrÃ¨s bien, déjà vu', 'TrÃ¨s bien, déjà vu'],
] as const)('%s, of which a program changed spaces, is %s', async ([text, meant]) => {
  expect(cells(await read('a.csv', `rating,body\n5,"${text}"\n`))).toEqual([['5', meant]]);
});

test('the control characters that Facebook writes for letters are read as these', async () => {
  const table = await read(
    'a.json',
    String.raw`[{"rating":5,"body":"Tr\u00c3\u00a8s \u00f0\u009f\u0098\u008a","replies":[{"body":"\u00c3\u0087a va"}]}]`,
  );
  expect(cells(table)).toEqual([['5', 'Très 😊']]);
  expect(table.rows[0]?.replies?.[0]?.body).toBe('Ça va');
});

test.for(['VOCÊ…', 'AMANHÃ…', 'MENÜ…', 'CAFÉ®', '“AMANHÃ”', 'l’été est là', 'İSTANBUL’DA', 'Лі', 'Під', '«Très»', 'naïve'] as const)(
  '%s stays as it is',
  async (text) => {
    const table = await read('a.csv', `rating,body\n5,${text}\n`);
    expect(cells(table)).toEqual([['5', text]]);
    expect(table.notices).toEqual([]);
  },
);

test.for([
  ['"=""00123"""', '00123'],
  ['="00123"', '00123'],
  ['="a, ""b"""', 'a, "b"'],
  ['"=""satu""&CHAR(10)&""dua"""', 'satu\ndua'],
  ['"=""eins"" & ZEICHEN(10) & ""zwei"""', 'eins\nzwei'],
  [`"'=""00123"""`, '00123'],
  ['"=HYPERLINK(""https://x.example/p"",""Mug"")"', 'Mug'],
  ['"=HYPERLINK(""https://x.example/p"")"', 'https://x.example/p'],
  ['"=HIPERVÍNCULO(""https://x.example/p"";""Taza"")"', 'Taza'],
  ['"=IMAGE(""https://x.example/p.jpg"",4,50,50)"', 'https://x.example/p.jpg'],
  ['"=HYPERLINK(""A1"",""Mug"")"', '=HYPERLINK("A1","Mug")'],
  ['=) enak', '=) enak'],
  ['"=A1&""x"""', '=A1&"x"'],
  [String.raw`\N`, ''],
] as const)('a cell %s is %s, as a spreadsheet or a database means it', async ([cell, text]) => {
  expect(cells(await read('a.csv', `rating,body\n5,${cell}\n`))).toEqual([['5', text]]);
});

test('of a link the address is wanted in a column of addresses', async () => {
  const table = await read('a.csv', 'rating,url\n5,"=HYPERLINK(""https://x.example/r1"",""View"")"\n');
  expect(cells(table)).toEqual([['5', 'https://x.example/r1']]);
});

test('names rows and lines, passes over empty rows, refuses ragged ones', async () => {
  const table = await read('a.csv', 'rating,body\n5,"satu\ndua"\n,\n4,x,y\n3\n2,ok,\n');
  expect(table.rows).toEqual([
    { number: 1, line: 2, cells: ['5', 'satu\ndua'] },
    { number: 4, line: 6, cells: ['3', ''] },
    { number: 5, line: 7, cells: ['2', 'ok'] },
  ]);
  expect(table.emptyRows).toBe(1);
  expect(table.refused.map(({ row, reason }) => [row.number, row.line, reason.split(';')[0]])).toEqual([
    [3, 5, 'found 3 cells, expected 2 as in the header'],
  ]);
});

test.for([
  ['never closed', 'a,b\n1,x\n2,"open\n3,y\n', 3, 'a quote (") that is opened and never closed', ['1', '3']],
  ['closed by a later one', 'a,b\n1,"open\n2,"z"\n3,y\n', 2, 'a quoted cell that goes on after its closing quote (")', ['2', '3']],
] as const)('a row with a quote %s is refused alone, with its line', async ([, text, line, message, others]) => {
  const table = await read('a.csv', text);
  expect(table.refused.map(({ row }) => row.line)).toEqual([line]);
  expect(table.refused[0]?.reason).toContain(message);
  expect(table.rows.map(({ cells: [first] }) => first)).toEqual(others);
});

test.for([
  [
    'in a cell',
    'a,b\n1,TV 5" baru\n2,y\n',
    [
      ['1', 'TV 5" baru'],
      ['2', 'y'],
    ],
  ],
  ['around a word', 'a\tb\n1\tDia bilang "enak" sekali\n', [['1', 'Dia bilang "enak" sekali']]],
  [
    'before a quoted cell that goes on',
    'a,b,c\n1,5" x,"satu\ndua, ""tiga"\n2,y,z\n',
    [
      ['1', '5" x', 'satu\ndua, "tiga'],
      ['2', 'y', 'z'],
    ],
  ],
  [
    'inside of a quoted cell',
    'a,b\n1,"satu\nTV 5"", dua"\n2,y\n',
    [
      ['1', 'satu\nTV 5", dua'],
      ['2', 'y'],
    ],
  ],
] as const)('a quote %s belongs to the text', async ([, text, expected]) => {
  const table = await read('a.csv', text);
  expect(table.refused).toEqual([]);
  expect(cells(table)).toEqual(expected);
});

test('a header whose quote never closes is an error that names the line', async () => {
  await expect(read('a.csv', '"a,b\n1,x\n')).rejects.toThrow('a.csv:1: found a quote (") that is opened and never closed');
});

test.for([
  ['an Excel workbook', 'a.xlsx', Buffer.from('PK\x03\x04rest'), 'Found an Excel workbook or an archive in a.xlsx'],
  ['a picture', 'a.png', Buffer.alloc(100), 'Found a file that is not text'],
  ['an empty file', 'a.csv', '\n\n', 'Found an empty file'],
  ['JSON cut off', 'a.json', '[{"rating": 5, "bo', 'found JSON that cannot be read'],
  ['JSON without a list', 'a.json', '{"name": "x"}', 'found no list of objects'],
  ['a PDF', 'a.csv', '%PDF-1.4\n1 0 obj', 'Found a PDF in a.csv, expected CSV'],
  ['a text document', 'a.txt', '{\\rtf1\\ansi 5 stars}', 'Found a text document (RTF) in a.txt'],
  ['a photo', 'a.csv', Buffer.from('\xff\xd8\xff\xe0JFIF', 'latin1'), 'Found a picture in a.csv'],
  ['XML', 'a.xml', '<?xml version="1.0"?>\n<feed><reviews><review/></reviews></feed>', 'Found XML <feed> in a.xml'],
  ['XML in UTF-16', 'a.xml', Buffer.from('\uFEFF<?xml version="1.0"?><Feed><Product/></Feed>', 'utf16le'), 'Found XML <Feed> in a.xml'],
  ['an export of WordPress', 'a.xml', '<rss version="2.0" xmlns:wp="x"><channel/></rss>', 'Found XML <rss> in a.xml'],
  ['a page for logging in', 'a.csv', '<!DOCTYPE html>\n<html><body>Log in</body></html>', 'Found a web page in a.csv without a table'],
  ['an empty list', 'a.json', '{"reviews":[]}', 'a.json: found an empty list "reviews", expected reviews'],
  ['an empty list alone', 'a.json', '[]', 'a.json: found an empty list, expected reviews'],
  ['an empty list deep inside', 'a.json', '{"data":{"reviews":{"edges":[]}}}', 'found an empty list "data.reviews.edges"'],
  ['an empty list beside goods', 'a.json', '{"products":[{"id":1}],"reviews":[]}', 'found an empty list "reviews"'],
  ['JSON with two lists', 'a.json', '{"a":[{"x":1},{"x":2}],"b":[{"y":1}]}', 'found several lists: a (2 entries), b (1 entry)'],
] as const)('says what is wrong with %s', async ([, name, data, message]) => {
  await expect(read(name, data)).rejects.toThrow(message);
});

test('an empty list beside reviews is passed over', async () => {
  const table = await read('a.json', '{"ratings":[],"items":[{"rating":5,"body":"Enak"}]}');
  expect(cells(table)).toEqual([['5', 'Enak']]);
});

test('finds the list of reviews in JSON, flattens it, and keeps numbers as they are written', async () => {
  const nested = JSON.stringify([
    {
      data: {
        list: [
          { id: 1, user: { fullName: 'Rani' }, tags: ['a', 'b'] },
          { id: 2, ok: true },
        ],
      },
    },
  ]);
  const table = await read('a.json', nested.replace('"id":1', '"id":12345678901234567890'));
  expect(table.columns).toEqual(['id', 'user.fullName', 'tags', 'ok']);
  expect(cells(table)).toEqual([
    ['12345678901234567890', 'Rani', 'a; b', ''],
    ['2', '', '', 'true'],
  ]);
  expect(table.notices).toEqual(['The reviews are the list at "*.data.list": 2 entries.']);
});

test('--list chooses among several lists', async () => {
  const table = await read('a.json', '{"a":[{"x":1}],"b":[{"y":1},{"y":2}]}', 'b');
  expect(cells(table)).toEqual([['1'], ['2']]);
});

test('--list * joins the lists of a document that has one for each product', async () => {
  const text = '{"Kopi":[{"rating":5}],"Teh":[{"rating":4},{"rating":1}]}';
  await expect(read('a.json', text)).rejects.toMatchObject({ fix: expect.stringContaining("--list '*'") });
  const table = await read('a.json', text, '*');
  expect(table.columns).toEqual(['rating', 'product.name']);
  expect(cells(table)).toEqual([
    ['5', 'Kopi'],
    ['4', 'Teh'],
    ['1', 'Teh'],
  ]);
});

test('a review has the product that the record around it names', async () => {
  const table = await read('a.json', '[{"product":"Kopi","reviews":[{"rating":5}]},{"nama produk":"Teh","reviews":[{"rating":4}]}]');
  expect(cells(table)).toEqual([
    ['5', 'Kopi'],
    ['4', 'Teh'],
  ]);
});

test('reads NDJSON, and refuses the lines that are broken', async () => {
  const table = await read('a.ndjson', '{"rating":5}\n\n{"rating":4}\nnonsense\n');
  expect(table.format).toBe('NDJSON, UTF-8');
  expect(table.rows.map(({ number, line }) => [number, line])).toEqual([
    [1, 1],
    [2, 3],
  ]);
  expect(table.refused[0]?.reason).toContain('found a line that is not JSON');
});

test('one review on one line of NDJSON is no list of replies', async () => {
  const table = await read('a.ndjson', '{"rating":5,"replies":[{"body":"x"}]}\n');
  expect(table.rows).toHaveLength(1);
});

test.for([
  [
    'titles that span columns',
    'Produk,Penilaian,,Pelanggan,\nNama,Bintang,Ulasan,Nama,Tanggal\nMug,5,Enak,Ann,2025-08-14\n',
    ['Produk Nama', 'Penilaian Bintang', 'Penilaian Ulasan', 'Pelanggan Nama', 'Pelanggan Tanggal'],
  ],
  [
    'names that stand in the upper row alone',
    'No;Product;Review;;;Customer\n;;Stars;Text;Date;\n1;Mug;5;Nice;2025-08-14;Ann\n',
    ['No', 'Product', 'Review Stars', 'Review Text', 'Review Date', 'Customer'],
  ],
  ['a title as long as its names', 'Review,,,\nProduct,Rating,Comment,Name\nMug,5,Nice,Ann\n', ['Product', 'Rating', 'Comment', 'Name']],
] as const)('two rows of headers with %s are one', async ([, text, columns]) => {
  const table = await read('a.csv', text);
  expect(table.columns).toEqual(columns);
  expect(table.rows.map(({ number, line }) => [number, line])).toEqual([[1, 3]]);
  expect(table.refused).toEqual([]);
});

test.for([
  ['a column without a name', ',product,review,name\n1,Mug,Nice,Ann\n2,Mug,Bad,Bob\n'],
  ['stars in words', 'product,rating,,review,name\nMug,Sangat puas,,Ulasan bagus,Ann\nMug,Puas,,Biasa saja,Bob\n'],
] as const)('a row below a header with %s is a row of data', async ([, text]) => {
  expect((await read('a.csv', text)).rows).toHaveLength(2);
});

/** The last line of a file with the columns product, rating, review, name and date. */
test.for([
  ['TOTAL,5.0,1 review,,', true],
  ['Total,,2,,', true],
  ['Average:,4.5,12 reviews,9 customers,', true],
  ['Grand total,4.5,2 reviews,2,', true],
  ['Rata-rata,"4,5",2 ulasan,,', true],
  ['Jumlah ulasan,4.5,2,2,', true],
  ['Durchschnitt,4.5,2 Bewertungen,,', true],
  ['合計,4.5,2件,,', true],
  ['Total Care,5,Lembut sekali,,', false],
  ['Total,5,Lembut sekali,Ani,2025-08-14', false],
  ['Total,5,,,2025-08-14', false],
  ['Media,5,10 hari awet,Ani,', false],
  ['Summer Mug,5,1,,', false],
] as const)('"%s" is a line of totals: %s', async ([line, isTotal]) => {
  const table = await read(
    'a.csv',
    `product,rating,review,name,date\nMug,5,Bagus,Ani,2025-08-14\nMug,4,Lumayan,Budi,2025-08-15\n${line}\n`,
  );
  expect(table.rows).toHaveLength(isTotal ? 2 : 3);
  expect(table.refused.map(({ reason }) => reason.includes('which is a line of totals and no review'))).toEqual(isTotal ? [true] : []);
});

test('columns without a name, or with the same one, can be told apart', async () => {
  expect((await read('a.csv', 'rating,,rating\n1,2,3\n')).columns).toEqual(['rating', 'column 2', 'rating (2)']);
});

test('what is quoted by the rules comes back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', '=', 'é') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = ['"a","b"', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
      const filled = rows.filter((row) => row.some((one) => one.trim() !== ''));
      expect(cells(parseDelimited(text, 'a.csv'))).toEqual(filled);
    }),
  );
});
