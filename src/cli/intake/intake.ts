import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { wasWithdrawn } from '#src/check/check-hidden.ts';
import { leafName } from '#src/check/check-seals.ts';
import { openContent } from '#src/content/content-door.ts';
import type { ReadContent } from '#src/content/read-content.ts';
import { readHidden } from '#src/content/read-hidden.ts';
import { pseudonym } from '#src/evidence/sealed-document.ts';
import { formatDate, localText } from '#src/i18n/format.ts';
import { textsFor } from '#src/i18n/texts.ts';
import type { Submission } from '#src/outputs/submission/submission.ts';
import { createUrls } from '#src/outputs/urls.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import type { OWN_CHANNELS, Review } from '#src/schemas/review.ts';
import { siteLanguageFor } from '#src/schemas/site.ts';
import { CliError } from '../cli-error.ts';
import { shortPath } from '../content-folder.ts';
import { localDay } from '../edit/local-day.ts';
import { type Planning, writeContent } from '../edit/write-content.ts';
import { type InvitationRecord, readInvitations, writeInvitations } from '../invite/invitation-file.ts';
import { FIGURES_FILE, renderMoreAnswers } from '../invite/invite.ts';
import { wasErased } from '../seal/forget.ts';
import { readPepper, SECRET_MODE } from '../seal/private-folder.ts';
import { seal } from '../seal/seal.ts';
import { told } from '../spoken.ts';
import { count, formatNumber, say, sayOnStderr } from '../terminal.ts';
import { writeBeside, writeWhole } from '../write-whole.ts';
import { hashOf, judgeSubmission, type Reception, submissionId, TOKEN_STATES } from './judge-submission.ts';
import type { SubmissionMessage } from './read-messages.ts';
import { renderReviewFile } from './review-file.ts';

interface IntakeOptions {
  /** Absolute path. */
  content: string;
  /** Absolute path. */
  private: string;
  channel: (typeof OWN_CHANNELS)[number];
}

interface Unfinished {
  id: string;
  message: SubmissionMessage & { submission: Submission };
}

/** A submission that is written, with what there is to say about it. */
interface Taken extends Unfinished {
  reception: Exclude<Reception, { kind: 'replay' }>;
}

/**
 * Receives what customers sent: each becomes a pending review, is logged as received, and gets a receipt. The private folder is written
 * first, so that an invitation is never used twice, also when the command is stopped. Stopped anywhere, it can be run again with the same messages.
 */
