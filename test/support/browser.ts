import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * A real Chromium that comes through npm. Its package's own arguments are for one page in a serverless function;
 * these are for many pages on a plain machine. BUKTI_CHROMIUM names another one, for machines that are not Linux.
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env.BUKTI_CHROMIUM ?? (await chromium.executablePath()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', ...more],
  });
}
