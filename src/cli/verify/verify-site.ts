import { levelOfSealed } from '#src/evidence/level.ts';
import { today } from '#src/loaders/today.ts';
import { isDayOfLogs } from '#src/log/cosignature-time.ts';
import { readMadeDay } from '#src/log/made-line.ts';
import type { Channel } from '#src/schemas/review.ts';
import { checkDocuments, listReviews } from './check-documents.ts';
import { checkExtensions, checkHistory, checkSince } from './check-history.ts';
import { checkPages } from './check-pages.ts';
import { checkProofs } from './check-proofs.ts';
import { checkReceipts } from './check-receipts.ts';
import { checkReplay } from './check-replay.ts';
import { checkSignature, checkWitnesses } from './check-signatures.ts';
import { checkTiles } from './check-tiles.ts';
import { checkWithdrawn } from './check-withdrawn.ts';
import { CHECKPOINT_PATH, type CheckpointFile, readCheckpointFile } from './checkpoint-file.ts';
import { Api } from './checks/check-api.ts';
import { checkEmbeds } from './checks/check-embeds.ts';
import { checkExports } from './checks/check-exports.ts';
import { checkFeeds } from './checks/check-feeds.ts';
import { checkRatings } from './checks/check-ratings.ts';
import { checkSearch } from './checks/check-search.ts';
import { checkTrust, readSale } from './checks/check-trust.ts';
import { compareWithDescription } from './compare-description.ts';
import { DESCRIPTION_PATH, type Description, readDescription } from './description.ts';
import { expectReviews, makeExpected } from './expected/expected.ts';
import { MarkedJudge } from './judge-marked.ts';
import { type LogContent, readEntries } from './read-entries.ts';
import type { SiteSource } from './site-source.ts';
import { type GivenKeys, settleTrust, type Trust } from './trust.ts';
import { ReadFiles } from './unread-files.ts';
import { Findings, NOT_PROVEN, notChecked, type Report, STEP_TITLES, type Step, type StepId } from './verify-report.ts';

export interface VerifyOptions extends GivenKeys {
  /** A checkpoint that the reader kept. */
  since?: CheckpointFile;
  /** How many pages are read beyond those that must be there, where pages are found by links. */
  maxPages: number;
}

/**
 * Checks a site from outside, with nothing but what is public. Goes on after a failure, so that all of them are told.
 * @param tell is given each step as it is done
 */
export async function verifySite(site: SiteSource, options: VerifyOptions, tell: (step: Step) => void): Promise<Report> {
  const steps: Step[] = [];
  const done = (...finished: Step[]) => {
    steps.push(...finished);
    finished.forEach(tell);
  };
  const files = new ReadFiles(site);
  const { source } = files;
  await checkAll(source, options, done);
  const held = steps.every(({ status }) => status !== 'failed');
  return { v: 1, target: source.name, held, steps, notProven: [...NOT_PROVEN, ...listAbsent(steps), ...(await files.describeUnread())] };
}

type Done = (...steps: Step[]) => void;

async function checkAll(source: SiteSource, options: VerifyOptions, done: Done): Promise<void> {
  const where = source.address(DESCRIPTION_PATH);
  const findings = new Findings();
  const description = await readDescription(source, findings);
  if (description === undefined)
    return done(findings.conclude('description', 'this is no site with a Bukti review log, or not its home address'));
  const trust = await settleTrust(options, description, where, findings);
  done(findings.conclude('description', summarize(source, description)));

  const latest = await checkCheckpoint(source, description, done);
  if (latest === undefined) return skip(done, 'there is no checkpoint that can be read', [...OF_CHECKPOINT, ...afterEntries(options)]);
  const at = source.address(CHECKPOINT_PATH);
  done(await checkSignature(latest, at, trust), await checkWitnesses(latest, at, trust));

  const { step, content } = await readEntries(source, latest.checkpoint);
  done(step);
  if (content === undefined) return skip(done, 'the entries could not all be read', afterEntries(options));
  await checkLog(source, options, { description, trust, latest, content }, done);
  await checkReviews(source, options, { description, trust, latest, content }, done);
}

interface Known {
  description: Description;
  trust: Trust;
  latest: CheckpointFile;
  content: LogContent;
}

/** The log as a log: whatever its entries mean. */
async function checkLog(
  source: SiteSource,
  { since }: VerifyOptions,
  { description, trust, latest, content }: Known,
  done: Done,
): Promise<void> {
  const sizes = description.checkpoints;
  done(await checkTiles(source, content, [...sizes, latest.checkpoint.size]));
  const history = await checkHistory(source, content.tree, sizes, latest, trust);
  done(history.step, await checkExtensions(source, history.earlier, latest.checkpoint, trust));
  if (since !== undefined) done(await checkSince(since, content.tree, trust));
}

