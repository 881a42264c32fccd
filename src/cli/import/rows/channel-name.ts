import { CHANNELS, type Channel } from '#src/schemas/review.ts';
import { normalizeHeader } from '../columns/fields.ts';

/** What platforms call a form of the shop's own. */
const OWN_WORDS = new Set(['form', 'web', 'manual', 'site', 'shop', 'store', 'onsite', 'widget', 'toko']);

/** A channel in a platform's own spelling, such as `Google Maps` or `TikTok Shop`; nothing where the word names none. */
export function channelNamed(word: string): Channel | undefined {
  const plain = normalizeHeader(word);
  const exact = CHANNELS.find((channel) => normalizeHeader(channel) === plain);
  const within = CHANNELS.filter((channel) => channel !== 'other').find((channel) => plain.startsWith(normalizeHeader(channel)));
  return exact ?? (OWN_WORDS.has(plain) ? 'website' : within);
}
