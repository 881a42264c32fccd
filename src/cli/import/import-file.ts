import { resolve } from 'node:path';
import { today } from '#src/loaders/today.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Review } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { count, say } from '../terminal.ts';
import { readChat } from './chat.ts';
import { importChat } from './chat-import.ts';
import { type Existing, readExisting } from './existing.ts';
import type { ImportSource } from './journal.ts';
import type { Mapping } from './mapping.ts';
import { importOwnExport } from './own-import.ts';
import type { DateOrder } from './parse-date.ts';
import { parseFlags } from './parse-flags.ts';
import { type Plan, planImport, plannedReviews } from './plan.ts';
import { findPrivateColumns } from './private-column.ts';
import { readSource, type SourceFile } from './read-source.ts';
import { readTable } from './read-table.ts';
import { checkRefusedPath, writeRefused } from './refused-file.ts';
import { renderNotes, renderOutcome, renderPreview, renderReading, renderRefusedList } from './report.ts';
import { findSavedMapping, saveMapping } from './saved-mapping.ts';
import { settleDateOrder, settleMapping } from './settle-mapping.ts';
import { brandName, renderStarterSite } from './starter-site.ts';
import type { Table } from './table.ts';
import { writePlan } from './write.ts';

export interface ImportOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path of the private folder, with the journal of imports. */
  private: string;
  map: readonly string[];
  set: readonly string[];
  product?: string;
  display: Review['author']['display'];
  dateFormat?: DateOrder;
  list?: string;
  /** The sheet of a workbook, or the file of an archive, where there are several. */
  table?: string;
  /** Of a WhatsApp chat: the messages that are one testimonial, the one that allows to publish it, and the customer's name. */
  pick?: string;
  consent?: string;
  name?: string;
  brand?: string;
  /** Folder with the pictures that the file names. */
  media?: string;
  refused?: string;
  keepDuplicates: boolean;
  dryRun: boolean;
  save: boolean;
  interactive: boolean;
  /** The command as it was typed, to be completed in messages. */
  command: string;
}

/** An import that was read and decided, and not yet written. */
interface Prepared {
  table: Table;
  privateColumns: readonly string[];
  existing: Existing;
  mapping: Mapping;
  plan: Plan;
}

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
  const prepared = await prepare(source, path, options);
  if (options.dryRun) showPlan(prepared, options);
  else await carryOut(prepared, source.source, options, refusedFile, started);
  return plannedReviews(prepared.plan).length + prepared.plan.alreadyThere.length > 0;
}

/** Whether somebody says how columns are to be read, so that the file is no export as it was written. */
function takesColumns({ map, set, product }: ImportOptions): boolean {
  return map.length + set.length > 0 || product !== undefined;
}

async function prepare(source: SourceFile, path: string, options: ImportOptions): Promise<Prepared> {
  const table = await readTable(path, options.list, source);
  if (table.rows.length + table.refused.length === 0)
    throw new CliError(`${table.name}: found no rows below the header, expected reviews.`, 'Export the reviews again.');
  const privateColumns = findPrivateColumns(table);
  const flags = parseFlags(options, table.columns, privateColumns);
  const existing = await readExisting(options.content);
  const saved = await findSavedMapping(options.content, savedColumns(table, privateColumns));
  const { interactive, command, product } = options;
  const questions = { table, privateColumns, flags, saved: saved?.mapping, product, products: existing.products, interactive, command };
  const settled = await settleMapping(questions);
  const dateOrder = await settleDateOrder(questions, settled);
  const mapping = dateOrder === undefined ? settled : { ...settled, dateOrder };
  say(...renderReading(table, mapping, privateColumns));
  if (saved !== undefined) say(`The columns are known from .mappings/${saved.file}; --map and --set change that.`, '');
  const plan = planImport(table, rowSettings(table, mapping, existing, options), existing, options);
  return { table, privateColumns, existing, mapping, plan };
}

function rowSettings(table: Table, mapping: Mapping, { site }: Existing, { display, content, brand }: ImportOptions) {
  return {
    from: table.name,
    mapping,
    columnIndex: new Map(table.columns.map((column, index) => [column, index])),
    dateOrder: mapping.dateOrder,
    display,
    lang: site?.languages[0] ?? 'id',
    replyBy: site?.name ?? brandName(content, brand),
    today: today(),
    asItIs: table.ownExport === true,
  };
}

/** Personal columns are no part of what is saved: a file without them is the same kind of file. */
function savedColumns({ columns }: Table, privateColumns: readonly string[]): string[] {
  return columns.filter((column) => !privateColumns.includes(column));
}

function showPlan({ table, plan, mapping, existing }: Prepared, { content }: ImportOptions): void {
  const reviews = plannedReviews(plan);
  say(
    ...renderOutcome(plan, reviews, plan.products, plan.add.size, true),
    ...renderPreview(plan, reviews),
    ...renderRefusedList(plan.refused, undefined),
    ...renderNotes(table, plan, reviews, mapping),
    '',
    ...(existing.site === undefined ? [`${shortPath(content)} has no site.yaml; a first one would be written.`] : []),
    'This was a dry run: nothing was written.',
  );
}

async function carryOut(
  { table, privateColumns, existing, mapping, plan }: Prepared,
  source: ImportSource,
  options: ImportOptions,
  refusedFile: string | undefined,
  started: number,
): Promise<void> {
  const { content } = options;
  const worthIt = plan.add.size + plan.alreadyThere.length > 0;
  const site = existing.site === undefined && worthIt ? renderStarterSite(brandName(content, options.brand)) : undefined;
  const written = worthIt ? await writePlan(options, source, plan, site) : { reviews: [], reviewFiles: 0, products: [], site: false };
  const saved = options.save && worthIt ? await saveMapping(content, savedColumns(table, privateColumns), mapping, table.name) : undefined;
  const refusedTo = plan.refused.length > 0 ? refusedFile : undefined;
  if (refusedTo !== undefined) await writeRefused(refusedTo, table, plan.refused, privateColumns);
  say(
    ...renderOutcome(plan, written.reviews, written.products, written.reviewFiles, false),
    ...renderRefusedList(plan.refused, refusedTo),
    ...renderNotes(table, plan, written.reviews, mapping),
    '',
    ...(written.site ? [`Wrote a first ${shortPath(resolve(content, 'site.yaml'))}: open it and change name, tagline and url.`] : []),
    ...(saved === undefined ? [] : [`Saved the columns in ${shortPath(saved)}: the next file with the same headers needs no --map.`]),
    ...(refusedTo === undefined ? [] : [`Wrote ${count(plan.refused.length, 'refused row')} with reasons to ${shortPath(refusedTo)}.`]),
    `Done in ${((performance.now() - started) / 1000).toFixed(1)} seconds.${written.reviews.length > 0 ? nextStep(content) : ''}`,
  );
}

function nextStep(content: string): string {
  const place = resolve('content') === content ? '' : ` --content ${shortPath(content)}`;
  return ` Next: ${BUKTI} check${place}, then ${BUKTI} dev${place}`;
}
