import { describe, expect, test } from 'vitest';
import { reportLinks } from '#src/outputs/contact-links.ts';

const TITLE = 'Rani & Co. tentang “Kopi” 100%';
const URL_OF_REVIEW = 'https://uji.example/reviews/rani/?a=1&b=2';
const CONTACT = { email: 'halo@uji.example', whatsapp: '+6281200000000' };

describe.each(['id', 'en'] as const)('reporting in %s', (lang) => {
  test('names the review and its address in a message that is already begun', () => {
    const [mail, chat] = reportLinks(CONTACT, TITLE, URL_OF_REVIEW, lang).map(({ href }) => new URL(href));
    expect(mail?.pathname).toBe('halo@uji.example');
    expect(mail?.searchParams.get('subject')).toContain(TITLE);
    expect(`${chat?.origin}${chat?.pathname}`).toBe('https://wa.me/6281200000000');
    for (const text of [mail?.searchParams.get('body'), chat?.searchParams.get('text')]) {
      expect(text).toContain(`${TITLE}${text?.includes('\r') ? '\r\n' : '\n'}${URL_OF_REVIEW}`);
    }
  });

  test('follows RFC 6068: no plus for a space, CRLF between lines', () => {
    const [mail] = reportLinks(CONTACT, TITLE, URL_OF_REVIEW, lang);
    expect(mail?.href).not.toMatch(/[+ ]/);
    expect(mail?.href).toContain('%0D%0A');
    expect(mail?.href.replaceAll('%0D%0A', '')).not.toMatch(/%0A|%0D/);
  });
});

test.each([
  [undefined, []],
  [{}, []],
  [{ email: 'halo@uji.example' }, ['byEmail']],
  [{ whatsapp: '+6281200000000' }, ['byWhatsapp']],
])('%o is reached by %o', (contact, names) => {
  expect(reportLinks(contact, TITLE, URL_OF_REVIEW, 'id').map(({ name }) => name)).toEqual(names);
});
