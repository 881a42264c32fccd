import { createHash } from 'node:crypto';

/**
 * Which part of a site a build makes: all of it; one of several, which machines make at the same time; or none, to put parts together that
 * were made before.
 */
export type SitePart = { kind: 'whole' } | Shard | { kind: 'merge'; folders: readonly string[] };

export interface Shard {
  kind: 'shard';
  /** From 1 on. */
  number: number;
  of: number;
}

/** Lies in the folder of a part, and tells what it is a part of. */
export const PART_FILE = 'bukti-part.json';

/** What `bukti build --shard` writes beside a part. */
export interface PartRecord {
  v: 1;
  /** The same for all parts that were made from the same things. */
  site: string;
  number: number;
  of: number;
}

/** Most machines at work on one site. */
const MOST_SHARDS = 1000;

/** @param text such as `3/16`; nothing where it is something else */
export function parseShard(text: string): Shard | undefined {
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return number >= 1 && number <= of && of <= MOST_SHARDS ? { kind: 'shard', number, of } : undefined;
}

/** As a build's environment tells it. */
export function readPart(): SitePart {
  const { BUKTI_SHARD: shard, BUKTI_MERGE: folders } = process.env;
  if (folders !== undefined) return { kind: 'merge', folders: JSON.parse(folders) as string[] };
  return (shard === undefined ? undefined : parseShard(shard)) ?? { kind: 'whole' };
}

/** As `readPart()` reads it. */
export function partVariables(part: SitePart): NodeJS.ProcessEnv {
  switch (part.kind) {
    case 'whole':
      return {};
    case 'shard':
      return { BUKTI_SHARD: `${part.number}/${part.of}` };
    case 'merge':
      return { BUKTI_MERGE: JSON.stringify(part.folders) };
  }
}

/** Whether a part makes the page or the picture at an address. Each is made in one of the shards, whatever else the site holds. */
export function takes(part: SitePart, path: string): boolean {
  if (part.kind !== 'shard') return part.kind === 'whole';
  return createHash('sha256').update(path).digest().readUInt32BE() % part.of === part.number - 1;
}