export async function intake(messages: readonly SubmissionMessage[], options: IntakeOptions): Promise<void> {
  const today = localDay();
  const taken: Taken[] = [];
  /** Reviews that an earlier run wrote, and was stopped before it logged them or wrote the receipt. */
  const unfinished: Unfinished[] = [];
  let refused = 0;
  let records = new Map<string, InvitationRecord>();
  const plan = async ({ reading }: Planning) => {
    // Read while this command holds the lock: otherwise two commands could overwrite each other's records.
    const before = await readInvitations(options.private);
    records = new Map(before);
    const pepper = await readPepper(options.private);
    const hidden = await readHidden(options.private);
    const files = new Map<string, string>();
    const { content, log } = reading;
    const isErased = await wasErased(options.private);
    const reviews = new Map(content.reviews.map((review) => [review.id, review]));
    const ids = new Set(reviews.keys());
    const promises = new Set(content.commitments.map(({ slug }) => slug));
    for (const message of messages) {
      const { submission, file } = message;
      const refuse = (why: string) => {
        refused += 1;
        sayOnStderr(told({ en: `${file}: not received: ${why}.`, id: `${file}: tidak diterima: ${why}.` }));
      };
      if (submission === undefined) {
        refuse(told(message.problem));
        continue;
      }
      if (!content.products.some(({ slug }) => slug === submission.product)) {
        refuse(
          told({
            en: `it is about ${JSON.stringify(submission.product.slice(0, 80))}, and there is no such product`,
            id: `isinya tentang ${JSON.stringify(submission.product.slice(0, 80))}, padahal produk itu tidak ada`,
          }),
        );
        continue;
      }
      const reception = judgeSubmission(submission, message.text, { pepper, records, reviews: ids, today });
      if (reception.kind === 'replay') {
        const known = reviews.get(reception.id);
        const isEnded = known?.status !== 'pending' || (isLogged(known, reading) && existsSync(receiptPath(options.private, known.id)));
        if (!isEnded) unfinished.push({ id: known.id, message: { ...message, submission } });
        say(
          told({
            en: `${file}: the same message was received before; ${isEnded ? 'nothing was done' : 'that run was stopped, and is ended now'} (replay).`,
            id: `${file}: pesan yang sama pernah diterima; ${isEnded ? 'tidak ada yang dikerjakan' : 'waktu itu terhenti, dan sekarang diselesaikan'} (replay).`,
          }),
        );
        continue;
      }
      const id = reception.kind === 'edit' ? reception.record.review : submissionId(submission.product, message.text);
      const there = reviews.get(id);
      if (there === undefined && (isErased(id) || wasWithdrawn(id, hidden.get(id), log.replay))) {
        say(
          told({
            en: `${file}: the review of this message (${id}) was withdrawn; it is not taken again. If its customer wants it back: ${BUKTI} new review`,
            id: `${file}: ulasan dari pesan ini (${id}) sudah ditarik; tidak diterima lagi. Bila pelanggannya menginginkannya kembali: ${BUKTI} new review`,
          }),
        );
        continue;
      }
      if (reception.kind === 'edit' && there !== undefined && there.status !== 'pending') {
        await keepMessage(options.private, id, message);
        refuse(
          told({
            en: `${id} is ${there.status} already, and its customer sent other words (edit). They are in private/inbox/${id}/: change the review, and type ${BUKTI} seal`,
            id: `${id} sudah berstatus ${there.status}, dan pelanggannya mengirim kata-kata lain (edit). Kata-katanya ada di private/inbox/${id}/: ubah ulasannya, lalu ketik ${BUKTI} seal`,
          }),
        );
        continue;
      }
      const product = there?.product ?? submission.product;
      const seed = hidden.get(id)?.seed ?? there?.seed;
      files.set(
        `reviews/${product}/${id}.md`,
        renderReviewFile(submission, {
          date: there?.date ?? today,
          channel: options.channel,
          promises,
          ...(seed !== undefined && { seed }),
        }),
      );
      ids.add(id);
      taken.push({ id, message: { ...message, submission } as Taken['message'], reception });
      const record = reception.record;
      if (record !== undefined) {
        const next: InvitationRecord = { ...record, answered: record.answered || today, review: id, received: hashOf(message.text) };
        records.set(record.id, next);
      }
    }
    for (const { id, message } of taken) await keepMessage(options.private, id, message);
    // Changed words are noted as received after they are written. Noted earlier, a run after a stopped one would take them for a replay.
    const edits = new Set(taken.flatMap(({ reception: { kind, record } }) => (kind === 'edit' ? [record.id] : [])));
    const first = [...records.values()].map((record) => {
      const known = edits.has(record.id) ? before.get(record.id) : undefined;
      return known !== undefined && known.answered !== '' ? known : record;
    });
    if (taken.some(({ reception }) => reception.record !== undefined)) await writeInvitations(options.private, first);
    // A customer with a card in the parcel was not asked by a message. Such an answer is counted when the purchase is due.
    const answers = taken.filter(
      ({ reception }) => reception.kind === 'new' && reception.record !== undefined && reception.record.invited !== '',
    );
    const figures = renderMoreAnswers(content, answers.length, today);
    if (figures !== undefined) files.set(FIGURES_FILE, figures);
    return files;
  };
  await writeContent({ content: options.content, private: options.private }, plan, async () => {
    if (taken.some(({ reception }) => reception.kind === 'edit')) await writeInvitations(options.private, records.values());
  });
  const ids = [...taken, ...unfinished].map(({ id }) => id);
  if (ids.length > 0) await logReceived(options, new Set(ids));
  const after = await openContent(options.content, options.private).refresh();
  for (const one of unfinished) await giveReceipt(one, false, after, options, today);
  for (const one of taken) await tell(one, after, options, today);
  say(
    told({
      en: `Received ${count(taken.length, 'review')}${refused === 0 ? '' : `; refused ${refused}`}.`,
      id: `Diterima: ${formatNumber(taken.length, 'id')} ulasan${refused === 0 ? '' : `; tidak diterima: ${refused}`}.`,
    }),
  );
  if (taken.length > 0)
    say(
      told({
        en: `→ Read each, then type ${BUKTI} publish <id> or ${BUKTI} withhold <id>, and ${BUKTI} seal.`,
        id: `→ Baca satu per satu, ketik ${BUKTI} publish <id> atau ${BUKTI} withhold <id>, lalu ${BUKTI} seal.`,
      }),
    );
  if (refused > 0) process.exitCode = 1;
}

/** What is wrong elsewhere in the content must not cost a customer's review: it is there, and the next seal logs it. */
async function logReceived(options: IntakeOptions, ids: ReadonlySet<string>): Promise<void> {
  try {
    await seal({
      ...options,
      dryRun: false,
      dropEvidence: false,
      upgrade: false,
      only: ({ id, status }) => status === 'pending' && ids.has(id),
    });
  } catch (error) {
    if (!(error instanceof CliError) && !(error instanceof Error && error.name === 'ContentError')) throw error;
    sayOnStderr(
      error.message,
      told({
        en: `→ The reviews are written, and not in the log yet: mend this, then type ${BUKTI} seal.`,
        id: `→ Ulasannya sudah ditulis, tetapi belum di log: betulkan ini, lalu ketik ${BUKTI} seal.`,
      }),
    );
  }
}

