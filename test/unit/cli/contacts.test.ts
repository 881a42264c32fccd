import { describe, expect, test } from 'vitest';
import { readContacts, readStop } from '#src/cli/invite/contacts.ts';

const RANI = '6281234567890';

test.each([
  ['0812-3456-7890', RANI],
  ["'081234567890", RANI],
  ['+62 (0)812-3456-7890', RANI],
  [RANI, RANI],
  ['0062 812 3456 7890', RANI],
  ['81234567890', RANI],
  ['６２８１２３４５６７８９０', RANI],
  ['0812 3456 7890 / 0813 1111 2222', RANI],
  ['- / 0812 3456 7890', RANI],
  ['0812.3456.7890 (istri) atau 0813 1111 2222', RANI],
  ['wa.me/6281234567890', RANI],
  ['+65 9123 4567', '6591234567'],
  // A spreadsheet has lost the last digits.
  ['8.12346E+11', undefined],
  ['0812345', undefined],
  ['tidak ada', undefined],
  ['0', undefined],
  ['', undefined],
])('a cell with %j is the number %s', (cell, whatsapp) => {
  expect(readContacts([{ order: 'INV-1', cells: { 'No. HP': cell } }], 'ID').get('INV-1')?.whatsapp).toBe(whatsapp);
});

test.each([
  ['012-345 6789', 'MY', '60123456789'],
  ['(415) 555-2671', 'US', '14155552671'],
  ['0151 23456789', 'DE', '4915123456789'],
  ['0812-3456-7890', 'US', undefined],
  ['+62 812-3456-7890', 'US', RANI],
])('for a shop elsewhere, %j in %s is the number %s', (cell, country, whatsapp) => {
  expect(readContacts([{ order: 'INV-1', cells: { Phone: cell } }], country).get('INV-1')?.whatsapp).toBe(whatsapp);
});

test('of several lines of an order, one that has a number is enough, and one that says stop is, too', () => {
  const lines = [
    { order: 'inv-1', cells: { nama: 'Rani', telepon: '', stop: '' } },
    { order: 'INV-1', cells: { nama: '', telepon: '081234567890', stop: 'ya' } },
    { order: 'INV-1', cells: { nama: 'Lain', telepon: 'x', stop: '' } },
  ];
  expect([...readContacts(lines, 'ID').values()]).toEqual([{ name: 'Rani', whatsapp: RANI, optedOut: true }]);
});

describe('an opt-out holds for the person', () => {
  const stopped = (rows: Record<string, string>[], others: Record<string, string>[] = []) => {
    const asRow = ({ order = '', ...cells }: Record<string, string>) => ({ order, cells });
    return [...readContacts(rows.map(asRow), 'ID', others.map(asRow))].flatMap(([order, { optedOut }]) => (optedOut ? [order] : []));
  };
  test.each([
    ['the same number, written another way', { phone: '0812-3456-7890', stop: 'stop' }, { phone: '+62 812 3456 7890' }, true],
    ['the second number of a cell', { phone: '021 555 0199 / 0812-3456-7890', stop: 'ya' }, { phone: '081234567890' }, true],
    ['a number in another column', { billing_phone: '0812-3456-7890', stop: 'ya' }, { 'No. HP': '081234567890' }, true],
    ['the same address in capitals', { email: 'Rani@Toko.example', stop: 'yes' }, { email: 'rani@toko.example' }, true],
    ['the same address, with the name around it', { email: 'Rani <rani@toko.example>', stop: 'yes' }, { email: 'rani@toko.example' }, true],
    ['may not be contacted', { phone: '0812-3456-7890', kontak: 'tidak' }, { phone: '081234567890' }, true],
    ['another number', { phone: '0812-3456-7890', stop: 'stop' }, { phone: '0812-3456-7891' }, false],
    ['no number at all', { phone: '', email: '', stop: 'stop' }, { phone: '', email: '' }, false],
    ['said no to stop', { phone: '0812-3456-7890', stop: 'tidak' }, { phone: '081234567890' }, false],
  ])('%s: %j, then %j', (_name, first, second, isStopped) => {
    expect(
      stopped([
        { order: 'B', ...second },
        { order: 'A', ...first },
      ]).includes('B'),
    ).toBe(isStopped);
  });
  test('by a number and by an address that a third order has together', () => {
    const rows = [
      { order: 'A', phone: '081234567890', stop: 'x' },
      { order: 'B', phone: '081234567890', email: 'rani@toko.example' },
      { order: 'C', email: 'rani@toko.example' },
      { order: 'D', email: 'lain@toko.example' },
    ];
    expect(stopped(rows)).toEqual(['A', 'B', 'C']);
  });
  test('said in a row of another table', () => {
    expect(
      stopped(
        [
          { order: 'inv-1', phone: '081234567890' },
          { order: 'X', phone: '081234567890' },
        ],
        [{ order: 'INV-1', stop: 'ya' }],
      ),
    ).toEqual(['INV-1', 'X']);
  });
  test.each(['yes', 'Y', 'STOP', 'iya', '2026-11-05', '✓', 'unsubscribed', 'jangan lagi ya'])('a cell with %j is a stop', (stop) => {
    expect(stopped([{ order: 'A', stop }])).toEqual(['A']);
  });
  test.each(['', 'no', 'N', 'tidak', 'belum', '0', 'false', '-', '–', 'nein'])('a cell with %j is none', (stop) => {
    expect(stopped([{ order: 'A', stop }])).toEqual([]);
  });
  test.each([
    ['+62 812-3456-7890', true],
    ['rani@toko.example', true],
    ['#inv-1', true],
    ['INV-20261105', false],
    ['0812 3456 7890 Rani', false],
    ['Rani', false],
  ])('a line %j of the list says who: %s', (line, isRead) => {
    expect(readStop(line, 'ID', (number) => number === 'INV-1') !== undefined).toBe(isRead);
  });
});
