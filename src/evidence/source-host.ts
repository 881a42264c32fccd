import { type Channel, isThirdParty, type Review } from '#src/schemas/review.ts';
import type { SourceFault } from './match-order.ts';

/** Below which country and other endings Google has its sites, by its own list: https://www.google.com/supported_domains */
const GOOGLE_COM =
  'af ag ar au bd bh bn bo br bz co cu cy do ec eg et fj gh gi gt hk jm kh kw lb ly mm mt mx my na ng ni np om pa pe pg ph pk pr py qa sa sb sg sl sv tj tr tw ua uy vc vn';
const GOOGLE_CO = 'ao bw ck cr id il in jp ke kr ls ma mz nz th tz ug uk uz ve vi za zm zw';
const GOOGLE_OWN =
  'ad ae al am as at az ba be bf bg bi bj bs bt by ca cat cd cf cg ch ci cl cm cn cv cz de dj dk dm dz ee es fi fm fr ga ge gg gl gm gr gy hn hr ht hu ie im iq is it je jo kg ki kz la li lk lt lu lv md me mg mk ml mn mu mv mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg tl tm tn to tt vu ws';
const anyOf = (endings: string): string => endings.replaceAll(' ', '|');
const GOOGLE = new RegExp(
  `^(?:www\\.|maps\\.|search\\.)?google\\.(?:com|com\\.(?:${anyOf(GOOGLE_COM)})|co\\.(?:${anyOf(GOOGLE_CO)})|${anyOf(GOOGLE_OWN)})$`,
);

/**
 * Which hosts belong to which platform, and so hold what its users wrote. A dot in front stands for the host and all below it. A
 * shorter list is safer than a longer one: whoever finds a host missing adds it here. Hosts where anybody can put a page of their own
 * (sites.google.com, docs.google.com) are left out on purpose.
 */
const HOSTS: Partial<Record<Channel, readonly (string | RegExp)[]>> = {
  instagram: ['.instagram.com', 'instagr.am'],
  tiktok: ['.tiktok.com'],
  facebook: ['.facebook.com', 'fb.com', 'www.fb.com', 'fb.watch', 'fb.me'],
  google: [GOOGLE, 'maps.app.goo.gl', 'goo.gl', 'g.page', 'g.co', 'share.google', 'business.google.com', 'play.google.com'],
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
  amazon: [
    /^(?:www\.|smile\.)?amazon\.(?:com|co\.(?:jp|uk|za)|com\.(?:au|be|br|mx|tr)|ae|ca|cn|de|eg|es|fr|ie|in|it|nl|pl|sa|se|sg)$/,
    'amzn.to',
    'a.co',
  ],
  etsy: ['.etsy.com', 'etsy.me'],
  yelp: [
    /^(?:www\.|m\.)?yelp\.(?:com|co\.(?:jp|nz|uk)|com\.(?:ar|au|br|hk|mx|ph|sg|tr|tw)|at|be|ca|ch|cl|cz|de|dk|es|fi|fr|ie|it|my|nl|no|pl|pt|se)$/,
  ],
  'google-play': ['play.google.com'],
  'app-store': ['apps.apple.com', 'itunes.apple.com'],
  g2: ['.g2.com'],
  capterra: [/^(?:www\.)?capterra\.(?:com|co\.(?:il|nz|uk|za)|com\.(?:au|br|de|sg)|ca|es|fr|ie|in|it|jp|mx|nl|pe|pl|pt|se)$/],
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
  return hosts.some((one) => matches(host, one)) && !leadsElsewhere(host, new URL(source)) ? undefined : 'source-other-host';
}

/** Paths of platforms that send readers on to any address, or show one as their own. */
const DOORS = /^\/(?:url|amp(?:\/|$)|imgres|l\.php|flx\/|link\/|linkshim|biz_redir|adredir|redirect|gp\/redirect)/i;
/** Hosts that do nothing else. */
const DOOR_HOSTS = /^(?:l|lm|m\.l|out|redirect)\./;

/** Whether an address on a platform's host is no page of the platform: a door to other sites, or its front page, where no review stands. */
function leadsElsewhere(host: string, { pathname, search }: URL): boolean {
  if (host === 'goo.gl') return !/^\/(?:maps|app\/maps)\/./.test(pathname);
  if (DOOR_HOSTS.test(host) || DOORS.test(pathname)) return true;
  return pathname === '/' && search === '';
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
function isPublicName(host: string): boolean {
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
