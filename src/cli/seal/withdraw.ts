import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { leafName } from '#src/check/check-seals.ts';
import { readHidden } from '#src/content/read-hidden.ts';
import type { WithdrawnReason } from '#src/evidence/leaf.ts';
import type { StoredLog } from '#src/evidence/log-state.ts';
import { pseudonymOf } from '#src/evidence/sealed-document.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { ContentError, type Problem } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import type { Review } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { spoken, told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { writeBeside, writeWhole } from '../write-whole.ts';
import { findLine, namesReview, removeLine } from './edit-review.ts';
import { forget, listBelow } from './forget.ts';
import { withLogLocked } from './lock-log.ts';
import { identifyLog, openLog } from './open-log.ts';
import { SECRET_MODE } from './private-folder.ts';
import { findReviewFiles } from './review-files.ts';
import { appendToLog, type LogIdentity } from './write-log.ts';

interface WithdrawOptions {
  content: string;
  private: string;
  reason: WithdrawnReason;
  /** Keep no copy of the words, and no order number. */
  erase: boolean;
}

/**
 * Takes a review back: its file goes first, so that the words are gone whatever happens after; then the log gets a tombstone.
 * @param typed id of a review, or the pseudonym of a withheld one
 */
export async function withdraw(typed: string, options: WithdrawOptions): Promise<void> {
  await withLogLocked(options, async () => {
    const { content, log, problems } = await openLog(options.content, 'all-but-the-log', options.private);
    const identity = await identifyLog(content.site, content.log, options.private);
    const { live, revisions } = log.replay;
    const name = nameInLog(typed, content.reviews, log);
    const reviews = content.reviews.filter((one) => one.id === typed || leafName(one) === name || pseudonymOf(one) === name);
    const [review] = reviews;
    const id = review?.id ?? (await idBehind(typed, options.private));
    await refuseUnclear(id, reviews, options.content, problems);
    if (!live.has(name)) {
      // What private/ keeps under this id is the question's.
      if (content.questions?.some((question) => question.id === id) === true) throw unknown(id);
      const wasThere = [name, ...reviews.map(pseudonymOf)].some((one) => revisions.has(one));
      await withdrawRemains({ id, review, wasThere }, log, options, identity);
      return;
    }

    if (options.erase) await forget(id, options.private);
    // The file of a public review that is to be withheld stays, and the next seal logs it as withheld: only its public life ends here.
    const staysWithheld = review !== undefined && leafName(review) !== name && pseudonymOf(review) !== name;
    if (review !== undefined && (options.erase || !staysWithheld)) await removeReview(review, options);
    const rev = (revisions.get(name) ?? 0) + 1;
    const leaf = { v: 1, type: 'withdrawn', id: name, rev, reason: options.reason } as const;
    const { size, signed } = await appendToLog(options.content, log, [leaf], identity);
    say(
      told({
        en: `Withdrew ${typed} (${options.reason}): entry ${size - 1} of the log, ${signed ? 'signed' : 'not signed'}.`,
        id: `${typed} ditarik (${options.reason}): entri ${size - 1} di log, ${signed ? 'ditandatangani' : 'belum ditandatangani'}.`,
      }),
    );
    if (options.erase) sayWhatStays();
    if (!signed && content.site.log.key !== undefined)
      say(
        told({
          en: `→ site.yaml names a key, and it is not here: type ${BUKTI} seal where it is, before you publish.`,
          id: `→ site.yaml menyebut kunci yang tidak ada di sini: ketik ${BUKTI} seal di tempat kunci itu berada, sebelum menerbitkan.`,
        }),
      );
  });
}

function sayWhatStays(): void {
  say(
    told({
      en: '→ Git still has the file in its history, and others may have copies. The log keeps a hash that says nothing without them.',
      id: '→ Git masih menyimpan berkasnya di riwayat, dan orang lain mungkin punya salinan. Log menyimpan hash yang tidak berkata apa-apa tanpa berkas itu.',
    }),
  );
}

/** People type the id; a withheld review stands in the log under its pseudonym, unless it was public when it was sealed. */
function nameInLog(id: string, reviews: readonly Review[], { replay: { live } }: StoredLog): string {
  const review = reviews.find((one) => one.id === id);
  const hidden = review === undefined ? '' : pseudonymOf(review);
  return !live.has(id) && live.has(hidden) ? hidden : id;
}

