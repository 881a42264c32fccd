import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toOneLine, toPlainText } from '#src/cli/import/rows/plain-text.ts';

test.for([
  ['Enak sekali', 'Enak sekali'],
  ['<p>Kopinya <b>wangi</b></p><p>Beli lagi</p>', 'Kopinya wangi\n\nBeli lagi'],
  ['satu<br>dua<br/>tiga<BR />empat', 'satu\ndua\ntiga\nempat'],
  ['<ul><li>satu</li><li>dua</li></ul>', 'satu\n\ndua'],
  ['Tom &amp; Jerry &lt;3 &quot;ya&quot; &#39;ok&#39; &#x1F600;&nbsp;!', 'Tom & Jerry <3 "ya" \'ok\' 😀 !'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['3 < 5 and 5 > 3, I <3 it', '3 < 5 and 5 > 3, I <3 it'],
  ['<sangat bagus> sekali', '<sangat bagus> sekali'],
  ['AT&T, Q&A, a&copy', 'AT&T, Q&A, a&copy'],
  ['a<script>alert("x")</script>b', 'ab'],
  ['<scr<script>x</script>ipt>alert(1)</script>', 'alert(1)'],
  ['<img src=x onerror="alert(1)">hai', 'hai'],
  ['<a href="javascript:alert(1)">klik</a>', 'klik'],
  ['<!-- rahasia -->terang<!DOCTYPE html>', 'terang'],
  ['<style>p{}</style>kata', 'kata'],
  ['<o:p>Word</o:p> <x-y z="1">unsur</x-y>', 'Word unsur'],
  ['<b', '<b'],
  ['satu\r\ndua\rtiga\u2028empat', 'satu\ndua\ntiga\nempat'],
  ['\u0000a\u001b[31mb\u0007\u009b\uFEFF', 'a[31mb'],
  ['=1+1', '=1+1'],
  ['مرحبا <b>جدا</b>', 'مرحبا جدا'],
  ['satu\n\n\ndua', 'satu\n\n\ndua'],
  ['\ud83d half', '\ufffd half'],
] as const)('%j becomes %j', ([raw, text]) => {
  expect(toPlainText(raw).text).toBe(text);
});

test('says what it took out', () => {
  expect(toPlainText('<b>x</b>')).toMatchObject({ hadHtml: true, hadControls: false });
  expect(toPlainText('x\u0007')).toMatchObject({ hadHtml: false, hadControls: true });
  expect(toPlainText('satu\r\ndua\ttiga')).toMatchObject({ hadHtml: false, hadControls: false });
});

test('one line for names and titles', () => {
  expect(toOneLine(' Kopi<br>Arabika \n 250 g ').text).toBe('Kopi Arabika 250 g');
});

test('text without < and & keeps every word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = (from: string) => from.split(/\s+/).filter(Boolean);
      fc.pre(!/[<&\p{Cc}\uFEFF\u2028\u2029]/u.test(text));
      expect(words(toPlainText(text).text)).toEqual(words(text));
    }),
  );
});

test('a hostile text takes no time to speak of', () => {
  for (const piece of ['<', '<b', '<script>', '<a href="', '&', '<!--', '<b<b', '</']) {
    const started = performance.now();
    toPlainText(piece.repeat(Math.floor(60_000 / piece.length)));
    expect(performance.now() - started, piece).toBeLessThan(2000);
  }
});
