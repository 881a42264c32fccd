import { type Channel, isThirdParty, type Review } from '#src/schemas/review.ts';
import type { SourceFault } from './match-order.ts';

/**
 * Which hosts belong to which platform, and so hold what its users wrote. A dot in front stands for the host and all below it. A
 * shorter list is safer than a longer one: whoever finds a host missing adds it here. Hosts where anybody can put a page of their own
 * (sites.google.com, docs.google.com) are left out on purpose.
 */
const HOSTS: Partial<Record<Channel, readonly (string | RegExp)[]>> = {
  instagram: ['.instagram.com', 'instagr.am'],
  tiktok: ['.tiktok.com'],
  facebook: ['.facebook.com', 'fb.com', 'www.fb.com', 'fb.watch', 'fb.me'],
  google: [
    // Country domains: google.co.id, maps.google.de, www.google.com.au.
    /^(?:www\.|maps\.|search\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/,
    'maps.app.goo.gl',
    'goo.gl',
    'g.page',
    'g.co',
    'share.google',
    'business.google.com',
    'play.google.com',
  ],
  tokopedia: ['.tokopedia.com', 'tokopedia.link'],
  shopee: [
    /^(?:[a-z0-9-]+\.)*shopee\.(?:co\.id|co\.th|com\.my|com\.br|com\.mx|com\.co|cl|ph|sg|tw|vn|com)$/,
    'shp.ee',
    'id.shp.ee',
    's.shopee.co.id',
  ],
  lazada: [/^(?:[a-z0-9-]+\.)*lazada\.(?:co\.id|co\.th|com\.my|com\.ph|sg|vn|com)$/],
  bukalapak: ['.bukalapak.com'],
  blibli: ['.blibli.com'],
  trustpilot: ['.trustpilot.com'],
  amazon: [/^(?:www\.|smile\.)?amazon\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/, 'amzn.to', 'a.co'],
  etsy: ['.etsy.com', 'etsy.me'],
  yelp: [/^(?:www\.|m\.)?yelp\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/],
  'google-play': ['play.google.com'],
  'app-store': ['apps.apple.com', 'itunes.apple.com'],
  g2: ['.g2.com'],
  capterra: [/^(?:www\.)?capterra\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/],
};

/** Why the source of a review does not count; nothing when it stands on the platform that the review names. @param ownHost of the site */
export function findSourceFault({ channel, source }: Pick<Review, 'channel' | 'source'>, ownHost?: string): SourceFault | undefined {
  if (!isThirdParty(channel)) return 'own-channel';
  if (source === undefined) return 'no-source';
  const host = sourceHost(source);
  if (host === undefined || !isPublicName(host)) return 'source-not-public';
  if (ownHost !== undefined && isSameSite(host, ownHost)) return 'source-own-host';
  const hosts = HOSTS[channel];
  if (hosts === undefined) return 'channel-without-hosts';
  return hosts.some((one) => matches(host, one)) ? undefined : 'source-other-host';
}

/** The platform to which an address belongs; nothing for a host of no platform. The narrowest entry wins. */
export function channelOfSource(source: string): Channel | undefined {
  const host = sourceHost(source);
  if (host === undefined) return undefined;
  const entries = Object.entries(HOSTS) as [Channel, readonly (string | RegExp)[]][];
  const exact = entries.filter(([channel, hosts]) => channel !== 'google' && hosts.some((one) => matches(host, one)));
  return (exact[0] ?? entries.find(([, hosts]) => hosts.some((one) => matches(host, one))))?.[0];
}

/** The host of an address as a reader may be shown it; nothing for what is no address. */
export function sourceHost(source: string): string | undefined {
  if (!URL.canParse(source)) return undefined;
  const { protocol, hostname, username, password, port } = new URL(source);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '' || port !== '') return undefined;
  return hostname.toLowerCase().replace(/\.$/, '');
}

function matches(host: string, one: string | RegExp): boolean {
  if (typeof one !== 'string') return one.test(host);
  return one.startsWith('.') ? host === one.slice(1) || host.endsWith(one) : host === one;
}

/** Names that no public name server answers for (RFC 2606, RFC 6761, RFC 6762, RFC 8375, RFC 9476). */
const NOT_PUBLIC = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|test|example|invalid|onion|alt|arpa)$/;

/** Not a number, not a bare name, not a name of a private network. */
export function isPublicName(host: string): boolean {
  if (host.startsWith('[') || /^[\d.]+$/.test(host) || !host.includes('.')) return false;
  return !NOT_PUBLIC.test(host);
}

/** The same host, or one below the other. */
function isSameSite(host: string, own: string): boolean {
  const bare = (name: string) =>
    name
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(/^www\./, '');
  const [a, b] = [bare(host), bare(own)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
