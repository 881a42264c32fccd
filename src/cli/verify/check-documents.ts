import pMap from 'p-map';
import { sha256Hex } from '#src/evidence/hash.ts';
import type { Leaf } from '#src/evidence/leaf.ts';
import { type Level, levelOf } from '#src/evidence/level.ts';
import { readDocuments } from '#src/evidence/packs.ts';
import type { Replay } from '#src/evidence/replay.ts';
import type { SealedDocumentV2 } from '#src/evidence/sealed-context.ts';
import type { SealedDocument } from '#src/evidence/sealed-document.ts';
import type { Tree } from '#src/log/tree.ts';
import { count, quote } from '../terminal.ts';
import type { Description } from './description.ts';
import { parseDocument } from './parse-document.ts';
import { readText } from './read-file.ts';
import { MAX_PACK_BYTES, SealedFiles } from './sealed-files.ts';
import type { SiteSource } from './site-source.ts';
import { Findings, notChecked, type Step } from './verify-report.ts';

/** A live review of the log. */
export interface LoggedReview {
  id: string;
  leaf: Extract<Leaf, { type: 'review' }>;
  index: number;
  /** Hex. */
  leafHash: string;
  level: Level;
}

interface SealedDocuments {
  step: Step;
  /** The words of each review whose document holds, by id. */
  documents: Map<string, SealedDocument>;
  /** What stands with them, of those that are sealed as version 2. */
  contexts: Map<string, SealedDocumentV2>;
}

/** Words have at most 20,000 characters, and JSON may write each in six. */
const MAX_DOCUMENT_BYTES = 256 * 1024;
/** All documents are kept until the pages are read. */
const MAX_TOTAL_LENGTH = 512 * 1024 * 1024;

export function listReviews({ live }: Replay, tree: Tree): LoggedReview[] {
  return [...live.values()].flatMap(({ leaf, index }) => {
    if (leaf.type !== 'review') return [];
    return [{ id: leaf.id, leaf, index, leafHash: Buffer.from(tree.node(0, index)).toString('hex'), level: levelOf(leaf.evidence) }];
  });
}

/** The sealed documents of all live reviews: their bytes are those whose hash is in the log. @returns those that hold, by id */
export async function checkDocuments(
  source: SiteSource,
  description: Description,
  reviews: readonly LoggedReview[],
): Promise<SealedDocuments> {
  const documents = new Map<string, SealedDocument>();
  const contexts = new Map<string, SealedDocumentV2>();
  const findings = new Findings();
  const files = new SealedFiles(source, description, 'document');
  let total = 0;
  await pMap(
    reviews,
    async ({ id, leaf, index }) => {
      const where = files.address({ id, index });
      if (total > MAX_TOTAL_LENGTH)
        return findings.add({ code: 'unreadable', where, found: 'too many large documents', expected: 'less than 512 MB of words' });
      const text = await files.read({ id, index }, MAX_DOCUMENT_BYTES, findings, `the sealed document of ${id}`);
      if (text === undefined) return;
      total += text.length;
      const hash = sha256Hex(text);
      if (hash !== leaf.doc)
        return findings.add({
          code: 'wrong-document',
          where,
          found: `a document with the hash ${hash}`,
          expected: `${leaf.doc}, as in the log`,
        });
      const parsed = parseDocument(text);
      if ('fault' in parsed)
        return findings.add({ code: 'malformed', where, found: parsed.fault, expected: 'a sealed document, version 1 or 2' });
      const { document, context } = parsed;
      const version = context === undefined ? 1 : 2;
      if (version !== leaf.v)
        return findings.add({
          code: 'wrong-document',
          where,
          found: `a document of version ${version}`,
          expected: `version ${leaf.v}, as in the log`,
        });
      if (leaf.v === 2 && sha256Hex(JSON.stringify(document)) !== leaf.words)
        return findings.add({
          code: 'wrong-document',
          where,
          found: 'other words than the leaf names',
          expected: `words with the hash ${leaf.words}`,
        });
      if (document.id !== id)
        return findings.add({ code: 'wrong-document', where, found: `the document of ${document.id}`, expected: `that of ${id}` });
      if (leaf.evidence === 'source' && document.source === null)
        findings.add({ code: 'wrong-level', where, found: 'no source', expected: 'the public address that its level claims' });
      documents.set(id, document);
      if (context !== undefined) contexts.set(id, context);
    },
    { concurrency: source.concurrency },
  );
  await findStrays(source, description, new Set(reviews.map(({ id }) => id)), findings);
  if (reviews.length === 0 && findings.count === 0) return { step: notChecked('documents', 'no review is sealed'), documents, contexts };
  const holding = findings.count === 0 ? count(reviews.length, 'document') : `${documents.size} of ${count(reviews.length, 'document')}`;
  return { step: findings.conclude('documents', `the bytes of ${holding} have the hashes in the log`), documents, contexts };
}

/** Files where sealed documents lie that the log does not know. Only a folder can be listed. */
async function findStrays(source: SiteSource, { document }: Description, known: ReadonlySet<string>, findings: Findings): Promise<void> {
  const [before = '', after = ''] = (document.each ?? document.pack).split(document.each === undefined ? '{pack}' : '{id}');
  const files = (await source.list?.()) ?? [];
  for (const path of files) {
    if (path.length < before.length + after.length || !path.startsWith(before) || !path.endsWith(after)) continue;
    const id = path.slice(before.length, path.length - after.length);
    if (id.includes('/') || (document.each !== undefined && known.has(id))) continue;
    const strays = document.each === undefined ? await listStrays(source, path, known) : ['a sealed document'];
    for (const found of strays)
      findings.add({ code: 'not-in-log', where: source.address(path), found, expected: 'none: the log has no live review of this name' });
  }
}

/** Documents in a pack that the log does not know. A pack that cannot be read has a finding already. */
async function listStrays(source: SiteSource, path: string, known: ReadonlySet<string>): Promise<string[]> {
  const text = await readText(source, path, MAX_PACK_BYTES, new Findings(), 'sealed documents');
  const strays = [...readDocuments(text ?? '')].filter(({ id }) => id === undefined || !known.has(id));
  return strays.map(({ id }) => (id === undefined ? 'a line that is no sealed document' : `the sealed document of ${quote(id)}`));
}
