import pMap from 'p-map';
import type { Content } from '#src/aggregate/catalog.ts';
import { createMediaCheck } from '#src/check/check-media.ts';
import { checkSeals } from '#src/check/check-seals.ts';
import { checkTheme } from '#src/check/check-theme.ts';
import { crossCheck } from '#src/check/cross-check.ts';
import type { StoredLog } from '#src/evidence/log-state.ts';
import type { SealedContext } from '#src/evidence/sealed-context.ts';
import { type AnyLocated, type ParsedFile, parseFile } from '#src/loaders/parse-file.ts';
import { type ContentFile, listFolder } from '#src/loaders/read-folder.ts';
import { type ReadLog, readLog } from '#src/loaders/read-log.ts';
import { today } from '#src/loaders/today.ts';
import { ContentError, type Problem } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import type { Site } from '#src/schemas/site.ts';
import { createContextReader } from './read-context.ts';

export interface ReadContent {
  /** Missing where `site.yaml` could not be read. */
  content?: Content;
  /** Every problem of the whole folder, by file and line. */
  problems: Problem[];
  /** The log with its tree; missing as `content` is. */
  log?: StoredLog;
  /** What sealed documents need from outside of the review files. */
  context: SealedContext;
}

export interface ContentReader {
  root: string;
  /** Reads what changed since the last time, and judges the whole. */
  read(): Promise<ReadContent>;
}

/** Files read at once: enough to keep the disk busy, far below the limit on open files. */
const FILES_OPEN = 64;

/** Reads a content folder, again and again; a file that did not change is not parsed twice. */
export function createContentReader(root: string): ContentReader {
  let known = new Map<string, { version: string; parsed: ParsedFile }>();
  const checkMedia = createMediaCheck();
  const readContext = createContextReader();
  let knownLog: { version: string; read: ReadLog } | undefined;

  const parse = async (file: ContentFile): Promise<ParsedFile> => {
    const before = known.get(file.path);
    if (before?.version === file.version) return before.parsed;
    return parseFile(file.path, await file.read());
  };

  /** The log depends on the keys in `site.yaml` too. */
  const replay = async (files: readonly ContentFile[], settings: Site['log']): Promise<ReadLog> => {
    const version = JSON.stringify([settings, ...files.map((file) => [file.path, file.version])]);
    if (knownLog?.version !== version) knownLog = { version, read: await readLog(files, settings) };
    return knownLog.read;
  };

  return {
    root,
    async read() {
      const listed = await listFolder(root);
      const files = Map.groupBy(
        listed.filter(({ problem }) => problem === undefined),
        placeOf,
      );
      const entryFiles = files.get('entries') ?? [];
      const parsed = await pMap(entryFiles, parse, { concurrency: FILES_OPEN });
      known = new Map(entryFiles.map((file, index) => [file.path, { version: file.version, parsed: parsed[index] as ParsedFile }]));
      const entries = parsed.flatMap((file) => file.entries);
      const site = entries.find((entry) => entry.kind === 'site')?.data;
      const log = await replay(files.get('log') ?? [], site?.log ?? { witnesses: [] });
      const mediaFiles = files.get('media') ?? [];
      const media = new Set(mediaFiles.map(({ path }) => path.slice('media/'.length)));
      const context = await readContext(entries, mediaFiles);
      const problems = [
        ...listed.flatMap(({ problem }) => problem ?? []),
        ...parsed.flatMap((file) => file.problems),
        ...crossCheck({ entries, media, today: today() }),
        ...(await checkMedia(entries, mediaFiles)),
        ...(await checkTheme(entries, files.get('media') ?? [])),
        ...log.problems,
        ...checkSeals(
          entries.filter((entry) => entry.kind === 'reviews'),
          log.log,
          context,
        ),
      ].sort(byPlace);
      return site === undefined ? { problems, context } : { content: collect(site, entries, log), log: log.log, problems, context };
    },
  };
}

/** Reads a folder once. @throws ContentError with every problem that was found */
export async function readContent(root: string): Promise<Content> {
  return contentOrThrow(await createContentReader(root).read());
}

/** @throws ContentError when there is any problem */
export function contentOrThrow({ content, problems }: ReadContent): Content {
  if (content === undefined || problems.length > 0) throw new ContentError(problems, renderReport(problems));
  return content;
}

function placeOf({ path }: ContentFile): 'media' | 'log' | 'entries' {
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
    log: state,
  };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
