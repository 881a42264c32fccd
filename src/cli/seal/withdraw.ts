import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { leafName } from '#src/check/check-seals.ts';
import { readHidden } from '#src/content/read-hidden.ts';
import type { WithdrawnReason } from '#src/evidence/leaf.ts';
import type { StoredLog } from '#src/evidence/log-state.ts';
import { pseudonymOf } from '#src/evidence/sealed-document.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { Review } from '#src/schemas/review.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { told } from '../spoken.ts';
import { say } from '../terminal.ts';
import { writeBeside, writeWhole } from '../write-whole.ts';
import { findLine, removeLine } from './edit-review.ts';
import { forget } from './forget.ts';
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
 * @param id of a review, or the pseudonym of a withheld one
 */
export async function withdraw(id: string, options: WithdrawOptions): Promise<void> {
  await withLogLocked(options, async () => {
    const { content, log } = await openLog(options.content, 'all-but-the-log', options.private);
    const identity = await identifyLog(content.site, content.log, options.private);
    const name = nameInLog(id, content.reviews, log);
    const isGone = !log.replay.live.has(name) && log.replay.revisions.has(name);
    if (isGone && (await finishWithdrawal(id, log, options, identity))) return;
    if (!log.replay.live.has(name)) throw notLive(id, isGone, content.reviews);

    const review = content.reviews.find((one) => leafName(one) === name || pseudonymOf(one) === name);
    if (options.erase) await forget(review?.id ?? id, options.private);
    if (review !== undefined) await removeReview(review, options);
    const rev = (log.replay.revisions.get(name) ?? 0) + 1;
    const leaf = { v: 1, type: 'withdrawn', id: name, rev, reason: options.reason } as const;
    const { size, signed } = await appendToLog(options.content, log, [leaf], identity);
    say(
      told({
        en: `Withdrew ${id} (${options.reason}): entry ${size - 1} of the log, ${signed ? 'signed' : 'not signed'}.`,
        id: `${id} ditarik (${options.reason}): entri ${size - 1} di log, ${signed ? 'ditandatangani' : 'belum ditandatangani'}.`,
      }),
    );
    if (options.erase)
      say(
        told({
          en: '→ Git still has the file in its history, and others may have copies. The log keeps a hash that says nothing without them.',
          id: '→ Git masih menyimpan berkasnya di riwayat, dan orang lain mungkin punya salinan. Log menyimpan hash yang tidak berkata apa-apa tanpa berkas itu.',
        }),
      );
    if (!signed && content.site.log.key !== undefined)
      say(
        told({
          en: `→ site.yaml names a key, and it is not here: type ${BUKTI} seal where it is, before you publish.`,
          id: `→ site.yaml menyebut kunci yang tidak ada di sini: ketik ${BUKTI} seal di tempat kunci itu berada, sebelum menerbitkan.`,
        }),
      );
  });
}

/** People type the id; a withheld review stands in the log under its pseudonym, unless it was public when it was sealed. */
function nameInLog(id: string, reviews: readonly Review[], { replay: { live } }: StoredLog): string {
  const review = reviews.find((one) => one.id === id);
  const hidden = review === undefined ? '' : pseudonymOf(review);
  return !live.has(id) && live.has(hidden) ? hidden : id;
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

/** What a run that was stopped left undone, and what `--erase` asks for later. @returns whether there was anything */
async function finishWithdrawal(id: string, log: StoredLog, options: WithdrawOptions, identity: LogIdentity): Promise<boolean> {
  const { checkpoint, size } = await appendToLog(options.content, log, [], identity);
  if (checkpoint)
    say(
      told({
        en: `${id} was withdrawn before; the log has its checkpoint of ${size} entries now.`,
        id: `${id} sudah ditarik sebelumnya; log kini punya checkpoint untuk ${size} entri.`,
      }),
    );
  if (options.erase) await eraseRemains(id, options.private);
  return checkpoint || options.erase;
}

/** For somebody who asks to be forgotten after the withdrawal. */
async function eraseRemains(id: string, folder: string): Promise<void> {
  await forget(id, folder);
  say(
    told({
      en: `${id} was withdrawn before; ${shortPath(folder)} keeps neither its words nor its order number now.`,
      id: `${id} sudah ditarik sebelumnya; ${shortPath(folder)} kini tidak menyimpan kata-kata maupun nomor pesanannya.`,
    }),
  );
}

function notLive(id: string, wasThere: boolean, reviews: readonly Review[]): CliError {
  if (wasThere)
    return new CliError(
      told({ en: `${id} was withdrawn before.`, id: `${id} sudah ditarik sebelumnya.` }),
      told({
        en: 'Nothing is to be done. --erase deletes what private/ keeps of it.',
        id: 'Tidak ada yang perlu dilakukan. --erase menghapus apa yang disimpan private/ tentangnya.',
      }),
    );
  if (reviews.some((review) => review.id === id)) {
    return new CliError(
      told({ en: `${id} is not sealed, so there is nothing to withdraw.`, id: `${id} belum disegel, jadi tidak ada yang dapat ditarik.` }),
      told({
        en: 'Delete its file, or set status: withheld with a reason.',
        id: 'Hapus berkasnya, atau tulis status: withheld dengan alasan.',
      }),
    );
  }
  return new CliError(
    told({ en: `Found no review ${id} in the log.`, id: `Tidak ada ulasan ${id} di log.` }),
    told({ en: 'Type the id as it stands in the address of the review.', id: 'Ketik id seperti yang ada di alamat ulasan.' }),
  );
}
