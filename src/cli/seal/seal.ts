import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { hiddenName, isInSlug } from '#src/aggregate/hidden-name.ts';
import type { Judgement, Missed, PrivateEvidence } from '#src/evidence/judge.ts';
import { levelOf } from '#src/evidence/level.ts';
import type { StoredLog } from '#src/evidence/log-state.ts';
import { indexLedger } from '#src/evidence/match-order.ts';
import { planSeal, type SealPlan, type SealStep } from '#src/evidence/plan-seal.ts';
import { BUKTI } from '#src/schemas/command-line.ts';
import { ContentError, type MessageLanguage } from '#src/schemas/problem.ts';
import { renderReport } from '#src/schemas/problem-report.ts';
import type { Review } from '#src/schemas/review.ts';
import type { SiteScale } from '#src/schemas/site-scale.ts';
import { CliError } from '../cli-error.ts';
import { readAnswered } from '../invite/invitation-file.ts';
import { spoken, told } from '../spoken.ts';
import { count, formatNumber, say } from '../terminal.ts';
import { writeWhole } from '../write-whole.ts';
import { type EvidenceRecord, formatEvidenceFile } from './evidence-file.ts';
import { planHiding, writeHiding } from './hide.ts';
import { describeKept, scaleToKeep, writeScale } from './keep-scale.ts';
import { withLogLocked } from './lock-log.ts';
import { INDONESIAN_REASONS } from './missed-reasons.ts';
import { identifyLog, openLog, SEAL_MENDS } from './open-log.ts';
import { openPepper } from './pepper.ts';
import { EVIDENCE_FILE, readEvidence, readLedger, readPepper, SECRET_MODE } from './private-folder.ts';
import { appendToLog } from './write-log.ts';

interface SealOptions {
  /** Absolute path. */
  content: string;
  /** Absolute path; may be missing. */
  private: string;
  dryRun: boolean;
  /** Allows a review to lose its level when its words changed and its order cannot be looked up here. */
  dropEvidence: boolean;
  /** Seals again, in the newest format, what was sealed in an older one. */
  upgrade: boolean;
  /** Which reviews are sealed; without it, all. */
  only?: (review: Review) => boolean;
  /** Prints what was done as JSON, and nothing else. */
  json?: boolean;
}

/**
 * Seals every review that is new or was changed. What is written, in this order, each file whole or not at all: the order numbers
 * into `private/evidence.csv`, what the site does not show into `private/hidden.ndjson`, the review files without both, the leaves, the checkpoint.
 * Stopped anywhere in between, it can be run again: nothing is lost, and nothing is done twice.
 */
export async function seal(options: SealOptions): Promise<void> {
  // A dry run takes no lock, since the lock would be a file in the content folder.
  if (options.dryRun) await sealNow(options);
  else await withLogLocked(options, () => sealNow(options));
}

async function sealNow(options: SealOptions): Promise<void> {
  const { content, log, context } = await openLog(options.content, SEAL_MENDS, options.private);
  const identity = await identifyLog(content.site, content.log, options.private);
  const records = await readEvidence(options.private);
  const known = await readPrivateEvidence(options, records, log);
  const plan = planSeal({
    ...content,
    log,
    known,
    context,
    upgrade: options.upgrade,
    ...(options.only !== undefined && { only: options.only }),
    makeSeed: () => randomBytes(16).toString('hex'),
  });
  refuseWithoutSeeds(plan);
  if (!options.dropEvidence) refuseLoss(plan);
  const scale = scaleToKeep(content, log);
  if (options.dryRun) {
    if (options.json === true) return sayReport(plan, { dryRun: true, size: log.tree.size, signed: false, scale });
    describeSteps(plan);
    if (scale !== undefined)
      say(told({ en: `scale: ${scale} would be written into site.yaml.`, id: `scale: ${scale} akan ditulis ke site.yaml.` }));
    say(
      told({
        en: `Nothing was written. ${count(plan.leaves.length, 'leaf', 'leaves')} would be appended to the ${log.tree.size} in the log.`,
        id: `Tidak ada yang ditulis. ${plan.leaves.length} entri akan ditambahkan ke ${log.tree.size} yang ada di catatan.`,
      }),
    );
    return;
  }
  // Written before the log grows, so that a run after a stopped one finds the same scale.
  if (scale !== undefined) await writeScale(options.content, scale);
  const sealed = options.only === undefined ? content.reviews : content.reviews.filter(options.only);
  const hiding = await planHiding(options, { ...content, reviews: sealed }, plan.seeds, context);
  await saveOrderNumbers(options.private, sealed, records, plan);
  await writeHiding(hiding, options.private);
  const { size, checkpoint, signed } = await appendToLog(options.content, log, plan.leaves, identity);
  if (options.json === true) return sayReport(plan, { dryRun: false, size, signed, scale });
  describeSteps(plan);
  sayNamesInIds(plan);
  if (scale !== undefined) say(describeKept(scale));
  const ours = (value: number) => formatNumber(value, 'id');
  if (!checkpoint)
    say(
      told({
        en: `Nothing to seal: all ${count(content.reviews.length, 'review')} are in the log as they are.`,
        id: `Tidak ada yang perlu disegel: semua ${ours(content.reviews.length)} ulasan sudah tercatat apa adanya.`,
      }),
    );
  else
    say(
      told({
        en: `Sealed ${count(plan.leaves.length, 'leaf', 'leaves')}. The log has ${count(size, 'entry', 'entries')}; its checkpoint is ${signed ? 'signed' : 'not signed'}.`,
        id: `Disegel: ${ours(plan.leaves.length)} entri baru. Catatan kini ${ours(size)} entri; checkpoint-nya ${signed ? 'ditandatangani' : 'belum ditandatangani'}.`,
      }),
    );
  // Where the key is here, a log that is not signed has no entries yet.
  if (!signed && identity.signer === undefined && content.site.log.key !== undefined) {
    say(
      told({
        en: `→ site.yaml names a key, and it is not here: type ${BUKTI} seal where ${identity.origin} is signed, before you publish. If it is lost for good: ${BUKTI} keygen --replace`,
        id: `→ site.yaml menyebut kunci yang tidak ada di sini: ketik ${BUKTI} seal di tempat ${identity.origin} ditandatangani, sebelum tayang. Bila hilang untuk selamanya: ${BUKTI} keygen --replace`,
      }),
    );
  }
}

