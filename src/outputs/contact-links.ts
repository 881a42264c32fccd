import { textsFor } from '#src/i18n/texts.ts';
import type { SiteLanguage } from '#src/schemas/primitives.ts';
import type { Site } from '#src/schemas/site.ts';

/** Plain links that open a message to the team, already begun, which names the review; none without a contact. */
export function reportLinks(
  contact: Site['contact'],
  title: string,
  url: string,
  lang: SiteLanguage,
): { name: 'byEmail' | 'byWhatsapp'; href: string }[] {
  const t = textsFor(lang).share;
  const body = encodeURIComponent(t.reportBody(title, url));
  // RFC 6068 knows no `+` for a space and wants CRLF between lines.
  const mailBody = body.replaceAll('%0A', '%0D%0A');
  const { email, whatsapp } = contact ?? {};
  return [
    ...(email === undefined
      ? []
      : [{ name: 'byEmail', href: `mailto:${email}?subject=${encodeURIComponent(t.reportSubject(title))}&body=${mailBody}` } as const]),
    ...(whatsapp === undefined ? [] : [{ name: 'byWhatsapp', href: `https://wa.me/${whatsapp.slice(1)}?text=${body}` } as const]),
  ];
}

/** A link that opens a message to the shop, written already: by WhatsApp where the site has a number, else by e-mail. @returns nothing without both */
export function contactLink(contact: Site['contact'], message: string): string | undefined {
  const text = encodeURIComponent(message);
  if (contact?.whatsapp !== undefined) return `https://wa.me/${contact.whatsapp.slice(1)}?text=${text}`;
  return contact?.email === undefined ? undefined : `mailto:${contact.email}?body=${text}`;
}
