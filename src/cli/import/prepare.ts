import { today } from '#src/loaders/today.ts';
import type { Channel } from '#src/schemas/review.ts';
import { mainLanguage } from '#src/schemas/site.ts';
import { CliError } from '../cli-error.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { checkNumbers } from './columns/cut-numbers.ts';
import type { Format } from './columns/format.ts';
import type { Mapping } from './columns/mapping.ts';
import { parseFlags } from './columns/parse-flags.ts';
import { findPrivateColumns } from './columns/private-column.ts';
import type { RatingScaleReading } from './columns/rating-scale.ts';
import { rowSettings } from './columns/row-settings.ts';
import { findSavedMapping } from './columns/saved-mapping.ts';
import { settleChannel, settleDateOrder, settleFormat, settleMapping } from './columns/settle-mapping.ts';
import { settleRatingScale } from './columns/settle-rating-scale.ts';
import type { ImportOptions } from './import-options.ts';
import { addPictures } from './pictures/add-pictures.ts';
import { type BroughtPictures, bringPictures } from './pictures/bring-pictures.ts';
import { type Declared, settleDeclaration } from './planning/declare.ts';
import { type Existing, readExisting } from './planning/existing.ts';
import { planImport } from './planning/plan.ts';
import type { Plan } from './planning/plan-types.ts';
import type { Table } from './reading/table.ts';
import { renderReading } from './report/render-reading.ts';
import { EXPORT_AGAIN } from './report/words.ts';
import { joinAnswers } from './rows/join-answers.ts';
import type { RatingScale } from './rows/parse-rating.ts';
import { type ImportSource, readIdsOfFile } from './writing/journal.ts';
import type { Spool } from './writing/spool.ts';
import { brandName } from './writing/starter-site.ts';

/** An import that was read and decided, and not yet written. */
export interface Prepared {
  table: Table;
  privateColumns: readonly string[];
  existing: Existing;
  mapping: Mapping;
  format: Format | undefined;
  scale: RatingScaleReading;
  plan: Plan;
  pictures: BroughtPictures | undefined;
  declared: Declared;
}

/** Reads and decides; writes nothing. Asks where somebody is there to answer. */
export async function prepare(
  read: Table,
  source: ImportSource,
  options: ImportOptions & { folder: string; spool?: Spool | undefined },
): Promise<Prepared> {
  if (read.rows.length + read.refused.length === 0)
    throw new CliError(
      told({
        en: `${read.name}: found no rows below the header, expected reviews.`,
        id: `${read.name}: tidak ada baris di bawah judul kolom, padahal harus ada ulasan.`,
      }),
      EXPORT_AGAIN(),
    );
  const { interactive, command, product } = options;
  const format = await settleFormat(read, options.from, interactive, command);
  const privateColumns = findPrivateColumns(read);
  const set = options.channel === undefined ? options.set : [...options.set, `channel=${options.channel}`];
  const flags = parseFlags({ ...options, set }, read.columns, privateColumns);
  const existing = await readExisting(options.content, options.largeFrom);
  const saved = await findSavedMapping(options.content, savedColumns(read, privateColumns));
  const questions = {
    table: read,
    privateColumns,
    flags,
    saved: saved?.mapping,
    format,
    product,
    products: existing.products,
    country: existing.site?.country,
    interactive,
    command,
  };
  const settled = await settleMapping(questions);
  if (!read.ownExport) checkNumbers(read, settled, command);
  const dateOrder = await settleDateOrder(questions, settled);
  const channel = await settleChannel(questions, settled);
  const scale = settleRatingScale(questions, settled, {
    ...(options.scale !== undefined && { most: Number(options.scale) as RatingScale['most'] }),
    ...(options.round !== undefined && { round: options.round }),
  });
  const mapping = withChannel(dateOrder === undefined ? settled : { ...settled, dateOrder }, channel, format);
  say(...renderReading(read, mapping, privateColumns, format, scale));
  if (saved !== undefined)
    say(
      told({
        en: `The columns are known from .mappings/${saved.file}; --map and --set change that.`,
        id: `Kolomnya sudah diketahui dari .mappings/${saved.file}; --map dan --set mengubahnya.`,
      }),
      '',
    );
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
    siteLanguage: existing.site === undefined ? 'id' : mainLanguage(existing.site),
    replyBy: existing.site?.name ?? brandName(options.content, options.brand),
    today: today(),
  });
  const isLarge = table.rows.column !== undefined;
  const idsOfFile = await readIdsOfFile(options.private, source.sha256);
  const plan = planImport(table, settings, existing, { ...options, idsOfFile, isLarge, wantsIds: options.onPlan !== undefined });
  const declared = await settleDeclaration(plan, source, options);
  const pictures = options.media === undefined || options.dryRun ? undefined : await takePictures(plan, existing, options);
  return { table, privateColumns, existing, mapping, format, scale, plan, pictures, declared };
}

/** Brings the pictures of a plan, and lets its reviews name them. */
async function takePictures(plan: Plan, existing: Existing, options: ImportOptions & { folder: string }): Promise<BroughtPictures> {
  const { content, folder, media } = options;
  const brought = await bringPictures(plan.pictures, { content, folder: typeof media === 'string' ? media : folder });
  addPictures(plan, existing, brought.media);
  return brought;
}

/** What was answered about the channel is kept with the columns, for the next file of this kind. */
function withChannel(mapping: Mapping, channel: Channel | undefined, format: Format | undefined): Mapping {
  if (channel === undefined || channel === format?.channel || mapping.columns.channel) return mapping;
  return { ...mapping, constants: { ...mapping.constants, channel } };
}

/** Personal columns are no part of what is saved: a file without them is the same kind of file. */
export function savedColumns({ columns }: Table, privateColumns: readonly string[]): string[] {
  return columns.filter((column) => !privateColumns.includes(column));
}
