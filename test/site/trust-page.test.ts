import { expect, inject, test } from 'vitest';
import { readPage, textOf } from '../support/pages.ts';

test('the sample site shows its log, and says who signed it', () => {
  const { root } = readPage(inject('dist'), 'en/trust/index.html');
  const facts = textOf(root.querySelector('#log dl'));
  expect(facts).toMatch(/Size ?\d+ entries/);
  expect(facts).toMatch(/Root ?[A-Za-z0-9+/]{43}=/);
  expect(facts).toContain('This log is signed by the shop alone.');
  expect(root.querySelectorAll('#seal svg[role=img]')).toHaveLength(1);
  expect(root.querySelectorAll('#withdrawn tbody tr').length).toBeGreaterThan(0);
});
