import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leafName } from '#src/check/check-seals.ts';
import { readHidden } from '#src/content/read-hidden.ts';
import { findSeal } from '#src/evidence/log-state.ts';
import { parseFile } from '#src/loaders/parse-file.ts';
import type { Problem } from '#src/schemas/problem.ts';
import type { Review } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { findLine } from '../seal/edit-review.ts';
import { SEAL_MENDS } from '../seal/open-log.ts';
import { findReviewFiles } from '../seal/review-files.ts';
import { say } from '../terminal.ts';
import type { FieldChange } from './change.ts';
import { type EntryPlace, editEntry } from './edit-entry.ts';
import { describe, type FoundEntry, findEntry } from './find-entry.ts';
import { Refusal } from './refusal.ts';
import { type ContentFolders, type Planning, type WrittenContent, writeContent } from './write-content.ts';

/** What a command does to one entry; no change where it is as it should be already. */
export interface EntryChange {
  changes: readonly FieldChange[];
  /** The line that tells what was done. @param path as it can be typed here */
  said: (path: string) => string;
  /** What `bukti build` does then, if it does not put something on the site. */
  build?: string;
}

/** Changes one review in its file, and says what was done and what comes next. @throws CliError where nothing was written */
export function changeReview(
  folders: ContentFolders,
  typed: string,
  decide: (review: Review, planning: Planning) => EntryChange,
): Promise<ChangedEntry> {
  return changeEntry(folders, typed, ({ id, review, folder }, planning) => {
    if (review !== undefined) return decide(review, planning);
    throw refuseOther(id, folder, planning);
  });
}

/** The same for what can be answered: a review or a question. */
export function changeAnswered(
  folders: ContentFolders,
  typed: string,
  decide: (found: FoundEntry, planning: Planning) => EntryChange,
): Promise<ChangedEntry> {
  return changeEntry(folders, typed, (found, planning) => {
    const { strings } = planning;
    if (found.folder === 'posts') throw new CliError(strings.isPost(found.id), strings.postAnsweredHelp);
    return decide(found, planning);
  });
}

function refuseOther(id: string, folder: string, { strings }: Planning): CliError {
  return folder === 'questions' ? new CliError(strings.isQuestion(id)) : new CliError(strings.isPost(id), strings.isPostHelp(id));
}

/** The same for a review, a post or a question. @param after runs when the file is written, and is not run where something is refused */
export async function changeEntry(
  folders: ContentFolders,
  typed: string,
  decide: (found: FoundEntry, planning: Planning) => EntryChange,
  after?: () => Promise<unknown>,
): Promise<ChangedEntry> {
  let said = '';
  let build: string | undefined;
  let path = '';
  let id = typed;
  const written = await writeContent(
    folders,
    async (planning) => {
      const found = await findEntry(typed, planning);
      const { changes, said: tell, build: then } = decide(found, planning);
      build = then;
      const { review, folder } = found;
      id = found.id;
      [path = `${folder}/${id}.md`] = (await findReviewFiles(folders.content, review === undefined ? [] : [review])).keys();
      said = tell(shortPath(join(folders.content, path)));
      if (id !== typed) said = `${describe(found)}\n${said}`;
      return changes.length === 0 ? new Map() : new Map([[path, await editFile(folders, { path, id }, changes, planning)]]);
    },
    after,
  );
  say(said, ...(written.after === written.reading ? unfinishedSteps(path, id, written) : nextSteps(path, id, written, build)));
  return { ...written, id };
}

/** What was written, and the id of the entry, also where a name was typed. */
type ChangedEntry = WrittenContent & { id: string };

async function editFile(
  folders: ContentFolders,
  place: EntryPlace,
  changes: readonly FieldChange[],
  { lang, strings }: Planning,
): Promise<string> {
  const typed = await readFile(join(folders.content, place.path), 'utf8');
  const changesWords = changes.some(({ field }) => field !== 'status' && field !== 'reason');
  const text = changesWords && isHidden(place, typed) ? await wholeText(folders, place, typed, changes, strings) : typed;
  const edited = editEntry(place, text, changes);
  if (edited === undefined) throw new CliError(strings.unusual(place.path), strings.unusualHelp);
  if (edited.problems !== undefined) throw new Refusal(edited.problems, lang);
  return edited.text;
}

