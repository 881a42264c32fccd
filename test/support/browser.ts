import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** No name is looked up outside of this machine: such a request fails at once, and does not wait for a name server. */
const NO_OTHER_HOSTS = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** How long a page may take, in milliseconds. Only a page that hangs takes this long: no test is about time, and a machine may be busy. */
export const PATIENCE = 120_000;

/** Where Chromium is. The first call unpacks it there. Two first calls at once must not happen: one of them could start half a program. */
export async function findBrowser(): Promise<string> {
  return process.env.BUKTI_CHROMIUM ?? (await chromium.executablePath());
}

/**
 * A real Chromium that comes through npm. Its package's own arguments are for one page in a serverless function;
 * these are for many pages on a plain machine. BUKTI_CHROMIUM names another one, for machines that are not Linux.
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const browser = await playwright.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', NO_OTHER_HOSTS, ...more],
  });
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}
