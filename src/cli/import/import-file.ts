import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { carryOut, showPlan } from './carry-out.ts';
import { readChat } from './chat/chat.ts';
import { importChat } from './chat/chat-import.ts';
import type { ImportOptions } from './import-options.ts';
import { importOrders } from './orders/import-orders.ts';
import { expandLineItems } from './orders/line-item-columns.ts';
import { findOrderColumns } from './orders/order-columns.ts';
import { importOwnExport } from './own/own-import.ts';
import { prepare } from './prepare.ts';
import { checkMemory } from './reading/check-memory.ts';
import { LARGE, type LargeTable, openLargeTable } from './reading/large-table.ts';
import { unpackLargeSheet } from './reading/large-workbook.ts';
import { readSource } from './reading/read-source.ts';
import { readTable } from './reading/read-table.ts';
import { spareMemory } from './reading/spare-memory.ts';
import type { Table } from './reading/table.ts';
import type { ImportSource } from './writing/journal.ts';
import { checkRefusedPath } from './writing/refused-file.ts';
import { Spool } from './writing/spool.ts';

/**
 * Imports a file of reviews into a content folder and says what it did.
 * @returns whether any row of the file is now, or was before, in the folder
 * @throws CliError when nothing can be imported, ContentError when the folder has files that cannot be read
 */
export async function importFile(path: string, options: ImportOptions): Promise<boolean> {
  const started = performance.now();
  const sheet = await unpackLargeSheet(path, options.table, options.largeFrom);
  try {
    const large = sheet === undefined ? await openIfLarge(path, options) : openLargeTable(sheet.csv, sheet);
    if (large !== undefined) return await importTable(large.table, large.source, path, options, started);
  } finally {
    sheet?.remove();
  }
  const source = await readSource(path, options.table);
  const own = takesColumns(options) ? undefined : await importOwnExport(source, options);
  if (own !== undefined) return own;
  const chat = readChat(source);
  if (chat !== undefined) return importChat(chat, source.source, options);
  const read = await readTable(path, options.list, source);
  checkMemory(read.name, read.rows.length);
  return importTable(read, source.source, path, options, started);
}

/** A large table of text is read from the disk as often as it is needed. */
async function openIfLarge(path: string, options: ImportOptions): Promise<LargeTable | undefined> {
  const size = await stat(path).then(
    (info) => (info.isFile() ? info.size : 0),
    () => 0,
  );
  if (size < (options.largeFrom ?? LARGE)) return undefined;
  spareMemory();
  return openLargeTable(path, undefined, options.list);
}

async function importTable(read: Table, source: ImportSource, path: string, options: ImportOptions, started: number): Promise<boolean> {
  const refusedFile = options.refused === undefined ? undefined : checkRefusedPath(options.refused, options.content);
  const lines = expandLineItems(read);
  const orders = takesColumns(options) ? undefined : findOrderColumns(lines);
  if (orders !== undefined) return importOrders(lines, orders, source, options);
  const spool = read.rows.column === undefined || options.dryRun ? undefined : new Spool(options.private);
  try {
    return await decideAndWrite(read, source, { ...options, folder: dirname(path), spool }, refusedFile, started);
  } finally {
    spool?.remove();
  }
}

async function decideAndWrite(
  read: Table,
  source: ImportSource,
  options: ImportOptions & { folder: string; spool: Spool | undefined },
  refusedFile: string | undefined,
  started: number,
): Promise<boolean> {
  const prepared = await prepare(read, source, options);
  options.onPlan?.(prepared.plan);
  if (options.dryRun) showPlan(prepared, options);
  else await carryOut(prepared, source, options, refusedFile, started);
  const { plan } = prepared;
  return plan.added.count + plan.alreadyThere.length + plan.changed.length + plan.hidden.length > 0;
}

/** Whether somebody says how columns are to be read, so that the file is no export as it was written. */
function takesColumns({ map, set, product }: ImportOptions): boolean {
  return map.length + set.length > 0 || product !== undefined;
}