/** The shape of `--json`, which stays: fields may be added. */
function sayReport(
  { steps }: SealPlan,
  { dryRun, size, signed, scale }: { dryRun: boolean; size: number; signed: boolean; scale: SiteScale | undefined },
): void {
  const sealed = steps.map(({ review, index, rev, change, judgement }) => ({
    id: review.id,
    change,
    index,
    rev,
    ...(judgement !== undefined && {
      level: levelOf(judgement.evidence),
      missed: judgement.missed.map(({ level, code, reason }) => ({ level, code, reason })),
    }),
  }));
  process.stdout.write(`${JSON.stringify({ version: 1, dryRun, sealed, log: { size, signed }, scale }, undefined, 2)}\n`);
}

async function readPrivateEvidence(
  { private: folder, dryRun }: SealOptions,
  records: ReadonlyMap<string, EvidenceRecord>,
  log: StoredLog,
): Promise<PrivateEvidence> {
  const orders = new Map([...records].map(([id, { order }]) => [id, order]));
  const lines = new Map([...records].flatMap(([id, { order, sku }]) => (sku === undefined ? [] : [[id, { order, sku }]])));
  const invitations = await readAnswered(folder);
  const ledger = await readLedger(folder);
  if (ledger === undefined) {
    const pepper = invitations.size === 0 ? undefined : await readPepper(folder);
    return { orders, lines, invitations, ...(pepper !== undefined && { pepper }) };
  }
  if (ledger.problems.length > 0) throw new ContentError(ledger.problems, renderReport(ledger.problems, spoken()));
  return { orders, lines, invitations, ledger: indexLedger(ledger.rows), pepper: await openPepper(folder, log, records, dryRun) };
}

function refuseLoss({ losing }: SealPlan): void {
  if (losing.length === 0) return;
  const names = losing.slice(0, 5).map(({ review }) => review.id);
  throw new CliError(
    told({
      en: `${count(losing.length, 'review')} whose words or order changed would lose the level (matched to an order, or invited): the order or invitation is not on this machine: ${names.join(', ')}${losing.length > names.length ? ' …' : ''}.`,
      id: `${losing.length} ulasan yang kata-kata atau pesanannya berubah akan kehilangan tingkatnya (pembelian tercatat, atau diundang), karena pesanan atau undangannya tidak ada di komputer ini: ${names.join(', ')}${losing.length > names.length ? ' …' : ''}.`,
    }),
    told({
      en: 'Type the command where private/orders.csv, private/evidence.csv and private/invitations.csv are, or add --drop-evidence.',
      id: 'Ketik perintahnya di tempat private/orders.csv, private/evidence.csv, dan private/invitations.csv berada, atau tambahkan --drop-evidence.',
    }),
  );
}

function refuseWithoutSeeds({ seedless }: SealPlan): void {
  if (seedless.length === 0) return;
  const names = seedless.slice(0, 5).map(({ id }) => id);
  throw new CliError(
    told({
      en: `${count(seedless.length, 'withheld review')} changed since they were sealed, and private/hidden.ndjson does not know them here: ${names.join(', ')}${seedless.length > names.length ? ' …' : ''}.`,
      id: `${seedless.length} ulasan yang ditahan berubah sejak disegel, dan private/hidden.ndjson di sini tidak mengenalnya: ${names.join(', ')}${seedless.length > names.length ? ' …' : ''}.`,
    }),
    told({ en: 'Type the command where that file is.', id: 'Ketik perintahnya di tempat berkas itu berada.' }),
  );
}

/** So many are told one by one. */
const MOST_TOLD = 20;
const NAMED = 3;

