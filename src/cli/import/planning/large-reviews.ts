import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '#src/loaders/parse-file.ts';
import type { Problem } from '#src/schemas/problem.ts';
import type { Review } from '#src/schemas/review.ts';
import { idOf, linesOf } from './content-lines.ts';
import type { ExistingReview, ExistingReviews } from './existing.ts';
import { KeyIndex } from './key-index.ts';

/** Bytes of all files of reviews; with fewer they are held in memory. */
export const LARGE_FOLDER = 8 * 1024 * 1024;

type Found = { review: Review; file: string };

/**
 * The reviews of a large folder: where the line of each begins, and nothing of what it says. A review is read, and checked, when it is
 * asked for.
 */
export class LargeReviews implements ExistingReviews {
  /** Lines that are no reviews, so that nobody can say what is here. */
  readonly problems: Problem[] = [];
  private readonly index = new KeyIndex();
  private readonly places = new Places();
  private readonly content: string;
  private readonly files: readonly string[];
  /** Reviews with a file of their own. */
  private readonly others: ReadonlyMap<string, Found>;
  private last: { id: string; found: Found | undefined } | undefined;

  /** @param files of reviews, one a line, below the content folder */
  constructor(content: string, files: readonly string[], others: ReadonlyMap<string, Found>) {
    this.content = content;
    this.files = files;
    this.others = others;
    for (const [place, file] of files.entries()) this.read(place, file);
  }

  get(id: string): Found | undefined {
    if (this.last?.id !== id) this.last = { id, found: this.others.get(id) ?? this.find(id) };
    return this.last.found;
  }

  has(id: string): boolean {
    return this.others.has(id) || this.index.has(id);
  }

  *values(): Generator<ExistingReview> {
    yield* this.others.values();
    for (const file of this.files) {
      const product = productOf(file);
      for (const { text } of linesOf(join(this.content, file))) {
        const said = JSON.parse(text.toString('utf8')) as ExistingReview['review'];
        yield { review: { ...said, product, status: said.status ?? 'published' }, file };
      }
    }
  }

  private read(place: number, file: string): void {
    for (const { text, line, offset } of linesOf(join(this.content, file))) {
      const id = idOf(text);
      if (id === undefined) this.problems.push(...parseFile(file, text).problems.map((problem) => ({ ...problem, line })));
      else this.index.set(id, this.places.add(place, offset, text.length));
    }
  }

  private find(id: string): Found | undefined {
    const at = this.index.get(id);
    if (at === undefined) return undefined;
    const [place, offset, length] = this.places.get(at);
    const path = this.files[place] ?? '';
    const bytes = Buffer.alloc(length);
    const file = openSync(join(this.content, path), 'r');
    try {
      readSync(file, bytes, 0, length, offset);
    } finally {
      closeSync(file);
    }
    const [entry] = parseFile(path, bytes).entries;
    return entry?.kind === 'reviews' ? { review: entry.data, file: path } : undefined;
  }
}

/** Where lines stand, in 12 bytes a line. */
class Places {
  private size = 0;
  private numbers = new Uint32Array(3 * 1024);

  add(...place: [file: number, offset: number, length: number]): number {
    if ((this.size + 1) * 3 > this.numbers.length) {
      const before = this.numbers;
      this.numbers = new Uint32Array(before.length * 2);
      this.numbers.set(before);
    }
    this.numbers.set(place, this.size * 3);
    this.size += 1;
    return this.size - 1;
  }

  get(at: number): [file: number, offset: number, length: number] {
    const [file = 0, offset = 0, length = 0] = this.numbers.subarray(at * 3, at * 3 + 3);
    return [file, offset, length];
  }
}

function productOf(file: string): string {
  return file.replace(/^reviews\/|\.ndjson$/g, '');
}
