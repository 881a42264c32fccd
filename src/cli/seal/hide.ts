import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Content } from '#src/aggregate/catalog.ts';
import { readHidden } from '#src/content/read-hidden.ts';
import { formatHiddenFile, HIDDEN_FILE, type HiddenPart, tieTo } from '#src/evidence/hidden-part.ts';
import type { SealedContext } from '#src/evidence/sealed-context.ts';
import { told } from '../spoken.ts';
import { count, say } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';
import { editReviewFile } from './edit-review.ts';
import { formatEvidenceFile } from './evidence-file.ts';
import { type AskedBy, hideInFile, hideInQuestion } from './hide-review.ts';
import { withLogLocked } from './lock-log.ts';
import { openLog } from './open-log.ts';
import { EVIDENCE_FILE, readEvidence, SECRET_MODE } from './private-folder.ts';
import { findReviewFiles } from './review-files.ts';

interface HideOptions {
  /** Absolute path. */
  content: string;
  /** Absolute path; may be missing. */
  private: string;
}

/**
 * Moves what the site does not show from the files of reviews and questions into the private folder: full names, order numbers, seeds, the days of
 * purchases, and the words of withheld reviews. Each file is written whole, the private ones first: stopped anywhere, nothing is lost.
 */
export async function hide(options: HideOptions): Promise<void> {
  await withLogLocked(options, async () => {
    const { content, context } = await openLog(options.content, 'all-but-log-and-ids', options.private);
    const records = await readEvidence(options.private);
    const next = new Map(records);
    for (const { id, order } of content.reviews) if (order !== undefined && next.get(id)?.order !== order) next.set(id, { id, order });
    const text = formatEvidenceFile(next.values());
    const plan = await planHiding(options, content, new Map(), context);
    if (text !== formatEvidenceFile(records.values())) await writeWhole(join(options.private, EVIDENCE_FILE), text, SECRET_MODE);
    await writeHiding(plan, options.private);
    say(
      plan.edits.size === 0
        ? told({
            en: 'Nothing to hide: the files of reviews and questions hold only what the site shows.',
            id: 'Tidak ada yang perlu disembunyikan: berkas ulasan dan pertanyaan hanya berisi yang tampil di situs.',
          })
        : told({
            en: `Changed ${count(plan.edits.size, 'file', 'files')}; what the site does not show is in ${basename(options.private)}/ now. Git keeps what was committed before.`,
            id: `${plan.edits.size} berkas diubah; yang tidak tampil di situs kini ada di ${basename(options.private)}/. Git tetap menyimpan yang pernah di-commit.`,
          }),
    );
    const open = content.reviews.filter(({ status, seed, pseudonym }) => status === 'withheld' && (seed ?? pseudonym) === undefined);
    if (open.length > 0)
      say(
        told({
          en: `→ ${count(open.length, 'withheld review is', 'withheld reviews are')} not sealed yet; bukti seal hides the words.`,
          id: `→ ${open.length} ulasan yang ditahan belum disegel; bukti seal menyembunyikan kata-katanya.`,
        }),
      );
  });
}

interface HidingPlan {
  /** The new texts of files by their path. */
  edits: Map<string, string>;
  before: ReadonlyMap<string, HiddenPart>;
  parts: Map<string, HiddenPart>;
}

/**
 * Everything is worked out before the first file is written, so that a file that cannot be edited stops the rest.
 * @param entries with the hidden parts that are known already
 * @param seeds by id, of reviews that have none yet
 */
export async function planHiding(
  { content, private: folder }: HideOptions,
  { reviews, questions = [] }: Pick<Content, 'reviews' | 'questions'>,
  seeds: ReadonlyMap<string, string>,
  context: SealedContext,
): Promise<HidingPlan> {
  const before = await readHidden(folder);
  const parts = new Map(before);
  const edits = new Map<string, string>();
  for (const [file, some] of await findReviewFiles(content, reviews)) {
    const path = join(content, file);
    const text = await readFile(path, 'utf8');
    const ownSeeds = new Map(some.flatMap(({ id }) => (seeds.has(id) ? [[id, seeds.get(id) ?? '']] : [])));
    const sealed = editReviewFile(file, text, ownSeeds);
    const withSeeds = some.map(({ order: _order, ...review }) => ({
      ...review,
      ...(ownSeeds.has(review.id) && { seed: ownSeeds.get(review.id) }),
    }));
    const hidden = hideInFile(file, sealed, withSeeds, before, context);
    for (const part of hidden.parts) parts.set(part.id, part);
    for (const review of some) {
      const part = ownSeeds.has(review.id) ? undefined : tieTo(review, parts.get(review.id));
      if (part !== undefined) parts.set(review.id, part);
    }
    if (hidden.text !== text) edits.set(path, hidden.text);
  }
  const asked = await planQuestions(content, questions);
  return { edits: new Map([...edits, ...asked.edits]), before, parts: new Map([...parts, ...asked.parts]) };
}

async function planQuestions(content: string, questions: readonly AskedBy[]): Promise<Pick<HidingPlan, 'edits' | 'parts'>> {
  const edits = new Map<string, string>();
  const parts = new Map<string, HiddenPart>();
  for (const question of questions) {
    const file = `questions/${question.id}.md`;
    const path = join(content, file);
    const text = await readFile(path, 'utf8');
    const hidden = hideInQuestion(file, text, question);
    for (const part of hidden.parts) parts.set(part.id, part);
    if (hidden.text !== text) edits.set(path, hidden.text);
  }
  return { edits, parts };
}

/** For a question that was written just now, while the lock is held. What an earlier question with its id left behind goes. */
export async function hideQuestion({ content, private: folder }: HideOptions, question: AskedBy): Promise<void> {
  const before = await readHidden(folder);
  const { edits, parts } = await planQuestions(content, [question]);
  const others = [...before].filter(([id]) => id !== question.id);
  await writeHiding({ edits, before, parts: new Map([...others, ...parts]) }, folder);
}

/** What is taken out of a file is safe in the private folder before the file changes. */
export async function writeHiding({ edits, before, parts }: HidingPlan, folder: string): Promise<void> {
  const text = formatHiddenFile(parts.values());
  if (text !== formatHiddenFile(before.values())) await writeWhole(join(folder, HIDDEN_FILE), text, SECRET_MODE);
  for (const [path, edited] of edits) await writeWhole(path, edited);
}
