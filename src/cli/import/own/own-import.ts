import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from '#src/content/paths.ts';
import { CliError } from '../../cli-error.ts';
import { shortPath } from '../../content-folder.ts';
import { told } from '../../spoken.ts';
import { count, formatNumber, say } from '../../terminal.ts';
import { readExisting } from '../planning/existing.ts';
import type { SourceFile } from '../reading/read-source.ts';
import { brandName, renderStarterSite } from '../writing/starter-site.ts';
import { carryOutFiles, planOwnFiles } from '../writing/write.ts';
import { readOwnFile } from './own-file.ts';
import { type OwnPlan, planOwnImport } from './own-plan.ts';

interface OwnImportOptions {
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
    throw new CliError(
      told({
        en: 'Found --media without a folder, expected the folder with the pictures that were exported.',
        id: '--media tanpa folder; seharusnya folder berisi gambar yang diekspor.',
      }),
      told({ en: 'Type --media FOLDER.', id: 'Ketik --media FOLDER.' }),
    );
  const existing = await readExisting(options.content);
  const plan = planOwnImport(file.records, name.slice(0, 200), existing, mediaPlaces(options.content, media));
  const site = existing.site === undefined && plan.add.size > 0 ? renderStarterSite(brandName(options.content, options.brand)) : undefined;
  if (!options.dryRun) await carryOutFiles(options, source, await planOwnFiles(plan, media, site));
  say(
    told({
      en: `${name}: ${count(file.records.length, 'row')}, ${file.format}, an export of Bukti`,
      id: `${name}: ${file.records.length} baris, ${file.format}, hasil ekspor Bukti`,
    }),
    '',
    ...renderOwnOutcome(plan, options.dryRun),
  );
  if (site !== undefined && !options.dryRun)
    say(
      told({
        en: `Wrote a first ${shortPath(join(options.content, 'site.yaml'))}: open it and change name, tagline and url.`,
        id: `${shortPath(join(options.content, 'site.yaml'))} pertama ditulis: buka dan ubah name, tagline, dan url.`,
      }),
    );
  if (options.dryRun) say(told({ en: 'This was a dry run: nothing was written.', id: 'Ini hanya percobaan: tidak ada yang ditulis.' }));
  return plan.add.size + plan.alreadyThere.length + plan.different.length > 0;
}

function mediaPlaces(content: string, media: string | undefined): Parameters<typeof planOwnImport>[3] {
  const folder = join(content, 'media');
  if (media !== undefined && !existsSync(media))
    throw new CliError(
      told({ en: `Found no folder ${media}, expected pictures there.`, id: `Tidak ada folder ${media}; gambar seharusnya di sana.` }),
      told({ en: 'Name the media folder of the content that was exported.', id: 'Sebutkan folder media dari konten yang diekspor.' }),
    );
  const has = (place: string, path: string) => isWithin(join(place, path), place) && existsSync(join(place, path));
  return { isThere: (path) => has(folder, path), canBring: (path) => media !== undefined && has(media, path) };
}

function renderOwnOutcome(plan: OwnPlan, planned: boolean): string[] {
  const added = [...plan.add.values()].reduce((sum, reviews) => sum + reviews.length, 0);
  const line = (word: string, value: number, note = '') => `${word.padEnd(13)}  ${formatNumber(value)}  ${note}`.trimEnd();
  const list = (title: string, lines: readonly string[]) => [
    ...(lines.length === 0 ? [] : ['', title, ...lines.slice(0, SHOWN)]),
    ...(lines.length > SHOWN
      ? [`  … ${told({ en: `and ${count(lines.length - SHOWN, 'more', 'more')}`, id: `dan ${lines.length - SHOWN} lagi` })}`]
      : []),
  ];
  const missing = plan.missingMedia.size;
  return [
    line(
      planned ? told({ en: 'Would add', id: 'Akan ditambah' }) : told({ en: 'Added', id: 'Ditambah' }),
      added,
      added === 0
        ? ''
        : told({
            en: `in ${count(plan.add.size, 'file')}; ${count(plan.products.size, 'new product')}`,
            id: `di ${plan.add.size} berkas; ${plan.products.size} produk baru`,
          }),
    ),
    line(told({ en: 'Already there', id: 'Sudah ada' }), plan.alreadyThere.length),
    line(
      told({ en: 'Different', id: 'Berbeda' }),
      plan.different.length,
      plan.different.length === 0 ? '' : told({ en: 'those that are here stay as they are', id: 'yang di sini tetap seperti semula' }),
    ),
    line(told({ en: 'Refused', id: 'Ditolak' }), plan.refused.length),
    ...list(
      told({ en: 'Different from what is here', id: 'Berbeda dari yang ada di sini' }),
      plan.different.map(({ number, id, file, fields }) =>
        told({
          en: `  row ${number}  ${id} in ${file}: another ${fields.join(' and ')}`,
          id: `  baris ${number}  ${id} di ${file}: ${fields.join(' dan ')} lain`,
        }),
      ),
    ),
    ...list(
      told({ en: 'Refused rows', id: 'Baris yang ditolak' }),
      plan.refused.map(({ number, reason }) => `  ${told({ en: 'row', id: 'baris' })} ${number}  ${reason.replace(/\s+/g, ' ')}`),
    ),
    ...list(
      told({
        en: `${count(missing, 'picture or video', 'pictures or videos')} left out, since ${missing === 1 ? 'its file is' : 'their files are'} not here: --media FOLDER names the media folder that was exported`,
        id: `${missing} gambar atau video tidak ikut karena berkasnya tidak ada di sini: --media FOLDER menyebut folder media yang diekspor`,
      }),
      [...plan.missingMedia].map((path) => `  ${path}`),
    ),
    '',
  ];
}
