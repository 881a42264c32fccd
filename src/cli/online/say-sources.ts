import { told } from '../spoken.ts';
import { count, say, sayOnStderr } from '../terminal.ts';
import type { SourceReport } from './check-sources.ts';

/** What the web said; exit code 1 where a source is gone or leads elsewhere. What nobody can tell is said, and is no failure. */
export function saySources({ asked, left, findings }: SourceReport): void {
  const wrong = findings.filter(({ state }) => state !== 'unclear');
  const unclear = findings.filter(({ state }) => state === 'unclear');
  for (const { entry, source, state, reason } of wrong) {
    const fix =
      state === 'gone'
        ? told({
            en: 'The words stay what was sealed; tell readers by withdrawing the review, or correct the address if the page has moved.',
            id: 'Kata-katanya tetap seperti yang disegel; beri tahu pembaca dengan menarik ulasan itu, atau betulkan alamatnya bila halamannya pindah.',
          })
        : told({ en: 'Correct the address or the channel.', id: 'Betulkan alamat atau salurannya.' });
    const found = told({
      en: `found ${source} (${reason}), expected the page that the words come from`,
      id: `ada ${source} (${reason}); seharusnya halaman asal kata-kata itu`,
    });
    sayOnStderr(`  ${entry}`, `    source: ${found}`, `    → ${fix}`);
  }
  for (const { entry, source, reason } of unclear)
    say(
      `  ${entry}: ${told({ en: `nobody can tell whether ${source} is still there`, id: `tidak dapat dipastikan apakah ${source} masih ada` })} (${reason})`,
    );
  say(
    told({
      en: `${count(asked, 'source')} asked: ${wrong.length} gone or elsewhere, ${unclear.length} unclear${left === 0 ? '' : `; ${count(left, 'address was', 'addresses were')} not asked (--max-links)`}`,
      id: `${asked} sumber diperiksa: ${wrong.length} hilang atau pindah, ${unclear.length} belum jelas${left === 0 ? '' : `; ${left} alamat tidak diperiksa (--max-links)`}`,
    }),
  );
  if (wrong.length > 0) process.exitCode = 1;
}