async function keepMessage(folder: string, id: string, { text, photos }: Pick<SubmissionMessage, 'text' | 'photos'>): Promise<void> {
  const inbox = join(folder, 'inbox', id);
  // Beside what the same customer sent before.
  await writeBeside(join(inbox, 'message'), '.txt', `${text}\n`, SECRET_MODE);
  for (const [at, photo] of photos.entries()) {
    // Drawn anew: without the place, the time and the camera that the original may tell.
    const drawn = await sharp(photo, { failOn: 'error', limitInputPixels: 100e6 })
      .rotate()
      .resize(1600, 1600, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 85 })
      .toBuffer()
      .catch(() => undefined);
    if (drawn === undefined)
      sayOnStderr(
        told({
          en: `${id}: photo ${at + 1} cannot be read, and is left out.`,
          id: `${id}: foto ${at + 1} tidak bisa dibaca, dan dilewatkan.`,
        }),
      );
    else await writeBeside(join(inbox, `${at + 1}`), '.jpg', drawn, SECRET_MODE);
  }
}

/** Whether the log has a review that waits, with the checkpoint that vouches for it. */
function isLogged(review: Review, { log, problems }: Pick<ReadContent, 'log' | 'problems'>): boolean {
  return log?.replay.live.has(leafName(review)) === true && problems.every(({ code }) => code !== 'checkpoint-missing');
}

const receiptPath = (folder: string, id: string): string => join(folder, 'receipts', `${id}.txt`);

/** @returns the path of the receipt; nothing where the content cannot be read */
async function giveReceipt(
  { id, message: { submission } }: Unfinished,
  isEdit: boolean,
  { content, log }: ReadContent,
  options: IntakeOptions,
  today: string,
): Promise<string | undefined> {
  const review = content?.reviews.find((one) => one.id === id);
  const site = content?.site;
  if (content === undefined || site === undefined || review === undefined) return undefined;
  const lang = siteLanguageFor(submission.lang, site);
  const urls = createUrls(site, lang);
  const leaf = review.seed === undefined ? undefined : log?.replay.live.get(pseudonym(review, review.seed));
  const product = content.products.find(({ slug }) => slug === review.product);
  const receipt = receiptPath(options.private, id);
  const text = textsFor(lang).receipt({
    brand: site.name,
    product: localText(product?.name ?? review.product, lang),
    date: formatDate(today, lang),
    rating: submission.rating,
    title: submission.title,
    words: submission.words,
    url: urls.absolute(urls.review(id)),
    contact: site.contact?.email ?? site.contact?.whatsapp ?? '',
    follow: review.seed === undefined ? '' : urls.absolute(urls.follow(pseudonym(review, review.seed))),
    id,
    isEdit,
    index: leaf === undefined ? undefined : `${leaf.index}`,
    doc: leaf?.leaf.doc,
  });
  await writeWhole(receipt, `${text}\n`, SECRET_MODE);
  return receipt;
}

async function tell(one: Taken, after: ReadContent, options: IntakeOptions, today: string): Promise<void> {
  const { id, message, reception } = one;
  const { submission, file, photos } = message;
  const receipt = await giveReceipt(one, reception.kind === 'edit', after, options, today);
  if (receipt === undefined) return;
  const state =
    reception.kind === 'edit'
      ? told({
          en: 'its customer changed the words while it waits (edit)',
          id: 'pelanggannya mengubah kata-katanya selagi menunggu (edit)',
        })
      : `${told(TOKEN_STATES[reception.state])} (${reception.state})`;
  const done = reception.kind === 'edit' ? told({ en: 'changed', id: 'diubah' }) : told({ en: 'received', id: 'diterima' });
  const missing = submission.photos - photos.length;
  const inbox = shortPath(join(options.private, 'inbox', id));
  say(
    `${file}: ${done} ${id}, ${submission.rating} ★: ${state}`,
    ...(submission.consent
      ? []
      : [
          told({
            en: '    it does not say that it may be published: ask the customer first',
            id: '    tidak disebut boleh ditampilkan: tanyakan dulu kepada pelanggannya',
          }),
        ]),
    ...(photos.length === 0
      ? []
      : [told({ en: `    ${count(photos.length, 'photo')} in ${inbox}`, id: `    ${photos.length} foto di ${inbox}` })]),
    ...(missing > 0
      ? [
          told({
            en: `    ${count(missing, 'photo')} did not come with it: ask for them`,
            id: `    ${missing} foto tidak ikut terkirim: mintalah`,
          }),
        ]
      : []),
    told({ en: `    receipt for the customer: ${shortPath(receipt)}`, id: `    tanda terima untuk pelanggan: ${shortPath(receipt)}` }),
  );
}