/** The private folder knows a review by its id, also where its file is gone and its pseudonym was typed. */
async function idBehind(typed: string, folder: string): Promise<string> {
  const parts = [...(await readHidden(folder)).values()];
  return parts.find((part) => pseudonymOf(part) === typed)?.id ?? typed;
}

/**
 * @throws CliError where words would stay in a file that is not taken out: another one with the same id, or one that cannot be read
 * @throws ContentError where the id had another review before: nobody can tell which of the two is meant
 */
async function refuseUnclear(id: string, reviews: readonly Review[], folder: string, problems: readonly Problem[]): Promise<void> {
  const files = await findFilesWith(id, join(folder, 'reviews'));
  const reused = problems.filter(({ code, file }) => code === 'id-used-before' && files.includes(join(folder, file)));
  if (reused.length > 0) throw new ContentError(reused, renderReport(reused, spoken()));
  if (files.length === Math.min(reviews.length, 1)) return;
  const list = files.map(shortPath).join(', ');
  throw new CliError(
    reviews.length === 0
      ? told({
          en: `Found ${id} in ${list}, and it cannot be read as a review there. Nothing was withdrawn.`,
          id: `${id} ada di ${list}, tetapi tidak terbaca sebagai ulasan. Tidak ada yang ditarik.`,
        })
      : told({
          en: `Found ${id} in more than one place, expected it in one: ${list}. Nothing was withdrawn.`,
          id: `${id} ada di lebih dari satu tempat, seharusnya satu: ${list}. Tidak ada yang ditarik.`,
        }),
    told({
      en: `Type ${BUKTI} check, mend what it says of ${reviews.length === 0 ? 'this file' : 'these files'}, and type the command again.`,
      id: `Ketik ${BUKTI} check, betulkan yang disebutnya tentang berkas itu, lalu ketik lagi perintah ini.`,
    }),
  );
}

/** Where this review stands on the disk, once for each time: a file of its own, or a line of a list, even one that cannot be read. */
async function findFilesWith(id: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const file of await listBelow(folder)) {
    const path = join(folder, file);
    if (basename(file) === `${id}.md`) found.push(path);
    if (!file.endsWith('.ndjson')) continue;
    const lines = (await readFile(path, 'utf8')).split('\n');
    found.push(...lines.filter((line) => namesReview(line, id)).map(() => path));
  }
  return found;
}

async function removeReview(review: Review, { content, private: folder, erase }: WithdrawOptions): Promise<void> {
  for (const [file] of await findReviewFiles(content, [review])) {
    const path = join(content, file);
    const text = await readFile(path, 'utf8');
    const isList = file.endsWith('.ndjson');
    if (!erase) {
      const hidden = review.status !== 'published' ? (await readHidden(folder)).get(review.id)?.text : undefined;
      const words = isList ? `${hidden ?? findLine(text, review.id)}\n` : (hidden ?? text);
      // Beside the copies of earlier withdrawals, where a review came back with other words.
      const copy = await writeBeside(
        join(folder, 'withdrawn', review.product, review.id),
        isList ? '.ndjson' : '.md',
        words,
        SECRET_MODE,
        '.',
      );
      say(
        told({
          en: `Its file is kept in ${shortPath(copy)}; --erase would have kept none.`,
          id: `Berkasnya disimpan di ${shortPath(copy)}; dengan --erase tidak ada yang disimpan.`,
        }),
        told(
          isList
            ? {
                en: `Where that was a mistake, add its line to ${shortPath(path)}, and type ${BUKTI} seal.`,
                id: `Bila itu keliru, tambahkan barisnya ke ${shortPath(path)}, lalu ketik ${BUKTI} seal.`,
              }
            : {
                en: `Where that was a mistake, copy it to ${shortPath(path)}, and type ${BUKTI} seal.`,
                id: `Bila itu keliru, salin ke ${shortPath(path)}, lalu ketik ${BUKTI} seal.`,
              },
        ),
      );
    }
    const rest = isList ? removeLine(text, review.id) : '';
    if (rest.trim() === '') await rm(path);
    else await writeWhole(path, rest);
  }
}

