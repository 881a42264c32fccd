import type { Site } from '#src/schemas/site.ts';

/** A link that opens a message to the shop, written already: by WhatsApp where the site has a number, else by e-mail. @returns nothing without both */
export function contactLink(contact: Site['contact'], message: string): string | undefined {
  const text = encodeURIComponent(message);
  if (contact?.whatsapp !== undefined) return `https://wa.me/${contact.whatsapp.slice(1)}?text=${text}`;
  return contact?.email === undefined ? undefined : `mailto:${contact.email}?body=${text}`;
}
