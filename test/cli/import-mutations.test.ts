import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CliError } from '#src/cli/cli-error.ts';
import { importFile } from '#src/cli/import/import-file.ts';
import { ContentError } from '#src/schemas/problem.ts';
import { mutate, randomOf } from '../support/mutate.ts';

const FIXTURES = 'test/fixtures/imports';
/** `BUKTI_MUTATIONS=100000 BUKTI_SEED=7` tries more of them; one seed always gives the same files. `BUKTI_FROM=5000` leaves out the first ones. */
const MUTATIONS = Number(process.env.BUKTI_MUTATIONS ?? 200);
const FROM = Number(process.env.BUKTI_FROM ?? 0);
const SEED = Number(process.env.BUKTI_SEED ?? 1);
/** Of the processor's time, so that a busy machine is no fault. */
const MOST_MS = 2000;
/** What the fixtures hold of customers, in columns that are dropped. */
const CONTACT = /[\w.+-]+@[\w-]+\.[a-z]{2,}|(?<!\d)(?:\+62|62|08)\d{8,11}(?!\d)/i;

const EVERYTHING = {
  map: [],
  set: [],
  product: 'teko',
  display: 'first-initial',
  channel: 'website',
  round: 'down',
  hidden: 'leave-out',
  dateFormat: 'dmy',
  declare: false,
  keepDuplicates: false,
  update: true,
  dryRun: false,
  save: true,
  interactive: false,
  command: 'bukti import',
} as const;

test(`${MUTATIONS} mutated files, seed ${SEED}: no crash, no long wait, nothing outside of the folders, no contact published`, async () => {
  const fixtures = await Promise.all(
    (await readdir(FIXTURES)).sort().map(async (name) => ({ name, bytes: await readFile(join(FIXTURES, name)) })),
  );
  const root = await mkdtemp(join(tmpdir(), 'bukti-mutations-'));
  const print = process.stdout.write;
  const faults: string[] = [];
  let imported = 0;
  try {
    process.stdout.write = () => true;
    for (let n = FROM; n < FROM + MUTATIONS && faults.length < 20; n += 1) {
      const random = randomOf(SEED * 1_000_003 + n);
      const fixture = fixtures[Math.floor(random() * fixtures.length)];
      if (fixture === undefined) continue;
      const folder = join(root, String(n % 2));
      await rm(folder, { recursive: true, force: true });
      const fault = await tryOne(folder, fixture.name, mutate(fixture.bytes, random), random() < 0.5);
      if (fault === 'imported') imported += 1;
      else if (fault !== undefined) faults.push(`${fixture.name}, mutation ${n} of seed ${SEED}: ${fault}`);
    }
    expect(await readdir(root)).toSatisfy((names: string[]) => names.every((name) => /^[01]$/.test(name)));
  } finally {
    process.stdout.write = print;
    await rm(root, { recursive: true, force: true });
  }
  expect(faults).toEqual([]);
  // Most mutations leave a file that can be imported: otherwise nothing was tried.
  expect(imported).toBeGreaterThan(MUTATIONS / 4);
}, 7_200_000);

/** Imports one file. @returns `imported`, nothing where it was refused with a reason, or what went wrong */
async function tryOne(folder: string, name: string, bytes: Uint8Array, hasProduct: boolean): Promise<string | undefined> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, bytes);
  const { product, ...others } = EVERYTHING;
  const options = { ...others, ...(hasProduct && { product }), content: join(folder, 'content'), private: join(folder, 'private') };
  const started = process.cpuUsage();
  let isImported = false;
  try {
    isImported = await importFile(path, options);
  } catch (error) {
    if (!(error instanceof CliError || error instanceof ContentError)) return error instanceof Error ? String(error.stack) : String(error);
  }
  const { user, system } = process.cpuUsage(started);
  const ms = (user + system) / 1000;
  if (ms > MOST_MS) return `took ${Math.round(ms)} ms`;
  const outside = (await readdir(folder)).filter((entry) => ![name, 'content', 'private'].includes(entry));
  if (outside.length > 0) return `wrote ${outside.join()}`;
  return (await findContact(options.content)) ?? (isImported ? 'imported' : undefined);
}

/** A contact in what is published, but for customers’ own words: those are told, and the build refuses them. */
async function findContact(content: string): Promise<string | undefined> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || entry.parentPath.includes('.schemas') || entry.parentPath.includes('.mappings')) continue;
    const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
    const published = entry.name.endsWith('.ndjson') ? text.trimEnd().split('\n').map(withoutWords).join('\n') : text;
    const found = CONTACT.exec(`${entry.name}\n${published}`);
    if (found !== null) return `published ${found[0]} in ${entry.name}: ${published.slice(0, 600)}`;
  }
  return undefined;
}

function withoutWords(line: string): string {
  const {
    body: _body,
    title: _title,
    replies: _replies,
    translations: _translations,
    order: _order,
    source: _source,
    id: _id,
    ...rest
  } = JSON.parse(line);
  return JSON.stringify(rest);
}
