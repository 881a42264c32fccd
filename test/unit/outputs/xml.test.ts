import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, renderXml } from '#src/outputs/xml.ts';
import { parseXml } from '../../support/xml.ts';
import { validateXml } from '../../support/xml-schema.ts';

test.each(['1e5', '007', '0x1F', 'true', '  a  b ', 'Rani & <Budi>', `"'`, ']]>', '<!-- x -->', '&amp;', 'مرحبا', '👨‍👩‍👧'])(
  'text comes out as it went in: %j',
  (text) => {
    const { text: read, attributes } = parseXml(renderXml(element('a', text, { b: text })));
    expect(read).toBe(text);
    expect(attributes.b).toBe(text);
  },
);

test('what XML cannot hold is shown as a sign for it, and the document stays well-formed', async () => {
  const xml = renderXml(element('a', 'x\u0000\u000B\uFFFF\uD800y', { b: '\uFFFE' }), 'a -- b');
  expect(parseXml(xml).text).toBe('x\uFFFD\uFFFD\uFFFD\uFFFDy');
  expect(await validateXml(xml)).toEqual([]);
});

/** Half characters and all that no text should hold, too. */
const anyText = fc.uint16Array({ maxLength: 30 }).map((units) => String.fromCharCode(...units));

test('any text is well-formed', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, value) => {
      parseXml(renderXml(element('a', [element('b', text, { c: value })])));
    }),
  );
});
