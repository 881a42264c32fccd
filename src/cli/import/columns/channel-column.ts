import { type Channel, isThirdParty } from '#src/schemas/review.ts';
import type { Table } from '../reading/table.ts';
import { channelNamed } from '../rows/channel-name.ts';
import { guessByWords } from './guess-by-words.ts';
import { filledOf, valuesOrCells } from './likely-column.ts';
import type { Mapping } from './mapping.ts';

/**
 * The column that says where each review was written: as mapped, else one that names platforms of others. `--channel` is for the rows
 * that it does not name. Where it names all, another platform's `--channel` is for all of them; the shop's own would make their reviews
 * count. `--map channel=` takes no notice of the column.
 */
export function channelColumn(table: Table, { columns, claims, constants }: Mapping): string | undefined {
  if (table.ownExport || columns.channel !== undefined) return columns.channel || undefined;
  const used = new Set([...Object.values(columns), ...claims]);
  const free = table.columns.filter((column) => !used.has(column));
  const [column] = guessByWords('channel', free, table);
  const isForAll = constants.channel !== undefined && isThirdParty(constants.channel as Channel);
  return column !== undefined && isForAll && wordsOfNowhere(table, column).length === 0 ? undefined : column;
}

/** The words of a column that name no place, an empty one among them where cells are empty. */
export function wordsOfNowhere(table: Table, column: string): string[] {
  const words = new Set(valuesOrCells(table, column));
  const unnamed = [...words].filter((word) => channelNamed(word) === undefined);
  return filledOf(table, column) < table.rows.length ? [...unnamed, ''] : unnamed;
}

/** Where a review was written, by the word of its row and by what holds for the others. Words for the shop's own ways say no more than that. */
export function channelOfRow(word: string, others: Channel | undefined): Channel | undefined {
  const named = word === '' ? undefined : channelNamed(word);
  if (named === undefined) return others;
  return isThirdParty(named) || others === undefined || isThirdParty(others) ? named : others;
}
