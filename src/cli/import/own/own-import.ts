import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from '#src/content/paths.ts';
import { CliError } from '../../cli-error.ts';
import { shortPath } from '../../content-folder.ts';
import { count, formatNumber, say } from '../../terminal.ts';
import { readExisting } from '../planning/existing.ts';
import type { SourceFile } from '../reading/read-source.ts';
import { brandName, renderStarterSite } from '../writing/starter-site.ts';
import { carryOutFiles, planOwnFiles } from '../writing/write.ts';
import { readOwnFile } from './own-file.ts';
import { type OwnPlan, planOwnImport } from './own-plan.ts';

export interface OwnImportOptions {
  content: string;
  private: string;
  brand?: string;
  /** Folder with the pictures of the folder that was exported. */
  media?: string | true;
  dryRun: boolean;
}

const SHOWN = 20;

/**
 * Imports a file that `bukti export` wrote: every field comes back as it was published.
 * @returns whether any row of it is now, or was before, in the folder; nothing where the file is another one
 */
export async function importOwnExport({ bytes, name, source }: SourceFile, options: OwnImportOptions): Promise<boolean | undefined> {
  const file = readOwnFile(bytes, name);
  if (file === undefined) return undefined;
  const { media } = options;
  if (media === true)
    throw new CliError('Found --media without a folder, expected the folder with the pictures that were exported.', 'Type --media FOLDER.');
  const existing = await readExisting(options.content);
  const plan = planOwnImport(file.records, name.slice(0, 200), existing, mediaPlaces(options.content, media));
  const site = existing.site === undefined && plan.add.size > 0 ? renderStarterSite(brandName(options.content, options.brand)) : undefined;
  if (!options.dryRun) await carryOutFiles(options, source, await planOwnFiles(plan, media, site));
  say(`${name}: ${count(file.records.length, 'row')}, ${file.format}, an export of Bukti`, '', ...renderOwnOutcome(plan, options.dryRun));
  if (site !== undefined && !options.dryRun)
    say(`Wrote a first ${shortPath(join(options.content, 'site.yaml'))}: open it and change name, tagline and url.`);
  if (options.dryRun) say('This was a dry run: nothing was written.');
  return plan.add.size + plan.alreadyThere.length + plan.different.length > 0;
}

function mediaPlaces(content: string, media: string | undefined): Parameters<typeof planOwnImport>[3] {
  const folder = join(content, 'media');
  if (media !== undefined && !existsSync(media))
    throw new CliError(`Found no folder ${media}, expected pictures there.`, 'Name the media folder of the content that was exported.');
  const has = (place: string, path: string) => isWithin(join(place, path), place) && existsSync(join(place, path));
  return { isThere: (path) => has(folder, path), canBring: (path) => media !== undefined && has(media, path) };
}

function renderOwnOutcome(plan: OwnPlan, planned: boolean): string[] {
  const added = [...plan.add.values()].reduce((sum, reviews) => sum + reviews.length, 0);
  const line = (word: string, value: number, note = '') => `${word.padEnd(13)}  ${formatNumber(value)}  ${note}`.trimEnd();
  const list = (title: string, lines: readonly string[]) => [
    ...(lines.length === 0 ? [] : ['', title, ...lines.slice(0, SHOWN)]),
    ...(lines.length > SHOWN ? [`  … and ${count(lines.length - SHOWN, 'more', 'more')}`] : []),
  ];
  return [
    line(
      planned ? 'Would add' : 'Added',
      added,
      added === 0 ? '' : `in ${count(plan.add.size, 'file')}; ${count(plan.products.size, 'new product')}`,
    ),
    line('Already there', plan.alreadyThere.length),
    line('Different', plan.different.length, plan.different.length === 0 ? '' : 'those that are here stay as they are'),
    line('Refused', plan.refused.length),
    ...list(
      'Different from what is here',
      plan.different.map(({ number, id, file, fields }) => `  row ${number}  ${id} in ${file}: another ${fields.join(' and ')}`),
    ),
    ...list(
      'Refused rows',
      plan.refused.map(({ number, reason }) => `  row ${number}  ${reason.replace(/\s+/g, ' ')}`),
    ),
    ...list(
      `${count(plan.missingMedia.size, 'picture or video', 'pictures or videos')} left out, since ${plan.missingMedia.size === 1 ? 'its file is' : 'their files are'} not here: --media FOLDER names the media folder that was exported`,
      [...plan.missingMedia].map((path) => `  ${path}`),
    ),
    '',
  ];
}