interface Remains {
  id: string;
  /** Its file, which is there all the same: it was withheld since and not sealed, came back, or was never sealed. */
  review: Review | undefined;
  /** Whether the log ever had it. */
  wasThere: boolean;
}

/** Of a review that the log does not have (any more): its file, what a run that was stopped left undone, and what `--erase` asks for later. */
async function withdrawRemains(remains: Remains, log: StoredLog, options: WithdrawOptions, identity: LogIdentity): Promise<void> {
  const { id, review, wasThere } = remains;
  if (review !== undefined) {
    if (!wasThere && !options.erase) throw notSealed(id);
    await removeReview(review, options);
    say(
      wasThere
        ? told({
            en: `${id} was withdrawn before, and its file was still there: it is taken out now. The log stays as it is.`,
            id: `${id} sudah ditarik sebelumnya, tetapi berkasnya masih ada: kini berkas itu dikeluarkan. Log tetap seperti semula.`,
          })
        : told({
            en: `${id} was never sealed, so the log says nothing of it. Its file is deleted.`,
            id: `${id} belum pernah disegel, jadi log tidak memuat apa pun tentangnya. Berkasnya dihapus.`,
          }),
    );
  }
  const isFinished = wasThere && (await finishCheckpoint(id, log, options, identity));
  const isErased = options.erase && (await eraseRemains(remains, options.private));
  if (review === undefined && !isFinished && !isErased) throw wasThere ? nothingLeft(id) : unknown(id);
}

async function finishCheckpoint(id: string, log: StoredLog, options: WithdrawOptions, identity: LogIdentity): Promise<boolean> {
  const { checkpoint, size } = await appendToLog(options.content, log, [], identity);
  if (checkpoint)
    say(
      told({
        en: `${id} was withdrawn before; the log has its checkpoint of ${size} entries now.`,
        id: `${id} sudah ditarik sebelumnya; log kini punya checkpoint untuk ${size} entri.`,
      }),
    );
  return checkpoint;
}

/** For somebody who asks to be forgotten after the withdrawal, or before anything was sealed. @returns whether anybody knew the review */
async function eraseRemains({ id, review, wasThere }: Remains, folder: string): Promise<boolean> {
  const isForgotten = await forget(id, folder);
  if (!isForgotten && !wasThere && review === undefined) return false;
  say(
    wasThere
      ? told({
          en: `${id} was withdrawn before; ${shortPath(folder)} keeps neither its words nor its order number now.`,
          id: `${id} sudah ditarik sebelumnya; ${shortPath(folder)} kini tidak menyimpan kata-kata maupun nomor pesanannya.`,
        })
      : told({
          en: `${shortPath(folder)} keeps neither the words nor the order number of ${id} now.`,
          id: `${shortPath(folder)} kini tidak menyimpan kata-kata maupun nomor pesanan ${id}.`,
        }),
  );
  if (wasThere && review !== undefined) sayWhatStays();
  return true;
}

const nothingLeft = (id: string): CliError =>
  new CliError(
    told({ en: `${id} was withdrawn before.`, id: `${id} sudah ditarik sebelumnya.` }),
    told({
      en: 'Nothing is to be done. --erase deletes what private/ keeps of it.',
      id: 'Tidak ada yang perlu dilakukan. --erase menghapus apa yang disimpan private/ tentangnya.',
    }),
  );

const notSealed = (id: string): CliError =>
  new CliError(
    told({ en: `${id} is not sealed, so there is nothing to withdraw.`, id: `${id} belum disegel, jadi tidak ada yang dapat ditarik.` }),
    told({
      en: 'Add --erase, which deletes its file and what private/ keeps of it, or set status: withheld with a reason.',
      id: 'Tambahkan --erase, yang menghapus berkasnya dan apa yang disimpan private/ tentangnya, atau tulis status: withheld dengan alasan.',
    }),
  );

const unknown = (id: string): CliError =>
  new CliError(
    told({ en: `Found no review ${id} in the log.`, id: `Tidak ada ulasan ${id} di log.` }),
    told({ en: 'Type the id as it stands in the address of the review.', id: 'Ketik id seperti yang ada di alamat ulasan.' }),
  );
