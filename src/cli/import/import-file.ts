import { dirname } from 'node:path';
import { carryOut, showPlan } from './carry-out.ts';
import { readChat } from './chat/chat.ts';
import { importChat } from './chat/chat-import.ts';
import type { ImportOptions } from './import-options.ts';
import { importOrders } from './orders/import-orders.ts';
import { expandLineItems } from './orders/line-item-columns.ts';
import { findOrderColumns } from './orders/order-columns.ts';
import { importOwnExport } from './own/own-import.ts';
import { plannedReviews } from './planning/plan.ts';
import { prepare } from './prepare.ts';
import { checkMemory } from './reading/check-memory.ts';
import { readSource } from './reading/read-source.ts';
import { readTable } from './reading/read-table.ts';
import { checkRefusedPath } from './writing/refused-file.ts';

/**
 * Imports a file of reviews into a content folder and says what it did.
 * @returns whether any row of the file is now, or was before, in the folder
 * @throws CliError when nothing can be imported, ContentError when the folder has files that cannot be read
 */
export async function importFile(path: string, options: ImportOptions): Promise<boolean> {
  const started = performance.now();
  const source = await readSource(path, options.table);
  const own = takesColumns(options) ? undefined : await importOwnExport(source, options);
  if (own !== undefined) return own;
  const chat = readChat(source);
  if (chat !== undefined) return importChat(chat, source.source, options);
  const refusedFile = options.refused === undefined ? undefined : checkRefusedPath(options.refused, options.content);
  const read = await readTable(path, options.list, source);
  checkMemory(read.name, read.rows.length);
  const lines = expandLineItems(read);
  const orders = takesColumns(options) ? undefined : findOrderColumns(lines);
  if (orders !== undefined) return importOrders(lines, orders, source.source, options);
  const prepared = await prepare(read, source.source, { ...options, folder: dirname(path) });
  options.onPlan?.(prepared.plan);
  if (options.dryRun) showPlan(prepared, options);
  else await carryOut(prepared, source.source, options, refusedFile, started);
  const { plan } = prepared;
  return plannedReviews(plan).length + plan.alreadyThere.length + plan.changed.length + plan.hidden.length > 0;
}

/** Whether somebody says how columns are to be read, so that the file is no export as it was written. */
function takesColumns({ map, set, product }: ImportOptions): boolean {
  return map.length + set.length > 0 || product !== undefined;
}
