import { dirname, resolve } from 'node:path';
import { today } from '#src/loaders/today.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Channel, Review, WithheldReason } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { count, say } from '../terminal.ts';
import { readChat } from './chat.ts';
import { importChat } from './chat-import.ts';
import { type Declared, settleDeclaration } from './declare.ts';
import { type Existing, readExisting } from './existing.ts';
import type { Format } from './formats.ts';
import { joinAnswers } from './join-answers.ts';
import type { ImportSource } from './journal.ts';
import type { Mapping } from './mapping.ts';
import { importOrders } from './orders/import-orders.ts';
import { findOrderColumns } from './orders/order-columns.ts';
import { importOwnExport } from './own-import.ts';
import type { DateOrder } from './parse-date.ts';
import { parseFlags } from './parse-flags.ts';
import type { RatingScale } from './parse-rating.ts';
import { addPictures } from './pictures/add-pictures.ts';
import { type BroughtPictures, bringPictures } from './pictures/bring-pictures.ts';
import type { FetchLimits } from './pictures/fetch-file.ts';
import { type Plan, planImport, plannedReviews } from './plan.ts';
import { findPrivateColumns } from './private-column.ts';
import type { ScaleReading } from './rating-scale.ts';
import { readSource } from './read-source.ts';
import { readTable } from './read-table.ts';
import { checkRefusedPath, writeRefused } from './refused-file.ts';
import {
  renderChanged,
  renderGone,
  renderMeans,
  renderNotes,
  renderOutcome,
  renderPictures,
  renderPreview,
  renderReading,
  renderRefusedList,
  renderWantedPictures,
} from './report.ts';
import { rowSettings } from './row-settings.ts';
import { findSavedMapping, saveMapping } from './saved-mapping.ts';
import { settleChannel, settleDateOrder, settleFormat, settleMapping, settleScale } from './settle-mapping.ts';
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
  /** The day from which "6 days ago" counts back, YYYY-MM-DD. */
  asOf?: string;
  /** Name of the format, where it is not to be recognised. */
  from?: string;
  /** Where the reviews were written. */
  channel?: string;
  /** The highest value of the ratings. */
  scale?: '5' | '10' | '100';
  /** How a part of a star is rounded. */
  round?: RatingScale['round'];
  /** `leave-out`, or the reason for which reviews that are hidden at their source are withheld. */
  hidden: 'leave-out' | WithheldReason;
  list?: string;
  /** The sheet of a workbook, or the file of an archive, where there are several. */
  table?: string;
  /** Of a WhatsApp chat: the messages that are one testimonial, the one that allows to publish it, and the customer's name. */
  pick?: string;
  consent?: string;
  name?: string;
  brand?: string;
  /** Whether pictures that the file names are brought, or the folder in which they are. */
  media?: string | true;
  /** What fetching pictures may cost, and whom it may ask. */
  fetchLimits?: FetchLimits;
  refused?: string;
  keepDuplicates: boolean;
  /** Whether the command line declares that reviews of other platforms are unchanged, complete, and may be republished. */
  declare: boolean;
  /** Whether rows that were edited at their source are taken. */
  update: boolean;
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
  format: Format | undefined;
  scale: ScaleReading;
  plan: Plan;
  pictures: BroughtPictures | undefined;
  declared: Declared;
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
  const read = await readTable(path, options.list, source);
  const orders = takesColumns(options) ? undefined : findOrderColumns(read);
  if (orders !== undefined) return importOrders(read, orders, source.source, options);
  const prepared = await prepare(read, source.source, { ...options, folder: dirname(path) });
  if (options.dryRun) showPlan(prepared, options);
  else await carryOut(prepared, source.source, options, refusedFile, started);
  const { plan } = prepared;
  return plannedReviews(plan).length + plan.alreadyThere.length + plan.changed.length + plan.hidden.length > 0;
}

/** Whether somebody says how columns are to be read, so that the file is no export as it was written. */
function takesColumns({ map, set, product }: ImportOptions): boolean {
  return map.length + set.length > 0 || product !== undefined;
}

