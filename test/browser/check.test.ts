import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { LEVELS, levelOf } from '#src/evidence/level.ts';
import { hasChangedWords } from '#src/evidence/published-review.ts';
import { textsFor } from '#src/i18n/texts.ts';
import { fromBase64, toBase64 } from '#src/log/bytes.ts';
import { openBrowser } from '../support/browser.ts';
import {
  check,
  earlierSize,
  entries,
  expectStop,
  key,
  outcome,
  path,
  proofAt,
  raw,
  read,
  recall,
  resign,
  SIZES,
  sealed,
  size,
  spoil,
  tamper,
  tile,
} from './check-support.ts';
import { browser, catalog, found, LANGUAGES, newPage, openPage, textOf, url } from './support.ts';

const PASSED = { result: 'passed', steps: ['passed', 'passed', 'passed', 'passed', 'passed', 'skipped'] };
const AGAIN = { ...PASSED, steps: PASSED.steps.with(5, 'passed') };

const open = async (page: Page, at = path): Promise<Page> => {
  await page.goto(url + at);
  return page;
};

describe('a sound site passes', () => {
  test('with all that the result has to name, and remembers the log', async () => {
    const page = await open(await newPage());
    expect(await check(page)).toEqual(PASSED);
    const result = await textOf(page.locator('bukti-check > output'));
    expect(result).toBe(
      `These are the customer’s words, unchanged since they were sealed. Record number ${sealed.seal?.index} (counted from 0) of ${size} in the log, revision ${sealed.seal?.rev}.`,
    );
    expect(await check(page)).toEqual(AGAIN);
    expect(await page.evaluate(() => localStorage.getItem('/log/'))).toBe(read('log/checkpoint'));
  });

  test('sealed reviews of all kinds, in one language or the other', async () => {
    const page = await newPage();
    const wrong: string[] = [];
    const all = catalog.reviews.filter(({ seal }) => seal !== undefined);
    // One of each level, language and kind of page.
    const kinds = new Map(all.map((review) => [[review.level, review.lang, review.firstHand, review.title === undefined].join(), review]));
    for (const [at, { id }] of [...kinds.values()].entries()) {
      const [, root] = LANGUAGES[at % LANGUAGES.length] ?? LANGUAGES[0];
      await page.goto(`${url}${root}reviews/${id}/`, { waitUntil: 'domcontentloaded' });
      const { result } = await check(page);
      if (result !== 'passed') wrong.push(`${root}${id}: ${result}`);
    }
    expect(wrong).toEqual([]);
  });

  test('since earlier checkpoints, the first and the last among them', async () => {
    const [first = 0, ...later] = SIZES.slice(0, -1);
    for (const old of [first, later[Math.floor(later.length / 2)], later.at(-1)]) {
      const page = await newPage();
      await recall(page, read(`log/checkpoints/${old}.txt`));
      expect(await check(await open(page))).toEqual(AGAIN);
    }
  });

  test.each([
    ['the words were changed', true, textsFor('en').check.revised],
    ['the words are the same', false, textsFor('en').check.sealedAgain],
  ])('a revision says that %s', async (_, isChanged, said) => {
    const review = found(
      catalog.reviews.find(({ seal }) => seal !== undefined && seal.rev > 1 && hasChangedWords(seal) === isChanged),
      'a revision',
    );
    const page = await openPage(`/en/reviews/${review.id}/`);
    expect(await textOf(page.locator('bukti-check'))).toContain(said(review.seal?.rev ?? 0));
    expect((await check(page)).result).toBe('passed');
  });

  test('the badge of every kind of evidence is known', async () => {
    const page = await openPage(path);
    await check(page);
    const ids = await page
      .locator('bukti-check template')
      .evaluate((template: HTMLTemplateElement) => [...template.content.querySelectorAll('[id^="badge."]')].map(({ id }) => id));
    const evidence = ['order', 'invitation', 'source', 'same-order', null] as const;
    expect(ids).toEqual(evidence.map((one) => `badge.${one}.${levelOf(one)}`));
    expect(new Set(evidence.map(levelOf)).size).toBe(LEVELS.length);
  });
});