/**
 * The file of a hidden review with its words, which come back when it is published again. Till then the file holds only a stub, and what is
 * written there would be lost.
 */
async function wholeText(
  { private: folder }: ContentFolders,
  { path, id }: EntryPlace,
  stub: string,
  changes: readonly FieldChange[],
  strings: Planning['strings'],
): Promise<string> {
  const isPublished = changes.some((change) => change.field === 'status' && 'set' in change && change.set === 'published');
  if (!isPublished) throw new CliError(strings.hiddenWords(id), strings.hiddenWordsHelp(id));
  const text = (await readHidden(folder)).get(id)?.text;
  if (text === undefined) throw new CliError(strings.hiddenWords(id), strings.sealRestores);
  if (!path.endsWith('.ndjson')) return text;
  const line = findLine(stub, id);
  return line === undefined ? stub : stub.replace(line, () => text);
}

/** Whether the words of a review are in the private folder, and its file holds only what is counted. */
function isHidden({ path, id }: EntryPlace, text: string): boolean {
  const { entries } = parseFile(path, Buffer.from(text));
  return entries.some(({ kind, data }) => kind === 'reviews' && data.id === id && data.pseudonym !== undefined);
}

/** The next steps where nothing was changed now: an earlier run may have been stopped before it said them. */
function unfinishedSteps(path: string, id: string, written: WrittenContent): string[] {
  const review = reviewIn(path, id, written);
  if (review === undefined) return [];
  const steps = sealSteps(path, review, written).filter((step) => ![written.strings.buildShows, written.strings.notShown].includes(step));
  const isCut = written.after.problems.some(({ code }) => code === 'checkpoint-missing');
  return steps.length === 0 && isCut ? [written.strings.sealEnds] : steps;
}

/** What `bukti seal` and `bukti build` will do with the file. */
export function nextSteps(path: string, id: string, written: WrittenContent, build = written.strings.buildShows): string[] {
  const { reading, after, strings } = written;
  const review = reviewIn(path, id, written);
  // A review that is withheld now, and still sealed as public, is no problem here: its command mends that next.
  const orphansBefore = new Set(reading.problems.filter(isOrphan).map(({ line }) => line));
  const isNext = (problem: Problem) => SEAL_MENDS.includes(problem.code) || (isOrphan(problem) && !orphansBefore.has(problem.line));
  const others = after.problems.filter((problem) => !isNext(problem)).length;
  return [
    ...(review === undefined ? [build] : sealSteps(path, review, { after, strings })),
    ...(others === 0 ? [] : [strings.otherProblems(others)]),
  ];
}

const isOrphan = ({ code }: Problem): boolean => code === 'leaf-without-review';

function reviewIn(path: string, id: string, { after: { content } }: WrittenContent): Review | undefined {
  return content?.reviews.find((one) => one.id === id && path.startsWith(`reviews/${one.product}`));
}

function sealSteps(
  path: string,
  review: Review,
  { after: { content, log, problems }, strings }: Pick<WrittenContent, 'after' | 'strings'>,
): string[] {
  const isWaiting = problems.some(({ code, file }) => file === path && SEAL_MENDS.includes(code));
  if (review.status === 'withheld') {
    // Its tombstone comes first where it is sealed as a public one.
    if (log?.replay.live.has(review.id) === true) return [];
    if (log?.replay.live.has(leafName(review)) !== true) return [strings.sealWithheld];
    return isWaiting ? [strings.notShown, strings.sealAgain] : [strings.notShown];
  }
  if (isWaiting) return [review.pseudonym === undefined ? strings.sealAgain : strings.sealRestores, strings.buildShows];
  const isSealed = content !== undefined && findSeal(content.log, review.id) !== undefined;
  return isSealed ? [strings.buildShows] : [strings.sealFirst, strings.buildShows];
}
