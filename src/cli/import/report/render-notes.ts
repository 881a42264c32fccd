import { count } from '../../terminal.ts';
import type { Plan } from '../planning/plan.ts';
import type { Table } from '../reading/table.ts';
import type { Remark } from '../rows/read-row.ts';
import { nameRows } from './words.ts';

/** What a person should know, beyond the numbers. */
export function renderNotes(table: Table, plan: Plan, isMediaTaken: boolean, declared: readonly string[]): string[] {
  const remark = (name: Remark, text: (n: string, rows: string) => string) => {
    const rows = plan.remarks.get(name) ?? [];
    return rows.length === 0 ? [] : [text(count(rows.length, 'review'), nameRows(rows))];
  };
  const notes = [
    ...table.notices,
    ...(table.emptyRows === 0 ? [] : [`${count(table.emptyRows, 'empty row')} passed over.`]),
    ...remark('html', (n) => `${n} had HTML in the text; tags were taken out, and only the words stay.`),
    ...remark('controls', (n) => `${n} had control characters in the text; they were taken out.`),
    ...remark('no-author', (n) => `${n} without a name: shown as anonymous.`),
    ...remark(
      'private-author',
      (n) => `${n} with an e-mail address, phone number or IP address as the name: it was not taken, and they are shown as anonymous.`,
    ),
    ...remark('no-date', (n) => `${n} without a date: shown without one.`),
    ...remark(
      'relative-date',
      (n) => `${n} with a date such as "6 days ago": shown without one. --as-of and the day of the export lets it be counted.`,
    ),
    ...remark('partial-date', (n) => `${n} with a month or a year instead of a day: shown without a date.`),
    ...remark('edited', (n) => `${n} changed by the customer after it was written: both days are kept.`),
    ...remark(
      'edited-after-answer',
      (n, rows) => `${n} changed by the customer after your answer (${rows}): both days are kept, and the page says so.`,
    ),
    ...remark('no-order', (n) => `${n} without an order number: the column holds placeholders, or the same number for all.`),
    ...remark('cut', (n, rows) => `${n} with a text that is longer than a content file may hold (${rows}): it was cut, and ends with “…”.`),
    ...remark(
      'translated',
      (n) =>
        `${n} with a machine translation of the platform: the customer’s own words are the review, and the translation is marked as the platform’s.`,
    ),
    ...remark(
      'translation-lost',
      (n, rows) => `${n} of which the file has the platform’s translation alone, without the customer’s words (${rows}): look at them.`,
    ),
    ...remark('other-language', (n) => `${n} in another language than the rest, found by the words.`),
    ...remark('doubtful-language', (n) => `${n} too short for the language to be told: taken as that of the file.`),
    ...remark(
      'reply-without-date',
      (n) =>
        `${n} with an answer of yours that has no date: the answer is shown without one. --map replyDate="…" names a column with its day.`,
    ),
    ...remark('private-reply', (n) => `${n} with an answer that was not shown at its source: the answer was left out.`),
    ...remark('incentivised', (n) => `${n} incentivised: shown with that note, and not counted in the rating.`),
    ...remark(
      'personal',
      (n, rows) =>
        `${n} with what looks like an e-mail address or a phone number in the words (${rows}). The words stay as they are: look at them, and set status: withheld with reason: personal-data where it must not be shown.`,
    ),
    ...(plan.withPictures === 0 || isMediaTaken
      ? []
      : [
          `${count(plan.withPictures, 'review')} with pictures, which stay where they are. --media brings those that you may use, and --media FOLDER those that are in a folder.`,
        ]),
    ...channelNotes(plan.added),
    ...declared,
  ];
  return notes.length === 0 ? [] : ['', 'Good to know', ...notes.map((note) => `  - ${note}`)];
}

function channelNotes({ withoutSource }: Plan['added']): string[] {
  if (withoutSource === 0) return [];
  return [
    `${count(withoutSource, 'review')} from another platform without the address of the original: their level is unverified. --set source=https://… or --map source="…" links them.`,
  ];
}
