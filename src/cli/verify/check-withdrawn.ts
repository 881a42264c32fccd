import pMap from 'p-map';
import { findDocument, findProof, packOf } from '#src/evidence/packs.ts';
import { count } from '../terminal.ts';
import type { Description } from './description.ts';
import { hasMarks, readReviews } from './read-page.ts';
import { MAX_PACK_BYTES } from './sealed-files.ts';
import { type SiteSource, UnreadableError } from './site-source.ts';
import { Findings, notChecked, type Step } from './verify-report.ts';

const MAX_BYTES = 1024 * 1024;

/** What was withdrawn is gone: the salt and the words of the sealed document above all, without which the leaf means nothing. */
export async function checkWithdrawn(
  source: SiteSource,
  { document, proof, pages, size }: Description,
  ids: readonly string[],
): Promise<Step> {
  if (ids.length === 0) return notChecked('withdrawn', 'no public review was withdrawn');
  const findings = new Findings();
  await pMap(
    ids,
    async (id) => {
      for (const { each } of [document, proof]) {
        if (each === undefined) continue;
        const path = each.replace('{id}', id);
        if (await isServed(source, path, findings)) add(findings, source.address(path), `a file of ${id}`);
      }
      for (const page of pages) {
        const path = page.replace('{id}', id);
        if (await isShown(source, path, id, findings)) add(findings, source.address(path), `the review ${id}`);
      }
    },
    { concurrency: source.concurrency },
  );
  for (const { pack } of [document, proof]) if (pack !== undefined) await searchPacks(source, pack, size, ids, findings);
  const outcome =
    findings.count === 0 ? 'no document, proof or marked words are served' : 'something is still served, or cannot be looked at';
  return findings.conclude('withdrawn', `${count(ids.length, 'review')}: ${outcome}`);
}

/** A review may have stood in any pack, as each revision has an entry of its own. */
async function searchPacks(source: SiteSource, template: string, size: number, ids: readonly string[], findings: Findings): Promise<void> {
  const packs = Array.from({ length: size === 0 ? 0 : packOf(size - 1) + 1 }, (_, pack) => template.replace('{pack}', String(pack)));
  await pMap(
    packs,
    async (path) => {
      const bytes = await ifThere(source, path, findings, () => source.read(path, MAX_PACK_BYTES));
      const text = new TextDecoder().decode(bytes);
      for (const id of ids)
        if ((findDocument(text, id) ?? findProof(text, id)) !== undefined)
          add(findings, source.address(path), `the words or the proof of ${id}`);
    },
    { concurrency: source.concurrency },
  );
}

const EXPECTED = 'nothing: the log says that it was withdrawn';

function add(findings: Findings, where: string, found: string): void {
  findings.add({ code: 'still-served', where, found, expected: EXPECTED });
}

/** Some servers answer every address with a page; that is no sealed document. */
async function isServed(source: SiteSource, path: string, findings: Findings): Promise<boolean> {
  const bytes = await ifThere(source, path, findings, () => source.read(path, MAX_BYTES));
  return bytes !== undefined && !/^\s*</.test(new TextDecoder().decode(bytes));
}

async function isShown(source: SiteSource, path: string, id: string, findings: Findings): Promise<boolean> {
  const reviews = await ifThere(source, path, findings, async () => {
    const html = await source.readPage(path);
    return html === undefined || !hasMarks(html) ? [] : readReviews(html).reviews;
  });
  return reviews?.some((review) => review.id === id) ?? false;
}

async function ifThere<T>(
  source: SiteSource,
  path: string,
  findings: Findings,
  read: () => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    findings.add({ code: 'unreadable', where: source.address(path), found: error.message, expected: EXPECTED });
    return undefined;
  }
}
