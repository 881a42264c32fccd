import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content } from '../aggregate/catalog.ts';
import { renderReport } from '../check/report.ts';
import { type ContentReader, contentOrThrow, type ReadContent } from './read-content.ts';

/** Editors write a file in several steps; this long after the last one the folder is read again. */
const SETTLE_MS = 40;

/**
 * One Astro collection out of the content folder. A build fails on any problem, with all of them listed; the
 * development server tells them, and shows what is sound.
 */
export function collectionLoader(reader: ContentReader, kind: keyof Content): Loader {
  return {
    name: `bukti-${kind}`,
    async load(context) {
      const fill = (read: ReadContent) => fillStore(context, kind, read);
      if (context.watcher === undefined) {
        contentOrThrow(await reader.read());
        return fill(await reader.read());
      }
      const refresh = async () => {
        const read = await reader.read();
        if (kind === 'site' && read.problems.length > 0) context.logger.error(`\n${renderReport(read.problems)}`);
        if (read.content !== undefined) fill(read);
      };
      await refresh();
      watch(context, reader.root, refresh);
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

/** Puts the entries into the store; what did not change keeps its digest, so that Astro leaves it alone. */
function fillStore({ store, generateDigest }: LoaderContext, kind: keyof Content, { content }: ReadContent): void {
  if (content === undefined) return;
  const entries = entriesOf(content, kind);
  const gone = new Set(store.keys());
  for (const [id, data] of entries) {
    gone.delete(id);
    store.set({ id, data, digest: generateDigest(data) });
  }
  for (const id of gone) store.delete(id);
}

function entriesOf(content: Content, kind: keyof Content): [string, Record<string, unknown>][] {
  if (kind === 'site') return [['site', content.site]];
  return content[kind].map((entry) => ['slug' in entry ? entry.slug : entry.id, entry as unknown as Record<string, unknown>]);
}
