import type { Bytes } from '#src/log/bytes.ts';
import { type SiteSource, UnreadableError } from './site-source.ts';
import type { Findings } from './verify-report.ts';

/**
 * Reads a file that must be there. @param expected what the file is, for the message when it is missing
 * @returns nothing when it cannot be read, and a finding says why
 */
export async function readFile(
  source: SiteSource,
  path: string,
  limit: number,
  findings: Findings,
  expected: string,
): Promise<Bytes | undefined> {
  return attempt(source, path, findings, expected, () => source.read(path, limit));
}

/** As `readFile()`, for UTF-8. */
export async function readText(
  source: SiteSource,
  path: string,
  limit: number,
  findings: Findings,
  expected: string,
): Promise<string | undefined> {
  const bytes = await readFile(source, path, limit, findings, expected);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    findings.add({ code: 'malformed', where: source.address(path), found: 'bytes that are no UTF-8', expected });
    return undefined;
  }
}

async function attempt<T>(
  source: SiteSource,
  path: string,
  findings: Findings,
  expected: string,
  read: () => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    const content = await read();
    if (content === undefined) findings.add({ code: 'missing', where: source.address(path), found: 'no such file', expected });
    return content;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    findings.add({ code: 'unreadable', where: source.address(path), found: error.message, expected });
    return undefined;
  }
}
