import type { PersonalData } from './personal-data.ts';

const PLATFORM = 'ig|insta|instagram|tiktok|twitter|fb|facebook|telegram|tele|threads|snapchat|(?:id\\s)?line(?:\\sid)?|dm';
/** Names of platforms that are no word of another kind, unlike line, threads and tele. */
const ONLY_PLATFORM = 'ig|insta|instagram|tiktok|twitter|fb|facebook|telegram|snapchat|id\\sline|line\\sid';
const says = (platform: string): string => String.raw`(?<![\p{L}\d@./-])(?:${platform})(?:\s{1,2}(?:saya|aku|ku|gue|gw|me|my))?`;
const NAME = String.raw`([a-z_][a-z\d_.]{2,28}[a-z\d_])(?![\p{L}\d@])`;

const HANDLES: readonly RegExp[] = [
  // After a platform, and perhaps "saya": with an @, or behind a colon where a dot, a line or a digit makes it no word.
  new RegExp(String.raw`${says(PLATFORM)}(?:\s{0,2}[:=]\s{0,2}@?(?=[a-z_]{0,29}[._\d])|[\s:=(]{1,3}@)${NAME}`, 'giu'),
  // Without a sign before it, where a line or two digits at its end make it no word.
  new RegExp(String.raw`${says(ONLY_PLATFORM)}\s(?=[a-z\d.]{0,28}_|[a-z.]{4,26}\d{2,4}(?![\p{L}\d]))${NAME}`, 'giu'),
  // The address of an account, not of what it shows.
  /(?<![\p{L}\d.-])(?:www\.|m\.|web\.)?(?:instagram|facebook|fb|tiktok|twitter|x|threads|snapchat)\.(?:com|net|me)\/(?:add\/)?@?(?!(?:p|reels?|watch|groups|pages|share|explore|hashtag|stories|events|marketplace|search|intent|i|home|photo|photos|video|videos|login|permalink\.php|story\.php|profile\.php|sharer|tag|t)(?:[/?]|$))([a-z\d_][a-z\d_.]{2,48}[a-z\d_])(?=\/?(?:[\s?#,;)]|\.?$|\.\s))/gimu,
  /(?<![\p{L}\d.-])t\.me\/(?!joinchat\b|share\b|s\/)([a-z][a-z\d_]{3,30})(?![\w/])/giu,
  /(?<![\p{L}\d.-])line\.me\/(?:r\/)?ti\/p\/~?([\w@.-]{3,40})/giu,
];

/** Names of accounts that somebody can be reached by: IG: rani_kusuma, DM @rani, t.me/ranikusuma. A name that no platform stands before is a mention. */
export function findHandles(text: string): PersonalData[] {
  return HANDLES.flatMap((handle) =>
    Array.from(text.matchAll(handle), ([, written = '']) => ({ kind: 'handle' as const, value: written.toLowerCase(), written })),
  );
}
