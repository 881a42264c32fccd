import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import type { ContentDoor } from './shared-doors.ts';

/** Editors write a file in several steps; this long after the last one the folder is read again. */
const SETTLE_MS = 40;

/** What Astro keeps of the content folder: which state of it pages show. The content itself stays behind the door. */
export interface ContentEntry {
  version: string;
}

/** The one entry of the collection. */
export const CONTENT_ID = 'folder';

/**
 * The content folder as an Astro collection. A build fails on any problem, with all of them listed; the development
 * server tells them, and shows what is sound.
 */
export function contentLoader(door: ContentDoor): Loader {
  return {
    name: 'bukti-content',
    async load(context) {
      const isBuild = context.watcher === undefined;
      const refresh = async () => {
        const { content, problems, version, messageLanguage } = await (isBuild ? door.read() : door.refresh());
        if (isBuild && problems.length > 0) throw new ContentError(problems, renderReport(problems, messageLanguage));
        if (problems.length > 0) context.logger.error(`\n${renderReport(problems, messageLanguage)}`);
        if (content !== undefined) keepVersion(context, version);
        if (isBuild) door.settle();
      };
      await refresh();
      watch(context, door.root, refresh);
    },
  };
}

function watch({ watcher, logger }: LoaderContext, root: string, refresh: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  const changed = (path: string) => {
    if (!path.startsWith(root)) return;
    clearTimeout(timer);
    timer = setTimeout(() => refresh().catch((error: Error) => logger.error(error.message)), SETTLE_MS);
  };
  watcher?.add(root);
  for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, changed);
}

/** Another version makes Astro load the data of all pages anew; the same one changes nothing. */
function keepVersion({ store }: LoaderContext, version: string): void {
  const data: ContentEntry = { version };
  store.set({ id: CONTENT_ID, data: { ...data }, digest: version });
}
