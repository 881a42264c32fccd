import { daysBetween } from '#src/aggregate/days.ts';
import { isUnanswered } from '#src/aggregate/questions.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { entriesOf } from '../folder.ts';
import { problemAt, type Rule } from '../rule.ts';

/** After so many days without an answer, the page looks forgotten. */
const MOST_DAYS = 7;

/** A public question that the shop has not answered. The page says so as well. */
export const unansweredQuestion: Rule = {
  code: 'unanswered-question',
  about: { en: 'A public question has an answer within a week.', id: 'Pertanyaan publik dijawab dalam seminggu.' },
  check: (folder) =>
    entriesOf(folder, 'questions').flatMap((entry) => {
      const { id, date } = entry.data;
      const days = daysBetween(date, folder.today);
      if (!isUnanswered(entry.data) || days <= MOST_DAYS) return [];
      return [
        problemAt(
          entry,
          'unanswered-question',
          [],
          {
            en: `found a question that has waited ${days} days, expected an answer within ${MOST_DAYS}`,
            id: `pertanyaan ini sudah menunggu ${days} hari; yang diharapkan: jawaban dalam ${MOST_DAYS} hari`,
          },
          {
            en: `Type ${BUKTI} reply ${id} --text "…", or delete the file.`,
            id: `Ketik ${BUKTI} reply ${id} --text "…", atau hapus berkasnya.`,
          },
        ),
      ];
    }),
};
