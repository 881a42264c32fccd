import { findDocument, findProof, packOf } from '#src/evidence/packs.ts';
import type { Description, FileTemplate } from './description.ts';
import { readText } from './read-file.ts';
import type { SiteSource } from './site-source.ts';
import type { Findings } from './verify-report.ts';

/** A review of the log, as far as its files are found by it. */
interface Place {
  id: string;
  /** Of its live entry. */
  index: number;
}

/** A pack holds many small files, and none of them is near its own limit. */
export const MAX_PACK_BYTES = 16 * 1024 * 1024;
/** Packs that are kept: reviews that are neighbours in the log share a pack, and are read at about the same time. */
const PACKS_KEPT = 16;

const FIND = { document: findDocument, proof: findProof } as const;

/** The sealed documents or the proofs of a site, whether each lies in a file of its own or many in one. */
export class SealedFiles {
  readonly #source: SiteSource;
  readonly #kind: keyof typeof FIND;
  readonly #template: FileTemplate;
  readonly #packs = new Map<string, Promise<string | undefined>>();

  constructor(source: SiteSource, description: Pick<Description, 'document' | 'proof'>, kind: keyof typeof FIND) {
    this.#source = source;
    this.#kind = kind;
    this.#template = description[kind];
  }

  /** Where the file of a review lies, for people. */
  address(place: Place): string {
    return this.#source.address(this.#pathOf(place));
  }

  #pathOf({ id, index }: Place): string {
    const { each, pack } = this.#template;
    return each === undefined ? pack.replace('{pack}', String(packOf(index))) : each.replace('{id}', id);
  }

  /** @returns nothing when it cannot be read, and a finding says why */
  async read(place: Place, limit: number, findings: Findings, expected: string): Promise<string | undefined> {
    const path = this.#pathOf(place);
    if (this.#template.each !== undefined) return readText(this.#source, path, limit, findings, expected);
    const pack = await this.#readPack(path, findings);
    const found = pack === undefined ? undefined : FIND[this.#kind](pack, place.id);
    if (pack !== undefined && found === undefined)
      findings.add({ code: 'missing', where: this.#source.address(path), found: `nothing of ${place.id}`, expected });
    return found;
  }

  #readPack(path: string, findings: Findings): Promise<string | undefined> {
    const reading =
      this.#packs.get(path) ?? readText(this.#source, path, MAX_PACK_BYTES, findings, `the ${this.#kind}s of several reviews`);
    this.#packs.delete(path);
    this.#packs.set(path, reading);
    const [oldest] = this.#packs.keys();
    if (this.#packs.size > PACKS_KEPT && oldest !== undefined) this.#packs.delete(oldest);
    return reading;
  }
}
