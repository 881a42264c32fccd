import { createHash } from 'node:crypto';
import pMap from 'p-map';
import { buildCatalog, type Catalog, type Content } from '#src/aggregate/catalog.ts';
import { checkHidden } from '#src/check/check-hidden.ts';
import { createMediaCheck } from '#src/check/check-media.ts';
import { checkSeals } from '#src/check/check-seals.ts';
import { checkTheme } from '#src/check/check-theme.ts';
import { crossCheck } from '#src/check/cross-check.ts';
import { findWarnings } from '#src/check/find-warnings.ts';
import { entriesOf, type Folder, Lost } from '#src/check/folder.ts';
import { isLogDamaged, oncePerLogCause } from '#src/check/log-causes.ts';
import { formatHiddenFile, type HiddenKind, type HiddenPart, listUnhidden, listUnhiddenOf } from '#src/evidence/hidden-part.ts';
import type { StoredLog } from '#src/evidence/log-state.ts';
import type { SealedContext } from '#src/evidence/sealed-context.ts';
import { setOwnTexts } from '#src/i18n/texts.ts';
import { type AnyLocated, lostByName, type ParsedFile, parseFile } from '#src/loaders/parse-file.ts';
import { type ContentFile, findFile, listFolder, withPlanned } from '#src/loaders/read-folder.ts';
import { type ReadLog, readLog } from '#src/loaders/read-log.ts';
import { today } from '#src/loaders/today.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { ContentError, type MessageLanguage, type Problem, tell } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import type { Site } from '#src/schemas/site.ts';
import { chooseMessageLanguage } from './message-language.ts';
import { createContextReader } from './read-context.ts';
import { joinEntries, readHidden } from './read-hidden.ts';
import type { ContentCounts } from './shared-doors.ts';

export interface ReadContent {
  /** Missing where `site.yaml` could not be read. */
  content?: Content;
  /** Every mistake in the whole folder, by file and line; each stops a build. */
  problems: Problem[];
  /** What deserves a look and stops no build. Nothing of it is computed before the first call. */
  warnings(): Problem[];
  /** Lets go of where each entry stands in its file: a third of what reading takes. Nobody can ask for warnings any more. */
  settle(): void;
  /** The language in which this folder's problems are told. */
  messageLanguage: MessageLanguage;
  /** The log with its tree; missing as `content` is. */
  log?: StoredLog;
  /** What sealed documents need from outside of the review files. */
  context: SealedContext;
  /** How many reviews and questions say in their files what the site does not show, by what it is. */
  unhidden: Map<HiddenKind, number>;
  /** Differs whenever the folder or the day does. */
  version: string;
  /** The content joined into what every output shows; the work is done at the first call. @throws ContentError where `content` is missing */
  catalog(): Catalog;
}

/** A reading in which `site.yaml` could be read. */
export type SoundContent = ReadContent & Required<Pick<ReadContent, 'content' | 'log'>>;

export function isSound(reading: ReadContent): reading is SoundContent {
  return reading.content !== undefined && reading.log !== undefined;
}

interface ContentReader {
  root: string;
  /**
   * Reads what changed since the last time, and judges the whole. Where nothing changed, this is the same object as before.
   * @param planned texts of files by their path, as they would be: what the folder would say if they were written
   */
  read(planned?: ReadonlyMap<string, string>): Promise<ReadContent>;
  /** Lets go of what only a next reading would need. */
  settle(): void;
  /** `site.yaml` alone, which is not parsed again by `read()`; nothing where it is missing or has a mistake. */
  readSite(): Promise<Site | undefined>;
  counts(): ContentCounts;
}

/** Files read at once: enough to keep the disk busy, far below the limit on open files. */
const FILES_OPEN = 64;

/**
 * Reads a content folder, again and again; a file that did not change is not parsed twice.
 * @param privateFolder where the hidden parts of reviews are; the site itself is built without them
 */
