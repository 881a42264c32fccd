import { formatNumber } from '../terminal.ts';
import { type SiteSource, UnreadableError } from './site-source.ts';

/** What one run may take from a site that it does not trust. */
interface Budget {
  megabytes: number;
  minutes: number;
}

const BYTES_OF_MEGABYTE = 1_000_000;
const MS_OF_MINUTE = 60_000;

/**
 * A source that gives no more files when the whole run has used up its bytes or its time, whatever each of them took. Then
 * what is left counts as unreadable, so that a site never passes by being too large to check.
 * @param now milliseconds, for tests
 */
export function withBudget(source: SiteSource, { megabytes, minutes }: Budget, now: () => number = Date.now): SiteSource {
  const end = now() + minutes * MS_OF_MINUTE;
  let left = megabytes * BYTES_OF_MEGABYTE;
  const spend = (size: number) => {
    left -= size;
  };
  const requireRoom = () => {
    if (left < 0)
      throw new UnreadableError(`that ${formatNumber(megabytes)} MB were read already, all that this run may read (--max-megabytes)`);
    if (now() > end)
      throw new UnreadableError(`that ${formatNumber(minutes)} minutes are over, all that this run may take (--max-minutes)`);
  };
  return {
    ...source,
    async read(path, limit) {
      requireRoom();
      const bytes = await source.read(path, limit);
      spend(bytes?.length ?? 0);
      return bytes;
    },
    async readPage(path) {
      requireRoom();
      const html = await source.readPage(path);
      spend(html?.length ?? 0);
      return html;
    },
  };
}
