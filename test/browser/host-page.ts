import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { catalog, newPage } from './support.ts';

/** Where the built site says that it lives. */
export const SITE = catalog.site.url;
const HOST = 'https://toko.example/';
/** Policies name scripts and styles by it. */
export const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

export interface HostPage {
  page: Page;
  /** Addresses that were asked for, beyond the host page itself. */
  requests: string[];
  /** What stood in the console, and every error. */
  browserErrors: string[];
  /** The sum of layout shifts so far. */
  layoutShift(): Promise<number>;
}

/** Somebody else's page that shows something of ours. The site is at its own address, so that it is another origin. */
export async function openHostPage(html: string, { csp, ...options }: { csp?: string } & BrowserContextOptions = {}): Promise<HostPage> {
  const page = await newPage(options);
  const requests: string[] = [];
  const browserErrors: string[] = [];
  page.on('request', (request) => request.url() !== HOST && requests.push(request.url()));
  page.on('console', (message) => browserErrors.push(message.text()));
  page.on('pageerror', (error) => browserErrors.push(error.message));
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route(`${SITE}/**`, (route) => {
    const file = fileOf(route.request().url());
    const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    // As the ready-made headers have it: for pages of any origin.
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': type };
    return existsSync(file) ? route.fulfill({ body: readFileSync(file), headers }) : route.fulfill({ status: 404 });
  });
  await page.route(HOST, (route) =>
    route.fulfill({
      body: html,
      headers: { 'Content-Type': 'text/html; charset=utf-8', ...(csp !== undefined && { 'Content-Security-Policy': csp }) },
    }),
  );
  await page.goto(HOST);
  return { page, requests, browserErrors, layoutShift: () => page.evaluate('window.shifts.sum') };
}

/** The built file behind an address of the site. */
export function fileOf(url: string): string {
  const { pathname } = new URL(url);
  return join(inject('dist'), pathname.endsWith('/') ? `${pathname}index.html` : pathname);
}

export const readBuilt = (path: string) => readFileSync(join(inject('dist'), path), 'utf8');
