import { complain, count, say } from '../terminal.ts';
import type { SourceReport } from './check-sources.ts';

/** What the web said; exit code 1 where a source is gone or leads elsewhere. What nobody can tell is said, and is no failure. */
export function saySources({ asked, left, findings }: SourceReport): void {
  const wrong = findings.filter(({ state }) => state !== 'unclear');
  const unclear = findings.filter(({ state }) => state === 'unclear');
  for (const { entry, source, state, reason } of wrong) {
    const fix =
      state === 'gone'
        ? 'The words stay what was sealed; tell readers by withdrawing the review, or correct the address if the page has moved.'
        : 'Correct the address or the channel.';
    complain(`  ${entry}`, `    source: found ${source} (${reason}), expected the page that the words come from`, `    → ${fix}`);
  }
  for (const { entry, source, reason } of unclear) say(`  ${entry}: nobody can tell whether ${source} is still there (${reason})`);
  const rest = left === 0 ? '' : `; ${count(left, 'address was', 'addresses were')} not asked (--max-links)`;
  say(`${count(asked, 'source')} asked: ${wrong.length} gone or elsewhere, ${unclear.length} unclear${rest}`);
  if (wrong.length > 0) process.exitCode = 1;
}
