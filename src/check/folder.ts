import type { AnyLocated, EntryKind, Located, LostEntries } from '#src/loaders/parse-file.ts';

/** What is known only when the whole folder was read. */
export interface Folder {
  entries: readonly AnyLocated[];
  /** Paths below `media/`. */
  media: ReadonlySet<string>;
  /** The latest calendar day that it already is somewhere, YYYY-MM-DD. */
  today: string;
  /** Entries that are there and cannot be read. Their own mistakes are told; rules say nothing of what depends on them. */
  lost?: Lost;
}

/** Entries that cannot be read, by kind. */
export class Lost {
  readonly #names = new Map<EntryKind, Set<string>>();
  readonly #more = new Set<EntryKind>();

  constructor(all: Iterable<LostEntries> = []) {
    for (const { kind, names, more } of all) {
      const known = this.#names.get(kind) ?? new Set();
      for (const name of names) known.add(name);
      this.#names.set(kind, known);
      if (more) this.#more.add(kind);
    }
  }

  /** Whether an entry of this name may be among them. */
  mayHold(kind: EntryKind, name: string): boolean {
    return this.#more.has(kind) || this.#names.get(kind)?.has(name) === true;
  }

  /** Whether anything of this kind is among them. */
  any(kind: EntryKind): boolean {
    return this.#names.has(kind);
  }
}

/** The entries of one kind. */
export function entriesOf<Kind extends EntryKind>(folder: Pick<Folder, 'entries'>, kind: Kind): Located<Kind>[] {
  return folder.entries.filter((entry): entry is Located<Kind> & AnyLocated => entry.kind === kind);
}
