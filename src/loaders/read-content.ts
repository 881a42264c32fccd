import pMap from 'p-map';
import type { Content } from '../aggregate/catalog.ts';
import { renderReport } from '../check/report.ts';
import { ContentError, type Problem } from '../schemas/problem.ts';
import { crossCheck } from './cross-check.ts';
import { type AnyLocated, type ParsedFile, parseFile } from './parse-file.ts';
import { type ContentFile, listFolder } from './read-folder.ts';
import { today } from './today.ts';

export interface ReadContent {
  /** Missing where `site.yaml` could not be read. */
  content?: Content;
  /** Every problem of the whole folder, by file and line. */
  problems: Problem[];
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

  const parse = async (file: ContentFile): Promise<ParsedFile> => {
    const before = known.get(file.path);
    if (before?.version === file.version) return before.parsed;
    return parseFile(file.path, await file.read());
  };

  return {
    root,
    async read() {
      const files = await listFolder(root);
      const isMedia = ({ path }: ContentFile) => path.startsWith('media/');
      const entryFiles = files.filter((file) => !isMedia(file));
      const parsed = await pMap(entryFiles, parse, { concurrency: FILES_OPEN });
      known = new Map(entryFiles.map((file, index) => [file.path, { version: file.version, parsed: parsed[index] as ParsedFile }]));
      return judge(parsed, new Set(files.filter(isMedia).map(({ path }) => path.slice('media/'.length))));
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

function judge(files: readonly ParsedFile[], media: ReadonlySet<string>): ReadContent {
  const entries = files.flatMap((file) => file.entries);
  const problems = [...files.flatMap((file) => file.problems), ...crossCheck({ entries, media, today: today() })];
  const content = collect(entries);
  return { ...(content !== undefined && { content }), problems: problems.sort(byPlace) };
}

function collect(entries: readonly AnyLocated[]): Content | undefined {
  const site = entries.find((entry) => entry.kind === 'site')?.data;
  if (site === undefined) return undefined;
  return {
    site,
    products: entries.flatMap((entry) => (entry.kind === 'products' ? [entry.data] : [])),
    reviews: entries.flatMap((entry) => (entry.kind === 'reviews' ? [entry.data] : [])),
    posts: entries.flatMap((entry) => (entry.kind === 'posts' ? [entry.data] : [])),
    commitments: entries.flatMap((entry) => (entry.kind === 'commitments' ? [entry.data] : [])),
  };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
