import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { textsFor } from '#src/i18n/texts.ts';
import { decodeBundle } from '#src/log/entry-bundle.ts';
import { makeCheckpoint } from '#src/log/history.ts';
import { formatNote } from '#src/log/note.ts';
import { Prover } from '#src/log/prover.ts';
import { signNote } from '#src/log/sign-note.ts';
import { formatTlogProof, parseTlogProof } from '#src/log/tlog-proof.ts';
import { formatVerifierKey } from '#src/log/verifier-key.ts';
import { hasher, makeSigner, treeOf } from '../unit/log/support.ts';
import { catalog, eventually, found, textOf, url } from './support.ts';

const dist = inject('dist');

/** A file of the built site. */
export const read = (path: string): string => readFileSync(join(dist, path), 'utf8');

/** The sizes of the log at all its checkpoints, from the first to the newest. */
export const SIZES = readdirSync(join(dist, 'log/checkpoints'))
  .map((name) => Number.parseInt(name, 10))
  .sort((a, b) => a - b);
/** The size of the checkpoint before the newest, which a reader may have kept. */
export const earlierSize = SIZES.at(-2) ?? 0;

const positionOf = (id: string) => parseTlogProof(read(`reviews/${id}.tlog-proof`)).index;

/** A review that was sealed before then, with a title, both opinions, a city and a date: everything that can be changed. */
export const sealed = found(
  catalog.reviews.find(
    ({ id, seal, title, author, date, pros, level }) =>
      seal !== undefined &&
      positionOf(id) < earlierSize &&
      title !== undefined &&
      author.city !== undefined &&
      date !== undefined &&
      pros.length > 0 &&
      level === 'order-matched',
  ),
  'a sealed review with all parts',
);
export const path = `/en/reviews/${sealed.id}/`;

/** Changes a file on its way to the page, as an attacker between shop and shopper would, or the shop itself. */
export async function tamper(page: Page, file: string | RegExp, change: (body: string) => string): Promise<void> {
  await page.route(file, async (route) => {
    const response = await route.fetch();
    // Latin 1 keeps every byte as it is, in text and in binary files.
    const body = Buffer.from(change((await response.body()).toString('latin1')), 'latin1');
    await route.fulfill({ response, body });
  });
}

/** Latin 1 for text that is looked for in a body. */
export const raw = (text: string): string => Buffer.from(text).toString('latin1');

/** One letter of a text, at a place, made another one. */
export function spoil(text: string, at: number): string {
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}

/** Presses the button, and waits for the end. */
export async function check(page: Page): Promise<{ result: string; steps: string[] }> {
  await page.locator('bukti-check button').click();
  return outcome(page);
}

/** What the box shows at its end: the code of the result, and of each step. */
export async function outcome(page: Page): Promise<{ result: string; steps: string[] }> {
  const box = page.locator('bukti-check');
  await eventually(() => box.getAttribute('aria-busy')).toBe('false');
  return box.evaluate((element: HTMLElement) => ({
    result: element.dataset.state ?? '',
    steps: [...element.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => dataset.state ?? ''),
  }));
}

const STEPS = ['sealed', 'words', 'included', 'published', 'signed', 'grown'] as const;

/** Expects that a check stopped at a step with a code, that it says so in its own sentence, and that nothing after it ran. */
export async function expectStop(page: Page, step: (typeof STEPS)[number], code: string, result = 'failed'): Promise<string> {
  const { result: mark, steps } = await check(page);
  const at = STEPS.indexOf(step);
  expect(steps.slice(at)).toEqual([code, ...STEPS.slice(at + 1).map(() => '')]);
  expect(steps.slice(0, at).every((passed) => passed === 'passed')).toBe(true);
  expect(mark).toBe(code);
  const texts: Record<string, string> = textsFor('en').check.verdicts;
  const said = await textOf(page.locator(`[data-step=${step}] output`));
  expect(said).toMatch(sentence(texts[`${step}.${code}`] ?? texts[code] ?? texts[`${step}.failed`]));
  expect(await textOf(page.locator('bukti-check > output'))).toBe(texts[`result.${result}`]);
  return said;
}

function sentence(text = 'no sentence'): RegExp {
  const parts = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`);
}

/** The site's own log. */
const known = JSON.parse(read('.well-known/review-log.json')) as { origin: string; key: string; size: number };
export const { origin, key, size } = known;
/** The name of a tile or bundle, and how many entries it holds. */
function tileAt(number: number): { name: string; width: number } {
  const width = Math.min(256, size - number * 256);
  const name = String(number).padStart(3, '0');
  return { name: width === 256 ? name : `${name}.p/${width}`, width };
}
const entries = Array.from({ length: Math.ceil(size / 256) }, (_, number) => tileAt(number)).flatMap(({ name, width }) =>
  decodeBundle(readFileSync(join(dist, `log/tile/entries/${name}`)), width),
);
/** The name of the tile that holds the sealed review. */
export const tile = tileAt(Math.floor(positionOf(sealed.id) / 256)).name;
const tree = treeOf(entries);

/** This review's proof in the log as it was at a size, with the checkpoint of that time. */
export function proofAt(oldSize: number, checkpoint: string): string {
  const { index, extra } = parseTlogProof(read(`reviews/${sealed.id}.tlog-proof`));
  const prover = new Prover(tree, hasher, oldSize);
  return formatTlogProof({ ...(extra && { extra }), index, hashes: prover.proveInclusion(index), checkpoint });
}

/** Serves the site as if it were signed by a key of this test. @returns a way to sign any other history with it */
export async function resign(page: Page): Promise<{ key: string; sign: (history: Uint8Array[]) => Promise<string> }> {
  const signer = await makeSigner(origin);
  const sign = async (history: Uint8Array[]) => formatNote(await signNote(makeCheckpoint(treeOf(history), hasher, origin, []), signer));
  const own = formatVerifierKey(signer.key);
  const note = await sign(entries);
  await tamper(page, `**${path}`, (html) => html.replace(`data-key="${key}"`, `data-key="${own}"`));
  await tamper(page, '**/review-log.json', (json) => json.replace(key, own));
  await tamper(page, '**/log/checkpoint', () => raw(note));
  await tamper(page, '**/*.tlog-proof', () => raw(proofAt(size, note)));
  return { key: own, sign };
}

export { entries };

/** As if the last check that passed had seen this checkpoint. */
export async function recall(page: Page, note: string): Promise<void> {
  await page.goto(`${url}/favicon.svg`);
  await page.evaluate((value) => localStorage.setItem('/log/', value), note);
}
