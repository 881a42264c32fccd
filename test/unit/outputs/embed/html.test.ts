import fc from 'fast-check';
import { type DefaultTreeAdapterTypes as Html, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { attributes, html } from '#src/outputs/embed/html.ts';

/** What a browser makes of an element with this text and this attribute. */
function readBack(markup: string): { text: string; title: string | undefined; elements: number } {
  const { childNodes } = parseFragment(markup);
  const [element] = childNodes as Html.Element[];
  const texts = (element?.childNodes ?? []).map((node) => ('value' in node ? node.value : '<element>'));
  return { text: texts.join(''), title: element?.attrs.find(({ name }) => name === 'title')?.value, elements: childNodes.length };
}

test.each(['<img src=x onerror=alert(1)>', '"><script>', "' onclick='", '&amp;lt;', '</p></template>', '\u00a0', '{{7*7}}', '<!--'])(
  '%s stays text, in elements and in attributes',
  (text) => {
    expect(readBack(html`<p title="${text}">${text}</p>`.text)).toEqual({ text, title: text, elements: 1 });
    expect(readBack(html`<p${attributes({ title: text })}>${text}</p>`.text)).toEqual({ text, title: text, elements: 1 });
  },
);

test('whatever the text, it is read back as it was', () => {
  // Parsers of HTML make one of the two line breaks of old systems, and a sign of NUL.
  const anyText = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\r\0]/.test(text));
  fc.assert(
    fc.property(anyText, (text) => {
      expect(readBack(html`<p title="${text}">${text}</p>`.text)).toEqual({ text, title: text, elements: 1 });
    }),
  );
});

test('markup goes in as it is, lists of it one after the other, and nothing as nothing', () => {
  const item = html`<li>${'<'}</li>`;
  expect(
    html`<ul>
    ${[item, undefined, item]}
  </ul>${undefined}`.text,
  ).toBe('<ul><li>&lt;</li><li>&lt;</li></ul>');
  expect(attributes({ hidden: true, lang: undefined, width: 3 }).text).toBe(' hidden width="3"');
});
