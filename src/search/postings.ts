/** Where a word stands in one record. */
export interface Occurrence {
  field: Field;
  /** Number of the word in the record; a comma counts as 2 words, a sentence as 8, a field as 20. */
  place: number;
  denied: boolean;
  /** Place in `forms`. */
  form: number;
}

const FIELDS = ['body', 'title', 'opinion', 'author', 'product'] as const;
export type Field = (typeof FIELDS)[number];

/** All that the index knows of one base word, or of one concept (`#leak`). */
export interface Entry {
  /** As it is spelled, folded. */
  forms: string[];
  /** The record's row, and where the word stands in it. */
  rows: Map<number, Occurrence[]>;
}

/** An entry in a file: the forms, then for each row the distance from the row before, the number of places, and the places. */
type PackedEntry = [forms: string[], numbers: number[]];
/** A shard: its entries, and for each longer form its base, so that beginnings of words are found. */
export type IndexShard = Record<string, PackedEntry | string>;

/** Collects an entry record by record, in the order of their rows. It keeps numbers: one object for each word of 100,000 reviews would take a gigabyte. */
export class EntryPacker {
  readonly #forms = new Map<string, number>();
  /** For each occurrence its row, its place with what else is packed beside it, and its form. */
  readonly #found: number[] = [];

  get forms(): Iterable<string> {
    return this.#forms.keys();
  }

  /** @param row no smaller than the one before */
  add(row: number, form: string, { field, place, denied }: Omit<Occurrence, 'form'>): void {
    const number = this.#forms.get(form) ?? this.#forms.size;
    this.#forms.set(form, number);
    this.#found.push(row, (place * FIELDS.length + FIELDS.indexOf(field)) * 2 + Number(denied), number);
  }

  pack(): PackedEntry {
    const numbers: number[] = [];
    let [before, countAt] = [-1, 0];
    for (let at = 0; at < this.#found.length; at += 3) {
      const [row = 0, place = 0, form = 0] = this.#found.slice(at, at + 3);
      if (row !== before) countAt = numbers.push(row - Math.max(0, before), 0) - 1;
      numbers[countAt] = (numbers[countAt] ?? 0) + 1;
      numbers.push(place * this.#forms.size + form);
      before = row;
    }
    return [[...this.#forms.keys()], numbers];
  }
}

export function unpackEntry([forms, numbers]: PackedEntry): Entry {
  const rows: Entry['rows'] = new Map();
  let row = 0;
  for (let at = 0; at < numbers.length; ) {
    row += numbers[at] ?? 0;
    const count = numbers[at + 1] ?? 0;
    const occurrences: Occurrence[] = [];
    for (at += 2; occurrences.length < count; at += 1) occurrences.push(unpackOccurrence(numbers[at] ?? 0, forms.length));
    rows.set(row, occurrences);
  }
  return { forms, rows };
}

function unpackOccurrence(code: number, forms: number): Occurrence {
  const rest = Math.floor(code / forms);
  const places = Math.floor(rest / 2);
  return {
    field: FIELDS[places % FIELDS.length] ?? 'body',
    place: Math.floor(places / FIELDS.length),
    denied: rest % 2 === 1,
    form: code % forms,
  };
}
