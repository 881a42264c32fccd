import pMap from 'p-map';
import { sha256Hex } from '#src/evidence/hash.ts';
import type { SealedContext } from '#src/evidence/sealed-context.ts';
import type { AnyLocated } from '#src/loaders/parse-file.ts';
import type { ContentFile } from '#src/loaders/read-folder.ts';

/** Videos are large: a few are in memory at once. */
const FILES_OPEN = 4;

/** Reads what sealed documents need besides the review files. A media file that did not change is not hashed twice. */
export function createContextReader(): (entries: readonly AnyLocated[], media: readonly ContentFile[]) => Promise<SealedContext> {
  let known = new Map<string, { version: string; hash: string }>();
  return async (entries, media) => {
    const named = new Set(entries.flatMap((entry) => (entry.kind === 'reviews' ? entry.data.media.map(({ src }) => `media/${src}`) : [])));
    const hashed = await pMap(
      media.filter(({ path }) => named.has(path)),
      async (file) => {
        const before = known.get(file.path);
        const hash = before?.version === file.version ? before.hash : sha256Hex(await file.read());
        return [file.path, { version: file.version, hash }] as const;
      },
      { concurrency: FILES_OPEN },
    );
    known = new Map(hashed);
    const names = new Map(entries.flatMap((entry) => (entry.kind === 'products' ? [[entry.data.slug, entry.data.name] as const] : [])));
    const hashes = known;
    return { productName: (slug) => names.get(slug), mediaHash: (src) => hashes.get(`media/${src}`)?.hash };
  };
}
