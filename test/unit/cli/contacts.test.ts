import { expect, test } from 'vitest';
import { readContacts } from '#src/cli/invite/contacts.ts';

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
