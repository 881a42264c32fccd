import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { serveEmbeds } from '../support/serve-host.ts';
import { found, product } from './support.ts';

/** Debian's Firefox. Playwright drives only its own build, so a page asks this one. */
const FIREFOX = '/usr/bin/firefox-esr';
const FORMS = ['stars', 'rating', 'reviews', 'wall', 'quote'] as const;

interface Seen {
  states: (string | null)[];
  /** Of each row of stars, how much of it is full. */
  shares: number[];
  light: string;
  dark: string;
  snippet: number;
  errors: string[];
}

/** Tells what the page shows, once every element has its state. */
const PROBE = `
const errors = [];
addEventListener('error', ({ message }) => errors.push(message));
const all = [...document.querySelectorAll('${FORMS.map((form) => `bukti-${form}`).join()}')];
const wait = setInterval(() => {
  if (all.some((one) => !one.hasAttribute('state'))) return;
  clearInterval(wait);
  const rows = all.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.s')]);
  const box = (name) => getComputedStyle(document.querySelector(name).shadowRoot.querySelector('.b')).backgroundColor;
  fetch('/seen', { method: 'POST', body: JSON.stringify({
    states: all.map((one) => one.getAttribute('state')),
    shares: rows.map((row) => row.firstElementChild.getBoundingClientRect().width / row.getBoundingClientRect().width),
    light: box('bukti-rating'),
    dark: box('bukti-wall'),
    snippet: document.querySelector('.bukti').shadowRoot.querySelectorAll('article').length,
    errors,
  }) });
}, 20);
`;

test.skipIf(!existsSync(FIREFOX))(
  'Firefox shows right stars, light and dark boxes, and the snippet (skipped without Debian’s firefox-esr)',
  async () => {
    const dist = inject('dist');
    const site = await serveEmbeds(dist);
    const review = found(product.reviews[0], 'a review');
    const elements = FORMS.map(
      (form) =>
        `<bukti-${form} product="${product.slug}" review="${review.id}" theme="${form === 'wall' ? 'dark' : 'light'}"></bukti-${form}>`,
    ).join('');
    const snippet = readFileSync(`${dist}/embed/${product.slug}/snippet.html`, 'utf8');
    const scripts = ['stars', 'bukti']
      .map((name) => `<script async type="module" src="${site.url}/embed/v1/${name}.js"></script>`)
      .join('');
    const html = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Toko</title>${scripts}<body>${elements}${snippet}<script>${PROBE}</script>`;
    const profile = await mkdtemp(join(tmpdir(), 'bukti-firefox-'));
    let firefox: ChildProcess | undefined;
    const seen = new Promise<Seen>((done) => {
      const shop = createServer((request, response) => {
        if (request.method !== 'POST') return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          response.end();
          shop.close();
          shop.closeAllConnections();
          done(JSON.parse(Buffer.concat(parts).toString()));
        });
        return response;
      });
      shop.listen(0, '127.0.0.1', () => {
        const address = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`;
        firefox = spawn(FIREFOX, ['--headless', '--no-remote', '--profile', profile, address], {
          stdio: 'ignore',
          env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
        });
      });
    });
    try {
      const { shares, ...others } = await seen;
      expect(others).toEqual({
        states: FORMS.map(() => 'load'),
        light: 'rgb(255, 253, 248)',
        dark: 'rgb(31, 26, 20)',
        snippet: 3,
        errors: [],
      });
      const mean = found(product.summary.ratingValue, 'a rating') / 5;
      expect(shares.length).toBeGreaterThan(15);
      // Of stars, of the three lists and of the quote; between them stand whole ones.
      expect(shares.filter((share) => Math.abs(share - mean) < 0.01).length).toBeGreaterThanOrEqual(5);
      expect(shares.filter((share) => Math.abs(share - mean) >= 0.01 && Math.abs(share * 5 - Math.round(share * 5)) > 0.05)).toEqual([]);
    } finally {
      const ended = new Promise((done) => firefox?.once('exit', done));
      firefox?.kill();
      await ended;
      await site.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
