import { Command } from 'commander';
import { RECOVERY_STEPS, REMEDIES } from '#src/schemas/review.ts';
import type { PlainFields } from '../edit/change.ts';
import { changeReview } from '../edit/change-entry.ts';
import type { Field } from '../edit/field.ts';
import { localDay } from '../edit/local-day.ts';
import { parseNumber } from '../edit/parse-number.ts';
import { told } from '../spoken.ts';
import { asText, editCommand } from './edit-options.ts';

const FIELDS: readonly Field[] = [
  { name: 'step', kind: 'text', required: true, choices: RECOVERY_STEPS, about: { id: 'langkahnya', en: 'what was done' } },
  { name: 'date', kind: 'day', about: { id: 'harinya', en: 'the day, YYYY-MM-DD (default: today)' } },
  { name: 'note', kind: 'text', about: { id: 'satu kalimat penjelasan', en: 'one sentence that explains it' } },
  { name: 'remedy', kind: 'text', choices: REMEDIES, about: { id: 'gantinya', en: 'what was given, with --step remedied' } },
  {
    name: 'rating',
    kind: 'number',
    about: { id: 'bintang kedua dari pelanggan', en: 'the customer’s second rating, 1-5, with --step confirmed; the first one stays' },
  },
];

/** `bukti recovery <id>`, also `bukti new recovery <id>`. */
export function recoveryCommand(): Command {
  const command = new Command('recovery')
    .description(
      told({
        en: 'add a step to how a complaint is made good: acknowledged, apologised, remedied, confirmed',
        id: 'menambah langkah penyelesaian keluhan: acknowledged, apologised, remedied, confirmed',
      }),
    )
    .argument(
      '<id>',
      told({
        en: 'the review, as in its address, or a part of it, or the name of its customer',
        id: 'ulasannya, seperti di alamatnya, atau sebagiannya, atau nama pelanggannya',
      }),
    );
  return editCommand(command, FIELDS, async (given, folders, typed, lang) => {
    const step = asText(given.step) ?? '';
    const added: PlainFields = {
      date: asText(given.date) ?? localDay(),
      step,
      ...textOf('remedy', given.remedy),
      ...(given.rating !== undefined && { rating: parseNumber('--rating', asText(given.rating) ?? '', lang) }),
      ...textOf('note', given.note),
    };
    await changeReview(folders, typed, (review, { strings }) => {
      const { id } = review;
      // Typed twice, it would stand twice on the page.
      const same = review.recovery.find((one) => one.step === added.step && one.date === added.date && one.remedy === added.remedy);
      if (same !== undefined && isOther(same, added)) return { changes: [], said: (path) => strings.steppedOtherwise(id, step, path) };
      if (same !== undefined) return { changes: [], said: () => strings.steppedAlready(id, step) };
      return { changes: [{ field: 'recovery', append: added }], said: (path) => strings.stepped(id, step, path) };
    });
  });
}

/** Whether what was typed says more than the step that stands there, or something else. */
const isOther = (there: { rating?: number | undefined; note?: unknown }, typed: PlainFields): boolean =>
  (typed.rating !== undefined && typed.rating !== there.rating) || (typed.note !== undefined && typed.note !== there.note);

const textOf = (field: string, value: string | string[] | undefined): PlainFields => (typeof value === 'string' ? { [field]: value } : {});