/** After an import of thousands, reviews to which the same happened for the same reasons are told together. */
function describeSteps({ steps }: SealPlan): void {
  if (steps.length <= MOST_TOLD) {
    for (const step of steps) say(...describeStep(step));
    return;
  }
  for (const alike of Map.groupBy(steps, (step) => outcomeOf(step).join('\n')).values()) {
    const [first] = alike;
    if (first === undefined) continue;
    const names = `${alike
      .slice(0, NAMED)
      .map(({ review }) => review.id)
      .join(', ')}${alike.length > NAMED ? ' …' : ''}`;
    const [what, ...why] = outcomeOf(first);
    say(`${formatNumber(alike.length, spoken())} × ${what}: ${names}`, ...why);
  }
}

const CHANGES: Record<MessageLanguage, Record<SealStep['change'] | 'pending', string>> = {
  en: {
    sealed: 'sealed',
    revised: 'sealed with its new words',
    context: 'sealed again, since what stands with its words changed',
    evidence: 'sealed again with new evidence',
    format: 'sealed again in the newest format; nothing else changed',
    received: 'received and withheld; sealed under a pseudonym',
    pending: 'received and pending; sealed under a pseudonym',
  },
  id: {
    sealed: 'disegel',
    revised: 'disegel dengan kata-katanya yang baru',
    context: 'disegel lagi, karena keterangan di sekitar kata-katanya berubah',
    evidence: 'disegel lagi dengan bukti baru',
    format: 'disegel lagi dalam format terbaru; selain itu tidak ada yang berubah',
    received: 'diterima dan ditahan; disegel dengan nama samaran',
    pending: 'diterima dan menunggu; disegel dengan nama samaran',
  },
};

/** Its author is shown with less of the name than when the id was chosen. The id stays in the address and in the log. */
function sayNamesInIds({ steps }: SealPlan): void {
  const named = steps.filter(({ review: { id, author, status }, rev }) => {
    const hidden = rev > 1 && status === 'published' ? hiddenName(author) : undefined;
    return hidden !== undefined && isInSlug(id, hidden);
  });
  for (const id of new Set(named.map(({ review }) => review.id)))
    say(
      told({
        en: `→ The id ${id} still says a word of the name, in the address too, and a sealed id cannot change. If its author minds: ${BUKTI} withdraw ${id} --reason author-request, then ${BUKTI} new review with its words, its order and another --id.`,
        id: `→ Id ${id} masih memuat kata dari namanya, juga di alamatnya, dan id yang disegel tidak bisa diganti. Bila penulisnya keberatan: ${BUKTI} withdraw ${id} --reason author-request, lalu ${BUKTI} new review dengan kata-kata, pesanan, dan --id lain.`,
      }),
    );
}

/** Nobody expected a public source for the shop's own channel, or an answer to an invitation that was never sent. */
const SELF_EVIDENT: readonly Missed['code'][] = ['own-channel', 'no-invitation'];

function describeStep(step: SealStep): string[] {
  const { review, index, rev } = step;
  const revision = rev > 1 ? told({ en: `, revision ${rev}`, id: `, revisi ${rev}` }) : '';
  const [what, ...why] = outcomeOf(step, `, ${told({ en: 'entry', id: 'entri' })} ${index}${revision}`);
  return [`${review.id}: ${what}`, ...why];
}

/** What happened to a review and its level, then a line for each reason why the level is not higher. */
function outcomeOf(step: SealStep, place = ''): [what: string, ...why: string[]] {
  const { review, change, judgement } = step;
  const what = `${CHANGES[spoken()][review.status === 'pending' && change === 'received' ? 'pending' : change]}${place}`;
  return judgement === undefined ? [what] : [`${what}: ${levelOf(judgement.evidence)}`, ...whyNot(judgement)];
}

function whyNot({ missed }: Judgement): string[] {
  return missed
    .filter(({ code }) => !SELF_EVIDENT.includes(code))
    .map(({ level, reason, code }) =>
      told({ en: `    not ${level}: ${reason} (${code})`, id: `    belum ${level}: ${INDONESIAN_REASONS[code]} (${code})` }),
    );
}

/** Before anything leaves a review file, it is safe somewhere else. */
async function saveOrderNumbers(
  folder: string,
  reviews: readonly Review[],
  records: ReadonlyMap<string, EvidenceRecord>,
  { steps }: SealPlan,
): Promise<void> {
  const next = new Map(records);
  // If the same number is typed once more, the record stays as it is, with what opens the commitment.
  for (const { id, order } of reviews) if (order !== undefined && next.get(id)?.order !== order) next.set(id, { id, order });
  for (const { review, judgement } of steps) {
    const before = next.get(review.id);
    if (before === undefined || judgement?.line === undefined || judgement.purchase === null) continue;
    next.set(review.id, { id: review.id, ...judgement.line, commitment: judgement.purchase });
  }
  const text = formatEvidenceFile(next.values());
  if (next.size > 0 && text !== formatEvidenceFile(records.values())) await writeWhole(join(folder, EVIDENCE_FILE), text, SECRET_MODE);
}
