import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { WORK_INSIDE } from '../support/build-site.ts';
import { measureCards } from './card-cost.ts';
import { measureEleventy } from './eleventy.ts';
import { generateContent } from './generate.ts';
import { type Measured, measureBukti } from './measure.ts';
import { installOthers } from './others.ts';
import { measurePlainAstro } from './plain-astro.ts';
import { createRandom } from './random.ts';
import { measureSearch } from './search-cost.ts';
import { readStages } from './stages.ts';
import { type Figure, renderTargets } from './targets.ts';

/** Stands before the first run, which begins while this file is loaded. */
const NEW_REVIEW = {
  id: 'ulasan-baru',
  rating: 5,
  author: { name: 'Rani Kusuma' },
  date: '2026-01-01',
  lang: 'id',
  body: 'Ulasan yang baru.',
};

/**
 * What a build costs, with sealed content: cold, with nothing changed, with one review more, and with 1 % changed; and, on the same machine in the
 * same run, what Astro alone and Eleventy take for the same pages, and satori with resvg and astro-og-canvas for the same cards. Arguments: numbers of reviews with words.
 */
const sizes = process.argv.slice(2).map(Number);
const figures: Figure[] = [];
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${new Date().toISOString().slice(0, 10)}`);

const others = await installOthers(WORK_INSIDE);
const card = await measureCards(WORK_INSIDE, others);
const milliseconds = (value: number | undefined) => (value === undefined ? 'not installed' : `${value.toFixed(1)} ms`);
console.log(
  `a card: ${milliseconds(card.ours)}; stock satori and resvg: ${milliseconds(card.stock)}; astro-og-canvas: ${milliseconds(card.canvas)}`,
);
figures.push({ reviews: 0, name: 'a card, ms', value: card.ours, target: 6 });
if (card.stock !== undefined)
  figures.push({ reviews: 0, name: 'a card, share of stock satori and resvg', value: card.ours / card.stock, target: 0.12 });

for (const reviews of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const [content, work] = [await mkdtemp(join(tmpdir(), 'bukti-bench-')), await mkdtemp(join(WORK_INSIDE, 'bench-'))];
  try {
    await generateContent(content, reviews);
    await measureBukti(['seal', '--content', content]);
    await measureSize(reviews, content, work);
  } finally {
    await Promise.all([content, work].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}
if (others !== undefined) await rm(dirname(others), { recursive: true, force: true });
console.log(renderTargets(figures));

async function measureSize(reviews: number, content: string, work: string): Promise<void> {
  const build = async (what: string): Promise<Measured> => {
    process.stderr.write(`${reviews} reviews: ${what} … `);
    const measured = await measureBukti(['build', '--content', content, '--out', `${work}/dist`], { BUKTI_CACHE: `${work}/cache` });
    const kept = measured.output.match(/\((?:restored|cached)\)/g)?.length ?? 0;
    process.stderr.write(`${measured.seconds.toFixed(1)} s, ${Math.round(measured.peakBytes / 1e6)} MB, ${kept} pages kept\n`);
    return measured;
  };
  const cold = await build('cold build');
  const stages = readStages(cold.output);
  const size = await measureDist(`${work}/dist`);
  console.log(
    `${size.files} files, ${Math.round(size.bytes / 1e6)} MB; median pages: ${JSON.stringify([size.reviewPage, size.productPage])} bytes`,
  );
  const same = await build('nothing changed');
  const plain = await tell('Astro alone', () => measurePlainAstro(`${work}/dist`, work));
  const search = await tell('search', () => measureSearch(`${work}/dist`));
  const eleventy = others === undefined ? undefined : await tell('Eleventy', () => measureEleventy(`${work}/dist`, others));

  await appendFile(join(content, 'reviews/produk-0.ndjson'), `${JSON.stringify(NEW_REVIEW)}\n`);
  await measureBukti(['seal', '--content', content]);
  const added = await build('one review more');
  await answerSome(join(content, 'reviews'), 0.01);
  await measureBukti(['seal', '--content', content]);
  const changed = await build('1 % changed');

  console.log(`\n${reviews} reviews with words`);
  console.table({
    'cold build, s': cold.seconds.toFixed(1),
    'peak memory, MB': Math.round(cold.peakBytes / 1e6),
    'nothing changed, s': same.seconds.toFixed(1),
    'one review more, s': added.seconds.toFixed(1),
    '1 % changed, s': changed.seconds.toFixed(1),
    files: size.files,
    MB: Math.round(size.bytes / 1e6),
    'review page, median KB': (size.reviewPage / 1000).toFixed(1),
    'product page, median KB': (size.productPage / 1000).toFixed(1),
    pages: plain.pages,
    'Astro alone, the same pages, s': plain.seconds.toFixed(1),
    'Eleventy, the same pages, s': eleventy?.toFixed(1) ?? 'not installed',
    'first query, KB': Math.round(search.firstBytes / 1000),
    'later query, ms': Math.round(search.laterMs),
  });
  console.table(stages.map(({ name, seconds }) => ({ stage: name, seconds, share: `${Math.round((100 * seconds) / cold.seconds)} %` })));
  const add = (name: string, value: number, target: number) => figures.push({ reviews, name, value, target });
  add('nothing changed, share of cold', same.seconds / cold.seconds, 0.05);
  add('one review more, share of cold', added.seconds / cold.seconds, 0.06);
  add('1 % changed, share of cold', changed.seconds / cold.seconds, 0.1);
  add('pages, multiple of Astro alone', (stages.find(({ name }) => name === 'pages')?.seconds ?? Number.NaN) / plain.seconds, 2);
  if (reviews === 10_000) {
    add('files', size.files, 20_000);
    add('MB', size.bytes / 1e6, 500);
    add('memory, GB', cold.peakBytes / 1e9, 1.5);
  }
  add('review page, KB', size.reviewPage / 1000, 12);
  add('product page, KB', size.productPage / 1000, 40);
  add('first query, KB', search.firstBytes / 1000, 300);
  add('later query, ms', search.laterMs, 100);
}

/** Says what was measured at once: a run of many minutes may be ended before its table. */
async function tell<Result>(what: string, measure: () => Promise<Result>): Promise<Result> {
  const result = await measure();
  console.log(`${what}: ${JSON.stringify(result)}`);
  return result;
}

interface DistSize {
  files: number;
  bytes: number;
  /** Bytes of the median page. */
  reviewPage: number;
  productPage: number;
}

async function measureDist(dist: string): Promise<DistSize> {
  const entries = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    entries.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { path: path.slice(dist.length + 1), bytes: (await stat(path)).size };
    }),
  );
  const median = (pattern: RegExp) => {
    const some = sizes.flatMap(({ path, bytes }) => (pattern.test(path) ? [bytes] : [])).sort((a, b) => a - b);
    return some[Math.floor(some.length / 2)] ?? Number.NaN;
  };
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    reviewPage: median(/^reviews\/(?!page\/)[^/]+\/index\.html$/),
    productPage: median(/^products\/[^/]+\/index\.html$/),
  };
}

/** The shop answers so many reviews, from 0 to 1: what changes every day. An answer is sealed too. */
async function answerSome(folder: string, share: number): Promise<void> {
  const random = createRandom(7);
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.ndjson')).sort()) {
    const lines = (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n');
    const answered = lines.map((line) => (random.chance(share) ? answer(line) : line));
    await writeFile(join(folder, name), `${answered.join('\n')}\n`);
  }
}

function answer(line: string): string {
  const review = JSON.parse(line) as { body?: string };
  if (review.body === undefined) return line;
  return JSON.stringify({ ...review, replies: [{ date: '2026-10-02', by: 'Tim Tolok Ukur', body: 'Sudah kami perbaiki.' }] });
}
