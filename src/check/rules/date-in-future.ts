import type { AnyLocated } from '#src/loaders/parse-file.ts';
import type { Folder } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

/** Days that have not come yet. */
export const dateInFuture: Rule = {
  code: 'date-in-future',
  about: { en: 'No day is later than today.', id: 'Tidak ada tanggal yang belum tiba.' },
  check(folder: Folder) {
    return folder.entries.flatMap((entry) => {
      const [late] = datesOf(entry).filter(([, date]) => date !== undefined && date > folder.today);
      return late === undefined ? [] : [futureDate(entry, late[0], late[1] ?? '', folder.today)];
    });
  },
};

const futureDate = (entry: AnyLocated, path: PropertyKey[], date: string, today: string) =>
  problemAt(
    entry,
    'date-in-future',
    path,
    {
      en: `found ${date}, expected a day no later than today (${today})`,
      id: `ada ${date}; yang diharapkan: hari yang tidak lebih lambat dari hari ini (${today})`,
    },
    { en: 'Correct the date.', id: 'Betulkan tanggalnya.' },
  );

function datesOf(entry: AnyLocated): [PropertyKey[], string | undefined][] {
  if (entry.kind === 'posts' || entry.kind === 'changes' || entry.kind === 'causes') return [[['date'], entry.data.date]];
  if (entry.kind === 'questions') return [[['date'], entry.data.date], ...answers(entry.data.replies)];
  if (entry.kind !== 'reviews') return [];
  const { date, edited, replies, recovery } = entry.data;
  return [
    [['date'], date],
    [['edited'], edited],
    ...answers(replies),
    ...recovery.map((step, index): [PropertyKey[], string | undefined] => [['recovery', index, 'date'], step.date]),
  ];
}

function answers(replies: readonly { date?: string | undefined }[]): [PropertyKey[], string | undefined][] {
  return replies.map(({ date }, index) => [['replies', index, 'date'], date]);
}