export function createContentReader(root: string, privateFolder?: string): ContentReader {
  let known = new Map<string, { version: string; parsed: ParsedFile }>();
  const checkMedia = createMediaCheck();
  const readContext = createContextReader();
  let knownLog: { version: string; read: ReadLog } | undefined;
  let last: ReadContent | undefined;
  const counts: ContentCounts = { listings: 0, files: 0, parses: 0, catalogs: 0 };

  const parse = async (file: ContentFile): Promise<ParsedFile> => {
    const before = known.get(file.path);
    if (before?.version === file.version) return before.parsed;
    counts.parses += 1;
    return parseFile(file.path, await file.read());
  };

  const joinOnce = (content: Content, day: string): (() => Catalog) => {
    let catalog: Catalog | undefined;
    return () => {
      if (catalog === undefined) counts.catalogs += 1;
      catalog ??= buildCatalog(content, day);
      return catalog;
    };
  };

  /** The log depends on the keys in `site.yaml` too. */
  const replay = async (files: readonly ContentFile[], settings: Site['log']): Promise<ReadLog> => {
    const version = JSON.stringify([settings, ...files.map((file) => [file.path, file.version])]);
    if (knownLog?.version !== version) knownLog = { version, read: await readLog(files, settings) };
    return knownLog.read;
  };

  const readFiles = async (
    listed: readonly ContentFile[],
    day: string,
    hidden: ReadonlyMap<string, HiddenPart>,
  ): Promise<Omit<ReadContent, 'version'>> => {
    const files = Map.groupBy(
      listed.filter(({ problem }) => problem === undefined),
      placeOf,
    );
    const entryFiles = files.get('entries') ?? [];
    const mediaFiles = files.get('media') ?? [];
    const parsed = await pMap(entryFiles, parse, { concurrency: FILES_OPEN });
    known = new Map(entryFiles.map((file, index) => [file.path, { version: file.version, parsed: parsed[index] as ParsedFile }]));
    counts.files = known.size;
    const inContent = parsed.flatMap((file) => file.entries);
    const unhidden = countUnhidden(inContent);
    const entries = joinEntries(inContent, hidden);
    const site = siteOf(entries);
    setOwnTexts(Object.fromEntries(entriesOf({ entries }, 'texts').map(({ data: { lang, ...texts } }) => [lang, texts])));
    const log = await replay(files.get('log') ?? [], site?.log ?? { witnesses: [] });
    const media = new Set(mediaFiles.map(({ path }) => path.slice('media/'.length)));
    const context = await readContext(entries, mediaFiles);
    const unreadable = listed.filter(({ problem }) => problem !== undefined);
    const lost = new Lost([...parsed.flatMap((file) => file.lost ?? []), ...unreadable.flatMap(({ path }) => lostByName(path) ?? [])]);
    const folder: Folder = { entries, media: new Set([...media, ...unreadable.map(({ path }) => belowMedia(path))]), today: day, lost };
    const logProblems = [
      ...unreadable.flatMap(({ problem, path }) => (problem !== undefined && placeOf({ path }) === 'log' ? [problem] : [])),
      // Without `site.yaml` nobody knows the key of the log.
      ...log.problems.filter(({ file }) => file !== SITE_FILE || site !== undefined),
    ];
    const problems = [
      ...unreadable.flatMap(({ problem, path }) => (problem === undefined || placeOf({ path }) === 'log' ? [] : [problem])),
      ...(site !== undefined || lost.any('site') ? [] : [NO_SITE]),
      ...parsed.flatMap((file) => file.problems),
      ...crossCheck(folder),
      ...(await checkMedia(entries, mediaFiles)),
      ...(await checkTheme(entries, mediaFiles)),
      ...oncePerLogCause(logProblems),
      ...(isLogDamaged(logProblems)
        ? []
        : checkSeals(
            entries.filter((entry) => entry.kind === 'reviews'),
            log.log,
            context,
            lost,
          )),
      ...checkHidden(entriesOf({ entries: inContent }, 'reviews'), hidden, log.log.replay),
    ].sort(byPlace);
    const siteFile = entryFiles.find(({ path }) => path === SITE_FILE);
    const messageLanguage = chooseMessageLanguage(siteFile === undefined ? undefined : new TextDecoder().decode(await siteFile.read()));
    const shared = { problems, context, unhidden, messageLanguage, ...lazyWarnings(folder, problems) };
    if (site === undefined) return { ...shared, catalog: () => raise(reportProblems(problems, messageLanguage)) };
    const content = collect(site, entries, log);
    return { ...shared, content, log: log.log, catalog: joinOnce(content, day) };
  };

  return {
    root,
    async read(planned = new Map()) {
      const listed = withPlanned(await listFolder(root), planned);
      const day = today();
      counts.listings += 1;
      const hidden = privateFolder === undefined ? new Map<string, HiddenPart>() : await readHidden(privateFolder);
      const version = versionOf(listed, `${day}${formatHiddenFile(hidden.values())}`);
      if (last?.version !== version) last = { version, ...(await readFiles(listed, day, hidden)) };
      return last;
    },
    settle() {
      known = new Map([...known].filter(([path]) => path === SITE_FILE));
      last?.settle();
    },
    async readSite() {
      const file = await findFile(root, SITE_FILE);
      if (file === undefined || file.problem !== undefined) return undefined;
      const parsed = await parse(file);
      known.set(file.path, { version: file.version, parsed });
      counts.files = Math.max(counts.files, known.size);
      return siteOf(parsed.entries);
    },
    counts: () => ({ ...counts }),
  };
}

