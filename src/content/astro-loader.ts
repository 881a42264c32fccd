import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content } from '#src/aggregate/catalog.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import { type ContentReader, contentOrThrow } from './read-content.ts';

/** Editors write a file in several steps; this long after the last one the folder is read again. */
const SETTLE_MS = 40;

/** What Astro keeps of the content folder: one collection, since an empty one would be warned about. */
export type ContentEntry = {
  [Kind in keyof Content]: { kind: Kind; data: Content[Kind] extends (infer Item)[] ? Item : Content[Kind] };
}[keyof Content];

/**
 * The content folder as an Astro collection. A build fails on any problem, with all of them listed; the development
 * server tells them, and shows what is sound.
 */
export function contentLoader(reader: ContentReader): Loader {
  return {
    name: 'bukti-content',
    async load(context) {
      if (context.watcher === undefined) return fillStore(context, contentOrThrow(await reader.read()));
      const refresh = async () => {
        const { content, problems } = await reader.read();
        if (problems.length > 0) context.logger.error(`\n${renderReport(problems)}`);
        if (content !== undefined) fillStore(context, content);
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
function fillStore({ store, generateDigest }: LoaderContext, content: Content): void {
  const gone = new Set(store.keys());
  for (const [id, entry] of entriesOf(content)) {
    gone.delete(id);
    store.set({ id, data: entry, digest: generateDigest(entry) });
  }
  for (const id of gone) store.delete(id);
}

function* entriesOf({ site, products, reviews, posts, commitments, log }: Content): Generator<[string, ContentEntry]> {
  yield ['site', { kind: 'site', data: site }];
  for (const data of products) yield [`products/${data.slug}`, { kind: 'products', data }];
  for (const data of reviews) yield [`reviews/${data.id}`, { kind: 'reviews', data }];
  for (const data of posts) yield [`posts/${data.id}`, { kind: 'posts', data }];
  for (const data of commitments) yield [`commitments/${data.slug}`, { kind: 'commitments', data }];
  yield ['log', { kind: 'log', data: log }];
}
