import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseFile } from '#src/loaders/parse-file.ts';
import { ContentError } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import type { Site } from '#src/schemas/site.ts';

/** Where things lie. `bukti build --content … --out …` sets these variables. */
export function folders(environment: NodeJS.ProcessEnv = process.env): Folders {
  const content = resolve(environment.BUKTI_CONTENT ?? 'content');
  return {
    content,
    private: resolve(environment.BUKTI_PRIVATE ?? privateFolderOf(content)),
    out: resolve(environment.BUKTI_OUT ?? 'dist'),
    cache: resolve(environment.BUKTI_CACHE ?? '.cache'),
  };
}

/** Absolute paths. */
export interface Folders {
  content: string;
  /** Orders, keys and whatever else is never published. May be missing: only sealing needs it. */
  private: string;
  out: string;
  cache: string;
}

/** Beside the content, where git ignores it. */
export function privateFolderOf(content: string): string {
  return join(dirname(content), 'private');
}

/** `site.yaml` alone, which Astro's configuration needs before any content is loaded. @throws ContentError */
export async function readSite(contentFolder: string): Promise<Site> {
  const bytes = await readFile(join(contentFolder, 'site.yaml')).catch((cause: Error) => {
    const problem = {
      code: 'file-unreadable',
      file: 'site.yaml',
      message: `found no readable site.yaml in ${contentFolder}, expected the file that names the brand`,
      fix: 'Create it, or point --content at your content folder.',
    } as const;
    throw Object.assign(new ContentError([problem], renderReport([problem])), { cause });
  });
  const { entries, problems } = parseFile('site.yaml', bytes);
  const site = entries.find((entry) => entry.kind === 'site')?.data;
  if (site === undefined) throw new ContentError(problems, renderReport(problems));
  return site;
}
