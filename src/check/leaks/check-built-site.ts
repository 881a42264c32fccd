import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pMap from 'p-map';
import type { Content } from '#src/aggregate/catalog.ts';
import type { PublishedMedia } from '#src/aggregate/pictures.ts';
import { CleanFiles } from './clean-files.ts';
import { hiddenNamesOf } from './contact.ts';
import { isCard, type Known } from './find-leaks.ts';
import { isPicture } from './find-picture-data.ts';
import { isVideo } from './find-video-data.ts';
import { readHiddenMedia } from './hidden-media.ts';
import { LeakError } from './leak-error.ts';
import { renderLeaks } from './leak-report.ts';
import { listFiles } from './list-files.ts';
import { publicValues } from './public-values.ts';
import { readSecrets } from './read-secrets.ts';
import { findLeaksInThreads } from './search-in-threads.ts';
import type { Secret } from './secret.ts';
import { SecretIndex } from './secret-index.ts';

/**
 * Compares everything in the built site with everything that must not be in it: the private folder where there is one, the order
 * numbers that still stand in review files, and the seeds of all seals.
 * @returns one line that says what was checked and what was not
 * @throws LeakError with every leak
 */
export async function checkBuiltSite(
  out: string,
  privateFolder: string,
  content: Content,
  { contentFolder, publicFolder, media: shown, memory }: Sources,
): Promise<string> {
  const kept = await readSecrets(privateFolder);
  const isPublic = publicValues(content);
  const media = await readHiddenMedia(content, shown, contentFolder);
  const secrets = [...kept, ...secretsOf(content), ...media.secrets].filter((secret) => !isPublic(secret));
  const index = new SecretIndex(secrets);
  const files = await listFiles(out);
  const { drawn, badges } = await ownPictures(files, publicFolder);
  const clean =
    memory && (await CleanFiles.open(memory.folder, memory.base, { secrets, hashes: media.byHash.keys() }, await sizeOf(out, files)));
  const found = await findLeaksInThreads(out, files, { index, secrets }, { drawn, badges, byHash: media.byHash, ...(clean && { clean }) });
  const { leaks, pictures, videos, closed } = found;
  if (Object.values(found).some(({ length }) => length > 0)) throw new LeakError(renderLeaks(leaks, pictures, videos, closed));
  if (memory !== undefined) await clean?.keep(memory.folder);
  return summary({
    files: files.length,
    pictures: files.filter((file) => isPicture(file) && !(drawn.has(file) && isCard(file))).length,
    videos: files.filter((file) => isVideo(file)).length,
    index,
    kept: kept.length,
    folder: basename(privateFolder),
  });
}

/** Pictures that this build made from published words and from cleaned photos; there may be tens of thousands. What was copied from `public/` may lie beside them. */
async function ownPictures(files: readonly string[], publicFolder: string): Promise<Required<Pick<Known, 'drawn' | 'badges'>>> {
  const copied = new Set(await listFiles(publicFolder));
  const own = (pattern: RegExp) => new Set(files.filter((file) => pattern.test(file) && !copied.has(file)));
  return { drawn: own(/^(?:cards\/.*\.png|_astro\/.*\.webp)$/), badges: own(/^badges\/.*\.svg$/) };
}

function secretsOf({ reviews, questions = [] }: Content): Secret[] {
  const numbers = reviews.flatMap(({ id, order, seed }): Secret[] => [
    ...(order === undefined ? [] : [{ kind: 'order' as const, value: order, place: `review ${id}` }]),
    ...(seed === undefined ? [] : [{ kind: 'seed' as const, value: seed, place: `review ${id}` }]),
  ]);
  // Review files still hold some whole names. In CI, where the private folder is missing, only they tell these names.
  return [...hiddenNamesOf(reviews, questions), ...numbers];
}

/** Where the site is made from. */
export interface Sources {
  contentFolder: string;
  /** What is copied as it is; it may be missing. */
  publicFolder: string;
  /** What pages may show of the content's media. */
  media: PublishedMedia;
  /** Where the record of clean files is kept, and what else it depends on beside the values. Without it every file is searched. */
  memory?: { folder: string; base: string };
}

async function sizeOf(root: string, files: readonly string[]): Promise<number> {
  const sizes = await pMap(files, async (file) => (await stat(join(root, file))).size, { concurrency: 32 });
  return sizes.reduce((sum, size) => sum + size, 0);
}

interface Checked {
  files: number;
  pictures: number;
  videos: number;
  index: SecretIndex;
  /** How many secrets came from the private folder. */
  kept: number;
  folder: string;
}

function summary({ files, pictures, videos, index, kept, folder }: Checked): string {
  const values = index.size === 1 ? '1 private value' : `${index.size} private values`;
  const films = videos === 0 ? '' : `, and for metadata in ${videos === 1 ? '1 video' : `${videos} videos`}`;
  const done = `no leak: looked for ${values} in ${files} files, and for EXIF, XMP and IPTC in ${pictures} pictures${films}`;
  const short = index.tooShort === 0 ? '' : `; ${index.tooShort} order numbers are too short to look for (fewer than 4 characters)`;
  const missing =
    kept > 0
      ? ''
      : `. There is no folder ${folder}/ here, so only order numbers, names and seeds that review files hold were looked for, and no customer’s e-mail address or phone number`;
  return `${done}${short}${missing}`;
}
