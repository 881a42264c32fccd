import { compare } from '#src/schemas/sort.ts';
import { ANSWER_STATES } from '../columns/answer-columns.ts';
import type { SingleField } from '../columns/fields.ts';
import { removePrivateText } from '../columns/private-column.ts';
import { readVisibility } from '../columns/visibility.ts';
import type { DraftReview } from './draft.ts';
import { dayIn, type ParsedDate } from './parse-date.ts';
import { toOneLine } from './plain-text.ts';
import { readAuthor } from './read-author.ts';
import { cellText, type RowCells } from './row-cells.ts';

const REPLY_MAX = 5000;

/** When it was written, changed and answered. All days of one review are told in the zone of its own date, where it has one. */
export function readDays(cells: RowCells): { date?: string; edited?: string; replies: NonNullable<DraftReview['replies']> } {
  const written = cells.parsed('date');
  const changed = cells.parsed('edited');
  const date = written?.date;
  if (date === undefined) cells.remarks.add(written?.isRelative ? 'relative-date' : written?.isPartial ? 'partial-date' : 'no-date');
  else if (written?.isRelative) cells.remarks.add('counted-date');
  const replies = readReplies(cells, written);
  const later = changed?.date !== undefined && date !== undefined && changed.date > date ? changed.date : undefined;
  const answeredBefore = date !== undefined && replies.some((reply) => isBefore(reply.date, date));
  const edited = later ?? (written?.isEdit || answeredBefore ? date : undefined);
  if (edited !== undefined) cells.remarks.add(replies.some((reply) => isBefore(reply.date, edited)) ? 'edited-after-answer' : 'edited');
  return { ...(date !== undefined && { date }), ...(edited !== undefined && { edited }), replies };
}

export function readExperienced(cells: RowCells, date: string | undefined): { experienced?: string } {
  const experienced = cells.parsed('experienced')?.date;
  return experienced === undefined || (date !== undefined && experienced > date) ? {} : { experienced };
}

/** The answer in the row, and those that are rows of their own. */
function readReplies(cells: RowCells, written: ParsedDate | undefined): NonNullable<DraftReview['replies']> {
  const { table, replyShown, privateReplies } = cells.settings;
  const isPrivate = readVisibility(cells.row, table, replyShown, ANSWER_STATES).is !== 'shown';
  const listedReplies = cells.row.replies ?? [];
  const isLeftOut =
    (isPrivate && cells.cell('reply') !== '') ||
    privateReplies.some((column) => cellText(cells.column(column)) !== '') ||
    listedReplies.some(({ isHidden }) => isHidden);
  if (isLeftOut) cells.remarks.add('private-reply');
  const own = isPrivate ? [] : readReply(cells, (field) => cells.cell(field), 'reply', 'replyDate', 'replyBy', written);
  const rows = table.answers?.get(cells.row.number) ?? [];
  const others = rows.flatMap((row) => readReply(cells, (field) => cells.cell(field, row), 'body', 'date', 'author', written));
  const { name } = readAuthor(cells);
  const listed = listedReplies
    .filter(({ by, isHidden }) => !isHidden && (by === '' || by !== name))
    .flatMap((reply) =>
      readReply(
        cells,
        (field) => cellText(field === 'body' ? reply.body : field === 'date' ? reply.date : reply.by),
        'body',
        'date',
        'author',
        written,
      ),
    );
  return [...own, ...others, ...listed].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
}

function readReply(
  cells: RowCells,
  cell: (field: SingleField) => string,
  wordsField: SingleField,
  dateField: SingleField,
  byField: SingleField,
  written: ParsedDate | undefined,
): NonNullable<DraftReview['replies']> {
  const body = cells.cutText(cells.plain(cell(wordsField)).text, REPLY_MAX);
  if (body === '') return [];
  const parsed = cells.parseDay('replyDate', cell(dateField));
  if (parsed?.date === undefined) cells.remarks.add('reply-without-date');
  const date = parsed?.moment !== undefined && written?.moment !== undefined ? dayIn(parsed.moment, written.moment) : parsed?.date;
  const by = cells.cutLine(toOneLine(cell(byField)).text, 60);
  return [{ ...(date !== undefined && { date }), by: by !== '' && removePrivateText(by) === by ? by : cells.settings.replyBy, body }];
}

function isBefore(day: string | undefined, other: string): boolean {
  return day !== undefined && day < other;
}