/** What the entries mean, and what the site shows of it. */
async function checkReviews(source: SiteSource, { maxPages }: VerifyOptions, known: Known, done: Done): Promise<void> {
  const { description, content } = known;
  const { step, outcome } = checkReplay(source, content);
  const reviews = listReviews(outcome, content.tree);
  const withdrawn = outcome.withdrawals.filter(({ id, wasPublic }) => wasPublic && !outcome.live.has(id)).map(({ id }) => id);
  const { step: documentStep, documents, contexts } = await checkDocuments(source, description, reviews);
  done(step, documentStep);
  done(await checkProofs(source, description, reviews, { tree: content.tree, ...known }));
  if (description.receipt !== undefined) done(await checkReceipts(source, description.receipt, reviews, { tree: content.tree, ...known }));
  // An older leaf may rest on a source that belongs to no platform; what its document names decides.
  const proven = reviews.map((review) => {
    const words = documents.get(review.id);
    return words === undefined
      ? review
      : { ...review, level: levelOfSealed(review.leaf.evidence, { channel: words.channel as Channel, source: words.source ?? undefined }) };
  });
  const gone = new Set(withdrawn);
  const policy = description.count ?? 'first-hand';
  const sealed = expectReviews(proven, documents, contexts, policy);
  const api = new Api(source, sealed);
  const unsealed = await api.listUnsealed(policy, gone);
  const expected = makeExpected(sealed, unsealed, api.isListed, api.slugs);
  const sale = await readSale(source, expected, api.isListed ? api.records : undefined);
  const entries = content.entries.map((entry) => new TextDecoder().decode(entry));
  const marked = new MarkedJudge({ expected, policy, sale, outcome, entries, checkpoint: known.latest.checkpoint });
  done(...(await checkPages(source, description, { reviews: proven, documents, withdrawn: gone, expected, marked }, maxPages)));
  const surfaces = [
    await api.check(expected, description.document.pack !== undefined),
    await checkExports(source, expected),
    await checkFeeds(source, description, expected),
    await checkEmbeds(source, description, expected),
    await checkRatings(source, description, expected),
    await checkTrust(source, description, entries, expected, sale, marked),
    await checkSearch(source, expected, api.records),
  ];
  done(...surfaces.filter((one) => one !== undefined));
  done(await checkWithdrawn(source, description, [...gone]));
}

async function checkCheckpoint(source: SiteSource, description: Description, done: Done): Promise<CheckpointFile | undefined> {
  const findings = new Findings();
  const latest = await readCheckpointFile(source, CHECKPOINT_PATH, findings);
  if (latest === undefined) {
    done(findings.conclude('checkpoint', 'none that can be read'));
    return undefined;
  }
  compareWithDescription(latest, description, source.address(CHECKPOINT_PATH), findings);
  const day = readMadeDay(latest.note);
  if (day !== undefined) checkDay(day, source.address(CHECKPOINT_PATH), findings);
  const dated = day === undefined ? '' : `; the shop says that it was made on ${day}, and nobody else vouches for the day`;
  done(findings.conclude('checkpoint', `of ${latest.checkpoint.size} entries${dated}`));
  return latest;
}

function checkDay(day: string, where: string, findings: Findings): void {
  const latest = today();
  if (isDayOfLogs(day) && day <= latest) return;
  findings.add({ code: 'wrong-time', where, found: `the day ${day}`, expected: `one from the beginning of such logs to today, ${latest}` });
}

/** Steps about things that a site may lack, or that an earlier failure left unread. */
const SURFACES = ['figures', 'api', 'exports', 'feeds', 'embeds', 'ratings', 'trust', 'search'] as const satisfies StepId[];

function listAbsent(steps: readonly Step[]): string[] {
  const absent = SURFACES.filter((surface) => steps.every(({ id }) => id !== surface)).map((surface) => STEP_TITLES[surface]);
  return absent.length === 0 ? [] : [`not looked at, since this site has none of it, or what comes before failed: ${absent.join(', ')}`];
}

function summarize({ name }: SiteSource, { origin, base, key, sample }: Description): string {
  const elsewhere = /^https?:/.test(name) && name !== base ? `; it calls itself ${base}` : '';
  const words = sample ? ', which says that it is sample content' : '';
  return `the log ${origin}${words}, ${key === null ? 'without a key' : `with the key ${key}`}${elsewhere}`;
}

const OF_CHECKPOINT: StepId[] = ['signature', 'witnesses', 'entries'];

function afterEntries({ since }: VerifyOptions): StepId[] {
  return [
    'tiles',
    'history',
    'extensions',
    ...(since === undefined ? [] : ['since' as const]),
    'replay',
    'documents',
    'proofs',
    'pages',
    'withdrawn',
  ];
}

function skip(done: Done, reason: string, steps: readonly StepId[]): void {
  done(...steps.map((id) => notChecked(id, reason)));
}
