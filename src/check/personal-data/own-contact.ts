import type { Site } from '#src/schemas/site.ts';
import { findPersonalData, type PersonalData } from './personal-data.ts';

/**
 * Whether something is the brand's own: its contact, links or description in `site.yaml`, or an e-mail address at the domain of the site or the shop
 * (`halo@lereng.example` when the shop is at toko.lereng.example).
 */
export function ownContact(site: Site | undefined): (found: PersonalData) => boolean {
  if (site === undefined) return () => false;
  const { email, whatsapp } = site.contact ?? {};
  const texts = [
    email,
    whatsapp,
    site.shop,
    ...site.links.map(({ url }) => url),
    ...(typeof site.description === 'string' ? [site.description] : Object.values(site.description)),
  ];
  const contact = new Set(texts.flatMap((text) => findPersonalData(text ?? '').map(({ value }) => value)));
  const handles = new Set(site.links.map(({ url }) => handleIn(url)));
  const hosts = [site.url, site.shop].flatMap((url) => (url === undefined ? [] : [new URL(url).hostname]));
  return ({ kind, value }) =>
    contact.has(value) || (kind === 'handle' && handles.has(value)) || (kind === 'email' && hosts.some((host) => isAt(value, host)));
}

/** The last part of an address, as platforms name an account: https://www.tiktok.com/@kopi.lereng. */
function handleIn(url: string): string | undefined {
  return /([^/@]+)\/?$/.exec(new URL(url).pathname)?.[1]?.toLowerCase();
}

/** A mailbox at a host, or at a domain above it. */
function isAt(email: string, host: string): boolean {
  const domain = email.slice(email.indexOf('@') + 1);
  return domain.includes('.') && (host === domain || host.endsWith(`.${domain}`));
}
