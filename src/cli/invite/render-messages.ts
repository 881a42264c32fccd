import parsePhone from 'libphonenumber-js/max';
import { formatToken } from '#src/evidence/invitation.ts';
import { formatDate, localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { escapeMarkup as escapeHtml } from '#src/outputs/embed/html.ts';
import { createUrls } from '#src/outputs/urls.ts';
import { languageOfCountry } from '#src/schemas/country.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Product } from '#src/schemas/product.ts';
import { type Site, siteLanguageFor } from '#src/schemas/site.ts';
import { slugify } from '../import/rows/slugify.ts';
import type { InvitationRecord } from './invitation-file.ts';
import type { InvitationMessage } from './plan-invitations.ts';

/** What a file for the folder of this day's messages holds. */
export interface MessageText {
  /** The order, as a part of the file's name. */
  slug: string;
  ending: '.txt' | '.eml';
  text: string;
  /** Opens WhatsApp with the message written; missing where there is no number. */
  whatsapp?: string;
  order: string;
}

interface Sender {
  site: Site;
  products: readonly Product[];
  pepper: Uint8Array;
}

/** The address of the form with the customer's invitation. */
export function invitationLink({ site, pepper }: Pick<Sender, 'site' | 'pepper'>, record: InvitationRecord, lang: SiteLanguage): string {
  const urls = createUrls(site, lang);
  return urls.absolute(urls.write(formatToken(pepper, record)));
}

/** By WhatsApp where there is a number, else by e-mail, in the customer's language: that of the order, else that of the number's country. */
export function renderMessage(message: InvitationMessage, sender: Sender): MessageText {
  const { site, products } = sender;
  const { contact, kind, order, invitations } = message;
  const lang = languageOf(message, site);
  const strings = textsFor(lang).invite;
  const nameOf = (slug: string) => localText(products.find((product) => product.slug === slug)?.name ?? slug, lang);
  const facts = {
    brand: site.name,
    name: contact.name,
    links: invitations.map((record) => `${nameOf(record.product)}:\n${invitationLink(sender, record, lang)}`).join('\n\n'),
    expires: formatDate(invitations[0]?.expires ?? '', lang),
  };
  const text = kind === 'reminder' ? strings.reminder(facts) : strings.message(facts);
  const slug = slugify(order, 40);
  if (contact.whatsapp !== undefined)
    return {
      slug,
      ending: '.txt',
      text: `${text}\n`,
      order,
      whatsapp: `https://wa.me/${contact.whatsapp}?text=${encodeURIComponent(text)}`,
    };
  return { slug, ending: '.eml', text: renderEmail(contact.email ?? '', strings.subject(site.name), text, site.contact?.email), order };
}

function languageOf({ contact }: InvitationMessage, site: Site): SiteLanguage {
  const country = contact.whatsapp === undefined ? undefined : parsePhone(`+${contact.whatsapp}`)?.country;
  const spoken = contact.lang ?? (country === undefined ? undefined : languageOfCountry(country));
  return siteLanguageFor(spoken, site);
}

/** RFC 5322; `X-Unsent` opens it as a draft. Words are base64, so that no line is too long and no letter is lost. */
function renderEmail(to: string, subject: string, text: string, from: string | undefined): string {
  const base64 = (words: string) => Buffer.from(words).toString('base64');
  return [
    ...(from === undefined ? [] : [`From: ${from}`]),
    `To: ${to}`,
    `Subject: =?UTF-8?B?${base64(subject)}?=`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(text.replaceAll('\n', '\r\n')).match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}

/** One line of the page: a click opens WhatsApp with the message. */
export function renderItem({ order, whatsapp }: MessageText, name: string): string {
  const href = whatsapp ?? encodeURIComponent(name);
  return `<li><a href="${escapeHtml(href)}">${whatsapp === undefined ? 'E-mail' : 'WhatsApp'}</a> ${escapeHtml(order)} (${escapeHtml(name)})</li>`;
}

/** A page with a link for each message. */
export function renderIndex(items: readonly string[], brand: string): string {
  return `<!doctype html>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escapeHtml(brand)}</title>\n<ol>\n${items.join('\n')}\n</ol>\n`;
}
