import type { RecordDifference } from '../expected/compare-record.ts';
import { type SiteSource, UnreadableError } from '../site-source.ts';
import type { Findings, Step, StepId } from '../verify-report.ts';

/** The largest file of a surface that is read: an export of 100,000 reviews has about 100 MB. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Files that a site may have, and may leave out: reads them, and counts which were there. */
export class Surface {
  read = 0;
  readonly missing: string[] = [];
  readonly #source: SiteSource;
  readonly #findings: Findings;

  constructor(source: SiteSource, findings: Findings) {
    this.#source = source;
    this.#findings = findings;
  }

  /** @returns the text of a file; nothing when there is none, or when a finding says why it cannot be read */
  async text(path: string): Promise<string | undefined> {
    try {
      const bytes = await this.#source.read(path, MAX_BYTES);
      if (bytes === undefined) {
        this.missing.push(path);
        return undefined;
      }
      this.read += 1;
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof UnreadableError || error instanceof TypeError)) throw error;
      const found = error instanceof UnreadableError ? error.message : 'bytes that are no UTF-8';
      this.#findings.add({ code: 'unreadable', where: this.#source.address(path), found, expected: 'a file that can be compared' });
      return undefined;
    }
  }

  async json(path: string): Promise<unknown> {
    const text = await this.text(path);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      this.#findings.add({ code: 'malformed', where: this.#source.address(path), found: 'no JSON', expected: 'JSON' });
      return undefined;
    }
  }

  add(path: string, differences: readonly RecordDifference[], about = ''): void {
    for (const { field, ...rest } of differences)
      this.#findings.add({ ...rest, where: `${this.#source.address(path)} (${field}${about === '' ? '' : ` of ${about.slice(0, 100)}`})` });
  }

  /** @param summary what was compared, as the middle of a line @returns nothing where the site has none of it */
  conclude(id: StepId, summary: string): Step | undefined {
    if (this.read === 0 && this.#findings.count === 0) return undefined;
    const { missing } = this;
    const absent =
      missing.length === 0 ? '' : `; not there, so not compared: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`;
    return this.#findings.conclude(id, `${summary}${absent}`);
  }
}
