import { gunzipSync } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';

export interface PagefindFiles {
  /** What a browser needs: the script, the WebAssembly, the index. Without fragments and ready-made interfaces. */
  files: Map<string, Uint8Array>;
  /** The records in the order in which Pagefind numbers them, which is also that of an unsorted answer. */
  order: { id: string; key: string }[];
}

/** ISO 639-2 for "no linguistic content": Pagefind has no stemmer for it, and changes no word. */
const NO_LANGUAGE = 'zxx';
const NEEDED = /^(?:index\/.+|pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.unknown\.pagefind)$/;
const ID = new RegExp(`${NO_LANGUAGE}_[0-9a-f]+`, 'g');
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Queries are made of index words, which end in a mark; this one does not. */
const WORDLESS = 'wordless';
/** Each of Pagefind's packed files starts with this many bytes of signature. */
const SIGNATURE_BYTES = 'pagefind_dcd'.length;

/** Lets Pagefind index the records. @throws when Pagefind reports an error */
export async function indexRecords(records: readonly SearchRecord[]): Promise<PagefindFiles> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    await Promise.all(records.map((record) => addRecord(index, record)));
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind could not build its index: ${failures.join('; ')}`);
    return {
      files: new Map(files.filter(({ path }) => NEEDED.test(path)).map(({ path, content }) => [path, content])),
      order: readOrder(files),
    };
  } finally {
    await index.deleteIndex();
  }
}

/**
 * The words are letters and digits only (index-words.ts), so there is nothing to escape. A record without any, such as a
 * product whose name is an emoji, gets one that no query asks for: Pagefind leaves empty records out.
 */
async function addRecord(index: PagefindIndex, { key, parts }: SearchRecord): Promise<void> {
  const said = parts.some(({ words }) => words.length > 0) ? parts : [{ words: [WORDLESS], weight: 0 }];
  const paragraphs = said.map(({ words, weight }) => `<p data-pagefind-weight="${weight}">${words.join(' ')}</p>`);
  const content = `<html lang="${NO_LANGUAGE}"><body>${paragraphs.join('')}</body></html>`;
  const { errors } = await index.addHTMLFile({ url: key, content });
  if (errors.length > 0) throw new Error(`Pagefind could not index ${key}: ${errors.join('; ')}`);
}

/** Pagefind's list of records stands in its metadata, in order. Fragments say which record an id belongs to. */
function readOrder(files: readonly IndexFile[]): PagefindFiles['order'] {
  const keys = readKeys(files);
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const names = meta === undefined ? [] : (gunzipSync(meta.content).toString('latin1').match(ID) ?? []);
  const ids = new Set(names.filter((name) => keys.has(name)));
  if (ids.size !== keys.size)
    throw new Error(`Pagefind's metadata lists ${ids.size} of ${keys.size} records; its format must have changed.`);
  return [...ids].map((id) => ({ id, key: keys.get(id) ?? '' }));
}

/** A fragment is named after its record's id and holds the record's URL, which is our key. */
function readKeys(files: readonly IndexFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ path, content }) => {
      const id = FRAGMENT.exec(path)?.[1];
      if (id === undefined) return [];
      const { url } = JSON.parse(gunzipSync(content).subarray(SIGNATURE_BYTES).toString('utf8')) as { url: string };
      return [[id, url] as const];
    }),
  );
}