describe('what was changed is named', () => {
  const json = `**/reviews/${sealed.id}.json`;
  const proof = '**/*.tlog-proof';
  const html = (change: (text: string) => string) => (page: Page) => tamper(page, `**${path}`, change);
  const inBox = (text: string) => (page: Page) =>
    html((all) => all.replace(/(<\/article>)/, `$1`).replace('</body>', `${text}</body>`))(page);
  const style = (css: string) => inBox(`<style>${css}</style>`);
  const lineOf = (file: string, from: number, at: number) => file.split('\n').slice(0, from).join('\n').length + 1 + at;
  const other = found(
    catalog.reviews.find(({ id, seal }) => seal !== undefined && id !== sealed.id),
    'another sealed review',
  );

  const CASES: [string, (page: Page) => Promise<void>, Parameters<typeof expectStop>[1], string][] = [
    ['the title', html((all) => all.replace(/(data-sealed="title"[^>]*>)./, '$1Q')), 'words', 'changed'],
    ['the body', html((all) => all.replace(`<p dir="auto" `, '<p dir="auto" >Q<b ')), 'words', 'changed'],
    ['the date as it is read', html((all) => all.replace(/(data-sealed="date"[^>]*>)\d+/, '$131')), 'words', 'changed'],
    ['the stars as they are drawn', html((all) => all.replace(/--share:\d+%/, '--share:20%')), 'words', 'changed'],
    ['the stars as they are read', html((all) => all.replace(/aria-label="\d/, 'aria-label="2')), 'words', 'changed'],
    ['the author', html((all) => all.replace(/(data-sealed="author.name"[^>]*>)./, '$1Q')), 'words', 'changed'],
    ['something liked, hidden', style('[data-sealed=pros] { display: none }'), 'words', 'hidden'],
    ['the city, transparent', style('[data-sealed="author.city"] { opacity: 0 }'), 'words', 'hidden'],
    ['the title, without room', style('[data-sealed=title] { position: absolute; width: 1px; overflow: hidden }'), 'words', 'hidden'],
    ['the body, hidden', style('.words p { visibility: hidden }'), 'words', 'hidden'],
    [
      'a better badge, in words',
      html((all) => all.replaceAll(/(data-badge[^>]*>)[^<]+/g, '$1Invited after a purchase')),
      'words',
      'changed',
    ],
    ['a better level', html((all) => all.replace('data-level="order-matched"', 'data-level="invited"')), 'words', 'changed'],
    ['one letter of the sealed words', (page) => tamper(page, json, (all) => all.replace(/("body":")./, '$1Q')), 'sealed', 'changed'],
    ['one letter of the salt', (page) => tamper(page, json, (all) => spoil(all, all.length - 5)), 'sealed', 'changed'],
    ['another review’s proof', (page) => tamper(page, proof, () => raw(read(`reviews/${other.id}.tlog-proof`))), 'sealed', 'other'],
    ['a hash of the proof', (page) => tamper(page, proof, (all) => spoil(all, lineOf(all, 3, 5))), 'included', 'not-included'],
    ['the index of the proof', (page) => tamper(page, proof, (all) => all.replace(/index \d+/, 'index 1')), 'included', 'not-included'],
    ['evidence in the proof’s record', (page) => tamper(page, proof, (all) => raiseEvidence(all)), 'words', 'changed'],
    ['the head of the proof', (page) => tamper(page, proof, (all) => all.replace('@v1', '@v2')), 'sealed', 'malformed-proof'],
    ['no proof', (page) => tamper(page, proof, () => '<!doctype html>'), 'sealed', 'malformed-proof'],
    [
      'a tile',
      (page) => tamper(page, `**/tile/0/${tile}`, (all) => spoil(all, ((sealed.seal?.index ?? 0) % 256) * 32 + 7)),
      'published',
      'tile',
    ],
    ['a bundle', (page) => tamper(page, '**/tile/entries/**', (all) => all.replace(sealed.id, spoil(sealed.id, 2))), 'published', 'bundle'],
    ['a bundle cut off', (page) => tamper(page, '**/tile/entries/**', (all) => all.slice(0, -1)), 'published', 'malformed-bundle'],
    [
      'the root in the checkpoint',
      (page) => tamper(page, '**/log/checkpoint', (all) => spoil(all, lineOf(all, 2, 3))),
      'published',
      'not-consistent',
    ],
    ['the log’s name in the checkpoint', (page) => tamper(page, '**/log/checkpoint', (all) => spoil(all, 1)), 'published', 'other-log'],
    [
      'the size in the checkpoint',
      (page) => tamper(page, '**/log/checkpoint', (all) => all.replace(`\n${size}\n`, `\n${size + 1}\n`)),
      'published',
      'malformed-proof',
    ],
    ['the signature', (page) => tamper(page, '**/log/checkpoint', (all) => spoil(all, all.length - 40)), 'signed', 'wrong-signature'],
    ['the signature in the proof', (page) => tamper(page, proof, (all) => spoil(all, all.length - 40)), 'signed', 'wrong-signature'],
    ['the page’s key', html((all) => all.replace(`data-key="${key}"`, `data-key="${spoil(key, key.length - 9)}"`)), 'signed', 'keys'],
    [
      'the log’s key',
      (page) => tamper(page, '**/review-log.json', (all) => all.replace(key, spoil(key, key.length - 9))),
      'signed',
      'keys',
    ],
  ];

  test.each(CASES)('%s', async (_name, spoiled, step, code) => {
    const page = await newPage();
    await spoiled(page);
    await expectStop(await open(page), step, code);
  });

  test('a wrong key, on the page and in the log', async () => {
    const page = await newPage();
    await resign(page);
    await page.unroute('**/log/checkpoint');
    await page.unroute('**/*.tlog-proof');
    await expectStop(await open(page), 'signed', 'not-signed');
  });

  test('both sides of a difference are shown', async () => {
    const page = await newPage();
    await tamper(page, `**${path}`, (all) => all.replace(/(data-sealed="title"[^>]*>)./, '$1Q'));
    const said = await expectStop(await open(page), 'words', 'changed');
    expect(said).toContain(sealed.title);
    expect(said).toContain(`“Q${sealed.title?.slice(1)}”`);
  });
});

describe('since the last visit', () => {
  test('an older checkpoint', async () => {
    const page = await newPage();
    await recall(page, read('log/checkpoint'));
    const old = read(`log/checkpoints/${earlierSize}.txt`);
    await tamper(page, '**/log/checkpoint', () => raw(old));
    await tamper(page, '**/*.tlog-proof', () => raw(proofAt(earlierSize, old)));
    expect(await expectStop(await open(page), 'grown', 'older')).toContain(String(earlierSize));
  });

  test.each([
    ['of the same size', size],
    ['that was shorter', earlierSize],
  ])('another history %s', async (_name, oldSize) => {
    const page = await newPage();
    const { sign } = await resign(page);
    const others = entries.slice(0, oldSize).with(7, new Uint8Array([1]));
    await recall(page, await sign(others));
    await expectStop(await open(page), 'grown', 'not-consistent');
  });

  test('another key', async () => {
    const page = await newPage();
    await recall(page, read('log/checkpoint'));
    await resign(page);
    await expectStop(await open(page), 'grown', 'not-signed');
  });

  test('a log that is not signed any more', async () => {
    const page = await newPage();
    await recall(page, read('log/checkpoint'));
    await tamper(page, `**${path}`, (all) => all.replace(`data-key="${key}"`, ''));
    await tamper(page, '**/review-log.json', (all) => all.replace(`"${key}"`, 'null'));
    const { result, steps } = await check(await open(page));
    expect([result, steps.slice(4)]).toEqual(['not-signed', ['skipped', 'not-signed']]);
  });

  test('a check that fails is not remembered', async () => {
    const page = await newPage();
    await tamper(page, '**/tile/entries/**', (all) => all.slice(0, -1));
    await check(await open(page));
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('neither pass nor failure', () => {
  test('without WebCrypto', async () => {
    const insecure = await openBrowser(['--host-resolver-rules=MAP toko.test 127.0.0.1']);
    const page = await insecure.newPage();
    await page.goto(url.replace('127.0.0.1', 'toko.test') + path);
    await expectStop(page, 'sealed', 'cannot-check', 'cannot-check');
    await insecure.close();
  });

  test('without Ed25519', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      crypto.subtle.importKey = () => Promise.reject(new DOMException('no', 'NotSupportedError'));
    });
    await expectStop(await open(page), 'signed', 'cannot-check', 'cannot-check');
  });

  test('a browser that is too old', async () => {
    const page = await newPage();
    await page.addInitScript(() => Reflect.set(window, 'getComputedStyle', undefined));
    await expectStop(await open(page), 'words', 'TypeError', 'TypeError');
  });

  test('a browser of 2022, without checkVisibility, lets a review pass and still finds hidden words', async () => {
    const page = await newPage();
    await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
    expect(await check(await open(page))).toEqual(PASSED);
    const hiding = await newPage();
    await hiding.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'checkVisibility'));
    const style = '<style>[data-sealed=pros] { display: none }</style>';
    await tamper(hiding, `**${path}`, (all) => all.replace('</body>', `${style}</body>`));
    await expectStop(await open(hiding), 'words', 'hidden');
  });

  test('a file that cannot be fetched, and then can', async () => {
    const page = await newPage();
    await page.route('**/log/checkpoint', (route) => route.abort());
    expect(await expectStop(await open(page), 'published', 'unreachable', 'unreachable')).toContain('/log/checkpoint');
    await page.unroute('**/log/checkpoint');
    expect(await check(page)).toEqual(PASSED);
  });

  test('a server in trouble', async () => {
    const page = await newPage();
    await page.route('**/*.tlog-proof', (route) => route.fulfill({ status: 503 }));
    await expectStop(await open(page), 'sealed', 'unreachable', 'unreachable');
  });

  test('offline before the check was loaded', async () => {
    const page = await open(await newPage());
    await page.context().setOffline(true);
    await page.locator('bukti-check button').click();
    expect((await outcome(page)).result).toBe('unloaded');
    expect(await textOf(page.locator('bukti-check .unloaded'))).toBe(textsFor('en').check.unloaded);
  });

  test('without the sentences, until they can be had', async () => {
    const page = await newPage();
    await page.route('**/en/check.json', (route) => route.fulfill({ status: 404, body: 'no such file' }));
    await (await open(page)).locator('bukti-check button').click();
    expect((await outcome(page)).result).toBe('unloaded');
    await page.unroute('**/en/check.json');
    expect(await check(page)).toEqual(PASSED);
  });

  test('storage denied: the rest passes', async () => {
    const page = await newPage();
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
    expect(await check(await open(page))).toEqual({ ...PASSED, steps: PASSED.steps.with(5, 'skipped-denied') });
  });
});

describe('for everybody', () => {
  test('Tab and Enter, and the focus stays', async () => {
    const page = await open(await newPage());
    const isFocused = () => page.evaluate(() => document.activeElement?.matches('bukti-check button') ?? false);
    for (let presses = 0; presses < 40 && !(await isFocused()); presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await outcome(page)).toEqual(PASSED);
    expect(await isFocused()).toBe(true);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing after a pass and after a failure, %s, 390 pixels', async (colorScheme) => {
    for (const spoiled of [false, true]) {
      const page = await newPage({ colorScheme, viewport: { width: 390, height: 844 } });
      if (spoiled) await tamper(page, '**/*.tlog-proof', (all) => spoil(all, all.length - 40));
      await check(await open(page));
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target)}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });

  test('a pass, a failure and neither look different', async () => {
    const looks = await Promise.all(
      ['passed', 'changed', 'unreachable'].map(async (state) => {
        const page = await open(await newPage());
        await check(page);
        const box = page.locator('bukti-check');
        await box.evaluate((element: HTMLElement, code) => {
          for (const place of [element, ...element.querySelectorAll('li')]) place.dataset.state = code;
        }, state);
        return box.evaluate((element) => [
          getComputedStyle(element.querySelector('.result') ?? element).backgroundColor,
          getComputedStyle(element.querySelector('li') ?? element, '::before').content,
        ]);
      }),
    );
    expect(new Set(looks.map(([colour]) => colour)).size).toBe(3);
    expect(new Set(looks.map(([, mark]) => mark)).size).toBe(3);
  });

  test('without script: no button, and the raw files', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await open(page);
    expect(await page.locator('bukti-check button').isVisible()).toBe(false);
    expect(await textOf(page.locator('bukti-check'))).toContain(textsFor('en').check.noScript);
    const links = await page.locator('bukti-check a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual([
      '/en/trust/#check',
      `/reviews/${sealed.id}.json`,
      `/reviews/${sealed.id}.tlog-proof`,
      '/log/checkpoint',
      `/log/tile/entries/${tile}`,
      `/log/tile/0/${tile}`,
    ]);
    await context.close();
  });
});

describe('what is loaded', () => {
  const gzipped = async (paths: string[]) =>
    paths.reduce((sum, file) => sum + gzipSync(readFileSync(join(inject('dist'), file))).length, 0);

  test('a little at first, 3,600 bytes of script when the button is pressed, nothing elsewhere', async () => {
    const page = await newPage();
    const scripts: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.push(pathname);
    });
    await open(page);
    await page.waitForLoadState('networkidle');
    const eager = scripts.splice(0);
    // With the buttons for sharing.
    expect(await gzipped(eager)).toBeLessThanOrEqual(1700);
    await check(page);
    expect(scripts.length).toBeGreaterThan(0);
    expect(await gzipped(scripts)).toBeLessThanOrEqual(3600);
    expect(await gzipped([...eager, ...scripts])).toBeLessThanOrEqual(8 * 1024);
  });
});

/** The record in a proof, with better evidence than the log's. */
function raiseEvidence(proof: string): string {
  return proof.replace(/extra (\S+)/, (_, extra: string) => {
    const leaf = new TextDecoder().decode(fromBase64(extra)).replace(/"evidence":[^}]+/, '"evidence":"invitation"');
    return `extra ${toBase64(new TextEncoder().encode(leaf))}`;
  });
}
