import type { Site } from '#src/schemas/site.ts';
import type { ReadContent, SoundContent } from './read-content.ts';

/** The door to one content folder. All that one process asks of the folder goes through it. */
export interface ContentDoor {
  /** The content folder, as an absolute path. */
  root: string;
  /** The newest reading. Reads the folder only if nobody has read it yet. */
  read(): Promise<ReadContent>;
  /**
   * Looks whether the folder has changed, and reads what changed. Where nothing changed, this is the same object as before.
   * @param withinMs a look that began at most this long ago is good enough
   */
  refresh(withinMs?: number): Promise<ReadContent>;
  /** `site.yaml`, read alone: Astro's configuration needs it before anything else. @throws ContentError with every problem of the folder */
  site(): Promise<Site>;
  /** The newest reading in which `site.yaml` could be read. @throws ContentError where there was none */
  sound(): Promise<SoundContent>;
  /** After the last reading: lets go of what only a next one would need. */
  settle(): void;
  /** How much work was done so far. */
  counts(): ContentCounts;
}

/** What reading has cost since the process began. */
export interface ContentCounts {
  /** How often the folder was listed. */
  listings: number;
  /** Content files in the folder, without media and the log. */
  files: number;
  /** How often one of them was parsed. */
  parses: number;
  /** How often content was joined into a catalog. */
  catalogs: number;
}

type Doors = Map<string, ContentDoor>;

/**
 * All doors of this process by their folder. They are in the global scope because Astro loads code twice: Node loads
 * astro.config.mjs with the integrations, Vite loads content.config.ts and the pages, and the two share no modules.
 */
const KEY: unique symbol = Symbol.for('bukti.content-doors');
const scope = globalThis as typeof globalThis & { [KEY]?: Doors };

/** The door to a folder, which is made at the first call. */
export function shareDoor(root: string, make: () => ContentDoor): ContentDoor {
  scope[KEY] ??= new Map();
  const door = scope[KEY].get(root) ?? make();
  scope[KEY].set(root, door);
  return door;
}

/**
 * A door that astro.config.mjs has opened. Code that Vite loads uses this: it has no need to load the parsers and checks again.
 * @throws Error where nobody has opened it
 */
export function openedDoor(root: string): ContentDoor {
  const door = scope[KEY]?.get(root);
  if (door === undefined) throw new Error(`Nothing has opened the content folder ${root}; astro.config.mjs does so.`);
  return door;
}
