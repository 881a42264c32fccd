import type { AnyLocated, Located } from '#src/loaders/parse-file.ts';
import { suggest } from '#src/loaders/suggest.ts';
import { isVideoPath, type Media } from '#src/schemas/media.ts';
import type { Problem, ProblemCode } from '#src/schemas/problem.ts';
import { listLogos } from '#src/schemas/theme.ts';
import { checkPersonalData } from './personal-data/check-personal-data.ts';

/** What is known only when the whole folder was read. */
export interface Folder {
  entries: readonly AnyLocated[];
  /** Paths below `media/`. */
  media: ReadonlySet<string>;
  /** The latest calendar day that it already is somewhere, YYYY-MM-DD. */
  today: string;
}

/** Rules between files: ids, products, attributes, commitments, pictures and videos, dates. */
export function crossCheck(folder: Folder): Problem[] {
  const check = new Checker(folder);
  return [...folder.entries.flatMap((entry) => check.entry(entry)), ...checkPersonalData(folder.entries, folder.today)];
}

class Checker {
  private readonly folder: Folder;
  private readonly products: ReadonlyMap<string, Located<'products'>>;
  private readonly commitments: ReadonlySet<string>;
  private readonly seen = new Map<string, AnyLocated>();

  constructor(folder: Folder) {
    this.folder = folder;
    this.products = new Map(folder.entries.filter((entry) => entry.kind === 'products').map((entry) => [entry.data.slug, entry]));
    this.commitments = new Set(folder.entries.filter((entry) => entry.kind === 'commitments').map((entry) => entry.data.slug));
  }

  entry(entry: AnyLocated): Problem[] {
    switch (entry.kind) {
      case 'reviews':
        return [...this.unique(entry), ...this.review(entry)];
      case 'posts':
        return [...this.unique(entry), ...this.post(entry)];
      case 'products':
        return this.media(entry, entry.data.images, 'images');
      case 'site':
        return listLogos(entry.data.theme).flatMap(({ src, path }) => this.file(entry, 'picture', src, ['theme', ...path]));
      default:
        return [];
    }
  }

  private review(entry: Located<'reviews'>): Problem[] {
    const { data } = entry;
    const product = this.products.get(data.product);
    const dates: [PropertyKey[], string | undefined][] = [
      [['date'], data.date],
      [['edited'], data.edited],
      ...data.replies.map((reply, index): [PropertyKey[], string | undefined] => [['replies', index, 'date'], reply.date]),
      ...data.recovery.map((step, index): [PropertyKey[], string] => [['recovery', index, 'date'], step.date]),
    ];
    return [
      ...(product === undefined ? [this.unknownProduct(entry, data.product, [])] : this.attributes(entry, product)),
      ...Object.keys(data.commitments).flatMap((slug) =>
        this.commitments.has(slug)
          ? []
          : [this.unknown(entry, 'unknown-commitment', slug, ['commitments', slug], this.commitments, `content/commitments/${slug}.yaml`)],
      ),
      ...this.media(entry, data.media, 'media'),
      ...dates.flatMap(([path, date]) => this.notInFuture(entry, date, path)),
    ];
  }

  private post(entry: Located<'posts'>): Problem[] {
    return [
      ...entry.data.products.flatMap((slug, index) =>
        this.products.has(slug) ? [] : [this.unknownProduct(entry, slug, ['products', index])],
      ),
      ...this.media(entry, entry.data.media, 'media'),
      ...this.notInFuture(entry, entry.data.date, ['date']),
    ];
  }

  /** Ids stand in addresses and in the log, so two entries never share one. */
  private unique(entry: Located<'reviews'> | Located<'posts'>): Problem[] {
    const key = `${entry.kind} ${entry.data.id}`;
    const first = this.seen.get(key);
    if (first === undefined) {
      this.seen.set(key, entry);
      return [];
    }
    const place = `${first.source.file}:${first.source.lineOf(['id'])}`;
    return [
      problem(
        entry,
        'duplicate-id',
        ['id'],
        `found the id ${entry.data.id} a second time, expected each id once; the first is in ${place}`,
        'Rename one of the two.',
      ),
    ];
  }

  private attributes(entry: Located<'reviews'>, product: Located<'products'>): Problem[] {
    const declared = product.data.attributes;
    return Object.entries(entry.data.attributes).flatMap(([key, value]) => {
      // Every object has a constructor; a product has it only where it declares it.
      const attribute = Object.hasOwn(declared, key) ? declared[key] : undefined;
      const file = product.source.file;
      if (attribute === undefined) return [this.unknown(entry, 'unknown-attribute', key, ['attributes', key], Object.keys(declared), file)];
      return Object.hasOwn(attribute.values, value)
        ? []
        : [this.unknown(entry, 'unknown-attribute', value, ['attributes', key], Object.keys(attribute.values), file)];
    });
  }

  private unknownProduct(entry: AnyLocated, slug: string, path: PropertyKey[]): Problem {
    return this.unknown(entry, 'unknown-product', slug, path, this.products.keys(), `content/products/${slug}.yaml`);
  }

  private unknown(
    entry: AnyLocated,
    code: ProblemCode,
    word: string,
    path: PropertyKey[],
    known: Iterable<string>,
    place: string,
  ): Problem {
    const words = [...known];
    const nearest = suggest(word, words);
    const few =
      words.length === 0 ? 'none is declared' : words.length > 12 ? `one of ${words.length} that exist` : `one of: ${words.join(', ')}`;
    const noun = code.slice('unknown-'.length);
    return problem(
      entry,
      code,
      path,
      `found the ${noun} ${JSON.stringify(word)}, expected one that exists (${few})`,
      nearest === undefined ? `Correct it, or add it in ${place}.` : `Did you mean ${nearest}? Else add it in ${place}.`,
    );
  }

  private media(entry: AnyLocated, all: readonly Media[], field: string): Problem[] {
    return all.flatMap(({ src, poster, captions = [] }, index) => [
      ...this.file(entry, isVideoPath(src) ? 'video' : 'picture', src, [field, index, 'src']),
      ...(poster === undefined ? [] : this.file(entry, 'picture', poster, [field, index, 'poster'])),
      ...captions.flatMap((track, n) => this.file(entry, 'captions', track.src, [field, index, 'captions', n, 'src'])),
    ]);
  }

  private file(entry: AnyLocated, noun: 'picture' | 'video' | 'captions', src: string, path: PropertyKey[]): Problem[] {
    if (this.folder.media.has(src)) return [];
    const nearest = suggest(src, this.folder.media);
    return [
      problem(
        entry,
        `missing-${noun}`,
        path,
        `found no file content/media/${src}, expected the ${noun} there`,
        nearest === undefined ? 'Put the file there, or delete the line.' : `Did you mean ${nearest}?`,
      ),
    ];
  }

  private notInFuture(entry: AnyLocated, date: string | undefined, path: PropertyKey[]): Problem[] {
    if (date === undefined || date <= this.folder.today) return [];
    return [
      problem(
        entry,
        'date-in-future',
        path,
        `found ${date}, expected a day no later than today (${this.folder.today})`,
        'Correct the date.',
      ),
    ];
  }
}

/** @param path of the field in its entry */
export function problem(entry: AnyLocated, code: ProblemCode, path: PropertyKey[], message: string, fix: string): Problem {
  const field = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
  return { code, file: entry.source.file, line: entry.source.lineOf(path), ...(field !== '' && { field }), message, fix };
}
