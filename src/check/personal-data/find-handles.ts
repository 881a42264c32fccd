import type { PersonalData } from './personal-data.ts';

const PLATFORM = 'ig|insta|instagram|tiktok|twitter|fb|facebook|telegram|tele|threads|snapchat|(?:id\\s)?line|dm';
/** After a platform, and perhaps "saya": with an @, or behind a colon where a dot, a line or a digit makes it no word. */
const HANDLE = new RegExp(
  String.raw`(?<![\p{L}\d@./-])(?:${PLATFORM})(?:\s{1,2}(?:saya|aku|ku|gue|gw|me|my))?(?:\s{0,2}[:=]\s{0,2}@?(?=[a-z_]{0,29}[._\d])|[\s:=(]{1,3}@)([a-z_][a-z\d_.]{2,28}[a-z\d_])(?![\p{L}\d@])`,
  'giu',
);

/** Names of accounts that somebody can be reached by: IG: rani_kusuma, DM @rani. A name that no platform stands before is a mention. */
export function findHandles(text: string): PersonalData[] {
  return Array.from(text.matchAll(HANDLE), ([, written = '']) => ({ kind: 'handle' as const, value: written.toLowerCase(), written }));
}