async function prepare(read: Table, source: ImportSource, options: ImportOptions & { folder: string }): Promise<Prepared> {
  if (read.rows.length + read.refused.length === 0)
    throw new CliError(`${read.name}: found no rows below the header, expected reviews.`, 'Export the reviews again.');
  const { interactive, command, product } = options;
  const format = await settleFormat(read, options.from, interactive, command);
  const privateColumns = findPrivateColumns(read);
  const set = options.channel === undefined ? options.set : [...options.set, `channel=${options.channel}`];
  const flags = parseFlags({ ...options, set }, read.columns, privateColumns);
  const existing = await readExisting(options.content);
  const saved = await findSavedMapping(options.content, savedColumns(read, privateColumns));
  const questions = {
    table: read,
    privateColumns,
    flags,
    saved: saved?.mapping,
    format,
    product,
    products: existing.products,
    interactive,
    command,
  };
  const settled = await settleMapping(questions);
  const dateOrder = await settleDateOrder(questions, settled);
  const channel = await settleChannel(questions, settled);
  const scale = settleScale(questions, settled, {
    ...(options.scale !== undefined && { most: Number(options.scale) as RatingScale['most'] }),
    ...(options.round !== undefined && { round: options.round }),
  });
  const mapping = withChannel(dateOrder === undefined ? settled : { ...settled, dateOrder }, channel, format);
  say(...renderReading(read, mapping, privateColumns, format, scale));
  if (saved !== undefined) say(`The columns are known from .mappings/${saved.file}; --map and --set change that.`, '');
  const table = joinAnswers(read, format, mapping);
  const settings = rowSettings({
    table,
    format,
    mapping,
    scale: scale.scale,
    channel,
    asOf: options.asOf,
    withhold: options.hidden === 'leave-out' ? undefined : options.hidden,
    display: options.display,
    siteLanguage: existing.site?.languages[0] ?? 'id',
    replyBy: existing.site?.name ?? brandName(options.content, options.brand),
    today: today(),
  });
  const plan = planImport(table, settings, existing, options);
  const declared = await settleDeclaration(plan, source, options);
  const pictures = options.media === undefined || options.dryRun ? undefined : await takePictures(plan, existing, options);
  return { table, privateColumns, existing, mapping, format, scale, plan, pictures, declared };
}

/** Brings the pictures of a plan, and lets its reviews name them. */
async function takePictures(plan: Plan, existing: Existing, options: ImportOptions & { folder: string }): Promise<BroughtPictures> {
  const { content, folder, media, fetchLimits } = options;
  const brought = await bringPictures(plan.pictures, {
    content,
    folder: typeof media === 'string' ? media : folder,
    ...(fetchLimits !== undefined && { limits: fetchLimits }),
  });
  addPictures(plan, existing, brought.media);
  return brought;
}

/** What was answered about the channel is kept with the columns, for the next file of this kind. */
function withChannel(mapping: Mapping, channel: Channel | undefined, format: Format | undefined): Mapping {
  if (channel === undefined || channel === format?.channel || mapping.columns.channel) return mapping;
  return { ...mapping, constants: { ...mapping.constants, channel } };
}

/** Personal columns are no part of what is saved: a file without them is the same kind of file. */
function savedColumns({ columns }: Table, privateColumns: readonly string[]): string[] {
  return columns.filter((column) => !privateColumns.includes(column));
}

function showPlan({ table, plan, mapping, existing, scale, declared }: Prepared, { content, media, command }: ImportOptions): void {
  const reviews = plannedReviews(plan);
  say(
    ...renderOutcome(plan, reviews, plan.products, plan.add.size, true),
    ...renderMeans(table, mapping, scale, plan, reviews),
    ...renderPreview(plan, reviews),
    ...renderChanged(plan),
    ...renderGone(plan, command),
    ...renderRefusedList(plan.refused, undefined),
    ...(media === undefined ? [] : renderWantedPictures(plan)),
    ...renderNotes(table, plan, reviews, media !== undefined, declared.notes),
    '',
    ...(existing.site === undefined ? [`${shortPath(content)} has no site.yaml; a first one would be written.`] : []),
    'This was a dry run: nothing was written.',
  );
}

async function carryOut(
  { table, privateColumns, existing, mapping, plan, scale, pictures, declared }: Prepared,
  source: ImportSource,
  options: ImportOptions,
  refusedFile: string | undefined,
  started: number,
): Promise<void> {
  const { content, command } = options;
  const worthIt = plan.add.size + plan.alreadyThere.length + plan.changed.length > 0;
  const site = existing.site === undefined && worthIt ? renderStarterSite(brandName(content, options.brand)) : undefined;
  const written = worthIt
    ? await writePlan(options, source, plan, site, [...declared.files, ...(pictures?.files ?? [])])
    : { reviews: [], reviewFiles: 0, products: [], site: false };
  const saved = options.save && worthIt ? await saveMapping(content, savedColumns(table, privateColumns), mapping, table.name) : undefined;
  const refusedTo = plan.refused.length > 0 ? refusedFile : undefined;
  if (refusedTo !== undefined) await writeRefused(refusedTo, table, plan.refused, privateColumns);
  say(
    ...renderOutcome(plan, written.reviews, written.products, written.reviewFiles, false),
    ...renderMeans(table, mapping, scale, plan, written.reviews),
    ...renderChanged(plan),
    ...renderGone(plan, command),
    ...renderRefusedList(plan.refused, refusedTo),
    ...renderPictures(pictures),
    ...renderNotes(table, plan, written.reviews, pictures !== undefined, declared.notes),
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
