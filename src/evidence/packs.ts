/**
 * Where a site has many reviews, the sealed documents and proofs of neighbours in the log share a file: `log/documents/<n>.ndjson`, a
 * document a line, each with the very bytes that were sealed; and `log/proofs/<n>.txt`, each proof behind a line `# <id>`.
 */
export const PACKED_ENTRIES = 64;

/** The pack of a live entry, by its index in the log. */
export function packOf(index: number): number {
  return Math.floor(index / PACKED_ENTRIES);
}

/** @param documents sealed documents, which hold no line break */
export function formatDocuments(documents: readonly string[]): string {
  return documents.map((document) => `${document}\n`).join('');
}

export function formatProofs(proofs: readonly { id: string; proof: string }[]): string {
  return proofs.map(({ id, proof }) => `# ${id}\n${proof}`).join('');
}

/** The documents of a pack by the id that each states; what is no document has none. */
export function* readDocuments(pack: string): Generator<{ id: string | undefined; document: string }> {
  for (const document of pack.split('\n')) if (document !== '') yield { id: idOf(document), document };
}

/** A sealed document, without the line break that ends it in its pack; nothing where the pack has none of this review. */
export function findDocument(pack: string, id: string): string | undefined {
  for (const one of readDocuments(pack)) if (one.id === id) return one.document;
  return undefined;
}

/** A proof as it would stand in a file of its own; nothing where the pack has none of this review. */
export function findProof(pack: string, id: string): string | undefined {
  const head = `\n# ${id}\n`;
  const at = `\n${pack}`.indexOf(head);
  if (at < 0) return undefined;
  const rest = pack.slice(at + head.length - 1);
  const end = rest.indexOf('\n# ');
  return end < 0 ? rest : rest.slice(0, end + 1);
}

/** In version 2 the words stand in the document. */
function idOf(document: string): string | undefined {
  try {
    const { id, words } = JSON.parse(document) as { id?: unknown; words?: { id?: unknown } };
    const found = words?.id ?? id;
    return typeof found === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
}