/** Apart from the rest of a reading, so that nothing else of it is kept for warnings that may never be asked for. */
function lazyWarnings(folder: Folder, problems: readonly Problem[]): Pick<ReadContent, 'warnings' | 'settle'> {
  let kept: Folder | undefined = folder;
  return {
    warnings: once(() => {
      if (kept === undefined) throw new Error('The reading is settled, and cannot look for warnings.');
      return findWarnings(kept, problems);
    }),
    settle() {
      kept = undefined;
    },
  };
}

/** Reads a folder once. @throws ContentError with every problem that was found */
export async function readContent(root: string): Promise<Content> {
  return contentOrThrow(await createContentReader(root).read());
}

/** @throws ContentError when there is any problem */
export function contentOrThrow({ content, problems, messageLanguage }: ReadContent): Content {
  if (content === undefined || problems.length > 0) throw reportProblems(problems, messageLanguage);
  return content;
}

/** @throws ContentError when there is any problem */
export function catalogOrThrow(reading: ReadContent): Catalog {
  contentOrThrow(reading);
  return reading.catalog();
}

/** All problems as one error, whose message is the report that people read. */
export function reportProblems(problems: Problem[], language: MessageLanguage): ContentError {
  return new ContentError(problems, renderReport(problems, language));
}

function raise(error: Error): never {
  throw error;
}

const SITE_FILE = 'site.yaml';

const NO_SITE: Problem = {
  code: 'missing-field',
  file: SITE_FILE,
  ...tell(
    { en: 'found no site.yaml, expected the file that names the brand', id: 'tidak ada site.yaml, berkas yang memuat nama merek' },
    {
      en: `Begin with ${BUKTI} init my-reviews, which makes a whole folder; or stand in your folder, or point --content at its content/.`,
      id: `Mulai dengan ${BUKTI} init ulasan-saya, yang membuat folder lengkap; atau masuk ke folder Anda, atau arahkan --content ke content/-nya.`,
    },
  ),
};

function siteOf(entries: readonly AnyLocated[]): Site | undefined {
  return entries.find((entry) => entry.kind === 'site')?.data;
}

function versionOf(files: readonly ContentFile[], day: string): string {
  const hash = createHash('sha256').update(day);
  for (const { path, version } of files) hash.update(`\0${path}\0${version}`);
  return hash.digest('hex');
}

function countUnhidden(entries: readonly AnyLocated[]): Map<HiddenKind, number> {
  const counts = new Map<HiddenKind, number>();
  for (const entry of entries) {
    for (const kind of unhiddenIn(entry)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function unhiddenIn(entry: AnyLocated): HiddenKind[] {
  if (entry.kind === 'reviews') return listUnhidden(entry.data);
  return entry.kind === 'questions' && entry.data.author !== undefined ? listUnhiddenOf(entry.data.author) : [];
}

const belowMedia = (path: string): string => (path.startsWith('media/') ? path.slice('media/'.length) : '');

/** Calls a function at the first call, and remembers what it gave. */
export function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

function placeOf({ path }: Pick<ContentFile, 'path'>): 'media' | 'log' | 'entries' {
  if (path.startsWith('media/')) return 'media';
  return path.startsWith('log/') ? 'log' : 'entries';
}

function collect(site: Site, entries: readonly AnyLocated[], { state }: ReadLog): Content {
  return {
    site,
    products: entries.flatMap((entry) => (entry.kind === 'products' ? [entry.data] : [])),
    reviews: entries.flatMap((entry) => (entry.kind === 'reviews' ? [entry.data] : [])),
    posts: entries.flatMap((entry) => (entry.kind === 'posts' ? [entry.data] : [])),
    commitments: entries.flatMap((entry) => (entry.kind === 'commitments' ? [entry.data] : [])),
    declarations: entries.flatMap((entry) => (entry.kind === 'declarations' ? [entry.data] : [])),
    changes: entries.flatMap((entry) => (entry.kind === 'changes' ? [entry.data] : [])),
    campaigns: entries.flatMap((entry) => (entry.kind === 'campaigns' ? [entry.data] : [])),
    questions: entries.flatMap((entry) => (entry.kind === 'questions' ? [entry.data] : [])),
    causes: entries.flatMap((entry) => (entry.kind === 'causes' ? [entry.data] : [])),
    invitations: entries.flatMap((entry) => (entry.kind === 'invitations' ? [entry.data] : [])),
    texts: entries.flatMap((entry) => (entry.kind === 'texts' ? [entry.data] : [])),
    log: state,
  };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
